import { loadKoffi } from "../native.ts";
import type { ProcStat } from "./proc-text.ts";

const PR_SET_CHILD_SUBREAPER = 36;
const WNOHANG = 1;

export interface Subreaper {
  /** Collects one zombie child; true when it was collected. Never waits for any other child. */
  reap(pid: number): boolean;
  /**
   * Collects those that are no children of Node's own: these are gone after a turn of the event
   * loop, so what is still there when it is named again later is nobody else's.
   */
  reapStrays(strays: readonly ProcStat[]): void;
  /** Orphans go to init again. */
  close(): void;
}

/**
 * Makes this program the parent of its orphaned descendants (prctl(2), Linux 3.4), so that a daemon
 * that forked twice stays in our tree. Node never collects children that it did not start: `reap`
 * does. It must never be given a child of Node's own, whose end Node would then miss.
 */
export function becomeSubreaper(): Subreaper | { readonly reason: string } {
  const native = loadKoffi();
  if (native.koffi === null) return { reason: native.reason };
  try {
    const libc = native.koffi.load(null);
    const prctl = libc.func(
      "int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)",
    ) as (...args: number[]) => number;
    const waitpid = libc.func("int waitpid(int, void *, int)") as (
      pid: number,
      status: null,
      options: number,
    ) => number;
    const set = (on: 0 | 1) => prctl(PR_SET_CHILD_SUBREAPER, on, 0, 0, 0) === 0;
    if (!set(1)) return { reason: "prctl(PR_SET_CHILD_SUBREAPER) was refused" };
    const reap = (pid: number) => waitpid(pid, null, WNOHANG) === pid;
    return {
      reap,
      reapStrays: strayCollector(reap),
      close: () => void set(0),
    };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** Long enough for the signal of a child's end to be in Node's hands. */
const RIPE_MS = 100;

function strayCollector(reap: (pid: number) => boolean): Subreaper["reapStrays"] {
  const found = new Map<number, { readonly startTicks: number; isRipe: boolean }>();
  return (strays) => {
    for (const { pid, startTicks } of strays) {
      const known = found.get(pid);
      if (known?.startTicks === startTicks) {
        if (known.isRipe && reap(pid)) found.delete(pid);
        continue;
      }
      const entry = { startTicks, isRipe: false };
      found.set(pid, entry);
      // The immediate comes behind the poll in which Node learns of its children's ends.
      setTimeout(() => setImmediate(() => Object.assign(entry, { isRipe: true })), RIPE_MS).unref();
    }
  };
}
