import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Limits } from "../../core/events.ts";
import type { Contained, ExitStatus, TreeUsage } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { type MergedOutput, mergeOutput } from "../merged-output.ts";
import { monotonicMs } from "../monotonic.ts";
import { isBusy } from "./cgroup-files.ts";
import type { Hold } from "./hold.ts";
import type { Proc } from "./proc.ts";
import { isDead } from "./proc-text.ts";
import type { Shim } from "./shim.ts";
import { recogniseFailedExec } from "./start-fault.ts";

/** How long the output of a command that ended with 126 or 127 is waited for, to tell who said it. */
const EXEC_MESSAGE_MS = 250;

export interface ContainRequest {
  readonly hold: Hold;
  readonly shim: Shim;
  readonly limits: Limits;
  readonly proc: Proc;
  /** Why the command is not let go at all; null = it is. */
  readonly fault: string | null;
  readonly onRelease: () => void;
}

/** Lets the shim go and hands out everything that can be known and done about its tree. */
export function contain(request: ContainRequest): Contained {
  const { hold, shim, limits, proc, fault } = request;
  const { child, pid } = shim;
  if (!child.stdout || !child.stderr) throw new Error("the shim was started without pipes");
  const output = mergeOutput(child.stdout, child.stderr);
  const handle = hold.open();
  let lastUsage: TreeUsage | null = null;
  let isReleased = false;

  const exited = new Promise<ExitStatus>((resolve) => {
    child.once("exit", (code, signal) => {
      if (fault !== null) resolve({ kind: "start-failed", message: fault });
      else if (signal !== null) resolve({ kind: "signaled", signal });
      else resolve(checkExec({ kind: "exited", code: code ?? 0 }, output));
    });
  });

  function alive(): number[] {
    if (isReleased) return [];
    return handle.pids().filter((each) => {
      const stat = proc.stat(each);
      return stat !== null && !isDead(stat);
    });
  }

  const snapshots = () =>
    alive()
      .map((each) => proc.snapshot(each))
      .filter((shot): shot is ProcessSnapshot => shot !== null);

  function usage(): TreeUsage {
    if (isReleased && lastUsage !== null) return lastUsage;
    lastUsage = { ...handle.figures(), peakProcessBytes: null };
    return lastUsage;
  }

  if (fault === null) shim.go(limits.processBytes);
  else shim.dismiss();

  return {
    pid,
    output,
    endOutput: output.end,
    exited,
    survivors: async () => snapshots(),
    async killAll(deadline) {
      // The tree was dead when it was given back, and its handles are closed.
      if (isReleased) return { alive: [] };
      const end = monotonicMs() + deadline;
      const sent = new Set<number>();
      for (let fresh = true; ; ) {
        // SIGKILL is never lost: only who is new needs another one.
        if (isReleased) return { alive: [] };
        if (fresh) handle.kill();
        const isCollected = handle.reap();
        const left = alive();
        if (left.length === 0 && isCollected) return { alive: [] };
        if (monotonicMs() > end) return { alive: snapshots() };
        fresh = left.some((each) => !sent.has(each));
        for (const each of left) sent.add(each);
        await sleep(1);
      }
    },
    usage,
    async release() {
      if (isReleased) return;
      usage();
      isReleased = true;
      handle.close();
      if (child.exitCode === null && child.signalCode === null) letGo(child);
      try {
        await hold.remove();
      } catch (thrown) {
        // What does not die keeps its cgroup and its guard; the verdict names it, and the run goes on.
        if (isBusy(thrown)) return;
        throw thrown;
      }
      request.onRelease();
    },
  };
}

/** A process that does not die must not keep this program alive: its verdict has been told. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of child.stdio) stream?.destroy();
}

/** Only an end with 126 or 127 and nothing on stdout can be a failed `exec`. */
async function checkExec(status: ExitStatus, output: MergedOutput): Promise<ExitStatus> {
  if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127)) return status;
  const deadline = new AbortController();
  await Promise.race([output.ended, sleep(EXEC_MESSAGE_MS, null, { signal: deadline.signal })]);
  deadline.abort();
  return recogniseFailedExec(status, output);
}
