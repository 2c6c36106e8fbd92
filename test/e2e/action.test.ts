import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  livingWith,
  type Project,
  project,
  readResults,
  repository,
  start,
  until,
} from "../support/dist.ts";

const MAIN = join(repository, "dist", "main", "index.js");
const POST = join(repository, "dist", "post", "index.js");
const OK = "process.exitCode = 0;\n";

/** A step as GitHub's runner sets it up: inputs as variables, command files, folders. */
export function step(home: Project, inputs: Readonly<Record<string, string>>) {
  mkdirSync(join(home.folder, "runner-temp"), { recursive: true });
  const file = (name: string) => {
    const path = join(home.folder, "runner-temp", name);
    if (!existsSync(path)) writeFileSync(path, "");
    return path;
  };
  const files = {
    output: file("output"),
    state: file("state"),
    summary: file("summary"),
    env: file("env"),
    path: file("path"),
  };
  const environment: Record<string, string> = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: home.folder,
    GITHUB_REPOSITORY: "owner/repo",
    GITHUB_RUN_ID: "1",
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: join(home.folder, "runner-temp"),
    RUNNER_OS: "Linux",
  };
  for (const [name, value] of Object.entries(inputs))
    environment[`INPUT_${name.toUpperCase()}`] = value;
  return {
    files,
    environment,
    main: () => start(MAIN, [], { cwd: home.folder, env: environment }),
    /** The runner hands the saved state to post, and never the step's outputs. */
    post: (env: Readonly<Record<string, string>> = {}) =>
      start(POST, [], {
        cwd: home.folder,
        env: { ...environment, ...stateVariables(files.state), ...env },
      }),
    outputs: () => readCommandFile(files.output),
    summary: () => readFileSync(files.summary, "utf8"),
  };
}

function stateVariables(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readCommandFile(path)).map(([name, value]) => [`STATE_${name}`, value]),
  );
}

/** `name<<delimiter` … `delimiter`, as @actions/core writes and the runner reads. */
function readCommandFile(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^([^<=]+)<<(.+)$/.exec(lines[at] ?? "");
    if (match === null) continue;
    const [, name = "", delimiter = ""] = match;
    const end = lines.indexOf(delimiter, at + 1);
    found[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return found;
}

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

function findReportDir(temp: string): string {
  const state = readCommandFile(join(temp, "state"));
  for (const value of Object.values(state)) {
    const found = /"reportDir":\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
    if (found !== undefined) return JSON.parse(`"${found}"`) as string;
  }
  throw new Error(`no report folder in the saved state: ${JSON.stringify(state)}`);
}
