import type { FileResult, RunStarted, StampedEvent } from "../../src/core/events.ts";
import type { Sample } from "../../src/core/readings.ts";
import { countTotals } from "../../src/core/totals.ts";
import { bytes, GIB, MIB, millis, percent } from "../../src/core/units.ts";
import type { Verdict } from "../../src/core/verdict.ts";
import {
  evidence,
  fileStarted,
  machine,
  notRun,
  ONE_GPU,
  result,
  runStarted,
  START,
  sample,
  vram,
} from "./events.ts";

const VERDICTS: readonly Verdict[] = [
  "failed",
  "killed-ram",
  "memory-limit",
  "timed-out",
  "crashed",
];
const STEP_MS = 250;

/** Figures that look like a run's and are the same each time. */
function wave(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

export interface LongRunOptions {
  readonly files: number;
  readonly samplesPerFile: number;
  /** Every so many files one does not pass. */
  readonly badEvery?: number;
  readonly nameOf?: (index: number) => string;
  readonly started?: Partial<Omit<RunStarted, "kind">>;
  readonly commit?: boolean;
}

/** A run with curves, as a generator, so that a long one needs no memory of its own. */
export function* longRun(options: LongRunOptions): Generator<StampedEvent> {
  const { files, samplesPerFile, badEvery = 10, commit = false } = options;
  const nameOf = options.nameOf ?? ((index: number) => `tests/unit/test_module_${index}.py`);
  let seq = 0;
  let atMs = START;
  const stamp = <Event extends object>(event: Event) =>
    ({ seq: seq++, time: new Date(atMs).toISOString(), ...event }) as unknown as StampedEvent;
  const names = Array.from({ length: files }, (_, index) => nameOf(index));
  yield stamp(runStarted(names, { machine: machine(ONE_GPU), ...options.started }));
  const results: FileResult[] = [];
  for (const [index, name] of names.entries()) {
    const verdict: Verdict =
      index % badEvery === badEvery - 1
        ? (VERDICTS[Math.floor(index / badEvery) % VERDICTS.length] ?? "failed")
        : "passed";
    if (index === files - 1 && files > 5) {
      const of = notRun(name, "fail-fast, because another file did not pass");
      results.push(of);
      yield stamp({ kind: "file-finished", index, result: of, outputTail: "", leftovers: [] });
      continue;
    }
    const startedAt = new Date(atMs).toISOString();
    yield stamp(fileStarted(index, name, { ramPercent: percent(40), vram: [vram(8)] }));
    yield stamp({ kind: "process-started", index, pid: 5000 + index });
    let peak = 0;
    let last: Sample | null = null;
    for (let number = 0; number < samplesPerFile; number += 1) {
      atMs += STEP_MS;
      const rise = Math.sin((Math.PI * (number + 1)) / samplesPerFile);
      const heavy = verdict === "killed-ram" ? 7 : 1 + 3 * wave(index);
      const tree = Math.round((rise * heavy + wave(number + index * 1000) * 0.05) * GIB);
      peak = Math.max(peak, tree);
      last = sample({
        atMs,
        ramPercent: percent(40 + (tree / GIB) * 6 + wave(number) * 1.5),
        commitPercent: commit ? percent(50 + (tree / GIB) * 5) : null,
        treeBytes: bytes(tree),
        largestProcessBytes: bytes(tree * 0.8),
        vram: [vram(8 + rise * 60 * wave(index + 7))],
      });
      yield stamp({ kind: "sample", index, sample: last });
    }
    if (verdict === "killed-ram") {
      const biggest = Array.from({ length: 10 }, (_, number) => ({
        pid: 7000 + number,
        parentPid: 1,
        name: number === 0 ? "python3" : `service-${number}`,
        command: number === 0 ? `python3 -m pytest ${name}` : `/usr/bin/service-${number} --run`,
        bytes: bytes((7 * GIB) / (number + 1)),
        ofThisFile: number === 0,
      }));
      yield stamp({ kind: "kill", index, evidence: evidence({ atMs, biggest, sample: last }) });
    }
    const of = result(name, {
      verdict,
      reason:
        verdict === "passed" ? "the test command exited with 0" : (REASONS[verdict] ?? verdict),
      exitCode: verdict === "passed" ? 0 : 1,
      startedAt,
      durationMs: millis(samplesPerFile * STEP_MS),
      ramBeforePercent: percent(40),
      ramPeakPercent: percent(40 + (peak / GIB) * 6),
      ramAfterPercent: percent(41),
      vramBeforePercent: percent(8),
      vramPeakPercent: percent(8 + 60 * wave(index + 7)),
      vramAfterPercent: percent(index % 50 === 3 ? 20 : 8),
      peakTreeBytes: bytes(peak + 20 * MIB),
      peakProcessBytes: bytes(peak * 0.8),
    });
    results.push(of);
    const outputTail = verdict === "passed" ? "" : `E   MemoryError in ${name}\n`.repeat(5);
    yield stamp({ kind: "file-finished", index, result: of, outputTail, leftovers: [] });
    atMs += 400;
  }
  yield stamp({
    kind: "run-finished",
    outcome: results.every(({ verdict }) => verdict === "passed") ? "passed" : "failed",
    reason: null,
    durationMs: millis(atMs - START),
    totals: countTotals(results),
  });
}

const REASONS: Readonly<Partial<Record<Verdict, string>>> = {
  failed: "The test command exited with 1.",
  "killed-ram":
    "RAM reached 91.2 % (ram-kill-threshold 90 %) while this file's processes held 7 GB, and they were killed: make the test lighter, or raise ram-kill-threshold.",
  "memory-limit": "A process went over process-memory-limit (8 GB): raise it, or load less.",
  "timed-out": "It ran for 30 min (file-timeout): raise file-timeout, or find what hangs.",
  crashed: "A signal ended it: SIGSEGV.",
};
