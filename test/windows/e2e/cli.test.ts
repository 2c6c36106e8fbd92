import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CLI, cli, project, readJournal, readResults, start } from "../../support/dist.ts";
import { until } from "../../support/until.ts";
import { fixtureProgram, IS_WINE } from "../fixture-program.ts";
import { livingWith } from "../living.ts";
import { onRealWindows, onWindows } from "../tree-rig.ts";

const OK = "process.exitCode = 0;\n";
const hang = (mark: string) => ({
  "a.test.mjs": OK,
  "b.test.mjs": `
    import { spawn } from "node:child_process";
    const stay = "setInterval(() => {}, 1000)";
    spawn(process.execPath, ["-e", stay, "${mark}"], { detached: true, stdio: "ignore" })
      .once("spawn", () => console.log("RUNNING"));
    setInterval(() => {}, 1000);\n`,
  "c.test.mjs": OK,
});

describe("the command line on Windows", { concurrency: false }, () => {
  test("doctor proves that runs here are contained", onWindows, async () => {
    using home = project();
    const { code, stdout, stderr } = await cli(home.folder, ["doctor"]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /job-object/);
    assert.match(stdout, /memory-limit/);
    if (IS_WINE) assert.match(stdout, /watchdog enforces them by measuring/);
  });

  test("says in its results who enforces the limits", onWindows, async () => {
    using home = project({ "a.test.mjs": OK });
    const { code, results, stdout } = await cli(home.folder, ["a.test.mjs"]);
    assert.equal(code, 0, stdout);
    const { machine } = results() as { machine: Record<string, unknown> };
    assert.equal(machine.containment, "job-object");
    assert.match(String(machine.os), /^Windows \d+\.\d+/);
    const enforcer = IS_WINE ? "watchdog" : "kernel";
    const first = readJournal(join(home.folder, "memory-profile"))[0] as {
      machine: { enforcement: unknown };
    };
    assert.deepEqual(first.machine.enforcement, { tree: enforcer, process: enforcer });
  });

  test("kills, counts and names what a test leaves behind", onWindows, async () => {
    // Short: a reason shows the first 80 characters of a command line.
    const mark = `left-${process.pid}`;
    const stay = "setInterval(f=>f,1e3)";
    using home = project({
      "a.test.mjs": `
        import { spawn } from "node:child_process";
        spawn(process.execPath, ["-e", "${stay}", "${mark}"], { detached: true, stdio: "ignore" })
          .once("spawn", () => process.exit(0));\n`,
    });
    const { code, results } = await cli(home.folder, ["a.test.mjs"]);
    assert.equal(code, 1);
    const [file] = results().files;
    assert.equal(file?.verdict, "failed", file?.reason);
    assert.equal(file?.exitCode, 0);
    assert.equal(file?.leftoverProcesses, 1);
    assert.match(file?.reason ?? "", new RegExp(mark));
    assert.deepEqual(livingWith(mark), []);
  });

  test(
    "refuses a second run in the same report folder, which touches nothing",
    onWindows,
    async () => {
      using home = project({
        "a.test.mjs": "console.log('RUNNING');setTimeout(() => {}, 4000);\n",
      });
      const first = start(CLI, ["a.test.mjs"], { cwd: home.folder });
      await first.printed("RUNNING");
      const second = await cli(home.folder, ["a.test.mjs"]);
      assert.equal(second.code, 2, second.stdout);
      assert.match(second.stderr, /is in use by another run/);
      const { code, stdout } = await first.ended;
      assert.equal(code, 0, stdout);
      assert.equal(readResults(join(home.folder, "memory-profile")).outcome, "passed");
    },
  );

  test("names an access violation in verdict and reason", onWindows, async () => {
    using home = project({ "a.txt": "" });
    const command = `'${fixtureProgram("crash")}' violation`;
    const { code, results } = await cli(home.folder, ["--command", command, "a.txt"]);
    assert.equal(code, 1);
    const [file] = results().files;
    assert.equal(file?.verdict, "crashed");
    assert.equal(file?.exitCode, 0xc0000005);
    assert.match(file?.reason ?? "", /access violation \(0xC0000005\)/);
  });

  test(
    "runs files with names that cmd.exe would act on, and shows them with /",
    onWindows,
    async () => {
      const names = [
        "with space",
        "a&b",
        "per%cent%",
        "(x)",
        "c^d",
        "!e!",
        "ünï-日本",
        "$(y)",
        "`z`",
        "-dash",
      ];
      using home = project(
        Object.fromEntries(names.map((name) => [`tests/sub dir/${name}.test.mjs`, OK])),
      );
      const { code, results, stdout } = await cli(home.folder, ["tests\\sub dir"]);
      assert.equal(code, 0, stdout);
      assert.deepEqual(
        results()
          .files.map(({ file }) => file)
          .sort(),
        names.map((name) => `tests/sub dir/${name}.test.mjs`).sort(),
      );
    },
  );

  test(
    "killed hard, leaves no test alive and a journal that names the running file",
    onWindows,
    async () => {
      const mark = `hard-${process.pid}-${Date.now()}`;
      using home = project(hang(mark));
      const running = start(CLI, ["."], { cwd: home.folder });
      await running.printed("RUNNING");
      assert.equal(livingWith(mark).length, 1);
      running.child.kill("SIGKILL");
      await running.ended;
      await until("the test is dead", () => livingWith(mark).length === 0);
      const folder = join(home.folder, "memory-profile");
      const started = readJournal(folder).filter(({ kind }) => kind === "file-started");
      assert.equal(started.at(-1)?.file, "b.test.mjs");
      rmSync(join(folder, "memory-profile.log"), { force: true });
      await start(CLI, ["replay", folder], { cwd: home.folder }).ended;
      const interrupted = readResults(folder).files.find(({ file }) => file === "b.test.mjs");
      assert.match(interrupted?.reason ?? "", /interrupted/i);
      assert.ok(existsSync(join(folder, "memory-profile.log")));
    },
  );

  for (const [keys, event, where] of [
    ["Ctrl+C", [], onWindows],
    // CTRL_BREAK wedges a run under Wine.
    ["Ctrl+Break", ["break"], onRealWindows],
  ] as const) {
    const name = `interrupted by ${keys}, ends with 130 within 7 s, complete reports and nothing alive`;
    test(name, where, async (t) => {
      const mark = `keys-${process.pid}-${Date.now()}`;
      using home = project(hang(mark));
      // A console of its own, as a step of GitHub's runner has: Ctrl+C goes to all on one console.
      const child = spawn(process.execPath, [CLI, "."], {
        cwd: home.folder,
        windowsHide: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
      });
      child.stderr.on("data", (chunk) => {
        said += chunk;
      });
      t.after(() => child.kill("SIGKILL"));
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      await until("RUNNING", () => said.includes("RUNNING"));
      const begin = performance.now();
      execFileSync(fixtureProgram("ctrl-c"), [String(child.pid), ...event], {
        windowsHide: true,
      });
      const code = await Promise.race([ended, deadline(20_000)]);
      const tookMs = performance.now() - begin;
      assert.equal(code, 130, said);
      assert.ok(tookMs < 7_000, `${tookMs} ms`);
      assert.deepEqual(livingWith(mark), []);
      const results = readResults(join(home.folder, "memory-profile"));
      assert.equal(results.outcome, "cancelled");
      assert.deepEqual(
        results.files.map(({ verdict }) => verdict),
        ["passed", "cancelled", "not-run"],
      );
      const log = readFileSync(join(home.folder, "memory-profile", "memory-profile.log"), "utf8");
      assert.equal(log.trimEnd().split("\n").length, 4);
    });
  }
});

function deadline(span: number): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, span, "it did not end").unref());
}
