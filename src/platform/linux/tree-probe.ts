import type { ProcessLook, TreeDescriptor, TreeProbe } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { type DataLimiter, openDataLimiter } from "./data-limit.ts";
import { openLinuxMemory } from "./memory.ts";
import { openProc } from "./proc.ts";
import { isDead } from "./proc-text.ts";
import { openTreeHandle } from "./tree-handle.ts";

/** The watchdog thread's handles on one tree and on the machine's memory. */
export function openLinuxTreeProbe(
  descriptor: TreeDescriptor,
  options: { readonly procRoot?: string } = {},
): TreeProbe {
  const proc = openProc(options.procRoot);
  const memory = openLinuxMemory(options);
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
    close() {
      tree.close();
      memory.close();
    },
  };
}
