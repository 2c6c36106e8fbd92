import { createGpuBoard } from "../../src/core/gpu-board.ts";
import type { GpuHolder, GpuPort, GpuSpill } from "../../src/core/ports.ts";
import type { GpuReading } from "../../src/core/readings.ts";
import { bytes, GIB, MIB, percent } from "../../src/core/units.ts";

const TOTAL_MIB = 10_000;

/** Occupancy of one GPU of 10,000 MB. */
export function vram(index: number, usedMib: number): GpuReading {
  return {
    index,
    usedBytes: bytes(usedMib * MIB),
    totalBytes: bytes(TOTAL_MIB * MIB),
    usedPercent: percent((usedMib / TOTAL_MIB) * 100),
  };
}

export function holder(pid: number, command: string, mib: number | null): GpuHolder {
  return {
    pid,
    parentPid: 1,
    name: command,
    command,
    bytes: bytes(GIB),
    vramBytes: mib === null ? null : bytes(mib * MIB),
    sharedBytes: null,
  };
}

/**
 * GPUs whose used memory, in MB, is told by a script: each refresh takes the next row (the last one
 * stays), and what `read` answers is that of the last refresh, as on a board.
 */
export function fakeGpu(
  rows: readonly (readonly number[])[],
  options: {
    readonly visible?: readonly number[];
    readonly holders?: readonly GpuHolder[];
    readonly spills?: readonly GpuSpill[];
    /** From this refresh on nothing is answered. */
    readonly silentFrom?: number;
  } = {},
): GpuPort & { readonly refreshes: () => number } {
  const left = rows.map((row) => row.map((used, index) => vram(index, used)));
  let shown: readonly GpuReading[] = left[0] ?? [];
  let refreshes = 0;
  let spills = options.spills ?? [];
  return {
    source: "fake",
    gpus: (rows[0] ?? []).map((_, index) => ({
      index,
      name: `Fake ${index}`,
      totalVramBytes: bytes(TOTAL_MIB * MIB),
      uuid: null,
      pciBusId: null,
      visible: options.visible?.includes(index) ?? true,
    })),
    board: createGpuBoard(1),
    read: () => shown,
    refresh: async () => {
      refreshes += 1;
      shown = (left.length > 1 ? left.shift() : left[0]) ?? [];
      if (refreshes >= (options.silentFrom ?? Number.POSITIVE_INFINITY)) shown = [];
      return shown;
    },
    refreshes: () => refreshes,
    holders: async () => options.holders ?? [],
    spills: () => {
      const seen = spills;
      spills = [];
      return seen;
    },
    close: async () => {},
  };
}
