import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunEvent } from "../../src/core/events.ts";
import { wantsColor } from "../../src/report/color.ts";
import { plainConsole } from "../../src/report/console.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import {
  fileStarted,
  finished,
  HOSTILE_NAMES,
  notRun,
  output,
  result,
  runFinished,
  runStarted,
  stamped,
  streamOf,
  tickingClock,
  wholeRun,
} from "../support/events.ts";
import { following } from "../support/following.ts";
import { Collected, Slow } from "../support/streams.ts";

async function plain(events: readonly RunEvent[], color = false) {
  const [out, err] = [new Collected(), new Collected()];
  await dispatch(streamOf(events), [plainConsole({ out, err, color })], { clock: tickingClock() });
  return { out: out.text, err: err.text, bytes: out.bytes };
}

const failed = result("tests/b.py", {
  verdict: "failed",
  reason: "the command exited with 1: see its output",
});
const RUN: readonly RunEvent[] = [
  runStarted(["tests/a.py", "tests/b.py"]),
  fileStarted(0, "tests/a.py"),
  output(0, "one "),
  output(0, "two"),
  finished(0, result("tests/a.py")),
  fileStarted(1, "tests/b.py"),
  output(1, "boom\n", "stderr"),
  finished(1, failed),
  runFinished([result("tests/a.py"), failed]),
];

test("each file has its header with progress, its output, and its line", async () => {
  const { out, err } = await plain(RUN);
  assert.equal(
    out,
    `2 files, 16 GB RAM, no GPU, containment cgroup-v1
[1/2] tests/a.py
one two
passed  15.0 s  peak 1.5 GB (process 1.2 GB)  RAM 45.2 → 61.0 → 48.1 %
[2/2] tests/b.py
failed  15.0 s  peak 1.5 GB (process 1.2 GB)  RAM 45.2 → 61.0 → 48.1 %  the command exited with 1: see its output

  failed  tests/b.py  the command exited with 1: see its output
failed
2 files in 1 min 00 s: 1 passed, 1 failed
`,
  );
  assert.equal(err, "boom\n");
});

test("test output passes through byte for byte, binary and huge lines too", async () => {
  const binary = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const huge = Buffer.alloc(5_000_000, "x");
  const { bytes } = await plain([
    runStarted(["a.py"]),
    fileStarted(0, "a.py"),
    output(0, binary),
    output(0, huge),
    finished(0, result("a.py")),
    runFinished([result("a.py")]),
  ]);
  const start = bytes.indexOf(binary);
  assert.ok(start > 0);
  assert.ok(bytes.subarray(start + 256, start + 256 + huge.length).equals(huge));
  assert.equal(bytes[start + 256 + huge.length], 0x0a);
});

test("a hostile name or reason is one line without escapes", async () => {
  const results = HOSTILE_NAMES.map((name) =>
    result(name, { verdict: "failed", reason: `${name}\n\x1b]0;x\x07` }),
  );
  const { out } = await plain(wholeRun(results));
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  assert.equal(out.split("\n").filter((line) => /^\[\d+\/20\] /.test(line)).length, 20);
});

test("files that never ran are told one by one, then counted", async () => {
  const { out } = await plain(
    wholeRun(Array.from({ length: 5_000 }, (_, index) => notRun(`${index}.py`))),
  );
  assert.match(out, /\[10\/5000\] 9\.py {2}not-run {2}refused by preflight/);
  assert.doesNotMatch(out, /\[11\/5000\]/);
  assert.match(out, /… and 4990 more files that did not run/);
  assert.match(out, /… and 4950 more, see summary\.md/);
  assert.match(out, /5000 files in .*: 5000 not-run/);
});

test("warnings, a slow settle and a cancel are told", async () => {
  const { out } = await plain([
    runStarted(["a.py"]),
    { kind: "warning", code: "watchdog-disabled", message: "the watchdog is off" },
    {
      kind: "settle",
      index: 0,
      waitedMs: 1 as never,
      ramPercent: 1 as never,
      vram: [],
      problem: "RAM stays at 80 %",
    },
    { kind: "cancel", by: "SIGINT" },
    runFinished([], { outcome: "cancelled", reason: "cancelled by SIGINT" }),
  ]);
  assert.match(
    out,
    /warning: the watchdog is off\nwarning: RAM stays at 80 %\nwarning: cancelled by SIGINT\n/,
  );
  assert.match(out, /cancelled: cancelled by SIGINT\n/);
});

test("colours come only where they are wanted", async () => {
  assert.doesNotMatch((await plain(RUN)).out, /\x1b/);
  assert.match((await plain(RUN, true)).out, /\x1b\[32mpassed\x1b\[39m/);
});

test("NO_COLOR forbids, FORCE_COLOR asks, else the terminal decides", () => {
  const table = [
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "false" }, true, false],
    [{ TERM: "dumb" }, true, false],
  ] as const;
  for (const [environment, isTerminal, wanted] of table) {
    assert.equal(wantsColor(environment, isTerminal), wanted, JSON.stringify(environment));
  }
});

test("a slow reader holds up the run instead of filling memory", async () => {
  const out = new Slow();
  const reporter = following(plainConsole({ out, err: new Collected(), color: false }));
  const [started, opened, printed] = stamped([
    runStarted(["a.py"]),
    fileStarted(0, "a.py"),
    output(0, "x\n"),
  ]);
  assert.ok(started && opened && printed);
  for (const event of [started, opened, printed]) {
    let done = false;
    const handled = Promise.resolve(reporter.handle(event)).then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(done, false);
    out.read();
    await handled;
  }
  assert.deepEqual(out.taken.slice(1), ["[1/1] a.py\n", "x\n"]);
});

test("a reader that goes away mutes the console and not the run", async () => {
  const out = new Slow();
  const console = plainConsole({ out, err: new Collected(), color: false });
  const run = dispatch(streamOf(RUN), [console], { clock: tickingClock() });
  await new Promise((resolve) => setImmediate(resolve));
  out.destroy(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  const done = await run;
  assert.equal(done.outcome, "failed");
  assert.match(done.failures[0] ?? "", /console reporter failed and is muted: write EPIPE/);
});
