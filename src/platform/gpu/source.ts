/** The sources in the order in which they are asked. */
export const GPU_SOURCES = [
  "nvml",
  "pdh",
  "nvidia-smi",
  "amd-sysfs",
  "torch",
  "systeminformation",
] as const;
export type GpuSourceName = (typeof GPU_SOURCES)[number];

/** One GPU, or one MIG instance of it, as a source lists it. Crosses threads and processes as JSON. */
export interface SourceDevice {
  /** The source's own number; MIG instances follow the whole GPUs. */
  readonly index: number;
  readonly name: string;
  readonly uuid: string | null;
  readonly pciBusId: string | null;
  readonly vendor: "nvidia" | "amd" | "other";
  /** For a MIG instance: the index of its GPU. */
  readonly parentIndex: number | null;
  readonly totalBytes: number;
}

/** A device that does not tell is left out: an unknown figure is never a zero. */
export interface SourceReading {
  readonly index: number;
  /** Total less free: what the driver reserves for itself cannot be had either. */
  readonly usedBytes: number;
  readonly totalBytes: number;
}

export interface SourceHolder {
  readonly index: number;
  readonly pid: number;
  /** null = the source does not name it. */
  readonly name: string | null;
  readonly vramBytes: number | null;
  readonly sharedBytes: number | null;
}

export interface SourceSpill {
  readonly index: number;
  readonly pid: number;
  readonly grownBytes: number;
}

export interface SourceLook {
  readonly readings: readonly SourceReading[];
  readonly spills: readonly SourceSpill[];
}

/** A source that is open, behind calls that block: it lives in a process of its own (host.ts). */
export interface GpuSession {
  readonly devices: readonly SourceDevice[];
  /** Such as the driver's version: for doctor. */
  readonly detail: string;
  look(): SourceLook | Promise<SourceLook>;
  holders(): readonly SourceHolder[] | Promise<readonly SourceHolder[]>;
  close(): void;
}

/** A source as the probe's thread uses it: every answer has a deadline. */
export interface GpuSource {
  readonly name: GpuSourceName;
  /** Whether a look starts a program: then once a second is enough. */
  readonly spawns: boolean;
  readonly devices: readonly SourceDevice[];
  readonly detail: string;
  /** Whether it lists only what the tests can see anyway (torch). */
  readonly filtered: boolean;
  look(): Promise<SourceLook>;
  holders(): Promise<readonly SourceHolder[]>;
  /** Ends what belongs to the source. Resolves soon, also where a process of it hangs. */
  close(): Promise<void>;
}

/** Why a source does not answer, and what would make it. Expected; never shown with a stack. */
export class SourceFault extends Error {
  override readonly name = "SourceFault";
  readonly remedy: string;
  /** True where it did not answer in time: the driver hangs. */
  readonly hung: boolean;

  constructor(reason: string, remedy: string, hung = false) {
    super(reason);
    this.remedy = remedy;
    this.hung = hung;
  }
}

/** Turns whatever a source threw into a fault. */
export function toSourceFault(thrown: unknown): SourceFault {
  if (thrown instanceof SourceFault) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new SourceFault(message, "report this as a bug of gpu-safe-tests, with the line above");
}
