import { stat } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Attempt } from "../core/attempts.ts";
import { UserError } from "../core/errors.ts";
import type { Clock, Containment, GpuPort, Ports } from "../core/ports.ts";
import type { ContainmentKind } from "../core/readings.ts";
import type { Millis, Percent } from "../core/units.ts";
import { openGpu } from "./gpu/open.ts";
import { linux } from "./linux/system.ts";
import { monotonicMs } from "./monotonic.ts";
import { platformName } from "./platform-name.ts";
import type { System } from "./system.ts";
import { openUncontained } from "./uncontained.ts";
import type { WatchdogThread } from "./watchdog-thread.ts";

export { platformName };

/** Each system is a bundle's chunk of its own, so that no program reads the other one. */
const system: System =
  platformName === "win32" ? (await import("./windows/system.ts")).windows : linux;

export interface PlatformOptions {
  /** Random, safe in a path. */
  readonly runId: string;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly containment: "required" | "off";
  /** Tries this kind of containment alone. */
  readonly only?: ContainmentKind;
  /** Taken over: it is closed with the platform. */
  readonly watchdog: WatchdogThread;
  /** How VRAM is looked at; null = not at all. */
  readonly gpu: {
    /** The probe's program. */
    readonly script: URL;
    /** As the tests will have it. */
    readonly environment: Readonly<Record<string, string>>;
    readonly interval: Millis;
    /** `vram-kill-threshold` as the watchdog heeds it. */
    readonly threshold: Percent | null;
    /** The Python that runs the tests; null = none does. */
    readonly python: readonly string[] | null;
  } | null;
}

export interface Platform {
  readonly ports: Ports;
  /** What was tried, for `doctor`. */
  readonly attempts: readonly Attempt[];
  readonly gpuAttempts: readonly Attempt[];
  /** Ends what is left, removes every trace of the containment and stops the watchdog. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Opens what this machine offers. Throws a UserError (exit code 4) where nothing can contain a test
 * and `containment` is `required`, and on systems other than Linux and Windows.
 */
export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  if (platformName !== "linux" && platformName !== "win32") throw unsupported();
  const watchdog = options.watchdog.attach(system.endWait);
  try {
    const memory = system.openMemory();
    const news: string[] = [];
    const gpuOpening = openGpuPort(options, news);
    const { containment, attempts } = await openContainment(options);
    const { gpu, gpuAttempts } = await gpuOpening;
    return {
      attempts,
      gpuAttempts,
      ports: {
        clock,
        machine: {
          ...system.machine(),
          containment: containment.kind,
          enforcement: containment.enforcement,
          gpuSource: gpu?.source ?? null,
          gpus: gpu?.gpus ?? [],
          attempts: [...attempts, ...gpuAttempts],
        },
        memory,
        gpu,
        news: () => news.splice(0),
        containment,
        watchdog,
        files: {
          // Not node:fs/promises, which takes 2.4 ms to load.
          exists: (file) =>
            new Promise((tell) => {
              stat(resolve(options.workingDirectory, file), (fault) => tell(fault === null));
            }),
          // Most commands leave none.
          takeTestCases: async (path) =>
            (await import("./files/test-cases.ts")).takeTestCases(path),
        },
      },
      async [Symbol.asyncDispose]() {
        await watchdog.close();
        await gpu?.close();
        await containment.close();
        memory.close();
      },
    };
  } catch (error) {
    await watchdog.close();
    throw error;
  }
}

async function openContainment(
  options: PlatformOptions,
): Promise<{ containment: Containment; attempts: readonly Attempt[] }> {
  if (options.containment === "off") return { containment: openUncontained(), attempts: [] };
  const { containment, attempts } = await system.openContainment(options);
  if (containment === null) throw nothingContains(attempts);
  return { containment, attempts };
}

async function openGpuPort(
  { gpu }: PlatformOptions,
  news: string[],
): Promise<{ gpu: GpuPort | null; gpuAttempts: readonly Attempt[] }> {
  if (gpu === null) return { gpu: null, gpuAttempts: [] };
  const { port, attempts, notes } = await openGpu({
    platform: platformName,
    environment: gpu.environment,
    probeFile: fileURLToPath(gpu.script),
    intervalMs: gpu.interval,
    threshold: gpu.threshold,
    describe: system.describeProcess,
    ...(gpu.python === null ? {} : { python: gpu.python }),
    onChange: (message) => news.push(message),
  });
  news.push(...notes);
  const gpuAttempts = attempts.map(({ source, ok, reason, remedy }) => ({
    what: source,
    ok,
    how: ok ? reason : "asked for the GPUs' memory",
    reason: ok ? null : reason,
    remedy: remedy === "" ? null : remedy,
  }));
  return { gpu: port, gpuAttempts };
}

export const { identifyProcess } = system;

/**
 * Ends what is left of a run whose program may be dead or stuck: the program itself, if it still is
 * the one that was told, and every process and containment that it left behind.
 */
export async function endRun(run: {
  readonly pid: number;
  readonly identity: string | null;
  readonly runId: string;
}): Promise<void> {
  const isStillIt = run.identity !== null && identifyProcess(run.pid) === run.identity;
  if (isStillIt && run.pid !== process.pid) process.kill(run.pid, "SIGKILL");
  // Its guardian ends the tests now; opening containment sweeps up what dead runs have left.
  const { containment } = await system.openContainment({ runId: `${run.runId}-post` });
  await containment?.close();
}

const clock: Clock = {
  now: Date.now,
  monotonic: monotonicMs,
  // Not timers/promises: an aborted sleep there makes an error with a stack, for each file two.
  sleep: (span, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, span);
      if (signal?.aborted) end();
      else signal?.addEventListener("abort", end);
    }),
};

function nothingContains(attempts: readonly Attempt[]): UserError {
  const tried = attempts.map(({ what, reason }) => `  ${what}: ${reason ?? "not to be had"}`);
  const remedies = attempts.flatMap(({ what, remedy }) =>
    remedy === null ? [] : [`${what}: ${remedy}`],
  );
  return new UserError({
    code: "no-containment",
    message: `nothing on this machine can contain a test process:\n${tried.join("\n")}`,
    hint: [...remedies, "or accept the danger with containment: off"].join("; "),
    exitCode: 4,
  });
}

function unsupported(): UserError {
  return new UserError({
    code: "unsupported-platform",
    message: `tests cannot be contained on ${platformName}`,
    hint: "run on Linux or Windows",
    exitCode: 4,
  });
}
