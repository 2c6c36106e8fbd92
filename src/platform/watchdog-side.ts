import type { TreeDescriptor, TreeProbe } from "../core/ports.ts";
import { linuxWatchdog } from "./linux/watchdog-system.ts";
import { platformName } from "./platform-name.ts";
import type { WatchdogSystem } from "./system.ts";
import { openUncontainedProbe } from "./uncontained-probe.ts";

/**
 * The platform as the watchdog's thread sees it: a door of its own, because what that thread loads
 * delays the first file and stays in memory for the whole run.
 */
export async function openWatchdogSide(): Promise<
  Pick<WatchdogSystem, "openTreeProbe" | "raiseThreadPriority">
> {
  const system =
    platformName === "win32"
      ? (await import("./windows/watchdog-system.ts")).windowsWatchdog
      : linuxWatchdog;
  return {
    raiseThreadPriority: system.raiseThreadPriority,
    openTreeProbe: (descriptor: TreeDescriptor): TreeProbe =>
      descriptor.kind === "none"
        ? openUncontainedProbe(descriptor, system.openMemory())
        : system.openTreeProbe(descriptor),
  };
}
