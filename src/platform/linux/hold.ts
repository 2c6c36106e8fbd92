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

/** The containment of one file. */
export interface Hold {
  /** Shell text by which the shim enters, ending in success or `exit 125`. */
  readonly entry: string;
  /** A command that the shim is started through, such as systemd-run. */
  readonly launcher: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What the guardian must clear for this file alone. */
  readonly guard: readonly GuardItem[];
  /** Called once when the shim stands in its containment. */
  entered(shimPid: number): Promise<void>;
  /** Puts the limits in force; throws the system's error where the kernel refuses. */
  limit(limits: Limits): void;
  /** For both threads: everything that `openTree` needs. */
  describe(): TreeDescriptor;
  /** Opens this thread's own handles. Only after `entered`. */
  open(): TreeHandle;
  /** Removes what is left, the tree being dead. Never throws for a second call. */
  remove(): Promise<void>;
}

/** Synchronous handles on one tree, held by one thread. */
export interface TreeHandle {
  look(): TreeLook;
  /** Alive ones only, the biggest subset that can be told; no order. */
  pids(): number[];
  /** Sends SIGKILL to all, in a way that a fork bomb cannot outrun where the kernel offers one. */
  kill(): void;
  /** Collects orphans that became our children, where that is our job. */
  reap(): void;
  close(): void;
}
