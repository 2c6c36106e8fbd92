import type { Handle, Kernel32 } from "./kernel32.ts";
import { INVALID_HANDLE_VALUE } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { pinned, struct } from "./record.ts";
import { checked, lastError } from "./system-error.ts";

const C = CONSTANTS;

/** `GetQueuedCompletionStatus` had nothing in the time given. */
const WAIT_TIMED_OUT = 258;

/** A completion port of the job's own, to which the kernel posts what happens in it. */
export function createJobPort(kernel: Kernel32, job: Handle): Handle {
  const port = checked(kernel, kernel.CreateIoCompletionPort(INVALID_HANDLE_VALUE, null, 0, 1), {
    call: "CreateIoCompletionPort",
    target: `job ${job}`,
  });
  const info = struct("JOBOBJECT_ASSOCIATE_COMPLETION_PORT");
  info.set("CompletionPort", port);
  const kind = C.JobObjectAssociateCompletionPortInformation;
  if (kernel.SetInformationJobObject(job, kind, info.buffer, info.buffer.length) === 0) {
    const error = lastError(kernel, "SetInformationJobObject", `job ${job}, completion port`);
    kernel.CloseHandle(port);
    throw error;
  }
  return port;
}

/**
 * What the port said so far, in memory that both threads share: the watchdog's thread reads the
 * port, the main thread reports the figures.
 */
export interface JobBoard {
  readonly treeHits: number;
  readonly processHits: number;
  /** The process whose allocation was refused last; 0 = none so far. */
  readonly lastPid: number;
  /** The watchdog has killed this job, also one that had no process yet. */
  readonly isKilled: boolean;
}

const SLOTS = { treeHits: 0, processHits: 1, lastPid: 2, killed: 3 } as const;

export function createJobBoard(): SharedArrayBuffer {
  return new SharedArrayBuffer(Object.keys(SLOTS).length * Int32Array.BYTES_PER_ELEMENT);
}

export function readJobBoard(board: SharedArrayBuffer): JobBoard {
  const cells = new Int32Array(board);
  return {
    treeHits: Atomics.load(cells, SLOTS.treeHits),
    processHits: Atomics.load(cells, SLOTS.processHits),
    lastPid: Atomics.load(cells, SLOTS.lastPid) >>> 0,
    isKilled: Atomics.load(cells, SLOTS.killed) !== 0,
  };
}

/** To be called before the kill: who creates a process meanwhile then knows why that failed. */
export function noteKill(board: SharedArrayBuffer): void {
  Atomics.store(new Int32Array(board), SLOTS.killed, 1);
}

/** Reads a job's port, one message after the other. Reuses its buffers: one reader a thread. */
export interface JobPort {
  /** Waits at most so long for a message and notes it; whether there was one. */
  take(milliseconds: number): boolean;
}

export function openJobPort(options: {
  readonly kernel: Kernel32;
  readonly port: Handle;
  readonly board: SharedArrayBuffer;
  /** Told at the moment of a limit message: the process may be gone a moment later. */
  readonly onLimit?: (pid: number) => void;
}): JobPort {
  const { kernel, port, board, onLimit } = options;
  const cells = new Int32Array(board);
  // The message's number, the key of the association and, as a pointer, the process id.
  const message = pinned(4);
  const key = pinned(8);
  const overlapped = pinned(8);
  return {
    take(milliseconds) {
      if (kernel.GetQueuedCompletionStatus(port, message, key, overlapped, milliseconds) === 0) {
        const error = lastError(kernel, "GetQueuedCompletionStatus", `port ${port}`);
        if (error.code === WAIT_TIMED_OUT) return false;
        throw error;
      }
      const kind = message.readUInt32LE();
      const slot = slotOf(kind);
      if (slot !== null) {
        const pid = overlapped.readUInt32LE();
        Atomics.add(cells, slot, 1);
        Atomics.store(cells, SLOTS.lastPid, pid | 0);
        onLimit?.(pid);
      }
      return true;
    },
  };
}

function slotOf(message: number): number | null {
  if (message === C.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT) return SLOTS.treeHits;
  if (message === C.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT) return SLOTS.processHits;
  return null;
}
