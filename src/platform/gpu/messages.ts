import type { AmdRoots } from "./amd-sysfs.ts";
import type { GpuSourceName, SourceDevice, SourceHolder, SourceSpill } from "./source.ts";

/** How one source was tried, for doctor and the results. */
export interface GpuAttempt {
  readonly source: GpuSourceName;
  readonly ok: boolean;
  /** Why not, or what it is (version, path). */
  readonly reason: string;
  /** What would make it answer; empty where it does. */
  readonly remedy: string;
}

export interface Deadlines {
  readonly openMs: number;
  readonly lookMs: number;
}

/** What the probe's thread is started with. Structured-cloneable. */
export interface ProbeSettings {
  readonly kind: "gpu-probe";
  readonly sources: readonly GpuSourceName[];
  readonly deadlines: Readonly<Record<GpuSourceName, Deadlines>>;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly intervalMs: number;
  /** Percent of VRAM at which a file is killed; null = the looks are for the reports only. */
  readonly threshold: number | null;
  /** This file, which is the program of the driver process too. */
  readonly probeFile: string;
  readonly parentPid: number;
  readonly nvmlCandidates: readonly string[];
  readonly nvidiaSmi: string | null;
  readonly python: readonly string[];
  readonly amdRoots: AmdRoots;
  readonly board: SharedArrayBuffer;
  readonly live: SharedArrayBuffer;
  /** How long a source that failed while in use is left alone at first; doubles. */
  readonly retryMs: number;
}

export type ToProbe =
  | { readonly kind: "visible"; readonly indices: readonly number[] }
  | { readonly kind: "refresh"; readonly id: number }
  | { readonly kind: "holders"; readonly id: number }
  | { readonly kind: "close" };

export type FromProbe =
  | { readonly kind: "attempt"; readonly attempt: GpuAttempt }
  | {
      readonly kind: "opened";
      readonly source: GpuSourceName;
      readonly filtered: boolean;
      readonly devices: readonly SourceDevice[];
    }
  /** The source in use failed; `source` is the one that took over, null = none for now. */
  | {
      readonly kind: "changed";
      readonly source: GpuSourceName | null;
      readonly attempts: readonly GpuAttempt[];
    }
  | { readonly kind: "none" }
  | { readonly kind: "spills"; readonly spills: readonly SourceSpill[] }
  | { readonly kind: "refreshed"; readonly id: number }
  | { readonly kind: "holders"; readonly id: number; readonly holders: readonly SourceHolder[] }
  | { readonly kind: "closed" };
