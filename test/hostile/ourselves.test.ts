import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { CLI, type Project, project, readResults, repository, start } from "../support/dist.ts";
import { until } from "../support/until.ts";
import {
  holdsReports,
  nothingLeft,
  readableJournal,
  replayHolds,
  runIdIn,
  temporaryFiles,
} from "./aftermath.ts";
import { repeat, seed, times } from "./soak.ts";

const linux = process.platform === "linux";
console.log(`GPU_SAFE_TESTS_SEED=${seed}`);

/** Short tests that do what makes an end hard: children, daemons, deafness, output, test cases. */
const FILES: Readonly<Record<string, string>> = {
  "a.sh": "exit 0",
  "b.sh": "sleep 0.05; seq 1 20000",
  "c.sh": "(setsid sh -c 'setsid sleep 1000 >/dev/null 2>&1 &' &); sleep 0.1",
  "d.sh": "trap '' TERM INT HUP; for i in 1 2 3 4 5; do sleep 1000 & done; sleep 0.1",
  "e.sh":
    'echo "<testsuite><testcase name=\'x\'/></testsuite>" >"$1"; (cd /; exec sleep 1000) & kill -STOP $!; exit 1',
  "f.sh": "sleep 0.1; exit 3",
};
const COUNT = Object.keys(FILES).length;
const COMMAND = ["--command", "/bin/sh {file} {junit}", "--memory-profile", "true"];
let runs = 0;

interface Run {
  readonly mark: string;
  readonly folder: string;
  readonly temporary: string;
  start(): ReturnType<typeof start>;
}

function prepared(home: Project): Run {
  runs += 1;
  const mark = `gst-own-${process.pid}-${runs}-`;
  const temporary = join(home.folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const env = { GST_MARK: mark, TMPDIR: temporary, RUNNER_TEMP: undefined };
  return {
    mark,
    folder: join(home.folder, "memory-profile"),
    temporary,
    start: () => start(CLI, [...COMMAND, "*.sh"], { cwd: home.folder, env }),
  };
}

let known: Promise<number> | null = null;
const lengthOfRun = () => {
  known ??= measureRun();
  return known;
};

/** How long such a run takes here, so that the moments lie in all of it. */
async function measureRun(): Promise<number> {
  using home = project(FILES);
  const run = prepared(home);
  const began = performance.now();
  const { code, stdout, stderr } = await run.start().ended;
  assert.equal(code, 1, stdout + stderr);
  holdsReports(run.folder, COUNT);
  await nothingLeft(run.mark, runIdIn(readableJournal(run.folder)));
  assert.deepEqual(temporaryFiles(run.temporary), []);
  return performance.now() - began;
}

async function checkEnd(run: Run): Promise<void> {
  const events = readableJournal(run.folder);
  await nothingLeft(run.mark, runIdIn(events));
  if (existsSync(run.folder)) await replayHolds(run.folder, COUNT);
  assert.deepEqual(temporaryFiles(run.temporary), [], "temporary files");
}

const ENDS = [
  ["SIGKILL", ["SIGKILL"]],
  ["SIGTERM", ["SIGTERM"]],
  ["SIGINT", ["SIGINT"]],
  ["SIGINT twice", ["SIGINT", "SIGINT"]],
] as const;

describe("an end at a random moment", { skip: linux ? false : "needs Linux signals" }, () => {
  for (const [name, signals] of ENDS) {
    it(`by ${name} leaves a journal, the reports by replay, and nothing else`, async () => {
      const length = await lengthOfRun();
      const what =
        "journal readable, no process, cgroup or temporary file left, every report by replay";
      const row = { part: "ourselves", row: `${name} at a random moment of a run`, what } as const;
      await repeat(row, times(2, 50), async (random) => {
        using home = project(FILES);
        const run = prepared(home);
        const running = run.start();
        await sleep(random() * length);
        const sent = performance.now();
        for (const [index, signal] of signals.entries()) {
          if (index > 0) await sleep(random() * 50);
          running.child.kill(signal);
        }
        await running.ended;
        await nothingLeft(run.mark, null);
        const spentMs = performance.now() - sent;
        await checkEnd(run);
        return spentMs;
      });
    });
  }

  for (const [name, signals] of ENDS) {
    it(`by ${name} while the reports are written loses none of them`, async () => {
      const what = "every report complete, or made again by replay from the journal";
      const row = {
        part: "ourselves",
        row: `${name} while the reports are written`,
        what,
      } as const;
      await repeat(row, times(1, 50), async (random) => {
        using home = project(FILES);
        const run = prepared(home);
        const running = run.start();
        const journal = join(run.folder, "memory-profile.jsonl");
        await until("the end of the run", () => {
          if (running.child.exitCode !== null) return true;
          return existsSync(journal) && readFileSync(journal, "utf8").includes('"run-finished"');
        });
        await sleep(random() * 40);
        for (const signal of signals) running.child.kill(signal);
        const { code } = await running.ended;
        if (name === "SIGTERM" || name === "SIGINT") {
          assert.equal(code, 1, "the run had its result already");
          holdsReports(run.folder, COUNT);
        }
        await checkEnd(run);
        assert.equal(readResults(run.folder).outcome, "failed");
      });
    });
  }
});

describe("two runs at once in one report folder", {
  skip: linux ? false : "needs Linux: a shell",
}, () => {
  it("are one run and one refusal", async () => {
    const what = "one runs, the other is refused with exit code 2 and touches nothing";
    const row = { part: "ourselves", row: "two runs at once in one report folder", what } as const;
    await repeat(row, times(2, 50), async () => {
      using home = project(FILES);
      const all = [prepared(home), prepared(home)];
      const ends = await Promise.all(all.map((run) => run.start().ended));
      const codes = ends.map(({ code }) => code).sort();
      assert.deepEqual(codes, [1, 2], ends.map(({ stdout, stderr }) => stdout + stderr).join("\n"));
      const refused = ends.find(({ code }) => code === 2);
      assert.match(refused?.stderr ?? "", /is in use by another run/);
      for (const run of all) await nothingLeft(run.mark, null);
      holdsReports(all[0]?.folder ?? "", COUNT);
    });
  });
});

describe("a main thread that is blocked for 5 s", {
  skip: linux ? false : "needs Linux: /proc tells when the test died",
}, () => {
  it("delays no kill of the watchdog", async () => {
    const what = "the test was dead while the main thread was still blocked";
    const row = { part: "ourselves", row: "main thread blocked for 5 s", what } as const;
    const blocker = join(repository, "test", "hostile", "programs", "block-main.mjs");
    await repeat(row, times(1, 20), async () => {
      using home = project({
        "a.mjs":
          "import { writeFileSync } from 'node:fs';writeFileSync('pid.tmp', String(process.pid));\n" +
          "import { renameSync } from 'node:fs';renameSync('pid.tmp', 'pid');\n" +
          "await new Promise((next) => setTimeout(next, 300));const kept=[];\n" +
          "setInterval(() => kept.push(Buffer.alloc(8 << 20, 1)), 5);\n",
      });
      const said = join(home.folder, "said.json");
      const { stdout, stderr, code } = await start(
        CLI,
        [
          "--process-memory-limit",
          "300MB",
          "--tree-memory-limit",
          "off",
          "--limit-grace",
          "0s",
        ].concat("--command", `"${process.execPath}" {file}`, "a.mjs"),
        {
          cwd: home.folder,
          env: {
            NODE_OPTIONS: `--import=${pathToFileURL(blocker).href}`,
            GST_BLOCK_WHEN: join(home.folder, "pid"),
            GST_BLOCK_SAID: said,
          },
        },
      ).ended;
      assert.equal(code, 1, stdout + stderr);
      const { blockedMs, diedMs } = JSON.parse(readFileSync(said, "utf8")) as {
        blockedMs: number;
        diedMs: number | null;
      };
      assert.ok(blockedMs >= 5_000, `blocked for ${blockedMs} ms`);
      assert.ok(diedMs !== null && diedMs < blockedMs, "it outlived the block");
      assert.equal(
        readResults(join(home.folder, "memory-profile")).files[0]?.verdict,
        "memory-limit",
      );
    });
  });
});
