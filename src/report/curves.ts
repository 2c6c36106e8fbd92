import type { GpuReading, MachineInfo } from "../core/readings.ts";
import { keepPeaks } from "./thin.ts";

/** One moment of the run; null = not known then. */
export interface CurveRow {
  /** Which file ran. */
  readonly index: number;
  readonly atMs: number;
  readonly ramPercent: number | null;
  readonly commitPercent: number | null;
  readonly treeBytes: number | null;
  readonly vram: readonly GpuReading[];
}

/** A figure over the run's rows; NaN = not known then. Seven digits are more than any is drawn with. */
export interface Curve {
  readonly key: string;
  readonly label: string;
  readonly unit: "percent" | "bytes";
  readonly values: Float32Array;
}

/** The rows from `first` up to `end` belong to one file. */
export interface Segment {
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

export interface Curves {
  readonly times: Float64Array;
  readonly curves: readonly Curve[];
  readonly segments: readonly Segment[];
}

/**
 * 24 bytes a row with one GPU: this program shares the machine with what it tests, so a run of days
 * may take 3 MB of it for curves, which is some 30 points for each of 2,000 files.
 */
const CAPACITY = 1 << 17;
const FIRST_ROWS = 1024;

/**
 * The memory figures of a run, in columns (a tenth of what as many objects would take). When it is
 * full it thins itself to half: each file keeps its highest and its lowest of every figure.
 */
export class CurveStore {
  #capacity: number;
  #gpus: readonly { index: number; label: string }[] = [];
  #times = new Float64Array(0);
  #columns: Float32Array[] = [];
  #length = 0;
  /** `weight`: how many rows it had before any thinning, so that all files are thinned alike. */
  #segments: { index: number; first: number; end: number; weight: number }[] = [];

  constructor(capacity: number = CAPACITY) {
    this.#capacity = capacity;
  }

  /** Forgets everything: a new run begins. */
  begin({ gpus }: Pick<MachineInfo, "gpus">): void {
    this.#gpus = gpus.map(({ index, name, visible }) => ({
      index,
      label: `VRAM of GPU ${index}, ${name}${visible ? "" : " (not visible to the tests)"}`,
    }));
    const columns = 3 + this.#gpus.length;
    this.#times = new Float64Array(FIRST_ROWS);
    this.#columns = Array.from({ length: columns }, () => new Float32Array(FIRST_ROWS));
    this.#length = 0;
    this.#segments = [];
  }

  add({ index, atMs, ramPercent, commitPercent, treeBytes, vram }: CurveRow): void {
    if (this.#columns.length === 0) return;
    if (this.#length === this.#capacity) this.#thin();
    const row = this.#length;
    if (row === this.#times.length) this.#grow(row * 2);
    // A clock that was set back must not fold the curve.
    this.#times[row] = Math.max(atMs, this.#times[row - 1] ?? atMs);
    this.#set(0, ramPercent);
    this.#set(1, commitPercent);
    this.#set(2, treeBytes);
    this.#gpus.forEach((gpu, place) => {
      const reading = vram.find(({ index: number }) => number === gpu.index);
      this.#set(3 + place, reading?.usedPercent ?? null);
    });
    this.#length += 1;
    const last = this.#segments.at(-1);
    if (last?.index === index) {
      last.end = this.#length;
      last.weight += 1;
    } else this.#segments.push({ index, first: row, end: this.#length, weight: 1 });
  }

  #set(column: number, value: number | null): void {
    const of = this.#columns[column];
    if (of !== undefined) of[this.#length] = value ?? Number.NaN;
  }

  /** All rows, or where there are more than `budget` about so many, peaks and lows among them. */
  read(budget: number): Curves {
    const rows = this.#pick(budget);
    const figures = this.#columns.map((column) =>
      Float32Array.from(rows.kept, (row) => column[row] ?? Number.NaN),
    );
    const names: Omit<Curve, "values">[] = [
      { key: "ram", label: "RAM", unit: "percent" },
      { key: "commit", label: "Commit", unit: "percent" },
      { key: "tree", label: "Memory of the file's processes", unit: "bytes" },
      ...this.#gpus.map(({ index, label }) => ({
        key: `vram${index}`,
        label,
        unit: "percent" as const,
      })),
    ];
    const curves = figures.map((values, number) => ({
      ...(names[number] ?? NO_NAME),
      values,
    }));
    return {
      times: Float64Array.from(rows.kept, (row) => this.#times[row] ?? Number.NaN),
      segments: rows.segments,
      curves: curves.filter(({ values }) => values.some((value) => !Number.isNaN(value))),
    };
  }

  #grow(length: number): void {
    const times = new Float64Array(length);
    times.set(this.#times);
    this.#times = times;
    this.#columns = this.#columns.map((column) => {
      const larger = new Float32Array(length);
      larger.set(column);
      return larger;
    });
  }

  #pick(budget: number) {
    const columns = this.#columns.map((column) => column.subarray(0, this.#length));
    return keepPeaks({ columns, segments: this.#segments, budget });
  }

  #thin(): void {
    const { kept, segments } = this.#pick(this.#capacity / 2);
    for (const column of [this.#times, ...this.#columns]) {
      for (const [place, row] of kept.entries()) column[place] = column[row] ?? Number.NaN;
    }
    this.#length = kept.length;
    this.#segments = segments.map((segment, place) => ({
      ...segment,
      weight: this.#segments[place]?.weight ?? 1,
    }));
    // Very many short files keep a few rows each: then there is nothing to forget.
    if (this.#length > this.#capacity * 0.75) this.#capacity *= 2;
  }
}

const NO_NAME: Omit<Curve, "values"> = { key: "", label: "", unit: "percent" };
