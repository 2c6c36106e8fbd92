import { setOutput } from "@actions/core";
import { assertNever, toError } from "../core/errors.ts";
import type { FileResult, Totals } from "../core/events.ts";
import { roundToTenth, wholeMegabytes } from "../core/format.ts";
import { type Outcome, VERDICTS, type Verdict } from "../core/verdict.ts";

export const OUTPUT_NAMES = [
  "outcome",
  "files",
  "passed",
  "failed",
  "killed",
  "not-run",
  "peak-ram-percent",
  "peak-vram-percent",
  "peak-process-mb",
  "report-dir",
  "artifact-id",
  "artifact-url",
] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];
export type Outputs = Readonly<Partial<Record<OutputName, string>>>;

/**
 * The outputs of a run. Every file is counted once: `passed` + `failed` + `killed` + `not-run` is
 * `files`. A figure that was never seen (VRAM without a GPU) is empty.
 */
export function outputsOf(run: {
  readonly outcome: Outcome;
  readonly totals: Totals;
  readonly results: readonly FileResult[];
  readonly reportDir: string;
}): Outputs {
  const counts = { passed: 0, failed: 0, killed: 0, "not-run": 0 };
  for (const verdict of VERDICTS) counts[outputFor(verdict)] += run.totals[verdict];
  const peak = (name: "ramPeakPercent" | "vramPeakPercent" | "peakProcessBytes") =>
    run.results.reduce<number | null>(
      (top, result) => (result[name] === null ? top : Math.max(top ?? 0, result[name])),
      null,
    );
  const figure = (value: number | null, round: (value: number) => number) =>
    value === null ? "" : String(round(value));
  return {
    outcome: run.outcome,
    files: String(run.totals.files),
    passed: String(counts.passed),
    failed: String(counts.failed),
    killed: String(counts.killed),
    "not-run": String(counts["not-run"]),
    "peak-ram-percent": figure(peak("ramPeakPercent"), roundToTenth),
    "peak-vram-percent": figure(peak("vramPeakPercent"), roundToTenth),
    "peak-process-mb": figure(peak("peakProcessBytes"), wholeMegabytes),
    "report-dir": run.reportDir,
  };
}

/** `killed` is what was ended from outside: by a limit, the watchdog, a timeout or a cancel. */
function outputFor(verdict: Verdict): "passed" | "failed" | "killed" | "not-run" {
  switch (verdict) {
    case "passed":
    case "not-run":
      return verdict;
    case "failed":
    case "crashed":
    case "start-failed":
      return "failed";
    case "memory-limit":
    case "killed-ram":
    case "killed-commit":
    case "killed-vram":
    case "timed-out":
    case "cancelled":
      return "killed";
    default:
      return assertNever(verdict);
  }
}

/**
 * Sets the step's outputs. Returns why that failed, or null: a missing file of the runner's must
 * not change a test result. Does nothing where the runner names no file: the command that older
 * runners read instead is switched off on new ones.
 */
export function writeOutputs(
  outputs: Outputs,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (!environment.GITHUB_OUTPUT) return null;
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    return null;
  } catch (error) {
    return `the step's outputs could not be set (GITHUB_OUTPUT: ${toError(error).message})`;
  }
}
