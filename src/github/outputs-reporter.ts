import type { StampedEvent } from "../core/events.ts";
import type { RunState } from "../core/run-state.ts";
import { outputsOf, writeOutputs } from "./outputs.ts";

/** Sets the step's outputs when the run has ended. `warn` gets why that failed, or null. */
export function outputsReporter(
  reportDir: string,
  environment: Readonly<Record<string, string | undefined>>,
  warn: (problem: string | null) => void,
) {
  return {
    name: "outputs",
    handle(event: StampedEvent, state: RunState): void {
      if (event.kind !== "run-finished") return;
      const { outcome, totals } = event;
      const results = state.files.flatMap(({ finished }) =>
        finished === null ? [] : [finished.result],
      );
      warn(writeOutputs(outputsOf({ outcome, totals, results, reportDir }), environment));
    },
    async close(): Promise<void> {},
  };
}
