import { classify } from "../core/classify.ts";
import type { FileFinished, FileResult, Limits, RunEvent } from "../core/events.ts";
import { fullestGpu } from "../core/gpu-levels.ts";
import type {
  Contained,
  ExitStatus,
  Ports,
  Prepared,
  TreeUsage,
  Watch,
  WatchSummary,
} from "../core/ports.ts";
import type { GpuReading, MemoryReading, ProcessSnapshot } from "../core/readings.ts";
import { type Bytes, bytes, type Millis, millis, type Percent } from "../core/units.ts";
import { autoTreeLimit } from "../core/watchdog.ts";
import type { Plan } from "./plan.ts";
import { Queue } from "./queue.ts";
import { OutputTail } from "./tail.ts";
import { visibleIndices } from "./visible.ts";

const OUTPUT_TAIL_BYTES = 8 * 1024;
/** Helpers such as Python's resource tracker end by themselves a moment after their parent. */
const LEAVE_BY_THEMSELVES_MS = 500;
const LOOK_AGAIN_MS = 10;
/** After a kill everything is dead within tens of milliseconds, unless it is stuck in the kernel. */
const KILL_DEADLINE = millis(5_000);
/** A GPU that does not answer in this time is told as it stood last. */
const GPU_LOOK = millis(250);
/** What the dead have written is in the pipe already. */
const DRAIN_MS = millis(2_000);

export interface FileJob {
  readonly index: number;
  readonly file: string;
  readonly argv: readonly [string, ...string[]];
  readonly junit: string | undefined;
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly ports: Ports;
  readonly cancel: AbortSignal;
  /** Called once when the file runs: time to prepare the next one. */
  readonly onStarted: () => void;
}

/** Runs one file from its first journal line to its verdict. Afterwards none of its processes is alive. */
export async function* runFile(job: FileJob): AsyncGenerator<RunEvent, FileResult> {
  const { index, file, argv, ports, plan } = job;
  const memory = ports.memory.read();
  const vram = ports.gpu?.read() ?? [];
  const limits = limitsOf(plan, ports, memory);
  // The watchdog opens its handles while the journal is synced; the command waits for both.
  const watching = ports.watchdog.watch(watchRequest(job, limits));
  watching.catch(() => {});
  let supervised: Promise<End> | null = null;
  try {
    yield {
      kind: "file-started",
      index,
      file,
      argv,
      containment: ports.containment.kind,
      limits,
      ramPercent: memory.usedPercent,
      vram,
      ownBytes: ports.memory.ownBytes(),
    };
    const startedAtMs = ports.clock.now();
    const startedMs = ports.clock.monotonic();
    const queue = new Queue<RunEvent>();
    supervised = supervise(job, { watch: await watching, limits, queue }).finally(() =>
      queue.close(),
    );
    supervised.catch(() => {});
    yield* queue;
    const end = await supervised;
    const durationMs = millis(ports.clock.monotonic() - startedMs);
    // A fresh reading: the board still shows what those held that are dead by now.
    const vramAfter = (await ports.gpu?.refresh(GPU_LOOK)) ?? [];
    const after = { memory: ports.memory.read(), vram: vramAfter, durationMs };
    const finished = finish(job, { memory, vram, limits, startedAtMs }, end, after);
    if (job.junit !== undefined) {
      yield { kind: "test-cases", index, ...(await ports.files.takeTestCases(job.junit)) };
    }
    yield finished;
    await end.released;
    return finished.result;
  } finally {
    // A consumer that gives up in the middle must not leave a test, or a watch, behind.
    const watch = await watching.catch(() => null);
    watch?.kill("cancel");
    await (supervised ?? watch?.stop())?.catch(() => {});
  }
}

function limitsOf({ settings }: Plan, { containment }: Ports, memory: MemoryReading): Limits {
  const isAuto = settings.treeMemoryLimit === "auto";
  // What is left of RAM says nothing of commit, which a job object counts.
  const left =
    containment.kind === "job-object" ? null : autoTreeLimit(memory, settings.ramKillThreshold);
  const treeBytes = settings.treeMemoryLimit === "auto" ? left : settings.treeMemoryLimit;
  return { treeBytes, treeIsAuto: isAuto, processBytes: settings.processMemoryLimit };
}

function watchRequest({ plan, ports, prepared }: FileJob, limits: Limits) {
  const { settings } = plan;
  const watched = settings.watchdog;
  // `auto` is the kernel's to hold: where it cannot, ram-kill-threshold itself is what is watched.
  const held = limits.treeIsAuto && ports.containment.enforcement.tree === "watchdog";
  return {
    descriptor: prepared.descriptor,
    thresholds: {
      ram: watched ? settings.ramKillThreshold : null,
      commit: watched ? settings.commitKillThreshold : null,
      vram: watched ? settings.vramKillThreshold : null,
    },
    limits: held ? { ...limits, treeBytes: null } : limits,
    enforcement: ports.containment.enforcement,
    limitGrace: settings.limitGrace,
    interval: settings.watchdogInterval,
    timeout: settings.fileTimeout,
    gpuBoard: ports.gpu?.board ?? null,
    visibleGpus: visibleIndices(ports.gpu),
  };
}

interface End {
  readonly status: ExitStatus | null;
  readonly summary: WatchSummary;
  readonly usage: TreeUsage;
  readonly leftovers: readonly ProcessSnapshot[];
  readonly stuck: readonly ProcessSnapshot[];
  readonly tail: string;
  /** Resolves when every trace of the file's containment is gone. */
  readonly released: Promise<void>;
}

async function supervise(
  job: FileJob,
  { watch, limits, queue }: { watch: Watch; limits: Limits; queue: Queue<RunEvent> },
): Promise<End> {
  const { index, ports, prepared, cancel } = job;
  const contained = await startOrStop(prepared, limits, watch);
  const onCancel = () => watch.kill("cancel");
  if (cancel.aborted) onCancel();
  cancel.addEventListener("abort", onCancel);
  void queue.push({ kind: "process-started", index, pid: contained.pid });
  const tail = new OutputTail(OUTPUT_TAIL_BYTES);
  const drained = pumpOutput(job, contained, queue, tail);
  const killed = pumpWatch(job, watch, queue);
  // Ends the waits that lose their race: a pending timer would keep the program from ending.
  const over = new AbortController();
  try {
    const status = await endOf(job, contained, { ...killed, over: over.signal });
    const { leftovers, stuck } = await clearTree(job, contained, killed);
    const stopped = watch.stop();
    stopped.catch(() => {}); // told below
    await Promise.race([drained, ports.clock.sleep(DRAIN_MS, over.signal)]);
    contained.endOutput();
    await drained;
    const summary = await stopped;
    await killed.ended;
    const usage = contained.usage();
    const released = contained.release();
    released.catch(() => {}); // awaited when the file's end is told
    return { status, summary, usage, leftovers, stuck, tail: tail.text(), released };
  } catch (thrown) {
    await contained.release();
    throw thrown;
  } finally {
    over.abort("over");
    cancel.removeEventListener("abort", onCancel);
  }
}

async function startOrStop(prepared: Prepared, limits: Limits, watch: Watch): Promise<Contained> {
  try {
    return await prepared.start(limits);
  } catch (error) {
    await watch.stop();
    await prepared.discard();
    throw error;
  }
}

async function pumpOutput(
  job: FileJob,
  contained: Contained,
  queue: Queue<RunEvent>,
  tail: OutputTail,
) {
  for await (const { stream, chunk } of contained.output) {
    tail.add(chunk);
    await queue.push({ kind: "output", index: job.index, stream, chunk });
  }
}

function pumpWatch({ index, plan }: FileJob, watch: Watch, queue: Queue<RunEvent>) {
  let wasKilled = false;
  let tellFirst = () => {};
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve;
  });
  const ended = (async () => {
    for await (const event of watch.events) {
      if (event.kind === "killed") {
        wasKilled = true;
        tellFirst();
        void queue.push({ kind: "kill", index, evidence: event.evidence });
      } else if (plan.settings.memoryProfile) {
        for (const sample of event.samples) void queue.push({ kind: "sample", index, sample });
      }
    }
  })();
  return { first, ended, wasKilled: () => wasKilled };
}

/**
 * How the command ended; null where it does not end even after it was killed, or where the watchdog
 * itself broke: nothing runs on unwatched, and `stop` tells why.
 */
async function endOf(
  job: FileJob,
  contained: Contained,
  killed: { first: Promise<void>; ended: Promise<void>; over: AbortSignal },
): Promise<ExitStatus | null> {
  job.onStarted();
  const gaveUp = killed.first
    .then(() => job.ports.clock.sleep(KILL_DEADLINE, killed.over))
    .then(() => null);
  return await Promise.race([contained.exited, gaveUp, killed.ended.then(() => null)]);
}

/** Ends what the command left behind, and tells what that was. */
async function clearTree(job: FileJob, contained: Contained, killed: { wasKilled: () => boolean }) {
  const { clock } = job.ports;
  let leftovers = await contained.survivors();
  const untilMs = clock.monotonic() + LEAVE_BY_THEMSELVES_MS;
  while (leftovers.length > 0 && !killed.wasKilled() && clock.monotonic() < untilMs) {
    await clock.sleep(millis(LOOK_AGAIN_MS));
    leftovers = await contained.survivors();
  }
  const { alive } = await contained.killAll(KILL_DEADLINE);
  // What a kill of the whole tree took along was not left behind by the test.
  return { leftovers: killed.wasKilled() ? [] : leftovers, stuck: alive };
}

interface Before {
  readonly memory: MemoryReading;
  readonly vram: readonly GpuReading[];
  readonly limits: Limits;
  readonly startedAtMs: number;
}

interface After {
  readonly memory: MemoryReading;
  readonly vram: readonly GpuReading[];
  readonly durationMs: Millis;
}

function finish(job: FileJob, before: Before, end: End, after: After): FileFinished {
  const { status, summary, usage, leftovers, stuck } = end;
  const peakTreeBytes = usage.peakTreeBytes ?? summary.peakTreeBytes;
  const peakProcessBytes = processPeak(summary, usage, peakTreeBytes);
  const { verdict, reason } = classify({
    status,
    kill: summary.kill,
    kernelRefuses: job.ports.containment.kind === "job-object",
    refused: summary.refused,
    usage,
    limits: before.limits,
    peakProcessBytes,
    leftovers,
    stuck,
    outputTail: end.tail,
  });
  const visible = visibleIndices(job.ports.gpu);
  const fullest = (readings: readonly GpuReading[]) =>
    fullestGpu(readings, visible)?.usedPercent ?? null;
  return {
    kind: "file-finished",
    index: job.index,
    result: {
      file: job.file,
      verdict,
      reason,
      exitCode: status?.kind === "exited" ? status.code : null,
      signal: status?.kind === "signaled" ? status.signal : null,
      durationMs: after.durationMs,
      startedAt: new Date(before.startedAtMs).toISOString(),
      ramBeforePercent: before.memory.usedPercent,
      ramAfterPercent: after.memory.usedPercent,
      ramPeakPercent: highest([
        before.memory.usedPercent,
        summary.ramPeakPercent,
        after.memory.usedPercent,
      ]),
      vramBeforePercent: fullest(before.vram),
      vramAfterPercent: fullest(after.vram),
      vramPeakPercent: fullest([...before.vram, ...summary.vramPeak, ...after.vram]),
      peakProcessBytes,
      peakTreeBytes,
      leftoverProcesses: leftovers.length,
    },
    ...(summary.vramShares.length === 0 ? {} : { vramShares: summary.vramShares }),
    outputTail: verdict === "passed" ? "" : end.tail,
    leftovers: leftovers.slice(0, 10),
  };
}

/**
 * The peak of the biggest process. A file that was over between two looks was seen by none of them;
 * with one process its tree's peak, which the kernel kept, is the same figure.
 */
function processPeak(
  summary: WatchSummary,
  usage: TreeUsage,
  peakTreeBytes: Bytes | null,
): Bytes | null {
  if (usage.peakProcessBytes !== null) return usage.peakProcessBytes;
  const seen = summary.peakProcessBytes;
  if (summary.mostProcesses > 1 || peakTreeBytes === null) return seen;
  return bytes(Math.max(seen ?? 0, peakTreeBytes));
}

function highest(shares: readonly Percent[]): Percent | null {
  let found: Percent | null = null;
  for (const share of shares) if (found === null || share > found) found = share;
  return found;
}
