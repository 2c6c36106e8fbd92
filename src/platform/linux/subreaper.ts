import { loadKoffi } from "../native.ts";

const PR_SET_CHILD_SUBREAPER = 36;
const WNOHANG = 1;

export interface Subreaper {
  /** Collects one zombie child; true when it was collected. Never waits for any other child. */
  reap(pid: number): boolean;
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
    return {
      reap: (pid) => waitpid(pid, null, WNOHANG) === pid,
      close: () => void set(0),
    };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
