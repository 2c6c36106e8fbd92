import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { removeCgroup, tryWrite } from "./cgroup-files.ts";
import { type CgroupHierarchy, findCgroupHierarchies } from "./cgroup-mounts.ts";
import { cgroupV1 } from "./cgroup-v1.ts";
import type { Tried, TryRequest } from "./containment.ts";
import type { Proc } from "./proc.ts";
import { removeLeftovers, runFolderName } from "./run-name.ts";
import { quoted } from "./shell-words.ts";
import { runProbe } from "./shim-probe.ts";

const REMEDY =
  "Run as root, or have the administrator give this user a folder of the memory cgroup.";

/** Makes the run's folders below our own cgroups and lets a shell enter them once. */
export async function tryCgroupV1({ runId, proc }: TryRequest): Promise<Tried> {
  const hierarchies = findCgroupHierarchies(proc.root).filter((each) => each.version === 1);
  const memoryAt = findController(hierarchies, "memory");
  const how =
    memoryAt === null ? "a memory hierarchy of cgroup v1" : `a cgroup in ${memoryAt.ownFolder}`;
  if (memoryAt === null) {
    const reason = "no cgroup v1 hierarchy with the memory controller is mounted";
    return { ok: false, how, reason, remedy: "Nothing to do where cgroup v2 is in use." };
  }
  const freezerAt = findController(hierarchies, "freezer");
  const name = runFolderName(runId, proc);
  const memory = join(memoryAt.ownFolder, name);
  const freezer = freezerAt === null ? null : join(freezerAt.ownFolder, name);
  try {
    await removeLeftovers(memoryAt.ownFolder, proc);
    mkdirSync(memory);
    accessSync(join(memory, "memory.limit_in_bytes"), constants.W_OK);
    tryWrite(join(memory, "memory.use_hierarchy"), "1"); // the default since 5.11
    await runProbe(`echo 0 >${quoted(join(memory, "tasks"))} || exit 125`);
  } catch (thrown) {
    await removeCgroup(memory).catch(() => {});
    return { ok: false, how, reason: (thrown as Error).message, remedy: REMEDY };
  }
  const canFreeze = freezer !== null && (await makeFreezer(freezer, proc));
  return { ok: true, kind: cgroupV1({ memory, freezer: canFreeze ? freezer : null }) };
}

async function makeFreezer(folder: string, proc: Proc): Promise<boolean> {
  try {
    await removeLeftovers(dirname(folder), proc);
    mkdirSync(folder);
    accessSync(join(folder, "freezer.state"), constants.W_OK);
    // That we may enter follows from the memory hierarchy: the same rights are asked for.
    accessSync(join(folder, "tasks"), constants.W_OK);
    return true;
  } catch {
    await removeCgroup(folder).catch(() => {});
    return false;
  }
}

function findController(
  hierarchies: CgroupHierarchy[],
  controller: string,
): CgroupHierarchy | null {
  return (
    hierarchies.find((each) => each.controller === controller && existsSync(each.ownFolder)) ?? null
  );
}
