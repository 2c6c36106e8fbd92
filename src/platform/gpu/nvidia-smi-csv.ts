import type { SourceDevice, SourceHolder } from "./source.ts";

/** In this order; all of them since R331, so no driver refuses one. */
export const GPU_FIELDS = [
  "index",
  "uuid",
  "pci.bus_id",
  "memory.total",
  "memory.free",
  "name",
] as const;
export const PROCESS_FIELDS = ["gpu_uuid", "pid", "used_memory", "process_name"] as const;

const MIB = 1024 * 1024;

export interface SmiGpu {
  readonly device: SourceDevice;
  readonly freeBytes: number;
}

export interface SmiGpus {
  readonly gpus: readonly SmiGpu[];
  /** GPUs that are listed without figures, and lines that are none: as printed. */
  readonly refusals: readonly string[];
}

/**
 * Reads `--query-gpu --format=csv,noheader,nounits`. A figure that is not there (`[N/A]`,
 * `[Not Supported]`, `[Unknown Error]`, `ERR!`, `[GPU is lost]`) makes its GPU unknown, never empty.
 */
export function parseGpus(output: string): SmiGpus {
  const gpus: SmiGpu[] = [];
  const refusals: string[] = [];
  for (const line of linesOf(output)) {
    // The name stands last, because it alone may hold a comma.
    const [index, uuid, pciBusId, total, free, ...name] = line.split(",").map((one) => one.trim());
    const number = wholeNumber(index);
    const totalBytes = mebibytes(total);
    const freeBytes = mebibytes(free);
    if (number === null || totalBytes === null || freeBytes === null || totalBytes === 0) {
      refusals.push(line.trim());
      continue;
    }
    gpus.push({
      freeBytes: Math.min(freeBytes, totalBytes),
      device: {
        index: number,
        name: name.join(", "),
        uuid: text(uuid),
        pciBusId: text(pciBusId),
        vendor: "nvidia",
        parentIndex: null,
        totalBytes,
      },
    });
  }
  return { gpus, refusals };
}

/** Reads `--query-compute-apps`. Under WDDM the amounts are `[N/A]`: the process is known, its share is not. */
export function parseProcesses(
  output: string,
  devices: readonly SourceDevice[],
): readonly SourceHolder[] {
  return linesOf(output).flatMap((line) => {
    const [uuid, pid, used, ...name] = line.split(",").map((one) => one.trim());
    const device = devices.find((one) => one.uuid !== null && one.uuid === uuid);
    const number = wholeNumber(pid);
    if (device === undefined || number === null) return [];
    const vramBytes = mebibytes(used);
    const known = text(name.join(", "));
    return [{ index: device.index, pid: number, name: known, vramBytes, sharedBytes: null }];
  });
}

function linesOf(output: string): readonly string[] {
  return output.split(/\r?\n/).filter((line) => line.trim() !== "");
}

function wholeNumber(word: string | undefined): number | null {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : null;
}

function mebibytes(word: string | undefined): number | null {
  // Some releases print the unit in spite of `nounits`.
  const found = /^(\d+)(?: ?MiB)?$/.exec(word ?? "");
  return found === null ? null : Number(found[1]) * MIB;
}

function text(word: string | undefined): string | null {
  return word === undefined || word === "" || /^\[.*\]$|^N\/A$|^ERR!$/.test(word) ? null : word;
}
