import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FileFinished, KillEvidence } from "../../src/core/events.ts";
import type { TreeDescriptor } from "../../src/core/ports.ts";
import type { Settings } from "../../src/core/settings.ts";
import { bytes, GIB, millis } from "../../src/core/units.ts";
import { run } from "../../src/engine/run.ts";
import { openPlatform, type Platform } from "../../src/platform/index.ts";
import { startWatchdogThread } from "../../src/platform/watchdog-thread.ts";
import { KILL_EXIT_CODE } from "../../src/platform/windows/job.ts";
import { loadKernel32 } from "../../src/platform/windows/kernel32.ts";
import { CONSTANTS } from "../../src/platform/windows/layouts.ts";
import { planOf } from "../fakes/plan.ts";
import { IS_WINE } from "./fixture-program.ts";
import { onWindows, ownEnvironment } from "./tree-rig.ts";

const STAY = "console.log('RUNNING');setInterval(() => {}, 1000)";
const GIVE_UP =
  "console.log('RUNNING');setTimeout(() => { console.error('MemoryError'); process.exit(EXIT) }, 300)";

/**
 * From the kernel's message to the verdict, through the watchdog's own thread. Wine never sends
 * these messages and Windows sends them for hundreds of megabytes only, so the test posts them.
 */
describe("a limit message on the port of a job", { concurrency: false }, () => {
  for (const { message, cause, setting, limit } of [
    {
      message: CONSTANTS.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT,
      cause: "process-limit",
      setting: "process-memory-limit",
      limit: "6 GB",
    },
    {
      message: CONSTANTS.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT,
      cause: "tree-limit",
      setting: "tree-memory-limit",
      limit: "7 GB",
    },
  ] as const) {
    test(`${message} ends the tree after limit-grace and names ${setting}`, onWindows, async () => {
      const { result, kill, graceMs, pid } = await runOne(STAY, message);
      assert.equal(kill?.cause, cause);
      assert.equal(kill?.by, "kernel");
      assert.equal(kill?.culprit?.pid, pid);
      assert.ok(graceMs >= 250, `${graceMs} ms of grace`);
      assert.equal(result.verdict, "memory-limit");
      assert.equal(result.exitCode, KILL_EXIT_CODE);
      for (const part of [limit, setting, `process ${pid} (`, "node"]) {
        assert.ok(result.reason.toLowerCase().includes(part.toLowerCase()), result.reason);
      }
    });

    for (const exit of [0, 1]) {
      test(
        `${message} counts for a file that reports and ends with ${exit} in its grace`,
        onWindows,
        async () => {
          const program = GIVE_UP.replace("EXIT", String(exit));
          const { result, kill, pid } = await runOne(program, message, {
            limitGrace: millis(20_000),
          });
          assert.equal(kill, undefined);
          assert.equal(result.verdict, "memory-limit");
          assert.equal(result.exitCode, exit);
          for (const part of [limit, setting, `process ${pid} (`, '"MemoryError"']) {
            assert.ok(result.reason.toLowerCase().includes(part.toLowerCase()), result.reason);
          }
        },
      );
    }
  }
});

/** Runs `node -e program`, posts the message when it runs, and tells how that ended. */
async function runOne(program: string, message: number, changes: Partial<Settings> = {}) {
  await using platform = await openHere();
  let descriptor: TreeDescriptor | undefined;
  const { containment } = platform.ports;
  const ports = {
    ...platform.ports,
    files: { ...platform.ports.files, exists: async () => true },
    containment: {
      ...containment,
      async prepare(request: Parameters<typeof containment.prepare>[0]) {
        const prepared = await containment.prepare(request);
        descriptor = prepared.descriptor;
        return prepared;
      },
    },
  };
  const plan = {
    ...planOf(1, {
      ramPreflightMax: null,
      ramKillThreshold: null,
      commitKillThreshold: null,
      processMemoryLimit: bytes(6 * GIB),
      treeMemoryLimit: bytes(7 * GIB),
      limitGrace: millis(250),
      ...changes,
    }),
    workingDirectory: process.cwd(),
    environment: ownEnvironment(),
    files: [
      {
        file: "test",
        command: { kind: "run", argv: [process.execPath, "-e", program] },
      } as const,
    ],
  };
  let pid = 0;
  let postedMs = 0;
  let killedMs = 0;
  let said = "";
  let kill: KillEvidence | undefined;
  let finished: FileFinished | undefined;
  for await (const event of run(plan, ports, new AbortController().signal)) {
    if (event.kind === "process-started") pid = event.pid;
    if (event.kind === "output") said += Buffer.from(event.chunk).toString();
    if (postedMs === 0 && said.includes("RUNNING")) {
      postedMs = performance.now();
      assert.equal(
        loadKernel32().PostQueuedCompletionStatus(Number(descriptor?.port), message, 0, pid),
        1,
      );
    }
    if (event.kind === "kill") {
      kill = event.evidence;
      killedMs = performance.now();
    }
    if (event.kind === "file-finished") finished = event;
  }
  assert.ok(finished !== undefined);
  return { result: finished.result, kill, graceMs: killedMs - postedMs, pid };
}

async function openHere(): Promise<Platform> {
  const platform = await openPlatform({
    runId: `limits${process.pid}`,
    workingDirectory: process.cwd(),
    containment: "required",
    gpu: null,
    watchdog: startWatchdogThread(new URL("../../src/entry/watchdog.ts", import.meta.url)),
  });
  const enforcer = IS_WINE ? "watchdog" : "kernel";
  assert.deepEqual(platform.ports.containment.enforcement, { tree: enforcer, process: enforcer });
  return platform;
}
