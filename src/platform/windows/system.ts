import { availableParallelism, release } from "node:os";
import type { System } from "../system.ts";
import { openWindowsContainment } from "./containment.ts";
import { loadKernel32 } from "./kernel32.ts";
import { openWindowsMemory } from "./memory.ts";
import { identifyWindowsProcess } from "./process-identity.ts";
import { describeProcesses } from "./processes.ts";
import { endWindowsWait } from "./tree-probe.ts";

export const windows: System = {
  async openContainment() {
    const { containment, attempts } = await openWindowsContainment();
    return {
      containment,
      attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
    };
  },
  endWait: (descriptor) => endWindowsWait(descriptor),
  openMemory: () => ({ ...openWindowsMemory(), close: () => {} }),
  machine: () => ({
    os: `Windows ${release()} ${process.arch}`,
    cpus: availableParallelism(),
    totalRamBytes: openWindowsMemory().read().totalBytes,
  }),
  identifyProcess: (pid) => identifyWindowsProcess(pid),
  describeProcess: (pid) => describeProcesses(loadKernel32(), [pid])[0] ?? null,
};
