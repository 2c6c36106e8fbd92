import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { UserError } from "../../src/core/errors.ts";
import type { RunEvent } from "../../src/core/events.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import { fileReports } from "../../src/report/file-reports.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { journalReporter } from "../../src/report/journal.ts";
import { replay } from "../../src/report/replay.ts";
import {
  fileStarted,
  HOSTILE_NAMES,
  notRun,
  result,
  runStarted,
  streamOf,
  tickingClock,
  wholeRun,
} from "../support/events.ts";
import { temporaryFolder } from "../support/temp.ts";

const REPORTS = ["memory-profile.log", "results.json", "summary.md", "junit.xml", "report.html"];
const options = { identify: processIdentity, reportersFor: fileReports };

async function ranIn(t: TestContext, events: readonly RunEvent[]): Promise<string> {
  const path = temporaryFolder(t);
  const folder = openReportFolder(path, { purpose: "run", identify: processIdentity });
  const reporters = [journalReporter(folder), ...fileReports(folder)];
  await dispatch(streamOf(events), reporters, { clock: tickingClock() });
  folder.close();
  return path;
}

const reportsIn = (path: string) => REPORTS.map((name) => readFileSync(join(path, name), "utf8"));

test("replay makes the same reports from the journal alone", async (t) => {
  const path = await ranIn(
    t,
    wholeRun([
      ...HOSTILE_NAMES.map((name) => result(name, { verdict: "failed", reason: name })),
      notRun("late.py"),
    ]),
  );
  const live = reportsIn(path);
  for (const name of REPORTS) writeFileSync(join(path, name), "damaged");
  const done = await replay(path, options);
  assert.deepEqual(reportsIn(path), live);
  assert.deepEqual(readdirSync(path).sort(), [...REPORTS, "memory-profile.jsonl"].sort());
  assert.equal(done.interrupted, false);
  assert.deepEqual(done.faults, []);
  assert.equal(done.outcome, "failed");
  assert.equal(done.results.length, HOSTILE_NAMES.length + 1);
});

test("a journal cut at any byte of its last event replays to totals that add up", async (t) => {
  const path = await ranIn(t, wholeRun([result("a.py"), result("b.py")]));
  const journal = join(path, "memory-profile.jsonl");
  const whole = readFileSync(journal);
  const lines = whole.toString("utf8").trimEnd().split("\n");
  const start = whole.length - Buffer.byteLength(`${lines.slice(-2).join("\n")}\n`);
  for (let cut = start; cut <= whole.length; cut += 13) {
    writeFileSync(journal, whole.subarray(0, cut));
    const done = await replay(path, options);
    const { files, ...verdicts } = done.totals;
    assert.equal(files, 2);
    assert.equal(
      Object.values(verdicts).reduce((sum, count) => sum + count, 0),
      2,
    );
    assert.equal(done.interrupted, done.outcome === "error");
    assert.equal(JSON.parse(readFileSync(join(path, "results.json"), "utf8")).files.length, 2);
  }
});

test("a run killed by SIGKILL names the file that ran, and replay reports it", async (t) => {
  const path = temporaryFolder(t);
  const source = (name: string) => JSON.stringify(new URL(`../../${name}`, import.meta.url).href);
  const program = `
    const { openReportFolder } = await import(${source("src/report/folder.ts")});
    const { journalReporter } = await import(${source("src/report/journal.ts")});
    const { identifyProcess: processIdentity } = await import(${source("src/platform/index.ts")});
    const { dispatch } = await import(${source("src/report/dispatch.ts")});
    const events = await import(${source("test/support/events.ts")});
    const folder = openReportFolder(process.argv[1], { purpose: "run", identify: processIdentity });
    async function* run() {
      yield events.runStarted(["a.py", "b.py", "c.py"]);
      yield events.fileStarted(0, "a.py");
      yield events.finished(0, events.result("a.py"));
      yield events.fileStarted(1, "b.py");
      yield { kind: "sample", index: 1, sample: events.sample() };
      console.log("running b.py");
      await new Promise(() => setInterval(() => {}, 1000));
    }
    await dispatch(run(), [journalReporter(folder)], { clock: events.tickingClock() });`;
  const run = spawn(process.execPath, ["--input-type=module", "-e", program, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => run.kill("SIGKILL"));
  await once(run.stdout, "data");
  await assert.rejects(replay(path, options), { code: "report-dir-in-use" });
  run.kill("SIGKILL");
  await once(run, "exit");

  const done = await replay(path, options);
  assert.equal(done.interrupted, true);
  assert.equal(done.outcome, "error");
  const { files } = JSON.parse(readFileSync(join(path, "results.json"), "utf8"));
  assert.deepEqual(
    files.map(({ verdict }: { verdict: string }) => verdict),
    ["passed", "cancelled", "not-run"],
  );
  assert.match(files[1].reason, /last sample: RAM 50\.0 %, tree 512 MB/);
  assert.match(readFileSync(join(path, "summary.md"), "utf8"), /❌ error\n\ninterrupted: /);
  assert.match(
    readFileSync(join(path, "memory-profile.log"), "utf8"),
    /AFTER \| Test: b\.py \| RAM: N\/A/,
  );
});

test("replaying twice gives the same and leaves the journal alone", async (t) => {
  const path = await ranIn(t, wholeRun([result("a.py")]));
  const journal = readFileSync(join(path, "memory-profile.jsonl"));
  await replay(path, options);
  const once = reportsIn(path);
  await replay(path, options);
  assert.deepEqual(reportsIn(path), once);
  assert.deepEqual(readFileSync(join(path, "memory-profile.jsonl")), journal);
});

test("garbage in the journal is told and does not stop the replay", async (t) => {
  const path = await ranIn(t, wholeRun([result("a.py")]));
  const journal = join(path, "memory-profile.jsonl");
  const lines = readFileSync(journal, "utf8").split("\n");
  writeFileSync(journal, [lines[0], "\u0000\u0000", ...lines.slice(1)].join("\n"));
  const done = await replay(path, options);
  assert.deepEqual(done.faults, [{ line: 2, message: "not a whole line of JSON" }]);
  assert.equal(done.outcome, "passed");
});

test("a folder without a journal of a run is the user's to mend", async (t) => {
  const noJournal = (error: unknown) =>
    error instanceof UserError && error.code === "no-journal" && error.exitCode === 2;
  const path = temporaryFolder(t);
  await assert.rejects(replay(join(path, "nowhere"), options), noJournal);
  await assert.rejects(replay(path, options), noJournal);
  writeFileSync(join(path, "memory-profile.jsonl"), "");
  await assert.rejects(replay(path, options), noJournal);
  writeFileSync(join(path, "memory-profile.jsonl"), "no journal\n");
  await assert.rejects(replay(path, options), noJournal);
  const elsewhere = await ranIn(t, [
    runStarted(["a.py"]),
    fileStarted(0, "a.py"),
    ...wholeRun([result("a.py")]),
  ]);
  const linked = temporaryFolder(t);
  symlinkSync(join(elsewhere, "memory-profile.jsonl"), join(linked, "memory-profile.jsonl"));
  await assert.rejects(replay(linked, options), noJournal);
});
