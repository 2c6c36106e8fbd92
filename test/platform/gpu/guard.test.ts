import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { GpuPort } from "../../../src/core/ports.ts";
import { openGpu } from "../../../src/platform/gpu/open.ts";
import { buildFakeNvml, noFakeNvml, ONE_GPU, UUID, writeScript } from "./fake-nvml.ts";
import { runGuarded } from "./guarded-run.ts";
import { eventually } from "./waiting.ts";

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const folder = mkdtempSync(join(tmpdir(), "gpu-guard-"));
after(() => rmSync(folder, { recursive: true, force: true }));

async function withGpu(script: string, use: (port: GpuPort) => Promise<void>): Promise<void> {
  writeScript(script, ONE_GPU);
  const { port, attempts } = await openGpu({
    platform: process.platform,
    environment: { ...environment, FAKE_NVML_SCRIPT: script },
    probeFile: here("src/entry/gpu-probe.ts"),
    intervalMs: 50,
    sources: ["nvml"],
    nvmlCandidates: [buildFakeNvml()],
    // A busy machine must not make it a driver that hangs: a figure is too old in any case.
    deadlines: { nvml: { openMs: 60_000, lookMs: 60_000 } },
  });
  assert.ok(port, JSON.stringify(attempts));
  try {
    await use(port);
  } finally {
    await port.close();
  }
}

describe("the watchdog's look at VRAM", { skip: noFakeNvml }, () => {
  test("kills the tree that fills the GPU", async () => {
    const script = join(folder, "hog.txt");
    await withGpu(script, async (port) => {
      const hog = here("test/fixtures/gpu/fake-vram-hog.ts");
      const { kill, summary } = await runGuarded({
        port,
        argv: [process.execPath, hog, script, UUID],
        environment,
        vramThreshold: 80,
      });
      assert.equal(kill?.cause, "vram");
      assert.equal(kill?.gpuIndex, 0);
      assert.equal(kill?.threshold, 80);
      assert.ok((kill?.measured ?? 0) >= 80);
      assert.ok((summary.vramPeak[0]?.usedPercent ?? 0) >= 80);
      assert.equal(kill?.vramShare?.by, "driver", "the fake driver names the hog");
      assert.ok((kill?.vramShare?.bytes ?? 0) > 0);
    });
  });

  test("kills nobody for a figure that a hanging driver no longer renews", async () => {
    const script = join(folder, "hang.txt");
    await withGpu(script, async (port) => {
      await eventually("a figure over the threshold", () =>
        port.read().some(({ usedPercent }) => usedPercent > 5),
      );
      writeScript(script, [...ONE_GPU, "hang nvmlDeviceGetMemoryInfo_v2"]);
      await eventually("the last figure is too old", () => port.read().length === 0);
      const { kill, summary, exit } = await runGuarded({
        port,
        argv: [process.execPath, "-e", "setTimeout(() => {}, 1000)"],
        environment,
        vramThreshold: 5,
      });
      assert.equal(kill, null);
      assert.deepEqual(exit, { kind: "exited", code: 0 });
      assert.ok(summary.looks > 1, "the watchdog went on looking");
    });
  });
});
