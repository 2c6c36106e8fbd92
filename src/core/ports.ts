import type { KillCause, KillEvidence, Limits, TestCases } from "./events.ts";
import type { VramShare } from "./gpu-levels.ts";
import type {
  ContainmentKind,
  Enforcer,
  GpuInfo,
  GpuReading,
  MachineInfo,
  MemoryReading,
  ProcessSnapshot,
  Sample,
} from "./readings.ts";
import type { Bytes, Millis, Percent } from "./units.ts";

/**
 * What the engine needs of the world. src/platform implements these for Linux and Windows,
 * test/fakes by hand. Nothing here names an operating system.
 */
export interface Ports {
  readonly clock: Clock;
  readonly machine: MachineInfo;
  readonly memory: MemoryPort;
  readonly gpu: GpuPort | null;
  readonly containment: Containment;
  readonly watchdog: Watchdog;
  readonly files: FilesPort;
  /** What the platform has to tell since the last call, such as a GPU source that fell over: sentences. */
  news(): readonly string[];
}

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Milliseconds that never run backwards, from any origin. */
  monotonic(): number;
  /** Resolves after `span`, or at once when the signal aborts. Never rejects. */
  sleep(span: Millis, signal?: AbortSignal): Promise<void>;
}

export interface MemoryPort {
  read(): MemoryReading;
  /** Resident memory of this program. */
  ownBytes(): Bytes;
  /** The biggest processes of the machine, biggest first, without spawning anything. */
  biggest(count: number): readonly ProcessSnapshot[];
}

export interface GpuPort {
  /** Which source answered, such as `nvml` or `nvidia-smi`. */
  readonly source: string;
  readonly gpus: readonly GpuInfo[];
  /** The newest reading, of all GPUs; one that has not answered lately is left out. Never blocks. */
  read(): readonly GpuReading[];
  /** Asks for a fresh reading and waits for it, at most `deadline`; then the newest there is. */
  refresh(deadline: Millis): Promise<readonly GpuReading[]>;
  /** The processes that hold memory of one GPU, as far as the driver tells; empty when it hangs. */
  holders(index: number): Promise<readonly GpuHolder[]>;
  /** Windows: spills into shared memory seen since the last call; empty elsewhere. */
  spills(): readonly GpuSpill[];
  /** Where the probe thread publishes its readings for the watchdog's thread, see core/gpu-board.ts. */
  readonly board: SharedArrayBuffer;
  close(): Promise<void>;
}

export interface GpuHolder extends ProcessSnapshot {
  /** null = the driver names the process but not its share (NVML under WDDM). */
  readonly vramBytes: Bytes | null;
  /** Windows: its shared GPU memory, that is RAM; null elsewhere. */
  readonly sharedBytes: Bytes | null;
}

/** A process whose GPU allocations moved into RAM because VRAM was full. */
export interface GpuSpill {
  readonly index: number;
  readonly pid: number;
  readonly grownBytes: Bytes;
}

export interface FilesPort {
  /** Whether a test file, named as in the plan, is still there. */
  exists(file: string): Promise<boolean>;
  /** Reads what a test command left at the path of its `{junit}`, and removes it. Never rejects. */
  takeTestCases(path: string): Promise<Omit<TestCases, "kind" | "index">>;
}

/** Holds test processes from their first instruction to their last. */
export interface Containment {
  readonly kind: ContainmentKind;
  readonly enforcement: { readonly tree: Enforcer; readonly process: Enforcer };
  /**
   * Makes everything ready for one file, so that `start` costs next to nothing: called while the
   * file before it still runs. Rejects with a UserError (exit code 4) where containment cannot be had.
   */
  prepare(request: LaunchRequest): Promise<Prepared>;
  /** Ends what is left of all files and removes every trace of the containment. */
  close(): Promise<void>;
}

export interface LaunchRequest {
  readonly index: number;
  readonly argv: readonly [string, ...string[]];
  /** Absolute. */
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Prepared {
  /** For the watchdog, which has its handles on the tree before the command's first instruction. */
  readonly descriptor: TreeDescriptor;
  /**
   * Lets the command go, inside its containment and under these limits. Resolves when the process
   * exists; a command that cannot be executed is told through `Contained.exited`.
   */
  start(limits: Limits): Promise<Contained>;
  /** Gives everything back without running the command. */
  discard(): Promise<void>;
}

export interface OutputChunk {
  readonly stream: "stdout" | "stderr";
  readonly chunk: Uint8Array;
}

export type ExitStatus =
  | { readonly kind: "exited"; readonly code: number }
  /** POSIX name, such as `SIGSEGV`. */
  | { readonly kind: "signaled"; readonly signal: string }
  /** The command never ran: why, a sentence with the system's own error. */
  | { readonly kind: "start-failed"; readonly message: string };

/** One test file's running process tree. */
export interface Contained {
  readonly pid: number;
  /** Both streams in order of arrival. Ends when all writers have gone or after `endOutput`. */
  readonly output: AsyncIterable<OutputChunk>;
  /** Stops waiting for writers: for what escaped containment and still holds a pipe. */
  endOutput(): void;
  /** When the test command itself (not its children) has ended. */
  readonly exited: Promise<ExitStatus>;
  /** Processes of the tree that are alive now (zombies are not). */
  survivors(): Promise<readonly ProcessSnapshot[]>;
  /** Kills every process of the tree and resolves when none is alive, or after `deadline`. */
  killAll(deadline: Millis): Promise<{ readonly alive: readonly ProcessSnapshot[] }>;
  /** The kernel's own figures, for good once the tree is dead. */
  usage(): TreeUsage;
  /** Removes the containment of this file (the tree must be dead). Never throws for a second call. */
  release(): Promise<void>;
}

export interface TreeUsage {
  /** null where the kernel keeps no peak: the watchdog's samples are all there is. */
  readonly peakTreeBytes: Bytes | null;
  /** Exact peak of the biggest process where the kernel keeps it (a job object does). */
  readonly peakProcessBytes: Bytes | null;
  /** How many processes the kernel killed or refused for going over a limit. */
  readonly treeLimitHits: number;
  readonly processLimitHits: number;
}

/**
 * What the watchdog's thread needs to open its own handles on a tree. Structured-cloneable; its
 * details are understood by src/platform alone.
 */
export interface TreeDescriptor {
  readonly kind: ContainmentKind;
  readonly [detail: string]: unknown;
}

export interface Watchdog {
  /** Resolves when the watchdog's thread has its own handles on the tree and has looked once. */
  watch(request: WatchRequest): Promise<Watch>;
  close(): Promise<void>;
}

export interface WatchRequest {
  readonly descriptor: TreeDescriptor;
  /** null = not watched. */
  readonly thresholds: {
    readonly ram: Percent | null;
    readonly commit: Percent | null;
    readonly vram: Percent | null;
  };
  readonly limits: Limits;
  readonly enforcement: { readonly tree: Enforcer; readonly process: Enforcer };
  readonly limitGrace: Millis;
  readonly interval: Millis;
  /** From now; null = no timeout. */
  readonly timeout: Millis | null;
  readonly gpuBoard: SharedArrayBuffer | null;
  /** Which GPU indices `thresholds.vram` looks at. */
  readonly visibleGpus: readonly number[];
}

export type WatchEvent =
  | { readonly kind: "samples"; readonly samples: readonly Sample[] }
  /** Sent after the kill was done: it acts first, then tells. */
  | { readonly kind: "killed"; readonly evidence: KillEvidence };

export interface Watch {
  readonly events: AsyncIterable<WatchEvent>;
  /** Kills the tree for a cause of the main thread's (`cancel`). */
  kill(cause: KillCause): void;
  /** Looks a last time and closes its handles; `events` ends. */
  stop(): Promise<WatchSummary>;
}

/** What was seen over the whole watch. */
export interface WatchSummary {
  readonly ramPeakPercent: Percent;
  readonly commitPeakPercent: Percent | null;
  readonly vramPeak: readonly GpuReading[];
  /** The most that the file's own processes held, per GPU. */
  readonly vramShares: readonly VramShare[];
  readonly peakTreeBytes: Bytes | null;
  readonly peakProcessBytes: Bytes | null;
  /** The first kill of this file, whoever did it. */
  readonly kill: KillEvidence | null;
  /** Whose allocation a job object refused last, as it was then; null where nothing was refused. */
  readonly refused: ProcessSnapshot | null;
  /** The most processes that were seen alive at one time. */
  readonly mostProcesses: number;
  readonly looks: number;
}

/**
 * What the watchdog's thread needs of the platform, all of it synchronous and on handles of its own.
 * Opened inside the thread from a descriptor: src/platform/watchdog-side.ts.
 */
export interface TreeProbe {
  readMemory(): MemoryReading;
  /** One cheap look at the tree (1–8 µs where the kernel keeps a counter). */
  readTree(): TreeLook;
  /** A closer look, process by process; costs per process. */
  readProcesses(): readonly ProcessLook[];
  biggest(count: number): readonly ProcessSnapshot[];
  /** Which of these pids belong to the tree. */
  pids(): readonly number[];
  describe(pid: number): ProcessSnapshot | null;
  /** Sends the kill, without waiting for its end; may be called again and again. */
  kill(): void;
  /**
   * Asks the kernel to refuse this process what would take it over `limit`, so that it fails with an
   * error of its own instead of being killed. Best effort; does nothing where the kernel holds the limit anyway.
   */
  capProcess(process: ProcessLook, limit: Bytes): void;
  /**
   * Blocks the thread for at most `span`; less when `wake[0]` is no longer `seen` (the main thread
   * has sent a command) or when the system has a message for it.
   */
  wait(span: Millis, wake: Int32Array, seen: number): void;
  close(): void;
}

export interface TreeLook {
  readonly treeBytes: Bytes | null;
  /** The kernel's own peak since the start. */
  readonly peakTreeBytes: Bytes | null;
  /** The kernel's own peak of the biggest process; absent where it keeps none for the tree. */
  readonly peakProcessBytes?: Bytes | null;
  /** Counts only grow. */
  readonly treeLimitHits: number;
  readonly processLimitHits: number;
  /** Whose allocation was refused last, where the system says so; `describe` still knows it. */
  readonly culpritPid?: number | null;
  readonly alive: boolean;
}

export interface ProcessLook {
  readonly pid: number;
  readonly bytes: Bytes;
  /** The kernel's own peak of this process, where it keeps one. */
  readonly peakBytes: Bytes;
  /** Linux VmData; null elsewhere. */
  readonly dataBytes: Bytes | null;
}
