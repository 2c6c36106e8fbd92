import type { Limits, TestCase } from "../../src/core/events.ts";
import type {
  Clock,
  Contained,
  ExitStatus,
  GpuPort,
  LaunchRequest,
  OutputChunk,
  Ports,
  WatchEvent,
  WatchRequest,
  WatchSummary,
} from "../../src/core/ports.ts";
import type { MemoryReading, ProcessSnapshot } from "../../src/core/readings.ts";
import { bytes, GIB, MIB, percent } from "../../src/core/units.ts";
import { Queue } from "../../src/engine/queue.ts";

/** What one test file does in a fake world. */
export interface Script {
  readonly status?: ExitStatus;
  readonly output?: string;
  readonly leftovers?: number;
  /** The command runs until it is killed. */
  readonly hangs?: boolean;
  /** Rejects when the file is started. */
  readonly startError?: Error;
  /** Thrown by the first attempts to prepare the file, one each. */
  readonly prepareErrors?: Error[];
  /** The watchdog's thread dies while the file runs. */
  readonly watchdogBreaks?: boolean;
}

export interface FakeWorld {
  readonly ports: Ports;
  /** What happened, in order: `prepare 0`, `start 0`, `kill 0`, `release 0`, `discard 1`, … */
  readonly log: string[];
  readonly watched: WatchRequest[];
  /** RAM in use, read at each look; the last value stays. */
  readonly ramPercents: number[];
}

/** A world without an operating system: time passes only when somebody sleeps. */
export function fakeWorld(
  scripts: readonly Script[],
  options: {
    ram?: number[];
    /** The system commit charge in percent of its limit; absent = it is not counted. */
    commit?: number;
    missing?: string[];
    gpu?: GpuPort;
    /** What the watchdog saw of VRAM while a file ran. */
    vramSeen?: Pick<WatchSummary, "vramPeak" | "vramShares">;
    /** What commands wrote, by path. */
    cases?: Record<string, readonly TestCase[]>;
  } = {},
): FakeWorld {
  const log: string[] = [];
  const watched: WatchRequest[] = [];
  const ramPercents = options.ram ?? [20];
  const clock = fakeClock();
  const running = new Map<number, FakeTree>();
  const memory = {
    read: () =>
      reading(
        ramPercents.length > 1 ? (ramPercents.shift() ?? 0) : (ramPercents[0] ?? 0),
        options.commit,
      ),
    ownBytes: () => bytes(50 * MIB),
    biggest: () => [
      { pid: 77, parentPid: 1, name: "hog", command: "hog --all", bytes: bytes(8 * GIB) },
    ],
  };
  const ports: Ports = {
    clock,
    machine: {
      os: "Fake 1.0",
      cpus: 2,
      totalRamBytes: bytes(16 * GIB),
      containment: "cgroup-v2",
      enforcement: { tree: "kernel", process: "kernel" },
      gpuSource: null,
      gpus: [],
    },
    memory,
    gpu: options.gpu ?? null,
    news: () => [],
    files: {
      exists: async (file) => !(options.missing ?? []).includes(file),
      takeTestCases: async (path) => ({
        cases: options.cases?.[path] ?? [],
        leftOut: 0,
        problem: options.cases?.[path] === undefined ? `nothing was written to ${path}` : null,
      }),
    },
    containment: {
      kind: "cgroup-v2",
      enforcement: { tree: "kernel", process: "kernel" },
      prepare: async ({ index }: LaunchRequest) => {
        log.push(`prepare ${index}`);
        const failure = scripts[index]?.prepareErrors?.shift();
        if (failure !== undefined) throw failure;
        const tree = new FakeTree(index, scripts[index] ?? {}, log);
        return {
          descriptor: { kind: "cgroup-v2" as const, index },
          start: async (_limits: Limits) => {
            log.push(`start ${index}`);
            if (tree.script.startError !== undefined) throw tree.script.startError;
            running.set(index, tree);
            return tree.contained;
          },
          discard: async () => {
            log.push(`discard ${index}`);
          },
        };
      },
      close: async () => {},
    },
    watchdog: {
      watch: async (request) => {
        watched.push(request);
        const index = request.descriptor.index as number;
        const events = new Queue<WatchEvent>();
        let kill: WatchSummary["kill"] = null;
        let isBroken = false;
        if (scripts[index]?.watchdogBreaks) {
          isBroken = true;
          events.close();
        }
        return {
          events,
          kill: (cause) => {
            if (kill !== null || running.get(index)?.isOver !== false) return;
            kill = {
              cause,
              by: "watchdog",
              atMs: 0,
              measured: 5,
              threshold: 0,
              unit: "ms",
              sample: null,
              biggest: [],
              culprit: null,
              gpuIndex: null,
            };
            log.push(`kill ${index}`);
            void events.push({ kind: "killed", evidence: kill });
            running.get(index)?.end({ kind: "signaled", signal: "SIGKILL" });
          },
          stop: async () => {
            log.push(`stop ${index}`);
            if (isBroken) throw new Error("the watchdog broke");
            events.close();
            return summary(kill, options.vramSeen);
          },
        };
      },
      close: async () => {},
    },
  };
  return { ports, log, watched, ramPercents };
}

class FakeTree {
  readonly script: Script;
  readonly contained: Contained;
  isOver = false;
  readonly end: (status: ExitStatus) => void;

  constructor(index: number, script: Script, log: string[]) {
    this.script = script;
    const output = new Queue<OutputChunk>();
    let resolveExit = (_status: ExitStatus) => {};
    const exited = new Promise<ExitStatus>((resolve) => {
      resolveExit = resolve;
    });
    this.end = (status) => {
      this.isOver = true;
      output.close();
      resolveExit(status);
    };
    let survivors: ProcessSnapshot[] = Array.from({ length: script.leftovers ?? 0 }, (_, at) => ({
      pid: 500 + at,
      parentPid: 1,
      name: "sleep",
      command: `sleep ${at}`,
      bytes: bytes(MIB),
    }));
    const contained: Contained = {
      pid: 100 + index,
      output,
      endOutput: () => output.close(),
      exited,
      survivors: async () => survivors,
      killAll: async () => {
        if (survivors.length > 0) log.push(`kill leftovers ${index}`);
        survivors = [];
        if (!this.isOver) this.end({ kind: "signaled", signal: "SIGKILL" });
        return { alive: [] };
      },
      usage: () => ({
        peakTreeBytes: bytes(64 * MIB),
        peakProcessBytes: null,
        treeLimitHits: 0,
        processLimitHits: 0,
      }),
      release: async () => {
        log.push(`release ${index}`);
      },
    };
    this.contained = contained;
    if (script.output !== undefined) {
      void output.push({ stream: "stdout", chunk: new TextEncoder().encode(script.output) });
    }
    if (!script.hangs && !script.watchdogBreaks)
      setImmediate(() => this.end(script.status ?? { kind: "exited", code: 0 }));
  }
}

function summary(
  kill: WatchSummary["kill"],
  vram: Pick<WatchSummary, "vramPeak" | "vramShares"> = { vramPeak: [], vramShares: [] },
): WatchSummary {
  return {
    ramPeakPercent: percent(25),
    commitPeakPercent: null,
    ...vram,
    peakTreeBytes: bytes(60 * MIB),
    peakProcessBytes: bytes(40 * MIB),
    kill,
    refused: null,
    mostProcesses: 2,
    looks: 3,
  };
}

function reading(usedPercent: number, commit?: number): MemoryReading {
  const totalBytes = bytes(16 * GIB);
  const limitBytes = bytes(32 * GIB);
  return {
    totalBytes,
    usedBytes: bytes((totalBytes * usedPercent) / 100),
    usedPercent: percent(usedPercent),
    commit:
      commit === undefined
        ? null
        : {
            limitBytes,
            usedBytes: bytes((limitBytes * commit) / 100),
            usedPercent: percent(commit),
          },
  };
}

/** Virtual time: it jumps to the next sleeper's moment when nothing else is left to do. */
function fakeClock(): Clock {
  let nowMs = Date.UTC(2026, 0, 1);
  const sleepers: { untilMs: number; wake: () => void }[] = [];
  const advance = () => {
    sleepers.sort((a, b) => a.untilMs - b.untilMs);
    const next = sleepers.shift();
    if (next === undefined) return;
    nowMs = Math.max(nowMs, next.untilMs);
    next.wake();
  };
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    sleep: (span, signal) =>
      new Promise((wake) => {
        if (signal?.aborted) return wake();
        sleepers.push({ untilMs: nowMs + span, wake });
        // Three turns of the event loop let everything that is under way come first.
        setImmediate(() => setImmediate(() => setImmediate(advance)));
      }),
  };
}
