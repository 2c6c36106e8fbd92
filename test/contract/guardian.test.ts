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

async function startSupervisor(kind: LinuxKind): Promise<Supervisor> {
  const runId = newRunId();
  const program = fileURLToPath(new URL("supervisor.ts", import.meta.url));
  const child = spawn(process.execPath, [program, kind, runId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  await until("a running supervisor", () => {
    const end = child.exitCode ?? child.signalCode;
    if (end !== null) throw new Error(`the supervisor ended with ${end}`);
    return said.includes("running");
  });
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
