/**
 * What the report's page gets to draw, as JSON. Written by data.ts, read by page/*.ts: types alone,
 * because one side runs in Node and the other in a browser.
 */
export interface PageData {
  /** Of the run, milliseconds since the Unix epoch. */
  readonly startMs: number;
  readonly endMs: number;
  /** From one point to the next in milliseconds, the first from `startMs`. */
  readonly deltas: readonly number[];
  readonly series: readonly PageSeries[];
  /** In running order. */
  readonly files: readonly PageFile[];
  readonly kills: readonly PageKill[];
  readonly thresholds: readonly PageThreshold[];
}

export interface PageSeries {
  readonly key: string;
  readonly label: string;
  readonly unit: "percent" | "bytes";
  /** A value is a figure times this. */
  readonly step: number;
  /** One per point; null = not known then. */
  readonly figures: readonly (number | null)[];
}

export interface PageFile {
  /** Made safe for one line. */
  readonly name: string;
  readonly verdict: string;
  readonly weight: "good" | "bad" | "idle";
  /** Where the verdict stands when sorted, the worst first. */
  readonly rank: number;
  /** From the start of the run; null = it never started. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Its points, from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  readonly durationMs: number;
  readonly peakTree: number | null;
  readonly peakProcess: number | null;
  readonly peakRam: number | null;
  readonly peakVram: number | null;
  readonly limit: number | null;
}

export interface PageKill {
  readonly file: number;
  readonly atMs: number;
  readonly label: string;
}

export interface PageThreshold {
  readonly label: string;
  readonly percent: number;
  /** The series that it is about. */
  readonly key: "ram" | "commit" | "vram";
}
