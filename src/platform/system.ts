import type { Attempt } from "../core/attempts.ts";
import type { Containment, MemoryPort, TreeDescriptor, TreeProbe } from "../core/ports.ts";
import type { ContainmentKind, ProcessSnapshot } from "../core/readings.ts";
import type { Bytes } from "../core/units.ts";

/** What each operating system gives; one implementation per folder. */
export interface System {
  /** The strongest containment to be had, and everything that was tried. */
  openContainment(options: {
    readonly runId: string;
    /** Tries this kind alone. */
    readonly only?: ContainmentKind;
  }): Promise<{ readonly containment: Containment | null; readonly attempts: readonly Attempt[] }>;
  /** Ends the wait of a probe in another thread, where a change of shared memory alone does not. */
  endWait?(descriptor: TreeDescriptor): void;
  openMemory(): MemoryPort & { close(): void };
  machine(): { readonly os: string; readonly cpus: number; readonly totalRamBytes: Bytes };
  /** Tells a running process from a later one with the same pid; null where none runs. */
  identifyProcess(pid: number): string | null;
  /** One process by name and command line; null where it is gone or another user's. */
  describeProcess(pid: number): ProcessSnapshot | null;
}

/** What the watchdog's thread needs of its operating system. */
export interface WatchdogSystem {
  /** The thread's own handles on a tree. Throws where the tree is gone. */
  openTreeProbe(descriptor: TreeDescriptor): TreeProbe;
  openMemory(): MemoryPort;
  /** Lets the calling thread come before the tests where that is allowed. */
  raiseThreadPriority(): void;
}
