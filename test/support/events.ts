import type {
  FileResult,
  FileStarted,
  KillEvidence,
  RunEvent,
  RunStarted,
  StampedEvent,
} from "../../src/core/events.ts";
import type { GpuReading, MachineInfo, Sample } from "../../src/core/readings.ts";
import { countTotals } from "../../src/core/totals.ts";
import { bytes, GIB, MIB, millis, percent } from "../../src/core/units.ts";

/** One builder for every event: sensible figures, of which a test overrides what it is about. */
export const START = Date.parse("2025-11-15T22:00:00.000Z");

export const HOSTILE_NAMES = [
  "tests/a b.py",
  "tests/a\nb.py",
  "tests/%0A::error::x.py",
  "tests/|pipe|.py",
  "tests/`tick`.py",
  "tests/<img src=x>.py",
  "tests/@octocat #123.py",
  "tests/[x](www.example.com).py",
  "tests/##[error]x.py",
  "-leading.py",
  "::error::x.py",
  "tests/a,b:c=d.py",
  "tests/\u001b[31mred.py",
  "tests/\u202egnp.py",
  "tests/日本語 ü.py",
  "tests/\\back\\slash.py",
  "tests/trailing ",
  "tests/\ud800lone.py",
  "tests/a\u2028b.py",
  "tests/\"quoted'.py",
] as const;

export function machine(changes: Partial<MachineInfo> = {}): MachineInfo {
  return {
    os: "Linux 6.18.44 x64",
    cpus: 2,
    totalRamBytes: bytes(16 * GIB),
    containment: "cgroup-v1",
    enforcement: { tree: "kernel", process: "kernel" },
    gpuSource: null,
    gpus: [],
    ...changes,
  };
}

export const ONE_GPU: Partial<MachineInfo> = {
  gpuSource: "nvml",
  gpus: [
    {
      index: 0,
      name: "NVIDIA H200",
      totalVramBytes: bytes(100 * GIB),
      uuid: "GPU-1",
      pciBusId: "0000:01:00.0",
      visible: true,
    },
  ],
};

export function vram(share: number, index = 0): GpuReading {
  return {
    index,
    usedBytes: bytes(share * GIB),
    totalBytes: bytes(100 * GIB),
    usedPercent: percent(share),
  };
}

export function runStarted(
  files: readonly string[],
  changes: Partial<Omit<RunStarted, "kind">> = {},
): RunStarted {
  return {
    kind: "run-started",
    schema: 1,
    version: "1.0.0",
    runId: "r4nd0m",
    pid: 4242,
    workingDirectory: "/home/runner/work/app/app",
    machine: machine(),
    settings: { "memory-profile": true, "ram-kill-threshold": 90 },
    files,
    ...changes,
  };
}

export function fileStarted(
  index: number,
  file: string,
  changes: Partial<Omit<FileStarted, "kind">> = {},
): FileStarted {
  return {
    kind: "file-started",
    index,
    file,
    argv: ["python", "-m", "pytest", file],
    containment: "cgroup-v1",
    limits: { treeBytes: bytes(8 * GIB), treeIsAuto: true, processBytes: bytes(8 * GIB) },
    ramPercent: percent(45.23),
    vram: [],
    ownBytes: bytes(1024 * MIB),
    ...changes,
  };
}

export function sample(changes: Partial<Sample> = {}): Sample {
  return {
    atMs: START,
    ramUsedBytes: bytes(8 * GIB),
    ramPercent: percent(50),
    commitPercent: null,
    treeBytes: bytes(512 * MIB),
    processes: 2,
    largestProcessBytes: bytes(400 * MIB),
    vram: [],
    ...changes,
  };
}

export function result(file: string, changes: Partial<FileResult> = {}): FileResult {
  return {
    file,
    verdict: "passed",
    reason: "the test command exited with 0",
    exitCode: 0,
    signal: null,
    durationMs: millis(15_000),
    startedAt: new Date(START).toISOString(),
    ramBeforePercent: percent(45.23),
    ramAfterPercent: percent(48.06),
    ramPeakPercent: percent(61.04),
    vramBeforePercent: null,
    vramAfterPercent: null,
    vramPeakPercent: null,
    peakProcessBytes: bytes(1200 * MIB),
    peakTreeBytes: bytes(1536 * MIB),
    leftoverProcesses: 0,
    ...changes,
  };
}

export function notRun(file: string, reason = "refused by preflight"): FileResult {
  return result(file, {
    verdict: "not-run",
    reason,
    exitCode: null,
    durationMs: millis(0),
    startedAt: null,
    ramBeforePercent: null,
    ramAfterPercent: null,
    ramPeakPercent: null,
    peakProcessBytes: null,
    peakTreeBytes: null,
  });
}

export function evidence(changes: Partial<KillEvidence> = {}): KillEvidence {
  return {
    cause: "ram",
    atMs: START,
    by: "watchdog",
    measured: 91.2,
    threshold: 90,
    unit: "percent",
    sample: sample({ ramPercent: percent(91.2) }),
    biggest: [
      { pid: 7, parentPid: 1, name: "hog", command: "hog", bytes: bytes(GIB), ofThisFile: true },
    ],
    culprit: null,
    gpuIndex: null,
    ...changes,
  };
}

export function finished(index: number, of: FileResult): RunEvent {
  return { kind: "file-finished", index, result: of, outputTail: "", leftovers: [] };
}

export function output(
  index: number,
  text: string | Uint8Array,
  stream: "stdout" | "stderr" = "stdout",
): RunEvent {
  return { kind: "output", index, stream, chunk: Buffer.from(text) };
}

export function runFinished(
  results: readonly FileResult[],
  changes: Partial<Omit<Extract<RunEvent, { kind: "run-finished" }>, "kind">> = {},
): RunEvent {
  return {
    kind: "run-finished",
    outcome: results.every(({ verdict }) => verdict === "passed") ? "passed" : "failed",
    reason: null,
    durationMs: millis(60_000),
    totals: countTotals(results),
    ...changes,
  };
}

/** A whole run of files with these results; a file that is `not-run` never starts. */
export function wholeRun(
  results: readonly FileResult[],
  changes: Partial<Omit<RunStarted, "kind">> = {},
): readonly RunEvent[] {
  const events: RunEvent[] = [
    runStarted(
      results.map(({ file }) => file),
      changes,
    ),
  ];
  results.forEach((of, index) => {
    if (of.verdict !== "not-run") {
      events.push(
        fileStarted(index, of.file),
        { kind: "process-started", index, pid: 5000 + index },
        { kind: "sample", index, sample: sample() },
      );
    }
    events.push(finished(index, of));
  });
  return [...events, runFinished(results)];
}

/** As the dispatcher would stamp them, a second apart. */
export function stamped(events: readonly RunEvent[]): readonly StampedEvent[] {
  return events.map((event, seq) => ({
    seq,
    time: new Date(START + seq * 1000).toISOString(),
    ...event,
  }));
}

export async function* streamOf<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** A clock that goes on by a second at each look. */
export function tickingClock(): { now(): number } {
  let ticks = -1;
  return {
    now() {
      ticks += 1;
      return START + ticks * 1000;
    },
  };
}
