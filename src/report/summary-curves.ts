import type { StampedEvent } from "../core/events.ts";
import type { GpuInfo } from "../core/readings.ts";
import { fullestVram } from "../core/run-state.ts";
import { sparkline, Trace } from "./trace.ts";

/** In a table cell more would push the reason out. */
const SPARK_LENGTH = 8;

/** The course of a run as far as a summary shows it. */
export interface RunCourse {
  readonly ram: Trace;
  /** Of the fullest GPU that the tests see. */
  readonly vram: Trace;
  /** Memory of each file's processes over its time, by the file's index. */
  readonly sparklines: ReadonlyMap<number, string>;
  readonly endMs: number;
}

/** Follows the events of a run; little memory, whatever its length. */
export class CourseRecorder implements RunCourse {
  ram = new Trace();
  vram = new Trace();
  readonly sparklines = new Map<number, string>();
  endMs = 0;
  #gpus: readonly GpuInfo[] = [];
  #tree = new Trace();

  add(event: StampedEvent): void {
    switch (event.kind) {
      case "run-started":
        this.ram = new Trace();
        this.vram = new Trace();
        this.sparklines.clear();
        this.#gpus = event.machine.gpus;
        return;
      case "file-started":
        this.#tree = new Trace();
        this.#look(Date.parse(event.time), event);
        return;
      case "sample":
        this.#look(event.sample.atMs, event.sample);
        this.#tree.add(event.sample.atMs, event.sample.treeBytes);
        return;
      case "file-finished": {
        const atMs = Date.parse(event.time);
        if (event.result.startedAt === null) return;
        this.ram.add(atMs, event.result.ramAfterPercent);
        this.#ended(atMs);
        const spark = sparkline(this.#tree.read(SPARK_LENGTH, atMs));
        if (spark !== "") this.sparklines.set(event.index, spark);
        return;
      }
      default:
        return;
    }
  }

  #look(atMs: number, seen: { ramPercent: number; vram: Parameters<typeof fullestVram>[0] }): void {
    this.ram.add(atMs, seen.ramPercent);
    this.vram.add(atMs, fullestVram(seen.vram, this.#gpus));
    this.#ended(atMs);
  }

  #ended(atMs: number): void {
    this.endMs = Math.max(this.endMs, atMs);
  }
}
