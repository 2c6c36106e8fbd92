import type { FileResult } from "../core/events.ts";
import { formatBytes, formatDuration } from "../core/format.ts";
import type { VramShare } from "../core/gpu-levels.ts";
import type { RunState } from "../core/run-state.ts";
import { shorten } from "../core/text.ts";
import { countsText, filesText, ramCourse, vramCourse, vramShareText } from "./figures.ts";
import type { ReportFolder } from "./folder.ts";
import { headlineOf } from "./headline.ts";
import { othersOf } from "./incident.ts";
import { LimitedText } from "./limited-text.ts";
import { markdownCode, markdownText } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { chartLines } from "./summary-chart.ts";
import { CourseRecorder, type RunCourse } from "./summary-curves.ts";
import { adviceLines, auditLines } from "./summary-notes.ts";
import { rankOf, weightOf } from "./verdict-order.ts";

/** GitHub drops a step summary of more than 1 MiB whole; the rest is room for other steps' text. */
export const SUMMARY_LIMIT_BYTES = 900_000;
/** One endless reason must not push every other row out. */
const REASON_LIMIT = 2_000;
const MARK = { good: "✅", bad: "❌", idle: "➖" } as const;

export interface SummaryOptions {
  /** Gets the same text: the job summary. */
  readonly publish?: (markdown: string) => void | Promise<void>;
  /** The page on which the artifact will be found; null = nowhere. */
  readonly artifactsUrl?: string | null;
}

/** Writes `summary.md` when the run has ended, and publishes it where there is somewhere to. */
export function summaryReporter(folder: ReportFolder, options: SummaryOptions = {}): Reporter {
  const course = new CourseRecorder();
  return {
    name: "summary",
    async handle(event, state) {
      course.add(event);
      if (event.kind !== "run-finished") return;
      const { artifactsUrl = null } = options;
      const markdown = summaryOf(state, { course, artifactsUrl });
      folder.replace("summary.md", markdown);
      await options.publish?.(markdown);
    },
    async close() {},
  };
}

/** The run as GitHub-flavoured Markdown, in fewer than `limitBytes` bytes of UTF-8. */
export function summaryOf(
  state: RunState,
  options: {
    readonly course?: RunCourse;
    readonly artifactsUrl?: string | null;
    readonly limitBytes?: number;
  } = {},
): string {
  const { course = new CourseRecorder(), artifactsUrl = null } = options;
  const files = state.files.flatMap(({ index, finished, kills, audited }) =>
    finished === null
      ? []
      : [
          {
            result: finished.result,
            shares: finished.vramShares ?? [],
            spark: course.sparklines.get(index) ?? "",
            others: kills[0] === undefined ? "" : othersOf(kills[0]),
            audit: audited?.verdict ?? "",
          },
        ],
  );
  const columns: Columns = {
    gpu: files.some(({ result }) => vramCourse(result) !== ""),
    audit: files.some(({ audit }) => audit !== ""),
  };
  const tableHead = tableHeadOf(columns);
  files.sort((left, right) => rankOf(left.result.verdict) - rankOf(right.result.verdict));
  const missed = files.filter(({ result }) => result.verdict !== "passed");
  const passed = files.slice(missed.length);

  // The chart and the advice are short, and worth more than the last rows.
  const middle = ["", ...chartLines(course), "", ...adviceLines(state), ...auditLines(state)].join(
    "\n",
  );
  const limit = options.limitBytes ?? SUMMARY_LIMIT_BYTES;
  const ends = leftOutLine(files.length).length + CLOSE.length + Buffer.byteLength(middle) + 1;
  const text = new LimitedText(limit - ends);
  const head = headlines(state, artifactsUrl);
  for (const line of head) text.add(line);
  if (missed.length > 0) {
    for (const line of ["", "## Files that did not pass", "", ...tableHead]) text.add(line);
  }
  let left = missed.length - addRows(text, missed, columns);
  text.addAnyway(middle);
  const isOpen = passed.length > 0 && left === 0;
  if (isOpen) {
    const title = passed.length === 1 ? "The file" : `The ${passed.length} files`;
    const opening = [`<details><summary>${title} that passed</summary>`, "", ...tableHead];
    for (const line of opening) text.add(line);
  }
  left += passed.length - (isOpen ? addRows(text, passed, columns) : 0);
  return `${text}${isOpen ? CLOSE : ""}${left === 0 ? "" : leftOutLine(left)}`;
}

const CLOSE = "\n</details>\n";

/** Columns that stand there only where they have something to say. */
interface Columns {
  readonly gpu: boolean;
  readonly audit: boolean;
}

/**
 * The column of VRAM stands there only where a GPU was read, the audit's only where it ran. Reasons stand with the names: GitHub's
 * page is too narrow for all columns, and what is last is what nobody scrolls to.
 */
function tableHeadOf({ gpu, audit }: Columns): readonly string[] {
  const vram = gpu ? " VRAM before → peak → after |" : "";
  return [
    `| | file | verdict |${audit ? " audit |" : ""} time | peak of process | peak of tree | memory | RAM before → peak → after |${vram}`,
    `|---|---|---|${audit ? "---|" : ""}---:|---:|---:|---|---|${gpu ? "---|" : ""}`,
  ];
}

interface Row {
  readonly result: FileResult;
  readonly shares: readonly VramShare[];
  readonly spark: string;
  /** Programs beside it when it was killed. */
  readonly others: string;
  /** The audit's word; empty where it did not read the file. */
  readonly audit: string;
}

/** How many rows there was room for. */
function addRows(text: LimitedText, rows: readonly Row[], columns: Columns): number {
  const first = rows.findIndex((each) => !text.add(row(each, columns)));
  return first === -1 ? rows.length : first;
}

function headlines(state: RunState, artifactsUrl: string | null): readonly string[] {
  const { run, finished, warnings } = state;
  const { isGood, text } = headlineOf(state);
  if (finished === null) return [`# gpu-safe-tests: ${text}`];
  const { totals, reason, durationMs } = finished;
  const lines = [`# gpu-safe-tests: ${isGood ? "✅" : "❌"} ${text}`, ""];
  if (reason !== null) lines.push(markdownText(shorten(reason, REASON_LIMIT)), "");
  lines.push(
    `**${countsText(totals)}** of ${filesText(totals.files)} in ${formatDuration(durationMs)}`,
  );
  if (run !== null) {
    const { os, totalRamBytes, containment, gpus } = run.machine;
    const machine = [os, `${formatBytes(totalRamBytes)} RAM`, ...gpus.map(({ name }) => name)];
    lines.push("", markdownText([...machine, containment].join(", ")));
  }
  if (artifactsUrl !== null) {
    lines.push("", `[report.html, the journal and junit.xml are in the artifact](${artifactsUrl})`);
  }
  const heard = warnings
    .slice(0, 20)
    .map(({ message }) => `- ⚠️ ${markdownText(shorten(message, REASON_LIMIT))}`);
  return heard.length === 0 ? lines : [...lines, "", ...heard];
}

function row({ result, shares, spark, others, audit }: Row, columns: Columns): string {
  const { verdict, file, durationMs, startedAt, peakProcessBytes, peakTreeBytes, reason } = result;
  const size = (count: number | null) => (count === null ? "" : formatBytes(count));
  const about = [
    markdownCode(file),
    verdict === "passed" ? "" : markdownText(shorten(reason, REASON_LIMIT)),
    others === "" ? "" : `Also on the machine: ${markdownText(shorten(others, REASON_LIMIT))}`,
  ];
  const cells = [
    MARK[weightOf(verdict)],
    about.filter((line) => line !== "").join("<br>"),
    verdict,
    ...(columns.audit ? [audit] : []),
    startedAt === null ? "" : formatDuration(durationMs),
    size(peakProcessBytes),
    size(peakTreeBytes),
    spark,
    ramCourse(result),
    ...(columns.gpu ? [vramCell(result, shares)] : []),
  ];
  return `| ${cells.join(" | ")} |`;
}

function vramCell(result: FileResult, shares: readonly VramShare[]): string {
  return [vramCourse(result), vramShareText(shares)].filter((part) => part !== "").join(", ");
}

function leftOutLine(count: number): string {
  return `\n${count} more rows were left out, because GitHub shows no longer summary; results.json has them all.\n`;
}
