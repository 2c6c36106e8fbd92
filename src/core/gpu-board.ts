import type { GpuReading } from "./readings.ts";
import { bytes, percentOf } from "./units.ts";

/**
 * A notice board in shared memory: the GPU probe's thread writes the newest reading of each GPU,
 * the watchdog's thread reads it at every look. So a driver that hangs delays no look and no kill.
 *
 * Layout, in float64: slot 0 the number of GPUs; then for each GPU `index, usedBytes, totalBytes,
 * readAtMs` (milliseconds since the epoch; 0 = never read). Single aligned 8-byte writes do not
 * tear on the platforms that Node supports.
 */
const SLOTS_PER_GPU = 4;

export function createGpuBoard(gpuCount: number): SharedArrayBuffer {
  const board = new SharedArrayBuffer(
    (1 + gpuCount * SLOTS_PER_GPU) * Float64Array.BYTES_PER_ELEMENT,
  );
  new Float64Array(board)[0] = gpuCount;
  return board;
}

/** Places on a board that is made before the number of GPUs is known. */
export const GPU_BOARD_CAPACITY = 64;

/**
 * How old a reading may be before it is no figure any more: three looks of a source that is asked
 * once a second.
 */
export const GPU_READING_MAX_AGE_MS = 3000;

/** Tells readers how many places to look at, at most the board's capacity. Old readings are wiped. */
export function clearGpuBoard(board: SharedArrayBuffer, gpuCount: number): void {
  const cells = new Float64Array(board);
  const capacity = Math.floor((cells.length - 1) / SLOTS_PER_GPU);
  cells.fill(0);
  cells[0] = Math.min(gpuCount, capacity);
}

/** Publishes one reading; `slot` is the GPU's place on the board, not its index. */
export function postToGpuBoard(
  board: SharedArrayBuffer,
  slot: number,
  reading: { index: number; usedBytes: number; totalBytes: number; readAtMs: number },
): void {
  new Float64Array(board).set(
    [reading.index, reading.usedBytes, reading.totalBytes, reading.readAtMs],
    1 + slot * SLOTS_PER_GPU,
  );
}

/** The readings that are no older than `maxAgeMs` at `nowMs`. An old figure is no figure. */
export function readGpuBoard(
  board: SharedArrayBuffer | null,
  nowMs: number,
  maxAgeMs: number,
): readonly GpuReading[] {
  if (board === null) return [];
  const cells = new Float64Array(board);
  const readings: GpuReading[] = [];
  for (let gpu = 0; gpu < (cells[0] ?? 0); gpu += 1) {
    const [index = 0, used = 0, total = 0, readAtMs = 0] = cells.subarray(
      1 + gpu * SLOTS_PER_GPU,
      1 + (gpu + 1) * SLOTS_PER_GPU,
    );
    if (readAtMs === 0 || nowMs - readAtMs > maxAgeMs) continue;
    const usedBytes = bytes(used);
    const totalBytes = bytes(total);
    readings.push({ index, usedBytes, totalBytes, usedPercent: percentOf(usedBytes, totalBytes) });
  }
  return readings;
}
