import type { WatchdogSystem } from "../system.ts";
import { openLinuxMemory } from "./memory.ts";
import { raiseLinuxThreadPriority } from "./thread-priority.ts";
import { openLinuxTreeProbe } from "./tree-probe.ts";

export const linuxWatchdog: WatchdogSystem = {
  openTreeProbe: (descriptor) => openLinuxTreeProbe(descriptor),
  openMemory: () => openLinuxMemory(),
  raiseThreadPriority: raiseLinuxThreadPriority,
};
