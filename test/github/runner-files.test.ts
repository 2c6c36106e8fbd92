import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { countTotals } from "../../src/core/totals.ts";
import { percent } from "../../src/core/units.ts";
import { VERDICTS } from "../../src/core/verdict.ts";
import { actionContext, isInActions } from "../../src/github/context.ts";
import { appendJobSummary } from "../../src/github/job-summary.ts";
import { OUTPUT_NAMES, outputsOf, writeOutputs } from "../../src/github/outputs.ts";
import { loadPostState, type PostState, savePostState } from "../../src/github/state.ts";
import { notRun, result } from "../support/events.ts";
import { temporaryFolder } from "../support/temp.ts";

function withVariable(t: TestContext, name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  t.after(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}

/** `name<<delimiter`, lines, `delimiter`: the runner's reading of its command files. */
function readCommandFile(path: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  while (lines.length > 0) {
    const head = /^(.+?)<<(.+)$/.exec(lines.shift() ?? "");
    if (head === null) continue;
    const end = lines.indexOf(head[2] ?? "");
    values.set(
      head[1] ?? "",
      lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n"),
    );
  }
  return values;
}

const STATE: PostState = {
  reportDir: "/tmp/reports\n of 100%",
  journalPath: "/tmp/reports/memory-profile.jsonl",
  artifactName: "memory-profile",
  retentionDays: 3,
  jobSummary: true,
  runId: "r4nd0m",
  supervisorPid: 4242,
  supervisorIdentity: "boot/1",
  reported: false,
};

test("post gets the state as the runner hands it on, the last one saved", (t) => {
  const file = join(temporaryFolder(t), "state");
  writeFileSync(file, "");
  withVariable(t, "GITHUB_STATE", file);
  assert.equal(savePostState(STATE), null);
  assert.equal(savePostState({ ...STATE, reported: true }), null);
  const saved = readCommandFile(file).get("gpu-safe-tests") ?? "";
  withVariable(t, "STATE_gpu-safe-tests", saved);
  assert.deepEqual(loadPostState(), { ...STATE, reported: true });
});

test("a state that is missing, broken or half is none", (t) => {
  withVariable(t, "STATE_gpu-safe-tests", "");
  for (const text of ["", "null", "{", "[]", '{"reportDir":"/x"}', '"x"']) {
    process.env["STATE_gpu-safe-tests"] = text;
    assert.equal(loadPostState(), null, text);
  }
});

test("a runner's file that is missing is told and thrown by nobody", async (t) => {
  const nowhere = join(temporaryFolder(t), "nowhere");
  for (const name of ["GITHUB_STATE", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) {
    withVariable(t, name, nowhere);
  }
  assert.match(savePostState(STATE) ?? "", /GITHUB_STATE: Missing file/);
  assert.match(
    writeOutputs({ outcome: "passed" }, process.env) ?? "",
    /GITHUB_OUTPUT: Missing file/,
  );
  assert.match((await appendJobSummary("x", process.env)) ?? "", /GITHUB_STEP_SUMMARY: ENOENT/);
  assert.equal(writeOutputs({ outcome: "passed" }, {}), null);
  assert.equal(await appendJobSummary("x", {}), null);
});

test("the outputs count every file once", (t) => {
  const file = join(temporaryFolder(t), "output");
  writeFileSync(file, "");
  withVariable(t, "GITHUB_OUTPUT", file);
  const results = VERDICTS.map((verdict) =>
    verdict === "not-run"
      ? notRun("a.py")
      : result("a.py", { verdict, ramPeakPercent: percent(61.26) }),
  );
  const outputs = outputsOf({
    outcome: "failed",
    totals: countTotals(results),
    results,
    reportDir: "/tmp/r\nx",
  });
  assert.equal(writeOutputs(outputs, process.env), null);
  const read = Object.fromEntries(readCommandFile(file));
  assert.deepEqual(read, {
    outcome: "failed",
    files: "11",
    passed: "1",
    failed: "3",
    killed: "6",
    "not-run": "1",
    "peak-ram-percent": "61.3",
    "peak-vram-percent": "",
    "peak-process-mb": "1200",
    "report-dir": "/tmp/r\nx",
  });
  for (const name of Object.keys(read))
    assert.ok((OUTPUT_NAMES as readonly string[]).includes(name));
});

test("the job summary is appended, unless GitHub would drop all of it", async (t) => {
  const file = join(temporaryFolder(t), "summary");
  writeFileSync(file, "before\n");
  const environment = { GITHUB_STEP_SUMMARY: file };
  assert.equal(await appendJobSummary("# ours\n", environment), null);
  assert.equal(readFileSync(file, "utf8"), "before\n# ours\n");
  writeFileSync(file, "x".repeat(200_000));
  assert.match((await appendJobSummary("y".repeat(899_000), environment)) ?? "", /left out/);
  assert.equal(readFileSync(file, "utf8").length, 200_000);
});

test("the context is what the runner tells", () => {
  assert.equal(isInActions({ GITHUB_ACTIONS: "true" }), true);
  assert.equal(isInActions({}), false);
  const told = {
    GITHUB_WORKSPACE: "/w",
    RUNNER_TEMP: "/t",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "o/r",
    GITHUB_RUN_ID: "7",
  };
  assert.deepEqual(actionContext(told), {
    workspace: "/w",
    runnerTemp: "/t",
    runUrl: "https://github.com/o/r/actions/runs/7",
  });
  assert.deepEqual(actionContext({ GITHUB_WORKSPACE: "" }), {
    workspace: null,
    runnerTemp: null,
    runUrl: null,
  });
});
