import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readTestCases } from "../../../src/platform/files/read-test-cases.ts";
import { takeTestCases } from "../../../src/platform/files/test-cases.ts";
import { temporaryFolder } from "../../support/temp.ts";

const PYTEST = `<?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="4" time="1.5">
<testcase classname="tests.test_a.TestX" name="test_ok[a&lt;b]" time="0.25" />
<testcase classname="tests.test_a" name="test_bad" time="1,001.5"><failure message="assert 1 == 2">def test_bad():
&gt;   assert 1 == 2</failure></testcase>
<testcase classname="tests.test_a" name="test_err" time="0"><error message="boom"><![CDATA[a < b]]></error><failure message="later"/></testcase>
<testcase classname="tests.test_a" name="test_skip"><skipped type="pytest.skip" message="no GPU">test_a.py:3: no GPU</skipped><system-out>noise</system-out></testcase>
</testsuite></testsuites>`;

test("the cases of pytest's JUnit file are read with status, time and reason", () => {
  const { cases, leftOut, problem } = readTestCases(PYTEST);
  assert.deepEqual([leftOut, problem], [0, null]);
  assert.deepEqual(cases, [
    {
      name: "test_ok[a<b]",
      className: "tests.test_a.TestX",
      durationMs: 250,
      status: "passed",
      message: "",
      details: "",
    },
    {
      name: "test_bad",
      className: "tests.test_a",
      durationMs: 1_001_500,
      status: "failed",
      message: "assert 1 == 2",
      details: "def test_bad():\n>   assert 1 == 2",
    },
    {
      name: "test_err",
      className: "tests.test_a",
      durationMs: 0,
      status: "error",
      message: "boom",
      details: "a < b",
    },
    {
      name: "test_skip",
      className: "tests.test_a",
      durationMs: null,
      status: "skipped",
      message: "no GPU",
      details: "test_a.py:3: no GPU",
    },
  ]);
});

test("cases in suites within suites and in a lone suite are found", () => {
  const nested = `<testsuite name="a"><testsuite name="b"><testcase name="x"/></testsuite><testcase name="y"/></testsuite>`;
  assert.deepEqual(
    readTestCases(nested).cases.map(({ name }) => name),
    ["x", "y"],
  );
});

test("a document that is cut off gives the cases before the cut, and says so", () => {
  const { cases, problem } = readTestCases(PYTEST.slice(0, PYTEST.indexOf("test_err")));
  assert.equal(cases.length, 2);
  assert.match(problem ?? "", /no well-formed XML/);
});

test("entities that a document defines for itself are not expanded", () => {
  const bomb = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>`;
  const { cases, problem } = readTestCases(bomb);
  assert.match(problem ?? "", /undefined entity/);
  assert.deepEqual(cases, []);
});

test("a flood of cases and of text is cut to what a report can hold", () => {
  const flood = `<testsuite>${`<testcase name="n"><failure message="${"m".repeat(5_000)}">${"d".repeat(10_000)}</failure></testcase>`.repeat(6_000)}</testsuite>`;
  const { cases, leftOut, problem } = readTestCases(flood);
  assert.equal(cases.length + leftOut, 6_000);
  assert.ok(leftOut >= 1_000);
  assert.equal(problem, null);
  assert.ok(JSON.stringify(cases).length < 3_000_000);
});

test("the file is removed after it was read", async (t) => {
  const path = join(temporaryFolder(t), "1.xml");
  writeFileSync(path, PYTEST);
  assert.equal((await takeTestCases(path)).cases.length, 4);
  assert.equal(existsSync(path), false);
});

test("no file, a folder, a link and a pipe are told and never waited for", async (t) => {
  const folder = temporaryFolder(t);
  assert.deepEqual(await takeTestCases(join(folder, "none.xml")), {
    cases: [],
    leftOut: 0,
    problem: "no test cases: the test command wrote none",
  });
  mkdirSync(join(folder, "folder.xml"));
  assert.match((await takeTestCases(join(folder, "folder.xml"))).problem ?? "", /no test cases/);
  if (process.platform === "win32") return;
  const secret = join(folder, "secret");
  writeFileSync(secret, PYTEST);
  symlinkSync(secret, join(folder, "link.xml"));
  const linked = await takeTestCases(join(folder, "link.xml"));
  assert.deepEqual(linked.cases, []);
  assert.ok(existsSync(secret));
  execFileSync("mkfifo", [join(folder, "pipe.xml")]);
  assert.match((await takeTestCases(join(folder, "pipe.xml"))).problem ?? "", /not a file/);
});

test("what a real pytest writes is read", (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(
    join(folder, "test_real.py"),
    "import pytest\ndef test_ok(): pass\ndef test_bad(): assert 1 == 2, 'a<b&c'\n@pytest.mark.skip(reason='later')\ndef test_skip(): pass\n",
  );
  const path = join(folder, "out.xml");
  const ran = spawnSync("python3", ["-m", "pytest", "-q", "test_real.py", `--junitxml=${path}`], {
    cwd: folder,
  });
  if (!existsSync(path)) return t.skip(`needs pytest (pip install pytest)${ran.error ?? ""}`);
  const { cases, problem } = readTestCases(readFileSync(path, "utf8"));
  assert.equal(problem, null);
  assert.deepEqual(
    cases.map(({ name, status }) => [name, status]),
    [
      ["test_ok", "passed"],
      ["test_bad", "failed"],
      ["test_skip", "skipped"],
    ],
  );
  assert.match(cases[1]?.message ?? "", /a<b&c/);
});
