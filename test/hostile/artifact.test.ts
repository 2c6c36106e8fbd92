import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ArtifactServer } from "../support/artifact-server.ts";
import { project, readResults } from "../support/dist.ts";
import { findReportDir, step } from "../support/step.ts";
import { until } from "../support/until.ts";
import { holdsReports } from "./aftermath.ts";
import { isSoak, repeat, seed, times } from "./soak.ts";

console.log(`GPU_SAFE_TESTS_SEED=${seed}`);

const FILES = {
  "a.test.mjs": "process.exitCode = 0;\n",
  "b.test.mjs": "process.exitCode = 1;\n",
};
const INPUTS = { tests: "*.test.mjs", command: `"${process.execPath}"` };
/** What the contract promises; the step's post is a process of its own, started here too. */
const LONGEST_MS = 120_000;

interface Case {
  readonly what: string;
  readonly said: RegExp;
  prepare(server: ArtifactServer): Readonly<Record<string, string>> | undefined;
  /** It waits for the client's own deadline: only where there is time for it. */
  readonly slow?: true;
  readonly uploads?: true;
}

const status = (code: number, more: { message?: string; retryAfter?: number } = {}) =>
  ({ kind: "status", status: code, ...more }) as const;
const failing = (
  operation: string,
  fault: Parameters<ArtifactServer["fail"]>[1],
  count?: number,
): Case["prepare"] => {
  return (server) => {
    server.fail(operation, fault, count);
    return undefined;
  };
};

const CASES: readonly Case[] = [
  {
    what: "refuses the connection",
    said: /ECONNREFUSED/,
    prepare: () => ({ ACTIONS_RESULTS_URL: "http://127.0.0.1:1/" }),
  },
  { what: "401", said: /401/, prepare: failing("CreateArtifact", status(401)) },
  { what: "403", said: /403/, prepare: failing("CreateArtifact", status(403)) },
  { what: "409 for every name", said: /409/, prepare: failing("CreateArtifact", status(409)) },
  {
    what: "429 with Retry-After: 60",
    said: /429|rate|did not take it/,
    prepare: failing("CreateArtifact", status(429, { retryAfter: 60 })),
    slow: true,
  },
  {
    what: "500 twice, then works",
    said: /uploaded as the artifact memory-profile/,
    prepare: failing("CreateArtifact", status(500), 2),
    uploads: true,
  },
  {
    what: "500 for good",
    said: /500/,
    prepare: failing("CreateArtifact", status(500)),
    slow: true,
  },
  {
    what: "hangs before it takes the artifact",
    said: /did not take it within|timeout/i,
    prepare: failing("CreateArtifact", { kind: "hang" }),
    slow: true,
  },
  {
    what: "hangs in the upload",
    said: /stalled|did not take it/,
    prepare(server) {
      server.fail("Put Block", { kind: "hang" });
      return isSoak ? undefined : { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: "300" };
    },
  },
  {
    what: "hangs before it closes the artifact",
    said: /did not take it within|timeout/i,
    prepare: failing("FinalizeArtifact", { kind: "hang" }),
    slow: true,
  },
  {
    what: "cuts every connection",
    said: /ECONNRESET|socket hang up/,
    prepare: failing("CreateArtifact", { kind: "cut" }),
  },
  {
    what: "cuts the connection in mid-upload, once",
    said: /uploaded as the artifact memory-profile/,
    prepare: failing("Put Block", { kind: "cut" }, 1),
    uploads: true,
    slow: true,
  },
  {
    what: "cuts the connection in mid-upload, for good",
    said: /ECONNRESET|socket hang up|stalled|did not take it/,
    prepare: failing("Put Block", { kind: "cut" }),
    slow: true,
  },
  {
    what: "is absent (GitHub Enterprise Server)",
    said: /Enterprise Server has no service/,
    prepare: () => ({ GITHUB_SERVER_URL: "https://git.example.com" }),
  },
  {
    what: "answers with no JSON",
    said: /JSON|Unexpected|not uploaded/,
    prepare: failing("CreateArtifact", status(200, { message: "x" })),
  },
];

describe("an artifact service that", { concurrency: isSoak ? 3 : 1 }, () => {
  for (const { what, said, prepare, slow, uploads } of CASES) {
    if (slow && !isSoak) continue;
    it(`${what} changes no result, and is told`, async () => {
      const row = {
        part: "artifact",
        row: `the service ${what}`,
        what: "step's result unchanged, a warning says what happened and where the reports are, within 2 minutes",
      } as const;
      await repeat(row, times(1, slow ? 2 : 20), async () => {
        using home = project(FILES);
        await using server = await ArtifactServer.start();
        const changes = prepare(server) ?? {};
        const action = step(home, INPUTS);
        assert.equal((await action.main().ended).code, 1);
        const outputs = action.outputs();
        const folder = outputs["report-dir"] ?? "";
        const began = performance.now();
        const { code, stdout, stderr } = await action.post({ ...server.environment, ...changes })
          .ended;
        const tookMs = performance.now() - began;
        assert.equal(code, 0, stdout + stderr);
        assert.ok(tookMs < LONGEST_MS, `post took ${Math.round(tookMs)} ms`);
        assert.match(stdout, said);
        if (uploads) assert.doesNotMatch(stdout, /^::warning/m);
        else {
          const warnings = stdout.split("\n").filter((line) => line.startsWith("::warning::"));
          assert.ok(
            warnings.some((line) => line.includes(folder)),
            `${warnings} names ${folder}`,
          );
        }
        assert.equal(action.outputs().outcome, outputs.outcome, "the result that the tests earned");
        holdsReports(folder, 2);
      });
    });
  }
});

describe("post that is ended", {
  skip: process.platform === "linux" ? false : "needs Linux signals",
}, () => {
  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT"] as const) {
    it(`by ${signal} while it uploads leaves the reports where they are`, async () => {
      const what = "reports whole, nothing else left";
      const row = { part: "ourselves", row: `${signal} while post uploads`, what } as const;
      await repeat(row, times(1, 50), async (random) => {
        using home = project(FILES);
        await using server = await ArtifactServer.start();
        server.fail("Put Block", { kind: "hang" });
        const action = step(home, INPUTS);
        assert.equal((await action.main().ended).code, 1);
        const post = action.post(server.environment);
        await until("the upload", () => server.requests.includes("Put Block"));
        await sleep(random() * 50);
        post.child.kill(signal);
        await post.ended;
        holdsReports(action.outputs()["report-dir"] ?? "", 2);
      });
    });
  }

  it("while it completes the reports of a killed main can be followed by replay or another post", async () => {
    const what = "reports complete after the next post";
    const row = {
      part: "ourselves",
      row: "SIGKILL while post completes the reports",
      what,
    } as const;
    await repeat(row, times(1, 50), async (random) => {
      using home = project({
        ...FILES,
        "c.test.mjs": "console.log('RUNNING');setInterval(() => {}, 1000);\n",
      });
      const action = step(home, INPUTS);
      const main = action.main();
      await main.printed("RUNNING");
      main.child.kill("SIGKILL");
      await main.ended;
      const first = action.post();
      await sleep(random() * 500);
      first.child.kill("SIGKILL");
      await first.ended;
      const { code } = await action.post().ended;
      assert.equal(code, 0);
      const folder = findReportDir(action.environment.RUNNER_TEMP ?? "");
      holdsReports(folder, 3);
      assert.equal(readResults(folder).outcome, "error");
    });
  });
});

describe("two jobs under one artifact name", () => {
  it("at once upload both", async () => {
    const what = "both uploaded whole, under two names";
    const row = {
      part: "ourselves",
      row: "two runs under one artifact name at once",
      what,
    } as const;
    await repeat(row, times(1, 20), async () => {
      using one = project(FILES);
      using other = project(FILES);
      await using server = await ArtifactServer.start();
      await Promise.all(
        [one, other].map(async (home) => {
          const action = step(home, INPUTS);
          assert.equal((await action.main().ended).code, 1);
          const { stdout } = await action.post(server.environment).ended;
          assert.match(stdout, /uploaded as the artifact memory-profile/);
        }),
      );
      const stored = server.artifacts.filter(({ finalized }) => finalized);
      assert.deepEqual(stored.map(({ name }) => name).sort(), [
        "memory-profile",
        "memory-profile-2",
      ]);
      assert.ok(stored.every(({ size }) => size > 1000));
    });
  });
});
