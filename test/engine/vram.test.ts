import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytes, MIB, millis, percent } from "../../src/core/units.ts";
import { fakeGpu, holder, vram } from "../fakes/gpu.ts";
import { planOf, runAll } from "../fakes/plan.ts";
import { fakeWorld } from "../fakes/ports.ts";

describe("a run with a GPU", () => {
  it("is refused where the fullest visible GPU is too full before the first file", async () => {
    const gpu = fakeGpu([[100, 8100]]);
    const { last, verdicts, events } = await runAll(planOf(2), fakeWorld([{}, {}], { gpu }));
    assert.equal(last.outcome, "refused");
    assert.deepEqual(verdicts, ["not-run", "not-run"]);
    const preflight = events.find((event) => event.kind === "preflight");
    assert.match(preflight?.refusals.join() ?? "", /81\.0 % of GPU 1's VRAM .* 80\.0 % allowed/);
  });

  it("is not refused for a GPU that the tests cannot see, nor for one that does not answer", async () => {
    for (const gpu of [
      fakeGpu([[100, 9900]], { visible: [0] }),
      fakeGpu([[9900]], { silentFrom: 1 }),
    ]) {
      const { last } = await runAll(planOf(1), fakeWorld([{}], { gpu }));
      assert.equal(last.outcome, "passed");
    }
  });

  it("tells VRAM after a file as it is when its processes are dead, not as the board showed last", async () => {
    // Preflight, and the look after the file.
    const gpu = fakeGpu([[100], [150]]);
    const vramSeen = {
      vramPeak: [vram(0, 6000)],
      vramShares: [{ index: 0, bytes: bytes(5900 * MIB), by: "driver" as const }],
    };
    const { results, events } = await runAll(planOf(1), fakeWorld([{}], { gpu, vramSeen }));
    assert.equal(results[0]?.vramBeforePercent, 1);
    assert.equal(results[0]?.vramPeakPercent, 60);
    assert.equal(results[0]?.vramAfterPercent, 1.5);
    const finished = events.find((event) => event.kind === "file-finished");
    assert.deepEqual(finished?.vramShares, vramSeen.vramShares);
  });

  it("goes on when VRAM is back within 64 MB of what it was before the file", async () => {
    const gpu = fakeGpu([[100], [164]]);
    const { verdicts, events } = await runAll(planOf(2), fakeWorld([{}, {}], { gpu }));
    assert.deepEqual(verdicts, ["passed", "passed"]);
    assert.ok(!events.some((event) => event.kind === "settle" && event.problem !== null));
  });

  it("waits for VRAM to come back", async () => {
    const gpu = fakeGpu([[100], [6000], [6000], [6000], [120]]);
    const { verdicts, events } = await runAll(planOf(2), fakeWorld([{}, {}], { gpu }));
    assert.deepEqual(verdicts, ["passed", "passed"]);
    const settle = events.find((event) => event.kind === "settle");
    assert.equal(settle?.problem, null);
    assert.ok((settle?.waitedMs ?? 0) > 0);
  });

  it("does not run the next file while a stranger holds VRAM, and names him, the GPU and how much", async () => {
    const gpu = fakeGpu([[100], [2165]], { holders: [holder(77, "miner --all", 2065)] });
    const plan = planOf(2, { settleTimeout: millis(1000) });
    const { results, events } = await runAll(plan, fakeWorld([{}, {}], { gpu }));
    assert.equal(results[1]?.verdict, "not-run");
    assert.match(
      results[1]?.reason ?? "",
      /GPU 0 has 2 GB more in use than before the file, held by miner --all \(pid 77, 2 GB\), after waiting 1\.0 s; end what holds it, or raise settle-timeout$/,
    );
    const settle = events.find((event) => event.kind === "settle");
    assert.ok((settle?.waitedMs ?? 0) >= 1000);
  });

  it("waits for no GPU that the tests cannot see, nor for one that stopped answering", async () => {
    for (const gpu of [
      fakeGpu(
        [
          [100, 100],
          [100, 9000],
        ],
        { visible: [0] },
      ),
      fakeGpu([[100], [9000]], { silentFrom: 2 }),
    ]) {
      const { verdicts } = await runAll(planOf(2), fakeWorld([{}, {}], { gpu }));
      assert.deepEqual(verdicts, ["passed", "passed"]);
    }
  });

  it("warns of a file whose allocations moved into RAM because VRAM was full", async () => {
    const spills = [{ index: 0, pid: 12, grownBytes: bytes(900 * MIB) }];
    const { events } = await runAll(
      planOf(1),
      fakeWorld([{}], { gpu: fakeGpu([[100]], { spills }) }),
    );
    const warning = events.find((event) => event.kind === "warning");
    assert.equal(warning?.code, "vram-spill");
    assert.match(warning?.message ?? "", /GPU 0 was full while .*900 MB of process 12 .*RAM/);
  });

  it("hands the threshold, the board and the visible GPUs to the watchdog", async () => {
    const gpu = fakeGpu([[100, 100]], { visible: [1] });
    const world = fakeWorld([{}], { gpu });
    await runAll(planOf(1, { vramKillThreshold: percent(85) }), world);
    assert.equal(world.watched[0]?.thresholds.vram, 85);
    assert.equal(world.watched[0]?.gpuBoard, gpu.board);
    assert.deepEqual(world.watched[0]?.visibleGpus, [1]);
  });
});
