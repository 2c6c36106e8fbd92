import { availableParallelism, release } from "node:os";
import type { System } from "../system.ts";
import { openWindowsContainment } from "./containment.ts";
import { openWindowsMemory } from "./memory.ts";
import { openWindowsTreeProbe } from "./tree-probe.ts";

export const windows: System = {
  async openContainment() {
    const { containment, attempts } = await openWindowsContainment();
    return {
      containment,
      attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
    };
  },
  openTreeProbe: (descriptor) => openWindowsTreeProbe(descriptor),
  openMemory: () => ({ ...openWindowsMemory(), close: () => {} }),
  machine: () => ({
    os: `Windows ${release()} ${process.arch}`,
    cpus: availableParallelism(),
    totalRamBytes: openWindowsMemory().read().totalBytes,
  }),
  identifyProcess(pid) {
    try {
      process.kill(pid, 0);
      return "running";
    } catch {
      return null;
    }
  },
  raiseThreadPriority() {},
};
