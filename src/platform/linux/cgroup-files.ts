import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  rmdir,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { monotonicMs } from "../monotonic.ts";

/** How long a cgroup may stay busy after its last process died; it is a matter of microseconds. */
const BUSY_MS = 2000;

/** `folder` and all cgroups below it (tests may make their own), parents first. */
export function cgroupsBelow(folder: string): string[] {
  const found = [folder];
  for (const current of found) {
    // A kernfs folder has two links and one for each folder in it: no listing where there is none.
    if ((statSync(current, { throwIfNoEntry: false })?.nlink ?? 0) <= 2) continue;
    for (const entry of listOrEmpty(current)) {
      if (entry.isDirectory()) found.push(join(current, entry.name));
    }
  }
  return found;
}

/** The processes in `folder` and below. Zombies are not among them. */
export function cgroupPids(folder: string): number[] {
  const pids: number[] = [];
  for (const current of cgroupsBelow(folder)) {
    for (const line of readOrEmpty(join(current, "cgroup.procs")).split("\n")) {
      const pid = Number(line);
      if (pid > 0) pids.push(pid); // 0: a process of another pid namespace
    }
  }
  return pids;
}

/**
 * Sends SIGKILL to a process, or to a group by its negated id. One that has ended meanwhile is no
 * fault; one that changed its user and is not ours to kill shows among those still alive.
 */
export function killPid(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code !== "ESRCH" && code !== "EPERM") throw thrown;
  }
}

/** Writes to a file that may be absent or refuse; tells whether it was taken. */
export function tryWrite(path: string, text: string): boolean {
  try {
    writeFileSync(path, text);
    return true;
  } catch {
    return false;
  }
}

function listOrEmpty(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // removed by another run that sweeps, or by the guardian
  }
}

export function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

/**
 * Lets everything in a cgroup of v1's freezer run, also what a test froze in a cgroup of its own:
 * SIGKILL waits for what is frozen there.
 */
export function thaw(freezer: string): void {
  for (const folder of cgroupsBelow(freezer)) tryWrite(join(folder, "freezer.state"), "THAWED");
}

/** Whether a cgroup could not be removed because a process in it does not die. */
export function isBusy(thrown: unknown): boolean {
  return (thrown as NodeJS.ErrnoException | null)?.code === "EBUSY";
}

/** Kills what is in a cgroup until nothing is, or for two seconds. */
export async function emptyCgroup(folder: string): Promise<void> {
  const deadline = monotonicMs() + BUSY_MS;
  for (;;) {
    const pids = cgroupPids(folder);
    if (pids.length === 0 || monotonicMs() > deadline) return;
    pids.forEach(killPid);
    if (existsSync(join(folder, "freezer.state"))) thaw(folder);
    await sleep(2);
  }
}

/** Removes a cgroup and those below it, its processes being dead. One that is gone is no fault. */
export async function removeCgroup(folder: string): Promise<void> {
  const deadline = monotonicMs() + BUSY_MS;
  for (const current of cgroupsBelow(folder).reverse()) {
    for (;;) {
      try {
        await promisify(rmdir)(current);
        break;
      } catch (thrown) {
        const code = (thrown as NodeJS.ErrnoException).code;
        if (code === "ENOENT") break;
        if (code !== "EBUSY" || monotonicMs() > deadline) throw thrown;
        await sleep(2);
      }
    }
  }
}
