import assert from "node:assert/strict";
import type { KillEvidence } from "../../../src/core/events.ts";
import type { GpuPort, WatchSummary } from "../../../src/core/ports.ts";
import { millis, percent } from "../../../src/core/units.ts";
import { openPlatform } from "../../../src/platform/index.ts";
import { startWatchdogThread } from "../../../src/platform/watchdog-thread.ts";

export interface GuardedRun {
  readonly port: GpuPort;
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly vramThreshold: number;
  /** Default: 100. */
  readonly intervalMs?: number;
}

/** Runs a command contained, with the watchdog looking at the port's board and nothing else. */
export async function runGuarded(run: GuardedRun): Promise<{
  readonly kill: KillEvidence | null;
  readonly summary: WatchSummary;
  readonly exit: unknown;
  readonly output: string;
}> {
  await using platform = await openPlatform({
    runId: `gpu${process.pid}x${Math.random().toString(36).slice(2, 8)}`,
    workingDirectory: process.cwd(),
    containment: "required",
    watchdog: startWatchdogThread(new URL("../../../src/entry/watchdog.ts", import.meta.url)),
    gpu: null,
  });
  const { containment, watchdog } = platform.ports;
  const prepared = await containment.prepare({
    index: 0,
    argv: run.argv,
    workingDirectory: process.cwd(),
    environment: run.environment,
  });
  const limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
  const watch = await watchdog.watch({
    descriptor: prepared.descriptor,
    thresholds: { ram: null, commit: null, vram: percent(run.vramThreshold) },
    limits,
    enforcement: { tree: "watchdog", process: "watchdog" },
    limitGrace: millis(0),
    interval: millis(run.intervalMs ?? 100),
    timeout: millis(120_000),
    gpuBoard: run.port.board,
    visibleGpus: run.port.gpus.filter(({ visible }) => visible).map(({ index }) => index),
  });
  const contained = await prepared.start(limits);
  const output: string[] = [];
  const reading = (async () => {
    for await (const { chunk } of contained.output) output.push(Buffer.from(chunk).toString());
  })();
  const exit = await contained.exited;
  const summary = await watch.stop();
  contained.endOutput();
  await reading;
  const { alive } = await contained.killAll(millis(10_000));
  assert.deepEqual(alive, [], "no process of the file is left");
  await contained.release();
  return { kill: summary.kill, summary, exit, output: output.join("") };
}
