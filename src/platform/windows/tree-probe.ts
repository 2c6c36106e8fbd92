import type { TreeDescriptor, TreeProbe } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { bytes, type Millis } from "../../core/units.ts";
import { jobPids, terminateJob } from "./job.ts";
import { noteKill, openJobPort } from "./job-port.ts";
import { type Handle, type Kernel32, loadKernel32 } from "./kernel32.ts";
import { readMemory } from "./memory.ts";
import {
  biggestProcesses,
  describeProcesses,
  type ListedProcess,
  listProcesses,
  snapshotOf,
} from "./processes.ts";
import {
  asJobDescriptor,
  duplicateHandle,
  type JobDescriptor,
  lookAtTree,
  memberMemory,
  openJobMembers,
} from "./tree-handle.ts";

/**
 * Ends the wait of a probe in the watchdog's thread: it sleeps on the job's completion port, and
 * Windows has no wait for a port and for shared memory at once. Posts a message that means nothing.
 */
export function endWindowsWait(
  descriptor: TreeDescriptor,
  kernel: Kernel32 = loadKernel32(),
): void {
  if (descriptor.kind !== "job-object") return;
  kernel.PostQueuedCompletionStatus(asJobDescriptor(descriptor).port, 0, 0, 0);
}

/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
export function openWindowsTreeProbe(
  descriptor: TreeDescriptor,
  kernel: Kernel32 = loadKernel32(),
): TreeProbe {
  const tree = asJobDescriptor(descriptor);
  const job = duplicateHandle(kernel, tree.job, `job ${tree.job}`);
  const portHandle = duplicatePort(kernel, tree, job);
  const members = openJobMembers(kernel, job);
  // Whoever was refused memory may be gone when the report is written.
  const culprits = new Map<number, ProcessSnapshot>();
  const port = openJobPort({
    kernel,
    port: portHandle,
    board: tree.board,
    onLimit(pid) {
      const [snapshot] = describeProcesses(kernel, [pid]);
      if (snapshot !== undefined) culprits.set(pid, snapshot);
    },
  });
  const drain = (): void => {
    while (port.take(0));
  };
  // The machine's processes as of this look: listing them takes milliseconds on a busy machine.
  let listed: readonly ListedProcess[] | null = null;
  const describe = (pid: number): ProcessSnapshot | null => {
    listed ??= listProcesses(kernel);
    const found = listed.find((each) => each.pid === pid);
    return found === undefined ? null : snapshotOf(kernel, found);
  };
  let killed: readonly number[] = [];
  let isOpen = true;

  return {
    readMemory: () => readMemory(kernel),
    readTree() {
      listed = null;
      drain();
      return lookAtTree(kernel, { job, board: tree.board, members });
    },
    readProcesses: () =>
      members.running().flatMap((member) => {
        const { pid } = member;
        const memory = memberMemory(kernel, member);
        if (memory === null) return [];
        return [
          {
            pid,
            bytes: bytes(memory.commitBytes),
            peakBytes: bytes(Math.max(memory.peakBytes, memory.commitBytes)),
            dataBytes: null,
          },
        ];
      }),
    biggest: (count) => biggestProcesses(kernel, count),
    // The killed too: what dies slowly must not be taken for another program in the kill's report.
    pids: () => [...new Set([...members.running().map(({ pid }) => pid), ...killed])],
    // Windows gives the number of a dead process away within seconds: what was seen at the message
    // comes first.
    describe: (pid) => culprits.get(pid) ?? describe(pid),
    kill() {
      noteKill(tree.board);
      try {
        if (killed.length === 0) killed = jobPids(kernel, job);
      } finally {
        terminateJob(kernel, job);
      }
    },
    capProcess() {}, // a job object refuses it itself
    wait(span: Millis, wake: Int32Array, seen: number) {
      // Whoever changes the word posts a message after it, so that no change is slept through.
      if (Atomics.load(wake, 0) === seen && port.take(Math.ceil(span))) drain();
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      members.close();
      kernel.CloseHandle(portHandle);
      kernel.CloseHandle(job);
    },
  };
}

function duplicatePort(kernel: Kernel32, tree: JobDescriptor, job: Handle): Handle {
  try {
    return duplicateHandle(kernel, tree.port, `port ${tree.port}`);
  } catch (thrown) {
    kernel.CloseHandle(job);
    throw thrown;
  }
}
