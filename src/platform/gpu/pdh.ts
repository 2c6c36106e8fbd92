import { SPILL_FROM_PERCENT, spilledBytes } from "../../core/gpu-levels.ts";
import { bytes, percent } from "../../core/units.ts";
import type { OpenPdhQuery } from "./pdh-bindings.ts";
import type { GpuSession, SourceHolder, SourceReading, SourceSpill } from "./source.ts";
import { SourceFault } from "./source.ts";
import type { WindowsAdapter } from "./windows-adapters.ts";

const ADAPTER_PATHS = [
  "\\GPU Adapter Memory(*)\\Dedicated Usage",
  "\\GPU Adapter Memory(*)\\Shared Usage",
];
const PROCESS_PATHS = [
  "\\GPU Process Memory(*)\\Dedicated Usage",
  "\\GPU Process Memory(*)\\Shared Usage",
];
const DEDICATED = 0;
const SHARED = 1;

/**
 * A GPU with less dedicated memory than that is built into the processor and works in RAM: its
 * small reserved part is always full and says nothing, so both kinds count together.
 */
const OWN_MEMORY_FROM_BYTES = 512 * 1024 * 1024;

/** The processes' shared memory is looked at every so many looks, to know it before a spill. */
const BASELINE_EVERY_LOOKS = 4;

export interface Instance {
  readonly luid: string;
  readonly pid: number | null;
}

/** Reads `pid_4312_luid_0x00000000_0x0000D3C1_phys_0` and the same without a pid. */
export function parseInstance(name: string): Instance | null {
  const found = /^(?:pid_(\d+)_)?luid_(0x[0-9a-f]{8}_0x[0-9a-f]{8})_phys_\d+/i.exec(name);
  if (found === null) return null;
  const pid = found[1] === undefined ? null : Number(found[1]);
  return { luid: (found[2] ?? "").toLowerCase(), pid };
}

/** Windows' own counters, for GPUs of every vendor. Throws a SourceFault without a hardware GPU. */
export function openPdh(open: OpenPdhQuery, adapters: readonly WindowsAdapter[]): GpuSession {
  if (adapters.length === 0) {
    throw new SourceFault("Windows lists no hardware GPU", "install the GPU's driver");
  }
  const adapterQuery = open(ADAPTER_PATHS);
  const processQuery = open(PROCESS_PATHS);
  const usage = (query: typeof adapterQuery, counter: number): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const { instance, value } of query.items(counter)) {
      const found = parseInstance(instance);
      if (found === null) continue;
      const key = found.pid === null ? found.luid : `${found.luid}/${found.pid}`;
      // A GPU linked from several chips has one instance per chip.
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
    return sums;
  };

  const read = (): SourceReading[] => {
    adapterQuery.collect();
    const dedicated = usage(adapterQuery, DEDICATED);
    const shared = usage(adapterQuery, SHARED);
    return adapters.flatMap((adapter, index) => {
      const own = dedicated.get(adapter.luid);
      if (own === undefined) return [];
      const totalBytes = totalOf(adapter);
      const used = own + (worksInRam(adapter) ? (shared.get(adapter.luid) ?? 0) : 0);
      return [{ index, totalBytes, usedBytes: Math.min(used, totalBytes) }];
    });
  };

  const holders = (): SourceHolder[] => {
    processQuery.collect();
    const dedicated = usage(processQuery, DEDICATED);
    const shared = usage(processQuery, SHARED);
    return [...new Set([...dedicated.keys(), ...shared.keys()])].flatMap((key) => {
      const [luid, pid] = key.split("/");
      const index = adapters.findIndex((adapter) => adapter.luid === luid);
      const vramBytes = dedicated.get(key) ?? 0;
      const sharedBytes = shared.get(key) ?? 0;
      if (index < 0 || vramBytes + sharedBytes === 0) return [];
      return [{ index, pid: Number(pid), name: null, vramBytes, sharedBytes }];
    });
  };

  const before = new Map<string, number>();
  let looks = 0;
  const findSpills = (readings: readonly SourceReading[]): SourceSpill[] => {
    const full = (one: SourceReading): boolean => percentOf(one) >= SPILL_FROM_PERCENT;
    looks += 1;
    if (!readings.some(full) && looks % BASELINE_EVERY_LOOKS !== 1) return [];
    const spills: SourceSpill[] = [];
    for (const { index, pid, sharedBytes } of holders()) {
      const adapter = adapters[index];
      const reading = readings.find((one) => one.index === index);
      if (adapter === undefined || reading === undefined || worksInRam(adapter)) continue;
      const key = `${index}/${pid}`;
      const known = before.get(key);
      if (known === undefined || !full(reading)) {
        before.set(key, sharedBytes ?? 0);
        continue;
      }
      const vram = {
        ...reading,
        usedBytes: bytes(reading.usedBytes),
        totalBytes: bytes(reading.totalBytes),
        usedPercent: percent(percentOf(reading)),
      };
      const sharedNow = bytes(sharedBytes ?? 0);
      const grown = spilledBytes({ vram, sharedBefore: bytes(known), sharedNow });
      if (grown !== null) spills.push({ index, pid, grownBytes: grown });
    }
    return spills;
  };

  if (read().length === 0) {
    adapterQuery.close();
    processQuery.close();
    throw new SourceFault(
      "the counters of GPU Adapter Memory are empty",
      "needs a WDDM 2.0 driver; if the counters are broken, rebuild them with lodctr /R",
    );
  }
  return {
    devices: adapters.map((adapter, index) => ({
      index,
      name: adapter.name,
      uuid: null,
      pciBusId: adapter.pci === null ? null : pciText(adapter.pci),
      vendor: adapter.vendor,
      parentIndex: null,
      totalBytes: totalOf(adapter),
    })),
    detail: "performance counters GPU Adapter Memory and GPU Process Memory",
    look: () => {
      const readings = read();
      return { readings, spills: findSpills(readings) };
    },
    holders,
    close: () => {
      adapterQuery.close();
      processQuery.close();
    },
  };
}

function worksInRam(adapter: WindowsAdapter): boolean {
  return adapter.dedicatedBytes < OWN_MEMORY_FROM_BYTES;
}

function totalOf(adapter: WindowsAdapter): number {
  return adapter.dedicatedBytes + (worksInRam(adapter) ? adapter.sharedBytes : 0);
}

function percentOf({ usedBytes, totalBytes }: SourceReading): number {
  return totalBytes === 0 ? 0 : (usedBytes / totalBytes) * 100;
}

function pciText({ bus, device }: { readonly bus: number; readonly device: number }): string {
  const hex = (value: number): string => value.toString(16).padStart(2, "0").toUpperCase();
  return `00000000:${hex(bus)}:${hex(device)}.0`;
}

/**
 * NVML for occupancy, Windows' counters for who holds it: under WDDM the NVIDIA driver does not
 * know what each process has. Devices are joined by their PCI place.
 */
export function withWindowsCounters(nvml: GpuSession, counters: GpuSession): GpuSession {
  const place = (pciBusId: string | null): string | null =>
    /:([0-9a-f]{2}:[0-9a-f]{2})\.\d$/i.exec(pciBusId ?? "")?.[1]?.toUpperCase() ?? null;
  const indexOf = new Map<number, number>();
  for (const device of counters.devices) {
    const same = nvml.devices.find(
      (one) => place(one.pciBusId) !== null && place(one.pciBusId) === place(device.pciBusId),
    );
    if (same !== undefined) indexOf.set(device.index, same.index);
  }
  const renumber = <T extends { readonly index: number }>(list: readonly T[]): T[] =>
    list.flatMap((one) => {
      const index = indexOf.get(one.index);
      return index === undefined ? [] : [{ ...one, index }];
    });
  return {
    devices: nvml.devices,
    detail: `${nvml.detail}, processes from Windows' counters`,
    look: async () => ({
      readings: (await nvml.look()).readings,
      spills: renumber((await counters.look()).spills),
    }),
    holders: async () => {
      const joined = new Set(indexOf.values());
      const own = (await nvml.holders()).filter(({ index }) => !joined.has(index));
      return [...own, ...renumber(await counters.holders())];
    },
    close: () => {
      counters.close();
      nvml.close();
    },
  };
}
