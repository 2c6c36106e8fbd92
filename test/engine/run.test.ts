import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RunEvent } from "../../src/core/events.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { run } from "../../src/engine/run.ts";
import { planOf, runAll, settings } from "../fakes/plan.ts";
import { fakeWorld, type Script } from "../fakes/ports.ts";

const ok: Script = {};
const bad: Script = { status: { kind: "exited", code: 1 } };

describe("run", () => {
  it("runs the files in order and passes when all pass", async () => {
    const world = fakeWorld([ok, ok]);
    const { verdicts, last } = await runAll(planOf(2), world);
    assert.deepEqual(verdicts, ["passed", "passed"]);
    assert.equal(last.outcome, "passed");
    assert.equal(last.totals.passed, 2);
    const [start0, start1] = [world.log.indexOf("start 0"), world.log.indexOf("start 1")];
    assert.ok(start0 < world.log.indexOf("release 0") && world.log.indexOf("release 0") < start1);
  });

  it("fails when one file fails and still runs the rest", async () => {
    const { verdicts, last } = await runAll(planOf(3), fakeWorld([ok, bad, ok]));
    assert.deepEqual(verdicts, ["passed", "failed", "passed"]);
    assert.equal(last.outcome, "failed");
  });

  it("announces a file before its first process exists, and asks before it goes on", async () => {
    const world = fakeWorld([ok]);
    const stream = run(planOf(1), world.ports, new AbortController().signal);
    for await (const event of stream) {
      if (event.kind === "file-started") {
        await new Promise((resolve) => setImmediate(resolve));
        assert.ok(!world.log.includes("start 0"), "started before the consumer asked for more");
      }
    }
    assert.ok(world.log.includes("start 0"));
  });

  it("stops after the first file that did not pass with fail-fast", async () => {
    const world = fakeWorld([bad, ok, ok]);
    const { results } = await runAll(planOf(3, { failFast: true }), world);
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ["failed", "not-run", "not-run"],
    );
    assert.match(results[1]?.reason ?? "", /fail-fast.*test_0\.py.*failed/);
    assert.ok(!world.log.includes("start 1"));
  });

  it("refuses the run when RAM is too full before the first file", async () => {
    const world = fakeWorld([ok], { ram: [70.1] });
    const { results, last } = await runAll(planOf(1), world);
    assert.equal(last.outcome, "refused");
    assert.match(results[0]?.reason ?? "", /70\.1 % of RAM.*70\.0 % allowed.*ram-preflight-max/);
    assert.deepEqual(world.log, []);
  });

  it("refuses the run when the system's commit charge is over its threshold", async () => {
    const world = fakeWorld([ok], { commit: 95.1 });
    const { results, last } = await runAll(planOf(1), world);
    assert.equal(last.outcome, "refused");
    assert.match(
      results[0]?.reason ?? "",
      /commit charge is at 95\.1 % of its limit.*commit-kill-threshold 95\.0 %.*page file/,
    );
    assert.deepEqual(world.log, []);
    const below = await runAll(planOf(1), fakeWorld([ok], { commit: 94.9 }));
    assert.deepEqual(below.verdicts, ["passed"]);
    const off = await runAll(
      planOf(1, { commitKillThreshold: null }),
      fakeWorld([ok], { commit: 99 }),
    );
    assert.deepEqual(off.verdicts, ["passed"]);
  });

  it("waits between files until RAM has come back", async () => {
    // preflight, before file 0, after file 0, three looks while settling, before file 1 …
    const world = fakeWorld([ok, ok], { ram: [20, 20, 80, 80, 80, 60, 20] });
    const { verdicts, events } = await runAll(planOf(2), world);
    assert.deepEqual(verdicts, ["passed", "passed"]);
    const settle = events.find((event) => event.kind === "settle");
    assert.equal(settle?.problem, null);
    assert.ok((settle?.waitedMs ?? 0) > 0);
  });

  it("does not run a file when RAM does not come back in time, and spends the wait once", async () => {
    const world = fakeWorld([ok, ok, ok], { ram: [20, 20, 80] });
    const startedMs = world.ports.clock.now();
    const { results } = await runAll(planOf(3), world);
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ["passed", "not-run", "not-run"],
    );
    assert.match(results[1]?.reason ?? "", /did not settle.*80\.0 %.*ram-target 70\.0 %.*hog/);
    assert.ok(world.ports.clock.now() - startedMs < 2 * settings.settleTimeout);
  });

  it("kills the running file and skips the rest when it is cancelled", async () => {
    const world = fakeWorld([{ hangs: true }, ok]);
    const cancel = new AbortController();
    const events: RunEvent[] = [];
    for await (const event of run(planOf(2), world.ports, cancel.signal)) {
      events.push(event);
      if (event.kind === "process-started") cancel.abort("SIGINT");
    }
    const verdicts = events.flatMap((event) =>
      event.kind === "file-finished" ? [event.result.verdict] : [],
    );
    assert.deepEqual(verdicts, ["cancelled", "not-run"]);
    const last = events.at(-1);
    assert.ok(
      last?.kind === "run-finished" &&
        last.outcome === "cancelled" &&
        /SIGINT/.test(last.reason ?? ""),
    );
  });

  it("does not pass a file that left processes behind", async () => {
    const world = fakeWorld([{ leftovers: 2 }]);
    const { results } = await runAll(planOf(1), world);
    assert.equal(results[0]?.verdict, "failed");
    assert.equal(results[0]?.leftoverProcesses, 2);
    assert.ok(world.log.includes("kill leftovers 0"));
  });

  it("tells a file that has vanished from one that failed", async () => {
    const world = fakeWorld([ok, ok], { missing: ["tests/test_1.py"] });
    const { results } = await runAll(planOf(2), world);
    assert.equal(results[1]?.verdict, "start-failed");
    assert.match(results[1]?.reason ?? "", /gone now/);
  });

  for (const [fails, outcome] of [
    [false, "passed"],
    [true, "failed"],
  ] as const) {
    it(`does not run a file that the audit excluded; the run has ${outcome} (audit: ${fails ? "fail" : "exclude"})`, async () => {
      const plan = planOf(2);
      const reason = "Not run: loads a real model";
      const excluded = { file: "tests/test_1.py", command: { kind: "excluded", reason, fails } };
      const files = [plan.files[0], excluded] as Plan["files"];
      const { verdicts, last } = await runAll({ ...plan, files }, fakeWorld([ok, ok]));
      assert.deepEqual(verdicts, ["passed", "not-run"]);
      assert.equal(last.outcome, outcome);
    });
  }

  it("throws, with nothing left behind, when containment is lost in the middle", async () => {
    const world = fakeWorld([ok, { startError: new Error("cgroup is gone") }, ok]);
    await assert.rejects(runAll(planOf(3), world), /cgroup is gone/);
    assert.ok(world.log.includes("discard 1") && !world.log.includes("start 2"));
  });

  it("lets no file run on when the watchdog's thread has died", async () => {
    const world = fakeWorld([{ watchdogBreaks: true }]);
    await assert.rejects(runAll(planOf(1), world), /watchdog broke/);
    assert.ok(world.log.includes("release 0"));
  });

  it("leaves no test behind when the consumer gives up", async () => {
    const world = fakeWorld([{ hangs: true }]);
    for await (const event of run(planOf(1), world.ports, new AbortController().signal)) {
      if (event.kind === "process-started") break;
    }
    assert.ok(world.log.includes("kill 0") && world.log.includes("release 0"));
  });

  it("stops watching a file that is told and never started", async () => {
    const world = fakeWorld([ok]);
    for await (const event of run(planOf(1), world.ports, new AbortController().signal)) {
      if (event.kind === "file-started") break;
    }
    assert.ok(world.log.includes("stop 0") && !world.log.includes("start 0"));
  });

  it("prepares the next file while one runs, and discards what is not used", async () => {
    const world = fakeWorld([bad, ok]);
    await runAll(planOf(2, { failFast: true }), world);
    assert.ok(world.log.indexOf("prepare 1") > world.log.indexOf("start 0"));
    assert.ok(world.log.includes("discard 1"));
  });

  it("prepares a file anew when the one before it had left no room for its process", async () => {
    const world = fakeWorld([ok, { ...ok, prepareErrors: [new Error("spawn: ENOMEM")] }]);
    const { events } = await runAll(planOf(2), world);
    assert.deepEqual(
      world.log.filter((line) => line === "prepare 1"),
      ["prepare 1", "prepare 1"],
    );
    assert.equal(events.at(-1)?.kind, "run-finished");
    const broken = fakeWorld([ok, { prepareErrors: [new Error("one"), new Error("two")] }]);
    await assert.rejects(runAll(planOf(2), broken), /two/);
  });

  it("hands the thresholds to the watchdog, and none of them with watchdog: false", async () => {
    const on = fakeWorld([ok]);
    await runAll(planOf(1), on);
    assert.equal(on.watched[0]?.thresholds.ram, 90);
    assert.ok((on.watched[0]?.limits.treeBytes ?? 0) > 0, "auto became a figure");
    const off = fakeWorld([ok]);
    await runAll(planOf(1, { watchdog: false }), off);
    assert.deepEqual(off.watched[0]?.thresholds, { ram: null, commit: null, vram: null });
  });

  it("streams what a test prints and keeps its end for the reports", async () => {
    const world = fakeWorld([{ ...bad, output: "it broke\n" }]);
    const { events } = await runAll(planOf(1), world);
    const output = events.find((event) => event.kind === "output");
    assert.equal(new TextDecoder().decode(output?.chunk), "it broke\n");
    const finished = events.find((event) => event.kind === "file-finished");
    assert.equal(finished?.outputTail, "it broke\n");
  });
});

it("what a command wrote for {junit} is told before its file is finished", async () => {
  const plan = planOf(2);
  const files = plan.files.map(({ file }, index) => ({
    file,
    command: {
      kind: "run" as const,
      argv: ["pytest", file] as const,
      junit: `/cases/${index}.xml`,
    },
  }));
  const told = {
    name: "test_x",
    className: "a",
    status: "passed" as const,
    durationMs: null,
    message: "",
    details: "",
  };
  const world = fakeWorld([ok, ok], { cases: { "/cases/0.xml": [told] } });
  const { events } = await runAll({ ...plan, files }, world);
  const kinds = events.flatMap((event) =>
    event.kind === "test-cases" || event.kind === "file-finished" ? [event] : [],
  );
  assert.deepEqual(
    kinds.map(({ kind, index }) => `${kind} ${index}`),
    ["test-cases 0", "file-finished 0", "test-cases 1", "file-finished 1"],
  );
  assert.deepEqual(kinds[0]?.kind === "test-cases" && kinds[0].cases, [told]);
  assert.match((kinds[2]?.kind === "test-cases" && kinds[2].problem) || "", /nothing was written/);
});
