import { setTimeout } from "node:timers/promises";
import type { Contained, ExitStatus, TreeUsage } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import type { MergedOutput } from "../merged-output.ts";
import { monotonicMs } from "../monotonic.ts";
import { waitForEnd } from "./end-wait.ts";
import { terminateJob } from "./job.ts";
import { openJobPort } from "./job-port.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { describeProcesses } from "./processes.ts";
import { pinned } from "./record.ts";
import { checked } from "./system-error.ts";
import { type JobDescriptor, lookAtTree, openJobMembers } from "./tree-handle.ts";

export interface Running {
  readonly kernel: Kernel32;
  readonly descriptor: JobDescriptor;
  readonly pid: number;
  readonly process: Handle;
  readonly output: MergedOutput;
  /** Closes the job and its port. */
  readonly closeJob: () => void;
}

/** Everything that can be known and done about the tree of a process that runs in its job. */
export function contained(running: Running): Contained {
  const { kernel, descriptor, pid, process, output } = running;
  const { job, port, board } = descriptor;
  const members = openJobMembers(kernel, job);
  const messages = openJobPort({ kernel, port, board });
  let lastUsage: TreeUsage | null = null;
  let isReleased = false;

  const wait = waitForEnd(kernel, process);
  const exited = wait.over.then(() => exitStatus(kernel, process, pid));

  function survivors(): readonly ProcessSnapshot[] {
    // After the release the handle values may be another object's.
    if (isReleased) return [];
    const pids = members.running().map((member) => member.pid);
    return describeProcesses(kernel, pids).filter((each) => !isConsoleHost(each));
  }

  function usage(): TreeUsage {
    if (isReleased && lastUsage !== null) return lastUsage;
    // What the watchdog's thread has not taken, or all of it where nothing watches.
    while (messages.take(0));
    const look = lookAtTree(kernel, { job, board, members });
    lastUsage = {
      peakTreeBytes: look.peakTreeBytes,
      peakProcessBytes: look.peakProcessBytes ?? null,
      treeLimitHits: look.treeLimitHits,
      processLimitHits: look.processLimitHits,
    };
    return lastUsage;
  }

  return {
    pid,
    output,
    endOutput: output.end,
    exited,
    survivors: async () => survivors(),
    async killAll(deadline) {
      const end = monotonicMs() + deadline;
      for (;;) {
        const [first] = isReleased ? [] : members.running();
        if (first === undefined) return { alive: [] };
        const left = end - monotonicMs();
        if (left <= 0) return { alive: survivors() };
        terminateJob(kernel, job);
        await waitAMoment(kernel, first.process, left);
      }
    },
    usage,
    async release() {
      if (isReleased) return;
      usage();
      isReleased = true;
      output.end();
      members.close();
      running.closeJob();
      wait.giveUp();
      // The wait needs the handle until then.
      const close = (): unknown => kernel.CloseHandle(process);
      exited.then(close, close);
    },
  };
}

/** A command without a process, in the form of one that ran and ended so. */
export function neverRan(exit: ExitStatus, close: () => void): Contained {
  return {
    pid: 0,
    output: { async *[Symbol.asyncIterator]() {} },
    endOutput() {},
    exited: Promise.resolve(exit),
    survivors: async () => [],
    killAll: async () => ({ alive: [] }),
    usage: () => ({
      peakTreeBytes: null,
      peakProcessBytes: null,
      treeLimitHits: 0,
      processLimitHits: 0,
    }),
    release: async () => close(),
  };
}

function exitStatus(kernel: Kernel32, process: Handle, pid: number): ExitStatus {
  const code = pinned(4);
  checked(kernel, kernel.GetExitCodeProcess(process, code), {
    call: "GetExitCodeProcess",
    target: `pid ${pid}`,
  });
  return { kind: "exited", code: code.readUInt32LE() };
}

/**
 * Waits for the end of a process that was told to end. In slices: another process of the tree may
 * have been made meanwhile, and needs the next kill.
 */
async function waitAMoment(kernel: Kernel32, process: Handle | null, left: number): Promise<void> {
  const slice = Math.ceil(Math.min(left, process === null ? 20 : 250));
  if (process === null) await setTimeout(slice);
  else await kernel.WaitForSingleObjectAsync(process, slice);
}

/** The console that Windows makes for a process without a window; it ends with its last client. */
function isConsoleHost(snapshot: ProcessSnapshot): boolean {
  return /^(conhost|openconsole)\.exe$/i.test(snapshot.name);
}
