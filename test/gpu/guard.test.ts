import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fullestGpu, vramLeft } from "../../src/core/gpu-levels.ts";
import type { GpuPort } from "../../src/core/ports.ts";
import type { GpuReading } from "../../src/core/readings.ts";
import { GIB, MIB } from "../../src/core/units.ts";
import { runGuarded } from "../platform/gpu/guarded-run.ts";
import { eventually } from "../platform/gpu/waiting.ts";
import { environment, figure, firstVisible, hog, openSource, python, REFRESH } from "./card.ts";

const THRESHOLD = 60;

describe("the watchdog on a real GPU", { timeout: 300_000 }, () => {
  let nvml: GpuPort;
  before(async () => {
    // The default of watchdog-interval.
    nvml = await openSource("nvml", { intervalMs: 250, threshold: THRESHOLD });
  });
  after(() => nvml?.close());

  const hogs = [
    ["256 MB every 20 ms", ["256", "20"]],
    ["1 GB every 100 ms", ["1024", "100"]],
    ["all at once", ["256", "0"]],
  ] as const;
  for (const [pace, [step, pause]] of hogs) {
    test(`kills a CUDA hog that takes ${pace}, and VRAM comes back`, async () => {
      const before = await nvml.refresh(REFRESH);
      const { index, totalVramBytes } = firstVisible(nvml);
      const visible = [index];
      const level = fullestGpu(before, visible);
      assert.ok(level && level.usedPercent < 40, "the GPU is free enough for this test");
      const tellFreeMib = Math.floor((totalVramBytes * (1 - THRESHOLD / 100)) / MIB);
      const { kill, summary, output } = await runGuarded({
        port: nvml,
        argv: [python, hog, "95", step, pause, String(tellFreeMib)],
        environment,
        vramThreshold: THRESHOLD,
        intervalMs: 250,
      });
      const deadAt = performance.now();
      assert.equal(kill?.cause, "vram");
      assert.ok((kill?.measured ?? 0) >= THRESHOLD);
      const share = kill?.vramShare;
      assert.ok(share, "what the file held is known");
      // A hog that takes all at once is killed before the driver was asked who it was.
      if (pause !== "0" && share.by === "driver") {
        assert.ok(share.bytes > (totalVramBytes * THRESHOLD) / 200, "most of it is its own");
      }
      let now: readonly GpuReading[] = [];
      await eventually("VRAM is back within 64 MB", async () => {
        now = await nvml.refresh(REFRESH);
        const { left, unanswered } = vramLeft({ before, now, visible });
        return left.length === 0 && unanswered.length === 0;
      });
      const overAtMs = Number(/^over ([\d.]+)/m.exec(output)?.[1] ?? Number.NaN);
      const lateMs = Math.round((kill?.atMs ?? 0) - overAtMs);
      const peak = fullestGpu(summary.vramPeak, visible)?.usedPercent ?? 0;
      figure(
        `hog of ${pace}, threshold ${THRESHOLD} %`,
        `seen at ${kill?.measured.toFixed(1)} %, at most ${peak.toFixed(1)} %, ${Number.isNaN(lateMs) ? "before it could tell that it was" : `${lateMs} ms after it went`} over; ${(share.bytes / GIB).toFixed(1)} GB of it told as its own (${share.by}); VRAM back ${Math.round(performance.now() - deadAt)} ms after its death`,
      );
    });
  }
});
