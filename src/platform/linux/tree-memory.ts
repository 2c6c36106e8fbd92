import { type Bytes, bytes } from "../../core/units.ts";
import { monotonicMs } from "../monotonic.ts";
import type { Proc } from "./proc.ts";

/** From this share of the limit on, only the exact figure counts. */
const NEAR_LIMIT = 0.8;
/** Exact figures may cost this share of the time. */
const BUSY_SHARE = 0.02;

/** `limit[0]` is the tree limit in bytes, 0 = none; it may be set later. */
export interface TreeMemory {
  read(pids: readonly number[]): Bytes;
}

/**
 * Memory of a tree of which the kernel keeps no count. Summed RSS counts what is shared, also pages
 * shared by fork, once for each process: up to four times too much for four workers. The exact
 * figure, proportional set sizes, makes the kernel walk every page (5–10 ms per GB). So a fresh
 * exact figure is taken near the limit, where it decides over a kill; elsewhere the cheap sum is
 * corrected by the last exact one.
 */
export function measureTree(proc: Proc, limit: Float64Array): TreeMemory {
  let ratio = 1;
  let costMs = 0;
  let readAtMs = Number.NEGATIVE_INFINITY;

  function exact(pids: readonly number[]): number {
    let sum = 0;
    for (const pid of pids) sum += proc.proportionalBytes(pid) ?? proc.memory(pid)?.bytes ?? 0;
    return sum;
  }

  return {
    read(pids) {
      let sum = 0;
      for (const pid of pids) sum += proc.memory(pid)?.bytes ?? 0;
      if (pids.length < 2) return bytes(sum);
      const start = monotonicMs();
      const [limitBytes = 0] = limit;
      const isNear = limitBytes > 0 && sum >= limitBytes * NEAR_LIMIT;
      if (!isNear && start - readAtMs < costMs / BUSY_SHARE) return bytes(sum * ratio);
      const held = exact(pids);
      readAtMs = monotonicMs();
      costMs = readAtMs - start;
      ratio = sum > 0 ? Math.min(1, held / sum) : 1;
      return bytes(Math.min(held, sum));
    },
  };
}
