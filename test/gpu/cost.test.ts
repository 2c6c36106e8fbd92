import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { findNvidiaSmi, openNvidiaSmi } from "../../src/platform/gpu/nvidia-smi.ts";
import { openNvml } from "../../src/platform/gpu/nvml.ts";
import { openNvmlLibrary } from "../../src/platform/gpu/nvml-bindings.ts";
import { nvmlCandidates } from "../../src/platform/gpu/nvml-library.ts";
import { HOST_FLAG } from "../../src/platform/gpu/open-source.ts";
import { loadKoffi } from "../../src/platform/native.ts";
import { environment, figure, hog, openSource, python } from "./card.ts";

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
    const port = await openSource("nvml", { intervalMs: 250, threshold: 95 });
    try {
      const quiet = await shareOfACore();
      figure("thread and driver process at 250 ms", `${quiet.toFixed(2)} % of a core`);
      // 64 MB every 15 ms, 4 GB a second: longer than it is measured.
      const busy = spawn(python, [hog, "90", "64", "15"], { stdio: "ignore" });
      const moving = await shareOfACore();
      busy.kill("SIGKILL");
      await once(busy, "exit");
      figure(
        "the same while VRAM changes and has a threshold (25 ms)",
        `${moving.toFixed(2)} % of a core`,
      );
      assert.ok(quiet < 1, `${quiet} %`);
    } finally {
      await port.close();
    }
  });
});

/** Over eight seconds, after two for what loads at first. */
async function shareOfACore(): Promise<number> {
  await sleep(2000);
  const [beforeMs, begin] = [cpuMs(), performance.now()];
  await sleep(8000);
  return ((cpuMs() - beforeMs) / (performance.now() - begin)) * 100;
}

/** Processor time of this process with its threads, and of the driver process behind it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  const children = readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  return (user + system) / 1000 + children.reduce((sum, pid) => sum + processMs(pid), 0);
}

/** utime and stime, in ticks of 10 ms; nothing for other children. */
function processMs(pid: string): number {
  if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(HOST_FLAG)) return 0;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
