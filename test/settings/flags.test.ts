import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { UserError } from "../../src/core/errors.ts";
import type { Settings } from "../../src/core/settings.ts";
import { type CommandLine, parseCommandLine } from "../../src/settings/flags.ts";

/** A command line as a shell would cut it at blanks. */
function read(line: string): CommandLine {
  return parseCommandLine(line.split(" ").filter((word) => word !== ""));
}

function settingsOf(line: CommandLine): Settings {
  assert.ok("parsed" in line);
  return line.parsed.settings;
}

function faultsOf(args: readonly string[]): string {
  try {
    parseCommandLine(args);
  } catch (error) {
    assert.ok(error instanceof UserError);
    assert.equal(error.exitCode, 2);
    return error.message;
  }
  throw new assert.AssertionError({ message: "nothing was refused" });
}

const DEFAULT_TESTS = ["tests/**/test_*.py", "tests/**/*_test.py"];

const COMMANDS: readonly [line: string, command: string, tests: readonly string[]][] = [
  ["", "run", DEFAULT_TESTS],
  ["run", "run", DEFAULT_TESTS],
  ["a.py b.py", "run", ["a.py", "b.py"]],
  ["run a.py", "run", ["a.py"]],
  ["run run", "run", ["run"]],
  ["./run", "run", ["./run"]],
  ["-- run", "run", ["run"]],
  ["a.py doctor", "run", ["a.py", "doctor"]],
  ["--fail-fast audit x", "audit", ["x"]],
  ["--ram-target 60 audit x", "audit", ["x"]],
  ["doctor", "doctor", DEFAULT_TESTS],
  ["audit tests", "audit", ["tests"]],
  ["--tests a --tests b c", "run", ["a", "b", "c"]],
  ["--tests=a !b", "run", ["a", "!b"]],
  ["-- -x --y --help", "run", ["-x", "--y", "--help"]],
  ["--fail-fast yes", "run", ["yes"]],
];
for (const [line, command, tests] of COMMANDS) {
  test(`"${line}" is ${command} with ${tests.join(" ")}`, () => {
    const result = read(line);
    assert.equal(result.command, command);
    assert.deepEqual(settingsOf(result).tests, tests);
  });
}

const SETTINGS: readonly [line: string, expected: Partial<Settings>][] = [
  ["--ram-target 60", { ramTarget: 60 as Settings["ramTarget"] }],
  ["--ram-target=60", { ramTarget: 60 as Settings["ramTarget"] }],
  ["--fail-fast", { failFast: true }],
  ["--fail-fast a.py", { failFast: true, tests: ["a.py"] }],
  ["--fail-fast False a.py", { failFast: false, tests: ["a.py"] }],
  ["--fail-fast=false", { failFast: false }],
  ["a.py --fail-fast true", { failFast: true, tests: ["a.py"] }],
  ["--disable-watchdog", { watchdog: false }],
  ["--disable-memory-limit", { processMemoryLimit: null, treeMemoryLimit: null }],
  ["--report-dir -", { reportDir: "-" }],
  ["--report-dir=--odd", { reportDir: "--odd" }],
  ["--audit off audit", { audit: "off" }],
];
for (const [line, expected] of SETTINGS) {
  test(`"${line}" sets ${JSON.stringify(expected)}`, () => {
    const settings = settingsOf(read(line));
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(settings[key as keyof Settings], value);
    }
  });
}

test("keeps a pattern with a line break and blanks in one piece", () => {
  const line = parseCommandLine(["a\nb c.py", "--", "-x\ny"]);
  assert.deepEqual(settingsOf(line).tests, ["a\nb c.py", "-x\ny"]);
});

test("cuts the lines of --tests as those of the input", () => {
  assert.deepEqual(settingsOf(parseCommandLine(["--tests", "a\r\n!b\n"])).tests, ["a", "!b"]);
});

test("both disabling flags warn", () => {
  const line = read("--disable-watchdog --disable-memory-limit");
  assert.ok("parsed" in line);
  assert.deepEqual(
    line.parsed.warnings.map((warning) => warning.code),
    ["watchdog-disabled", "memory-limit-disabled"],
  );
});

for (const line of [
  "--help",
  "-h",
  "doctor -h",
  "--wrong --help",
  "--ram-target x -h",
  "--command --help",
]) {
  test(`"${line}" asks for help`, () => assert.deepEqual(read(line), { command: "help" }));
}

test("--version wins over what else is wrong", () => {
  assert.deepEqual(read("--version --wrong"), { command: "version" });
});

test("audit prints text unless told otherwise", () => {
  assert.equal((read("audit") as { format?: string }).format, "text");
  assert.equal((read("audit --format json x") as { format?: string }).format, "json");
});

test("replay takes exactly one folder", () => {
  assert.deepEqual(read("replay out"), { command: "replay", directory: "out" });
  assert.deepEqual(read("replay -- -out"), { command: "replay", directory: "-out" });
});

const REFUSED: readonly [args: readonly string[], fault: RegExp][] = [
  [["--ram-targt", "60"], /"--ram-targt" is no flag; did you mean --ram-target\?/],
  [["--ram_target=60"], /did you mean --ram-target\?/],
  [["--disable-watchdogs"], /did you mean --disable-watchdog\?/],
  [["--no-watchdog"], /did you mean --watchdog false\?/],
  [["--qqqqqqqqqqqqqqqqq"], /^"--qqqqqqqqqqqqqqqqq" is no flag$/],
  [["--__proto__=1"], /"--__proto__" is no flag/],
  [["--constructor"], /"--constructor" is no flag/],
  [["-x"], /"-x" is no flag/],
  [["-abc"], /^"-abc" is no flag$/],
  [["--ram-target"], /--ram-target needs a value/],
  [["--ram-target", "--fail-fast"], /--ram-target needs a value/],
  [["--ram-target", "-5"], /ram-target: "-5" is negative/],
  [["--ram-target="], /ram-target: "" is empty/],
  [["--ram-target", "1", "--ram-target", "2"], /ram-target is given twice/],
  [["--disable-watchdog", "--watchdog", "true"], /watchdog is given twice/],
  [["--disable-watchdog=false"], /--disable-watchdog takes no value/],
  [["--fail-fast=yes"], /fail-fast: "yes" is no boolean/],
  [["--fail-fast="], /fail-fast: "" is empty/],
  [["--tests="], /tests: "" has an empty pattern/],
  [["--tests", " \n"], /tests: "" has an empty pattern/],
  [[""], /has an empty pattern/],
  [["--artifact-name", "x"], /^--artifact-name exists in the GitHub Action only/],
  [["--job-summary", "false"], /^--job-summary exists in the GitHub Action only/],
  [["--format", "json"], /--format belongs to audit/],
  [["audit", "--format", "xml"], /--format: "xml" is unknown; allowed: text or json/],
  [["audit", "--format=text", "--format=json"], /--format is given twice/],
  [["doctor", "a.py"], /doctor takes no test files/],
  [["replay"], /replay needs the folder/],
  [["replay", "a", "b"], /replay takes one folder, but also got "b"/],
  [["replay", "a", "--fail-fast"], /replay takes no settings/],
  [["replay", "a", "--bad"], /"--bad" is no flag/],
];
for (const [args, fault] of REFUSED) {
  test(`refuses ${JSON.stringify(args.join(" "))}`, () => assert.match(faultsOf(args), fault));
}

test("reports wrong flags and wrong values together", () => {
  const message = faultsOf(["--wat", "--watchdog=maybe", "--audit", "hard", "--limit-grace"]);
  assert.deepEqual(
    message.split("\n").map((line) => line.trim().split(/[ :]/)[0]),
    ["4", '"--wat"', "--limit-grace", "watchdog", "audit"],
  );
});

test("every command line ends in a command or in a UserError", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("run", "audit", "replay", "--", "-", "--fail-fast", "--tests", "false"),
    fc.constantFrom("--ram-target", "-5", "70", "--ram-target=", "--=", "---", "-5x", "--a=b=c"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (args) => {
      try {
        parseCommandLine(args);
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
      }
    }),
    { numRuns: 2_000 },
  );
});
