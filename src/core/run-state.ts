import type {
  Audited,
  FileFinished,
  FileResult,
  FileStarted,
  KillEvidence,
  PreflightDone,
  RunFinished,
  RunStarted,
  StampedEvent,
  TestCases,
  Warning,
} from "./events.ts";
import type { GpuInfo, GpuReading, Sample } from "./readings.ts";
import type { Bytes, Percent } from "./units.ts";

type Stamped<Event> = Event & { readonly seq: number; readonly time: string };

/** Everything known about one file; null and empty for what has not happened. */
export interface FileState {
  readonly index: number;
  readonly file: string;
  readonly audited: Audited | null;
  readonly started: Pick<Stamped<FileStarted>, "time" | "limits" | "ramPercent" | "vram"> | null;
  readonly finished: Stamped<FileFinished> | null;
  readonly cases: TestCases | null;
  readonly kills: readonly KillEvidence[];
  /** Of a file that has not finished: the last thing known about it. */
  readonly lastSample: Sample | null;
  /** The highest that samples have shown so far. */
  readonly seen: Peaks;
}

export interface Peaks {
  readonly ramPercent: Percent | null;
  readonly vramPercent: Percent | null;
  readonly treeBytes: Bytes | null;
  readonly processBytes: Bytes | null;
}

/** A run as far as its events tell it. */
export interface RunState {
  readonly run: Stamped<RunStarted> | null;
  readonly preflight: PreflightDone | null;
  readonly warnings: readonly Warning[];
  /** In running order, one per planned file. */
  readonly files: readonly FileState[];
  /** What asked for the run's end, such as `SIGINT`. */
  readonly cancelledBy: string | null;
  readonly finished: RunFinished | null;
  /** Of the last event. */
  readonly seq: number;
  readonly time: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenFile = Mutable<Omit<FileState, "kills">> & { kills: KillEvidence[] };

const NO_PEAKS: Peaks = {
  ramPercent: null,
  vramPercent: null,
  treeBytes: null,
  processBytes: null,
};

/**
 * Folds events, in order, into the state of their run. Of samples it keeps the peaks and the last
 * one: what it holds grows with the files of a run, not with its length.
 */
export class RunRecorder {
  readonly #files: OpenFile[] = [];
  readonly #warnings: Warning[] = [];
  readonly #state: Mutable<RunState> = {
    files: this.#files,
    warnings: this.#warnings,
    run: null,
    preflight: null,
    cancelledBy: null,
    finished: null,
    seq: -1,
    time: new Date(0).toISOString(),
  };

  /** A live view, not a copy: it changes with the next event. */
  get state(): RunState {
    return this.#state;
  }

  add(event: StampedEvent): void {
    this.#state.seq = event.seq;
    this.#state.time = event.time;
    switch (event.kind) {
      case "run-started":
        this.#state.run = event;
        this.#files.length = 0;
        for (const [index, file] of event.files.entries()) this.#files.push(newFile(index, file));
        return;
      case "notice":
        return;
      case "warning":
        this.#warnings.push(event);
        return;
      case "preflight":
        this.#state.preflight = event;
        return;
      case "cancel":
        this.#state.cancelledBy ??= event.by;
        return;
      case "run-finished":
        this.#state.finished = event;
        return;
      default:
        this.#addToFile(event);
    }
  }

  #addToFile(event: Extract<StampedEvent, { index: number }>): void {
    const file = this.#files[event.index];
    // A journal may have lost lines, its first among them: what names no planned file is left out.
    if (file === undefined) return;
    switch (event.kind) {
      case "audit":
        file.audited = event;
        return;
      case "test-cases":
        file.cases = event;
        return;
      case "file-started": {
        const { time, limits, ramPercent, vram } = event;
        file.started = { time, limits, ramPercent, vram };
        return;
      }
      case "sample":
        file.lastSample = event.sample;
        file.seen = raise(file.seen, event.sample, this.#state.run?.machine.gpus ?? []);
        return;
      case "kill":
        file.kills.push(event.evidence);
        return;
      case "file-finished":
        file.finished = event;
        file.lastSample = null;
        return;
      case "settle":
      case "process-started":
      case "output":
        return;
    }
  }
}

function newFile(index: number, file: string): OpenFile {
  return {
    index,
    file,
    audited: null,
    started: null,
    finished: null,
    cases: null,
    kills: [],
    lastSample: null,
    seen: NO_PEAKS,
  };
}

function raise(peaks: Peaks, sample: Sample, gpus: readonly GpuInfo[]): Peaks {
  const ramPercent = higher(peaks.ramPercent, sample.ramPercent);
  const vramPercent = higher(peaks.vramPercent, fullestVram(sample.vram, gpus));
  const treeBytes = higher(peaks.treeBytes, sample.treeBytes);
  const processBytes = higher(peaks.processBytes, sample.largestProcessBytes);
  // Most samples are no peak.
  const same =
    ramPercent === peaks.ramPercent &&
    vramPercent === peaks.vramPercent &&
    treeBytes === peaks.treeBytes &&
    processBytes === peaks.processBytes;
  return same ? peaks : { ramPercent, vramPercent, treeBytes, processBytes };
}

function higher<Unit extends number>(left: Unit | null, right: Unit | null): Unit | null {
  if (left === null) return right;
  return right === null || right < left ? left : right;
}

/** How full the fullest GPU is that the tests can see; null without one. */
export function fullestVram(
  readings: readonly GpuReading[],
  gpus: readonly GpuInfo[],
): Percent | null {
  let fullest: Percent | null = null;
  for (const { index, usedPercent } of readings) {
    const isHidden = gpus.some((gpu) => gpu.index === index && !gpu.visible);
    if (!isHidden) fullest = higher(fullest, usedPercent);
  }
  return fullest;
}

/** The results that are known, in running order. */
export function resultsInOrder(state: RunState): readonly FileResult[] {
  return state.files.flatMap(({ finished }) => (finished === null ? [] : [finished.result]));
}
