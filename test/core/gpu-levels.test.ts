import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clearGpuBoard,
  createGpuBoard,
  GPU_BOARD_CAPACITY,
  gpuHoldersVersion,
  postGpuHolders,
  postToGpuBoard,
  readGpuBoard,
  readGpuHolders,
} from "../../src/core/gpu-board.ts";
import {
  attributeVram,
  fullestGpu,
  higherShare,
  mergeVramPeaks,
  nextGpuDelayMs,
  spilledBytes,
  type VramShare,
  vramLeft,
  vramWaitMs,
} from "../../src/core/gpu-levels.ts";
import type { GpuReading } from "../../src/core/readings.ts";
import { bytes, MIB, percentOf } from "../../src/core/units.ts";

const gpu = (index: number, usedMib: number, totalMib = 1000): GpuReading => {
  const usedBytes = bytes(usedMib * MIB);
  const totalBytes = bytes(totalMib * MIB);
  return { index, usedBytes, totalBytes, usedPercent: percentOf(usedBytes, totalBytes) };
};

test("the fullest GPU is the one with the highest share among those the tests see", () => {
  const readings = [gpu(0, 500), gpu(1, 600, 2000), gpu(2, 990)];
  assert.equal(fullestGpu(readings, [0, 1])?.index, 0);
  assert.equal(fullestGpu(readings, [0, 1, 2])?.index, 2);
  assert.equal(fullestGpu(readings, []), null);
  assert.equal(fullestGpu([], [0]), null);
});

test("peaks keep the highest reading of each GPU", () => {
  const peaks = mergeVramPeaks([gpu(1, 10), gpu(0, 50)], [gpu(0, 20), gpu(1, 30), gpu(2, 5)]);
  assert.deepEqual(
    peaks.map((one) => [one.index, one.usedBytes / MIB]),
    [
      [0, 50],
      [1, 30],
      [2, 5],
    ],
  );
});

test("what stays within 64 MB of the level before counts as back", () => {
  const before = [gpu(0, 100), gpu(1, 100)];
  const now = [gpu(0, 164), gpu(1, 165)];
  const level = vramLeft({ before, now, visible: [0, 1] });
  assert.deepEqual(level.left, [{ index: 1, leftBytes: 65 * MIB }]);
  assert.deepEqual(vramLeft({ before, now, visible: [0] }).left, []);
});

test("a GPU that does not answer is neither back nor left", () => {
  const level = vramLeft({
    before: [gpu(0, 100), gpu(1, 100)],
    now: [gpu(0, 90)],
    visible: [0, 1],
  });
  assert.deepEqual(level, { left: [], unanswered: [1] });
});

test("a file's share is the driver's sum, or the rise where the driver does not tell all", () => {
  const before = gpu(0, 100);
  const now = gpu(0, 700);
  const treePids = new Set([7, 8]);
  const told = [
    { index: 0, pid: 7, vramBytes: bytes(200 * MIB) },
    { index: 0, pid: 8, vramBytes: bytes(100 * MIB) },
    { index: 0, pid: 9, vramBytes: bytes(300 * MIB) },
    { index: 1, pid: 8, vramBytes: bytes(500 * MIB) },
  ];
  assert.deepEqual(attributeVram({ index: 0, holders: told, treePids, before, now }), {
    index: 0,
    bytes: 300 * MIB,
    by: "driver",
  });
  const untold = [...told, { index: 0, pid: 8, vramBytes: null }];
  for (const holders of [untold, []]) {
    assert.deepEqual(attributeVram({ index: 0, holders, treePids, before, now }), {
      index: 0,
      bytes: 600 * MIB,
      by: "difference",
    });
  }
  assert.equal(attributeVram({ index: 0, holders: [], treePids, before: null, now }), null);
});

test("of two shares the higher counts, and what the driver tells beats any difference", () => {
  const share = (mib: number, by: VramShare["by"]): VramShare => ({
    index: 0,
    bytes: bytes(mib * MIB),
    by,
  });
  assert.equal(higherShare(null, null), null);
  assert.equal(higherShare(share(5, "driver"), share(9, "difference"))?.bytes, 5 * MIB);
  assert.equal(higherShare(share(9, "difference"), share(5, "driver"))?.bytes, 5 * MIB);
  assert.equal(higherShare(share(5, "driver"), share(9, "driver"))?.bytes, 9 * MIB);
  assert.equal(higherShare(null, share(9, "difference"))?.bytes, 9 * MIB);
});

test("a spill is shared memory that grows while VRAM is full, and only then", () => {
  const grown = { sharedBefore: bytes(100 * MIB), sharedNow: bytes(900 * MIB) };
  assert.equal(spilledBytes({ vram: gpu(0, 960), ...grown }), 800 * MIB);
  assert.equal(spilledBytes({ vram: gpu(0, 500), ...grown }), null);
  assert.equal(
    spilledBytes({
      vram: gpu(0, 999),
      sharedBefore: bytes(800 * MIB),
      sharedNow: bytes(850 * MIB),
    }),
    null,
  );
});

test("looks at the GPU more often when it is full or filling, and once a second where a look starts a program", () => {
  const quiet = {
    intervalMs: 250,
    fullestPercent: 10,
    isMoving: false,
    threshold: 90,
    spawns: false,
  };
  const at = (changes: Partial<typeof quiet>): number => nextGpuDelayMs({ ...quiet, ...changes });
  assert.equal(at({}), 250);
  assert.equal(nextGpuDelayMs({ ...quiet, fullestPercent: null }), 250);
  assert.ok(at({ fullestPercent: 90 }) < 100);
  assert.equal(at({ isMoving: true }), 25);
  assert.equal(nextGpuDelayMs({ ...quiet, isMoving: true, threshold: null }), 250);
  assert.ok(at({ intervalMs: 25, fullestPercent: 99 }) >= 25);
  assert.equal(at({ intervalMs: 10, isMoving: true }), 10);
  assert.equal(at({ fullestPercent: 99, spawns: true }), 1000);
  assert.equal(at({ isMoving: true, spawns: true }), 1000);
});

test("the watchdog waits for VRAM's sake only where it has a threshold, the shorter while VRAM moves", () => {
  assert.equal(vramWaitMs({ threshold: null, isMoving: true }), Number.POSITIVE_INFINITY);
  const quiet = vramWaitMs({ threshold: 90, isMoving: false });
  assert.ok(vramWaitMs({ threshold: 90, isMoving: true }) < quiet && quiet < 250);
});

test("the board tells who holds the memory, the newest list whole", () => {
  const board = createGpuBoard(GPU_BOARD_CAPACITY);
  clearGpuBoard(board, 1);
  assert.deepEqual(readGpuHolders(board), []);
  const before = gpuHoldersVersion(board);
  const told = [
    { index: 0, pid: 12, vramBytes: bytes(5) },
    { index: 63, pid: 4_194_304, vramBytes: null },
  ];
  postGpuHolders(board, told);
  postToGpuBoard(board, 63, { index: 63, usedBytes: 1, totalBytes: 4, readAtMs: 1 });
  assert.deepEqual(readGpuHolders(board), told);
  assert.notEqual(gpuHoldersVersion(board), before);
  postGpuHolders(board, told.slice(1));
  assert.deepEqual(readGpuHolders(board), told.slice(1));
  const many = Array.from({ length: 999 }, (_, pid) => ({ index: 0, pid, vramBytes: 1 }));
  postGpuHolders(board, many);
  assert.equal(readGpuHolders(board)?.length, 256);
  clearGpuBoard(board, 1);
  assert.deepEqual(readGpuHolders(board), []);
});

test("the board shows no reading that is too old, and none of GPUs that never answered", () => {
  const board = createGpuBoard(GPU_BOARD_CAPACITY);
  assert.deepEqual(readGpuBoard(board, 5000, 3000), []);
  clearGpuBoard(board, 2);
  postToGpuBoard(board, 1, { index: 4, usedBytes: 1, totalBytes: 4, readAtMs: 4000 });
  assert.deepEqual(
    readGpuBoard(board, 5000, 3000).map((one) => [one.index, one.usedPercent]),
    [[4, 25]],
  );
  assert.deepEqual(readGpuBoard(board, 8000, 3000), []);
  clearGpuBoard(board, 2);
  assert.deepEqual(readGpuBoard(board, 5000, 3000), []);
});
