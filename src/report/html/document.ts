import type { RunState } from "../../core/run-state.ts";
import type { SettingsRecord } from "../../core/settings.ts";
import type { Curves } from "../curves.ts";
import { headlineOf } from "../headline.ts";
import { worstFirst } from "../verdict-order.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from "./assets.ts";
import { pageData } from "./data.ts";
import { detailsHtml } from "./details.ts";
import { html, scriptJson } from "./escape.ts";
import { filesHtml } from "./files-table.ts";
import { factsHtml, headerHtml, settingsHtml } from "./header.ts";
import { incidentsHtml } from "./incidents.ts";
import { adviceHtml, auditHtml, warningsHtml } from "./notes.ts";

/**
 * Nothing is loaded and nothing runs but the one script and the one style that were built into this
 * program, named by their hashes; and that script can turn no text into markup.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The whole of `report.html`. */
export function reportHtml(options: {
  readonly state: RunState;
  readonly curves: Curves;
  /** Of this version's settings; null = not known. */
  readonly defaults: SettingsRecord | null;
}): string {
  const { state, curves, defaults } = options;
  const files = worstStatesFirst(state);
  const title = `${headlineOf(state).text} · gpu-safe-tests`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#files">Skip to the files</a>
${headerHtml(state)}
<main>
${incidentsHtml(state, files)}
${factsHtml(state)}
${settingsHtml(state, defaults)}
${warningsHtml(state)}
${TIMELINE}
${filesHtml(files)}
${detailsHtml(files)}
${adviceHtml(state)}
${auditHtml(state)}
</main>
<script type="application/json" id="data">${scriptJson(pageData(state, curves))}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

const TIMELINE = `<section aria-labelledby="h-timeline" id="timeline">
<h2 id="h-timeline">Timeline</h2>
<noscript><p>The timeline is drawn by this page's own script, which your browser does not run here. The table below has all files.</p></noscript>
<div class="tools" id="tools"></div>
<div id="chart" class="chart" tabindex="0" role="application" aria-roledescription="chart" aria-label="Memory over the whole run" aria-describedby="chart-help"></div>
<output id="readout" class="readout" aria-live="polite"></output>
<details class="help"><summary>How to use the timeline</summary><p id="chart-help">Drag to zoom, double-click to see all. With the keyboard: left and right move, plus and minus zoom, Page Up and Page Down go from file to file, Enter goes to the file's row, 0 shows all. The table of files has the same figures as text.</p></details>
</section>`;

function worstStatesFirst({ files }: RunState) {
  const results = files.flatMap(({ finished }) => (finished === null ? [] : [finished.result]));
  const place = new Map(worstFirst(results).map((result, number) => [result, number]));
  const placeOf = (file: (typeof files)[number]) =>
    file.finished === null ? -1 : (place.get(file.finished.result) ?? 0);
  return [...files].sort((left, right) => placeOf(left) - placeOf(right));
}
