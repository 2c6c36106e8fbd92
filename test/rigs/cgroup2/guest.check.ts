import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";

/**
 * Runs in the guest before the contract suite: proves that the guest is the machine that the
 * suite is meant for, so that a faulty rig is not taken for a faulty product.
 */
const required = process.env.GPU_SAFE_TESTS_REQUIRE;
const own = readFileSync("/proc/self/cgroup", "utf8").trim();

test("has cgroup v2 and nothing of v1", () => {
  assert.match(own, /^0::\/[^\n]*$/);
  const mounts = readFileSync("/proc/mounts", "utf8");
  assert.match(mounts, /^\S+ \/sys\/fs\/cgroup cgroup2 /m);
  assert.doesNotMatch(mounts, / cgroup /);
});

test("loads koffi's binary and calls into libc", async () => {
  const { default: koffi } = await import("koffi");
  const getpid = koffi.load("libc.so.6").func("int getpid()");
  assert.equal(getpid(), process.pid);
});

test("gives this user the containment that this run is about, and no more", async () => {
  if (required === "systemd-scope") {
    assert.throws(() => mkdirSync(join(cgroupFolder(own), "check")), /EACCES/);
    offersUserScope();
  } else if (process.getuid?.() === 0) {
    await limitKillsBelow("/sys/fs/cgroup");
  } else {
    await insideDelegation(limitKillsBelow);
  }
});

function cgroupFolder(line: string): string {
  return join("/sys/fs/cgroup", line.slice("0::".length));
}

async function limitKillsBelow(parent: string): Promise<void> {
  const folder = join(parent, `check-${process.pid}`);
  mkdirSync(folder);
  try {
    for (const file of ["memory.max", "memory.peak", "cgroup.kill"]) {
      assert.ok(existsSync(join(folder, file)), `${file} is missing`);
    }
    writeFileSync(join(folder, "memory.max"), String(32 << 20));
    const hog = "head -c 100000000 /dev/zero | tail -c 90000000 >/dev/null";
    spawnSync("sh", ["-c", `echo 0 >'${folder}/cgroup.procs' && ${hog}`]);
    assert.match(readFileSync(join(folder, "memory.events"), "utf8"), /^oom_kill [1-9]/m);
  } finally {
    await removeCgroup(folder);
  }
}

/** Processes and controllers for children exclude each other below the root: step aside first. */
async function insideDelegation(check: (parent: string) => Promise<void>): Promise<void> {
  const parent = cgroupFolder(own);
  const leaf = join(parent, `leaf-${process.pid}`);
  mkdirSync(leaf);
  movePids(parent, leaf);
  writeFileSync(join(parent, "cgroup.subtree_control"), "+memory");
  try {
    await check(parent);
  } finally {
    writeFileSync(join(parent, "cgroup.subtree_control"), "-memory");
    movePids(leaf, parent);
    rmdirSync(leaf);
  }
}

/** The pipeline's other half may outlive its shell for a moment. */
async function removeCgroup(folder: string): Promise<void> {
  writeFileSync(join(folder, "cgroup.kill"), "1");
  const deadline = Date.now() + 10_000;
  while (/^populated 1/m.test(readFileSync(join(folder, "cgroup.events"), "utf8"))) {
    assert.ok(Date.now() < deadline, `${folder} is still populated`);
    await setTimeout(20);
  }
  rmdirSync(folder);
}

function movePids(from: string, to: string): void {
  for (const pid of readFileSync(join(from, "cgroup.procs"), "utf8").trim().split("\n")) {
    writeFileSync(join(to, "cgroup.procs"), pid);
  }
}

function offersUserScope(): void {
  const scope = ["--user", "--scope", "--quiet", "--collect", "-p", "MemoryMax=64M"];
  const run = spawnSync("systemd-run", [...scope, "cat", "/proc/self/cgroup"], {
    encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^0::\/user\.slice\/user-1000\.slice\/.*\.scope$/m);
}
