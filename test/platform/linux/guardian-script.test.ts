import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { GUARDIAN_SCRIPT, guardianLine } from "../../../src/platform/linux/guardian-script.ts";

const options = { skip: process.platform !== "linux" && "needs Linux", timeout: 20_000 };

describe("the guardian's script", options, () => {
  test("kills what its last line names when its input ends, and outlives a list with a 0 in it", async () => {
    using fake = fakeCgroup();
    const sleeper = startSleeper();
    // While a process is being buried, the kernel lists it as 0; kill(0) means one's own group.
    fake.list(`0\n${sleeper.pid}\n0\n`);
    const guardian = startGuardian("cgroup:/nowhere");
    guardian.stdin?.end(guardianLine([{ kind: "cgroup", path: fake.folder }]));
    const [, signal] = await once(sleeper, "exit");
    assert.equal(signal, "SIGKILL");
    rmSync(fake.folder, { recursive: true });
    assert.deepEqual(await once(guardian, "exit"), [0, null]);
  });

  test("acts on what it was started with where no line has come", async () => {
    using fake = fakeCgroup();
    const sleeper = startSleeper();
    fake.list(`${sleeper.pid}\n`);
    const guardian = startGuardian(guardianLine([{ kind: "cgroup", path: fake.folder }]).trimEnd());
    guardian.stdin?.end();
    await once(sleeper, "exit");
    rmSync(fake.folder, { recursive: true });
    await once(guardian, "exit");
  });

  test("kills nobody when it is told that all is done", async () => {
    using fake = fakeCgroup();
    const sleeper = startSleeper();
    fake.list(`${sleeper.pid}\n`);
    const guardian = startGuardian(guardianLine([{ kind: "cgroup", path: fake.folder }]).trimEnd());
    guardian.stdin?.end("done\n");
    assert.deepEqual(await once(guardian, "exit"), [0, null]);
    assert.equal(sleeper.signalCode, null);
    sleeper.kill("SIGKILL");
    await once(sleeper, "exit");
  });

  test("stays when it is asked to end", async () => {
    const guardian = startGuardian("cgroup:/nowhere");
    const [byte] = await once(guardian.stdout as NodeJS.ReadableStream, "data");
    assert.match(String(byte), /ready/);
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) guardian.kill(signal);
    guardian.stdin?.end("done\n");
    assert.deepEqual(await once(guardian, "exit"), [0, null]);
  });
});

/** A folder that looks like a cgroup to a shell. */
function fakeCgroup() {
  const folder = mkdtempSync(join(tmpdir(), "fake-cgroup-"));
  return {
    folder,
    list: (pids: string) => writeFileSync(join(folder, "cgroup.procs"), pids),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const startSleeper = () => spawn("sleep", ["1000"], { stdio: "ignore" });

/** Says `ready` once its traps are set. */
function startGuardian(items: string): ChildProcess {
  const script = GUARDIAN_SCRIPT.replace("items=$2\n", "items=$2\necho ready\n");
  return spawn("/bin/sh", ["-c", script, "guardian", "/proc", items], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
}
