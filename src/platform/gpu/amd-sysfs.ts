import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { listAmdHolders } from "./amd-holders.ts";
import type { GpuSession, SourceDevice } from "./source.ts";
import { SourceFault } from "./source.ts";

const AMD = "0x1002";

export interface AmdRoots {
  /** Usually `/sys`. */
  readonly sys: string;
  /** Usually `/proc`. */
  readonly proc: string;
}

export interface AmdCard {
  readonly device: SourceDevice;
  readonly folder: string;
}

/**
 * AMD GPUs by the amdgpu driver's files below /sys/class/drm (kernel documentation, "GPU sysfs
 * interface": mem_info_vram_total, mem_info_vram_used, in bytes). Throws a SourceFault.
 */
export function openAmdSysfs(roots: AmdRoots): GpuSession {
  const cards = listCards(roots);
  return {
    devices: cards.map(({ device }) => device),
    detail: join(roots.sys, "class/drm"),
    look: () => ({
      readings: cards.flatMap(({ device: { index, totalBytes }, folder }) => {
        const used = readNumber(join(folder, "mem_info_vram_used"));
        return used === null ? [] : [{ index, totalBytes, usedBytes: Math.min(used, totalBytes) }];
      }),
      spills: [],
    }),
    holders: () => listAmdHolders(roots, cards),
    close: () => {},
  };
}

function listCards({ sys }: AmdRoots): readonly AmdCard[] {
  const drm = join(sys, "class/drm");
  const folders = namesIn(drm)
    .filter((name) => /^card\d+$/.test(name))
    .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
    .map((name) => join(drm, name, "device"))
    .filter((folder) => readText(join(folder, "vendor")) === AMD);
  if (folders.length === 0) {
    throw new SourceFault("no AMD GPU below /sys/class/drm", "nothing to mend without an AMD GPU");
  }
  const cards = folders.flatMap((folder, index) => {
    const totalBytes = readNumber(join(folder, "mem_info_vram_total"));
    if (totalBytes === null || totalBytes === 0) return [];
    const unique = readText(join(folder, "unique_id"));
    const device: SourceDevice = {
      index,
      name: readText(join(folder, "product_name")) || `AMD GPU (${chipOf(folder)})`,
      uuid: unique === null || unique === "" ? null : `GPU-${unique.replace(/^0x/, "")}`,
      pciBusId: pciOf(folder),
      vendor: "amd",
      parentIndex: null,
      totalBytes,
    };
    return [{ device, folder }];
  });
  if (cards.length === 0) {
    throw new SourceFault(
      "the AMD GPU's driver tells no mem_info_vram_total",
      "load the amdgpu kernel driver (Linux 4.20 or newer)",
    );
  }
  return cards;
}

function chipOf(folder: string): string {
  return `device ${readText(join(folder, "device")) ?? "unknown"}`;
}

function pciOf(folder: string): string | null {
  return /^PCI_SLOT_NAME=(.+)$/m.exec(readText(join(folder, "uevent")) ?? "")?.[1] ?? null;
}

/** null for what is not there, not readable, or no number: never a zero. */
export function readNumber(path: string): number | null {
  const text = readText(path);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

export function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}

export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => basename(name));
  } catch {
    return [];
  }
}
