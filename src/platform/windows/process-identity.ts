import { type Kernel32, loadKernel32 } from "./kernel32.ts";
import { isRunning, openProcess } from "./processes.ts";
import { pinned } from "./record.ts";

/**
 * A text that tells a running process from a later one with the same pid: the moment it was made,
 * in 100 ns since 1601 (GetProcessTimes). null = none runs, or one that we may not look at.
 */
export function identifyWindowsProcess(
  pid: number,
  kernel: Kernel32 = loadKernel32(),
): string | null {
  const process = openProcess(kernel, pid);
  if (process === null) return null;
  try {
    // A process that has ended can still be opened as long as somebody holds it.
    if (!isRunning(kernel, process)) return null;
    const [made, ended, inKernel, inUser] = [pinned(8), pinned(8), pinned(8), pinned(8)];
    if (kernel.GetProcessTimes(process, made, ended, inKernel, inUser) === 0) return null;
    return made.readBigUInt64LE().toString();
  } finally {
    kernel.CloseHandle(process);
  }
}
