import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CurveStore } from "../../src/report/curves.ts";
import { keepPeaks } from "../../src/report/thin.ts";
import { machine, ONE_GPU, START, vram } from "../support/events.ts";

const column = fc.array(
  fc.oneof(fc.double({ noNaN: true, min: 0, max: 1e9 }), fc.constant(Number.NaN)),
  { minLength: 1, maxLength: 400 },
);

function extremes(values: Iterable<number>): readonly number[] {
  const known = [...values].filter((value) => !Number.isNaN(value));
  return known.length === 0 ? [] : [Math.min(...known), Math.max(...known)];
}

function segmentsOf(length: number, cuts: readonly number[]) {
  const edges = [...new Set([0, ...cuts.filter((cut) => cut < length), length])];
  edges.sort((left, right) => left - right);
  return edges.slice(1).map((end, index) => ({ index, first: edges[index] ?? 0, end }));
}

test("each file keeps its highest and its lowest of every figure, in order, whatever the budget", () => {
  const cuts = fc.array(fc.nat(400));
  fc.assert(
    fc.property(column, fc.integer({ min: 0, max: 300 }), cuts, (values, budget, at) => {
      const columns = [
        Float32Array.from(values),
        Float32Array.from(values, (value, row) => (row % 3 === 0 ? Number.NaN : -value)),
      ];
      const segments = segmentsOf(values.length, at);
      const thinned = keepPeaks({ columns, segments, budget });
      const ascending = [...new Set(thinned.kept)].sort((left, right) => left - right);
      assert.deepEqual(thinned.kept, ascending);
      for (const [number, { first, end, index }] of thinned.segments.entries()) {
        const segment = segments[number];
        assert.ok(segment !== undefined && segment.index === index);
        const rows = thinned.kept.slice(first, end);
        assert.equal(rows[0], segment.first);
        assert.equal(rows.at(-1), segment.end - 1);
        for (const of of columns) {
          assert.deepEqual(
            extremes(rows.map((row) => of[row] ?? 0)),
            extremes(of.subarray(segment.first, segment.end)),
          );
        }
      }
    }),
  );
});

test("a budget is kept where files are long", () => {
  const columns = [Float32Array.from({ length: 100_000 }, (_, row) => Math.sin(row))];
  const segments = [
    { index: 0, first: 0, end: 50_000 },
    { index: 1, first: 50_000, end: 100_000 },
  ];
  const { kept } = keepPeaks({ columns, segments, budget: 1_000 });
  assert.ok(kept.length <= 1_000 && kept.length > 500, String(kept.length));
});

test("a store that is full keeps the peaks of what it forgets", () => {
  const store = new CurveStore(1_000);
  store.begin(machine(ONE_GPU));
  for (let row = 0; row < 50_000; row += 1) {
    store.add({
      index: Math.floor(row / 10_000),
      atMs: START + row,
      ramPercent: row === 12_345 ? 99 : 50,
      commitPercent: null,
      treeBytes: row === 43_210 ? 7_000 : 1_000,
      vram: row === 777 ? [vram(88)] : [vram(10)],
    });
  }
  const { curves, segments, times } = store.read(500);
  assert.deepEqual(
    curves.map(({ key, values }) => [key, Math.max(...values)]),
    [
      ["ram", 99],
      ["tree", 7_000],
      ["vram0", 88],
    ],
  );
  assert.deepEqual(
    segments.map(({ index }) => index),
    [0, 1, 2, 3, 4],
  );
  assert.ok(times.length <= 1_000);
  assert.ok(times.every((time, place) => place === 0 || time >= (times[place - 1] ?? 0)));
});

test("a store of very many short files stops growing", () => {
  const store = new CurveStore(1_000);
  store.begin(machine());
  for (let row = 0; row < 20_000; row += 1) {
    store.add({
      index: Math.floor(row / 4),
      atMs: START + row,
      ramPercent: row === 9_999 ? 99 : 50,
      commitPercent: null,
      treeBytes: null,
      vram: [],
    });
  }
  const { curves, times } = store.read(100_000);
  assert.ok(times.length <= 20_000);
  assert.equal(Math.max(...(curves[0]?.values ?? [])), 99);
});

test("a clock that is set back does not fold the curve, and an unknown figure is a gap", () => {
  const store = new CurveStore();
  store.begin(machine());
  for (const atMs of [START, START + 500, START + 100]) {
    store.add({ index: 0, atMs, ramPercent: 1, commitPercent: null, treeBytes: null, vram: [] });
  }
  const { times, curves } = store.read(100);
  assert.deepEqual([...times], [START, START + 500, START + 500]);
  assert.deepEqual(
    curves.map(({ key }) => key),
    ["ram"],
  );
});

test("files of the same length end with the same number of points, early or late in a long run", () => {
  const store = new CurveStore(2_000);
  store.begin(machine());
  for (let row = 0; row < 20_000; row += 1) {
    store.add({
      index: Math.floor(row / 1_000),
      atMs: START + row,
      ramPercent: Math.sin(row) * 50,
      commitPercent: null,
      treeBytes: null,
      vram: [],
    });
  }
  const { segments } = store.read(1_000);
  const points = segments.map(({ first, end }) => end - first);
  assert.equal(points.length, 20);
  assert.ok(Math.max(...points) <= 1.5 * Math.min(...points), String(points));
});
