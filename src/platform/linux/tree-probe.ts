import type { ProcessLook, TreeDescriptor, TreeProbe } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { type DataLimiter, openDataLimiter } from "./data-limit.ts";
import { type LinuxMemory, openLinuxMemory } from "./memory.ts";
import { openProc } from "./proc.ts";
import { isDead } from "./proc-text.ts";
import { openTreeHandle } from "./tree-handle.ts";

/**
 * The watchdog thread's handles on one tree. `memory` outlives it: opening the machine's figures
 * anew for each file would cost 0.5 ms.
 */
export function openLinuxTreeProbe(
  descriptor: TreeDescriptor,
  memory: LinuxMemory = openLinuxMemory(),
): TreeProbe {
  const proc = openProc();
  const tree = openTreeHandle(descriptor);
  const pids = () => tree.pids();
  // Loaded when the first process comes near its limit: most runs never need it.
  let limiter: { readonly loaded: DataLimiter | null } | null = null;
  return {
    readMemory: memory.read,
    readTree: tree.look,
    readProcesses: () =>
      pids()
        .map((pid) => proc.look(pid))
        .filter((look): look is ProcessLook => look !== null),
    biggest: memory.biggest,
    pids,
    describe(pid): ProcessSnapshot | null {
      const stat = proc.stat(pid);
      return stat === null || isDead(stat) ? null : proc.snapshot(pid, stat);
    },
    kill: tree.kill,
    capProcess(look, limit) {
      limiter ??= { loaded: openDataLimiter() };
      limiter.loaded?.cap(look, limit);
    },
    wait(span, wake, seen) {
      Atomics.wait(wake, 0, seen, span);
    },
    close: () => tree.close(),
  };
}
