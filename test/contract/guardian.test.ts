import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openLinuxContainment } from "../../src/platform/linux/containment.ts";
import { openProc } from "../../src/platform/linux/proc.ts";
import { isDead } from "../../src/platform/linux/proc-text.ts";
import { until, untilNone } from "../support/until.ts";
import { type LinuxKind, offeredKinds } from "./linux-kinds.ts";
import { linuxTraces } from "./traces-linux.ts";

const proc = openProc();
let runs = 0;

for (const kind of await offeredKinds("guardian")) {
  describe(`guardian: ${kind}`, { concurrency: false }, () => {
    test("ends all tests and removes every trace when the supervisor is killed", async () => {
      const supervisor = await startSupervisor(kind);
      supervisor.process.kill("SIGKILL");
      await untilNone("all traces", supervisor.traces);
    });

    test("is started anew when a test kills it", async () => {
      const supervisor = await startSupervisor(kind);
      const first = supervisor.guardian();
      process.kill(first, "SIGKILL");
      const second = await until("another guardian", () => {
        const pid = supervisor.guardian();
        return pid !== 0 && pid !== first ? pid : null;
      });
      assert.notEqual(second, first);
      supervisor.process.kill("SIGKILL");
      await untilNone("all traces", supervisor.traces);
    });

    test("is replaced by the next run where it died together with the supervisor", async () => {
      const supervisor = await startSupervisor(kind);
      const guardian = supervisor.guardian();
      process.kill(guardian, "SIGSTOP");
      supervisor.process.kill("SIGKILL");
      await once(supervisor.process, "exit");
      process.kill(guardian, "SIGKILL");
      const { containment } = await openLinuxContainment({ runId: newRunId(), only: kind });
      await containment?.close();
      await untilNone("all traces", supervisor.traces);
    });
  });
}

interface Supervisor {
  readonly process: ChildProcess;
  readonly runId: string;
  /** Its guardian's pid; 0 = none now. */
  guardian(): number;
  traces(): Promise<readonly string[]>;
}

/**
 * In the emulated guest V8's bookkeeping of its code pages fails now and then, and Node is gone before
 * it has run a line of ours (nodejs/node issue 64500 has the like). There, and only there, and only
 * before the supervisor has said that it runs, it is started again.
 */
const STARTS = process.env.GPU_SAFE_TESTS_PATIENCE === undefined ? 1 : 4;
const EMULATION_FAULTS: ReadonlySet<string | number> = new Set(["SIGTRAP", "SIGSEGV", "SIGILL"]);

async function startSupervisor(kind: LinuxKind): Promise<Supervisor> {
  for (let start = 1; ; start += 1) {
    const supervisor = await startOnce(kind);
    if (typeof supervisor === "object") return supervisor;
    if (start === STARTS || !EMULATION_FAULTS.has(supervisor)) {
      throw new Error(`the supervisor ended with ${supervisor}`);
    }
    console.log(`the supervisor ended with ${supervisor} at start ${start} of ${STARTS}`);
  }
}

/** A running supervisor, or with what it ended before it ran. */
async function startOnce(kind: LinuxKind): Promise<Supervisor | string | number> {
  const runId = newRunId();
  const program = fileURLToPath(new URL("supervisor.ts", import.meta.url));
  const child = spawn(process.execPath, [program, kind, runId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const end = await until("a running supervisor", () =>
    said.includes("running") ? "running" : (child.exitCode ?? child.signalCode),
  );
  if (end !== "running") return end;
  const isGuardian = (pid: number) => {
    const stat = proc.stat(pid);
    return (
      stat !== null &&
      !isDead(stat) &&
      stat.parentPid === child.pid &&
      proc.commandLine(pid)?.includes("gpu-safe-tests:guardian") === true
    );
  };
  return {
    process: child,
    runId,
    guardian: () => proc.pids().find(isGuardian) ?? 0,
    traces: () => linuxTraces(runId),
  };
}

function newRunId(): string {
  runs += 1;
  return `guarded${process.pid}x${runs}x`;
}
