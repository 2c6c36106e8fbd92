import { loadKoffi } from "../native.ts";
import type { Proc } from "./proc.ts";

const PR_SET_CHILD_SUBREAPER = 36;
const P_ALL = 0;
const WNOHANG = 1;
const WEXITED = 4;
const WNOWAIT = 0x01000000;
/** Where siginfo_t holds si_pid on 64-bit Linux. */
const SI_PID_OFFSET = 16;

/** Orphans that end while nobody looks are collected this often, or they would use up all pids. */
const COLLECT_MS = 1000;
/** Long enough for the signal of a child's end to be in Node's hands. */
const RIPE_MS = 20;

export interface Subreaper {
  /**
   * Collects the orphans that have ended; true when none is left. Node's own children, whose end it
   * would miss, are left alone: they are in our session, or lead one (shims) and are gone after a
   * turn of the event loop. `isOrphan` knows better about some of those that lead one.
   */
  collect(isOrphan?: (pid: number) => boolean): boolean;
  /** Orphans go to init again. */
  close(): void;
}

/**
 * Makes this program the parent of its orphaned descendants (prctl(2), Linux 3.4), so that a daemon
 * that forked twice stays in our tree. Their ends are then ours to collect: Node never does it for
 * children that it did not start.
 */
export function becomeSubreaper(proc: Proc): Subreaper | { readonly reason: string } {
  const native = loadKoffi();
  if (native.koffi === null) return { reason: native.reason };
  const ownSession = proc.stat(process.pid)?.session;
  try {
    const libc = native.koffi.load(null);
    const prctl = libc.func(
      "int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)",
    ) as (...args: number[]) => number;
    const waitid = libc.func("int waitid(int, unsigned int, void *, int)") as (
      ...args: [number, number, Buffer, number]
    ) => number;
    const waitpid = libc.func("int waitpid(int, void *, int)") as (
      ...args: [number, null, number]
    ) => number;
    const info = Buffer.alloc(128);
    const firstEnded = () => {
      info.fill(0);
      const status = waitid(P_ALL, 0, info, WEXITED | WNOHANG | WNOWAIT);
      return status === 0 ? info.readInt32LE(SI_PID_OFFSET) : 0;
    };
    const set = (on: 0 | 1) => prctl(PR_SET_CHILD_SUBREAPER, on, 0, 0, 0) === 0;
    if (!set(1)) return { reason: "prctl(PR_SET_CHILD_SUBREAPER) was refused" };

    let suspect = { pid: 0, isRipe: false };
    const collect: Subreaper["collect"] = (isOrphan = () => false) => {
      for (let pid = firstEnded(); pid !== 0; pid = firstEnded()) {
        const session = proc.stat(pid)?.session;
        if (session === undefined || session === ownSession) return false;
        const isCertain = session !== pid || isOrphan(pid);
        if (!isCertain && suspect.pid !== pid) suspect = ripening(pid);
        if (!isCertain && !suspect.isRipe) return false;
        waitpid(pid, null, WNOHANG);
      }
      return true;
    };
    const timer = setInterval(collect, COLLECT_MS).unref();
    return {
      collect,
      close() {
        clearInterval(timer);
        set(0);
      },
    };
  } catch (thrown) {
    return { reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function ripening(pid: number): { pid: number; isRipe: boolean } {
  const suspect = { pid, isRipe: false };
  // The immediate comes behind the poll in which Node learns of its children's ends.
  setTimeout(() => setImmediate(() => Object.assign(suspect, { isRipe: true })), RIPE_MS).unref();
  return suspect;
}
