import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { UserError } from "../../src/core/errors.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { LOCK_NAME } from "../../src/report/lock.ts";
import { temporaryFolder } from "../support/temp.ts";

const RUN = { purpose: "run", identify: processIdentity } as const;
const inUse = (error: unknown) =>
  error instanceof UserError && error.code === "report-dir-in-use" && error.exitCode === 2;

test("a new folder and its files are for us alone", (t) => {
  const path = join(temporaryFolder(t), "deep", "er");
  const folder = openReportFolder(path, RUN);
  closeSync(folder.create("memory-profile.jsonl"));
  folder.replace("results.json", "{}");
  folder.syncEntries();
  // Windows has no such modes: a folder of the user's inherits the user's permissions.
  if (process.platform !== "win32") {
    assert.equal(statSync(path).mode & 0o777, 0o700);
    for (const name of ["memory-profile.jsonl", "results.json", LOCK_NAME]) {
      assert.equal(statSync(join(path, name)).mode & 0o777, 0o600, name);
    }
  }
  folder.close();
  assert.deepEqual(readdirSync(path).sort(), ["memory-profile.jsonl", "results.json"]);
});

test("what an old run left is removed, what others left is not", (t) => {
  const path = temporaryFolder(t);
  for (const name of ["memory-profile.jsonl", "memory-profile.log", "results.json", "notes.txt"]) {
    writeFileSync(join(path, name), "old");
  }
  openReportFolder(path, RUN).close();
  assert.deepEqual(readdirSync(path), ["notes.txt"]);
});

test("what a run that was ended by force left half done is removed, and nothing that looks like it", (t) => {
  const path = temporaryFolder(t);
  for (const name of [".results.json.0123456789ab", ".gpu-safe-tests.lock.0123456789ab"]) {
    writeFileSync(join(path, name), "half");
  }
  mkdirSync(join(path, ".cases.0123456789ab"));
  writeFileSync(join(path, ".cases.0123456789ab", "1.xml"), "<x/>");
  for (const name of [".results.json.bak", ".cases.mine", ".other.0123456789ab"]) {
    writeFileSync(join(path, name), "kept");
  }
  writeFileSync(join(path, "memory-profile.jsonl"), "truth");
  openReportFolder(path, { ...RUN, purpose: "replay" }).close();
  assert.deepEqual(readdirSync(path).sort(), [
    ".cases.mine",
    ".other.0123456789ab",
    ".results.json.bak",
    "memory-profile.jsonl",
  ]);
});

test("a file that a test removed comes back with all it held, in a folder that it removed too", (t) => {
  const path = join(temporaryFolder(t), "reports");
  const folder = openReportFolder(path, RUN);
  t.after(() => folder.close());
  let fd = folder.create("memory-profile.jsonl");
  writeSync(fd, "one\n");
  assert.equal(folder.keep("memory-profile.jsonl", fd), fd);
  for (const harm of [
    () => rmSync(join(path, "memory-profile.jsonl")),
    () => rmSync(path, { recursive: true }),
    () => {
      rmSync(join(path, "memory-profile.jsonl"));
      writeFileSync(join(path, "memory-profile.jsonl"), "forged\n");
    },
  ]) {
    const before = readFileSync(join(path, "memory-profile.jsonl"), "utf8");
    harm();
    fd = folder.keep("memory-profile.jsonl", fd);
    writeSync(fd, "more\n");
    assert.equal(readFileSync(join(path, "memory-profile.jsonl"), "utf8"), `${before}more\n`);
  }
  closeSync(fd);
  rmSync(path, { recursive: true });
  folder.replace("results.json", "{}");
  assert.ok(existsSync(join(path, LOCK_NAME)), "locked again");
  assert.deepEqual(readdirSync(path).sort(), [LOCK_NAME, "results.json"]);
});

test("a link that a test put into the folder's stead is not followed", {
  skip: process.platform === "win32" ? "making links takes a privilege on Windows" : false,
}, (t) => {
  const home = temporaryFolder(t);
  const path = join(home, "reports");
  const victim = join(home, "victim");
  mkdirSync(victim);
  const folder = openReportFolder(path, RUN);
  t.after(() => folder.close());
  rmSync(path, { recursive: true });
  symlinkSync(victim, path);
  folder.replace("results.json", "{}");
  assert.deepEqual(readdirSync(victim), []);
  assert.equal(readFileSync(join(path, "results.json"), "utf8"), "{}");
});

test("replay keeps the journal", (t) => {
  const path = temporaryFolder(t);
  writeFileSync(join(path, "memory-profile.jsonl"), "truth");
  writeFileSync(join(path, "results.json"), "old");
  openReportFolder(path, { ...RUN, purpose: "replay" }).close();
  assert.deepEqual(readdirSync(path), ["memory-profile.jsonl"]);
});

test("a link that waits in a report's place is not followed", {
  skip: process.platform === "win32" ? "making links takes a privilege on Windows" : false,
}, (t) => {
  const path = temporaryFolder(t);
  const victim = join(temporaryFolder(t), "victim");
  writeFileSync(victim, "precious");
  symlinkSync(victim, join(path, "memory-profile.jsonl"));
  const folder = openReportFolder(path, RUN);
  t.after(() => folder.close());
  // Planted before the run: replaced. Planted after it was cleaned: refused.
  const fd = folder.create("memory-profile.jsonl");
  writeSync(fd, "x");
  closeSync(fd);
  symlinkSync(victim, join(path, "memory-profile.log"));
  assert.throws(() => folder.create("memory-profile.log"), { code: "EEXIST" });
  symlinkSync(victim, join(path, "results.json"));
  folder.replace("results.json", "{}");
  assert.throws(() => readlinkSync(join(path, "results.json")), { code: "EINVAL" });
  assert.equal(readFileSync(victim, "utf8"), "precious");
});

test("a failed replace leaves the old file and no draft", (t) => {
  const path = temporaryFolder(t);
  const folder = openReportFolder(path, RUN);
  t.after(() => folder.close());
  mkdirSync(join(path, "results.json", "inside"), { recursive: true });
  assert.throws(() => folder.replace("results.json", "{}"));
  assert.deepEqual(readdirSync(path).sort(), [LOCK_NAME, "results.json"].sort());
});

test("a folder that cannot be had is the user's to mend", (t) => {
  const file = join(temporaryFolder(t), "file");
  writeFileSync(file, "");
  for (const path of [file, join(file, "below")]) {
    assert.throws(
      () => openReportFolder(path, RUN),
      (error) => error instanceof UserError && error.exitCode === 2 && error.code === "report-dir",
    );
  }
});

test("a second run in the same folder is refused and touches nothing", (t) => {
  const path = temporaryFolder(t);
  const folder = openReportFolder(path, RUN);
  folder.replace("results.json", "first");
  assert.throws(() => openReportFolder(path, RUN), inUse);
  assert.equal(readFileSync(join(path, "results.json"), "utf8"), "first");
  folder.close();
  openReportFolder(path, RUN).close();
});

test("the lock of a process that was killed is taken over", async (t) => {
  const path = temporaryFolder(t);
  const program = `
    const { openReportFolder } = await import(${JSON.stringify(new URL("../../src/report/folder.ts", import.meta.url).href)});
    const { identifyProcess: processIdentity } = await import(${JSON.stringify(new URL("../../src/platform/index.ts", import.meta.url).href)});
    openReportFolder(process.argv[1], { purpose: "run", identify: processIdentity });
    console.log("locked");
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", program, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  assert.throws(() => openReportFolder(path, RUN), inUse);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  openReportFolder(path, RUN).close();
  assert.equal(existsSync(join(path, LOCK_NAME)), false);
});

test("a pid that another process has now does not hold the lock", (t) => {
  const path = temporaryFolder(t);
  const lock = (owner: unknown) => writeFileSync(join(path, LOCK_NAME), JSON.stringify(owner));
  lock({ pid: process.pid, identity: "another boot/1" });
  openReportFolder(path, RUN).close();
  lock({ pid: process.pid, identity: processIdentity(process.pid) });
  assert.throws(() => openReportFolder(path, RUN), inUse);
});

test("a lock that is being written holds, and one that never was does not", (t) => {
  const path = temporaryFolder(t);
  writeFileSync(join(path, LOCK_NAME), "");
  assert.throws(() => openReportFolder(path, RUN), inUse);
  const longAgo = Date.now() / 1000 - 3600;
  utimesSync(join(path, LOCK_NAME), longAgo, longAgo);
  openReportFolder(path, RUN).close();
});

test("of many runs that find the same stale lock one gets the folder", async (t) => {
  const path = temporaryFolder(t);
  writeFileSync(join(path, LOCK_NAME), JSON.stringify({ pid: 2 ** 22 + 1, identity: "gone" }));
  const program = `
    const { lockFolder } = await import(${JSON.stringify(new URL("../../src/report/lock.ts", import.meta.url).href)});
    const { identifyProcess: processIdentity } = await import(${JSON.stringify(new URL("../../src/platform/index.ts", import.meta.url).href)});
    process.stdin.once("data", () => {
      try { lockFolder(process.argv[1], processIdentity); console.log("got"); }
      catch (error) { console.log(error.code); }
      process.stdin.once("end", () => process.exit()).resume();
    });
    console.log("ready");`;
  const runs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", program, path], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  t.after(() => runs.forEach((run) => void run.kill("SIGKILL")));
  const line = async (run: (typeof runs)[number]) =>
    String((await once(run.stdout, "data"))[0]).trim();
  await Promise.all(runs.map(line));
  const answers = Promise.all(runs.map(line));
  for (const run of runs) run.stdin.write("go");
  const said = await answers;
  for (const run of runs) run.stdin.end();
  assert.deepEqual(said.sort(), ["got", ...Array(3).fill("report-dir-in-use")]);
});
