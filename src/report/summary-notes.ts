import { formatBytes } from "../core/format.ts";
import { type RunState, resultsInOrder } from "../core/run-state.ts";
import { shorten } from "../core/text.ts";
import { type Advice, adviceOf, heaviestFiles, memoryTimeText } from "./advice.ts";
import { markdownCode, markdownText } from "./markdown.ts";

const HEAVIEST = 5;
const AUDITED = 50;
const NAME_LIMIT = 300;
const REASON_LIMIT = 500;

/** Where making tests lighter pays, and what the figures advise. */
export function adviceLines(state: RunState): readonly string[] {
  const results = resultsInOrder(state);
  const { results: heavy, sharePercent } = heaviestFiles(results, {
    percent: 80,
    limit: HEAVIEST,
  });
  const advice = adviceOf(state).map((piece) => `- ${adviceText(piece)}`);
  const lines: string[] = [];
  if (advice.length > 0) lines.push("## Advice", "", ...advice, "");
  // Of one or two files everybody knows which is heavy.
  if (results.length < 3 || heavy.length === 0) return lines;
  const which = heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`;
  lines.push(
    "## Heaviest files",
    "",
    `${which} ${sharePercent.toFixed(0)} % of the run's memory-time (peak of the tree × duration):`,
    "",
    ...heavy.map(
      (result, number) =>
        `${number + 1}. ${name(result.file)}: ${formatBytes(result.peakTreeBytes ?? 0)} peak, ${memoryTimeText(result)}`,
    ),
    "",
  );
  return lines;
}

/** Advice is our own words; only the names in it are not. */
function adviceText({ text, files, more }: Advice): string {
  if (files.length === 0) return `${text}.`;
  return `${text}: ${files.map(name).join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}

function name(file: string): string {
  return markdownCode(shorten(file, NAME_LIMIT));
}

/** The files in which the audit saw a real model loaded, or could not tell. */
export function auditLines({ files }: RunState): readonly string[] {
  const found = files.flatMap(({ file, audited }) =>
    audited !== null && (audited.verdict === "real" || audited.verdict === "unknown")
      ? [{ file, ...audited }]
      : [],
  );
  if (found.length === 0) return [];
  found.sort((left, right) => Number(right.verdict === "real") - Number(left.verdict === "real"));
  const rows = found
    .slice(0, AUDITED)
    .map(
      ({ file, line, verdict, reason }) =>
        `| ${verdict} | ${name(`${file}:${line}`)} | ${markdownText(shorten(reason, REASON_LIMIT))} |`,
    );
  const more = found.length - rows.length;
  return [
    "## Audit",
    "",
    "| verdict | file | why |",
    "|---|---|---|",
    ...rows,
    ...(more > 0 ? ["", `… and ${more} more files, in report.html`] : []),
    "",
  ];
}
