import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Limits } from "../../core/events.ts";
import type { TreeDescriptor, TreeLook } from "../../core/ports.ts";
import { bytes } from "../../core/units.ts";
import { cgroupPids, killPid, removeCgroup, tryWrite } from "./cgroup-files.ts";
import { FileCache } from "./file-cache.ts";
import type { Hold, HoldKind, KernelFigures, TreeHandle } from "./hold.ts";
import { parseFlatField } from "./proc-text.ts";
import { openReused, ReusedFile } from "./reused-file.ts";
import { quoted } from "./shell-words.ts";

export interface CgroupV2Descriptor extends TreeDescriptor {
  readonly kind: "cgroup-v2" | "systemd-scope";
  readonly folder: string;
}

/** Containment by cgroup v2 in a folder of ours whose children have the memory controller. */
export function cgroupV2(run: string, how: string, restore: () => Promise<void>): HoldKind {
  return {
    kind: "cgroup-v2",
    enforcement: { tree: "kernel", process: "watchdog" },
    how,
    guard: [{ kind: "cgroup", path: run }],
    hold: (index) => Promise.resolve(holdFile(join(run, `file-${index}`))),
    async close() {
      await removeCgroup(run);
      await restore();
    },
  };
}

function holdFile(folder: string): Hold {
  mkdirSync(folder);
  closeSwap(folder);
  const descriptor: CgroupV2Descriptor = { kind: "cgroup-v2", folder };
  return {
    entry: `echo 0 >${quoted(join(folder, "cgroup.procs"))} || exit 125`,
    launcher: [],
    environment: () => ({}),
    guard: () => [],
    entered: () => Promise.resolve(),
    limit: (limits) => limitCgroupV2(folder, limits),
    describe: () => descriptor,
    open: () => openCgroupV2(descriptor),
    remove: () => removeCgroup(folder),
  };
}

/**
 * No way out into swap (memory.swap.max is absent where the kernel has no swap accounting), and
 * when the kernel kills one process for the limit it kills all of them (memory.oom.group, 4.19).
 */
export function closeSwap(folder: string): void {
  tryWrite(join(folder, "memory.swap.max"), "0");
  tryWrite(join(folder, "memory.oom.group"), "1");
}

/** Throws the system's error where the kernel refuses the limit. */
export function limitCgroupV2(folder: string, limits: Limits): void {
  if (limits.treeBytes === null) return;
  writeFileSync(join(folder, "memory.max"), String(Math.floor(limits.treeBytes)));
}

/** This thread's own handles. Throws where the cgroup is gone. */
export function openCgroupV2(tree: CgroupV2Descriptor): TreeHandle {
  const usage = new ReusedFile(join(tree.folder, "memory.current"), 64);
  const events = new ReusedFile(join(tree.folder, "memory.events"), 512);
  const state = new ReusedFile(join(tree.folder, "cgroup.events"), 128);
  const peak = openReused(join(tree.folder, "memory.peak"), 64); // since 5.19
  const cache = new FileCache(join(tree.folder, "memory.stat"), "");
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
      // Asked after a kill alone.
      get alive() {
        return parseFlatField(state.text(), "populated") === 1;
      },
    };
  }

  /** The kernel's peak holds the cache of that moment; what is cached now is the best guess at it. */
  function peakBytes(cached: number) {
    return peak === null ? null : bytes(Math.max(highest, peak.number() - cached));
  }

  function limitHits(): number {
    return parseFlatField(events.text(), "oom_kill") ?? 0;
  }

  function figures(): KernelFigures {
    const peakTreeBytes = peakBytes(cache.read());
    return { peakTreeBytes, treeLimitHits: limitHits(), processLimitHits: 0 };
  }

  function kill(): void {
    if (cgroupPids(tree.folder).length === 0) return;
    // Since 5.14, and no fork escapes it.
    if (tryWrite(join(tree.folder, "cgroup.kill"), "1")) return;
    // Frozen processes (5.2) cannot fork, and SIGKILL ends them as they are.
    const freeze = join(tree.folder, "cgroup.freeze");
    tryWrite(freeze, "1");
    const killed = new Set<number>();
    for (let pass = 0, fresh = true; fresh && pass < 50; pass += 1) {
      fresh = false;
      for (const pid of cgroupPids(tree.folder)) {
        if (killed.has(pid)) continue;
        killed.add(pid);
        killPid(pid);
        fresh = true;
      }
    }
    tryWrite(freeze, "0");
  }

  return {
    look,
    figures,
    pids: () => cgroupPids(tree.folder),
    kill,
    reap: () => true,
    close: () => [usage, events, state, peak, cache].forEach((file) => void file?.close()),
  };
}
