import type { VramShare } from "./gpu-levels.ts";
import type {
  ContainmentKind,
  GpuReading,
  MachineInfo,
  MemoryReading,
  ProcessSnapshot,
  Sample,
} from "./readings.ts";
import type { SettingsRecord } from "./settings.ts";
import type { Bytes, Millis, Percent } from "./units.ts";
import type { Outcome, Verdict } from "./verdict.ts";

/**
 * Everything that happens in a run, as one stream. Produced by src/engine, consumed in order by
 * the reporters; an event is delivered to all of them before what it announces begins. Events
 * carry facts, never display settings. `output` alone never enters the journal.
 */
export type RunEvent =
  | RunStarted
  | Warning
  | Notice
  | PreflightDone
  | Audited
  | Settled
  | FileStarted
  | ProcessStarted
  | Sampled
  | Output
  | TreeKilled
  | TestCases
  | FileFinished
  | CancelRequested
  | RunFinished;

export interface RunStarted {
  readonly kind: "run-started";
  readonly schema: 1;
  readonly version: string;
  /** Names this run's containment on the machine; random, safe in a path. */
  readonly runId: string;
  /** This program's process id. */
  readonly pid: number;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly machine: MachineInfo;
  readonly settings: SettingsRecord;
  /** Test files in running order, as reports show them: relative to workingDirectory, with `/`. */
  readonly files: readonly string[];
}

export interface Warning {
  readonly kind: "warning";
  /** Stable, such as `watchdog-disabled`. */
  readonly code: string;
  readonly message: string;
}

/** Worth knowing, and nothing to worry about; `code` as in a warning. */
export interface Notice {
  readonly kind: "notice";
  readonly code: string;
  readonly message: string;
}

/** What the static audit says of one file; sent before the first file starts. */
export interface Audited {
  readonly kind: "audit";
  readonly index: number;
  /** What the audit's word leads to: `warn` runs the file all the same. */
  readonly mode: "warn" | "exclude" | "fail";
  /** Such as `real` or `mocked`: the words of src/audit, which reports show as they are. */
  readonly verdict: string;
  /** A sentence. */
  readonly reason: string;
  /** The line that decides, counted from 1. */
  readonly line: number;
  /** How many loads a comment in the code lets through. */
  readonly allowed: number;
  readonly tests: readonly {
    readonly name: string;
    readonly line: number;
    readonly verdict: string;
    readonly reason: string;
  }[];
}

export interface PreflightDone {
  readonly kind: "preflight";
  readonly memory: MemoryReading;
  readonly vram: readonly GpuReading[];
  /** Empty = the run goes on. Each a sentence with the figure, the limit and what to change. */
  readonly refusals: readonly string[];
}

/** RAM (and VRAM) before a file that is not the first. */
export interface Settled {
  readonly kind: "settle";
  /** The file that waits. */
  readonly index: number;
  readonly waitedMs: Millis;
  readonly ramPercent: Percent;
  readonly vram: readonly GpuReading[];
  /** What did not come back, a sentence; null = all did. */
  readonly problem: string | null;
}

/** Limits in force for one file; null = off. */
export interface Limits {
  readonly treeBytes: Bytes | null;
  /** True where `tree-memory-limit` is `auto`: what was left to `ram-kill-threshold`. */
  readonly treeIsAuto: boolean;
  readonly processBytes: Bytes | null;
}

export interface FileStarted {
  readonly kind: "file-started";
  readonly index: number;
  readonly file: string;
  readonly argv: readonly string[];
  readonly containment: ContainmentKind;
  readonly limits: Limits;
  readonly ramPercent: Percent;
  readonly vram: readonly GpuReading[];
  /** Resident memory of this program. */
  readonly ownBytes: Bytes;
}

/** The file's first process runs now, inside its containment. */
export interface ProcessStarted {
  readonly kind: "process-started";
  readonly index: number;
  readonly pid: number;
}

export interface Sampled {
  readonly kind: "sample";
  readonly index: number;
  readonly sample: Sample;
}

export interface Output {
  readonly kind: "output";
  readonly index: number;
  readonly stream: "stdout" | "stderr";
  readonly chunk: Uint8Array;
}

export type KillCause =
  | "ram"
  | "commit"
  | "vram"
  | "tree-limit"
  | "process-limit"
  | "timeout"
  | "cancel";

/** Why a tree was killed and what was seen at that moment. The first cause of a file wins. */
export interface KillEvidence {
  readonly cause: KillCause;
  readonly atMs: number;
  /** Who killed first: the kernel (OOM killer in the cgroup) or this program. */
  readonly by: "kernel" | "watchdog";
  /** The figure that was over, and its limit, in the unit of the cause: percent, bytes or milliseconds. */
  readonly measured: number;
  readonly threshold: number;
  readonly unit: "percent" | "bytes" | "ms";
  readonly sample: Sample | null;
  /** The ten biggest of the machine, biggest first. `ofThisFile` marks those of the killed tree. */
  readonly biggest: readonly (ProcessSnapshot & { readonly ofThisFile: boolean })[];
  /** The process that went over a per-process limit, where known. */
  readonly culprit: ProcessSnapshot | null;
  /** Which GPU, for `vram`. */
  readonly gpuIndex: number | null;
  /** What the file's own processes held of that GPU, where that is known. */
  readonly vramShare?: VramShare | null;
}

export interface TreeKilled {
  readonly kind: "kill";
  readonly index: number;
  readonly evidence: KillEvidence;
}

export const CASE_STATUSES = ["passed", "failed", "error", "skipped"] as const;

/** One test case of a file, as the test command itself reported it. */
export interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly status: (typeof CASE_STATUSES)[number];
  readonly durationMs: Millis | null;
  /** What the command gave as the reason, shortened; empty for `passed`. */
  readonly message: string;
  readonly details: string;
}

/** What the test command wrote where `{junit}` in `command` told it to; sent before `file-finished`. */
export interface TestCases {
  readonly kind: "test-cases";
  readonly index: number;
  readonly cases: readonly TestCase[];
  /** Cases beyond those that a report can hold. */
  readonly leftOut: number;
  /** Why there are none or not all, a sentence; null = all were read. */
  readonly problem: string | null;
}

/** One file of `results.json`. Percent figures are rounded to one decimal by the writers. */
export interface FileResult {
  readonly file: string;
  readonly verdict: Verdict;
  /** One sentence; for everything but `passed` it says what to do about it. */
  readonly reason: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly durationMs: Millis;
  /** ISO 8601, UTC; null for a file that never started. */
  readonly startedAt: string | null;
  readonly ramBeforePercent: Percent | null;
  readonly ramAfterPercent: Percent | null;
  readonly ramPeakPercent: Percent | null;
  readonly vramBeforePercent: Percent | null;
  readonly vramAfterPercent: Percent | null;
  readonly vramPeakPercent: Percent | null;
  /** Peak of the biggest single process of the tree. */
  readonly peakProcessBytes: Bytes | null;
  /** Peak of the whole tree, from the kernel where it keeps it. */
  readonly peakTreeBytes: Bytes | null;
  /** Processes that were still alive when the test command had ended, and were killed. */
  readonly leftoverProcesses: number;
}

export interface FileFinished {
  readonly kind: "file-finished";
  readonly index: number;
  readonly result: FileResult;
  /** The most VRAM that the file's own processes held, per GPU; left out without a GPU. */
  readonly vramShares?: readonly VramShare[];
  /** The last part of the file's output as text, at most 8 KiB; empty for `passed` and `not-run`. */
  readonly outputTail: string;
  /** The processes behind `leftoverProcesses`, at most ten. */
  readonly leftovers: readonly ProcessSnapshot[];
}

export interface CancelRequested {
  readonly kind: "cancel";
  /** Such as `SIGINT`. */
  readonly by: string;
}

export interface RunFinished {
  readonly kind: "run-finished";
  readonly outcome: Outcome;
  /** Why, for `refused`, `cancelled` and `error`: a sentence. */
  readonly reason: string | null;
  readonly durationMs: Millis;
  readonly totals: Totals;
}

/** `files` and a count per verdict. */
export type Totals = { readonly files: number } & { readonly [verdict in Verdict]: number };

/** An event as reporters get it and as the journal keeps it: numbered from 0, with its moment. */
export type StampedEvent = RunEvent & { readonly seq: number; readonly time: string };
