import type { Handle, Kernel32 } from "./kernel32.ts";
import { pinned } from "./record.ts";
import { checked } from "./system-error.ts";

const INFINITE = 0xffffffff;
const WAIT_FAILED = 0xffffffff;

export interface EndWait {
  /** Resolves when the process has ended or the wait was given up. */
  readonly over: Promise<void>;
  /** For a process that outlived every kill: the wait would keep this program from ending. */
  giveUp(): void;
}

/** What ends the waits that are under way when this program exits. */
const underWay = new Set<() => void>();
let isHooked = false;

/**
 * Waits for the end of a process in a thread of libuv's pool, beside an event of its own. Node waits
 * for the threads of its pool when it exits: without the event `process.exit` (a second Ctrl+C)
 * would not return before the test ends (seen with Node 24).
 */
export function waitForEnd(kernel: Kernel32, process: Handle): EndWait {
  const event = checked(kernel, kernel.CreateEventW(null, 1, 0, null), {
    call: "CreateEventW",
    target: "unnamed",
  });
  const handles = pinned(16);
  handles.writeBigInt64LE(BigInt(process), 0);
  handles.writeBigInt64LE(BigInt(event), 8);
  const giveUp = (): void => {
    if (underWay.has(giveUp)) kernel.SetEvent(event);
  };
  endAllAtExit();
  underWay.add(giveUp);
  const over = kernel
    .WaitForMultipleObjectsAsync(2, handles, 0, INFINITE)
    .then((result) => {
      if (result === WAIT_FAILED) throw new Error(`WaitForMultipleObjects(process ${process})`);
    })
    .finally(() => {
      underWay.delete(giveUp);
      kernel.CloseHandle(event);
    });
  return { over, giveUp };
}

function endAllAtExit(): void {
  if (isHooked) return;
  isHooked = true;
  globalThis.process.once("exit", () => {
    for (const giveUp of underWay) giveUp();
  });
}
