import {
  GPU_READING_MAX_AGE_MS,
  gpuHoldersVersion,
  readGpuBoard,
  readGpuHolders,
} from "../core/gpu-board.ts";
import {
  attributeVram,
  higherShare,
  VRAM_MOVED_BYTES,
  type VramShare,
  vramWaitMs,
} from "../core/gpu-levels.ts";
import type { WatchRequest } from "../core/ports.ts";
import type { GpuReading } from "../core/readings.ts";

/** So long after the last change memory counts as moving: frameworks pause between two loads. */
const MOVING_MS = 500;

/** VRAM while one file runs: how full the GPUs are, and what of it the file's own processes hold. */
export class VramWatch {
  readonly #board: SharedArrayBuffer | null;
  readonly #visible: readonly number[];
  readonly #threshold: number | null;
  readonly #pids: () => readonly number[];
  #before: readonly GpuReading[] | null = null;
  #now: readonly GpuReading[] = [];
  #version = -1;
  #movedMs = Number.NEGATIVE_INFINITY;
  #lastMs = 0;
  readonly #shares = new Map<number, VramShare>();
  readonly #peaks = new Map<number, VramShare>();

  constructor(request: WatchRequest, pids: () => readonly number[]) {
    this.#board = request.gpuBoard;
    this.#visible = request.visibleGpus;
    this.#threshold = request.thresholds.vram;
    this.#pids = pids;
  }

  /** Reads the board. `nowMs` is the time of day, as the board counts it. */
  look(nowMs: number): readonly GpuReading[] {
    if (this.#board === null) return [];
    const readings = readGpuBoard(this.#board, nowMs, GPU_READING_MAX_AGE_MS);
    if (readings.some((one) => this.#hasMoved(one))) this.#movedMs = nowMs;
    this.#now = readings;
    this.#lastMs = nowMs;
    this.#before ??= readings;
    this.#attribute(this.#board);
    return readings;
  }

  /** What the file holds of a GPU as far as is known now. */
  share(index: number): VramShare | null {
    return this.#shares.get(index) ?? null;
  }

  /** The most that the file was seen to hold, per GPU. */
  get peaks(): readonly VramShare[] {
    return [...this.#peaks.values()].sort((a, b) => a.index - b.index);
  }

  /** How long the watchdog may wait for VRAM's sake. */
  waitMs(): number {
    return vramWaitMs({
      threshold: this.#threshold,
      isMoving: this.#lastMs - this.#movedMs < MOVING_MS,
    });
  }

  #hasMoved(reading: GpuReading): boolean {
    const was = this.#now.find(({ index }) => index === reading.index);
    return was !== undefined && Math.abs(reading.usedBytes - was.usedBytes) >= VRAM_MOVED_BYTES;
  }

  /**
   * Only of GPUs that the tests can see: what changes on another is not theirs, and a GPU in MIG
   * mode would count what its instances hold once more.
   */
  #attribute(board: SharedArrayBuffer): void {
    const version = gpuHoldersVersion(board);
    const holders = version === this.#version ? null : readGpuHolders(board);
    const seen = this.#now.filter(({ index }) => this.#visible.includes(index));
    if (holders === null && seen.every(({ index }) => this.#shares.get(index)?.by === "driver"))
      return;
    if (holders !== null) this.#version = version;
    const treePids = new Set(holders === null ? [] : this.#pids());
    for (const now of seen) {
      const { index } = now;
      // A list that has not changed still holds; only a difference follows the reading.
      if (holders === null && this.#shares.get(index)?.by === "driver") continue;
      const before = this.#before?.find((one) => one.index === index) ?? null;
      const share = attributeVram({ index, holders: holders ?? [], treePids, before, now });
      if (share === null) continue;
      this.#shares.set(index, share);
      const peak = higherShare(this.#peaks.get(index) ?? null, share);
      if (peak !== null) this.#peaks.set(index, peak);
    }
  }
}
