import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { ArtifactServer } from "../../support/artifact-server.ts";
import { project, readResults } from "../../support/dist.ts";
import { findReportDir, step } from "../../support/step.ts";
import { until } from "../../support/until.ts";
import { unzip } from "../../support/unzip.ts";
import { livingWith } from "../living.ts";
import { onWindows } from "../tree-rig.ts";

const FILES = {
  "tests/sub dir/a.test.mjs": "process.exitCode = 0;\n",
  "tests/b.test.mjs": "process.exit(3);\n",
};

describe("the action on Windows", { concurrency: false }, () => {
  test(
    "takes CRLF in its inputs, shows paths with /, and uploads all reports",
    onWindows,
    async () => {
      using home = project(FILES);
      await using server = await ArtifactServer.start();
      const action = step(home, { tests: "tests\\**\\*.test.mjs\r\n!nothing\\*\r\n\r\n" });
      const main = await action.main().ended;
      assert.equal(main.code, 1, main.stdout + main.stderr);
      const outputs = action.outputs();
      assert.equal(outputs.outcome, "failed");
      assert.equal(outputs.passed, "1");
      assert.match(main.stdout, /^::error .*file=tests\/b\.test\.mjs.*::/m);

      const post = await action.post(server.environment).ended;
      assert.equal(post.code, 0, post.stdout + post.stderr);
      assert.doesNotMatch(post.stdout, /^::(?:warning|error)/m);
      const [artifact, ...more] = server.artifacts;
      assert.deepEqual(more, []);
      assert.equal(artifact?.finalized, true);
      assert.equal(artifact?.name, "memory-profile");
      const files = unzip(artifact?.content ?? Buffer.alloc(0));
      for (const name of [
        "memory-profile.log",
        "memory-profile.jsonl",
        "junit.xml",
        "report.html",
      ]) {
        assert.ok(
          (files.get(name)?.length ?? 0) > 100,
          `${name} in ${[...files.keys()].join(", ")}`,
        );
      }
      const results = JSON.parse(files.get("results.json")?.toString("utf8") ?? "");
      const shown = ["tests/b.test.mjs", "tests/sub dir/a.test.mjs"];
      assert.deepEqual(
        results.files.map(({ file }: { file: string }) => file),
        shown,
      );
      const log = files.get("memory-profile.log")?.toString("utf8") ?? "";
      for (const file of shown) {
        assert.ok(log.includes(`AFTER | Test: ${file} |`), log);
        for (const report of ["junit.xml", "report.html", "summary.md"]) {
          assert.ok(files.get(report)?.includes(file), `${file} in ${report}`);
        }
      }
    },
  );

  test(
    "ends and reports in post what a main that was killed hard has left",
    onWindows,
    async () => {
      const mark = `post-${process.pid}-${Date.now()}`;
      using home = project({
        "a.test.mjs": `
        import { spawn } from "node:child_process";
        spawn(process.execPath, ["-e", "setInterval(f=>f,1e3)", "${mark}"], { stdio: "ignore" })
          .once("spawn", () => console.log("RUNNING"));
        setInterval(() => {}, 1000);\n`,
        "b.test.mjs": "",
      });
      await using server = await ArtifactServer.start();
      const action = step(home, { tests: "*.test.mjs" });
      const main = action.main();
      await main.printed("RUNNING");
      main.child.kill("SIGKILL");
      await main.ended;
      const post = await action.post(server.environment).ended;
      assert.equal(post.code, 0, post.stdout + post.stderr);
      await until("the end of the test", () => livingWith(mark).length === 0);
      const results = readResults(findReportDir(join(home.folder, "runner-temp")));
      assert.equal(results.outcome, "error");
      assert.match(results.files[0]?.reason ?? "", /interrupted/i);
      assert.match(action.summary(), /a\.test\.mjs/);
      const files = unzip(server.artifacts[0]?.content ?? Buffer.alloc(0));
      assert.ok(files.has("results.json"), [...files.keys()].join(", "));
    },
  );

  test("keeps the step's result when the upload is refused, and says why", onWindows, async () => {
    using home = project(FILES);
    await using server = await ArtifactServer.start();
    server.fail("CreateArtifact", { kind: "status", status: 401 });
    const action = step(home, { tests: "tests/sub dir" });
    assert.equal((await action.main().ended).code, 0);
    const folder = action.outputs()["report-dir"] ?? "";
    const post = await action.post(server.environment).ended;
    assert.equal(post.code, 0, post.stdout + post.stderr);
    assert.match(post.stdout, /^::warning.*401/m);
    assert.equal(readResults(folder).outcome, "passed");
  });
});
