import type { KillCause, Limits } from "./events.ts";
import type { ProcessLook, TreeLook, WatchRequest } from "./ports.ts";
import type { GpuReading, MemoryReading, Sample } from "./readings.ts";
import { type Bytes, bytes, GIB, MIB, type Millis, millis } from "./units.ts";

/** Everything that one look of the watchdog saw. */
export interface Look {
  readonly memory: MemoryReading;
  readonly tree: TreeLook;
  /** Empty when this look did not go process by process. */
  readonly processes: readonly ProcessLook[];
  readonly vram: readonly GpuReading[];
  /** Since the watch began. */
  readonly elapsedMs: number;
}

/** Which figure is over which limit. */
export interface Breach {
  readonly cause: KillCause;
  readonly measured: number;
  readonly threshold: number;
  readonly unit: "percent" | "bytes" | "ms";
  readonly by: "kernel" | "watchdog";
  readonly culpritPid: number | null;
  readonly gpuIndex: number | null;
}

type Rules = Pick<
  WatchRequest,
  "thresholds" | "limits" | "enforcement" | "timeout" | "visibleGpus"
>;

/**
 * Whether this look calls for a kill, and for what. A limit of the file comes before a threshold of
 * the machine: where both are over, the file is the better answer to "who was it".
 */
export function findBreach(look: Look, rules: Rules): Breach | null {
  return (
    limitBreach(look, rules) ??
    ramBreach(look, rules) ??
    commitBreach(look, rules) ??
    vramBreach(look, rules) ??
    timeoutBreach(look, rules)
  );
}

const nobody = { culpritPid: null, gpuIndex: null } as const;

function limitBreach(look: Look, { limits, enforcement }: Rules): Breach | null {
  if (limits.processBytes !== null) {
    const culprit = biggest(look.processes);
    if (culprit !== null && culprit.bytes > limits.processBytes) {
      return {
        ...nobody,
        cause: "process-limit",
        measured: culprit.bytes,
        threshold: limits.processBytes,
        unit: "bytes",
        by: "watchdog",
        culpritPid: culprit.pid,
      };
    }
    if (look.tree.processLimitHits > 0) {
      return { ...nobody, ...kernelHit("process-limit", look, limits.processBytes) };
    }
  }
  if (limits.treeBytes === null) return null;
  if (look.tree.treeLimitHits > 0) {
    return { ...nobody, ...kernelHit("tree-limit", look, limits.treeBytes) };
  }
  const treeBytes = look.tree.treeBytes;
  if (enforcement.tree === "watchdog" && treeBytes !== null && treeBytes > limits.treeBytes) {
    return {
      ...nobody,
      cause: "tree-limit",
      measured: treeBytes,
      threshold: limits.treeBytes,
      unit: "bytes",
      by: "watchdog",
    };
  }
  return null;
}

function kernelHit(cause: "process-limit" | "tree-limit", look: Look, threshold: Bytes) {
  return {
    cause,
    measured:
      (cause === "process-limit" ? look.tree.peakProcessBytes : null) ??
      look.tree.peakTreeBytes ??
      look.tree.treeBytes ??
      threshold,
    threshold,
    unit: "bytes",
    by: "kernel",
    culpritPid: look.tree.culpritPid ?? null,
  } as const;
}

function ramBreach({ memory }: Look, { thresholds }: Rules): Breach | null {
  if (thresholds.ram === null || memory.usedPercent < thresholds.ram) return null;
  return overPercent("ram", memory.usedPercent, thresholds.ram);
}

function commitBreach({ memory }: Look, { thresholds }: Rules): Breach | null {
  const commit = memory.commit;
  if (commit === null || thresholds.commit === null) return null;
  if (commit.usedPercent < thresholds.commit) return null;
  return overPercent("commit", commit.usedPercent, thresholds.commit);
}

function vramBreach({ vram }: Look, { thresholds, visibleGpus }: Rules): Breach | null {
  const threshold = thresholds.vram;
  if (threshold === null) return null;
  const over = vram.find((gpu) => visibleGpus.includes(gpu.index) && gpu.usedPercent >= threshold);
  if (over === undefined) return null;
  return { ...overPercent("vram", over.usedPercent, threshold), gpuIndex: over.index };
}

function timeoutBreach({ elapsedMs }: Look, { timeout }: Rules): Breach | null {
  if (timeout === null || elapsedMs < timeout) return null;
  return {
    ...nobody,
    cause: "timeout",
    measured: elapsedMs,
    threshold: timeout,
    unit: "ms",
    by: "watchdog",
  };
}

function overPercent(
  cause: "ram" | "commit" | "vram",
  measured: number,
  threshold: number,
): Breach {
  return { ...nobody, cause, measured, threshold, unit: "percent", by: "watchdog" };
}

export function biggest(processes: readonly ProcessLook[]): ProcessLook | null {
  let found: ProcessLook | null = null;
  for (const process of processes)
    if (found === null || process.bytes > found.bytes) found = process;
  return found;
}

/**
 * The fastest that one machine was seen to fill memory: 2.4 GB/s by one process on a small machine
 * (docs/performance.md), doubled for several at once on a big one.
 */
const FASTEST_FILL_BYTES_PER_MS = (5 * GIB) / 1000;
/** Growth between two looks above which the tree counts as filling: then every tenth of a millisecond matters. */
const FILLING_BYTES_PER_MS = (64 * MIB) / 1000;
/** A file that sits still just under a limit must not cost a core: 40 looks a second are enough. */
const QUIET_FLOOR_MS = 25;
/** Half a megabyte at 2.4 GB/s; a look costs 0.2 ms. */
const FILLING_FLOOR_MS = 0.25;

/**
 * How long the watchdog may sleep: until the headroom could be used up at the fastest fill rate.
 *
 * `headroomBytes` is the smallest of all limits that are held by measuring (Infinity = none);
 * `growthBytesPerMs` what was seen since the look before. Between 0.25 ms (filling) or 25 ms (quiet)
 * and `interval`; never past `remainingMs`, the time left to the file's timeout.
 */
export function nextDelay(now: {
  headroomBytes: number;
  growthBytesPerMs: number;
  interval: Millis;
  remainingMs: number;
}): Millis {
  const floor = now.growthBytesPerMs > FILLING_BYTES_PER_MS ? FILLING_FLOOR_MS : QUIET_FLOOR_MS;
  const safe = now.headroomBytes / FASTEST_FILL_BYTES_PER_MS;
  const delay = Math.min(Math.max(safe, floor), now.interval);
  return millis(Math.max(Math.min(delay, now.remainingMs), FILLING_FLOOR_MS));
}

/** Bytes left until the first limit that is held by measuring is reached; Infinity without any. */
export function headroomBytes(look: Look, rules: Rules): number {
  const { memory, tree } = look;
  const { thresholds, limits, enforcement } = rules;
  const rooms = [Number.POSITIVE_INFINITY];
  if (thresholds.ram !== null) {
    rooms.push((memory.totalBytes * thresholds.ram) / 100 - memory.usedBytes);
  }
  if (thresholds.commit !== null && memory.commit !== null) {
    rooms.push((memory.commit.limitBytes * thresholds.commit) / 100 - memory.commit.usedBytes);
  }
  if (tree.treeBytes !== null) {
    if (enforcement.tree === "watchdog" && limits.treeBytes !== null) {
      rooms.push(limits.treeBytes - tree.treeBytes);
    }
    // No process is bigger than the tree, so the tree's cheap counter bounds the costly walk.
    if (limits.processBytes !== null) rooms.push(limits.processBytes - processBound(look));
  }
  return Math.max(0, Math.min(...rooms));
}

function processBound({ tree, processes }: Look): number {
  const seen = biggest(processes);
  return seen === null ? (tree.treeBytes ?? 0) : seen.bytes;
}

/**
 * Whether a look should go process by process: when one process could be near its limit, when
 * the tree has changed by more than a fiftieth since the last walk, or at the beginning.
 */
export function wantsProcessLook(now: {
  tree: TreeLook;
  limits: Limits;
  lastWalk: { readonly atMs: number; readonly treeBytes: number; readonly costMs: number } | null;
  nowMs: number;
}): boolean {
  const { tree, limits, lastWalk } = now;
  if (lastWalk === null || tree.treeBytes === null) return true;
  if (limits.processBytes !== null && tree.treeBytes > limits.processBytes * NEAR_LIMIT)
    return true;
  // A walk of a big tree is rationed to a thousandth of a core.
  if (now.nowMs - lastWalk.atMs < lastWalk.costMs * 1000) return false;
  return Math.abs(tree.treeBytes - lastWalk.treeBytes) > lastWalk.treeBytes / 50;
}

/** Whether a sample shows something that the one before it did not: more than the machine's own hum. */
export function moved(before: Sample, now: Sample): boolean {
  const treeBytes = (now.treeBytes ?? 0) - (before.treeBytes ?? 0);
  return (
    Math.abs(treeBytes) > MOVED_BYTES ||
    Math.abs(now.ramUsedBytes - before.ramUsedBytes) > MOVED_BYTES ||
    now.processes !== before.processes ||
    now.vram.some(
      ({ usedBytes }, place) =>
        Math.abs(usedBytes - (before.vram[place]?.usedBytes ?? 0)) > MOVED_BYTES,
    )
  );
}

const MOVED_BYTES = 16 * MIB;

/** From half of its limit on a process is looked at each time, and refused what it may not have. */
export const NEAR_LIMIT = 0.5;

/** `tree-memory-limit: auto`: what is left to the threshold now; null where nothing sensible is left. */
export function autoTreeLimit(
  memory: MemoryReading,
  ramKillThreshold: number | null,
): Bytes | null {
  if (ramKillThreshold === null) return null;
  const left = (memory.totalBytes * ramKillThreshold) / 100 - memory.usedBytes;
  // Under this a limit would kill every program at birth and blame it; the watchdog's own
  // verdict (killed-ram) is the true one then.
  return left < SMALLEST_AUTO_LIMIT ? null : bytes(Math.floor(left));
}

const SMALLEST_AUTO_LIMIT = 64 * MIB;
