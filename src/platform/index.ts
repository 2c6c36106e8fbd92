import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Attempt } from "../core/attempts.ts";
import { UserError } from "../core/errors.ts";
import type {
  Clock,
  Containment,
  MemoryPort,
  Ports,
  TreeDescriptor,
  TreeProbe,
} from "../core/ports.ts";
import type { ContainmentKind, MachineInfo } from "../core/readings.ts";
import { openLinuxContainment } from "./linux/containment.ts";
import { linuxMachine } from "./linux/machine.ts";
import { openLinuxMemory } from "./linux/memory.ts";
import { openProc } from "./linux/proc.ts";
import { openLinuxTreeProbe } from "./linux/tree-probe.ts";
import { startWatchdog } from "./watchdog-thread.ts";

/** The only reader of `process.platform`: everything else gets what it needs handed in. */
export const platformName: NodeJS.Platform = process.platform;

export interface PlatformOptions {
  /** Random, safe in a path. */
  readonly runId: string;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly containment: "required" | "off";
  /** Tries this kind of containment alone. */
  readonly only?: ContainmentKind;
  /** The watchdog thread's program. */
  readonly watchdogScript: URL;
}

export interface Platform {
  readonly ports: Ports;
  /** What was tried, for `doctor`. */
  readonly attempts: readonly Attempt[];
  /** Ends what is left, removes every trace of the containment and stops the watchdog. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Opens what this machine offers. Throws a UserError (exit code 4) where nothing can contain a test
 * and `containment` is `required`.
 */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  if (platformName !== "linux") throw unsupported();
  const { containment, attempts } = await openLinuxContainment({
    runId: options.runId,
    ...(options.only === undefined ? {} : { only: options.only }),
  });
  const tried = attempts.map(({ kind, ...attempt }) => ({ what: kind, ...attempt }));
  if (containment === null) throw nothingContains(tried);
  const memory = openLinuxMemory();
  const watchdog = startWatchdog(options.watchdogScript);
  return {
    attempts: tried,
    ports: {
      clock,
      machine: machineOf(containment),
      memory,
      gpu: null,
      containment,
      watchdog,
      files: {
        exists: async (file) =>
          (await stat(resolve(options.workingDirectory, file)).catch(() => null)) !== null,
      },
    },
    async [Symbol.asyncDispose]() {
      await watchdog.close();
      await containment.close();
      memory.close();
    },
  };
}

function machineOf(containment: Containment): MachineInfo {
  return {
    ...linuxMachine(),
    containment: containment.kind,
    enforcement: containment.enforcement,
    gpuSource: null,
    gpus: [],
  };
}

/** The watchdog thread's own handles on a tree. Throws where the tree is gone. */
export function openTreeProbe(descriptor: TreeDescriptor): TreeProbe {
  return openLinuxTreeProbe(descriptor);
}

/** The machine's memory alone, for `doctor`. */
export function openMemory(): MemoryPort {
  return openLinuxMemory();
}

/** Tells a running process from a later one with the same pid; null where none runs. */
export function identifyProcess(pid: number): string | null {
  const started = openProc().stat(pid);
  return started === null ? null : String(started.startTicks);
}

const clock: Clock = {
  now: Date.now,
  monotonic: () => performance.now(),
  sleep: (span, signal) =>
    sleep(span, undefined, signal === undefined ? {} : { signal }).catch(() => {}),
};

function nothingContains(attempts: readonly Attempt[]): UserError {
  const tried = attempts.map(({ what, reason }) => `  ${what}: ${reason ?? "not to be had"}`);
  const remedies = attempts.flatMap(({ what, remedy }) =>
    remedy === null ? [] : [`${what}: ${remedy}`],
  );
  return new UserError({
    code: "no-containment",
    message: `nothing on this machine can contain a test process:\n${tried.join("\n")}`,
    hint: `${remedies.join("; ")}; or accept the danger with containment: off`,
    exitCode: 4,
  });
}

function unsupported(): UserError {
  return new UserError({
    code: "unsupported-platform",
    message: `tests cannot be contained on ${platformName} yet`,
    hint: "run on Linux",
    exitCode: 4,
  });
}

/**
 * Ends what is left of a run whose program may be dead or stuck: the program itself, if it still is
 * the one that was told, and every process and containment that it left behind.
 */
export async function endRun(run: {
  readonly pid: number;
  readonly identity: string | null;
  readonly runId: string;
}): Promise<void> {
  if (
    run.identity !== null &&
    identifyProcess(run.pid) === run.identity &&
    run.pid !== process.pid
  ) {
    process.kill(run.pid, "SIGKILL");
  }
  // Its guardian ends the tests now; opening containment sweeps up what dead runs have left.
  const { containment } = await openLinuxContainment({ runId: `${run.runId}-post` });
  await containment?.close();
}
