import type { ProcessLook } from "../../core/ports.ts";
import { type Bytes, GIB, MIB } from "../../core/units.ts";
import { loadKoffi } from "../native.ts";

/**
 * What a process may map beyond its memory limit without touching it, in bytes. RLIMIT_DATA counts
 * writable mappings, touched or not: Node 24 reserves 510 MB for code, each thread 8 MB of stack.
 */
export const UNTOUCHED_ALLOWANCE = GIB;

/** RLIMIT_DATA of asm-generic/resource.h; the same on all architectures that Node supports. */
const RLIMIT_DATA = 2;
const NOT_WORTH_A_CALL = MIB;

/** Makes the kernel refuse a running process what would take it over its memory limit. */
export interface DataLimiter {
  /**
   * Sets RLIMIT_DATA so that the process can grow by what is left to `limit` and no further: it
   * gets its MemoryError, with a traceback, instead of a kill. Fails silently: then the kill remains.
   */
  cap(process: ProcessLook, limit: Bytes): void;
}

/**
 * prlimit(2) (Linux 2.6.36) on processes of the same user. null where koffi cannot be loaded: the
 * limit is then held by measuring and killing alone.
 */
export function openDataLimiter(): DataLimiter | null {
  const { koffi } = loadKoffi();
  if (koffi === null) return null;
  const prlimit = koffi.load(null).func("int prlimit(int, int, const void *, void *)") as (
    pid: number,
    resource: number,
    next: Uint8Array | null,
    previous: Uint8Array | null,
  ) => number;
  const current = Buffer.alloc(16); // struct rlimit64: soft, hard
  const set = new Map<number, number>();
  return {
    cap({ pid, bytes, dataBytes }, limit) {
      if (dataBytes === null) return;
      const wanted = dataBytes + Math.max(0, limit - bytes);
      if (Math.abs((set.get(pid) ?? Number.NaN) - wanted) < NOT_WORTH_A_CALL) return;
      if (prlimit(pid, RLIMIT_DATA, null, current) !== 0) return;
      const hard = current.readBigUInt64LE(8);
      const soft = BigInt(Math.floor(wanted));
      current.writeBigUInt64LE(soft < hard ? soft : hard, 0);
      if (prlimit(pid, RLIMIT_DATA, current, null) === 0) set.set(pid, wanted);
    },
  };
}
