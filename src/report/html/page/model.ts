import type { PageData, PageFile, PageSeries } from "../page-data.ts";

/** The run in the page's hands: figures in their units, times in seconds since the epoch. */
export interface Run {
  readonly data: PageData;
  readonly files: readonly PageFile[];
  readonly times: number[];
  readonly series: readonly RunSeries[];
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

export interface RunSeries {
  readonly key: string;
  readonly label: string;
  readonly unit: "percent" | "bytes";
  readonly values: (number | null)[];
}

export function readRun(): Run {
  const data = JSON.parse(byId("data").textContent ?? "") as PageData;
  let at = data.startMs;
  const times = data.deltas.map((delta) => {
    at += delta;
    return at / 1000;
  });
  return {
    data,
    files: data.files,
    times,
    series: data.series.map(inUnits),
    fromSeconds: data.startMs / 1000,
    // A run in which nothing happened still needs an axis.
    toSeconds: Math.max(data.endMs, data.startMs + 1000) / 1000,
  };
}

function inUnits({ key, label, unit, step, figures }: PageSeries): RunSeries {
  return {
    key,
    label,
    unit,
    values: figures.map((figure) => (figure === null ? null : figure * step)),
  };
}

/** When a file ran, in seconds since the epoch; null = it never started. */
export function spanOf(run: Run, file: PageFile): { from: number; to: number } | null {
  if (file.fromMs === null) return null;
  const from = run.fromSeconds + file.fromMs / 1000;
  return { from, to: Math.max(from, run.fromSeconds + (file.toMs ?? file.fromMs) / 1000) };
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
