import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Worker } from "node:worker_threads";
import { ntStatus } from "../../src/core/nt-status.ts";
import { bytes, GIB, MIB, millis } from "../../src/core/units.ts";
import { KILL_EXIT_CODE } from "../../src/platform/windows/job.ts";
import { loadKernel32 } from "../../src/platform/windows/kernel32.ts";
import { CONSTANTS } from "../../src/platform/windows/layouts.ts";
import { openWindowsTreeProbe } from "../../src/platform/windows/tree-probe.ts";
import { until } from "../support/until.ts";
import { fixtureProgram } from "./fixture-program.ts";
import { DEADLINE, inTreeRig, isAlive, NO_LIMITS, onRealWindows, onWindows } from "./tree-rig.ts";

describe("a tree in its job", { concurrency: false }, () => {
  test(
    "holds, measures and kills what a venv's redirector starts, 100 times of 100",
    onWindows,
    () =>
      inTreeRig(async (rig) => {
        const argv = [fixtureProgram("redirector"), fixtureProgram("grandchild"), "8"] as const;
        for (let round = 1; round <= 100; round += 1) {
          const run = await rig.run(argv);
          const said = /born (\d+)/.exec(await run.printed(/born \d+/));
          const pid = Number(said?.[1]);
          const looks = run.probe.readProcesses();
          const look = looks.find((each) => each.pid === pid);
          assert.ok(look !== undefined, `round ${round}: ${pid} is not in the job`);
          assert.ok(look.bytes >= 8 * MIB, `round ${round}: ${look.bytes} bytes`);
          assert.ok(looks.length >= 3, "redirector, program and its child");
          assert.deepEqual(await run.contained.killAll(DEADLINE), { alive: [] });
          assert.equal(isAlive(pid), false, `round ${round}: ${pid} is alive`);
          assert.deepEqual(await run.exited, { kind: "exited", code: KILL_EXIT_CODE });
          run.probe.close();
          await run.contained.release();
        }
      }),
  );

  test("goes when the program that holds it is killed hard", onWindows, async () => {
    const holder = spawn(
      process.execPath,
      [join(import.meta.dirname, "programs", "hold-tree.ts"), fixtureProgram("tree")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let said = "";
    holder.stdout.on("data", (chunk) => {
      said += chunk;
    });
    const listed = await until("the pids", () => /pids (.*);/.exec(said)?.[1]);
    const pids = listed.split(",").map(Number);
    assert.ok(pids.length >= 20, listed);
    assert.deepEqual(
      pids.filter((pid) => !isAlive(pid)),
      [],
    );
    holder.kill("SIGKILL");
    await until("the end of the tree", () => !pids.some(isAlive));
  });

  test(
    "goes when the program that holds it ends in the middle, as by a second Ctrl+C",
    onWindows,
    async (t) => {
      const holder = spawn(
        process.execPath,
        [
          join(import.meta.dirname, "programs", "hold-tree.ts"),
          ...[fixtureProgram("tree"), "exit", "7"],
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      let said = "";
      holder.stdout.on("data", (chunk) => {
        said += chunk;
      });
      t.after(() => holder.kill("SIGKILL"));
      let isClosed = false;
      holder.once("close", () => {
        isClosed = true;
      });
      await until("its end", () => isClosed);
      assert.equal(holder.exitCode, 7);
      const pids = /pids (.*);/.exec(said)?.[1]?.split(",").map(Number) ?? [];
      assert.ok(pids.length >= 20, said);
      await until("the end of the tree", () => !pids.some(isAlive));
    },
  );

  test("is killed whole at once, 20 processes, with a code of ours", onWindows, () =>
    inTreeRig(async (rig) => {
      const run = await rig.run([fixtureProgram("tree"), "20"]);
      await run.printed("ready");
      const pids = run.probe.pids();
      assert.ok(pids.length >= 21, `${pids.length} processes`);
      run.probe.kill();
      assert.deepEqual(await run.exited, { kind: "exited", code: KILL_EXIT_CODE });
      await until("the end of all", () => !run.probe.readTree().alive);
      assert.deepEqual(pids.filter(isAlive), []);
    }),
  );

  test("says what is in it: parent, name, command line and commit charge", onWindows, () =>
    inTreeRig(async (rig) => {
      const run = await rig.run([fixtureProgram("grandchild"), "32"]);
      const pid = Number(/born (\d+)/.exec(await run.printed(/born \d+/))?.[1]);
      const child = run.probe.describe(pid);
      assert.equal(child?.parentPid, run.contained.pid);
      assert.equal(child?.name, "grandchild.exe");
      assert.match(child?.command ?? "", /grandchild\.exe"? 32 child/);
      assert.ok((child?.bytes ?? 0) >= 32 * MIB);
      const survivors = await run.contained.survivors();
      assert.deepEqual(
        survivors.map((each) => each.name),
        ["grandchild.exe", "grandchild.exe"],
      );
      await run.contained.killAll(DEADLINE);
    }),
  );

  for (const [how, code, name] of [
    ["violation", 0xc0000005, /access violation/],
    ["abort", 0xc0000409, /fail-fast/],
    // Wine ends a process whose stack overflowed with 1.
    ["overflow", 0xc00000fd, /stack overflow/],
  ] as const) {
    test(`tells a ${how} by its exit code`, how === "overflow" ? onRealWindows : onWindows, () =>
      inTreeRig(async (rig) => {
        const run = await rig.run([fixtureProgram("crash"), how]);
        assert.deepEqual(await run.exited, { kind: "exited", code });
        assert.match(ntStatus(code)?.name ?? "", name);
      }),
    );
  }
});

describe("the port of a job", { concurrency: false }, () => {
  test("brings messages 9 and 10 to the watchdog's thread and ends its wait", onWindows, () =>
    inTreeRig(async ({ containment }) => {
      const prepared = await containment.prepare({
        index: 0,
        argv: [fixtureProgram("tree"), "1"],
        workingDirectory: process.cwd(),
        environment: {},
      });
      const probe = openWindowsTreeProbe(prepared.descriptor);
      const contained = await prepared.start(NO_LIMITS);
      const post = (message: number): void => {
        const port = Number(prepared.descriptor.port);
        assert.equal(loadKernel32().PostQueuedCompletionStatus(port, message, 0, contained.pid), 1);
      };
      const wake = new Int32Array(new SharedArrayBuffer(4));
      post(CONSTANTS.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT);
      const begin = performance.now();
      probe.wait(millis(20_000), wake, 0);
      probe.readTree();
      // From another thread while this one sleeps: src/platform/watchdog-thread.ts does it so.
      new Worker(new URL("./programs/end-wait.ts", import.meta.url), {
        workerData: prepared.descriptor,
      });
      probe.wait(millis(20_000), wake, 0);
      assert.ok(performance.now() - begin < 15_000, "both waits ended early");
      post(CONSTANTS.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT);
      post(CONSTANTS.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT);
      const look = probe.readTree();
      assert.equal(look.processLimitHits, 1);
      assert.equal(look.treeLimitHits, 2);
      assert.equal(look.culpritPid, contained.pid);
      await contained.killAll(DEADLINE);
      assert.match(probe.describe(contained.pid)?.command ?? "", /tree\.exe"? 1/);
      assert.equal(contained.usage().treeLimitHits, 2);
      probe.close();
      await contained.release();
    }),
  );
});

describe("limits that Windows enforces", { concurrency: false }, () => {
  const hold = (mebibytes: number): readonly [string, ...string[]] => [
    process.execPath,
    join(import.meta.dirname, "..", "fixtures", "programs", "hold.mjs"),
    String(mebibytes),
  ];

  test("refuses what goes over the process limit and says so over the port", onRealWindows, () =>
    inTreeRig(async (rig) => {
      assert.equal(rig.containment.enforcement.process, "kernel");
      const limits = { ...NO_LIMITS, processBytes: bytes(GIB) };
      const run = await rig.run(hold(1500), { limits });
      const status = await run.exited;
      assert.ok(status.kind === "exited" && status.code !== 0);
      const usage = run.contained.usage();
      assert.ok(usage.processLimitHits > 0);
      assert.equal(usage.treeLimitHits, 0);
      assert.ok((usage.peakProcessBytes ?? 0) <= GIB);
    }),
  );

  test("counts the tree together against the job limit", onRealWindows, () =>
    inTreeRig(async (rig) => {
      const limits = { ...NO_LIMITS, treeBytes: bytes(GIB) };
      const [program, script] = hold(0);
      const run = await rig.run([program, String(script), "400", "3", "stay"], { limits });
      await until("a hit of the limit", () => run.probe.readTree().treeLimitHits > 0);
      assert.ok((run.contained.usage().peakTreeBytes ?? 0) <= GIB);
      await run.contained.killAll(DEADLINE);
    }),
  );

  test("runs the tree below normal priority", onRealWindows, () =>
    inTreeRig(async (rig) => {
      const run = await rig.run([
        process.execPath,
        "-p",
        "os.getPriority() === os.constants.priority.PRIORITY_BELOW_NORMAL",
      ]);
      assert.equal((await run.text()).stdout.trim(), "true");
    }),
  );
});
