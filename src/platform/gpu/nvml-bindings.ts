import type { Koffi } from "../native.ts";
import { SourceFault } from "./source.ts";

type Call = (...args: readonly (number | bigint | Buffer)[]) => number;

/**
 * NVML's functions with a device handle as a 64-bit number and every result in a buffer: one
 * signature per shape, no struct registered with koffi. null = this driver is too old for it.
 */
export interface NvmlBindings {
  readonly path: string;
  readonly init: Call;
  readonly shutdown: Call;
  readonly driverVersion: Call;
  readonly deviceCount: Call;
  readonly handleByIndex: Call;
  readonly name: Call;
  readonly uuid: Call;
  readonly pciInfo: Call | null;
  readonly memory: Call;
  readonly memoryV2: Call | null;
  readonly maxMigCount: Call | null;
  readonly migByOrdinal: Call | null;
  /** Per kind of context the newest list that the driver has, and the declared size of its entries. */
  readonly processLists: readonly ProcessList[];
}

export interface ProcessList {
  readonly name: string;
  readonly call: Call;
  readonly version: 1 | 2 | 3;
}

/** Loads the first library of `candidates` that the system can load. Throws a SourceFault. */
export function openNvmlLibrary(koffi: Koffi, candidates: readonly string[]): NvmlBindings {
  const faults: string[] = [];
  for (const path of candidates) {
    try {
      return bind(path, koffi.load(path));
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      faults.push(why.includes(path) ? why : `${path}: ${why}`);
    }
  }
  throw new SourceFault(
    `NVIDIA's management library cannot be loaded (${faults[0] ?? "no place to look"})`,
    "install the NVIDIA driver; in a container, start it with --gpus all",
  );
}

function bind(path: string, library: ReturnType<Koffi["load"]>): NvmlBindings {
  const need = (name: string, types: string): Call => library.func(`int ${name}(${types})`);
  const have = (name: string, types: string): Call | null => {
    try {
      return need(name, types);
    } catch {
      return null;
    }
  };
  const list = (kind: string): ProcessList[] => {
    for (const version of [3, 2, 1] as const) {
      const name = `nvmlDeviceGet${kind}RunningProcesses${version === 1 ? "" : `_v${version}`}`;
      const call = have(name, "uint64_t, void *, void *");
      if (call !== null) return [{ name, call, version }];
    }
    return [];
  };
  return {
    path,
    init: need("nvmlInit_v2", ""),
    shutdown: need("nvmlShutdown", ""),
    driverVersion: need("nvmlSystemGetDriverVersion", "void *, uint32_t"),
    deviceCount: need("nvmlDeviceGetCount_v2", "void *"),
    handleByIndex: need("nvmlDeviceGetHandleByIndex_v2", "uint32_t, void *"),
    name: need("nvmlDeviceGetName", "uint64_t, void *, uint32_t"),
    uuid: need("nvmlDeviceGetUUID", "uint64_t, void *, uint32_t"),
    pciInfo: have("nvmlDeviceGetPciInfo_v3", "uint64_t, void *"),
    memory: need("nvmlDeviceGetMemoryInfo", "uint64_t, void *"),
    memoryV2: have("nvmlDeviceGetMemoryInfo_v2", "uint64_t, void *"),
    maxMigCount: have("nvmlDeviceGetMaxMigDeviceCount", "uint64_t, void *"),
    migByOrdinal: have("nvmlDeviceGetMigDeviceHandleByIndex", "uint64_t, uint32_t, void *"),
    processLists: [...list("Compute"), ...list("Graphics")],
  };
}
