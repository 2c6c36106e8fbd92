import { formatBytes, formatDuration } from "../../core/format.ts";
import type { RunState } from "../../core/run-state.ts";
import type { SettingsRecord } from "../../core/settings.ts";
import { VERDICTS } from "../../core/verdict.ts";
import { headlineOf } from "../headline.ts";
import { weightOf } from "../verdict-order.ts";
import { html } from "./escape.ts";
import { markOf } from "./marks.ts";
import { timeHtml } from "./time.ts";

/** The verdict of the run and its totals. */
export function headerHtml(state: RunState): string {
  const { finished } = state;
  const { isGood, text } = headlineOf(state);
  const reason = finished?.reason ?? null;
  return `<header>
<p class="product">gpu-safe-tests</p>
<h1 class="${isGood ? "good" : "bad"}"><span aria-hidden="true">${isGood ? "✓" : "✗"}</span> ${html(text)}</h1>
${reason === null ? "" : `<p class="reason">${html(reason)}</p>`}
${totalsHtml(state)}
</header>`;
}

/** The machine, and when, where and by what the run was done. */
export function factsHtml(state: RunState): string {
  if (state.run === null) return "";
  return `<section aria-label="The machine and the run"><dl class="facts">${factsOf(state).map(factHtml).join("")}</dl></section>`;
}

function totalsHtml({ finished }: RunState): string {
  if (finished === null) return "";
  const items = VERDICTS.filter((verdict) => finished.totals[verdict] > 0).map(
    (verdict) =>
      `<li class="${weightOf(verdict)}"><span aria-hidden="true">${markOf(verdict)}</span> ${finished.totals[verdict]} ${verdict}</li>`,
  );
  return `<ul class="totals">${items.join("")}</ul>`;
}

/** A name and its value as HTML. */
type Fact = readonly [string, string];

function factsOf({ run, finished }: RunState): readonly Fact[] {
  if (run === null) return [];
  const { machine } = run;
  const gpus = machine.gpus.map(
    ({ index, name, totalVramBytes, visible }) =>
      `${index}: ${name}, ${formatBytes(totalVramBytes)}${visible ? "" : ", not visible to the tests"}`,
  );
  const { tree, process } = machine.enforcement;
  const held =
    tree === process
      ? `limits held by the ${tree}`
      : `limit of the tree held by the ${tree}, of a process by the ${process}`;
  return [
    ["Machine", html(`${machine.os}, ${machine.cpus} CPUs`)],
    ["RAM", formatBytes(machine.totalRamBytes)],
    ["GPU", html(gpus.length === 0 ? "none" : `${gpus.join("; ")} (${machine.gpuSource ?? "?"})`)],
    ["Containment", html(`${machine.containment}, ${held}`)],
    ["Started", timeHtml(Date.parse(run.time), { date: true })],
    ["Took", finished === null ? "not finished" : formatDuration(finished.durationMs)],
    ["In", html(run.workingDirectory)],
    ["Version", html(run.version)],
  ];
}

function factHtml([name, value]: Fact): string {
  return `<div><dt>${html(name)}</dt><dd>${value}</dd></div>`;
}

/** Settings that the run changed, then all of them; without `defaults` all are shown at once. */
export function settingsHtml(state: RunState, defaults: SettingsRecord | null): string {
  const settings = Object.entries(state.run?.settings ?? {});
  if (settings.length === 0) return "";
  const changed = settings.filter(
    ([name, value]) => !PLACES.has(name) && spelled(value) !== spelled(defaults?.[name]),
  );
  const all = `<details><summary>All settings</summary>${settingsTable(settings)}</details>`;
  if (defaults === null)
    return `<section class="strip" aria-labelledby="h-settings"><h2 id="h-settings">Settings</h2>${all}</section>`;
  const list =
    changed.length === 0
      ? "<p>all have their defaults</p>"
      : `<ul class="changed">${changed.map(([name, value]) => `<li><code>${html(name)}: ${html(spelled(value))}</code> <span class="usual">(default ${html(spelled(defaults[name]))})</span></li>`).join("")}</ul>`;
  return `<section class="strip" aria-labelledby="h-settings"><h2 id="h-settings">${changed.length === 0 ? "Settings" : "Changed settings"}</h2>${list}${all}</section>`;
}

/** Where reports go says nothing about the run. */
const PLACES: ReadonlySet<string> = new Set(["report-dir", "artifact-name"]);

type Setting = readonly [string, unknown];

function settingsTable(settings: readonly Setting[]): string {
  const rows = settings.map(
    ([name, value]) =>
      `<tr><th scope="row">${html(name)}</th><td>${html(spelled(value))}</td></tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="All settings"><table class="plain"><thead><tr><th scope="col">setting</th><th scope="col">value</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function spelled(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(" ");
  return value === null || value === undefined || value === "" ? "(empty)" : String(value);
}
