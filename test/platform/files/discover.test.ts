import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { UserError } from "../../../src/core/errors.ts";
import { type Discovered, discoverTestFiles } from "../../../src/platform/files/discover.ts";
import { createProject, type Project } from "./project.ts";

const { platform } = process;
const onPosix = { skip: platform === "win32" && "Windows allows no such names or links" };

function discover(project: Project, ...patterns: string[]): Discovered {
  return discoverTestFiles({ patterns, workingDirectory: project.root, platform });
}

function errorOf(project: Project, ...patterns: string[]): UserError {
  try {
    discover(project, ...patterns);
  } catch (error) {
    assert.ok(error instanceof UserError);
    assert.equal(error.exitCode, 2);
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was refused" });
}

test("finds what the default patterns mean, sorted by code units, each once", () => {
  using project = createProject([
    "tests/test_b.py",
    "tests/test_a_test.py",
    "tests/B/x_test.py",
    "tests/a/test_é.py",
    "tests/helper.py",
    "other/test_c.py",
    "tests/node_modules/test_d.py",
    "tests/__pycache__/test_e.py",
    "tests/.venv/lib/test_f.py",
    "tests/.hidden/test_g.py",
  ]);
  const { files, warnings } = discover(project, "tests/**/test_*.py", "tests/**/*_test.py");
  assert.deepEqual(files, [
    "tests/B/x_test.py",
    "tests/a/test_é.py",
    "tests/test_a_test.py",
    "tests/test_b.py",
  ]);
  assert.deepEqual(warnings, []);
});

test("a folder means the test files in it, at any depth", () => {
  const meant = ["test_a.py", "a_test.py"].concat(
    ["js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"].flatMap((ending) => [
      `a.test.${ending}`,
      `deep/er/a.spec.${ending}`,
    ]),
  );
  const others = ["a.py", "test.js", "a.test.d.ts", "a.test.json", "a.tests.js", "run.sh"];
  using project = createProject([...meant, ...others].map((file) => `it/${file}`));
  const expected = meant.map((file) => `it/${file}`).sort();
  for (const folder of ["it", "./it/", "it/../it", project.path("it")]) {
    assert.deepEqual(discover(project, folder).files, expected, folder);
  }
});

test("takes a named file whatever it is called, also in folders that searches skip", () => {
  using project = createProject(["run.sh", "node_modules/x.py", ".git/y.py"]);
  const { files } = discover(project, "./run.sh", "node_modules/x.py", ".git/y.py");
  assert.deepEqual(files, [".git/y.py", "node_modules/x.py", "run.sh"]);
});

test("lists a file once, however often and in whatever spelling it is named", () => {
  using project = createProject(["t/test_a.py"]);
  const spellings = ["t/test_a.py", "./t//test_a.py", "t/../t/test_a.py", "t", "**/*.py"];
  assert.deepEqual(discover(project, ...spellings, project.path("t/test_a.py")).files, [
    "t/test_a.py",
  ]);
});

test("shows files outside the working directory as ../", () => {
  using project = createProject(["inside/x", "outside/test_a.py"]);
  const options = { workingDirectory: project.path("inside"), platform };
  for (const pattern of ["../outside", "../outside/*.py", project.path("outside/test_a.py")]) {
    assert.deepEqual(discoverTestFiles({ ...options, patterns: [pattern] }).files, [
      "../outside/test_a.py",
    ]);
  }
});

const EXCLUDES: readonly [exclude: string, left: readonly string[]][] = [
  ["!t/test_a.py", ["t/slow/test_b.py", "t/slow/x/test_c.py"]],
  ["!./t/../t/test_a.py", ["t/slow/test_b.py", "t/slow/x/test_c.py"]],
  ["!t/slow", ["t/test_a.py"]],
  ["!t/slow/", ["t/test_a.py"]],
  ["!**/slow", ["t/test_a.py"]],
  ["!t/s*", ["t/test_a.py"]],
  ["!t/*/*.py", ["t/slow/x/test_c.py", "t/test_a.py"]],
  ["!**/test_[bc].py", ["t/test_a.py"]],
];
for (const [pattern, left] of EXCLUDES) {
  test(`${pattern} excludes, wherever it stands and however the files were named`, () => {
    const files = ["t/slow/test_b.py", "t/slow/x/test_c.py", "t/test_a.py"];
    using project = createProject(files);
    assert.deepEqual(discover(project, pattern, "t").files, left);
    assert.deepEqual(discover(project, "t/**/*.py", pattern).files, left);
    assert.deepEqual(discover(project, ...files, pattern).files, left);
  });
}

test("excludes reach hidden folders and files outside the working directory", () => {
  using project = createProject(["in/.x/test_a.py", "in/test_b.py", "out/test_c.py"]);
  const options = { workingDirectory: project.path("in"), platform };
  const patterns = [".x/test_a.py", "test_b.py", "../out", "!**/test_a.py", "!../out/*"];
  assert.deepEqual(discoverTestFiles({ ...options, patterns }).files, ["test_b.py"]);
});

test("a name with wildcards that exists is that file, not a glob", onPosix, () => {
  const names = ["test_[1].py", "test_*.py", "test_{a,b}.py", "te?t.py"];
  using project = createProject([...names, "test_1.py", "test_a.py", "text.py"]);
  for (const name of names) assert.deepEqual(discover(project, name).files, [name]);
  assert.deepEqual(discover(project, "test_*.py", "!test_[1].py").files, ["test_*.py"]);
  assert.deepEqual(discover(project, "test_[1a].py").files, ["test_1.py", "test_a.py"]);
  assert.deepEqual(discover(project, "te\\?*.py").files, ["te?t.py"]);
});

const ODD_NAMES = [
  "a b",
  "it's",
  'say "x"',
  "two\nlines",
  "100%",
  "a|b",
  "<x>",
  "Ünï🧪",
  "-x",
  "!x",
  "back\\slash",
  " blank ",
  "(1)",
  "$HOME;rm",
];
for (const name of ODD_NAMES) {
  test(`finds files and folders with ${JSON.stringify(name)} in their names`, onPosix, () => {
    const files = [`${name}.test.js`, `${name}/test_${name}.py`];
    using project = createProject(files);
    const expected = [...files].sort();
    assert.deepEqual(discover(project, ".").files, expected);
    assert.deepEqual(discover(project, "**").files, expected);
    assert.deepEqual(discover(project, "*.js", "*/*.py").files, expected);
    assert.deepEqual(discover(project, ...files.map((file) => `./${file}`)).files, expected);
    if (!name.startsWith("!")) assert.deepEqual(discover(project, ...files).files, expected);
    assert.deepEqual(discover(project, ".", `!${name}`).files, [`${name}.test.js`]);
  });
}

test("a file that begins with ! is named by \\! or ./!", () => {
  using project = createProject(["!x.py", "a.py"]);
  assert.deepEqual(discover(project, "\\!x.py").files, ["!x.py"]);
  assert.deepEqual(discover(project, "./!x.py").files, ["!x.py"]);
  assert.deepEqual(discover(project, "\\!*.py").files, ["!x.py"]);
  assert.deepEqual(discover(project, "*.py", "!!x.py").files, ["a.py"]);
});

test("follows links to files and to folders elsewhere, and no loop", onPosix, () => {
  using project = createProject(["t/test_a.py", "elsewhere/test_b.py", "elsewhere/x/test_c.py"]);
  symlinkSync("../t", project.path("t/self"));
  symlinkSync("..", project.path("t/up"));
  symlinkSync("/", project.path("t/root"));
  symlinkSync("test_a.py", project.path("t/test_link.py"));
  symlinkSync("nowhere", project.path("t/test_broken.py"));
  symlinkSync("test_ring2.py", project.path("t/test_ring1.py"));
  symlinkSync("test_ring1.py", project.path("t/test_ring2.py"));
  symlinkSync("../elsewhere", project.path("t/there"));
  symlinkSync("../elsewhere", project.path("t/there_too"));
  symlinkSync("../t", project.path("elsewhere/back"));
  symlinkSync(".", project.path("elsewhere/x/me"));
  assert.deepEqual(discover(project, "t").files, [
    "t/test_a.py",
    "t/test_link.py",
    "t/there/test_b.py",
    "t/there/x/test_c.py",
  ]);
});

test("comes back from folders that all link to each other", onPosix, () => {
  using project = createProject(["t/x"]);
  const folders = Array.from({ length: 12 }, (_, at) => `far/f${at}`);
  for (const folder of folders) project.write(`${folder}/test_a.py`);
  for (const folder of folders) {
    for (const other of folders) {
      symlinkSync(project.path(other), project.path(join(folder, `to_${other.slice(4)}`)));
    }
    symlinkSync(project.path(folder), project.path(`t/${folder.slice(4)}`));
  }
  assert.equal(discover(project, "t").files.length, folders.length);
});

test("passes by pipes and devices", onPosix, () => {
  using project = createProject(["t/test_a.py"]);
  execFileSync("mkfifo", [project.path("t/test_pipe.py")]);
  assert.deepEqual(discover(project, "t").files, ["t/test_a.py"]);
  assert.match(errorOf(project, "t/test_pipe.py").message, /is neither a file nor a folder/);
});

test("warns of folders that it may not read", onPosix, () => {
  using project = createProject(["t/test_a.py", "t/closed/test_b.py"]);
  chmodSync(project.root, 0o755);
  chmodSync(project.path("t/closed"), 0);
  const { files, warnings } = asNobody(() => discover(project, "t"));
  assert.deepEqual(files, ["t/test_a.py"]);
  assert.match(warnings[0]?.message ?? "", /^"t\/closed" cannot be read \(EACCES\)/);
});

/** Root may read everything, so root does this as the user `nobody`. */
function asNobody<Result>(action: () => Result): Result {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

test("warns of patterns that match nothing while others do", () => {
  using project = createProject(["test_a.py", "empty/readme.md"]);
  const { files, warnings } = discover(
    project,
    "*.py",
    "*.rb",
    "no/such/*.py",
    "empty",
    "!gone.py",
  );
  assert.deepEqual(files, ["test_a.py"]);
  assert.deepEqual(
    warnings.map((warning) => warning.message),
    ["*.rb", "no/such/*.py", "empty", "!gone.py"].map(
      (pattern) => `tests: "${pattern}" matches no file.`,
    ),
  );
});

test("refuses names that do not exist, all at once", () => {
  using project = createProject(["test_a.py"]);
  const error = errorOf(project, "test_a.py", "test_b.py", "c\nd/e.py", "test_a.py/x");
  assert.deepEqual(error.message.split("\n"), [
    'tests: "test_b.py" does not exist',
    'tests: "c\\nd/e.py" does not exist',
    'tests: "test_a.py/x" does not exist',
  ]);
  assert.ok(error.hint.includes(project.root));
});

test("refuses a run without files: names patterns, folder and what to change", () => {
  using project = createProject(["a.txt"]);
  const error = errorOf(project, "tests/**/test_*.py", "*.rb");
  assert.equal(error.code, "no-test-files");
  assert.equal(
    error.message,
    `tests: "tests/**/test_*.py", "*.rb" match no file in "${project.root}"`,
  );
  assert.match(error.hint, /Set tests to .*working-directory/);
});

test("refuses a run whose files are all excluded", () => {
  using project = createProject(["test_a.py", "test_b.py"]);
  assert.match(errorOf(project, "*.py", "!*").message, /all 2 that were found are excluded$/);
});

test("refuses a working directory that is not there or is a file", () => {
  using project = createProject(["file"]);
  for (const [name, why] of [
    ["gone", /working-directory: ".*gone" does not exist$/],
    ["file", /working-directory: ".*file" is a file, not a folder$/],
  ] as const) {
    assert.throws(
      () => discoverTestFiles({ patterns: ["*"], workingDirectory: project.path(name), platform }),
      why,
    );
  }
});

test("refuses globs that stand for too much", () => {
  using project = createProject(["a.py"]);
  assert.match(errorOf(project, "{a,b}".repeat(40)).message, /more than 1,000 patterns/);
  assert.match(errorOf(project, "**/".repeat(400_000)).message, /longer than 4096 characters/);
});

test("any patterns end in files or in a UserError", onPosix, () => {
  using project = createProject(["a/b.py", "a/b/c.py".replace("b/", "d/"), "[x].py"]);
  const pattern = fc.oneof(
    fc.stringMatching(/^[!\\]?[abcd*?[\]{},./-]{1,12}$/).filter((text) => !/\.\.|^!?\//.test(text)),
    fc.string({ unit: "binary", minLength: 1 }).filter((text) => !/\.\.|\//.test(text)),
  );
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), (patterns) => {
      try {
        assert.ok(discover(project, ...patterns).files.length > 0);
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
      }
    }),
  );
});

test("finds 50,000 files, sorted, and takes as many names", () => {
  // In memory where there is such a folder: on a disk, making the files takes most of the time.
  using project = createProject([], existsSync("/dev/shm") ? "/dev/shm" : tmpdir());
  const expected: string[] = [];
  for (let folder = 0; folder < 50; folder += 1) {
    mkdirSync(project.path(`t/${folder}`), { recursive: true });
    for (let file = 0; file < 1_000; file += 1) {
      const name = `t/${folder}/test_${file}.py`;
      writeFileSync(project.path(name), "");
      expected.push(name);
    }
  }
  expected.sort();
  assert.deepEqual(discover(project, "t", "t/**/test_*.py", "!nothing*").files, expected);
  assert.deepEqual(discover(project, ...expected).files, expected);
});
