import { join } from "node:path";
import { type AmdCard, type AmdRoots, namesIn, readNumber, readText } from "./amd-sysfs.ts";
import type { SourceHolder } from "./source.ts";

/**
 * Who holds VRAM of an AMD GPU: compute processes as the kfd driver counts them, and what each
 * open DRM file tells in /proc/PID/fdinfo (kernel documentation, "DRM client usage stats").
 */
export function listAmdHolders(
  roots: AmdRoots,
  cards: readonly AmdCard[],
): readonly SourceHolder[] {
  const held = new Map<string, SourceHolder>();
  for (const one of [...byKfd(roots, cards), ...byFdinfo(roots, cards)]) {
    const key = `${one.index}/${one.pid}`;
    const known = held.get(key);
    // Both count the same memory for a compute process: the larger figure, not their sum.
    if (known === undefined || (one.vramBytes ?? 0) > (known.vramBytes ?? 0)) held.set(key, one);
  }
  return [...held.values()];
}

function byKfd({ sys }: AmdRoots, cards: readonly AmdCard[]): SourceHolder[] {
  const nodes = join(sys, "class/kfd/kfd/topology/nodes");
  const indexOfGpu = new Map<number, number>();
  for (const node of namesIn(nodes)) {
    const gpuId = readNumber(join(nodes, node, "gpu_id"));
    const address = pciAddress(readText(join(nodes, node, "properties")) ?? "");
    const card = cards.find(({ device }) => device.pciBusId === address);
    if (gpuId !== null && card !== undefined) indexOfGpu.set(gpuId, card.device.index);
  }
  const processes = join(sys, "class/kfd/kfd/proc");
  return namesIn(processes).flatMap((pid) =>
    [...indexOfGpu].flatMap(([gpuId, index]) => {
      const vramBytes = readNumber(join(processes, pid, `vram_${gpuId}`));
      if (vramBytes === null || vramBytes === 0 || !/^\d+$/.test(pid)) return [];
      return [{ index, pid: Number(pid), name: null, vramBytes, sharedBytes: null }];
    }),
  );
}

/** `location_id` is bus, device and function in one number: 8, 5 and 3 bits. */
function pciAddress(properties: string): string | null {
  const property = (name: string): number | null => {
    const found = new RegExp(`^${name} (\\d+)$`, "m").exec(properties)?.[1];
    return found === undefined ? null : Number(found);
  };
  const location = property("location_id");
  if (location === null) return null;
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");
  const bus = hex((location >> 8) & 0xff, 2);
  const device = hex((location >> 3) & 0x1f, 2);
  return `${hex(property("domain") ?? 0, 4)}:${bus}:${device}.${location & 7}`;
}

function byFdinfo({ proc }: AmdRoots, cards: readonly AmdCard[]): SourceHolder[] {
  const holders: SourceHolder[] = [];
  for (const pid of namesIn(proc).filter((name) => /^\d+$/.test(name))) {
    const perCard = new Map<number, Map<string, number>>();
    for (const fd of namesIn(join(proc, pid, "fdinfo"))) {
      const text = readText(join(proc, pid, "fdinfo", fd)) ?? "";
      if (!text.includes("drm-driver:\tamdgpu")) continue;
      const field = (name: string): string | null =>
        new RegExp(`^${name}:\\s*(.+)$`, "m").exec(text)?.[1]?.trim() ?? null;
      const card = cards.find(({ device }) => device.pciBusId === field("drm-pdev"));
      const amount = /^(\d+)( KiB| MiB)?$/.exec(field("drm-memory-vram") ?? "");
      if (card === undefined || amount === null) continue;
      const unit = amount[2] === " MiB" ? 1024 * 1024 : amount[2] === " KiB" ? 1024 : 1;
      // Duplicates of one open file tell the same client twice.
      const clients = perCard.get(card.device.index) ?? new Map<string, number>();
      clients.set(field("drm-client-id") ?? fd, Number(amount[1]) * unit);
      perCard.set(card.device.index, clients);
    }
    for (const [index, clients] of perCard) {
      const vramBytes = [...clients.values()].reduce((sum, one) => sum + one, 0);
      holders.push({ index, pid: Number(pid), name: null, vramBytes, sharedBytes: null });
    }
  }
  return holders;
}
