import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** nice(2) of the watchdog's thread where that is allowed. */
const EAGER = -15;

/**
 * Lets the calling thread come before the tests when all cores are busy. setpriority(2) takes a
 * thread's id on Linux, and `/proc/thread-self` names the caller's. Needs root or CAP_SYS_NICE;
 * without, the thread keeps its priority.
 */
export function raiseLinuxThreadPriority(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    if (Number.isInteger(thread) && thread > 0) setPriority(thread, EAGER);
  } catch {
    // EACCES, EPERM: an ordinary user may not; a late look is still a look.
  }
}
