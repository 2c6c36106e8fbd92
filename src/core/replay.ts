import type { FileResult, KillCause, RunEvent, RunFinished } from "./events.ts";
import { formatBytes, formatPercent } from "./format.ts";
import { type FileState, fullestVram, type RunState } from "./run-state.ts";
import { countTotals } from "./totals.ts";
import { millis } from "./units.ts";
import type { Verdict } from "./verdict.ts";

const VERDICT_OF_KILL: Record<KillCause, Verdict> = {
  ram: "killed-ram",
  commit: "killed-commit",
  vram: "killed-vram",
  "tree-limit": "memory-limit",
  "process-limit": "memory-limit",
  timeout: "timed-out",
  cancel: "cancelled",
};

/** Whether the run said its last word: without it, what is missing was cut off. */
export function isInterrupted(state: RunState): boolean {
  return state.run !== null && state.finished === null;
}

/**
 * The events that an interrupted run never sent: an end for the file that was running, `not-run`
 * for those after it, and the run's own end, so that the totals add up and every reporter can
 * close its report. Empty for a run that ended by itself, or never began.
 *
 * `cause`: what ended this program where that is known, else nobody could write it down.
 */
export function missingEvents(state: RunState, cause?: string): readonly RunEvent[] {
  if (!isInterrupted(state)) return [];
  const ending = cause ?? "gpu-safe-tests itself ended";
  const results: FileResult[] = [];
  const events: RunEvent[] = [];
  for (const file of state.files) {
    const result = file.finished?.result ?? missingResult(file, state, ending);
    results.push(result);
    if (file.finished !== null) continue;
    const { index } = file;
    events.push({ kind: "file-finished", index, result, outputTail: "", leftovers: [] });
  }
  events.push(ended(state, ending, results));
  return events;
}

function ended(state: RunState, ending: string, results: readonly FileResult[]): RunFinished {
  const cancelled = state.cancelledBy !== null;
  return {
    kind: "run-finished",
    outcome: cancelled ? "cancelled" : "error",
    reason: cancelled
      ? `cancelled by ${state.cancelledBy}; ${ending} before the run could be closed`
      : `interrupted: ${ending} before the run was done`,
    durationMs: spanMs(state.run?.time, state.time),
    totals: countTotals(results),
  };
}

function missingResult(file: FileState, state: RunState, ending: string): FileResult {
  const { started, seen } = file;
  const nothing = {
    file: file.file,
    exitCode: null,
    signal: null,
    ramAfterPercent: null,
    vramAfterPercent: null,
    leftoverProcesses: 0,
  };
  if (started === null) {
    return {
      ...nothing,
      verdict: "not-run",
      reason: `interrupted: ${ending} before this file's turn; run it again`,
      durationMs: millis(0),
      startedAt: null,
      ramBeforePercent: null,
      ramPeakPercent: null,
      vramBeforePercent: null,
      vramPeakPercent: null,
      peakProcessBytes: null,
      peakTreeBytes: null,
    };
  }
  const kill = file.kills[0];
  return {
    ...nothing,
    verdict: kill === undefined ? "cancelled" : VERDICT_OF_KILL[kill.cause],
    reason: `interrupted: ${ending} while this file ran (${lastSeen(file)})`,
    durationMs: spanMs(started.time, state.time),
    startedAt: started.time,
    ramBeforePercent: started.ramPercent,
    ramPeakPercent: seen.ramPercent,
    vramBeforePercent: fullestVram(started.vram, state.run?.machine.gpus ?? []),
    vramPeakPercent: seen.vramPercent,
    peakProcessBytes: seen.processBytes,
    peakTreeBytes: seen.treeBytes,
  };
}

function lastSeen({ kills, lastSample }: FileState): string {
  const [kill] = kills;
  const killed = kill === undefined ? [] : [`its tree had been killed for: ${kill.cause}`];
  if (lastSample === null) return [...killed, "no sample was taken"].join("; ");
  const figures = [`RAM ${formatPercent(lastSample.ramPercent)}`];
  if (lastSample.treeBytes !== null) figures.push(`tree ${formatBytes(lastSample.treeBytes)}`);
  return [...killed, `last sample: ${figures.join(", ")}`].join("; ");
}

function spanMs(from: string | undefined, to: string) {
  // A clock that was set back in between gives no span.
  return millis(from === undefined ? 0 : Math.max(0, Date.parse(to) - Date.parse(from)));
}
