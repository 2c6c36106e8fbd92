import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { RunEvent, StampedEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import { summaryOf } from "../../src/report/summary.ts";
import { CourseRecorder } from "../../src/report/summary-curves.ts";
import { sparkline, Trace, withoutGaps } from "../../src/report/trace.ts";
import { openBrowser, withoutBrowser } from "../support/browser.ts";
import {
  fileStarted,
  finished,
  result,
  runFinished,
  runStarted,
  stamped,
} from "../support/events.ts";
import { hostileRun } from "../support/hostile-run.ts";
import { longRun } from "../support/long-run.ts";

const MERMAID = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
const PICTURES = process.env.REPORT_PICTURES;

function summaryFor(events: Iterable<StampedEvent>, artifactsUrl: string | null = null): string {
  const recorder = new RunRecorder();
  const course = new CourseRecorder();
  for (const event of events) {
    recorder.add(event);
    course.add(event);
  }
  return summaryOf(recorder.state, { course, artifactsUrl });
}

/** As GitHub reads it: CommonMark with GFM's tables, and HTML where it lets it stand. */
function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

const forty = () => summaryFor(longRun({ files: 40, samplesPerFile: 60 }));
const chartOf = (markdown: string) => /```mermaid\n([\s\S]*?)```/.exec(markdown)?.[1] ?? "";

test("as GitHub renders it, what did not pass is a table of its own above what passed", () => {
  const html = rendered(forty());
  const tables = html.split("<table>").slice(1);
  assert.equal(tables.length, 3);
  const [missed = "", chart = "", passed = ""] = tables;
  assert.equal(missed.match(/<tr>/g)?.length, 1 + 4);
  assert.match(
    missed,
    /<td><code>tests\/unit\/test_module_19.py<\/code><br>RAM reached.*<br>Also on the machine: service-1 3.5 GB, .*<\/td>\s*<td>killed-ram/,
  );
  assert.equal(chart.match(/<tr>/g)?.length, 1 + 12);
  assert.equal(passed.match(/<tr>/g)?.length, 1 + 36);
  assert.match(html, /<details><summary>The 36 files that passed<\/summary>/);
  assert.equal(html.match(/<details>/g)?.length, html.match(/<\/details>/g)?.length);
});

test("hostile names, reasons and warnings are text to GitHub", () => {
  const html = rendered(summaryFor(stamped(hostileRun())));
  assert.doesNotMatch(html, /<(?:img|script|style|title|a)\b/);
  const rows = html.split("<table>")[1]?.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  assert.equal(rows.length, 1 + 21);
  // The hostile run was audited: its word stands beside the verdict.
  assert.match(rows[0] ?? "", /<th>verdict<\/th>\s*<th>audit<\/th>/);
  for (const row of rows.slice(1)) assert.equal(row.match(/<td/g)?.length, 9, row);
  assert.ok(
    html.includes("&lt;img src=x onerror=document.title=&#39;run&#39;&gt;") ||
      html.includes("&lt;img src=x onerror=document.title='run'&gt;"),
  );
});

test("the chart's table says the same as the chart", () => {
  const markdown = forty();
  const chart = chartOf(markdown);
  const ram = /line \[(.*)\]/.exec(chart)?.[1]?.split(", ").map(Number) ?? [];
  const table = [...markdown.matchAll(/^\| [\d.]+ \| ([\d.]+) % \|/gm)].map(([, share]) =>
    Number(share),
  );
  assert.equal(Math.max(...ram), Math.max(...table));
  assert.ok(Math.max(...ram) > 80);
});

test("Mermaid reads the chart and draws it", {
  skip: withoutBrowser,
  timeout: 120_000,
}, async (t) => {
  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 900, height: 560 } });
  await page.setContent("<main></main>");
  await page.addScriptTag({ content: readFileSync(MERMAID, "utf8") });
  const parse = (text: string) => page.evaluate(`mermaid.parse(${JSON.stringify(text)})`);
  const parsed = (await parse(chartOf(forty()))) as { diagramType: string };
  assert.equal(parsed.diagramType, "xychart");
  await assert.rejects(parse(chartOf(forty()).replace("line [", "line (")));
  const svg = (await page.evaluate(
    `mermaid.render("chart", ${JSON.stringify(chartOf(forty()))}).then(({ svg }) => { document.querySelector("main").innerHTML = svg; return svg; })`,
  )) as string;
  assert.match(svg, /RAM \(blue\) and VRAM \(orange\)/);
  assert.match(svg, /#2f81f7/i);
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, "mermaid.png") });
});

test("advice and the heaviest files follow from the figures", () => {
  const heavy = (index: number, gigabytes: number, changes = {}) =>
    result(`tests/test_${index}.py`, {
      peakTreeBytes: bytes(gigabytes * GIB),
      peakProcessBytes: bytes(gigabytes * GIB),
      ...changes,
    });
  const results = [
    heavy(0, 7.5),
    heavy(1, 0.2),
    heavy(2, 0.2, { vramBeforePercent: percent(5), vramAfterPercent: percent(30) }),
    heavy(3, 0.2, { verdict: "failed", reason: "left", leftoverProcesses: 2 }),
  ];
  const events: RunEvent[] = [
    runStarted(results.map(({ file }) => file)),
    ...results.flatMap((of, index) => [fileStarted(index, of.file), finished(index, of)]),
    runFinished(results),
  ];
  const markdown = summaryFor(stamped(events));
  assert.match(markdown, /One file passed above 80 % .* at 93\.8 %.*test&#95;0\.py/);
  assert.match(
    markdown,
    /VRAM had not come back when a file ended \(up to 25\.0 points.*test&#95;2/,
  );
  assert.match(markdown, /Processes were still alive .*test&#95;3/);
  assert.match(markdown, /This file holds 93 % of the run's memory-time/);
  assert.doesNotMatch(markdown, /Every file passed/);
  const light = [0, 1, 2].map((index) => heavy(index, 0.5));
  const calm = summaryFor(
    stamped([
      runStarted(light.map(({ file }) => file)),
      ...light.flatMap((of, index) => [fileStarted(index, of.file), finished(index, of)]),
      runFinished(light),
    ]),
  );
  assert.match(calm, /`process-memory-limit: 1GB` fits what was seen: .* 512 MB \(now 8 GB\)/);
  assert.match(calm, /Every file passed\. Once runs stay like this, `memory-profile: false`/);
});

test("the link to the artifact stands on top where there is one", () => {
  const url = "https://github.example/o/r/actions/runs/1#artifacts";
  const events = () => longRun({ files: 2, samplesPerFile: 3 });
  assert.ok(summaryFor(events(), url).includes(`](${url})`));
  assert.doesNotMatch(summaryFor(events()), /\]\(/);
});

test("each file has the course of its memory, the peak a full bar", () => {
  const row = /^\| . \| <code>tests\/unit\/test&#95;module&#95;0\.py.*$/m.exec(forty())?.[0] ?? "";
  const spark = row.split(" | ")[6] ?? "";
  assert.match(spark, /^[▁▂▃▄▅▆▇█]{8}$/);
  assert.match(spark, /^▂?.*█.*$/);
});

test("a trace keeps its peaks, however long it gets", () => {
  const trace = new Trace();
  for (let atMs = 0; atMs < 10_000_000; atMs += 500) trace.add(atMs, atMs === 7_777_500 ? 99 : 5);
  const tops = trace.read(10, 10_000_000);
  assert.deepEqual(tops, [5, 5, 5, 5, 5, 5, 5, 99, 5, 5]);
});

test("a figure that is never known has no course", () => {
  const trace = new Trace();
  trace.add(0, null);
  trace.add(100, null);
  assert.deepEqual(withoutGaps(trace.read(4, 100)), []);
  assert.equal(sparkline(trace.read(4, 100)), "");
  assert.equal(sparkline([null, 0, 0]), "");
  assert.equal(sparkline([null, 1, null, 8]), "▂▂▂█");
});
