import type { WatchdogSystem } from "../system.ts";
import { loadKernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { openWindowsMemory } from "./memory.ts";
import { openWindowsTreeProbe } from "./tree-probe.ts";

export const windowsWatchdog: WatchdogSystem = {
  openTreeProbe: (descriptor) => openWindowsTreeProbe(descriptor),
  openMemory: () => openWindowsMemory(),
  raiseThreadPriority() {
    const kernel = loadKernel32();
    // Tests run below normal; a refusal costs nothing but the head start.
    kernel.SetThreadPriority(kernel.GetCurrentThread(), CONSTANTS.THREAD_PRIORITY_HIGHEST);
  },
};
