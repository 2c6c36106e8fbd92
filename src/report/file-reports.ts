import type { ReportFolder } from "./folder.ts";
import { junitReporter } from "./junit.ts";
import { memoryLogReporter } from "./memory-log.ts";
import type { Reporter } from "./reporter.ts";
import { resultsReporter } from "./results.ts";
import { summaryReporter } from "./summary.ts";

/**
 * The reports that are files, all made from events alone: of a run, next to its journal, and of
 * `replay`, from the journal. `publishSummary` also gets the summary's text.
 */
export function fileReports(
  folder: ReportFolder,
  publishSummary?: (markdown: string) => void | Promise<void>,
): readonly Reporter[] {
  return [
    memoryLogReporter(folder),
    resultsReporter(folder),
    junitReporter(folder),
    summaryReporter(folder, publishSummary),
  ];
}
