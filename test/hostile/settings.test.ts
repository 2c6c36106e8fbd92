import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { UserError } from "../../src/core/errors.ts";
import { discoverTestFiles } from "../../src/platform/files/discover.ts";
import { platformName } from "../../src/platform/index.ts";
import { parseCommandLine } from "../../src/settings/flags.ts";
import { inputVariable, settingsFromInputs } from "../../src/settings/inputs.ts";
import { settingRows } from "../../src/settings/table.ts";
import { cli, project } from "../support/dist.ts";
import { step } from "../support/step.ts";
import { temporaryFolder } from "../support/temp.ts";
import { seed, tally, times } from "./soak.ts";

const names = settingRows().map(([, { name }]) => name);

/** What people and machines have typed into settings, and what nobody should. */
const CORPUS = [
  ..."off auto true false TRUE yes 0 -0 1 -1 70 70% 70.5 100 101 1e3 0x10 NaN Infinity null".split(
    " ",
  ),
  ..."8GB 8GiB 1.5g 512MB 0B 99999999999999999999GB -1GB 8gigs 250ms 2s 1h 0s 1d 1m30s ∞ ７０".split(
    " ",
  ),
  ..."__proto__ constructor toString hasOwnProperty $(id) `id` ../.. / // . ~ * ** !".split(" "),
  ..."{file} {file}{file} {junit} {nothing} ' \" '' \\ \\\\ python\u0000x a\nb \r\n \t \ufeff70 \u202e07".split(
    " ",
  ),
  "",
  " ",
  "\ud800",
  "!".repeat(500),
  "{".repeat(500),
  "[".repeat(500),
  "**/".repeat(200),
  "{a,b}".repeat(40),
  "x".repeat(100_000),
] as const;
const value = fc.oneof(
  fc.constantFrom(...CORPUS),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[-+.0-9a-zA-Z%'" !*{}[\]\\\n]{0,40}$/),
  fc.tuple(fc.constantFrom(...CORPUS), fc.constantFrom(...CORPUS)).map(([a, b]) => a + b),
);

/** Runs it; what it throws must be a UserError of exit code 2 that names one of these. */
function ends(run: () => unknown, mentions: readonly string[]): void {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof UserError, String((error as Error).stack));
    assert.equal(error.exitCode, 2);
    assert.ok(error.hint.length > 0);
    assert.ok(
      mentions.some((name) => error.message.includes(name)),
      `${error.message.slice(0, 500)} names none of ${mentions.join(", ").slice(0, 500)}`,
    );
    assert.ok(error.message.length < 20_000, "a message that nobody can read");
    assert.doesNotMatch(error.message, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  }
}

describe("settings", () => {
  it("end as a valid setting or in a UserError that names it, from inputs and from flags", () => {
    const numRuns = times(400, 20_000);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }), (given) => {
        const inputs = Object.entries(given).map(([name, text]) => [inputVariable(name), text]);
        ends(() => settingsFromInputs(Object.fromEntries(inputs)), Object.keys(given));
        const flags = Object.entries(given).map(([name, text]) => `--${name}=${text}`);
        ends(() => parseCommandLine(flags), Object.keys(given));
      }),
      { numRuns, seed },
    );
    const row = "arbitrary settings, as inputs and as flags";
    const what = "a valid setting, or a UserError that names it";
    tally({ part: "input", row, tried: numRuns * 2, held: numRuns * 2, what });
  });

  it("of 10 MB end so too, and soon", () => {
    let tried = 0;
    for (const name of names) {
      for (const unit of ["x", "70", "[", "{a,", "**/", "a\n", "' "]) {
        const text = unit.repeat(Math.ceil(10_000_000 / unit.length));
        const began = performance.now();
        ends(() => settingsFromInputs({ [inputVariable(name)]: text }), [name]);
        const tookMs = performance.now() - began;
        // No absolute time is asserted for speed: this is a hundred times what it takes.
        assert.ok(tookMs < 20_000, `${name} of ${JSON.stringify(unit)}: ${tookMs} ms`);
        tried += 1;
      }
    }
    tally({
      part: "input",
      row: "settings of 10 MB",
      tried,
      held: tried,
      what: "the same, at once",
    });
  });

  it("that are as long as a system can hand over leave the built action with an error", async () => {
    using home = project({ "a.test.mjs": "" });
    const long = "x".repeat(100_000);
    const action = step(home, { tests: long, "ram-target": long, command: long });
    const { code, stdout } = await action.main().ended;
    assert.equal(code, 2);
    assert.match(stdout, /^::error::/m);
    assert.match(stdout, /ram-target/);
    assert.ok(stdout.length < 10_000);
  });
});

describe("patterns", () => {
  const discover = (workingDirectory: string, patterns: readonly string[]) =>
    discoverTestFiles({ patterns, workingDirectory, platform: platformName });

  it("that explode end in files or in a UserError, in a time that does not explode", (t) => {
    const folder = temporaryFolder(t);
    let deep = folder;
    for (let depth = 0; depth < 20; depth += 1) {
      deep = join(deep, "aaaaaaaa");
      mkdirSync(deep);
      writeFileSync(join(deep, "test_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.py"), "");
    }
    const bad = [
      "**/".repeat(100),
      `${"**/".repeat(100)}*.py`,
      `${"**/a*".repeat(30)}/zzz`,
      `${"*a".repeat(60)}*.py`,
      `**/${"?*".repeat(60)}z`,
      `{${"a,".repeat(2_000)}b}/*.py`,
      "{a,b}".repeat(30),
      `${"{".repeat(200)}a${"}".repeat(200)}`,
      `[${"a-z".repeat(1_000)}]`,
      "!(".repeat(100),
      `**/${"+(a|aa)".repeat(40)}`,
      "a".repeat(100_000),
      `${"../".repeat(1_000)}no-such-folder/*`,
      "\u0000",
    ];
    for (const pattern of bad) {
      const began = performance.now();
      ends(() => discover(folder, [pattern]), ["tests", "pattern"]);
      assert.ok(performance.now() - began < 20_000, pattern.slice(0, 30));
    }
    const row = "patterns that explode (`**/**/**/…`, braces, brackets)";
    tally({
      part: "input",
      row,
      tried: bad.length,
      held: bad.length,
      what: "files or a UserError, at once",
    });
  });

  it("that match 50,000 files, or none of them, are done with", (t) => {
    const folder = temporaryFolder(t);
    const many = times(5_000, 50_000);
    for (let index = 0; index < many; index += 1) {
      if (index % 1_000 === 0) mkdirSync(join(folder, `d${index / 1_000}`));
      writeFileSync(join(folder, `d${Math.floor(index / 1_000)}`, `test_${index}.py`), "");
    }
    const { files } = discover(folder, ["**/test_*.py"]);
    assert.equal(files.length, many);
    assert.equal(new Set(files).size, many);
    ends(() => discover(folder, ["**/nothing_*.py"]), ["tests"]);
    const row = `patterns that match ${many.toLocaleString("en")} files, or none of them`;
    tally({ part: "input", row, tried: 2, held: 2, what: "each file once; a UserError" });
  });

  it("meet links in a loop and broken ones, and find each file once", {
    skip: process.platform === "win32" ? "making links takes a privilege on Windows" : false,
  }, (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, "a", "b"), { recursive: true });
    writeFileSync(join(folder, "a", "test_x.py"), "");
    symlinkSync("..", join(folder, "a", "b", "up"));
    symlinkSync(".", join(folder, "a", "self"));
    symlinkSync("two", join(folder, "one"));
    symlinkSync("one", join(folder, "two"));
    symlinkSync("nowhere", join(folder, "test_broken.py"));
    symlinkSync("/", join(folder, "a", "root_of_all"));
    symlinkSync("/proc/self/root", join(folder, "a", "proc"));
    assert.deepEqual(discover(folder, ["a/**/test_x.py", "**/test_*.py"]).files, ["a/test_x.py"]);
    tally({
      part: "input",
      row: "symbolic links in a loop, broken, to parents",
      tried: 7,
      held: 7,
      what: "each file found once",
    });
  });

  it("meet files that appear and vanish meanwhile", {
    skip: process.platform === "win32" ? "needs a shell" : false,
  }, async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, "stays"));
    writeFileSync(join(folder, "stays", "test_stays.py"), "");
    const script =
      "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); mkdir -p v$((i%9))/w; : >v$((i%9))/w/test_v.py; rm -rf v$(((i+4)%9)); done";
    const churn = spawn("/bin/sh", ["-c", script], { cwd: folder, stdio: "ignore" });
    const over = once(churn, "exit");
    const looks = times(100, 2_000);
    try {
      for (let look = 0; look < looks; look += 1) {
        const { files } = discover(folder, ["**/test_*.py"]);
        assert.ok(files.includes("stays/test_stays.py"));
        // Lets the other program run: this one has the processor otherwise.
        await new Promise((next) => setImmediate(next));
      }
    } finally {
      churn.kill("SIGKILL");
      await over;
    }
    const row = "files and folders that appear and vanish while they are looked for";
    tally({
      part: "input",
      row,
      tried: looks,
      held: looks,
      what: "what stays is found, nothing is thrown",
    });
  });

  it("name a file that is gone when its turn comes: it alone is told as such", async () => {
    using home = project({
      "a.test.mjs": "import { rmSync } from 'node:fs';\nrmSync('b.test.mjs');\n",
      "b.test.mjs": "",
      "c.test.mjs": "",
    });
    const { code, results } = await cli(home.folder, ["*.test.mjs"]);
    assert.equal(code, 1);
    const [a, b, c] = results().files;
    assert.deepEqual([a?.verdict, c?.verdict], ["passed", "passed"]);
    assert.equal(b?.verdict, "start-failed");
    assert.match(b?.reason ?? "", /b\.test\.mjs/);
  });
});
