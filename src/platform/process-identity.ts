import { readFileSync } from "node:fs";

/**
 * A text that tells a running process from a later one with the same pid; null = none runs.
 *
 * Linux: boot id and start time in clock ticks (proc(5), `/proc/<pid>/stat` field 22). Where there
 * is no /proc, that the process exists is all that can be said.
 */
export function processIdentity(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return exists("self") ? null : existence(pid);
  }
  // The second field is the name in brackets and may hold anything, brackets and blanks too.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  if (state === "Z" || state === "X") return null;
  return `${bootId()}/${fields[19]}`;
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "boot";
  }
}

function exists(entry: string): boolean {
  try {
    readFileSync(`/proc/${entry}/stat`);
    return true;
  } catch {
    return false;
  }
}

function existence(pid: number): string | null {
  try {
    process.kill(pid, 0);
    return "running";
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM" ? "running" : null;
  }
}
