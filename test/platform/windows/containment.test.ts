import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { UserError } from "../../../src/core/errors.ts";
import type { Limits } from "../../../src/core/events.ts";
import type { Containment, LaunchRequest } from "../../../src/core/ports.ts";
import { bytes, GIB, MIB, millis } from "../../../src/core/units.ts";
import { openWindowsContainment } from "../../../src/platform/windows/containment.ts";
import { KILL_EXIT_CODE } from "../../../src/platform/windows/job.ts";
import { CONSTANTS } from "../../../src/platform/windows/layouts.ts";
import { struct } from "../../../src/platform/windows/record.ts";
import { endWindowsWait, openWindowsTreeProbe } from "../../../src/platform/windows/tree-probe.ts";
import { type FakeKernel, type FakeOptions, fakeKernel32 } from "./fake-kernel32.ts";

const REQUEST: LaunchRequest = {
  index: 0,
  argv: ["test.exe"],
  workingDirectory: "C:\\work",
  environment: {},
};
/** What GetExitCodeProcess says of a process that runs. */
const STILL_ACTIVE = 259;
const NO_LIMITS: Limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
const LIMITS: Limits = { treeBytes: bytes(2 * GIB), treeIsAuto: false, processBytes: bytes(GIB) };

describe("job objects, against a kernel that keeps their limits", () => {
  test("says that the kernel enforces limits which read back as set", () =>
    inFake({}, async ({ containment }) => {
      assert.deepEqual(containment.enforcement, { tree: "kernel", process: "kernel" });
    }));

  test("says that the watchdog enforces limits which read back as nothing", async () => {
    const { attempts, containment } = await opened(fakeKernel32({ keepsLimits: false }));
    assert.deepEqual(containment?.enforcement, { tree: "watchdog", process: "watchdog" });
    assert.match(attempts[0]?.reason ?? "", /watchdog enforces/);
  });

  test("sets both limits and what holds in every job, and lets nothing break away", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const contained = await prepared.start(LIMITS);
      const set = fake.job().limits;
      assert.ok(set !== null);
      const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", set);
      const flags = info.get("BasicLimitInformation.LimitFlags");
      const C = CONSTANTS;
      assert.equal(
        flags,
        C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
          C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
          C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
          C.JOB_OBJECT_LIMIT_PROCESS_MEMORY |
          C.JOB_OBJECT_LIMIT_JOB_MEMORY,
      );
      assert.equal(info.get("ProcessMemoryLimit"), GIB);
      assert.equal(info.get("JobMemoryLimit"), 2 * GIB);
      assert.equal(info.get("BasicLimitInformation.PriorityClass"), C.BELOW_NORMAL_PRIORITY_CLASS);
      fake.exit(0);
      await contained.release();
    }));

  test("leaves auto to the watchdog: a job counts commit charge, auto is about RAM", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      await prepared.start({ ...LIMITS, treeIsAuto: true });
      const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", fake.job().limits ?? undefined);
      assert.equal(info.get("JobMemoryLimit"), 0);
      assert.equal(info.get("ProcessMemoryLimit"), GIB);
    }));

  test("lets the command run only after its limits were set and read back", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      assert.equal(fake.calls.includes("CreateProcessW"), false);
      fake.calls.length = 0;
      await prepared.start(LIMITS);
      const order = [
        "SetInformationJobObject",
        "QueryInformationJobObject",
        "CreateProcessW",
        "ResumeThread",
      ];
      assert.deepEqual(fake.calls.filter((call) => order.includes(call)).slice(0, 4), order);
    }));

  test("refuses to run under limits that the system changed", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const set = fake.kernel.SetInformationJobObject;
      const kernel = fake.kernel as { SetInformationJobObject: typeof set };
      kernel.SetInformationJobObject = (job, kind, info, length) => {
        const limits = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", Buffer.from(info));
        limits.set("ProcessMemoryLimit", 64 * MIB);
        return set(job, kind, limits.buffer, length);
      };
      await assert.rejects(prepared.start(LIMITS), isUserError(/reads back others/));
      assert.equal(fake.calls.includes("CreateProcessW"), false);
    }));
});

describe("the limit messages of a job", () => {
  for (const [kind, hits] of [
    ["process", { treeLimitHits: 0, processLimitHits: 1 }],
    ["job", { treeLimitHits: 1, processLimitHits: 0 }],
  ] as const) {
    test(`counts a ${kind} limit and names whose allocation was refused`, () =>
      inFake({}, async ({ containment, fake }) => {
        const prepared = await containment.prepare(REQUEST);
        const probe = openWindowsTreeProbe(prepared.descriptor, fake.kernel);
        const contained = await prepared.start(LIMITS);
        fake.refuse(kind);
        const look = probe.readTree();
        assert.deepEqual(
          { treeLimitHits: look.treeLimitHits, processLimitHits: look.processLimitHits },
          hits,
        );
        assert.equal(look.culpritPid, contained.pid);
        fake.exit(1);
        assert.equal(probe.describe(contained.pid)?.name, "test.exe");
        probe.close();
        assert.equal(contained.usage().processLimitHits, hits.processLimitHits);
      }));
  }

  test("takes a peak at the limit for a hit whose message was lost", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const contained = await prepared.start(LIMITS);
      fake.job().peakProcess = GIB - 4096;
      assert.equal(contained.usage().processLimitHits, 0);
      fake.job().peakProcess = GIB;
      fake.job().peakJob = GIB;
      const usage = contained.usage();
      assert.deepEqual(usage, {
        peakTreeBytes: GIB,
        peakProcessBytes: GIB,
        treeLimitHits: 0,
        processLimitHits: 1,
      });
    }));

  test("takes a kill before the process exists for a kill, not for a failed start", async () => {
    await inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const probe = openWindowsTreeProbe(prepared.descriptor, fake.kernel);
      probe.kill();
      const contained = await prepared.start(LIMITS);
      assert.deepEqual(await contained.exited, { kind: "exited", code: KILL_EXIT_CODE });
      assert.equal(fake.calls.includes("CreateProcessW"), false);
      probe.close();
      await contained.release();
      assert.equal(fake.open.size, 0);
    });
    await inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const probe = openWindowsTreeProbe(prepared.descriptor, fake.kernel);
      const kernel = fake.kernel as { CreateProcessW: typeof fake.kernel.CreateProcessW };
      kernel.CreateProcessW = () => {
        probe.kill();
        return 0;
      };
      const contained = await prepared.start(LIMITS);
      assert.deepEqual(await contained.exited, { kind: "exited", code: KILL_EXIT_CODE });
      probe.close();
      await contained.release();
    });
  });

  test("ends a wait at once, as a changed wake word does", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const probe = openWindowsTreeProbe(prepared.descriptor, fake.kernel);
      await prepared.start(LIMITS);
      const wake = new Int32Array(new SharedArrayBuffer(4));
      fake.refuse("process");
      probe.wait(millis(60_000), wake, 0);
      assert.equal(probe.readTree().processLimitHits, 1);
      endWindowsWait(prepared.descriptor, fake.kernel);
      probe.wait(millis(60_000), wake, 0);
      assert.equal(probe.readTree().processLimitHits, 1);
      Atomics.store(wake, 0, 1);
      probe.wait(millis(60_000), wake, 0);
      probe.close();
    }));
});

describe("what goes wrong with job objects", () => {
  for (const call of [
    "CreateJobObjectW",
    "CreateIoCompletionPort",
    "CreateNamedPipeW",
    "CreateFileW",
  ]) {
    test(`names ${call} and Windows' words when it fails, and leaves no handle open`, async () => {
      const failing: Record<string, number> = {};
      const fake = fakeKernel32({ failing });
      const { containment } = await opened(fake);
      assert.ok(containment !== null);
      failing[call] = 1450;
      await assert.rejects(
        containment.prepare(REQUEST),
        isUserError(
          new RegExp(`${call}\\(.*\\): 1450 ERROR_NO_SYSTEM_RESOURCES \\(text of 1450\\)`),
        ),
      );
      assert.equal(fake.open.size, 0);
    });
  }

  test("has no containment where no job can be made, and says what would give it", async () => {
    const { containment, attempts } = await opened(
      fakeKernel32({ failing: { CreateJobObjectW: 5 } }),
    );
    assert.equal(containment, null);
    assert.match(attempts[0]?.reason ?? "", /CreateJobObjectW\(unnamed\): 5 ERROR_ACCESS_DENIED/);
  });

  test("tells a job that must not be joined from a program that must not be started", async () => {
    await inFake({ refusesJobs: 5 }, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      await assert.rejects(
        prepared.start(NO_LIMITS),
        isUserError(/CreateProcessW.*ERROR_ACCESS_DENIED/),
      );
      assert.equal(fake.open.size, 0);
    });
    await inFake({ failing: { CreateProcessW: 5 } }, async ({ containment }) => {
      const prepared = await containment.prepare(REQUEST);
      const contained = await prepared.start(NO_LIMITS);
      const status = await contained.exited;
      assert.equal(status.kind, "start-failed");
      assert.match(status.kind === "start-failed" ? status.message : "", /5 ERROR_ACCESS_DENIED/);
      await contained.release();
    });
  });

  for (const [code, says] of [
    [5, /5 ERROR_ACCESS_DENIED \(text of 5\)\. Let the runner's account read and execute it.*\.$/],
    [193, /193 ERROR_BAD_EXE_FORMAT \(text of 193\)\. It is no program for this machine.*\.$/],
    [740, /740 ERROR_ELEVATION_REQUIRED \(text of 740\)\. It wants administrator's rights.*\.$/],
    [1455, /1455 ERROR_COMMITMENT_LIMIT \(text of 1455\)\..*enlarge the page file.*\.$/],
    [9999, /CreateProcessW\(C:\\bin\\test\.exe\): 9999 \(text of 9999\)\.$/],
  ] as const) {
    test(`says what to change when a program is refused with ${code}`, () =>
      inFake({ failing: { CreateProcessW: code } }, async ({ containment, fake }) => {
        const contained = await (await containment.prepare(REQUEST)).start(NO_LIMITS);
        const status = await contained.exited;
        assert.equal(status.kind, "start-failed");
        assert.match(status.kind === "start-failed" ? status.message : "", says);
        await contained.release();
        assert.equal(fake.open.size, 0);
      }));
  }

  test("runs nothing that cannot be resumed, and leaves no handle open", () =>
    inFake({}, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const kernel = fake.kernel as { ResumeThread: typeof fake.kernel.ResumeThread };
      kernel.ResumeThread = () => 0xffffffff;
      await assert.rejects(prepared.start(LIMITS), isUserError(/ResumeThread\(pid \d+\): /));
      assert.equal(fake.open.size, 0);
    }));

  test("keeps no handle of a file that ran, was killed, failed to start or was discarded", () =>
    inFake({}, async ({ containment, fake }) => {
      const ran = await (await containment.prepare(REQUEST)).start(LIMITS);
      fake.exit(0);
      assert.deepEqual(await ran.exited, { kind: "exited", code: 0 });
      await ran.release();
      const killed = await (await containment.prepare(REQUEST)).start(LIMITS);
      assert.deepEqual(await killed.killAll(millis(5_000)), { alive: [] });
      assert.deepEqual(await killed.exited, { kind: "exited", code: KILL_EXIT_CODE });
      await killed.release();
      await killed.release();
      await (await containment.prepare(REQUEST)).discard();
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual([...fake.open], []);
    }));

  test("counts, measures and kills a member that it may not open", () =>
    inFake({ deniesOpening: true }, async ({ containment, fake }) => {
      const prepared = await containment.prepare(REQUEST);
      const probe = openWindowsTreeProbe(prepared.descriptor, fake.kernel);
      const running = await prepared.start(LIMITS);
      assert.equal(probe.readTree().treeBytes, MIB);
      assert.deepEqual(probe.pids(), [running.pid]);
      assert.deepEqual(
        probe.readProcesses().map(({ pid, bytes: size }) => [pid, size]),
        [[running.pid, MIB]],
      );
      assert.deepEqual(await running.killAll(millis(5_000)), { alive: [] });
      assert.deepEqual(await running.exited, { kind: "exited", code: KILL_EXIT_CODE });
      probe.close();
      await running.release();
    }));

  for (const [at, name] of ["job", "port"].entries()) {
    test(`names DuplicateHandle when the watchdog cannot have its ${name}, and leaks none`, () =>
      inFake({}, async ({ containment, fake }) => {
        const prepared = await containment.prepare(REQUEST);
        const before = fake.open.size;
        const duplicate = fake.kernel.DuplicateHandle;
        const kernel = fake.kernel as { DuplicateHandle: typeof duplicate };
        let calls = 0;
        kernel.DuplicateHandle = (...args) => {
          calls += 1;
          return duplicate(args[0], calls > at ? 0 : args[1], args[2], args[3], 0, 0, 2);
        };
        assert.throws(
          () => openWindowsTreeProbe(prepared.descriptor, fake.kernel),
          new RegExp(`DuplicateHandle\\(${name} \\d+\\): 6 ERROR_INVALID_HANDLE \\(text of 6\\)`),
        );
        assert.equal(fake.open.size, before);
      }));
  }

  test("waits no longer for a process that outlived every kill once it is released", () =>
    inFake({}, async ({ containment, fake }) => {
      const running = await (await containment.prepare(REQUEST)).start(LIMITS);
      const kernel = fake.kernel as { TerminateJobObject: typeof fake.kernel.TerminateJobObject };
      kernel.TerminateJobObject = () => 1;
      const { alive } = await running.killAll(millis(50));
      assert.deepEqual(
        alive.map(({ pid }) => pid),
        [running.pid],
      );
      await running.release();
      assert.deepEqual(await running.exited, { kind: "exited", code: STILL_ACTIVE });
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual([...fake.open], []);
    }));

  test("ends what still runs when it is closed", () =>
    inFake({}, async ({ containment, fake }) => {
      const running = await (await containment.prepare(REQUEST)).start(LIMITS);
      await containment.prepare(REQUEST);
      await containment.close();
      assert.deepEqual(await running.exited, { kind: "exited", code: KILL_EXIT_CODE });
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual([...fake.open], []);
    }));
});

function opened(fake: FakeKernel) {
  return openWindowsContainment({
    kernel: fake.kernel,
    startCommand: (_kernel, request) => ({
      ok: true,
      application: `C:\\bin\\${request.argv[0]}`,
      commandLine: request.argv.join(" "),
      environment: "\0\0",
      directory: request.workingDirectory,
    }),
  });
}

async function inFake(
  options: FakeOptions,
  body: (world: { containment: Containment; fake: FakeKernel }) => Promise<void>,
): Promise<void> {
  const fake = fakeKernel32(options);
  const { containment, attempts } = await opened(fake);
  assert.ok(containment !== null, attempts[0]?.reason ?? "");
  try {
    await body({ containment, fake });
  } finally {
    await containment.close();
  }
}

function isUserError(says: RegExp): (thrown: unknown) => boolean {
  return (thrown) => {
    assert.ok(thrown instanceof UserError, String(thrown));
    assert.equal(thrown.exitCode, 4);
    assert.match(thrown.message, says);
    assert.notEqual(thrown.hint, "");
    return true;
  };
}
