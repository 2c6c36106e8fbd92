import type { KillEvidence, TestCases } from "../../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../../core/format.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import type { FileState } from "../../core/run-state.ts";
import { shorten } from "../../core/text.ts";
import { weightOf } from "../verdict-order.ts";
import { html, htmlLines } from "./escape.ts";
import { hasDetails } from "./files-table.ts";
import { markOf } from "./marks.ts";
import { timeHtml } from "./time.ts";

/** The page stays below 5 MB; the journal has what is left out here. */
const OUTPUT_LIMIT = 1_000_000;
const COMMAND_LIMIT = 500;
const CASES_SHOWN = 50;
/** Kills that are shown opened; the others wait for a click. */
const OPEN_KILLS = 5;

/** What a row has no room for: kills with the biggest processes, failed cases, the end of the output. */
export function detailsHtml(files: readonly FileState[]): string {
  const room = { left: OUTPUT_LIMIT, open: OPEN_KILLS };
  const blocks = files.filter(hasDetails).map((file) => fileHtml(file, room));
  if (blocks.length === 0) return "";
  return `<section aria-labelledby="h-details"><h2 id="h-details">Details</h2>\n${blocks.join("\n")}</section>`;
}

interface Room {
  /** Characters of output that still fit. */
  left: number;
  /** Kills that may still be shown opened. */
  open: number;
}

function fileHtml(file: FileState, room: Room): string {
  const { index, finished, kills, cases } = file;
  const verdict = finished?.result.verdict ?? "not-run";
  const isOpen = kills.length > 0 && room.open > 0;
  if (isOpen) room.open -= 1;
  return `<details id="d${index}"${isOpen ? " open" : ""}><summary><h3><span class="${weightOf(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${verdict}</span> <bdi>${html(file.file)}</bdi></h3></summary>
<p>${html(finished?.result.reason ?? "")}</p>
${kills.map((kill) => killHtml(kill, index)).join("")}
${cases === null ? "" : casesHtml(cases)}
${leftoversHtml(finished?.leftovers ?? [])}
${outputHtml(finished?.outputTail ?? "", room)}
</details>`;
}

function killHtml(kill: KillEvidence, index: number): string {
  const { cause, by, measured, threshold, unit, biggest, culprit, sample, gpuIndex, atMs } = kill;
  const share = kill.vramShare ?? null;
  const facts = [
    `${figure(measured, unit)}, limit ${figure(threshold, unit)}.`,
    sample === null
      ? ""
      : `At that moment RAM was at ${formatPercent(sample.ramPercent)}${sample.treeBytes === null ? "" : `, the file's processes held ${formatBytes(sample.treeBytes)}`}.`,
    share === null
      ? ""
      : share.by === "driver"
        ? `The file's own processes held ${formatBytes(share.bytes)} of that GPU's memory.`
        : `That GPU had gained ${formatBytes(share.bytes)} since before the file.`,
    culprit === null ? "" : `Over the limit was ${processName(culprit)}.`,
  ];
  const table = biggest.length === 0 ? "" : processesTable(biggest, index);
  const gpu = gpuIndex === null ? "" : ` of GPU ${gpuIndex}`;
  return `<p>Killed by the ${by} for ${cause}${gpu} at ${timeHtml(atMs)}: ${html(facts.filter((fact) => fact !== "").join(" "))}</p>${table}`;
}

function figure(value: number, unit: KillEvidence["unit"]): string {
  if (unit === "percent") return formatPercent(value);
  return unit === "bytes" ? formatBytes(value) : formatDuration(value);
}

function processName({ name, pid, bytes }: ProcessSnapshot): string {
  return `${name} (process ${pid}, ${formatBytes(bytes)})`;
}

function processesTable(biggest: KillEvidence["biggest"], index: number): string {
  const rows = biggest
    .slice(0, 10)
    .map(
      ({ pid, name, command, bytes, ofThisFile }) =>
        `<tr><td class="n">${formatBytes(bytes)}</td><th scope="row">${html(name)}</th><td>${ofThisFile ? "● this file" : "other"}</td><td class="n">${pid}</td><td><code>${html(shorten(command, COMMAND_LIMIT))}</code></td></tr>`,
    );
  return `<div class="wide" tabindex="0" role="region" aria-label="Biggest processes, file ${index + 1}"><table class="plain"><caption>The biggest processes of the machine at that moment</caption><thead><tr><th scope="col">memory</th><th scope="col">process</th><th scope="col">belongs to</th><th scope="col">pid</th><th scope="col">command</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function casesHtml({ cases, leftOut, problem }: TestCases): string {
  const bad = cases.filter(({ status }) => status === "failed" || status === "error");
  const items = bad
    .slice(0, CASES_SHOWN)
    .map(
      ({ name, className, status, message }) =>
        `<li>${status === "error" ? "!" : "✗"} ${status}: <bdi>${html(className === "" ? name : `${className} ${name}`)}</bdi>${message === "" ? "" : `: ${html(shorten(message, COMMAND_LIMIT))}`}</li>`,
    );
  const notes = [
    `${cases.length + leftOut} test cases, ${bad.length} of them failed.`,
    bad.length > CASES_SHOWN ? `The first ${CASES_SHOWN}:` : "",
    problem === null ? "" : problem,
  ];
  return `<p>${html(notes.filter((note) => note !== "").join(" "))}</p>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}`;
}

function leftoversHtml(leftovers: readonly ProcessSnapshot[]): string {
  if (leftovers.length === 0) return "";
  const items = leftovers.map(
    (process) =>
      `<li>${html(`${processName(process)}: ${shorten(process.command, COMMAND_LIMIT)}`)}</li>`,
  );
  return `<p>Still alive when the command had ended, and killed:</p><ul>${items.join("")}</ul>`;
}

function outputHtml(tail: string, room: Room): string {
  if (tail === "") return "";
  room.left -= tail.length;
  const text = room.left >= 0 ? tail : "(left out to keep this page small; the journal has it)";
  return `<p>The end of its output:</p><pre tabindex="0">${htmlLines(text)}</pre>`;
}
