import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Limits } from "../../core/events.ts";
import type { TreeDescriptor, TreeLook } from "../../core/ports.ts";
import { bytes } from "../../core/units.ts";
import { cgroupPids, killPid, readOrEmpty, removeCgroup, thaw, tryWrite } from "./cgroup-files.ts";
import { FileCache } from "./file-cache.ts";
import type { Hold, HoldKind, KernelFigures, TreeHandle } from "./hold.ts";
import { parseFlatField } from "./proc-text.ts";
import { openReused, ReusedFile } from "./reused-file.ts";
import { quoted } from "./shell-words.ts";

export interface CgroupV1Descriptor extends TreeDescriptor {
  readonly kind: "cgroup-v1";
  readonly memory: string;
  readonly freezer: string | null;
}

/** The run's own folders, made below this program's own cgroups so that limits on us hold on. */
export interface CgroupV1Folders {
  readonly memory: string;
  /** The freezer hierarchy: makes a kill final for fork bombs. null where it cannot be had. */
  readonly freezer: string | null;
}

/** Containment by cgroup v1: the memory controller, and the freezer for the kill. */
export function cgroupV1(run: CgroupV1Folders): HoldKind {
  return {
    kind: "cgroup-v1",
    enforcement: { tree: "kernel", process: "watchdog" },
    how: `cgroup v1 at ${run.memory}${run.freezer === null ? ", without a freezer hierarchy: a fork bomb is killed by repetition" : ""}`,
    guard: [run.memory, run.freezer].flatMap((path) =>
      path === null ? [] : [{ kind: "cgroup", path } as const],
    ),
    hold: (index) => Promise.resolve(holdFile(run, index)),
    async close() {
      await removeCgroup(run.memory);
      if (run.freezer !== null) await removeCgroup(run.freezer);
    },
  };
}

function holdFile(run: CgroupV1Folders, index: number): Hold {
  const memory = join(run.memory, `file-${index}`);
  const freezer = run.freezer === null ? null : join(run.freezer, `file-${index}`);
  mkdirSync(memory);
  if (freezer !== null) mkdirSync(freezer);
  const descriptor: CgroupV1Descriptor = { kind: "cgroup-v1", memory, freezer };
  // `0` into `tasks` takes 0.03 ms; a pid into `cgroup.procs` waits 7–12 ms for all CPUs after idle.
  const enter = [memory, freezer].flatMap((folder) =>
    folder === null ? [] : [`echo 0 >${quoted(join(folder, "tasks"))}`],
  );
  return {
    entry: `${enter.join(" && ")} || exit 125`,
    launcher: [],
    environment: () => ({}),
    guard: () => [],
    entered: () => Promise.resolve(),
    limit: (limits) => writeLimit(memory, limits),
    describe: () => descriptor,
    open: () => openCgroupV1(descriptor),
    async remove() {
      await removeCgroup(memory);
      if (freezer !== null) await removeCgroup(freezer);
    },
  };
}

/** RAM first, then RAM and swap together: the kernel refuses the second below the first. */
function writeLimit(memory: string, limits: Limits): void {
  if (limits.treeBytes === null) return;
  const limit = String(Math.floor(limits.treeBytes));
  writeFileSync(join(memory, "memory.limit_in_bytes"), limit);
  const withSwap = join(memory, "memory.memsw.limit_in_bytes");
  if (existsSync(withSwap)) writeFileSync(withSwap, limit);
  // Without swap accounting the kernel can at least be told not to swap this cgroup out.
  else tryWrite(join(memory, "memory.swappiness"), "0");
}

/** This thread's own handles. Throws where the cgroup is gone. */
export function openCgroupV1(tree: CgroupV1Descriptor): TreeHandle {
  const usage = new ReusedFile(join(tree.memory, "memory.usage_in_bytes"), 64);
  const peak = new ReusedFile(join(tree.memory, "memory.max_usage_in_bytes"), 64);
  const procs = join(tree.memory, "cgroup.procs");
  const oom = openReused(join(tree.memory, "memory.oom_control"), 256);
  const cache = new FileCache(join(tree.memory, "memory.stat"), "total_");
  const state = tree.freezer === null ? null : join(tree.freezer, "freezer.state");

  let highest = 0;

  function look(): TreeLook {
    const used = usage.number();
    const cached = cache.bytes(used);
    const treeBytes = bytes(used - cached);
    highest = Math.max(highest, treeBytes);
    return {
      treeBytes,
      treeLimitHits: limitHits(),
      processLimitHits: 0,
      // Asked for at the end alone.
      get peakTreeBytes() {
        return peakBytes(cached);
      },
      // Asked after a kill alone, and five calls. Not from an open file: v1 hands out an old list
      // for up to a second when it is read again.
      get alive() {
        return readOrEmpty(procs) !== "" || cgroupPids(tree.memory).length > 0;
      },
    };
  }

  /** The kernel's peak holds the cache of that moment; what is cached now is the best guess at it. */
  function peakBytes(cached: number) {
    return bytes(Math.max(highest, peak.number() - cached));
  }

  /** failcnt also counts charges that succeeded after page cache was dropped: no sign of a kill. */
  function limitHits(): number {
    return parseFlatField(oom?.text() ?? "", "oom_kill") ?? 0;
  }

  function figures(): KernelFigures {
    const peakTreeBytes = peakBytes(cache.read());
    return { peakTreeBytes, treeLimitHits: limitHits(), processLimitHits: 0 };
  }

  function kill(): void {
    if (cgroupPids(tree.memory).length === 0) return;
    // What is frozen cannot fork and cannot end, so the list is complete and no pid in it is stale.
    const frozen = state !== null && tryWrite(state, "FROZEN");
    const killed = new Set<number>();
    try {
      for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
        fresh = false;
        for (const pid of cgroupPids(tree.memory)) {
          if (killed.has(pid)) continue;
          killed.add(pid);
          killPid(pid);
          fresh = true;
        }
      }
    } finally {
      if (frozen && tree.freezer !== null) thaw(tree.freezer);
    }
  }

  return {
    look,
    figures,
    pids: () => cgroupPids(tree.memory),
    kill,
    reap: () => true,
    close: () => [usage, peak, oom, cache].forEach((file) => void file?.close()),
  };
}
