import type { WatchdogSystem } from "../system.ts";
import { type LinuxMemory, openLinuxMemory } from "./memory.ts";
import { raiseLinuxThreadPriority } from "./thread-priority.ts";
import { openLinuxTreeProbe } from "./tree-probe.ts";

/** Opened once per thread, with the first tree. */
let memory: LinuxMemory | undefined;

export const linuxWatchdog: WatchdogSystem = {
  openTreeProbe(descriptor) {
    memory ??= openLinuxMemory();
    return openLinuxTreeProbe(descriptor, memory);
  },
  openMemory: () => openLinuxMemory(),
  raiseThreadPriority: raiseLinuxThreadPriority,
};
