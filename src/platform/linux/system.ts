import type { System } from "../system.ts";
import { openLinuxContainment } from "./containment.ts";
import { linuxMachine } from "./machine.ts";
import { openLinuxMemory } from "./memory.ts";
import { openProc } from "./proc.ts";

export const linux: System = {
  async openContainment(options) {
    const { containment, attempts } = await openLinuxContainment(options);
    return {
      containment,
      attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
    };
  },
  openMemory: () => openLinuxMemory(),
  machine: linuxMachine,
  identifyProcess(pid) {
    const stat = openProc().stat(pid);
    return stat === null ? null : String(stat.startTicks);
  },
  describeProcess: (pid) => openProc().snapshot(pid),
};
