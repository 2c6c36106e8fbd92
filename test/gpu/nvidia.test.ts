import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { fullestGpu, VRAM_SLACK_BYTES, vramLeft } from "../../src/core/gpu-levels.ts";
import type { GpuPort } from "../../src/core/ports.ts";
import type { GpuReading } from "../../src/core/readings.ts";
import { MIB, millis } from "../../src/core/units.ts";
import { openNvml } from "../../src/platform/gpu/nvml.ts";
import { openNvmlLibrary } from "../../src/platform/gpu/nvml-bindings.ts";
import { nvmlCandidates } from "../../src/platform/gpu/nvml-library.ts";
import { openGpu } from "../../src/platform/gpu/open.ts";
import type { GpuSourceName } from "../../src/platform/gpu/source.ts";
import { loadKoffi } from "../../src/platform/native.ts";
import { runGuarded } from "../platform/gpu/guarded-run.ts";
import { eventually, isAlive } from "../platform/gpu/waiting.ts";

/**
 * What only a machine with an NVIDIA GPU can tell; run by scripts/test-gpu.ts. Nothing else should
 * use the GPU meanwhile: the sources are compared within 64 MB.
 */
const probeFile = fileURLToPath(new URL("../../src/entry/gpu-probe.ts", import.meta.url));
const hog = fileURLToPath(new URL("cuda-hog.py", import.meta.url));
const python = process.platform === "win32" ? "python" : "python3";
const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const noTorch =
  spawnSync(python, ["-c", "import torch; assert torch.cuda.is_available()"]).status !== 0 &&
  "needs a torch that sees the GPU: pip install torch";
/** Under WDDM NVML does not know the shares; Windows' counters do, see docs/gpu.md. */
const REFRESH = millis(10_000);

async function open(source: GpuSourceName): Promise<GpuPort> {
  const { port, attempts } = await openGpu({
    platform: process.platform,
    environment,
    probeFile,
    intervalMs: 100,
    sources: [source],
    python: [python],
  });
  assert.ok(port, JSON.stringify(attempts));
  return port;
}

/** A figure for docs/performance.md: scripts/test-gpu.ts collects the lines. */
function figure(what: string, value: string): void {
  console.log(`figure: ${what}: ${value}`);
  const file = process.env.GPU_FIGURES;
  if (file !== undefined) appendFileSync(file, `| ${what} | ${value} |\n`);
}

describe("a real NVIDIA GPU", { timeout: 300_000 }, () => {
  let nvml: GpuPort;
  before(async () => {
    nvml = await open("nvml");
  });
  after(() => nvml?.close());

  test("NVML and nvidia-smi agree on identity and size, and on occupancy within 64 MB", async () => {
    const smi = await open("nvidia-smi");
    try {
      const whole = nvml.gpus.filter(({ uuid }) => !uuid?.startsWith("MIG-"));
      assert.deepEqual(
        smi.gpus.map(({ index, uuid, name }) => [index, uuid, name]),
        whole.map(({ index, uuid, name }) => [index, uuid, name]),
      );
      const theirs = await smi.refresh(REFRESH);
      const ours = await nvml.refresh(REFRESH);
      for (const one of theirs) {
        const own = ours.find(({ index }) => index === one.index);
        assert.ok(own, `NVML reads GPU ${one.index}`);
        assert.ok(Math.abs(own.totalBytes - one.totalBytes) <= 2 * MIB, "the same size");
        assert.ok(Math.abs(own.usedBytes - one.usedBytes) <= VRAM_SLACK_BYTES, "the same use");
      }
    } finally {
      await smi.close();
    }
  });

  test("NVML and torch agree while torch runs", { skip: noTorch }, async () => {
    const torch = await open("torch");
    try {
      const theirs = await torch.refresh(REFRESH);
      const ours = await nvml.refresh(REFRESH);
      for (const [at, gpu] of torch.gpus.entries()) {
        const same = nvml.gpus.find(({ uuid }) => uuid === gpu.uuid) ?? nvml.gpus[at];
        const their = theirs.find(({ index }) => index === gpu.index);
        const our = ours.find(({ index }) => index === same?.index);
        assert.ok(their && our);
        const free = (one: GpuReading): number => one.totalBytes - one.usedBytes;
        assert.ok(Math.abs(free(their) - free(our)) <= 2 * VRAM_SLACK_BYTES, "the same free VRAM");
      }
    } finally {
      await torch.close();
    }
  });

  test("one NVML look costs under 1 ms", async () => {
    const { koffi, reason } = loadKoffi();
    assert.ok(koffi, reason ?? "");
    const session = openNvml(openNvmlLibrary(koffi, nvmlCandidates(process.platform, environment)));
    const spans: number[] = [];
    for (let round = 0; round < 200; round += 1) {
      const begin = performance.now();
      await session.look();
      spans.push(performance.now() - begin);
    }
    session.close();
    spans.sort((a, b) => a - b);
    const median = spans[100] ?? Number.NaN;
    figure(
      `${session.devices[0]?.name}, ${session.detail}: one look`,
      `median ${median.toFixed(3)} ms, 95th percentile ${spans[190]?.toFixed(3)} ms`,
    );
    assert.ok(median < 1, `median ${median} ms`);
  });

  test("a CUDA program is named as the holder of what it took", async () => {
    const program = spawn(python, [hog, "30", "256"], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      assert.match(await firstLine(program, program.stdout), /^holding/);
      const visible = nvml.gpus.find((one) => one.visible);
      assert.ok(visible);
      const holders = await nvml.holders(visible.index);
      const own = holders.find(({ pid }) => pid === program.pid);
      if (own === undefined) console.log("the driver tells no processes here (a container?)");
      else if (own.vramBytes !== null) assert.ok(own.vramBytes >= 256 * MIB);
    } finally {
      await kill(program);
    }
  });

  test("the watchdog kills a CUDA hog at vram-kill-threshold, and VRAM comes back", async () => {
    const before = await nvml.refresh(REFRESH);
    const visible = nvml.gpus.filter((one) => one.visible).map(({ index }) => index);
    const level = fullestGpu(before, visible);
    assert.ok(level && level.usedPercent < 40, "the GPU is free enough for this test");
    const { kill: evidence } = await runGuarded({
      port: nvml,
      argv: [python, hog, "95", "256"],
      environment,
      vramThreshold: 60,
    });
    assert.equal(evidence?.cause, "vram");
    assert.ok((evidence?.measured ?? 0) >= 60);
    const killedAt = performance.now();
    let now: readonly GpuReading[] = [];
    await eventually("VRAM is back within 64 MB", async () => {
      now = await nvml.refresh(REFRESH);
      const { left, unanswered } = vramLeft({ before, now, visible });
      return left.length === 0 && unanswered.length === 0;
    });
    figure("hog stopped at (threshold 60 %)", `${evidence?.measured.toFixed(1)} %`);
    figure("VRAM back after the kill", `${Math.round(performance.now() - killedAt)} ms`);
  });
});

/** What the program prints first; one that ends without a word is a failure, not a wait. */
async function firstLine(program: ChildProcess, stdout: Readable): Promise<string> {
  const line = once(createInterface({ input: stdout }), "line").then(([text]) => String(text));
  const end = once(program, "close").then(([code]) => `it ended with exit code ${code}`);
  return Promise.race([line, end]);
}

async function kill(program: ChildProcess): Promise<void> {
  program.kill("SIGKILL");
  if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
  assert.ok(!isAlive(program.pid ?? -1));
}
