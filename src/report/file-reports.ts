import type { SettingsRecord } from "../core/settings.ts";
import type { ReportFolder } from "./folder.ts";
import { htmlReporter } from "./html/report.ts";
import { junitReporter } from "./junit.ts";
import { memoryLogReporter } from "./memory-log.ts";
import type { Reporter } from "./reporter.ts";
import { resultsReporter } from "./results.ts";
import { summaryReporter } from "./summary.ts";

export interface FileReportOptions {
  /** Also gets the summary's text. */
  readonly publishSummary?: (markdown: string) => void | Promise<void>;
  /** The page on which the artifact will be found. */
  readonly artifactsUrl?: string | null;
  /** The settings of a run that sets none, to show which were changed. */
  readonly defaults?: SettingsRecord;
}

/**
 * The reports that are files, all made from events alone: of a run, next to its journal, and of
 * `replay`, from the journal.
 */
export function fileReports(
  folder: ReportFolder,
  options: FileReportOptions = {},
): readonly Reporter[] {
  return [
    memoryLogReporter(folder),
    resultsReporter(folder),
    junitReporter(folder),
    summaryReporter(folder, {
      ...(options.publishSummary === undefined ? {} : { publish: options.publishSummary }),
      artifactsUrl: options.artifactsUrl ?? null,
    }),
    // Last, because it takes the most memory, and a machine may have little left.
    htmlReporter(folder, options.defaults ?? null),
  ];
}
