import { setTimeout as sleep } from "node:timers/promises";
import type { TreeDescriptor, TreeLook } from "../../core/ports.ts";
import { monotonicMs } from "../monotonic.ts";
import { killPid } from "./cgroup-files.ts";
import type { Tried, TryRequest } from "./containment.ts";
import type { Hold, TreeHandle } from "./hold.ts";
import { openProc, type Proc } from "./proc.ts";
import { isDead } from "./proc-text.ts";
import { isLeftover, runFolderName } from "./run-name.ts";
import { becomeSubreaper, type Subreaper } from "./subreaper.ts";
import { measureTree } from "./tree-memory.ts";
import { MARKER_NAME, type TreeIdentity, walkTree } from "./tree-walk.ts";

/** After so many rounds a kill gives way; whoever asked for it looks and asks again. */
const MOST_ROUNDS = 50;
const SWEEP_MS = 1000;

export interface ProcessTreeDescriptor extends TreeDescriptor, TreeIdentity {
  readonly kind: "process-tree";
  readonly procRoot: string;
  /** One float64: the tree limit in bytes, 0 = none. It is known only when the file starts. */
  readonly limit: SharedArrayBuffer;
}

/**
 * Containment where the kernel offers none: processes are found in /proc, the tree limit is
 * enforced by measuring; RLIMIT_DATA still holds each process.
 */
export async function tryProcessTree({ runId, proc }: TryRequest): Promise<Tried> {
  const run = runFolderName(runId, proc);
  await sweepMarked(proc);
  const subreaper = becomeSubreaper(proc);
  const isReaper = "collect" in subreaper;
  const extent = isReaper
    ? "as its subreaper"
    : `daemons are found by their environment alone: ${subreaper.reason}`;
  const own = proc.stat(process.pid);
  if (own === null) {
    return {
      ok: false,
      how: "the process tree in /proc",
      reason: `${proc.root}/${process.pid}/stat cannot be read`,
      remedy: "Mount /proc.",
    };
  }
  const supervisor = {
    supervisorPid: process.pid,
    supervisorSession: own.session,
    supervisorCommand: proc.commandLine(process.pid) ?? "",
  };
  return {
    ok: true,
    kind: {
      kind: "process-tree",
      enforcement: { tree: "watchdog", process: "watchdog" },
      how: `the process tree in ${proc.root}, ${extent}`,
      guard: [{ kind: "marker", text: `${run}-` }],
      hold: (index) => Promise.resolve(holdFile(`${run}-${index};`)),
      close: () => (isReaper ? closeReaper(subreaper) : Promise.resolve()),
    },
  };

  function holdFile(marker: string): Hold {
    let root: { rootPid: number; rootStartTicks: number } | null = null;
    const limit = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
    function describe(): ProcessTreeDescriptor {
      if (root === null) throw new Error("the shim has not entered yet");
      const kind = "process-tree";
      return { kind, procRoot: proc.root, marker, limit, ...root, ...supervisor };
    }
    return {
      entry: ":",
      launcher: [],
      // A run inside a test adds its own mark: so the outer run still finds the inner one's tests.
      environment: (outer) => ({ [MARKER_NAME]: `${outer[MARKER_NAME] ?? ""}${marker}` }),
      guard: () => (root === null ? [] : [{ kind: "root", pid: root.rootPid }]),
      entered(pid) {
        root = { rootPid: pid, rootStartTicks: proc.stat(pid)?.startTicks ?? 0 };
        return Promise.resolve();
      },
      limit(limits) {
        new Float64Array(limit)[0] = limits.treeBytes ?? 0;
      },
      describe,
      open: () => openTree(proc, describe(), isReaper ? subreaper : null),
      remove: () => Promise.resolve(),
    };
  }
}

/** Collects the last orphans before they go to init again. */
async function closeReaper(subreaper: Subreaper): Promise<void> {
  const deadline = monotonicMs() + SWEEP_MS;
  while (!subreaper.collect() && monotonicMs() < deadline) await sleep(5);
  subreaper.close();
}

/**
 * Ends what bears the mark of a run whose supervisor is gone, and its guardian with it. Waits for
 * the end, lest the dead become children of ours.
 */
async function sweepMarked(proc: Proc): Promise<void> {
  const deadline = monotonicMs() + SWEEP_MS;
  for (;;) {
    const left = proc.pids().filter((pid) => bearsDeadMark(proc, pid));
    if (left.length === 0 || monotonicMs() > deadline) return;
    left.forEach(killPid);
    await sleep(2);
  }
}

function bearsDeadMark(proc: Proc, pid: number): boolean {
  const environment = proc.environment(pid)?.toString("latin1") ?? "";
  const marks = new RegExp(`(?:^|\\0)${MARKER_NAME}=([^\\0]*)`).exec(environment)?.[1] ?? "";
  return marks.split(";").some((mark) => isLeftover(mark.slice(0, mark.lastIndexOf("-")), proc));
}

/** The watchdog thread's handle: it kills and measures, and leaves the dead to the main thread. */
export function openProcessTree(tree: ProcessTreeDescriptor): TreeHandle {
  return openTree(openProc(tree.procRoot), tree, null);
}

function openTree(
  proc: Proc,
  tree: ProcessTreeDescriptor,
  subreaper: Subreaper | null,
): TreeHandle {
  const walk = walkTree(proc, tree);
  const memory = measureTree(proc, new Float64Array(tree.limit));
  const figures = { peakTreeBytes: null, treeLimitHits: 0, processLimitHits: 0 };

  function look(): TreeLook {
    const pids = walk.members().map((stat) => stat.pid);
    return { ...figures, treeBytes: memory.read(pids), alive: pids.length > 0 };
  }

  function kill(): void {
    const root = proc.stat(tree.rootPid);
    // At once, before any list is read: it would be out of date.
    if (root?.startTicks === tree.rootStartTicks) killPid(-root.processGroup);
    const killed = new Map<number, number>();
    for (let round = 0, fresh = true; fresh && round < MOST_ROUNDS; round += 1) {
      fresh = false;
      const members = walk.members();
      // No fork escapes the kill of a group, and it reaches those that ended before we came to them.
      for (const group of walk.groups()) killPid(-group);
      for (const { pid, startTicks } of members) {
        if (killed.get(pid) === startTicks) continue;
        killed.set(pid, startTicks);
        fresh = true;
        // Read anew: the pid may be another's by now. Most are dead by their group already.
        const now = proc.stat(pid);
        if (now === null || isDead(now) || now.startTicks !== startTicks) continue;
        killPid(pid);
      }
    }
  }

  return {
    look,
    figures: () => figures,
    pids: () => walk.members().map((stat) => stat.pid),
    kill,
    reap: () => subreaper === null || subreaper.collect(walk.hasSeen),
    close() {},
  };
}
