import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  CLI,
  cli,
  livingWith,
  project,
  readJournal,
  readResults,
  repository,
  start,
  until,
} from "../support/dist.ts";

const OK = "process.exitCode = 0;\n";
const linux = process.platform === "linux";

describe("the command line", () => {
  it("passes examples/healthy", async () => {
    using home = project();
    const { code, stdout } = await cli(home.folder, [join(repository, "examples/healthy")]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /\[1\/\d+\]/);
  });

  it("runs each file by itself, in order of their paths, and says so in every report", async () => {
    using home = project({
      "tests/b.test.mjs": OK,
      "tests/a.test.mjs": OK,
      "tests/sub/c.spec.js": OK,
    });
    const { code, results, stdout } = await cli(home.folder, ["tests"]);
    assert.equal(code, 0, stdout);
    const { files, totals, outcome, schemaVersion } = results();
    assert.equal(schemaVersion, 1);
    assert.equal(outcome, "passed");
    assert.equal(totals.files, 3);
    assert.deepEqual(
      files.map(({ file }) => file),
      ["tests/a.test.mjs", "tests/b.test.mjs", "tests/sub/c.spec.js"],
    );
    const folder = join(home.folder, "memory-profile");
    const log = readFileSync(join(folder, "memory-profile.log"), "utf8").trimEnd().split("\n");
    assert.equal(log.length, 6);
    const line =
      /^\[MEMORY-PROFILE \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] (BEFORE|AFTER) \| Test: tests\/\S+ \| RAM: \d+\.\d% \| VRAM: N\/A \| Process: \d+MB$/;
    for (const text of log) assert.match(text, line);
    const journal = readJournal(folder);
    assert.equal(journal[0]?.schema, 1);
    assert.deepEqual(
      journal.map(({ seq }) => seq),
      journal.map((_, index) => index),
    );
    assert.equal(journal.at(-1)?.kind, "run-finished");
    assert.ok(existsSync(join(folder, "summary.md")));
  });

  it("fails when a file fails, and says which", async () => {
    using home = project({ "a.test.mjs": "process.exit(3);\n", "b.test.mjs": OK });
    const { code, results, stdout } = await cli(home.folder, ["."]);
    assert.equal(code, 1);
    assert.deepEqual(
      results().files.map(({ verdict }) => verdict),
      ["failed", "passed"],
    );
    assert.equal(results().files[0]?.exitCode, 3);
    assert.match(stdout, /a\.test\.mjs/);
  });

  it("stops after the first failure with --fail-fast", async () => {
    using home = project({ "a.test.mjs": "process.exit(1);\n", "b.test.mjs": OK });
    const { code, results } = await cli(home.folder, ["--fail-fast", "."]);
    assert.equal(code, 1);
    assert.deepEqual(
      results().files.map(({ verdict }) => verdict),
      ["failed", "not-run"],
    );
  });

  it("ends with 2 and all faults at once for wrong settings", async () => {
    using home = project({ "a.test.mjs": OK });
    const { code, stderr, stdout } = await cli(home.folder, [
      "--ram-target",
      "7x",
      "--file-timeout",
      "soon",
      "--nonsense",
      "a.test.mjs",
    ]);
    assert.equal(code, 2);
    for (const name of ["ram-target", "file-timeout", "nonsense"])
      assert.match(stdout + stderr, new RegExp(name));
    assert.ok(!existsSync(join(home.folder, "memory-profile")), "nothing was started");
  });

  it("ends with 2 when no file matches", async () => {
    using home = project();
    const { code, stderr, stdout } = await cli(home.folder, ["nothing/**/test_*.py"]);
    assert.equal(code, 2);
    assert.match(stdout + stderr, /nothing\/\*\*\/test_\*\.py/);
  });

  it("ends with 3 when the machine is too full to begin", async () => {
    using home = project({ "a.test.mjs": OK });
    const { code, results, stdout, stderr } = await cli(home.folder, [
      "--ram-preflight-max",
      "0",
      "a.test.mjs",
    ]);
    assert.equal(code, 3);
    assert.equal(results().outcome, "refused");
    assert.equal(results().files[0]?.verdict, "not-run");
    assert.match(stdout + stderr, /ram-preflight-max/);
  });

  it("kills a file that hangs at its timeout and goes on", async () => {
    using home = project({ "a.test.mjs": "setInterval(() => {}, 1000);\n", "b.test.mjs": OK });
    // Windows Node under Wine needs a second to start on a busy machine.
    const limit = linux ? "1s" : "5s";
    const { code, results } = await cli(home.folder, ["--file-timeout", limit, "."]);
    assert.equal(code, 1);
    assert.deepEqual(
      results().files.map(({ verdict }) => verdict),
      ["timed-out", "passed"],
    );
    assert.match(results().files[0]?.reason ?? "", /file-timeout/);
  });

  it("stops a file that eats memory at its limit, and the next one passes", async () => {
    const hog = "const kept = [];\nfor (;;) kept.push(Buffer.alloc(16 << 20, 1));\n";
    using home = project({ "a.test.mjs": hog, "b.test.mjs": OK });
    const { code, results } = await cli(home.folder, ["--tree-memory-limit", "300MB", "."]);
    assert.equal(code, 1);
    const [first, second] = results().files;
    assert.equal(first?.verdict, "memory-limit", first?.reason);
    assert.match(first?.reason ?? "", /300 MB.*tree-memory-limit/);
    assert.ok((first?.peakTreeBytes ?? 0) > 200 << 20);
    assert.equal(second?.verdict, "passed");
  });

  it("stops a process that eats memory at its own limit", async () => {
    const hog = "const kept = [];\nfor (;;) kept.push(Buffer.alloc(16 << 20, 1));\n";
    using home = project({ "a.test.mjs": hog });
    const { results } = await cli(home.folder, ["--process-memory-limit", "400MB", "."]);
    const [file] = results().files;
    assert.equal(file?.verdict, "memory-limit", file?.reason);
    assert.match(file?.reason ?? "", /400 MB.*process-memory-limit/);
  });

  it("tells who filled the memory when the watchdog kills", async () => {
    using home = project({ "a.test.mjs": "setInterval(() => {}, 1000);\n" });
    const args = ["--ram-kill-threshold", "1", "--ram-target", "100", "a.test.mjs"];
    const { code, results } = await cli(home.folder, args);
    assert.equal(code, 1);
    assert.equal(results().files[0]?.verdict, "killed-ram");
    const kill = readJournal(join(home.folder, "memory-profile")).find(
      ({ kind }) => kind === "kill",
    );
    const evidence = kill?.evidence as {
      threshold: number;
      measured: number;
      biggest: { command: string }[];
    };
    assert.equal(evidence.threshold, 1);
    assert.ok(evidence.measured > 1);
    assert.ok(evidence.biggest.length > 3 && evidence.biggest.length <= 10);
    assert.ok(evidence.biggest.every(({ command }) => command.length > 0));
  });

  it("leaves the memory log and the samples out with --memory-profile false", async () => {
    using home = project({ "a.test.mjs": "setTimeout(() => {}, 700);\n" });
    const { code } = await cli(home.folder, ["--memory-profile", "false", "a.test.mjs"]);
    assert.equal(code, 0);
    const folder = join(home.folder, "memory-profile");
    assert.ok(!existsSync(join(folder, "memory-profile.log")));
    const kinds = readJournal(folder).map(({ kind }) => kind);
    assert.ok(!kinds.includes("sample") && kinds.includes("file-started"));
  });

  it("runs a command template once per file without a shell", async () => {
    using home = project({ "x; touch pwned $(id).txt": "data" });
    const script = home.write(
      "show.mjs",
      "console.log('ARGS', JSON.stringify(process.argv.slice(2)));\n",
    );
    const { code, stdout } = await cli(home.folder, [
      "--command",
      `"${process.execPath}" "${script}" --in={file} 'a b'`,
      "x; touch pwned $(id).txt",
    ]);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /ARGS \["--in=x; touch pwned \$\(id\)\.txt","a b"\]/);
    assert.ok(!existsSync(join(home.folder, "pwned")));
  });

  it("calls a command that does not exist start-failed", async () => {
    using home = project({ "a.txt": "data" });
    const { code, results } = await cli(home.folder, [
      "--command",
      "no-such-program-here {file}",
      "a.txt",
    ]);
    assert.equal(code, 1);
    assert.equal(results().files[0]?.verdict, "start-failed");
    assert.match(results().files[0]?.reason ?? "", /no-such-program-here/);
  });

  it("gives tests no token, input, state or command file of the step", async () => {
    using home = project({
      "a.test.mjs": "console.log('NAMES', Object.keys(process.env).join(' '));\n",
    });
    const secrets = {
      ACTIONS_RUNTIME_TOKEN: "secret-token",
      ACTIONS_RESULTS_URL: "http://x",
      "INPUT_RAM-TARGET": "70",
      STATE_reportDir: "x",
      GITHUB_OUTPUT: "x",
      GITHUB_STATE: "x",
      GITHUB_ENV: "x",
      GITHUB_PATH: "x",
      GITHUB_STEP_SUMMARY: "x",
      GITHUB_SHA: "kept",
    };
    const { stdout } = await cli(home.folder, ["a.test.mjs"], secrets);
    const names = /NAMES (.*)/.exec(stdout)?.[1]?.split(" ") ?? [];
    assert.ok(names.includes("GITHUB_SHA") && names.includes("PATH"), stdout);
    for (const name of Object.keys(secrets))
      if (name !== "GITHUB_SHA") assert.ok(!names.includes(name), name);
  });

  it("prints its help and its version", async () => {
    using home = project();
    const help = await cli(home.folder, ["--help"]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /--ram-kill-threshold/);
    const version = await cli(home.folder, ["--version"]);
    assert.equal(version.code, 0);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\s*$/);
  });

  it("proves with doctor that runs here are contained", {
    skip: linux ? false : "needs Linux",
  }, async () => {
    using home = project();
    const { code, stdout, stderr } = await cli(home.folder, ["doctor"]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /cgroup|process-tree/);
    assert.match(stdout, /memory-limit/);
    assert.ok(!existsSync(join(home.folder, "memory-profile")));
  });

  it("keeps its reports to the user who ran it", {
    skip: linux ? false : "needs Linux file modes",
  }, async () => {
    using home = project({ "a.test.mjs": OK });
    await cli(home.folder, ["a.test.mjs"]);
    const folder = join(home.folder, "memory-profile");
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, "memory-profile.jsonl")).mode & 0o777, 0o600);
  });
});

const names = [
  "with space.test.mjs",
  "quote'\".test.mjs",
  "per%cent.test.mjs",
  "pi|pe.test.mjs",
  "le<ss>.test.mjs",
  "ünï-日本.test.mjs",
  "-dash.test.mjs",
  "star*[x].test.mjs",
  "new\nline.test.mjs",
  "$(touch pwned).test.mjs",
  "`x`.test.mjs",
];

describe("hostile file names", {
  skip: linux ? false : "needs a file system that allows them",
}, () => {
  it("run correctly and break no report", async () => {
    using home = project(Object.fromEntries(names.map((name) => [`t/${name}`, OK])));
    const { code, results, stdout } = await cli(home.folder, ["t"]);
    assert.equal(code, 0, stdout);
    assert.deepEqual(
      results()
        .files.map(({ file }) => file)
        .sort(),
      names.map((name) => `t/${name}`).sort(),
    );
    const folder = join(home.folder, "memory-profile");
    const log = readFileSync(join(folder, "memory-profile.log"), "utf8").trimEnd().split("\n");
    assert.equal(log.length, names.length * 2);
    assert.ok(!existsSync(join(home.folder, "pwned")));
  });

  it("run when named on the command line, in the folder itself", async () => {
    using home = project(Object.fromEntries(names.map((name) => [name, OK])));
    const { code, results, stdout } = await cli(home.folder, ["--", ...names]);
    assert.equal(code, 0, stdout);
    assert.equal(results().files.length, names.length);
  });
});

describe("what a test leaves behind", { skip: linux ? false : "needs Linux" }, () => {
  it("is killed, counted and named: a daemon with setsid and a double fork, deaf to SIGTERM", async () => {
    const mark = `gst-daemon-${process.pid}-${Date.now()}`;
    const daemon = `process.title='${mark}';process.on('SIGTERM',()=>{});process.on('SIGHUP',()=>{});setInterval(()=>{},1000)`;
    const middle = `require('child_process').spawn(process.execPath,['-e',${JSON.stringify(daemon)},'${mark}'],{detached:true,stdio:'ignore'}).unref()`;
    const text = `import { spawnSync } from 'node:child_process';\nspawnSync(process.execPath, ['-e', ${JSON.stringify(middle)}], { stdio: 'ignore' });\n`;
    using home = project({ "a.test.mjs": text });
    const { code, results } = await cli(home.folder, ["a.test.mjs"]);
    assert.equal(code, 1);
    const [file] = results().files;
    assert.equal(file?.verdict, "failed");
    assert.equal(file?.exitCode, 0);
    assert.equal(file?.leftoverProcesses, 1);
    assert.match(file?.reason ?? "", new RegExp(mark));
    assert.deepEqual(livingWith(mark), []);
  });
});

describe("an end in the middle", { skip: linux ? false : "needs Linux signals" }, () => {
  const hang = (mark: string) => ({
    "a.test.mjs": OK,
    "b.test.mjs": `console.log('RUNNING');process.title='${mark}';setInterval(() => {}, 1000);\n`,
    "c.test.mjs": OK,
  });

  it("by SIGKILL leaves no test alive, names the running file in the journal, and replay reports it", async () => {
    const mark = `gst-kill-${process.pid}-${Date.now()}`;
    using home = project(hang(mark));
    const running = start(CLI, ["."], { cwd: home.folder });
    await running.printed("RUNNING");
    running.child.kill("SIGKILL");
    await running.ended;
    await until(() => livingWith(mark).length === 0, "the test is dead");
    const folder = join(home.folder, "memory-profile");
    const started = readJournal(folder).filter(({ kind }) => kind === "file-started");
    assert.equal(started.at(-1)?.file, "b.test.mjs");
    rmSync(join(folder, "memory-profile.log"), { force: true });
    const replay = await start(CLI, ["replay", folder], { cwd: home.folder }).ended;
    assert.equal(
      replay.code === 0 || replay.code === 1 || replay.code === 70,
      true,
      replay.stdout + replay.stderr,
    );
    const results = readResults(folder);
    assert.equal(results.totals.files, 3);
    const interrupted = results.files.find(({ file }) => file === "b.test.mjs");
    assert.match(interrupted?.reason ?? "", /interrupted/i);
    assert.ok(
      existsSync(join(folder, "memory-profile.log")) && existsSync(join(folder, "summary.md")),
    );
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`by ${signal} ends with 130, complete reports and nothing alive`, async () => {
      const mark = `gst-${signal}-${process.pid}-${Date.now()}`;
      using home = project(hang(mark));
      const running = start(CLI, ["."], { cwd: home.folder });
      await running.printed("RUNNING");
      running.child.kill(signal);
      const { code } = await running.ended;
      assert.equal(code, 130);
      assert.deepEqual(livingWith(mark), []);
      const results = readResults(join(home.folder, "memory-profile"));
      assert.equal(results.outcome, "cancelled");
      assert.deepEqual(
        results.files.map(({ verdict }) => verdict),
        ["passed", "cancelled", "not-run"],
      );
    });
  }
});
