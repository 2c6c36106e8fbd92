import { Worker } from "node:worker_threads";
import {
  createGpuBoard,
  GPU_BOARD_CAPACITY,
  GPU_READING_MAX_AGE_MS,
  readGpuBoard,
} from "../../core/gpu-board.ts";
import { visibleGpus } from "../../core/gpu-visible.ts";
import type { GpuPort } from "../../core/ports.ts";
import type { GpuInfo, ProcessSnapshot } from "../../core/readings.ts";
import { bytes } from "../../core/units.ts";
import type { AmdRoots } from "./amd-sysfs.ts";
import { sourcesWorthAsking } from "./hints.ts";
import { createLiveProcesses, killNoted } from "./live-processes.ts";
import type { Deadlines, FromProbe, GpuAttempt, ProbeSettings } from "./messages.ts";
import { findNvidiaSmi } from "./nvidia-smi.ts";
import { nvmlCandidates } from "./nvml-library.ts";
import { createPort } from "./port.ts";
import { GPU_SOURCES, type GpuSourceName, type SourceDevice } from "./source.ts";

export interface GpuOptions {
  readonly platform: NodeJS.Platform;
  /** As the tests will have it: for visibility, and for the programs that are started. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The probe's file: the bundle beside the others, or src/entry/gpu-probe.ts in a checkout. */
  readonly probeFile: string;
  /** The watchdog's interval: cheap sources are looked at as often, the others once a second. */
  readonly intervalMs: number;
  /** `vram-kill-threshold`: while VRAM moves it is looked at more often where there is one. */
  readonly threshold?: number | null;
  /** The Python that runs the tests, for the source torch. Default: `python3`, on Windows `python`. */
  readonly python?: readonly string[];
  /** What is known of a process that holds VRAM; null = not visible from here. */
  readonly describe?: (pid: number) => ProcessSnapshot | null;
  /** Told when the source in use failed while running: a sentence for a warning. */
  readonly onChange?: (message: string) => void;
  /** For tests and for doctor; the defaults are those of this machine. */
  readonly sources?: readonly GpuSourceName[];
  readonly deadlines?: Partial<Record<GpuSourceName, Deadlines>>;
  readonly nvmlCandidates?: readonly string[];
  readonly root?: string;
  readonly amdRoots?: AmdRoots;
  readonly retryMs?: number;
}

export interface OpenedGpu {
  /** null = no GPU tells its occupancy: `attempts` says why. */
  readonly port: GpuPort | null;
  /** Every source in order, up to the one that answered. */
  readonly attempts: readonly GpuAttempt[];
  /** What could not be settled about visibility: sentences for the log. */
  readonly notes: readonly string[];
}

/**
 * NVML's start takes seconds on a machine with many GPUs and no persistence mode; importing torch
 * as well. A look that takes longer than its deadline means a driver that hangs.
 */
const DEADLINES: Readonly<Record<GpuSourceName, Deadlines>> = {
  nvml: { openMs: 5000, lookMs: 2000 },
  pdh: { openMs: 5000, lookMs: 2000 },
  "nvidia-smi": { openMs: 5000, lookMs: 5000 },
  "amd-sysfs": { openMs: 2000, lookMs: 2000 },
  torch: { openMs: 20_000, lookMs: 5000 },
  systeminformation: { openMs: 10_000, lookMs: 5000 },
};
/** Starting the thread and the process on a busy machine, on top of the sources' own deadlines. */
const START_MS = 10_000;

/**
 * Finds the first source that tells the GPUs' occupancy and keeps asking it, off this thread.
 * Never rejects: no GPU is an answer. Costs under 5 ms and starts nothing where no file of this
 * machine speaks for a GPU.
 */
export async function openGpu(options: GpuOptions): Promise<OpenedGpu> {
  const { platform, environment, root = "/" } = options;
  const amdRoots = options.amdRoots ?? { sys: "/sys", proc: "/proc" };
  const worth = sourcesWorthAsking({ platform, environment, root, amdRoots });
  const sources = options.sources ?? worth;
  const passedOver = GPU_SOURCES.filter((one) => !sources.includes(one)).map((one) =>
    notTried(one, platform),
  );
  if (sources.length === 0) return { port: null, attempts: passedOver, notes: [] };

  const board = createGpuBoard(GPU_BOARD_CAPACITY);
  const live = createLiveProcesses();
  const settings: ProbeSettings = {
    kind: "gpu-probe",
    sources,
    deadlines: { ...DEADLINES, ...options.deadlines },
    platform,
    environment,
    intervalMs: options.intervalMs,
    threshold: options.threshold ?? null,
    probeFile: options.probeFile,
    parentPid: process.pid,
    nvmlCandidates: options.nvmlCandidates ?? nvmlCandidates(platform, environment),
    nvidiaSmi: findNvidiaSmi(platform, environment),
    python: options.python ?? [platform === "win32" ? "python" : "python3"],
    amdRoots,
    board,
    live,
    retryMs: options.retryMs ?? 30_000,
  };
  const worker = new Worker(options.probeFile, {
    workerData: settings,
    stdout: false,
    stderr: false,
    execArgv: [],
  });
  const atExit = (): void => killNoted(live, platform);
  process.once("exit", atExit);

  const attempts: GpuAttempt[] = [];
  const opened = await firstAnswer(worker, settings, attempts);
  if (opened.source === null) {
    await worker.terminate();
    killNoted(live, platform);
    process.off("exit", atExit);
    return { port: null, attempts: inOrder([...attempts, ...passedOver]), notes: [] };
  }
  const { gpus, notes } = describeGpus(opened.devices, opened.filtered, environment);
  const port = createPort({
    worker,
    gpus,
    source: opened.source,
    read: () => readGpuBoard(board, Date.now(), GPU_READING_MAX_AGE_MS),
    board,
    describe: options.describe ?? (() => null),
    onChange: options.onChange ?? (() => {}),
    onClosed: () => {
      killNoted(live, platform);
      process.off("exit", atExit);
    },
  });
  return { port, attempts, notes };
}

function inOrder(attempts: readonly GpuAttempt[]): readonly GpuAttempt[] {
  const place = ({ source }: GpuAttempt): number => GPU_SOURCES.indexOf(source);
  return [...attempts].sort((a, b) => place(a) - place(b));
}

function notTried(source: GpuSourceName, platform: NodeJS.Platform): GpuAttempt {
  const foreign = FOREIGN[source];
  if (foreign !== undefined && foreign.platform !== platform) {
    return { source, ok: false, reason: `not tried: ${foreign.why}`, remedy: "" };
  }
  return {
    source,
    ok: false,
    reason: "not tried: nothing on this machine speaks for a GPU that it could read",
    remedy: "install the GPU's driver; in a container, hand the GPU in",
  };
}

/** Sources that another system has: nothing to mend here. */
const FOREIGN: Partial<Record<GpuSourceName, { platform: NodeJS.Platform; why: string }>> = {
  pdh: { platform: "win32", why: "only Windows has these counters" },
  "amd-sysfs": { platform: "linux", why: "only Linux has these files" },
};

type FirstAnswer =
  | { readonly source: null }
  | {
      readonly source: GpuSourceName;
      readonly filtered: boolean;
      readonly devices: readonly SourceDevice[];
    };

function firstAnswer(
  worker: Worker,
  { sources, deadlines }: ProbeSettings,
  attempts: GpuAttempt[],
): Promise<FirstAnswer> {
  return new Promise((resolve) => {
    const longest = sources.reduce((sum, one) => sum + deadlines[one].openMs, START_MS);
    const end = (answer: FirstAnswer): void => {
      clearTimeout(timer);
      worker.off("message", hear);
      worker.off("error", fail);
      resolve(answer);
    };
    const fail = (thrown: unknown): void => {
      const source = sources[attempts.length] ?? "nvml";
      const reason = `the GPU probe failed: ${thrown instanceof Error ? thrown.message : thrown}`;
      attempts.push({ source, ok: false, reason, remedy: "run gpu-safe-tests doctor" });
      end({ source: null });
    };
    const timer = setTimeout(() => fail(`no answer within ${longest} ms`), longest);
    const hear = (message: FromProbe): void => {
      if (message.kind === "attempt") attempts.push(message.attempt);
      else if (message.kind === "opened") end(message);
      else if (message.kind === "none") end({ source: null });
    };
    worker.on("message", hear);
    worker.on("error", fail);
  });
}

function describeGpus(
  devices: readonly SourceDevice[],
  filtered: boolean,
  environment: GpuOptions["environment"],
): { readonly gpus: readonly GpuInfo[]; readonly notes: readonly string[] } {
  const all = { visible: devices.map(({ index }) => index), notes: [] };
  const { visible, notes } = filtered ? all : visibleGpus(devices, environment);
  const gpus = devices.map((device) => ({
    index: device.index,
    name: device.name,
    totalVramBytes: bytes(device.totalBytes),
    uuid: device.uuid,
    pciBusId: device.pciBusId,
    visible: visible.includes(device.index),
  }));
  return { gpus, notes };
}
