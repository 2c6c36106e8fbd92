import { formatBytes } from "../../core/format.ts";
import type { RunState } from "../../core/run-state.ts";
import { resultsInOrder } from "../../core/run-state.ts";
import { type Advice, adviceOf, heaviestFiles, memoryTimeText } from "../advice.ts";
import { html } from "./escape.ts";

const WARNINGS_SHOWN = 50;

export function warningsHtml({ warnings }: RunState): string {
  if (warnings.length === 0) return "";
  const items = warnings.slice(0, WARNINGS_SHOWN).map(({ message }) => `<li>${html(message)}</li>`);
  const more = warnings.length - items.length;
  if (more > 0) items.push(`<li>… and ${more} more, in the journal</li>`);
  return `<section aria-labelledby="h-warnings"><h2 id="h-warnings">Warnings</h2><ul class="warnings">${items.join("")}</ul></section>`;
}

export function adviceHtml(state: RunState): string {
  const items = adviceOf(state).map((advice) => `<li>${adviceText(advice)}</li>`);
  const heaviest = heaviestFiles(resultsInOrder(state), { percent: 80, limit: 10 });
  const heavy = heaviest.results.map(
    (result) =>
      `<li><bdi>${html(result.file)}</bdi>: ${formatBytes(result.peakTreeBytes ?? 0)} peak, ${html(memoryTimeText(result))}</li>`,
  );
  if (items.length + heavy.length === 0) return "";
  const list =
    heavy.length === 0
      ? ""
      : `<h3>Where it pays to make tests lighter</h3><p>${heavy.length === 1 ? "This file holds" : `These ${heavy.length} files hold`} ${heaviest.sharePercent.toFixed(0)} % of the run's memory-time (peak × duration):</p><ol>${heavy.join("")}</ol>`;
  return `<section aria-labelledby="h-advice"><h2 id="h-advice">Advice</h2>${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}${list}</section>`;
}

function adviceText({ text, files, more }: Advice): string {
  // Backticks around the names of settings are ours; what stands between them is code.
  const words = html(text).replace(/`([^`]*)`/g, "<code>$1</code>");
  if (files.length === 0) return `${words}.`;
  const names = files.map((file) => `<bdi>${html(file)}</bdi>`).join(", ");
  return `${words}: ${names}${more > 0 ? `, and ${more} more` : ""}`;
}

/** What the static audit said of the files, where it was asked. */
export function auditHtml({ files }: RunState): string {
  const audited = files.flatMap(({ file, audited }) =>
    audited === null ? [] : [{ file, ...audited }],
  );
  if (audited.length === 0) return "";
  const rows = audited.map(({ file, verdict, reason, line, tests }) => {
    const list = tests.map(
      (test) =>
        `<li>${html(`${test.name}, line ${test.line}: ${test.verdict}, ${test.reason}`)}</li>`,
    );
    const inside =
      list.length === 0
        ? ""
        : `<details><summary>${list.length} tests<span class="unseen"> of ${html(file)}</span></summary><ul>${list.join("")}</ul></details>`;
    return `<tr><td>${html(verdict)}</td><th scope="row"><bdi>${html(`${file}:${line}`)}</bdi></th><td>${html(reason)}${inside}</td></tr>`;
  });
  return `<section aria-labelledby="h-audit"><h2 id="h-audit">Audit</h2><p>What the static audit found in the test files, before any of them ran.</p><div class="wide" tabindex="0" role="region" aria-label="Audit"><table class="plain"><thead><tr><th scope="col">verdict</th><th scope="col">file and line</th><th scope="col">why</th></tr></thead><tbody>${rows.join("")}</tbody></table></div></section>`;
}
