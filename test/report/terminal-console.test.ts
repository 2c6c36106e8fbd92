import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RunEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import { plainConsole } from "../../src/report/console.ts";
import { statusText } from "../../src/report/status-text.ts";
import { terminalConsole } from "../../src/report/terminal-console.ts";
import {
  fileStarted,
  finished,
  output,
  result,
  runFinished,
  runStarted,
  sample,
  stamped,
  vram,
} from "../support/events.ts";
import { following } from "../support/following.ts";
import { Screen } from "../support/screen.ts";
import { Collected, Slow } from "../support/streams.ts";

const SIZE = { rows: 8, columns: 70 };
const live: RunEvent = {
  kind: "sample",
  index: 0,
  sample: sample({ treeBytes: bytes(2 * GIB), ramPercent: percent(55) }),
};

/** A terminal console whose redraws happen when the test says so. */
function onTerminal() {
  const out = new Collected();
  const err = new Collected();
  const due: (() => void)[] = [];
  const console = following(
    terminalConsole({
      out,
      err,
      errIsTerminal: false,
      columns: () => SIZE.columns,
      color: false,
      schedule(draw) {
        due.push(draw);
        return () => void due.splice(due.indexOf(draw) >>> 0, 1);
      },
    }),
  );
  const screen = () => {
    const shown = new Screen(SIZE);
    shown.write(out.text);
    return shown;
  };
  return {
    out,
    err,
    due,
    console,
    screen,
    redraw: () => due.splice(0).forEach((draw) => void draw()),
  };
}

const ends = [finished(0, result("a.py")), runFinished([result("a.py")])];

test("the running file's memory stands below its output, against its limit", async () => {
  const { console, screen, redraw } = onTerminal();
  for (const event of stamped([
    runStarted(["a.py"]),
    fileStarted(0, "a.py"),
    output(0, "hello\n"),
    live,
  ])) {
    await console.handle(event);
  }
  assert.doesNotMatch(screen().text, /RAM 55/);
  redraw();
  assert.match(
    screen().text,
    /hello\n\[1\/1\] {2}2\.0 s {2}\[###-{7}\] 2 GB of 8 GB {2}RAM \[###---\] 55\.0 % {2}a\.py$/,
  );
});

test("in the middle of a line the status stands below it and gives the cursor back", async () => {
  for (const before of ["", "\n".repeat(20)]) {
    const { console, screen, redraw, due } = onTerminal();
    const events = stamped([
      runStarted(["a.py"]),
      fileStarted(0, "a.py"),
      output(0, `${before}tests ..`),
      live,
    ]);
    for (const event of events) await console.handle(event);
    redraw();
    assert.match(screen().text, /tests \.\.\n\[1\/1\] {2}2/);
    for (const event of stamped([output(0, ".."), live])) await console.handle(event);
    assert.match(screen().text, /tests \.\.\.\.$/);
    assert.equal(due.length, 1);
    redraw();
    assert.match(screen().text, /tests \.\.\.\.\n\[1\/1\]/);
  }
});

test("whatever is printed and whenever it is redrawn, the screen ends as without a status", async () => {
  const chunk = fc.stringMatching(/^[a-z\n]{0,40}$/);
  const step = fc.oneof(
    chunk.map((text) => ({ print: text })),
    fc.constant({ print: null }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { console, redraw, screen } = onTerminal();
      const events: RunEvent[] = [runStarted(["a.py"]), fileStarted(0, "a.py")];
      const middle = steps.map(({ print }) => (print === null ? live : output(0, print)));
      for (const event of stamped([...events, ...middle, ...ends])) {
        await console.handle(event);
        if (event.kind === "sample") redraw();
      }
      await console.close();
      const plain = new Collected();
      const reference = following(plainConsole({ out: plain, err: plain, color: false }));
      for (const event of stamped([...events, ...middle, ...ends])) await reference.handle(event);
      const expected = new Screen(SIZE);
      expected.write(plain.text);
      assert.equal(screen().text, expected.text);
      assert.equal(screen().cursor, expected.cursor);
    }),
    { numRuns: 200 },
  );
});

test("a cancel leaves a clean screen, also when nothing comes after it", async () => {
  const { console, screen, redraw, due } = onTerminal();
  const events = stamped([
    runStarted(["a.py"]),
    fileStarted(0, "a.py"),
    output(0, "half"),
    live,
    { kind: "cancel", by: "SIGINT" },
  ]);
  for (const event of events) {
    redraw();
    await console.handle(event);
  }
  assert.equal(due.length, 0);
  assert.match(screen().text, /half\nwarning: cancelled by SIGINT$/);
  await console.close();
  assert.match(screen().text, /half\nwarning: cancelled by SIGINT$/);
});

test("redraws wait for their time, however much is printed", async () => {
  const { console, due } = onTerminal();
  for (const event of stamped([runStarted(["a.py"]), fileStarted(0, "a.py"), live]))
    await console.handle(event);
  for (const event of stamped(Array.from({ length: 1000 }, () => output(0, "x\n"))))
    await console.handle(event);
  assert.equal(due.length, 1);
});

test("a stderr that is no terminal gets its bytes alone", async () => {
  const { console, err, redraw } = onTerminal();
  for (const event of stamped([runStarted(["a.py"]), fileStarted(0, "a.py"), live]))
    await console.handle(event);
  redraw();
  for (const event of stamped([output(0, "oops", "stderr")])) await console.handle(event);
  assert.equal(err.text, "oops");
});

test("a long or wide name never wraps the status", async () => {
  const name = `tests/${"試".repeat(100)}.py`;
  const { console, screen, redraw } = onTerminal();
  for (const event of stamped([runStarted([name]), fileStarted(0, name), live]))
    await console.handle(event);
  const before = screen().text.split("\n").length;
  redraw();
  assert.equal(screen().text.split("\n").length, before + 1);
});

test("nothing is drawn while the terminal is behind", async () => {
  const out = new Slow();
  const due: (() => void)[] = [];
  const console = following(
    terminalConsole({
      out,
      err: out,
      errIsTerminal: true,
      columns: () => 80,
      color: false,
      schedule(draw) {
        due.push(draw);
        return () => {};
      },
    }),
  );
  const events = stamped([runStarted(["a.py"]), fileStarted(0, "a.py"), live]);
  for (const event of events) {
    const handled = console.handle(event);
    await new Promise((resolve) => setImmediate(resolve));
    out.read();
    await handled;
  }
  out.write("slow");
  due.forEach((draw) => void draw());
  out.read();
  assert.equal(out.taken.at(-1), "slow");
});

test("the live line has bars where there is room, and its figures fit where there is none", () => {
  const recorder = new RunRecorder();
  const files = Array.from({ length: 10 }, (_, index) => `tests/unit/test_${index}.py`);
  const first = files[0] ?? "";
  const looks = sample({
    treeBytes: bytes(6 * GIB),
    ramPercent: percent(55),
    vram: [vram(80), vram(10, 1)],
  });
  const events = stamped([
    runStarted(files),
    fileStarted(0, first),
    finished(0, result(first)),
    fileStarted(1, files[1] ?? ""),
    { kind: "sample", index: 1, sample: looks },
  ]);
  for (const event of events) recorder.add(event);
  const last = events.at(-1);
  assert.ok(last?.kind === "sample");
  const at = (columns: number) => statusText(last, recorder.state, columns);
  assert.equal(
    at(150),
    "[2/10]  1.0 s, ~17.0 s left  [########--] 6 GB of 8 GB  RAM [###---] 55.0 %  GPU 0 [#####-] 80.0 %  GPU 1 [#-----] 10.0 %  tests/unit/test_1.py",
  );
  assert.equal(
    at(100),
    "[2/10]  1.0 s, ~17.0 s left  6 GB of 8 GB  RAM 55.0 %  GPU 0 80.0 %  GPU 1 10.0 %  …/unit/test_1.py",
  );
  for (let columns = 20; columns < 160; columns += 1) {
    const text = at(columns);
    // Narrower than the bare figures, it is the status line that cuts.
    assert.ok(text.length <= Math.max(columns, at(20).length), `${columns}: ${text}`);
  }
});

test("the final table fits the terminal's width, with the names' ends in it", async () => {
  const name = `tests/${"very/".repeat(20)}deep/test_a.py`;
  const bad = result(name, { verdict: "killed-ram", reason: "RAM was full. ".repeat(20) });
  for (const columns of [40, 70, 100]) {
    const out = new Collected();
    const console = following(
      terminalConsole({
        out,
        err: out,
        errIsTerminal: true,
        columns: () => columns,
        color: true,
      }),
    );
    for (const event of stamped([runStarted([name]), fileStarted(0, name), finished(0, bad)]))
      await console.handle(event);
    const before = out.text.length;
    for (const event of stamped([runFinished([bad])])) await console.handle(event);
    const shown = out.text.slice(before).replace(/\r\x1b\[K|\x1b\[[\d;]*m/g, "");
    const row = shown.split("\n").find((line) => line.startsWith("  killed-ram")) ?? "";
    assert.ok(row.length > 30 && row.length < columns, `${columns}: ${row}`);
    assert.match(row, /test_a\.py/);
  }
});

test("a reason that does not fit stands below its file's line, in whole words", async () => {
  const { console, screen, out } = onTerminal();
  const reason =
    "RAM reached 91.2 % (ram-kill-threshold 90 %) and its processes were killed: load less";
  const bad = result("a.py", { verdict: "killed-ram", reason, peakProcessBytes: null });
  out.write("^C");
  for (const event of stamped([runStarted(["a.py"]), fileStarted(0, "a.py"), finished(0, bad)]))
    await console.handle(event);
  const lines = screen().text.split("\n");
  assert.match(lines[0] ?? "", /^1 file, /);
  assert.match(lines[2] ?? "", /^killed-ram {2}15\.0 s {2}peak .* %$/);
  assert.deepEqual(lines.slice(3), [
    "  RAM reached 91.2 % (ram-kill-threshold 90 %) and its processes were",
    "  killed: load less",
  ]);
});
