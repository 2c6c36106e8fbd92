import assert from "node:assert/strict";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { CLI, project, readResults, repository, start } from "../support/dist.ts";
import { step } from "../support/step.ts";
import { repeat, tally, times } from "./soak.ts";

const linux = process.platform === "linux";
const NODE = { command: `"${process.execPath}"` };

/** The table in docs/security.md: each variable, and whether a test gets it. */
function securityTable(): readonly { readonly name: string; readonly reaches: boolean }[] {
  const text = readFileSync(join(repository, "docs", "security.md"), "utf8");
  const rows = [...text.matchAll(/^\| (`[^|]+) \| (yes|no)\b[^|]* \|/gm)];
  return rows.flatMap(([, cell = "", reaches]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => ({ name, reaches: reaches === "yes" })),
  );
}

describe("the environment of a test", () => {
  it("is what docs/security.md says, variable by variable, and shows no token", async () => {
    const table = securityTable();
    assert.ok(table.length > 50, `${table.length} variables in the table`);
    using home = project({
      "a.test.mjs":
        "import { writeFileSync } from 'node:fs';\nwriteFileSync('seen.json', JSON.stringify(process.env));\n",
    });
    const action = step(home, { tests: "a.test.mjs", ...NODE });
    const known = action.environment;
    const given: Record<string, string> = { ...known };
    const secrets: string[] = [];
    for (const { name, reaches } of table) {
      const concrete = name.replace("*", "SOME_NAME");
      if (concrete in known || concrete === "PATH" || concrete.startsWith("INPUT_")) continue;
      given[concrete] = concrete === "NODE_TEST_CONTEXT" ? "child" : `value-of-${concrete}`;
      if (!reaches) secrets.push(given[concrete] as string);
    }
    const { code, stdout, stderr } = await start(join(repository, "dist/main/index.js"), [], {
      cwd: home.folder,
      env: given,
    }).ended;
    assert.equal(code, 0, stdout + stderr);
    const text = readFileSync(join(home.folder, "seen.json"), "utf8");
    const seen = JSON.parse(text) as Record<string, string>;
    for (const { name, reaches } of table) {
      const concrete = name.replace("*", "SOME_NAME");
      if (concrete.startsWith("INPUT_")) {
        assert.deepEqual(
          Object.keys(seen).filter((each) => each.startsWith("INPUT_")),
          [],
        );
      } else if (reaches) {
        assert.equal(seen[concrete], given[concrete] ?? process.env[concrete], concrete);
      } else assert.ok(!(concrete in seen), concrete);
    }
    for (const secret of secrets) assert.ok(!text.includes(secret), secret);
    const what = "as docs/security.md says";
    const row = "each variable that an action gets, given to a step and looked for in a test";
    tally({ part: "input", row, tried: table.length, held: table.length, what });
  });
});

describe("the runner's command files", () => {
  it("are as they would be without the test that found and filled them", async () => {
    const what = "outputs, state, environment, path and summary as without it, and it is told";
    const row = {
      part: "input",
      row: "a test that finds the runner's command files and writes into them",
      what,
    } as const;
    await repeat(row, times(1, 20), async () => {
      using home = project({
        "a.test.mjs":
          "import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';\n" +
          "const folder = process.env.RUNNER_TEMP;\n" +
          "for (const name of readdirSync(folder)) {\n" +
          "  try { appendFileSync(folder + '/' + name, 'outcome=forged\\nFORGED<<x\\nforged\\nx\\n'); } catch {}\n" +
          "}\n" +
          "rmSync(folder + '/path');\nwriteFileSync(folder + '/path', '/forged\\n');\n",
      });
      const action = step(home, { tests: "a.test.mjs", ...NODE });
      const { code, stdout } = await action.main().ended;
      assert.equal(code, 0, stdout);
      const { files } = action;
      assert.equal(readFileSync(files.env, "utf8"), "");
      assert.equal(readFileSync(files.path, "utf8"), "");
      assert.deepEqual(
        Object.keys(action.outputs()).filter((name) => /forged/i.test(name)),
        [],
      );
      assert.equal(action.outputs().outcome, "passed");
      for (const path of [files.output, files.state, files.summary])
        assert.doesNotMatch(readFileSync(path, "utf8"), /forged/i);
      assert.match(
        stdout,
        /^::warning::a test wrote into GITHUB_ENV, .*GITHUB_STEP_SUMMARY of this step/m,
      );
    });
  });

  it("keep what earlier commands of the step had written", async () => {
    using home = project({ "a.test.mjs": "" });
    const action = step(home, { tests: "a.test.mjs", ...NODE });
    writeFileSync(action.files.env, "KEPT=1\n");
    const { code, stdout } = await action.main().ended;
    assert.equal(code, 0);
    assert.equal(readFileSync(action.files.env, "utf8"), "KEPT=1\n");
    assert.doesNotMatch(stdout, /^::warning/m);
  });
});

describe("files of ours", { skip: linux ? false : "needs Linux file modes and links" }, () => {
  it("are for the user alone on a machine that lets everybody in, and no name can be guessed", async () => {
    const what = "0700 and 0600, all names fresh";
    const row = {
      part: "input",
      row: "report files and temporary files under umask 000",
      what,
    } as const;
    const seen = new Set<string>();
    await repeat(row, times(2, 20), async (_, turn) => {
      using home = project({
        "a.sh": `find "$TMPDIR" memory-profile -printf '%m %p\\n' >seen; exit 0`,
      });
      const temporary = join(home.folder, "temporary");
      mkdirSync(temporary);
      const script = `umask 000; exec "${process.execPath}" "${CLI}" --command "/bin/sh {file} {junit}" a.sh`;
      home.write(
        "start.mjs",
        `import { spawnSync } from 'node:child_process';\nconst { status } = spawnSync('/bin/sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' });\nprocess.exitCode = status;\n`,
      );
      const { code, stdout } = await start(join(home.folder, "start.mjs"), [], {
        cwd: home.folder,
        env: { TMPDIR: temporary },
      }).ended;
      assert.equal(code, 0, stdout);
      const folder = join(home.folder, "memory-profile");
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      for (const name of readdirSync(folder)) {
        assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
      }
      const during = readFileSync(join(home.folder, "seen"), "utf8").trim().split("\n").slice(1);
      for (const line of during) {
        const [mode = "", path = ""] = line.split(" ");
        assert.ok(mode === "700" || mode === "600", line);
        if (!/\.cases\./.test(path)) continue;
        assert.match(path, /\.[0-9a-f]{12}$/);
        assert.ok(!seen.has(path.slice(-12)), `${path} came twice by turn ${turn}`);
        seen.add(path.slice(-12));
      }
    });
  });

  it("are not written through a link that was planted before the run", async () => {
    using home = project({ "a.sh": "exit 0", victim: "precious" });
    mkdirSync(join(home.folder, "memory-profile"));
    const names = ["memory-profile.jsonl", "memory-profile.log", "results.json", "report.html"];
    for (const name of names) symlinkSync("../victim", join(home.folder, "memory-profile", name));
    const args = ["--command", "/bin/sh {file}", "a.sh"];
    const { code } = await start(CLI, args, { cwd: home.folder }).ended;
    assert.equal(code, 0);
    assert.equal(readFileSync(join(home.folder, "victim"), "utf8"), "precious");
    assert.equal(readResults(join(home.folder, "memory-profile")).outcome, "passed");
    tally({
      part: "input",
      row: "links planted in the report folder before the run",
      tried: 4,
      held: 4,
      what: "replaced, not followed",
    });
  });
});
