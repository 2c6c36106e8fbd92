import type { TreeDescriptor, TreeLook } from "../../core/ports.ts";
import { bytes } from "../../core/units.ts";
import { jobCounts, jobPeaks, jobPids } from "./job.ts";
import { readJobBoard } from "./job-port.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { isRunning, listProcesses, openProcess, processMemory } from "./processes.ts";
import { pinned } from "./record.ts";
import { checked, ERROR_ACCESS_DENIED } from "./system-error.ts";

/** What a thread of this process needs to open its own handles on a tree: handle values. */
export interface JobDescriptor extends TreeDescriptor {
  readonly kind: "job-object";
  readonly job: Handle;
  readonly port: Handle;
  /** See job-port.ts. */
  readonly board: SharedArrayBuffer;
}

export function asJobDescriptor(descriptor: TreeDescriptor): JobDescriptor {
  const { kind, job, port, board } = descriptor;
  if (
    kind !== "job-object" ||
    typeof job !== "number" ||
    typeof port !== "number" ||
    !(board instanceof SharedArrayBuffer)
  ) {
    throw new TypeError(`this is no descriptor of a job object: kind ${kind}`);
  }
  return { kind, job, port, board };
}

/** A second handle on the same object, to be closed by whoever asked for it. */
export function duplicateHandle(kernel: Kernel32, handle: Handle, target: string): Handle {
  const self = kernel.GetCurrentProcess();
  const to = pinned(8);
  const access = CONSTANTS.DUPLICATE_SAME_ACCESS;
  checked(kernel, kernel.DuplicateHandle(self, handle, self, to, 0, 0, access), {
    call: "DuplicateHandle",
    target,
  });
  return Number(to.readBigInt64LE());
}

export interface JobMember {
  readonly pid: number;
  /** null = it may not be opened (it runs as another user): counted, measured and killed all the same. */
  readonly process: Handle | null;
}

/** The members of a job, each held open: a process id cannot be given anew while it is. */
export interface JobMembers {
  /** Those that run now. A process that has ended but is still listed is not among them. */
  running(): readonly JobMember[];
  close(): void;
}

export function openJobMembers(kernel: Kernel32, job: Handle): JobMembers {
  const handles = new Map<number, Handle>();
  const forget = (pid: number, process: Handle): void => {
    kernel.CloseHandle(process);
    handles.delete(pid);
  };
  return {
    running() {
      const listed = new Set(jobPids(kernel, job));
      const closed: JobMember[] = [];
      for (const [pid, process] of handles) {
        if (!listed.has(pid) || !isRunning(kernel, process)) forget(pid, process);
      }
      for (const pid of listed) {
        if (handles.has(pid)) continue;
        const process = openProcess(kernel, pid);
        if (process === null) {
          if (kernel.GetLastError() === ERROR_ACCESS_DENIED) closed.push({ pid, process });
          continue;
        }
        if (isRunning(kernel, process)) handles.set(pid, process);
        else kernel.CloseHandle(process);
      }
      return [...[...handles].map(([pid, process]) => ({ pid, process })), ...closed];
    },
    close() {
      for (const [pid, process] of handles) forget(pid, process);
    },
  };
}

/** One look at the tree: the sum over its processes, the job's own peaks, what the port said. */
export function lookAtTree(
  kernel: Kernel32,
  tree: { readonly job: Handle; readonly board: SharedArrayBuffer; readonly members: JobMembers },
): TreeLook {
  let sum = 0;
  for (const member of tree.members.running()) {
    sum += memberMemory(kernel, member)?.commitBytes ?? 0;
  }
  const peaks = jobPeaks(kernel, tree.job);
  const hits = readJobBoard(tree.board);
  const counts = jobCounts(kernel, tree.job);
  return {
    treeBytes: bytes(sum),
    peakTreeBytes: peaks.peakJobBytes,
    peakProcessBytes: peaks.peakProcessBytes,
    culpritPid: hits.lastPid === 0 ? null : hits.lastPid,
    treeLimitHits: Math.max(hits.treeHits, Number(peaks.jobAtLimit)),
    processLimitHits: Math.max(hits.processHits, Number(peaks.processAtLimit)),
    // A watch may begin before the first process does.
    alive: counts.active > 0 || counts.total === 0,
  };
}

/** Commit charge of one member; null where it is gone. */
export function memberMemory(
  kernel: Kernel32,
  { pid, process }: JobMember,
): { readonly commitBytes: number; readonly peakBytes: number } | null {
  if (process !== null) return processMemory(kernel, process);
  // The system's own list opens nothing.
  const listed = listProcesses(kernel).find((each) => each.pid === pid);
  return listed === undefined
    ? null
    : { commitBytes: listed.commitBytes, peakBytes: listed.commitBytes };
}
