import type { StampedEvent } from "../core/events.ts";
import type { CommandFiles } from "./command-files.ts";

/** Undoes what tests wrote into the runner's command files when the run has ended. */
export function commandFilesReporter(files: CommandFiles, warn: (problem: string | null) => void) {
  return {
    name: "command files",
    handle(event: StampedEvent): void {
      if (event.kind === "run-finished") warn(files.restore());
    },
    async close(): Promise<void> {},
  };
}
