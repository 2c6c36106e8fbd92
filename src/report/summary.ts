import type { FileResult } from "../core/events.ts";
import { formatBytes, formatDuration } from "../core/format.ts";
import { RunRecorder, type RunState, resultsInOrder } from "../core/run-state.ts";
import { shorten } from "../core/text.ts";
import { countsText, filesText, ramCourse } from "./figures.ts";
import type { ReportFolder } from "./folder.ts";
import { markdownCode, markdownText } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { weightOf, worstFirst } from "./verdict-order.ts";

/** GitHub drops a step summary of more than 1 MiB whole; the rest is room for other steps' text. */
export const SUMMARY_LIMIT_BYTES = 900_000;
/** One endless reason must not push every other row out. */
const REASON_LIMIT = 2_000;
const MARK = { good: "✅", bad: "❌", idle: "➖" } as const;

/**
 * Writes `summary.md` when the run has ended and hands the same text to `publish` (the job
 * summary), where there is one.
 */
export function summaryReporter(
  folder: ReportFolder,
  publish?: (markdown: string) => void | Promise<void>,
): Reporter {
  const recorder = new RunRecorder();
  return {
    name: "summary",
    async handle(event) {
      recorder.add(event);
      if (event.kind !== "run-finished") return;
      const markdown = summaryOf(recorder.state);
      folder.replace("summary.md", markdown);
      await publish?.(markdown);
    },
    async close() {},
  };
}

/** The run as GitHub-flavoured Markdown, in fewer than `limitBytes` bytes of UTF-8. */
export function summaryOf(state: RunState, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  const results = worstFirst(resultsInOrder(state));
  const lines = [...headlines(state), ""];
  if (results.length > 0) {
    lines.push(
      "| | file | verdict | time | peak of process | peak of tree | RAM before → peak → after | reason |",
      "|---|---|---|---:|---:|---:|---|---|",
    );
  }
  const text = new LimitedText(limitBytes - leftOutLine(results.length).length);
  for (const line of lines) text.add(line);
  const shown = results.findIndex((result) => !text.add(row(result)));
  return shown === -1 ? text.toString() : `${text}${leftOutLine(results.length - shown)}`;
}

function headlines({ run, finished, warnings }: RunState): readonly string[] {
  if (finished === null) return ["# gpu-safe-tests: not finished"];
  const { totals, outcome, reason, durationMs } = finished;
  const missed = totals.files - totals.passed;
  const headline =
    outcome === "passed" || outcome === "failed"
      ? missed === 0
        ? `✅ ${filesText(totals.files)}, all passed`
        : `❌ ${missed} of ${filesText(totals.files)} did not pass`
      : `❌ ${outcome}`;
  const lines = [`# gpu-safe-tests: ${headline}`, ""];
  if (reason !== null) lines.push(markdownText(shorten(reason, REASON_LIMIT)), "");
  lines.push(
    `**${countsText(totals)}** of ${filesText(totals.files)} in ${formatDuration(durationMs)}`,
  );
  if (run !== null) {
    const { os, totalRamBytes, containment } = run.machine;
    lines.push("", markdownText(`${os}, ${formatBytes(totalRamBytes)} RAM, ${containment}`));
  }
  const heard = warnings
    .slice(0, 20)
    .map(({ message }) => `- ⚠️ ${markdownText(shorten(message, REASON_LIMIT))}`);
  return heard.length === 0 ? lines : [...lines, "", ...heard];
}

function row(result: FileResult): string {
  const { verdict, file, durationMs, startedAt, peakProcessBytes, peakTreeBytes, reason } = result;
  const size = (count: number | null) => (count === null ? "" : formatBytes(count));
  const cells = [
    MARK[weightOf(verdict)],
    markdownCode(file),
    verdict,
    startedAt === null ? "" : formatDuration(durationMs),
    size(peakProcessBytes),
    size(peakTreeBytes),
    ramCourse(result),
    verdict === "passed" ? "" : markdownText(shorten(reason, REASON_LIMIT)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function leftOutLine(count: number): string {
  return `\n${count} more rows were left out, because GitHub shows no longer summary; results.json has them all.\n`;
}

/** Lines as long as they fit, counted in bytes of UTF-8. */
class LimitedText {
  readonly #limit: number;
  readonly #lines: string[] = [];
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  add(line: string): boolean {
    const size = Buffer.byteLength(line) + 1;
    if (this.#bytes + size > this.#limit) return false;
    this.#lines.push(line);
    this.#bytes += size;
    return true;
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
