import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cgroupPids, readOrEmpty, removeCgroup, tryWrite } from "./cgroup-files.ts";
import { findCgroupHierarchies } from "./cgroup-mounts.ts";
import { cgroupV2 } from "./cgroup-v2.ts";
import type { Tried, TryRequest } from "./containment.ts";
import type { Proc } from "./proc.ts";
import { removeLeftovers, runFolderName } from "./run-name.ts";
import { quoted } from "./shell-words.ts";
import { runProbe } from "./shim-probe.ts";

const REMEDY =
  "Run as root, or in a unit of systemd with Delegate=yes that holds nothing else, such as " +
  "`systemd-run --user --scope -p Delegate=yes COMMAND`.";

/** A folder in which the run's own cgroup can be made. */
interface Place {
  readonly parent: string;
  /** Undoes what had to be changed to use it. */
  readonly restore: () => Promise<void>;
}

/**
 * Makes the run's folder in the nearest place that allows it: beside our own cgroup or beside an
 * ancestor (as root, or in a user's session), else inside our own cgroup where only we live in it
 * (a delegated subtree): a cgroup that hands controllers down may hold no processes itself.
 *
 * Beside our own cgroup a limit on that one does not hold for the tests; `auto` counts it in.
 */
export async function tryCgroupV2({ runId, proc }: TryRequest): Promise<Tried> {
  const at = findCgroupHierarchies(proc.root).find(
    (each) => each.version === 2 && existsSync(each.ownFolder),
  );
  const how = `a cgroup v2 near ${at?.ownFolder ?? "our own"}`;
  const refuse = (reason: string): Tried => ({ ok: false, how, reason, remedy: REMEDY });
  if (at === undefined) return refuse("no cgroup v2 hierarchy is mounted");
  if (!hasMemory(join(at.ownFolder, "cgroup.controllers")) && !hasMemoryAbove(at)) {
    return refuse("the memory controller is not on cgroup v2 here (it may be on v1, or disabled)");
  }
  const name = runFolderName(runId, proc);
  const faults: string[] = [];
  for (const find of [
    ...ancestors(at.ownFolder, at.mountPoint).map((folder) => () => besideUs(folder)),
    () => insideOurs(at.ownFolder, proc),
  ]) {
    try {
      const place = find();
      const folder = await makeRun(place, name);
      await removeLeftovers(place.parent, proc);
      return {
        ok: true,
        kind: cgroupV2(folder, `cgroup v2 at ${folder}`, place.restore),
      };
    } catch (thrown) {
      faults.push((thrown as Error).message);
    }
  }
  return refuse(faults.join("; "));
}

function besideUs(parent: string): Place {
  const wasOn = hasMemory(join(parent, "cgroup.subtree_control"));
  if (!wasOn) writeFileSync(join(parent, "cgroup.subtree_control"), "+memory");
  return {
    parent,
    restore: async () =>
      void (wasOn || tryWrite(join(parent, "cgroup.subtree_control"), "-memory")),
  };
}

/** Moves us, and who stands between us and init, into a leaf: then our cgroup may have children. */
function insideOurs(own: string, proc: Proc): Place {
  const lineage = ownLineage(proc);
  const inhabitants = cgroupPids(own);
  const stranger = inhabitants.find((pid) => !lineage.has(pid));
  if (stranger !== undefined) {
    throw new Error(`${own} is no subtree of our own: process ${stranger} lives in it too`);
  }
  const leaf = join(own, `gpu-safe-tests-supervisor`);
  if (!existsSync(leaf)) mkdirSync(leaf);
  const moveTo = (folder: string) =>
    inhabitants.forEach((pid) => void tryWrite(join(folder, "cgroup.procs"), String(pid)));
  const restore = async () => {
    tryWrite(join(own, "cgroup.subtree_control"), "-memory");
    moveTo(own);
    await removeCgroup(leaf).catch(() => {});
  };
  try {
    moveTo(leaf);
    writeFileSync(join(own, "cgroup.subtree_control"), "+memory");
  } catch (thrown) {
    void restore();
    throw thrown;
  }
  return { parent: own, restore };
}

async function makeRun(place: Place, name: string): Promise<string> {
  const folder = join(place.parent, name);
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, "cgroup.subtree_control"), "+memory");
    const probe = join(folder, "probe");
    mkdirSync(probe);
    writeFileSync(join(probe, "memory.max"), "max");
    await runProbe(`echo 0 >${quoted(join(probe, "cgroup.procs"))} || exit 125`);
    await removeCgroup(probe);
    return folder;
  } catch (thrown) {
    if (existsSync(folder)) await removeCgroup(folder).catch(() => {});
    await place.restore();
    throw thrown;
  }
}

/** From the parent of our own cgroup up to the root; the root alone where we stand in it. */
function ancestors(own: string, mountPoint: string): string[] {
  if (own === mountPoint) return [mountPoint];
  const found: string[] = [];
  for (let folder = own; folder !== mountPoint && folder !== dirname(folder); ) {
    folder = dirname(folder);
    found.push(folder);
  }
  return found;
}

function hasMemoryAbove(at: { ownFolder: string; mountPoint: string }): boolean {
  return ancestors(at.ownFolder, at.mountPoint).some((folder) =>
    hasMemory(join(folder, "cgroup.controllers")),
  );
}

function hasMemory(file: string): boolean {
  return readOrEmpty(file).trim().split(" ").includes("memory");
}

/** We, our ancestors, and our descendants. */
function ownLineage(proc: Proc): ReadonlySet<number> {
  const lineage = new Set<number>();
  for (let pid = process.pid; pid > 0 && !lineage.has(pid); ) {
    lineage.add(pid);
    pid = proc.stat(pid)?.parentPid ?? 0;
  }
  const descendants = new Set([process.pid]);
  const parents = new Map(proc.pids().map((pid) => [pid, proc.stat(pid)?.parentPid ?? 0]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (descendants.has(pid) || !descendants.has(parent)) continue;
      descendants.add(pid);
      grown = true;
    }
  }
  return new Set([...lineage, ...descendants]);
}
