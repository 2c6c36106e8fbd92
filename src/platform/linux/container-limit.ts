import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Bytes, bytes } from "../../core/units.ts";
import { findCgroupHierarchies } from "./cgroup-mounts.ts";
import { parseFlatField } from "./proc-text.ts";
import { openReused, type ReusedFile } from "./reused-file.ts";
import { slowFigure } from "./slow-figure.ts";

/** A limit on us, and what is left under it. */
export interface ContainerLimit {
  readonly totalBytes: Bytes;
  readonly availableBytes: Bytes;
}

export interface ContainerLimits {
  /** The limits in force that are smaller than the machine's RAM; one that was changed counts within seconds. */
  read(machineTotal: Bytes): readonly ContainerLimit[];
  close(): void;
}

const V1 = {
  limit: "memory.limit_in_bytes",
  usage: "memory.usage_in_bytes",
  reclaimable: "total_inactive_file",
};
const V2 = { limit: "memory.max", usage: "memory.current", reclaimable: "inactive_file" };

interface Level {
  /** Bytes; v1 writes "no limit" as 2^63 less a page, v2 as `max`. */
  readonly limit: () => number;
  readonly usage: ReusedFile;
  readonly stat: ReusedFile;
  readonly reclaimable: string;
  readonly close: () => void;
}

/**
 * The memory limits of our own cgroup and of every ancestor that can be seen, as a container or a
 * systemd unit sets them. Levels that cannot be read are left out: the root cgroup has no files.
 */
export function openContainerLimits(procRoot: string): ContainerLimits {
  const levels: Level[] = [];
  for (const hierarchy of findCgroupHierarchies(procRoot)) {
    if (hierarchy.controller !== "memory" && hierarchy.version === 1) continue;
    const names = hierarchy.version === 1 ? V1 : V2;
    for (let folder = hierarchy.ownFolder; ; folder = dirname(folder)) {
      const level = existsSync(folder) ? openLevel(folder, names) : null;
      if (level !== null) levels.push(level);
      if (folder === hierarchy.mountPoint || folder === dirname(folder)) break;
    }
  }
  return {
    read: (machineTotal) => levels.flatMap((level) => readLevel(level, machineTotal)),
    close: () =>
      levels.forEach((level) => {
        level.close();
      }),
  };
}

function openLevel(folder: string, names: typeof V1): Level | null {
  if (!statSync(folder).isDirectory()) return null;
  const limit = openReused(join(folder, names.limit), 64);
  const usage = openReused(join(folder, names.usage), 64);
  const stat = openReused(join(folder, "memory.stat"));
  if (limit !== null && usage !== null && stat !== null) {
    return {
      limit: slowFigure(() => limit.number()),
      usage,
      stat,
      reclaimable: names.reclaimable,
      close: () => [limit, usage, stat].forEach((file) => void file.close()),
    };
  }
  limit?.close();
  usage?.close();
  stat?.close();
  return null;
}

function readLevel(level: Level, machineTotal: Bytes): readonly ContainerLimit[] {
  const limit = level.limit();
  if (limit >= machineTotal) return [];
  const reclaimable = parseFlatField(level.stat.text(), level.reclaimable) ?? 0;
  const held = Math.max(0, level.usage.number() - reclaimable);
  return [{ totalBytes: bytes(limit), availableBytes: bytes(Math.max(0, limit - held)) }];
}
