import assert from "node:assert/strict";
import { sep } from "node:path";
import { test } from "node:test";
import type { FileResult } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { annotationsOf, annotationsReporter } from "../../src/report/annotations.ts";
import { HOSTILE_NAMES, notRun, result, runStarted, stamped, wholeRun } from "../support/events.ts";
import { following } from "../support/following.ts";
import { parseCommand } from "../support/runner.ts";
import { Collected } from "../support/streams.ts";

const WORKSPACE = "/home/runner/work/app/app";

function annotations(
  results: readonly FileResult[],
  workspace: string | null = WORKSPACE,
  workingDirectory = WORKSPACE,
) {
  const recorder = new RunRecorder();
  for (const event of stamped(wholeRun(results, { workingDirectory }))) recorder.add(event);
  return annotationsOf(recorder.state, workspace);
}

test("a runner reads back the file, title and reason of every hostile name", () => {
  // On Windows a backslash parts folders and is in no name.
  const names = HOSTILE_NAMES.filter((name) => sep === "/" || !name.includes(sep));
  assert.ok(names.length >= 10);
  for (const name of names) {
    const reason = `exit 1: 100%0A of ${name}\r\n::error::x, done`;
    const [line = "", ...more] = annotations([result(name, { verdict: "failed", reason })]);
    assert.deepEqual(more, []);
    assert.doesNotMatch(line, /[\r\n]/);
    const command = parseCommand(line);
    assert.equal(command?.command, "error");
    assert.equal(command?.data, reason);
    assert.equal(command?.properties.get("file"), name);
    assert.match(command?.properties.get("title") ?? "", /^failed: [^\u0000-\u001f]+$/);
  }
});

test("files are named from the workspace, and not at all outside it", () => {
  const place = (...args: Parameters<typeof annotations>) =>
    parseCommand(annotations(...args)[0] ?? "")?.properties.get("file");
  const failed = [result("a.py", { verdict: "failed" })];
  assert.equal(place(failed, WORKSPACE, `${WORKSPACE}/packages/core`), "packages/core/a.py");
  assert.equal(
    place([result("../a.py", { verdict: "failed" })], WORKSPACE, `${WORKSPACE}/x`),
    "a.py",
  );
  assert.equal(place([result("..a.py", { verdict: "failed" })]), "..a.py");
  assert.equal(place(failed, WORKSPACE, "/somewhere/else"), undefined);
  assert.equal(place(failed, null), undefined);
});

test("the worst stand first, files that had no chance are warnings, passed ones are nothing", () => {
  const commands = annotations([
    result("ok.py"),
    notRun("late.py"),
    result("bad.py", { verdict: "failed" }),
    result("hog.py", { verdict: "killed-ram" }),
  ]).map(parseCommand);
  assert.deepEqual(
    commands.map((command) => [command?.command, command?.properties.get("file")]),
    [
      ["error", "hog.py"],
      ["error", "bad.py"],
      ["warning", "late.py"],
    ],
  );
});

test("at most nine of a kind, the last of which says how many more there are", () => {
  const lines = annotations([
    ...Array.from({ length: 30 }, (_, index) => result(`${index}.py`, { verdict: "failed" })),
    ...Array.from({ length: 5_000 }, (_, index) => notRun(`n${index}.py`)),
  ]).map(parseCommand);
  const errors = lines.filter((line) => line?.command === "error");
  const warnings = lines.filter((line) => line?.command === "warning");
  assert.deepEqual([errors.length, warnings.length], [9, 9]);
  assert.match(errors[8]?.data ?? "", /^22 more files did not pass/);
  assert.match(warnings[8]?.data ?? "", /^4992 more files did not run/);
});

test("annotations are printed once the run has ended", async () => {
  const out = new Collected();
  const reporter = following(annotationsReporter({ out, workspace: null }));
  const events = stamped(wholeRun([result("a.py", { verdict: "failed" })]));
  for (const event of events.slice(0, -1)) await reporter.handle(event);
  assert.equal(out.text, "");
  for (const event of events.slice(-1)) await reporter.handle(event);
  assert.match(out.text, /^::error title=failed%3A a\.py::.*\n$/);
  await reporter.close();
});

test("a run that never began has no annotations", () => {
  const recorder = new RunRecorder();
  for (const event of stamped([runStarted([])])) recorder.add(event);
  assert.deepEqual(annotationsOf(recorder.state, WORKSPACE), []);
});

test("the audit's word stands on its line, whether the file ran or was kept from running", () => {
  for (const [mode, of] of [
    ["warn", result("test_a.py")],
    ["exclude", notRun("test_a.py", "Not run: the audit says so")],
  ] as const) {
    const [started, ...rest] = wholeRun([of], { workingDirectory: WORKSPACE });
    assert.ok(started);
    const audited = { verdict: "real", reason: "loads large", line: 6, allowed: 0, tests: [] };
    const events = [started, { kind: "audit", index: 0, mode, ...audited } as const, ...rest];
    const recorder = new RunRecorder();
    for (const event of stamped(events)) recorder.add(event);
    const commands = annotationsOf(recorder.state, WORKSPACE).map(parseCommand);
    assert.equal(commands.length, 1, mode);
    assert.equal(commands[0]?.command, "warning");
    assert.equal(commands[0]?.properties.get("file"), "test_a.py");
    assert.equal(commands[0]?.properties.get("line"), "6");
  }
});
