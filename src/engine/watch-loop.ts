import type { KillCause, KillEvidence } from "../core/events.ts";
import type {
  ProcessLook,
  TreeProbe,
  WatchEvent,
  WatchRequest,
  WatchSummary,
} from "../core/ports.ts";
import type { GpuReading, ProcessSnapshot, Sample } from "../core/readings.ts";
import { type Bytes, bytes, millis, type Percent, percent } from "../core/units.ts";
import {
  type Breach,
  biggest,
  findBreach,
  headroomBytes,
  type Look,
  moved,
  NEAR_LIMIT,
  nextDelay,
  wantsProcessLook,
} from "../core/watchdog.ts";
import { VramWatch } from "./vram-watch.ts";

/** What the main thread may ask of a running watch. */
export type WatchCommand =
  | { readonly kind: "kill"; readonly cause: KillCause }
  | { readonly kind: "stop" };

/** The watchdog's line to the main thread. Both ends never block. */
export interface WatchLine {
  /** The next command that has come in, or null. */
  poll(): WatchCommand | null;
  send(event: WatchEvent): void;
  /** Changes whenever a command is sent, so that a wait ends early. */
  readonly wake: Int32Array;
  now(): number;
  monotonic(): number;
}

/** Samples are sent in batches: each message wakes the main thread, which costs up to 0.8 ms after idle. */
const BATCH_MS = 1000;
/** As long as nothing moves, the main thread has time. */
const QUIET_BATCH_MS = 4000;
const TOP_PROCESSES = 10;
/** The looks at a new file are this close together and then spread out: most tests are short. */
const FIRST_LOOKS_MS = 10;
/** A second kill goes out this often until nothing is alive, for what was forked in between. */
const KILL_AGAIN_MS = 20;

/**
 * Watches one tree until the main thread says stop. Runs in the watchdog's own thread and blocks it:
 * a look, a decision, a sleep. It acts first, then tells.
 */
export function watchLoop(probe: TreeProbe, request: WatchRequest, line: WatchLine): WatchSummary {
  const watch = new TreeWatch(probe, request, line);
  watch.look();
  for (;;) {
    // Read before the commands are: one that comes in between cuts the wait short.
    const seen = Atomics.load(line.wake, 0);
    for (let command = line.poll(); command !== null; command = line.poll()) {
      if (command.kind === "stop") return watch.finish();
      watch.kill(watch.ordered(command.cause));
    }
    probe.wait(watch.delay(), line.wake, seen);
    watch.look();
  }
}

class TreeWatch {
  readonly #probe: TreeProbe;
  readonly #request: WatchRequest;
  readonly #line: WatchLine;
  readonly #startedMs: number;
  readonly #vram: VramWatch;
  #kill: KillEvidence | null = null;
  #graceEndsMs: number | null = null;
  #last: { look: Look; atMs: number } | null = null;
  #lastWalk: { atMs: number; treeBytes: number; costMs: number } | null = null;
  #processes: readonly ProcessLook[] = [];
  /** The biggest processes of the tree by name, of the last walk and of the one before it. */
  #known: ReadonlyMap<number, ProcessSnapshot> = new Map();
  #knownBefore: ReadonlyMap<number, ProcessSnapshot> = new Map();
  #growthBytesPerMs = 0;
  #batch: Sample[] = [];
  #batchSinceMs = 0;
  /** The last sample that the main thread has. */
  #told: Sample | null = null;
  #sampledMs = Number.NEGATIVE_INFINITY;
  #peaks: Peaks = {
    ram: percent(0),
    commit: null,
    vram: new Map(),
    tree: null,
    process: null,
  };
  #mostProcesses = 0;
  #looks = 0;

  constructor(probe: TreeProbe, request: WatchRequest, line: WatchLine) {
    this.#probe = probe;
    this.#request = request;
    this.#line = line;
    this.#vram = new VramWatch(request, () => probe.pids());
    this.#startedMs = line.monotonic();
  }

  look(): void {
    const look = this.#see();
    const breach = this.#kill === null ? findBreach(look, this.#request) : null;
    if (breach !== null) this.#answer(breach, look);
    else if (this.#kill !== null && look.tree.alive) this.#probe.kill();
    this.#sample(look);
  }

  delay() {
    if (this.#kill !== null) return millis(this.#last?.look.tree.alive ? KILL_AGAIN_MS : BATCH_MS);
    const look = this.#last?.look;
    if (look === undefined) return millis(1);
    const untilTimeout = (this.#request.timeout ?? Number.POSITIVE_INFINITY) - look.elapsedMs;
    const untilGraceEnds = (this.#graceEndsMs ?? Number.POSITIVE_INFINITY) - this.#line.monotonic();
    const untilNext = Math.max(look.elapsedMs, FIRST_LOOKS_MS);
    return nextDelay({
      headroomBytes: headroomBytes(look, this.#request),
      growthBytesPerMs: this.#growthBytesPerMs,
      interval: this.#request.interval,
      remainingMs: Math.min(untilTimeout, untilGraceEnds, untilNext, this.#vram.waitMs()),
    });
  }

  ordered(cause: KillCause): Breach {
    return {
      cause,
      measured: this.#line.monotonic() - this.#startedMs,
      threshold: 0,
      unit: "ms",
      by: "watchdog",
      culpritPid: null,
      gpuIndex: null,
    };
  }

  kill(breach: Breach): void {
    this.#probe.kill();
    if (this.#kill !== null) return;
    this.#kill = this.#evidence(breach);
    this.#flush();
    this.#line.send({ kind: "killed", evidence: this.#kill });
  }

  finish(): WatchSummary {
    const look = this.#see();
    const breach = this.#kill === null ? findBreach(look, this.#request) : null;
    // The kernel's kill can end the file before the next look: its evidence is still owed.
    if (breach?.by === "kernel" && !refusesAllocations(this.#request)) this.kill(breach);
    this.#sampledMs = Number.NEGATIVE_INFINITY;
    this.#sample(look);
    this.#flush();
    this.#peaks.tree = larger(this.#peaks.tree, look.tree.peakTreeBytes);
    return {
      ramPeakPercent: this.#peaks.ram,
      commitPeakPercent: this.#peaks.commit,
      vramPeak: [...this.#peaks.vram.values()],
      vramShares: this.#vram.peaks,
      peakTreeBytes: this.#peaks.tree,
      peakProcessBytes: this.#peaks.process,
      kill: this.#kill,
      refused: refusesAllocations(this.#request) ? this.#describe(look.tree.culpritPid) : null,
      mostProcesses: this.#mostProcesses,
      looks: this.#looks,
    };
  }

  /**
   * A job object refuses the allocation and lets the process live: it may report for `limitGrace`.
   * Everything else is killed at once, after a second reading of what can change by itself.
   */
  #answer(found: Breach, look: Look): void {
    let breach: Breach | null = found;
    let rules = this.#request;
    if (found.by === "kernel" && refusesAllocations(rules)) {
      this.#graceEndsMs ??= this.#line.monotonic() + rules.limitGrace;
      if (this.#line.monotonic() < this.#graceEndsMs) {
        // Grace is for the limit that was hit: the machine's thresholds go on meanwhile.
        rules = { ...rules, limits: { treeBytes: null, treeIsAuto: false, processBytes: null } };
        breach = findBreach(look, rules);
      }
    }
    if (breach === null) return;
    const mayPass = breach.unit === "percent";
    if (mayPass && findBreach(this.#see(), rules)?.cause !== breach.cause) return;
    this.kill(breach);
  }

  #see(): Look {
    const atMs = this.#line.monotonic();
    const tree = this.#probe.readTree();
    if (
      wantsProcessLook({
        tree,
        limits: this.#request.limits,
        lastWalk: this.#lastWalk,
        nowMs: atMs,
      })
    ) {
      this.#processes = this.#probe.readProcesses();
      this.#capNearLimit();
      this.#remember(this.#processes);
      const costMs = this.#line.monotonic() - atMs;
      // Before the first process is there, the next walk must not be put off.
      if (this.#processes.length > 0)
        this.#lastWalk = { atMs, treeBytes: tree.treeBytes ?? 0, costMs };
    }
    const look: Look = {
      memory: this.#probe.readMemory(),
      tree,
      processes: this.#processes,
      vram: this.#vram.look(this.#line.now()),
      elapsedMs: atMs - this.#startedMs,
    };
    this.#growthBytesPerMs = this.#growth(look, atMs);
    this.#last = { look, atMs };
    this.#looks += 1;
    this.#mostProcesses = Math.max(this.#mostProcesses, this.#processes.length);
    raisePeaks(this.#peaks, look);
    return look;
  }

  #capNearLimit(): void {
    const limit = this.#request.limits.processBytes;
    if (limit === null || this.#kill !== null) return;
    for (const process of this.#processes) {
      if (process.bytes > limit * NEAR_LIMIT) this.#probe.capProcess(process, limit);
    }
  }

  #growth(look: Look, atMs: number): number {
    if (this.#last === null) return 0;
    const before = this.#last.look;
    const grown = Math.max(
      (look.tree.treeBytes ?? 0) - (before.tree.treeBytes ?? 0),
      look.memory.usedBytes - before.memory.usedBytes,
    );
    return grown / Math.max(atMs - this.#last.atMs, 0.1);
  }

  #sample(look: Look): void {
    const nowMs = this.#line.monotonic();
    // Near a limit the watchdog looks every millisecond; the profile keeps one sample an interval.
    if (nowMs - this.#sampledMs < this.#request.interval * 0.9) return;
    this.#sampledMs = nowMs;
    if (this.#batch.length === 0) this.#batchSinceMs = nowMs;
    this.#batch.push(toSample(look, this.#line.now()));
    const sample = this.#batch.at(-1);
    const isNews = this.#told === null || sample === undefined || moved(this.#told, sample);
    if (nowMs - this.#batchSinceMs >= (isNews ? BATCH_MS : QUIET_BATCH_MS)) this.#flush();
  }

  #flush(): void {
    if (this.#batch.length === 0) return;
    this.#line.send({ kind: "samples", samples: this.#batch });
    this.#told = this.#batch.at(-1) ?? null;
    this.#batch = [];
  }

  #remember(processes: readonly ProcessLook[]): void {
    const top = [...processes].sort((a, b) => b.bytes - a.bytes).slice(0, TOP_PROCESSES);
    const known = new Map<number, ProcessSnapshot>();
    for (const { pid, bytes: size } of top) {
      // Asked again each time: what was the waiting shell is the test now.
      const snapshot = this.#probe.describe(pid) ?? this.#known.get(pid) ?? null;
      if (snapshot !== null) known.set(pid, { ...snapshot, bytes: size });
    }
    this.#knownBefore = this.#known;
    this.#known = known;
  }

  /**
   * Written after the kill: the machine's processes as they are now, and those of the tree as they
   * were at the last look before it.
   */
  #evidence(breach: Breach): KillEvidence {
    const atMs = this.#line.now();
    const { culpritPid, ...figures } = breach;
    const { gpuIndex } = figures;
    // What the kernel killed is dead by now and cannot be asked: it is named from the walk before.
    const tree = new Map([...(breach.by === "kernel" ? this.#knownBefore : []), ...this.#known]);
    const own = [...tree.values()].map((process) => ({ ...process, ofThisFile: true }));
    const members = new Set([...tree.keys(), ...this.#probe.pids()]);
    const others = this.#probe.biggest(TOP_PROCESSES).filter(({ pid }) => !members.has(pid));
    return {
      ...figures,
      atMs,
      vramShare: gpuIndex === null ? null : this.#vram.share(gpuIndex),
      sample: this.#last === null ? null : toSample(this.#last.look, atMs),
      biggest: [...own, ...others.map((process) => ({ ...process, ofThisFile: false }))]
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, TOP_PROCESSES),
      culprit: this.#describe(culpritPid),
    };
  }

  #describe(pid: number | null | undefined): ProcessSnapshot | null {
    if (pid == null) return null;
    const known = this.#known.get(pid) ?? null;
    // Whom a job object refused memory, its probe knows as it was at that moment.
    if (refusesAllocations(this.#request)) return this.#probe.describe(pid) ?? known;
    return known ?? this.#probe.describe(pid);
  }
}

/** A job object makes the allocation fail; a cgroup kills. */
function refusesAllocations({ descriptor }: WatchRequest): boolean {
  return descriptor.kind === "job-object";
}

interface Peaks {
  ram: Percent;
  commit: Percent | null;
  vram: Map<number, GpuReading>;
  tree: Bytes | null;
  process: Bytes | null;
}

function raisePeaks(peaks: Peaks, { memory, tree, processes, vram }: Look): void {
  peaks.ram = percent(Math.max(peaks.ram, memory.usedPercent));
  if (memory.commit !== null) {
    peaks.commit = percent(Math.max(peaks.commit ?? 0, memory.commit.usedPercent));
  }
  for (const gpu of vram) {
    if (gpu.usedBytes >= (peaks.vram.get(gpu.index)?.usedBytes ?? 0))
      peaks.vram.set(gpu.index, gpu);
  }
  peaks.tree = larger(peaks.tree, tree.treeBytes);
  for (const process of processes) {
    peaks.process = larger(peaks.process, process.peakBytes);
  }
}

function larger(one: Bytes | null, other: Bytes | null): Bytes | null {
  if (one === null || other === null) return one ?? other;
  return bytes(Math.max(one, other));
}

function toSample({ memory, tree, processes, vram }: Look, atMs: number): Sample {
  return {
    atMs,
    ramUsedBytes: memory.usedBytes,
    ramPercent: memory.usedPercent,
    commitPercent: memory.commit?.usedPercent ?? null,
    treeBytes: tree.treeBytes,
    processes: processes.length,
    largestProcessBytes: biggest(processes)?.bytes ?? null,
    vram,
  };
}
