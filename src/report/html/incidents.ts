import { formatDuration } from "../../core/format.ts";
import type { FileState, RunState } from "../../core/run-state.ts";
import { shorten } from "../../core/text.ts";
import { incidentOf } from "../incident.ts";
import { weightOf } from "../verdict-order.ts";
import { html } from "./escape.ts";
import { hasDetails } from "./files-table.ts";
import { markOf } from "./marks.ts";
import { timeHtml } from "./time.ts";

/** What fits above the timeline on one screen. */
const SHOWN = 5;
const REASON_LIMIT = 120;
const HEADS = ["file", "how much", "when", "what else was on the machine"] as const;

/**
 * The answer to the first question after a red run, before anything is scrolled. `files`: the worst
 * first.
 */
export function incidentsHtml(state: RunState, files: readonly FileState[]): string {
  const missed = files.filter(({ finished }) => finished?.result.verdict !== "passed");
  if (missed.length === 0) return "";
  const startMs = Date.parse(state.run?.time ?? state.time);
  const rows = missed.slice(0, SHOWN).map((file) => rowHtml(file, startMs));
  const heads = HEADS.map((title) => `<th scope="col" role="columnheader">${title}</th>`);
  const more = missed.length - rows.length;
  const rest =
    more > 0
      ? `<p class="usual">… and ${more} more, in <a href="#files">the table of files</a></p>`
      : "";
  // Narrow screens draw it as blocks, and some browsers then forget that it is a table.
  return `<section aria-labelledby="h-missed"><h2 id="h-missed">What did not pass</h2>
<table class="incidents" role="table" aria-labelledby="h-missed"><thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead><tbody role="rowgroup">
${rows.join("\n")}
</tbody></table>${rest}</section>`;
}

function rowHtml(file: FileState, startMs: number): string {
  const { index, finished } = file;
  const verdict = finished?.result.verdict ?? "not-run";
  const { howMuch, atMs, others } = incidentOf(file);
  const place = hasDetails(file) ? `#d${index}` : `#f${index}`;
  const when =
    atMs === null
      ? ""
      : `<a href="#timeline" data-show="${index}">${timeHtml(atMs)}</a> <span class="usual">+${formatDuration(Math.max(0, atMs - startMs))}</span>`;
  const why = shorten(finished?.result.reason ?? "", REASON_LIMIT);
  const cells = [
    cellHtml(howMuch === "" ? "why" : HEADS[1], unbroken(html(howMuch || why))),
    cellHtml(HEADS[2], when),
    cellHtml(HEADS[3], unbroken(html(others))),
  ];
  return `<tr role="row"><th scope="row" role="rowheader"><span class="v ${weightOf(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</span> <a href="${place}"><bdi>${html(file.file)}</bdi></a></th>${cells.join("")}</tr>`;
}

/** `head` stands before the text where there is no room for columns. */
function cellHtml(head: string, text: string): string {
  return text === "" ? '<td role="cell"></td>' : `<td role="cell" data-head="${head}">${text}</td>`;
}

/** A figure and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=(?:KB|MB|GB|TB|%|ms|s|min|h)(?![a-z]))/g, "$1\u00a0");
}
