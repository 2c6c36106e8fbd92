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

/** A figure over the run's rows; NaN = not known then. */
export interface Curve {
  readonly key: string;
  readonly label: string;
  readonly unit: "percent" | "bytes";
  readonly values: Float64Array;
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

/** 88 bytes a row: a run of days must not grow this program beyond some 20 MB. */
const CAPACITY = 1 << 18;

/**
 * The memory figures of a run, in columns (a tenth of what as many objects would take). When it is
 * full it thins itself to half: each file keeps its highest and its lowest of every figure.
 */
export class CurveStore {
  #capacity: number;
  #gpus: readonly { index: number; label: string }[] = [];
  #columns: Float64Array[] = [];
  #length = 0;
  #segments: { index: number; first: number; end: number }[] = [];

  constructor(capacity: number = CAPACITY) {
    this.#capacity = capacity;
  }

  /** Forgets everything: a new run begins. */
  begin({ gpus }: Pick<MachineInfo, "gpus">): void {
    this.#gpus = gpus.map(({ index, name, visible }) => ({
      index,
      label: `VRAM of GPU ${index}, ${name}${visible ? "" : " (not visible to the tests)"}`,
    }));
    const columns = 4 + this.#gpus.length;
    this.#columns = Array.from({ length: columns }, () => new Float64Array(1024));
    this.#length = 0;
    this.#segments = [];
  }

  add({ index, atMs, ramPercent, commitPercent, treeBytes, vram }: CurveRow): void {
    if (this.#columns.length === 0) return;
    if (this.#length === this.#capacity) this.#thin();
    const row = this.#length;
    if (row === this.#columns[0]?.length) {
      this.#columns = this.#columns.map((column) => grown(column, row * 2));
    }
    // A clock that was set back must not fold the curve.
    this.#set(0, Math.max(atMs, this.#columns[0]?.[row - 1] ?? atMs));
    this.#set(1, ramPercent);
    this.#set(2, commitPercent);
    this.#set(3, treeBytes);
    this.#gpus.forEach((gpu, place) => {
      const reading = vram.find(({ index: number }) => number === gpu.index);
      this.#set(4 + place, reading?.usedPercent ?? null);
    });
    this.#length += 1;
    const last = this.#segments.at(-1);
    if (last?.index === index) last.end = this.#length;
    else this.#segments.push({ index, first: row, end: this.#length });
  }

  #set(column: number, value: number | null): void {
    const of = this.#columns[column];
    if (of !== undefined) of[this.#length] = value ?? Number.NaN;
  }

  /** All rows, or where there are more than `budget` about so many, peaks and lows among them. */
  read(budget: number): Curves {
    const rows = this.#pick(budget);
    const [times, ...figures] = this.#columns.map((column) =>
      Float64Array.from(rows.kept, (row) => column[row] ?? Number.NaN),
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
      times: times ?? new Float64Array(),
      segments: rows.segments,
      curves: curves.filter(({ values }) => values.some((value) => !Number.isNaN(value))),
    };
  }

  #pick(budget: number) {
    const columns = this.#columns.slice(1).map((column) => column.subarray(0, this.#length));
    return keepPeaks({ columns, segments: this.#segments, budget });
  }

  #thin(): void {
    const { kept, segments } = this.#pick(this.#capacity / 2);
    for (const column of this.#columns) {
      for (const [place, row] of kept.entries()) column[place] = column[row] ?? Number.NaN;
    }
    this.#length = kept.length;
    this.#segments = segments.map((segment) => ({ ...segment }));
    // Very many short files keep a few rows each: then there is nothing to forget.
    if (this.#length > this.#capacity * 0.75) this.#capacity *= 2;
  }
}

const NO_NAME: Omit<Curve, "values"> = { key: "", label: "", unit: "percent" };

function grown(column: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length);
  larger.set(column);
  return larger;
}
