import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parse as junit2json } from "junit2json";
import { SaxesParser } from "saxes";
import { parse as parseResults } from "test-results-parser";
import type { RunEvent, TestCase } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { millis } from "../../src/core/units.ts";
import { VERDICTS } from "../../src/core/verdict.ts";
import { junitOf } from "../../src/report/junit.ts";
import { xmlAttribute, xmlText } from "../../src/report/xml.ts";
import {
  fileStarted,
  finished,
  HOSTILE_NAMES,
  notRun,
  result,
  runFinished,
  runStarted,
  stamped,
  wholeRun,
} from "../support/events.ts";
import { temporaryFolder } from "../support/temp.ts";

const SCHEMA = fileURLToPath(new URL("./jenkins-junit.xsd", import.meta.url));

function junitFor(events: readonly RunEvent[]): string {
  const recorder = new RunRecorder();
  for (const event of stamped(events)) recorder.add(event);
  return junitOf(recorder.state);
}

function assertValid(t: TestContext, xml: string): void {
  const path = join(temporaryFolder(t), "junit.xml");
  writeFileSync(path, xml);
  const ran = spawnSync("xmllint", ["--noout", "--huge", "--schema", SCHEMA, path], {
    encoding: "utf8",
  });
  if (ran.error !== undefined) {
    t.skip("needs xmllint (apt-get install libxml2-utils)");
    return;
  }
  assert.equal(ran.status, 0, ran.stderr.slice(0, 2_000));
}

function testCase(changes: Partial<TestCase> = {}): TestCase {
  return {
    name: "test_x",
    className: "tests.test_a",
    status: "passed",
    durationMs: millis(250),
    message: "",
    details: "",
    ...changes,
  };
}

const EVERY_VERDICT = VERDICTS.map((verdict) =>
  verdict === "not-run"
    ? notRun(`tests/${verdict}.py`)
    : result(`tests/${verdict}.py`, { verdict, reason: `ended as ${verdict}` }),
);

function runWithCases(cases: readonly TestCase[], verdict: "passed" | "failed" | "killed-ram") {
  const of = result("tests/test_a.py", { verdict, reason: "why it ended" });
  return [
    runStarted([of.file]),
    fileStarted(0, of.file),
    { kind: "test-cases", index: 0, cases, leftOut: 0, problem: null },
    finished(0, of),
    runFinished([of]),
  ] as const satisfies readonly RunEvent[];
}

test("every verdict is valid by Jenkins' schema and has its kind of result", async (t) => {
  const xml = junitFor(wholeRun(EVERY_VERDICT));
  assertValid(t, xml);
  const report = await junit2json(xml);
  assert.ok(report !== undefined && report !== null && "testsuite" in report);
  const suites = report.testsuite as { name: string; testcase: Record<string, unknown>[] }[];
  assert.equal(suites.length, VERDICTS.length);
  const kinds = suites.map(({ testcase: [only] }) =>
    ["failure", "error", "skipped"].find((name) => only !== undefined && name in only),
  );
  assert.deepEqual(
    VERDICTS.map((verdict, index) => `${verdict} ${kinds[index] ?? "passed"}`),
    [
      "passed passed",
      "failed failure",
      "crashed error",
      "memory-limit error",
      "killed-ram error",
      "killed-commit error",
      "killed-vram error",
      "timed-out error",
      "cancelled skipped",
      "start-failed error",
      "not-run skipped",
    ],
  );
  assert.match(xml, /<testsuites name="gpu-safe-tests" tests="11" failures="1" errors="7"/);
});

test("peaks, limits and the reason are properties of the file's suite", (t) => {
  const xml = junitFor(wholeRun([result("a.py", { verdict: "crashed", reason: "SIGSEGV" })]));
  assertValid(t, xml);
  for (const [name, value] of [
    ["verdict", "crashed"],
    ["reason", "SIGSEGV"],
    ["peak-process-mb", "1200"],
    ["peak-tree-mb", "1536"],
    ["tree-limit-mb", "8192"],
    ["ram-peak-percent", "61.0"],
  ]) {
    assert.ok(xml.includes(`<property name="${name}" value="${value}"/>`), name);
  }
  assert.match(xml, /time="15.000" timestamp="2025-11-15T22:00:00" file="a.py"/);
});

test("cases of the command stand in place of the file", (t) => {
  const cases = [testCase(), testCase({ name: "test_y", status: "failed", message: "assert 1" })];
  const xml = junitFor(runWithCases(cases, "failed"));
  assertValid(t, xml);
  assert.match(xml, /tests="2" failures="1" errors="0" skipped="0"/);
  assert.match(xml, /name="test_x" classname="tests.test_a" time="0.250"\/>/);
  assert.match(xml, /<failure message="assert 1">assert 1<\/failure>/);
  assert.doesNotMatch(xml, /<testcase name="tests\/test_a.py"/);
});

test("an end that no case tells of is added to them", () => {
  for (const [verdict, kind] of [
    ["killed-ram", "error"],
    ["failed", "failure"],
  ] as const) {
    const xml = junitFor(runWithCases([testCase()], verdict));
    assert.match(xml, /tests="2"/);
    assert.ok(
      xml.includes(
        `<testcase name="tests/test_a.py" classname="tests/test_a.py" time="15.000"><${kind} message="${verdict}: why it ended">`,
      ),
    );
  }
});

test("hostile names, cases and output stay text", async (t) => {
  const hostile = "]]><x a='1'>&amp;\u0000\u001b[31m\ud800\uffff\u202e\r\nnext\tcolumn";
  const files = [...HOSTILE_NAMES, hostile].map((name) =>
    result(name, { verdict: "failed", reason: name }),
  );
  const events = wholeRun(files).map((event) =>
    event.kind === "file-finished" ? { ...event, outputTail: hostile } : event,
  );
  const cases = [
    testCase({ name: hostile, className: hostile, status: "error", details: hostile }),
  ];
  for (const xml of [junitFor(events), junitFor(runWithCases(cases, "failed"))]) {
    assertValid(t, xml);
    assert.doesNotMatch(xml, /[\u0000-\u0008\u202e]/);
  }
  const read = await junit2json(junitFor(events));
  const suites = (read as { testsuite: { name: string }[] }).testsuite;
  assert.equal(suites[5]?.name, "tests/<img src=x>.py");
});

test("any text gives well-formed XML and is read back where XML can hold it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const seen = { attribute: "", content: "" };
      const parser = new SaxesParser();
      parser.on("opentag", ({ attributes }) => {
        seen.attribute = attributes.a ?? "";
      });
      parser.on("text", (content) => {
        seen.content += content;
      });
      parser.write(`<t a="${xmlAttribute(text)}">${xmlText(text)}</t>`).close();
      if (/^[ -~]*$/.test(text)) assert.deepEqual(seen, { attribute: text, content: text });
    }),
  );
});

test("a second reader finds the same totals", (t) => {
  const path = join(temporaryFolder(t), "junit.xml");
  writeFileSync(path, junitFor(wholeRun(EVERY_VERDICT)));
  const read = parseResults({ type: "junit", files: [path] }) as {
    total: number;
    failed: number;
    errors: number;
    skipped: number;
    suites: { name: string }[];
  };
  assert.equal(read.total, 11);
  assert.equal(read.suites.length, 11);
  assert.equal(read.failed + read.errors, 8);
  assert.equal(read.suites[4]?.name, "tests/killed-ram.py");
});

test("5,000 failing files with long output stay below what GitLab reads", (t) => {
  const files = Array.from({ length: 5_000 }, (_, index) =>
    result(`tests/test_${index}.py`, { verdict: "failed", reason: "exited with 1" }),
  );
  const events = wholeRun(files).map((event) =>
    event.kind === "file-finished" ? { ...event, outputTail: "x".repeat(8_192) } : event,
  );
  const xml = junitFor(events);
  assert.ok(Buffer.byteLength(xml) < 30_000_000);
  assert.match(xml, /left out, because the report is full/);
  assertValid(t, xml);
});

test("by GitLab's rules every case has a key of its own and something to show", () => {
  const cases = [testCase({ status: "failed", message: "", details: "" }), testCase({ name: "b" })];
  for (const xml of [
    junitFor(wholeRun(EVERY_VERDICT)),
    junitFor(runWithCases(cases, "killed-ram")),
    junitFor(wholeRun(HOSTILE_NAMES.map((name) => result(name, { verdict: "failed" })))),
  ]) {
    const keys = new Set<string>();
    let count = 0;
    let suite = "";
    let shown = "";
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "testsuite") suite = attributes.name ?? "";
      if (name === "testcase") {
        count += 1;
        assert.ok(attributes.name && attributes.classname, JSON.stringify(attributes));
        assert.match(attributes.time ?? "0.0", /^\d+\.\d+$/);
        keys.add(JSON.stringify([suite, attributes.classname, attributes.name]));
      }
      // ActiveSupport gives this attribute a meaning.
      assert.equal(attributes.type, undefined);
      shown = "";
    });
    parser.on("text", (text) => {
      shown += text;
    });
    parser.on("closetag", ({ name }) => {
      // It shows an element's text, and its message only where there is no text.
      if (["failure", "error", "skipped"].includes(name)) assert.notEqual(shown.trim(), "", xml);
    });
    parser.write(xml).close();
    assert.equal(keys.size, count);
  }
});

test("a run without files is a valid report", (t) => {
  assertValid(t, junitFor(wholeRun([])));
});
