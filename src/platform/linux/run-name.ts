import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { emptyCgroup, removeCgroup } from "./cgroup-files.ts";
import type { Proc } from "./proc.ts";

const PREFIX = "gpu-safe-tests";

/**
 * The name of a run's cgroups: the run, and its supervisor by pid, start time and pid namespace.
 * So a later run can tell what a dead one has left, also where containers share one cgroup tree.
 */
export function runFolderName(runId: string, proc: Proc): string {
  const start = proc.stat(process.pid)?.startTicks ?? 0;
  return [PREFIX, runId, process.pid, start, pidNamespace(proc)].join(".");
}

/** Whether the supervisor of this folder is known to be gone. */
export function isLeftover(folderName: string, proc: Proc): boolean {
  const [prefix, , pid, start, namespace] = folderName.split(".");
  if (prefix !== PREFIX || namespace === undefined || namespace !== pidNamespace(proc))
    return false;
  return proc.stat(Number(pid))?.startTicks !== Number(start);
}

/** Ends and removes what dead runs have left in `parent`. What resists is left to the next run. */
export async function removeLeftovers(parent: string, proc: Proc): Promise<void> {
  for (const name of readdirSync(parent)) {
    if (!isLeftover(name, proc)) continue;
    const folder = join(parent, name);
    try {
      await emptyCgroup(folder);
      await removeCgroup(folder);
    } catch {
      // EBUSY, EPERM: another user's, or a process that does not die; it disturbs nobody.
    }
  }
}

function pidNamespace(proc: Proc): string {
  try {
    return /\d+/.exec(readlinkSync(`${proc.root}/self/ns/pid`))?.[0] ?? "0";
  } catch {
    return "0";
  }
}
