import type { Attempt } from "./attempts.ts";
import type { Bytes, Percent } from "./units.ts";

/** Raw figures of the machine at one moment. All times are milliseconds since the Unix epoch. */
export interface MemoryReading {
  /** RAM of the machine, or of the container where one with a smaller limit holds us. */
  readonly totalBytes: Bytes;
  /** What cannot be had back: on Linux MemTotal less MemAvailable, on Windows total less available. */
  readonly usedBytes: Bytes;
  readonly usedPercent: Percent;
  /** The system commit charge against its limit. Windows; Linux where vm.overcommit_memory is 2. */
  readonly commit: CommitReading | null;
}

export interface CommitReading {
  readonly usedBytes: Bytes;
  readonly limitBytes: Bytes;
  readonly usedPercent: Percent;
}

/** One GPU as inventory knows it. */
export interface GpuInfo {
  readonly index: number;
  readonly name: string;
  readonly totalVramBytes: Bytes;
  /** Stable identity where the source has one (`GPU-…`, `MIG-…`), else null. */
  readonly uuid: string | null;
  /** PCI address in the driver's spelling, else null. */
  readonly pciBusId: string | null;
  /** Whether the tests can see it (CUDA_VISIBLE_DEVICES and its kin). Thresholds look at these. */
  readonly visible: boolean;
}

/** Occupancy of one GPU. */
export interface GpuReading {
  readonly index: number;
  readonly usedBytes: Bytes;
  readonly totalBytes: Bytes;
  readonly usedPercent: Percent;
}

/** A process as a report shows it. */
export interface ProcessSnapshot {
  readonly pid: number;
  readonly parentPid: number;
  /** The short name (`comm`, image name). */
  readonly name: string;
  /** The command line, arguments joined by blanks; the name in brackets where it cannot be read. */
  readonly command: string;
  /** Linux: resident anonymous and shared memory plus swap. Windows: private commit. */
  readonly bytes: Bytes;
}

export const CONTAINMENT_KINDS = [
  "cgroup-v2",
  "cgroup-v1",
  "systemd-scope",
  "process-tree",
  "job-object",
  "none",
] as const;
export type ContainmentKind = (typeof CONTAINMENT_KINDS)[number];

/** Who holds a limit: the kernel at the moment of allocation, or the watchdog by measuring. */
export type Enforcer = "kernel" | "watchdog";

export interface MachineInfo {
  /** Such as `Linux 6.18.44 x64` or `Windows 10.0.26100 x64`. */
  readonly os: string;
  readonly cpus: number;
  readonly totalRamBytes: Bytes;
  readonly containment: ContainmentKind;
  /** Who enforces `tree-memory-limit` and `process-memory-limit` under this containment. */
  readonly enforcement: { readonly tree: Enforcer; readonly process: Enforcer };
  readonly gpuSource: string | null;
  readonly gpus: readonly GpuInfo[];
  /** What was tried to contain tests and to read VRAM, and why it is not what is in use. */
  readonly attempts?: readonly Attempt[];
}

/** What the watchdog saw at one look. Figures that this machine does not offer are null. */
export interface Sample {
  readonly atMs: number;
  readonly ramUsedBytes: Bytes;
  readonly ramPercent: Percent;
  readonly commitPercent: Percent | null;
  /** Memory of the file's whole tree now. */
  readonly treeBytes: Bytes | null;
  readonly processes: number | null;
  readonly largestProcessBytes: Bytes | null;
  /** One per GPU; empty without a GPU. */
  readonly vram: readonly GpuReading[];
}
