import type { TreeDescriptor, TreeProbe } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { bytes, type Millis } from "../../core/units.ts";
import { terminateJob } from "./job.ts";
import { noteKill, openJobPort } from "./job-port.ts";
import { type Kernel32, loadKernel32 } from "./kernel32.ts";
import { readMemory } from "./memory.ts";
import { biggestProcesses, describeProcesses, processMemory } from "./processes.ts";
import { asJobDescriptor, duplicateHandle, lookAtTree, openJobMembers } from "./tree-handle.ts";

/**
 * How long `wait` sleeps on the completion port before it looks whether it was woken: Windows has
 * no wait for a port and for shared memory at once. A message of the port ends the sleep at once.
 */
const WAKE_SLICE_MS = 25;

/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
export function openWindowsTreeProbe(
  descriptor: TreeDescriptor,
  kernel: Kernel32 = loadKernel32(),
): TreeProbe {
  const tree = asJobDescriptor(descriptor);
  const job = duplicateHandle(kernel, tree.job, `job ${tree.job}`);
  const portHandle = duplicateHandle(kernel, tree.port, `port ${tree.port}`);
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
  let isOpen = true;

  return {
    readMemory: () => readMemory(kernel),
    readTree() {
      drain();
      return lookAtTree(kernel, { job, board: tree.board, members });
    },
    readProcesses: () =>
      members.running().flatMap(({ pid, process }) => {
        const memory = processMemory(kernel, process);
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
    pids: () => members.running().map(({ pid }) => pid),
    describe: (pid) => describeProcesses(kernel, [pid])[0] ?? culprits.get(pid) ?? null,
    kill() {
      noteKill(tree.board);
      terminateJob(kernel, job);
    },
    capProcess() {}, // a job object refuses it itself
    wait(span: Millis, wake: Int32Array, seen: number) {
      const end = performance.now() + span;
      while (Atomics.load(wake, 0) === seen) {
        const left = Math.ceil(end - performance.now());
        if (left <= 0) return;
        if (port.take(Math.min(left, WAKE_SLICE_MS))) return drain();
      }
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
