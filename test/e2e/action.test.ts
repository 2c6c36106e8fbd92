import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { livingWith, project, readResults, until } from "../support/dist.ts";
import { findReportDir, step } from "../support/step.ts";

const OK = "process.exitCode = 0;\n";

describe("the action", () => {
  it("runs the tests, sets its outputs and writes the job summary", async () => {
    using home = project({ "tests/a.test.mjs": OK, "tests/b.test.mjs": OK });
    const action = step(home, { tests: "tests/**/*.test.mjs" });
    const { code, stdout } = await action.main().ended;
    assert.equal(code, 0, stdout);
    const outputs = action.outputs();
    assert.equal(outputs.outcome, "passed");
    assert.equal(outputs.files, "2");
    assert.equal(outputs.passed, "2");
    assert.equal(outputs.failed, "0");
    assert.equal(outputs.killed, "0");
    assert.equal(outputs["not-run"], "0");
    assert.match(outputs["peak-ram-percent"] ?? "", /^\d+(\.\d)?$/);
    assert.match(outputs["peak-process-mb"] ?? "", /^\d+$/);
    const folder = outputs["report-dir"] ?? "";
    assert.ok(folder.startsWith(join(home.folder, "runner-temp")), folder);
    assert.equal(readResults(folder).totals.passed, 2);
    assert.match(action.summary(), /tests\/a\.test\.mjs/);
  });

  it("fails the step when a file fails, and annotates that file", async () => {
    using home = project({ "tests/a.test.mjs": "process.exit(1);\n", "tests/b.test.mjs": OK });
    const action = step(home, { tests: "tests/*.test.mjs" });
    const { code, stdout } = await action.main().ended;
    assert.equal(code, 1);
    assert.equal(action.outputs().outcome, "failed");
    assert.match(stdout, /^::error .*file=tests\/a\.test\.mjs.*::/m);
  });

  it("puts each file's output into a group and lets it command nothing", async () => {
    const hostile =
      "console.log('::set-output name=x::y');console.error('##[error]no');console.log('::stop-commands::guess');process.stdout.write('::error::no newline at the end');\n";
    using home = project({ "a.test.mjs": hostile });
    const action = step(home, { tests: "a.test.mjs", command: `"${process.execPath}"` });
    const { stdout } = await action.main().ended;
    const token = /^::stop-commands::(\S{32,})$/m.exec(stdout)?.[1];
    assert.ok(token !== undefined, stdout);
    const inside = stdout.slice(
      stdout.indexOf(`::stop-commands::${token}`),
      stdout.indexOf(`\n::${token}::`),
    );
    for (const text of [
      "::set-output",
      "##[error]no",
      "::stop-commands::guess",
      "::error::no newline",
    ]) {
      assert.ok(inside.includes(text), text);
      assert.equal(stdout.split(text).length, 2, `${text} stands once`);
    }
    assert.match(stdout, /^::group::/m);
    assert.match(stdout, /^::endgroup::/m);
  });

  it("names every wrong input at once and exits with 2", async () => {
    using home = project({ "a.test.mjs": OK });
    const action = step(home, { tests: "a.test.mjs", "ram-target": "much", watchdog: "yes" });
    const { code, stdout } = await action.main().ended;
    assert.notEqual(code, 0);
    assert.match(stdout, /ram-target/);
    assert.match(stdout, /watchdog/);
  });

  it("completes in post what a main that was killed could not", {
    skip: process.platform === "linux" ? false : "needs Linux signals",
  }, async () => {
    const mark = `gst-action-${process.pid}-${Date.now()}`;
    using home = project({
      "a.test.mjs": `console.log('RUNNING');process.title='${mark}';setInterval(()=>{},1000);\n`,
      "b.test.mjs": OK,
    });
    const action = step(home, { tests: "*.test.mjs" });
    const main = action.main();
    await main.printed("RUNNING");
    main.child.kill("SIGKILL");
    await main.ended;
    const { code, stdout } = await action.post().ended;
    assert.equal(code, 0, stdout);
    await until(() => livingWith(mark).length === 0, "the test is dead");
    const folder = join(home.folder, "runner-temp");
    const results = readResults(findReportDir(folder));
    assert.equal(results.outcome, "error");
    assert.match(results.files[0]?.reason ?? "", /interrupted/i);
    assert.match(action.summary(), /a\.test\.mjs/);
    assert.match(
      stdout,
      /::warning.*(artifact|upload)/i,
      "says that there was nowhere to upload to",
    );
  });
});
