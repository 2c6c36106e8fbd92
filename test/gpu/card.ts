import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { GpuPort } from "../../src/core/ports.ts";
import type { GpuInfo } from "../../src/core/readings.ts";
import { millis } from "../../src/core/units.ts";
import { openGpu } from "../../src/platform/gpu/open.ts";
import type { GpuSourceName } from "../../src/platform/gpu/source.ts";
import { isAlive } from "../platform/gpu/waiting.ts";

/**
 * What the suites that need an NVIDIA GPU share; run by scripts/test-gpu.ts. Nothing else should
 * use the GPU meanwhile: figures are compared within 64 MB.
 */
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
export const probeFile = here("../../src/entry/gpu-probe.ts");
export const hog = here("cuda-hog.py");
export const cudaCount = here("cuda-count.py");
export const python = process.platform === "win32" ? "python" : "python3";
export const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
export const REFRESH = millis(10_000);

/** Why there is no torch to compare with; false where there is. */
export const noTorch =
  spawnSync(python, ["-c", "import torch; assert torch.cuda.is_available()"]).status !== 0 &&
  "needs a torch that sees the GPU: pip install torch";

export async function openSource(
  source: GpuSourceName,
  { intervalMs = 100, threshold = null as number | null } = {},
): Promise<GpuPort> {
  const { port, attempts } = await openGpu({
    platform: process.platform,
    environment,
    probeFile,
    intervalMs,
    threshold,
    sources: [source],
    python: [python],
  });
  assert.ok(port, JSON.stringify(attempts));
  return port;
}

export function firstVisible(port: GpuPort): GpuInfo {
  const found = port.gpus.find((one) => one.visible);
  assert.ok(found, "the tests can see a GPU");
  return found;
}

/** A CUDA program that holds so much of the first GPU; killed when it is disposed of. */
export async function holding(percent: number): Promise<{ pid: number } & AsyncDisposable> {
  const program = spawn(python, [hog, String(percent), "256", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = once(createInterface({ input: program.stdout }), "line").then(([text]) =>
    String(text),
  );
  const end = once(program, "close").then(([code]) => `it ended with exit code ${code}`);
  assert.match(await Promise.race([line, end]), /^holding/);
  return {
    pid: program.pid ?? 0,
    async [Symbol.asyncDispose]() {
      program.kill("SIGKILL");
      if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
      assert.ok(!isAlive(program.pid ?? -1));
    },
  };
}

/** A figure for docs/performance.md: scripts/test-gpu.ts collects the lines. */
export function figure(what: string, value: string): void {
  console.log(`figure: ${what}: ${value}`);
  const file = process.env.GPU_FIGURES;
  if (file !== undefined) appendFileSync(file, `| ${what} | ${value} |\n`);
}
