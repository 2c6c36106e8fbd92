import assert from "node:assert/strict";
import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { RunEvent, StampedEvent } from "../../src/core/events.ts";
import { encodeEvent, isJournaled } from "../../src/core/journal.ts";
import { identifyProcess } from "../../src/platform/index.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import { fileReports } from "../../src/report/file-reports.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { journalReporter } from "../../src/report/journal.ts";
import { replay } from "../../src/report/replay.ts";
import { defaultSettings } from "../../src/settings/parse.ts";
import { streamOf, tickingClock } from "../support/events.ts";
import { hostileRun } from "../support/hostile-run.ts";
import { longRun } from "../support/long-run.ts";
import { temporaryFolder } from "../support/temp.ts";

const REPORTS = [
  "memory-profile.log",
  "results.json",
  "junit.xml",
  "report.html",
  "summary.md",
] as const;

const reportsOf = (folder: string) =>
  Object.fromEntries(REPORTS.map((name) => [name, readFileSync(join(folder, name), "utf8")]));

async function replayed(folder: string) {
  const result = await replay(folder, {
    identify: identifyProcess,
    reportersFor: (into) => fileReports(into, { defaults: defaultSettings() }),
  });
  return { result, reports: reportsOf(folder) };
}

/** Runs all reporters and the journal over events as a run would. */
async function written(folder: string, events: Iterable<RunEvent>): Promise<void> {
  const into = openReportFolder(folder, { purpose: "run", identify: identifyProcess });
  try {
    const reporters = [
      journalReporter(into),
      ...fileReports(into, { defaults: defaultSettings() }),
    ];
    const { failures } = await dispatch(streamOf(events), reporters, { clock: tickingClock() });
    assert.deepEqual(failures, []);
  } finally {
    into.close();
  }
}

/** A journal of these events, in a folder of its own. */
function journalFolder(t: TestContext, events: Iterable<StampedEvent>): string {
  const folder = temporaryFolder(t);
  const lines = [...events].filter(isJournaled).map(encodeEvent);
  writeFileSync(join(folder, "memory-profile.jsonl"), lines.join(""));
  return folder;
}

for (const [name, events] of [
  ["a long run", () => longRun({ files: 30, samplesPerFile: 50, commit: true })],
  ["a hostile run", () => hostileRun()],
] as const) {
  test(`${name} replayed gives every report again, byte for byte`, async (t) => {
    const folder = temporaryFolder(t);
    await written(folder, events());
    const first = reportsOf(folder);
    const { reports, result } = await replayed(folder);
    assert.equal(result.interrupted, false);
    for (const report of REPORTS) assert.equal(reports[report], first[report], report);
  });
}

/** The events of a run up to some samples of its fourth file, as a killed program leaves them. */
function killedInTheMiddle(): readonly StampedEvent[] {
  const events = [...longRun({ files: 8, samplesPerFile: 20 })];
  const started = events.findIndex((event) => event.kind === "file-started" && event.index === 3);
  return events.slice(0, started + 12);
}

test("a killed run is replayed with its file as interrupted, with its last sample", async (t) => {
  const events = killedInTheMiddle();
  const { result, reports } = await replayed(journalFolder(t, events));
  assert.equal(result.interrupted, true);
  const last = events.at(-1);
  assert.ok(last?.kind === "sample");
  const seen = `last sample: RAM ${last.sample.ramPercent.toFixed(1)} %`;
  for (const report of ["results.json", "junit.xml", "report.html", "summary.md"]) {
    const text = (reports[report] ?? "").replace(/&#(\d+);/g, (_, code) =>
      String.fromCharCode(Number(code)),
    );
    assert.ok(text.includes("interrupted"), report);
    assert.ok(text.includes(seen), `${report} has no "${seen}"`);
  }
  const { totals } = JSON.parse(reports["results.json"] ?? "") as { totals: object };
  assert.deepEqual({ ...totals }, { ...totals, files: 8, passed: 3, cancelled: 1, "not-run": 4 });
  assert.match(reports["junit.xml"] ?? "", /tests="8" failures="0" errors="0"/);
  assert.match(reports["report.html"] ?? "", /<h1 class="bad">/);
});

test("a journal that is cut in the middle of a line loses that line alone", async (t) => {
  const events = killedInTheMiddle();
  const folder = journalFolder(t, events);
  const journal = join(folder, "memory-profile.jsonl");
  truncateSync(journal, readFileSync(journal).length - 40);
  const { result, reports } = await replayed(folder);
  assert.equal(result.faults.length, 1);
  const before = events.at(-2);
  assert.ok(before?.kind === "sample");
  assert.ok(
    reports["report.html"]?.includes(`last sample: RAM ${before.sample.ramPercent.toFixed(1)} %`),
  );
});

test("a journal cut at any byte behind its first line still gives every report", async (t) => {
  const events = [...longRun({ files: 3, samplesPerFile: 3 })];
  const whole = events.filter(isJournaled).map(encodeEvent).join("");
  const first = whole.indexOf("\n") + 1;
  for (let cut = first; cut < whole.length; cut += 97) {
    const folder = temporaryFolder(t);
    writeFileSync(join(folder, "memory-profile.jsonl"), whole.slice(0, cut));
    const { result } = await replayed(folder);
    assert.deepEqual(result.failures, []);
    assert.ok(REPORTS.every((report) => existsSync(join(folder, report))));
  }
});

test("without samples the reports are made all the same", async (t) => {
  const settings = { ...defaultSettings(), "memory-profile": false };
  const folder = temporaryFolder(t);
  await written(folder, longRun({ files: 4, samplesPerFile: 5, started: { settings } }));
  const names = REPORTS.filter((report) => existsSync(join(folder, report)));
  assert.deepEqual(names, REPORTS.slice(1));
});
