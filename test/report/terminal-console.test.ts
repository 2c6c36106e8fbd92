import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RunEvent } from "../../src/core/events.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import { plainConsole } from "../../src/report/console.ts";
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
} from "../support/events.ts";
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
  const console = terminalConsole({
    out,
    err,
    errIsTerminal: false,
    columns: () => SIZE.columns,
    color: false,
    schedule(draw) {
      due.push(draw);
      return () => void due.splice(due.indexOf(draw) >>> 0, 1);
    },
  });
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
    /hello\n\[1\/1\] {2}2\.0 s {2}\[###-{7}\] 2 GB of 8 GB {2}RAM 55\.0 % {2}a\.py$/,
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
      const reference = plainConsole({ out: plain, err: plain, color: false });
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
  const console = terminalConsole({
    out,
    err: out,
    errIsTerminal: true,
    columns: () => 80,
    color: false,
    schedule(draw) {
      due.push(draw);
      return () => {};
    },
  });
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
