import type { FileResult } from "../core/events.ts";
import { roundToTenth } from "../core/format.ts";
import { type RunState, resultsInOrder } from "../core/run-state.ts";
import type { ReportFolder } from "./folder.ts";
import type { Reporter } from "./reporter.ts";

/** Writes `results.json` when the run has ended. */
export function resultsReporter(folder: ReportFolder): Reporter {
  return {
    name: "results",
    handle(event, state) {
      if (event.kind !== "run-finished") return;
      const results = resultsOf(state);
      if (results !== null) {
        folder.replace("results.json", `${JSON.stringify(results, null, 2)}\n`);
      }
    },
    async close() {},
  };
}

/** The content of `results.json`; null for a run that has not ended. */
export function resultsOf(state: RunState) {
  const { run, finished } = state;
  if (run === null || finished === null) return null;
  const { machine } = run;
  return {
    schemaVersion: 1,
    outcome: finished.outcome,
    reason: finished.reason,
    machine: {
      os: machine.os,
      totalRamBytes: machine.totalRamBytes,
      containment: machine.containment,
      enforcement: machine.enforcement,
      attempts: machine.attempts ?? [],
      gpuSource: machine.gpuSource,
      gpus: machine.gpus.map(({ index, name, totalVramBytes }) => ({
        index,
        name,
        totalVramBytes,
      })),
    },
    settings: run.settings,
    totals: finished.totals,
    files: resultsInOrder(state).map(rounded),
  };
}

function rounded(result: FileResult): FileResult {
  const entries = Object.entries(result).map(([name, value]) =>
    name.endsWith("Percent") && typeof value === "number"
      ? [name, roundToTenth(value)]
      : [name, value],
  );
  return Object.fromEntries(entries) as FileResult;
}
