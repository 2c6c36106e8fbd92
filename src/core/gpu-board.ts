import type { GpuReading } from "./readings.ts";
import { type Bytes, bytes, percentOf } from "./units.ts";

/**
 * A notice board in shared memory: the GPU probe's thread writes the newest reading of each GPU and
 * who holds it, the watchdog's thread reads both at every look. So a driver that hangs delays no
 * look and no kill.
 *
 * Layout, in float64: the head; then for each GPU `index, usedBytes, totalBytes, readAtMs`
 * (milliseconds since the epoch; 0 = never read); then for each holder `index, pid, bytes` (NaN =
 * the driver does not tell). Single aligned 8-byte writes do not tear on the platforms that Node
 * supports; the list of holders is guarded by a sequence number, odd while it is being written.
 */
const HEAD = { gpus: 0, capacity: 1, sequence: 2, holders: 3, cells: 4 } as const;
const SLOTS_PER_GPU = 4;
const SLOTS_PER_HOLDER = 3;
/** Processes beyond that are not attributed; a GPU with so many is shared by a cluster. */
const HOLDERS = 256;

export function createGpuBoard(gpuCount: number): SharedArrayBuffer {
  const cells = HEAD.cells + gpuCount * SLOTS_PER_GPU + HOLDERS * SLOTS_PER_HOLDER;
  const board = new SharedArrayBuffer(cells * Float64Array.BYTES_PER_ELEMENT);
  const view = new Float64Array(board);
  view[HEAD.gpus] = gpuCount;
  view[HEAD.capacity] = gpuCount;
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
  const capacity = cells[HEAD.capacity] ?? 0;
  cells.fill(0, HEAD.cells, HEAD.cells + capacity * SLOTS_PER_GPU);
  cells[HEAD.gpus] = Math.min(gpuCount, capacity);
  postGpuHolders(board, []);
}

/** Publishes one reading; `slot` is the GPU's place on the board, not its index. */
export function postToGpuBoard(
  board: SharedArrayBuffer,
  slot: number,
  reading: { index: number; usedBytes: number; totalBytes: number; readAtMs: number },
): void {
  new Float64Array(board).set(
    [reading.index, reading.usedBytes, reading.totalBytes, reading.readAtMs],
    HEAD.cells + slot * SLOTS_PER_GPU,
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
  for (let gpu = 0; gpu < (cells[HEAD.gpus] ?? 0); gpu += 1) {
    const [index = 0, used = 0, total = 0, readAtMs = 0] = cells.subarray(
      HEAD.cells + gpu * SLOTS_PER_GPU,
      HEAD.cells + (gpu + 1) * SLOTS_PER_GPU,
    );
    if (readAtMs === 0 || nowMs - readAtMs > maxAgeMs) continue;
    const usedBytes = bytes(used);
    const totalBytes = bytes(total);
    readings.push({ index, usedBytes, totalBytes, usedPercent: percentOf(usedBytes, totalBytes) });
  }
  return readings;
}

/** A process that holds memory of a GPU, as the board knows it. */
export interface BoardHolder {
  readonly index: number;
  readonly pid: number;
  readonly vramBytes: Bytes | null;
}

/** Publishes who holds the GPUs' memory; replaces the list before. */
export function postGpuHolders(
  board: SharedArrayBuffer,
  holders: readonly {
    readonly index: number;
    readonly pid: number;
    readonly vramBytes: number | null;
  }[],
): void {
  const cells = new Float64Array(board);
  const sequence = sequenceOf(board);
  const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
  Atomics.add(sequence, 0, 1);
  for (const [place, { index, pid, vramBytes }] of holders.slice(0, HOLDERS).entries()) {
    cells.set([index, pid, vramBytes ?? Number.NaN], start + place * SLOTS_PER_HOLDER);
  }
  cells[HEAD.holders] = Math.min(holders.length, HOLDERS);
  Atomics.add(sequence, 0, 1);
}

/** Changes with every list of holders: whether it is worth reading again. */
export function gpuHoldersVersion(board: SharedArrayBuffer): number {
  return Atomics.load(sequenceOf(board), 0);
}

/** The newest list; null while one is being written (the next look has it). */
export function readGpuHolders(board: SharedArrayBuffer): readonly BoardHolder[] | null {
  const cells = new Float64Array(board);
  const version = gpuHoldersVersion(board);
  const start = HEAD.cells + (cells[HEAD.capacity] ?? 0) * SLOTS_PER_GPU;
  const holders: BoardHolder[] = [];
  for (let place = 0; place < (cells[HEAD.holders] ?? 0); place += 1) {
    const at = start + place * SLOTS_PER_HOLDER;
    const [index = 0, pid = 0, held = 0] = cells.subarray(at, at + SLOTS_PER_HOLDER);
    holders.push({ index, pid, vramBytes: Number.isNaN(held) ? null : bytes(held) });
  }
  return version % 2 === 0 && version === gpuHoldersVersion(board) ? holders : null;
}

function sequenceOf(board: SharedArrayBuffer): Int32Array {
  return new Int32Array(board, HEAD.sequence * Float64Array.BYTES_PER_ELEMENT, 1);
}
