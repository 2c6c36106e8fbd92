import { formatBytes, formatDuration } from "../../core/format.ts";
import type { FileState } from "../../core/run-state.ts";
import { ramCourse } from "../figures.ts";
import { weightOf } from "../verdict-order.ts";
import { html } from "./escape.ts";
import { markOf } from "./marks.ts";

/** By the keys that page/table.ts sorts by; null = not sortable. */
const COLUMNS = [
  ["verdict", "verdict", ""],
  ["name", "file", ""],
  ["duration", "time", "n"],
  ["tree", "peak of tree", "n"],
  ["process", "peak of process", "n process"],
  ["ram", "RAM before → peak → after", "ram"],
  ["vram", "VRAM peak", "n vram"],
  [null, "memory over time", "curve"],
] as const;

/** All files, the worst first; the page's script sorts, filters and draws the curves. */
export function filesHtml(files: readonly FileState[]): string {
  const heads = COLUMNS.map(([key, title, kind]) =>
    key === null
      ? `<th scope="col" class="${kind}">${title}</th>`
      : `<th scope="col" class="${kind}"><button type="button" data-sort="${key}">${title}</button></th>`,
  );
  return `<section aria-labelledby="h-files" id="files">
<h2 id="h-files">Files</h2>
<form class="filter" role="search" aria-label="Files" hidden>
<label>Name <input type="search" id="filter-name" autocomplete="off" spellcheck="false"></label>
<fieldset id="filter-verdicts"><legend>Verdict</legend></fieldset>
<output id="filter-count" aria-live="polite"></output>
</form>
<div class="wide" tabindex="0" role="region" aria-label="Table of files">
<table id="files-table"><caption class="unseen">Each file with its verdict, time and memory</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${files.map(rowHtml).join("\n")}
</tbody></table></div></section>`;
}

function rowHtml(file: FileState): string {
  const { index, finished } = file;
  const result = finished?.result;
  const verdict = result?.verdict ?? "not-run";
  const size = (count: number | null | undefined) => (count == null ? "" : formatBytes(count));
  const share = (value: number | null | undefined) =>
    value == null ? "" : `${value.toFixed(1)} %`;
  const why = result === undefined || verdict === "passed" ? "" : result.reason;
  const time =
    result === undefined || result.startedAt === null ? "" : formatDuration(result.durationMs);
  return [
    `<tr id="f${index}"><td class="v ${weightOf(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</td>`,
    `<th scope="row"><button type="button" class="name"><bdi>${html(file.file)}</bdi></button>${why === "" ? "" : `<p>${html(why)}</p>`}${hasDetails(file) ? `<p><a href="#d${index}">details<span class="unseen"> of ${html(file.file)}</span></a></p>` : ""}</th>`,
    `<td class="n">${time}</td>`,
    `<td class="n">${size(result?.peakTreeBytes)}</td>`,
    `<td class="n process">${size(result?.peakProcessBytes)}</td>`,
    `<td class="ram">${result === undefined ? "" : html(ramCourse(result))}</td>`,
    `<td class="n vram">${share(result?.vramPeakPercent)}</td>`,
    `<td class="curve"></td></tr>`,
  ].join("");
}

/** Whether there is more to say of a file than its row does. */
export function hasDetails({ kills, finished, cases }: FileState): boolean {
  const { outputTail = "", leftovers = [] } = finished ?? {};
  const bad = cases?.cases.some(({ status }) => status === "failed" || status === "error") ?? false;
  return kills.length > 0 || outputTail !== "" || leftovers.length > 0 || bad;
}
