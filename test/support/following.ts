import type { StampedEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import type { Reporter } from "../../src/report/reporter.ts";

/** A reporter that is handed events one by one, each with the state of its run, as dispatch does. */
export interface Following {
  handle(event: StampedEvent): void | Promise<void>;
  close(): Promise<void>;
}

export function following(reporter: Reporter): Following {
  const recorder = new RunRecorder();
  return {
    handle(event) {
      recorder.add(event);
      return reporter.handle(event, recorder.state);
    },
    close: () => reporter.close(),
  };
}
