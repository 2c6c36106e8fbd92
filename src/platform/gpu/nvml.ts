import {
  decodeMemory,
  decodeMemoryV2,
  decodePciBusId,
  decodeProcesses,
  decodeText,
  encodeMemoryV2Request,
  LIST_FILL,
  NVML_SIZES,
  type NvmlMemory,
  type NvmlProcess,
} from "./nvml-abi.ts";
import type { NvmlBindings, ProcessList } from "./nvml-bindings.ts";
import { nvmlFault } from "./nvml-errors.ts";
import type { GpuSession, SourceDevice, SourceHolder, SourceReading } from "./source.ts";
import { SourceFault } from "./source.ts";

const SUCCESS = 0;
const INSUFFICIENT_SIZE = 7;
/** A GPU with more contexts than that is asked again with what the driver says it needs. */
const LIST_CAPACITY = 256;

interface Handle {
  readonly device: SourceDevice;
  readonly handle: bigint;
}

/**
 * Opens NVML and lists its GPUs; one that is cut into MIG instances is followed by them. A GPU that
 * does not tell its memory is left out. Throws a SourceFault where no GPU tells.
 */
export function openNvml(nvml: NvmlBindings): GpuSession {
  check("nvmlInit_v2", nvml.init());
  const memory = memoryReader(nvml);
  const handles = listHandles(nvml, memory);
  const read = (): SourceReading[] =>
    handles.flatMap(({ device, handle }) => {
      const now = memory(handle);
      if (typeof now === "number" || now === null) return [];
      const { totalBytes, freeBytes } = now;
      return [{ index: device.index, totalBytes, usedBytes: totalBytes - freeBytes }];
    });
  const holders = (): SourceHolder[] =>
    handles.flatMap(({ device, handle }) =>
      listProcesses(nvml, handle).map(({ pid, usedBytes }) => ({
        index: device.index,
        pid,
        name: null,
        vramBytes: usedBytes,
        sharedBytes: null,
      })),
    );
  return {
    devices: handles.map(({ device }) => device),
    detail: `driver ${driverVersion(nvml)}, ${nvml.path}`,
    look: () => ({ readings: read(), spills: [] }),
    holders,
    close: () => void nvml.shutdown(),
  };
}

function check(call: string, code: number): void {
  if (code !== SUCCESS) throw nvmlFault(call, code);
}

type MemoryReader = (handle: bigint) => NvmlMemory | null | number;

/** v2 where the driver has it and takes it, else v1. Answers the driver's code where it refuses. */
function memoryReader(nvml: NvmlBindings): MemoryReader {
  const v1 = Buffer.alloc(NVML_SIZES.memory);
  const v2 = Buffer.alloc(NVML_SIZES.memoryV2);
  return (handle) => {
    if (nvml.memoryV2 !== null) {
      encodeMemoryV2Request(v2);
      if (nvml.memoryV2(handle, v2) === SUCCESS) return decodeMemoryV2(v2);
    }
    const code = nvml.memory(handle, v1);
    return code === SUCCESS ? decodeMemory(v1) : code;
  };
}

function listHandles(nvml: NvmlBindings, memory: MemoryReader): readonly Handle[] {
  const count = Buffer.alloc(4);
  check("nvmlDeviceGetCount_v2", nvml.deviceCount(count));
  const whole = count.readUInt32LE(0);
  if (whole === 0) {
    throw new SourceFault(
      "the NVIDIA driver lists no GPU",
      "check the GPU's slot and power; in a container, start it with --gpus all",
    );
  }
  const found: Handle[] = [];
  const refusals: string[] = [];
  let nextMig = whole;
  const add = (handle: bigint, place: Pick<SourceDevice, "index" | "parentIndex">): void => {
    const now = memory(handle);
    if (typeof now === "number") {
      refusals.push(nvmlFault(`nvmlDeviceGetMemoryInfo(GPU ${place.index})`, now).message);
    } else if (now === null) {
      refusals.push(`GPU ${place.index} answers without figures`);
    } else {
      const identity = identify(nvml, handle);
      const device = {
        ...place,
        ...identity,
        vendor: "nvidia" as const,
        totalBytes: now.totalBytes,
      };
      found.push({ handle, device });
    }
  };
  const out = Buffer.alloc(8);
  for (let index = 0; index < whole; index += 1) {
    const code = nvml.handleByIndex(index, out);
    if (code !== SUCCESS) {
      refusals.push(nvmlFault(`nvmlDeviceGetHandleByIndex_v2(GPU ${index})`, code).message);
      continue;
    }
    const handle = out.readBigUInt64LE(0);
    add(handle, { index, parentIndex: null });
    for (const mig of migHandles(nvml, handle)) {
      add(mig, { index: nextMig, parentIndex: index });
      nextMig += 1;
    }
  }
  if (found.length === 0) {
    throw new SourceFault(
      `no GPU tells its memory (${refusals.join("; ")})`,
      "restart the machine, or reset the GPU with nvidia-smi --gpu-reset",
    );
  }
  // Whole GPUs first, so that a place on the list and an index go together.
  return found.sort((a, b) => a.device.index - b.device.index);
}

function migHandles(nvml: NvmlBindings, parent: bigint): readonly bigint[] {
  const count = Buffer.alloc(4);
  if (nvml.maxMigCount === null || nvml.migByOrdinal === null) return [];
  if (nvml.maxMigCount(parent, count) !== SUCCESS) return [];
  const handles: bigint[] = [];
  const out = Buffer.alloc(8);
  for (let ordinal = 0; ordinal < count.readUInt32LE(0); ordinal += 1) {
    if (nvml.migByOrdinal(parent, ordinal, out) === SUCCESS) handles.push(out.readBigUInt64LE(0));
  }
  return handles;
}

function identify(
  nvml: NvmlBindings,
  handle: bigint,
): Pick<SourceDevice, "name" | "uuid" | "pciBusId"> {
  const name = Buffer.alloc(NVML_SIZES.name);
  const uuid = Buffer.alloc(NVML_SIZES.uuid);
  const pci = Buffer.alloc(NVML_SIZES.pciInfo);
  const named = nvml.name(handle, name, name.length) === SUCCESS;
  const identified = nvml.uuid(handle, uuid, uuid.length) === SUCCESS;
  const placed = nvml.pciInfo !== null && nvml.pciInfo(handle, pci) === SUCCESS;
  return {
    name: named ? decodeText(name) : "NVIDIA GPU",
    uuid: identified ? decodeText(uuid) : null,
    pciBusId: placed ? decodePciBusId(pci) : null,
  };
}

function driverVersion(nvml: NvmlBindings): string {
  const out = Buffer.alloc(NVML_SIZES.driverVersion);
  return nvml.driverVersion(out, out.length) === SUCCESS ? decodeText(out) : "unknown";
}

/** Compute and graphics contexts together; a process with both counts once, with the larger figure. */
function listProcesses(nvml: NvmlBindings, handle: bigint): readonly NvmlProcess[] {
  const merged = new Map<number, NvmlProcess>();
  for (const list of nvml.processLists) {
    for (const one of readList(list, handle)) {
      const known = merged.get(one.pid);
      if (known === undefined || (one.usedBytes ?? -1) > (known.usedBytes ?? -1)) {
        merged.set(one.pid, one);
      }
    }
  }
  return [...merged.values()];
}

function readList(list: ProcessList, handle: bigint, capacity = LIST_CAPACITY): NvmlProcess[] {
  const declared = list.version === 1 ? NVML_SIZES.processV1 : NVML_SIZES.processV2;
  const count = Buffer.alloc(4);
  count.writeUInt32LE(capacity, 0);
  const entries = Buffer.alloc(capacity * NVML_SIZES.processWide, LIST_FILL);
  const code = list.call(handle, count, entries);
  const needed = count.readUInt32LE(0);
  // Between two calls more may come: half as many again, once.
  if (code === INSUFFICIENT_SIZE && capacity === LIST_CAPACITY && needed > capacity) {
    return readList(list, handle, Math.ceil(needed * 1.5));
  }
  if (code !== SUCCESS) return [];
  return decodeProcesses(entries, Math.min(needed, capacity), declared);
}
