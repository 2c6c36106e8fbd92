import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunEvent, StampedEvent } from "../../src/core/events.ts";
import { dispatch, JOURNAL_NAME } from "../../src/report/dispatch.ts";
import type { Reporter } from "../../src/report/reporter.ts";
import {
  fileStarted,
  result,
  runStarted,
  streamOf,
  tickingClock,
  wholeRun,
} from "../support/events.ts";

interface Spy extends Reporter {
  readonly seen: StampedEvent[];
  closed: number;
}

function spy(name: string, fail: (event: StampedEvent) => void | Promise<void> = () => {}): Spy {
  const seen: StampedEvent[] = [];
  return {
    name,
    seen,
    closed: 0,
    handle(event) {
      seen.push(event);
      return fail(event);
    },
    async close() {
      this.closed += 1;
    },
  };
}

const RUN = wholeRun([result("a.py"), result("b.py", { verdict: "failed" })]);
const clock = () => ({ clock: tickingClock() });

test("numbers and times every event and delivers it to all in order", async () => {
  const order: string[] = [];
  const slow = spy("slow", async ({ seq }) => {
    await new Promise((resolve) => setImmediate(resolve));
    order.push(`slow ${seq}`);
  });
  const quick = spy("quick", ({ seq }) => void order.push(`quick ${seq}`));
  const done = await dispatch(streamOf(RUN), [slow, quick], clock());
  assert.deepEqual(
    slow.seen.map(({ seq }) => seq),
    RUN.map((_, index) => index),
  );
  assert.equal(slow.seen[1]?.time, "2025-11-15T22:00:01.000Z");
  assert.deepEqual(Object.keys(slow.seen[0] ?? {}).slice(0, 3), ["seq", "time", "kind"]);
  assert.deepEqual(quick.seen, slow.seen);
  assert.deepEqual(
    order,
    RUN.flatMap((_, index) => [`slow ${index}`, `quick ${index}`]),
  );
  assert.equal(done.outcome, "failed");
  assert.equal(done.totals.passed, 1);
  assert.equal(done.results.length, 2);
  assert.equal(done.journalLost, false);
  assert.deepEqual([slow.closed, quick.closed], [1, 1]);
});

for (const [how, fail] of [
  [
    "throws",
    () => {
      throw new Error("disk full");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("disk full");
    },
  ],
  [
    "throws no error",
    () => {
      throw "disk full";
    },
  ],
] as const) {
  test(`a reporter that ${how} is muted with one warning, and starves no other`, async () => {
    const bad = spy("bad", (event) => (event.seq === 2 ? fail() : undefined));
    const good = spy("good");
    const done = await dispatch(streamOf(RUN), [bad, good], clock());
    assert.equal(bad.seen.length, 3);
    assert.equal(bad.closed, 1);
    assert.equal(good.seen.length, RUN.length + 1);
    const warnings = good.seen.filter((event) => event.kind === "warning");
    assert.equal(warnings.length, 1);
    assert.equal(warnings[0]?.seq, 3);
    assert.match(warnings[0]?.message ?? "", /the bad reporter failed and is muted: .*disk full/);
    assert.deepEqual(
      good.seen.map(({ seq }) => seq),
      good.seen.map((_, index) => index),
    );
    assert.equal(done.outcome, "failed");
    assert.equal(done.journalLost, false);
    assert.equal(done.failures.length, 1);
  });
}

test("a reporter that fails at the warning of another is muted as well", async () => {
  const first = spy("first", ({ seq }) => {
    if (seq === 1) throw new Error("one");
  });
  const second = spy("second", ({ kind }) => {
    if (kind === "warning") throw new Error("two");
  });
  const good = spy("good");
  const done = await dispatch(streamOf(RUN), [first, second, good], clock());
  assert.equal(good.seen.filter(({ kind }) => kind === "warning").length, 2);
  assert.equal(done.failures.length, 2);
});

test("remembers that the journal was lost", async () => {
  const journal = spy(JOURNAL_NAME, ({ seq }) => {
    if (seq === 1) throw new Error("ENOSPC");
  });
  assert.equal((await dispatch(streamOf(RUN), [journal], clock())).journalLost, true);
});

test("a failed close is told and closes the others all the same", async () => {
  const bad: Reporter = { name: "bad", handle() {}, close: () => Promise.reject(new Error("x")) };
  const good = spy("good");
  const done = await dispatch(streamOf(RUN), [bad, good], clock());
  assert.deepEqual(done.failures, ["the bad reporter failed and is muted: x"]);
  assert.equal(good.closed, 1);
});

test("a run that breaks is closed for the reporters before its error goes on", async () => {
  async function* broken(): AsyncGenerator<RunEvent> {
    yield runStarted(["a.py", "b.py"]);
    yield fileStarted(0, "a.py");
    throw new Error("bug in the engine");
  }
  const good = spy("good");
  await assert.rejects(dispatch(broken(), [good], clock()), /bug in the engine/);
  const end = good.seen.at(-1);
  assert.ok(end?.kind === "run-finished");
  assert.equal(end.outcome, "error");
  assert.match(end.reason ?? "", /bug in the engine/);
  assert.deepEqual([end.totals.cancelled, end.totals["not-run"]], [1, 1]);
  assert.equal(good.closed, 1);
});

test("a run that breaks before it began leaves its error alone", async () => {
  async function* refused(): AsyncGenerator<RunEvent> {
    yield { kind: "warning", code: "x", message: "y" };
    throw new Error("no containment");
  }
  const good = spy("good");
  await assert.rejects(dispatch(refused(), [good], clock()), /no containment/);
  assert.equal(good.seen.length, 1);
  assert.equal(good.closed, 1);
});

test("a stream that ends without a result is an error, with the run closed", async () => {
  const good = spy("good");
  await assert.rejects(
    dispatch(streamOf([runStarted(["a.py"])]), [good], clock()),
    /ended without a result/,
  );
  assert.equal(good.seen.at(-1)?.kind, "run-finished");
});
