import type { Audited } from "../../core/events.ts";
import { formatBytes } from "../../core/format.ts";
import type { RunState } from "../../core/run-state.ts";
import { resultsInOrder } from "../../core/run-state.ts";
import { type Advice, adviceOf, heaviestFiles, memoryTimeText } from "../advice.ts";
import { html } from "./escape.ts";

/** More would push the timeline out of the first screen; the others wait for a click. */
const WARNINGS_OPEN = 3;
const WARNINGS_SHOWN = 50;

export function warningsHtml({ warnings }: RunState): string {
  if (warnings.length === 0) return "";
  const items = warnings.slice(0, WARNINGS_SHOWN).map(({ message }) => `<li>${html(message)}</li>`);
  const more = warnings.length - items.length;
  if (more > 0) items.push(`<li>… and ${more} more, in the journal</li>`);
  const list = (some: readonly string[]) => `<ul class="warnings">${some.join("")}</ul>`;
  const hidden = items.slice(WARNINGS_OPEN);
  const rest =
    hidden.length === 0
      ? ""
      : `<details><summary>${warnings.length - WARNINGS_OPEN} more warnings</summary>${list(hidden)}</details>`;
  return `<section class="strip" aria-labelledby="h-warnings"><h2 id="h-warnings"><span aria-hidden="true">⚠</span> Warnings</h2>${list(items.slice(0, WARNINGS_OPEN))}${rest}</section>`;
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

/** The most dangerous first; words that are not known here come last. */
const AUDIT_ORDER = ["real", "unknown", "tiny", "mocked", "gated"];
const AUDITED_FILES = 1_000;
const AUDITED_TESTS = 30;

/** What the static audit said of the files, where it had something to say. */
export function auditHtml({ files }: RunState): string {
  const audited = files.flatMap(({ file, audited: told }) =>
    told === null ? [] : [{ file, ...told }],
  );
  if (audited.length === 0) return "";
  const rank = ({ verdict }: { verdict: string }) => {
    const place = AUDIT_ORDER.indexOf(verdict);
    return place === -1 ? AUDIT_ORDER.length : place;
  };
  const loading = audited.filter(({ verdict }) => verdict !== "none");
  loading.sort((left, right) => rank(left) - rank(right));
  const rows = loading.slice(0, AUDITED_FILES).map(auditRow);
  const notes = [
    `${audited.length} test files were read before any of them ran; ${audited.length - loading.length} of them load no model.`,
    loading.length > rows.length ? `The first ${rows.length} of the others:` : "",
  ];
  const table =
    rows.length === 0
      ? ""
      : `<div class="wide" tabindex="0" role="region" aria-label="Audit"><table class="plain"><thead><tr><th scope="col">verdict</th><th scope="col">file and line</th><th scope="col">why</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  return `<section aria-labelledby="h-audit"><h2 id="h-audit">Audit</h2><p>${notes.join(" ")}</p>${table}</section>`;
}

function auditRow({ file, verdict, reason, line, tests, allowed }: Audited & { file: string }) {
  const told = tests.filter((test) => test.verdict !== "none");
  const items = told
    .slice(0, AUDITED_TESTS)
    .map(
      (test) =>
        `<li>${html(`${test.name}, line ${test.line}: ${test.verdict}, ${test.reason}`)}</li>`,
    );
  if (told.length > items.length) items.push(`<li>… and ${told.length - items.length} more</li>`);
  const inside =
    items.length === 0
      ? ""
      : `<details><summary>${told.length} tests<span class="unseen"> of ${html(file)}</span></summary><ul>${items.join("")}</ul></details>`;
  const lets = allowed === 0 ? "" : ` (${allowed} let through by a comment)`;
  return `<tr><td>${html(verdict)}</td><th scope="row"><bdi>${html(`${file}:${line}`)}</bdi></th><td>${html(reason)}${lets}${inside}</td></tr>`;
}
