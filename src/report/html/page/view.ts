import type { Run, RunSeries } from "./model.ts";

/** Columns as uPlot takes them: times, then each series. */
export type Columns = [number[], ...(number | null)[][]];

/** More points to a pixel than this are a solid block. */
const POINTS_PER_PIXEL = 3;

/**
 * What to draw of the run between two moments: every point where they can be told apart, else the
 * highest of each pixel, so that a long run shows its peaks and not a block of ups and downs.
 */
export function columnsBetween(
  run: Run,
  { min, max, pixels }: { min: number; max: number; pixels: number },
): Columns {
  // One point beyond each edge, so that lines go on to it.
  const first = Math.max(0, placeOf(run.times, min) - 1);
  const end = Math.min(run.times.length, placeOf(run.times, max) + 1);
  if (end - first <= pixels * POINTS_PER_PIXEL) {
    return [
      run.times.slice(first, end),
      ...run.series.map(({ values }) => values.slice(first, end)),
    ];
  }
  // Two pixels each: at one, neighbours that differ much are a block again.
  const spans = Math.ceil(pixels / 2);
  const step = (max - min) / spans;
  const times: number[] = [];
  const columns = run.series.map((): (number | null)[] => []);
  let from = first;
  for (let span = 0; span < spans && from < end; span += 1) {
    const edge = min + (span + 1) * step;
    let to = from;
    while (to < end && (run.times[to] ?? edge) < edge) to += 1;
    if (to === from) continue;
    times.push(edge - step / 2);
    run.series.forEach((series, number) => {
      columns[number]?.push(highest(series, from, to));
    });
    from = to;
  }
  return [times, ...columns];
}

function highest({ values }: RunSeries, from: number, to: number): number | null {
  let top: number | null = null;
  for (let point = from; point < to; point += 1) {
    const value = values[point];
    if (value != null && (top === null || value > top)) top = value;
  }
  return top;
}

/** The first place whose value is not below `wanted`, in ascending values. */
export function placeOf(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place whose value is nearest to `wanted`. */
export function nearestPlace(values: readonly number[], wanted: number): number {
  const after = Math.min(placeOf(values, wanted), values.length - 1);
  const before = Math.max(0, after - 1);
  const gap = (place: number) => Math.abs((values[place] ?? 0) - wanted);
  return gap(before) <= gap(after) ? before : after;
}
