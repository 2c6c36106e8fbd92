import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { FileResult, RunEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { markdownCode, markdownText } from "../../src/report/markdown.ts";
import { summaryOf, summaryReporter } from "../../src/report/summary.ts";
import {
  HOSTILE_NAMES,
  notRun,
  result,
  runFinished,
  runStarted,
  stamped,
  wholeRun,
} from "../support/events.ts";
import { following } from "../support/following.ts";
import { temporaryFolder } from "../support/temp.ts";

function summaryFor(events: readonly RunEvent[]): string {
  const recorder = new RunRecorder();
  for (const event of stamped(events)) recorder.add(event);
  return summaryOf(recorder.state);
}

const rowsOf = (markdown: string) =>
  markdown.split("\n").filter((line) => /^\| [✅❌➖] /u.test(line));

/** What a browser shows of an entity-coded text. */
const shown = (markdown: string) =>
  markdown
    .replace(/<\/?code>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("\u200b", "");

test("totals come first, then the files that did not pass, the worst on top", () => {
  const markdown = summaryFor(
    wholeRun([
      result("ok.py"),
      result("bad.py", { verdict: "failed", reason: "exited with 1" }),
      notRun("late.py"),
      result("hog.py", { verdict: "killed-ram", reason: "RAM at 91.2 %" }),
    ]),
  );
  assert.match(markdown, /^# gpu-safe-tests: ❌ 3 of 4 files did not pass\n/);
  assert.match(
    markdown,
    /\*\*1 passed, 1 failed, 1 killed-ram, 1 not-run\*\* of 4 files in 1 min 00 s/,
  );
  assert.deepEqual(
    rowsOf(markdown).map((row) => shown(row.split(" | ")[1]?.split("<br>")[0] ?? "")),
    ["hog.py", "bad.py", "late.py", "ok.py"],
  );
  assert.equal(
    rowsOf(markdown)[0],
    "| ❌ | <code>hog.py</code><br>RAM at 91.2 % | killed-ram | 15.0 s | 1.2 GB | 1.5 GB |  | 45.2 → 61.0 → 48.1 % |",
  );
});

test("a run that passed, one that was refused and one without files each have their headline", () => {
  assert.match(summaryFor(wholeRun([result("a.py")])), /✅ 1 file, all passed/);
  const refused = summaryFor([
    runStarted(["a.py"]),
    runFinished([notRun("a.py")], { outcome: "refused", reason: "RAM is at *75* %" }),
  ]);
  assert.match(refused, /❌ refused\n\nRAM is at &#42;75&#42; %/);
  assert.match(summaryFor(wholeRun([])), /no files/);
});

test("hostile names and reasons break no row and stay readable", () => {
  const results = HOSTILE_NAMES.map((name) => result(name, { verdict: "failed", reason: name }));
  const rows = rowsOf(summaryFor(wholeRun(results)));
  assert.equal(rows.length, HOSTILE_NAMES.length);
  for (const row of rows) {
    assert.equal(row.split("|").length, 10, row);
    const [, , about = ""] = row.split("|");
    const [file = "", reason = ""] = about.split("<br>");
    for (const text of [file.replace(/<\/?code>/g, ""), reason]) {
      assert.doesNotMatch(text, /[<>`*_[\]\\~$]|:\/\/|www\.|@\w|#(?![0-9]+;)(?!&#8203;)/);
    }
  }
  const text = rows.map(shown).join("\n");
  for (const name of [
    "tests/<img src=x>.py",
    "tests/|pipe|.py",
    "tests/`tick`.py",
    "tests/@octocat #123.py",
  ]) {
    assert.ok(text.includes(name), name);
  }
});

test("any text comes out without anything that Markdown or GitHub would act on", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const safe of [markdownText(text), markdownCode(text).slice(6, -7)]) {
        const bare = safe.replace(/&#\d+;/g, "\u200b");
        assert.doesNotMatch(
          bare,
          /[&<>"'`*_~[\]\\|{}$]|:\/\/|[@#][^\u200b]|[\u0000-\u001f]|^[-+=]|^\d+[.)]/,
        );
      }
    }),
  );
  assert.equal(
    markdownText("@me #1 http://x www.x.y 5_a"),
    "@&#8203;me #&#8203;1 http&#58;//x www&#46;x.y 5&#95;a",
  );
  assert.equal(markdownCode("@me#1"), "<code>&#64;me&#35;1</code>");
});

test("5,000 files with long hostile names stay below 900 kB and say what was left out", () => {
  const results: FileResult[] = Array.from({ length: 5_000 }, (_, index) =>
    result(`tests/${"|<ü>".repeat(10)}/test_${index}.py`, {
      verdict: index === 4_999 ? "crashed" : "passed",
      reason: "x".repeat(100_000),
    }),
  );
  const markdown = summaryFor(wholeRun(results));
  assert.ok(Buffer.byteLength(markdown) < 900_000);
  assert.ok(Buffer.byteLength(markdown) > 850_000);
  const rows = rowsOf(markdown);
  assert.match(rows[0] ?? "", /crashed/);
  const left = /^(\d+) more rows were left out/m.exec(markdown);
  assert.equal(Number(left?.[1]) + rows.length, 5_000);
});

test("5,000 files with names of a usual length are all there", () => {
  const results = Array.from({ length: 5_000 }, (_, index) =>
    result(`tests/unit/test_module_${index}.py`),
  );
  const markdown = summaryFor(wholeRun(results));
  assert.equal(rowsOf(markdown).length, 5_000);
  assert.doesNotMatch(markdown, /left out/);
});

test("summary.md and the published text are the same", async (t) => {
  const folder = openReportFolder(temporaryFolder(t), {
    purpose: "run",
    identify: processIdentity,
  });
  t.after(() => folder.close());
  const published: string[] = [];
  const reporter = following(
    summaryReporter(folder, {
      publish: (markdown) => void published.push(markdown),
    }),
  );
  for (const event of stamped(wholeRun([result("a.py")]))) await reporter.handle(event);
  assert.deepEqual(published, [readFileSync(join(folder.path, "summary.md"), "utf8")]);
});
