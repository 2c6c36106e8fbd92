import type { GpuReading } from "./readings.ts";
import { type Bytes, bytes, MIB } from "./units.ts";

/** What may stay behind on a GPU without being called a leftover: driver bookkeeping, a desktop. */
export const VRAM_SLACK_BYTES: Bytes = bytes(64 * MIB);

/** The fullest of the GPUs that the tests can see; null where none has answered lately. */
export function fullestGpu(
  readings: readonly GpuReading[],
  visible: readonly number[],
): GpuReading | null {
  return readings
    .filter((one) => visible.includes(one.index))
    .reduce<GpuReading | null>(
      (most, one) => (most === null || one.usedPercent > most.usedPercent ? one : most),
      null,
    );
}

/** The highest reading of each GPU, in order of their indices. */
export function mergeVramPeaks(
  peaks: readonly GpuReading[],
  readings: readonly GpuReading[],
): readonly GpuReading[] {
  const highest = new Map(peaks.map((one) => [one.index, one]));
  for (const one of readings) {
    const known = highest.get(one.index);
    if (known === undefined || one.usedBytes > known.usedBytes) highest.set(one.index, one);
  }
  return [...highest.values()].sort((a, b) => a.index - b.index);
}

export interface VramLevel {
  /** What is in use beyond the level before the file plus the slack, per GPU; the excess over the level. */
  readonly left: readonly { readonly index: number; readonly leftBytes: Bytes }[];
  /** GPUs that were read before and do not answer now: unknown, neither back nor left. */
  readonly unanswered: readonly number[];
}

/** What of a file's VRAM did not come back. GPUs that were not read before the file are not judged. */
export function vramLeft(question: {
  readonly before: readonly GpuReading[];
  readonly now: readonly GpuReading[];
  readonly visible: readonly number[];
  readonly slackBytes?: Bytes;
}): VramLevel {
  const { before, now, visible, slackBytes = VRAM_SLACK_BYTES } = question;
  const left: { index: number; leftBytes: Bytes }[] = [];
  const unanswered: number[] = [];
  for (const was of before) {
    if (!visible.includes(was.index)) continue;
    const is = now.find((one) => one.index === was.index);
    if (is === undefined) unanswered.push(was.index);
    else if (is.usedBytes > was.usedBytes + slackBytes) {
      left.push({ index: was.index, leftBytes: bytes(is.usedBytes - was.usedBytes) });
    }
  }
  return { left, unanswered };
}

/** What a file's own processes hold of one GPU. */
export interface VramShare {
  readonly index: number;
  readonly bytes: Bytes;
  /** `difference`: what the GPU has gained since before the file, other programs' part included. */
  readonly by: "driver" | "difference";
}

/**
 * How much of one GPU a file's processes hold: the driver's own figures where it tells every one
 * of them, else the rise since before the file (which other programs may be part of).
 */
export function attributeVram(question: {
  readonly index: number;
  readonly holders: readonly {
    readonly index: number;
    readonly pid: number;
    readonly vramBytes: Bytes | null;
  }[];
  readonly treePids: ReadonlySet<number>;
  readonly before: GpuReading | null;
  readonly now: GpuReading | null;
}): VramShare | null {
  const { index, holders, treePids, before, now } = question;
  const own = holders.filter((one) => one.index === index && treePids.has(one.pid));
  const known = own.flatMap(({ vramBytes }) => (vramBytes === null ? [] : [vramBytes]));
  if (own.length > 0 && known.length === own.length) {
    return { index, bytes: bytes(known.reduce((sum, one) => sum + one, 0)), by: "driver" };
  }
  if (before === null || now === null) return null;
  return { index, bytes: bytes(Math.max(0, now.usedBytes - before.usedBytes)), by: "difference" };
}

/** The higher of two shares; what the driver tells beats any difference. */
export function higherShare(one: VramShare | null, other: VramShare | null): VramShare | null {
  if (one === null || other === null) return one ?? other;
  if (one.by !== other.by) return one.by === "driver" ? one : other;
  return other.bytes > one.bytes ? other : one;
}

/** From here on Windows' driver moves allocations into shared memory, that is RAM. */
export const SPILL_FROM_PERCENT = 95;

/**
 * Windows: how far a process's shared GPU memory has grown while VRAM is full; null = no spill.
 * Shared memory alone proves nothing: every process with a GPU context has some.
 */
export function spilledBytes(question: {
  readonly vram: GpuReading;
  readonly sharedBefore: Bytes;
  readonly sharedNow: Bytes;
}): Bytes | null {
  const { vram, sharedBefore, sharedNow } = question;
  if (vram.usedPercent < SPILL_FROM_PERCENT) return null;
  const grown = sharedNow - sharedBefore;
  return grown > VRAM_SLACK_BYTES ? bytes(grown) : null;
}

/** From such a change between two looks on somebody is loading or freeing, not book-keeping. */
export const VRAM_MOVED_BYTES: Bytes = bytes(16 * MIB);
/**
 * While memory moves towards a threshold. An allocation of VRAM is book-keeping and takes a whole
 * GPU in milliseconds, so no fill rate says how long one may wait; closer looks cost too much (5 %
 * of a core at this distance, on an H100's machine).
 */
const CLOSEST_LOOKS_MS = 25;
/** A hog that begins between two looks is seen this much later at most. */
const QUIET_LOOKS_MS = 60;

/** The delay before the next look at the GPUs. */
export function nextGpuDelayMs(question: {
  readonly intervalMs: number;
  /** Of the fullest visible GPU; null = nobody answered. */
  readonly fullestPercent: number | null;
  /** Whether a visible GPU's memory has changed lately. */
  readonly isMoving: boolean;
  /** At which a file is killed; null = the looks are for the reports only. */
  readonly threshold: number | null;
  /** Whether a look starts a program or wakes one. */
  readonly spawns: boolean;
}): number {
  const { intervalMs, fullestPercent, isMoving, threshold, spawns } = question;
  if (spawns) return Math.max(1000, intervalMs);
  if (threshold !== null && isMoving) return Math.min(intervalMs, CLOSEST_LOOKS_MS);
  if (fullestPercent === null || fullestPercent < 70) return intervalMs;
  return Math.max(CLOSEST_LOOKS_MS, Math.min(intervalMs, intervalMs / 4));
}

/** How long the watchdog may wait between two looks at the board; Infinity = VRAM has no threshold. */
export function vramWaitMs(question: {
  readonly threshold: number | null;
  readonly isMoving: boolean;
}): number {
  const { threshold, isMoving } = question;
  if (threshold === null) return Number.POSITIVE_INFINITY;
  return isMoving ? CLOSEST_LOOKS_MS : QUIET_LOOKS_MS;
}
