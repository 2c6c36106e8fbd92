import type { StampedEvent } from "../core/events.ts";
import { RunRecorder } from "../core/run-state.ts";
import { outputsOf, writeOutputs } from "./outputs.ts";

/** Sets the step's outputs when the run has ended. `warn` gets why that failed, or null. */
export function outputsReporter(
  reportDir: string,
  environment: Readonly<Record<string, string | undefined>>,
  warn: (problem: string | null) => void,
) {
  const recorder = new RunRecorder();
  return {
    name: "outputs",
    handle(event: StampedEvent): void {
      recorder.add(event);
      if (event.kind !== "run-finished") return;
      const { outcome, totals } = event;
      const results = recorder.state.files.flatMap(({ finished }) =>
        finished === null ? [] : [finished.result],
      );
      warn(writeOutputs(outputsOf({ outcome, totals, results, reportDir }), environment));
    },
    async close(): Promise<void> {},
  };
}
