import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { until } from "../support/dist.ts";
import { livingWithEnvironment } from "./processes.ts";
import { type ActRun, runWorkflow } from "./runner.ts";

/** The action in the hands of a real workflow runner with a real artifact service. */
const STEP = "./";
const MINUTES = 3 * 60_000;

describe("in a workflow", { timeout: 4 * MINUTES }, () => {
  it("hands its outputs to later steps and its reports to the artifact service", async () => {
    using run = await runWorkflow("success.yml");
    assert.equal(await run.ended, 0, run.log());
    const { "report-dir": reportDir, ...outputs } = readJson(run, "outputs.json");
    assert.match(outputs["peak-ram-percent"] ?? "", /^\d+(\.\d)?$/);
    assert.match(outputs["peak-process-mb"] ?? "", /^\d+$/);
    assert.match(outputs["peak-vram-percent"] ?? "", /^(\d+(\.\d)?)?$/);
    assert.ok(reportDir);
    assert.partialDeepStrictEqual(outputs, {
      outcome: "passed",
      files: "1",
      passed: "1",
      failed: "0",
      killed: "0",
      "not-run": "0",
    });
    assert.equal(run.result(STEP, "Post"), "success");
    const artifact = readJson(run, "job-outputs.json");
    assert.match(artifact["artifact-id"] ?? "", /^\d+$/);
    assert.match(artifact["artifact-url"] ?? "", /^https:\/\/.*\/artifacts\/\d+$/);
    assertProfile(run, ["BEFORE passes", "AFTER passes"]);
  });

  it("fails the step where a file fails, and uploads the reports all the same", async () => {
    using run = await runWorkflow("failure.yml");
    assert.equal(await run.ended, 1, run.log());
    assert.equal(run.result(STEP, "Main"), "failure");
    assert.equal(run.result(STEP, "Post"), "success", run.log());
    assert.partialDeepStrictEqual(readJson(run, "outputs.json"), {
      outcome: "failed",
      files: "2",
      passed: "1",
      failed: "1",
    });
    assertProfile(run, ["BEFORE fails", "AFTER fails", "BEFORE passes", "AFTER passes"]);
  });

  it("completes the reports in post after main was killed in the middle", async () => {
    using run = await runWorkflow("interrupted.yml");
    await waiting(run);
    const main = livingWithEnvironment(run.mark).find(({ command }) =>
      command.includes("dist/main/index.js"),
    );
    assert.ok(main, "main is running");
    process.kill(main.pid, "SIGKILL");
    assert.equal(await run.ended, 1, run.log());
    assertCompleted(run);
    await assertNothingAlive(run);
  });

  it("leaves no process and loses no report when the job is cancelled in the middle", async () => {
    using run = await runWorkflow("interrupted.yml");
    await waiting(run);
    run.act.kill("SIGINT");
    assert.notEqual(await run.ended, 0, run.log());
    assertCompleted(run);
    await assertNothingAlive(run);
  });
});

async function waiting(run: ActRun): Promise<void> {
  let ended = false;
  void run.ended.then(() => {
    ended = true;
  });
  const there = () => ended || existsSync(join(run.mark, "waiting"));
  await until(there, "the test file waits", MINUTES);
  assert.equal(ended, false, run.log());
}

function assertCompleted(run: ActRun): void {
  assert.equal(run.result(STEP, "Post"), "success", run.log());
  const files = assertProfile(run, ["BEFORE passes", "AFTER passes", "BEFORE waits"]);
  const results = JSON.parse(String(files.get("results.json")));
  assert.notEqual(results.outcome, "passed");
  const waits = results.files.find(({ file }: { file: string }) => file.includes("waits"));
  assert.notEqual(waits.verdict, "passed");
  assert.match(String(files.get("summary.md")), /waits\.test\.mjs/);
}

/** The artifact's files; its log must begin with these events, each an event and a file's stem. */
function assertProfile(run: ActRun, expected: readonly string[]): ReadonlyMap<string, Buffer> {
  const files = run.artifact("memory-profile");
  const lines = String(files.get("memory-profile.log")).trimEnd().split("\n");
  const told = lines.map((line) =>
    line.replace(
      /^\[MEMORY-PROFILE [\d-]+ [\d:]+\] (BEFORE|AFTER) \| Test: test\/act\/project\/(\w+)\.test\.mjs \| .*/,
      "$1 $2",
    ),
  );
  assert.deepEqual(told.slice(0, expected.length), expected);
  return files;
}

async function assertNothingAlive(run: ActRun): Promise<void> {
  const alive = () => livingWithEnvironment(run.mark);
  await until(() => alive().length === 0, "every process of the run is gone").catch((error) => {
    assert.fail(`${error.message}: ${JSON.stringify(alive())}`);
  });
}

function readJson(run: ActRun, name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(run.mark, name), "utf8")) as Record<string, string>;
}
