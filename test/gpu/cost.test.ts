import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { findNvidiaSmi, openNvidiaSmi } from "../../src/platform/gpu/nvidia-smi.ts";
import { openNvml } from "../../src/platform/gpu/nvml.ts";
import { openNvmlLibrary } from "../../src/platform/gpu/nvml-bindings.ts";
import { nvmlCandidates } from "../../src/platform/gpu/nvml-library.ts";
import { loadKoffi } from "../../src/platform/native.ts";
import { environment, figure, openSource } from "./card.ts";

const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} ms`;

async function spans(rounds: number, look: () => unknown): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await look();
    found.push(performance.now() - begin);
  }
  return found.sort((a, b) => a - b);
}
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;

describe("what it costs to know a real GPU's memory", { timeout: 300_000 }, () => {
  test("one NVML look costs under 1 ms, and far less than starting nvidia-smi", async () => {
    const { koffi, reason } = loadKoffi();
    assert.ok(koffi, reason ?? "");
    const begin = performance.now();
    const session = openNvml(openNvmlLibrary(koffi, nvmlCandidates(process.platform, environment)));
    const openMs = performance.now() - begin;
    const smi = await openNvidiaSmi(findNvidiaSmi(process.platform, environment), {
      environment,
      platform: process.platform,
      deadlineMs: 30_000,
      live: null,
    });
    const { graphics } = await import("systeminformation");
    const looks = await spans(400, () => session.look());
    const holders = await spans(400, () => session.holders());
    const programs = await spans(20, () => smi.look());
    const inventory = await spans(10, () => graphics());
    session.close();
    const median = quantile(looks, 0.5);
    figure("opening NVML", ms(openMs));
    figure(
      "one look by NVML",
      `median ${ms(median)}, 95th percentile ${ms(quantile(looks, 0.95))}, ${Math.round(quantile(programs, 0.5) / median)} times cheaper than nvidia-smi`,
    );
    figure("one list of processes by NVML", `median ${ms(quantile(holders, 0.5))}`);
    figure("one look by starting nvidia-smi", `median ${ms(quantile(programs, 0.5))}`);
    figure("one look by `systeminformation.graphics()`", `median ${ms(quantile(inventory, 0.5))}`);
    assert.ok(median < 1, `median ${median} ms`);
    assert.ok(median < quantile(programs, 0.5));
  });

  const noProc = process.platform !== "linux" && "needs /proc to see the driver process's time";
  test("thread and driver process cost under 1 % of a core at the default interval", {
    skip: noProc,
  }, async () => {
    const port = await openSource("nvml", { intervalMs: 250 });
    try {
      // The module loads and the first looks, which come close together.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const [beforeMs, begin] = [cpuMs(), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      const share = ((cpuMs() - beforeMs) / (performance.now() - begin)) * 100;
      figure("thread and driver process at 250 ms", `${share.toFixed(2)} % of a core`);
      assert.ok(share < 1, `${share} %`);
    } finally {
      await port.close();
    }
  });
});

/** Processor time of this process with its threads, and of the driver process behind it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  const children = readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  return (user + system) / 1000 + children.reduce((sum, pid) => sum + processMs(pid), 0);
}

/** utime and stime, in ticks of 10 ms. */
function processMs(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
