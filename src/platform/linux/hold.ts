import type { Limits } from "../../core/events.ts";
import type { TreeDescriptor, TreeLook } from "../../core/ports.ts";
import type { ContainmentKind, Enforcer } from "../../core/readings.ts";
import type { GuardItem } from "./guardian-script.ts";

/**
 * What one kind of containment must be able to do; the rest (shim, output, exit, guardian) is the
 * same for all kinds. Made once per run.
 */
export interface HoldKind {
  readonly kind: ContainmentKind;
  readonly enforcement: { readonly tree: Enforcer; readonly process: Enforcer };
  /** How it was set up, a sentence for `doctor`. */
  readonly how: string;
  /** What the guardian must clear whenever this program is gone. */
  readonly guard: readonly GuardItem[];
  /** Makes the containment of one file. */
  hold(index: number): Promise<Hold>;
  /** Removes what `hold` did not. */
  close(): Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

/** What the kernel itself has counted; read in microseconds. */
export type KernelFigures = Omit<TreeLook, "treeBytes" | "alive">;

/** The containment of one file. */
export interface Hold {
  /** Shell text by which the shim enters, ending in success or `exit 125`. */
  readonly entry: string;
  /** A command that the shim is started through, such as systemd-run. */
  readonly launcher: readonly string[];
  /** Variables to add to the command's own. */
  environment(own: Environment): Environment;
  /** What the guardian must clear for this file alone. */
  guard(): readonly GuardItem[];
  /** Called once when the shim stands in its containment. */
  entered(shimPid: number): Promise<void>;
  /** Puts the limits in force; throws the system's error where the kernel refuses. */
  limit(limits: Limits): void;
  /** For both threads: everything that `openTreeHandle` needs. Only after `entered`. */
  describe(): TreeDescriptor;
  /** Opens the main thread's own handles. Only after `entered`. */
  open(): TreeHandle;
  /** Removes what is left, the tree being dead. Never throws for a second call. */
  remove(): Promise<void>;
}

/** Synchronous handles on one tree, held by one thread. */
export interface TreeHandle {
  look(): TreeLook;
  figures(): KernelFigures;
  /** Those alive, in no order; some kinds list a zombie too. */
  pids(): number[];
  /** Sends SIGKILL to all, in a way that a fork bomb cannot outrun where the kernel offers one. */
  kill(): void;
  /** Collects the dead that became our children; false while one is still to be collected. */
  reap(): boolean;
  close(): void;
}
