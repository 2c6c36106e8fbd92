import type { Segment } from "./curves.ts";

/** Enough to see a file's shape, however short it was beside the others. */
const LEAST_PER_SEGMENT = 12;

export interface WeighedSegment extends Segment {
  /** Its share of the budget, against the others'; without one it is by its rows. */
  readonly weight?: number;
}

export interface Thinned {
  /** Rows that stay, ascending. */
  readonly kept: readonly number[];
  /** The segments, in places of `kept`. */
  readonly segments: readonly Segment[];
}

/**
 * Picks about `budget` rows. Each segment is cut into buckets, and each bucket keeps the rows that
 * hold its highest and its lowest of every column: no peak is lost, and what is drawn was measured.
 * (Largest-triangle and averaging methods lose spikes of one sample.)
 */
export function keepPeaks(options: {
  readonly columns: readonly Float32Array[];
  readonly segments: readonly WeighedSegment[];
  readonly budget: number;
}): Thinned {
  const { columns, segments, budget } = options;
  const rows = segments.reduce((total, { first, end }) => total + end - first, 0);
  const used = columns.filter((column) => column.some((value) => !Number.isNaN(value)));
  const kept: number[] = [];
  const weights = segments.map(({ first, end, weight }) => weight ?? end - first);
  const all = weights.reduce((total, weight) => total + weight, 0);
  const places = segments.map(({ index, first, end }, number) => {
    const place = kept.length;
    const count = end - first;
    const part = (weights[number] ?? 0) / Math.max(all, 1);
    const share = Math.max(LEAST_PER_SEGMENT, Math.floor(budget * part));
    if (rows <= budget || count <= share) for (let row = first; row < end; row += 1) kept.push(row);
    else pickSegment({ columns: used, first, end, share, kept });
    return { index, first: place, end: kept.length };
  });
  return { kept, segments: places };
}

function pickSegment(options: {
  readonly columns: readonly Float32Array[];
  readonly first: number;
  readonly end: number;
  readonly share: number;
  readonly kept: number[];
}): void {
  const { columns, first, end, share, kept } = options;
  const perBucket = Math.max(1, columns.length * 2);
  let buckets = Math.max(1, Math.floor((share - 2) / perBucket));
  let picked = pickBuckets({ columns, first, end, buckets });
  // Figures that rise together share their rows: then there is room for more buckets.
  while (picked.size * 2 <= share && buckets * 2 <= end - first) {
    buckets *= 2;
    picked = pickBuckets({ columns, first, end, buckets });
  }
  for (const row of [...picked].sort((left, right) => left - right)) kept.push(row);
}

function pickBuckets(options: {
  readonly columns: readonly Float32Array[];
  readonly first: number;
  readonly end: number;
  readonly buckets: number;
}): Set<number> {
  const { columns, first, end, buckets } = options;
  const picked = new Set<number>([first, end - 1]);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const from = first + Math.floor(((end - first) * bucket) / buckets);
    const to = first + Math.floor(((end - first) * (bucket + 1)) / buckets);
    for (const column of columns) {
      let [low, high] = [-1, -1];
      for (let row = from; row < to; row += 1) {
        const value = column[row] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        if (low === -1 || value < (column[low] ?? 0)) low = row;
        if (high === -1 || value > (column[high] ?? 0)) high = row;
      }
      if (low !== -1) picked.add(low).add(high);
    }
  }
  return picked;
}
