import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { UserError } from "../../src/core/errors.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { settingRows } from "../../src/settings/table.ts";

function parse(texts: Record<string, string> = {}) {
  return parseSettings(new Map(Object.entries(texts)));
}

function errorOf(texts: Record<string, string>): UserError {
  try {
    parse(texts);
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was refused" });
}

test("gives every setting the default of the contract", () => {
  const { settings, record, warnings } = parse();
  assert.deepEqual(settings, {
    tests: ["tests/**/test_*.py", "tests/**/*_test.py"],
    command: { kind: "auto" },
    workingDirectory: ".",
    ramPreflightMax: 70,
    vramPreflightMax: 80,
    ramTarget: 70,
    settleTimeout: 60_000,
    ramKillThreshold: 90,
    commitKillThreshold: 95,
    vramKillThreshold: null,
    processMemoryLimit: 8 * 2 ** 30,
    treeMemoryLimit: "auto",
    limitGrace: 3_000,
    watchdog: true,
    watchdogInterval: 250,
    fileTimeout: 1_800_000,
    gpuMaxSplitMb: 64,
    memoryProfile: true,
    audit: "warn",
    auditLoaders: "",
    containment: "required",
    failFast: false,
    reportDir: "",
    artifactName: "memory-profile",
    retentionDays: null,
    jobSummary: true,
  });
  assert.deepEqual(record, {
    tests: ["tests/**/test_*.py", "tests/**/*_test.py"],
    command: "auto",
    "working-directory": ".",
    "ram-preflight-max": 70,
    "vram-preflight-max": 80,
    "ram-target": 70,
    "settle-timeout": "60s",
    "ram-kill-threshold": 90,
    "commit-kill-threshold": 95,
    "vram-kill-threshold": "off",
    "process-memory-limit": "8GB",
    "tree-memory-limit": "auto",
    "limit-grace": "3s",
    watchdog: true,
    "watchdog-interval": "250ms",
    "file-timeout": "30m",
    "gpu-max-split-mb": 64,
    "memory-profile": true,
    audit: "warn",
    "audit-loaders": "",
    containment: "required",
    "fail-fast": false,
    "report-dir": "",
    "artifact-name": "memory-profile",
    "retention-days": null,
    "job-summary": true,
  });
  assert.deepEqual(warnings, []);
});

test("turns off what may be turned off, in any case, and nothing else", () => {
  const offs = settingRows()
    .filter(([, row]) => row.kind.parse("OFF").ok)
    .map(([, row]) => row.name);
  // The three that read `off` as a name of their own (a folder, a program, a pattern) are no limits.
  assert.deepEqual(
    offs.filter(
      (name) => !/^(tests|command|working-directory|report-dir|artifact-name)$/.test(name),
    ),
    [
      "ram-preflight-max",
      "vram-preflight-max",
      "ram-target",
      "ram-kill-threshold",
      "commit-kill-threshold",
      "vram-kill-threshold",
      "process-memory-limit",
      "tree-memory-limit",
      "file-timeout",
      "gpu-max-split-mb",
      "audit",
      "audit-loaders",
      "containment",
    ],
  );
  const { settings, record } = parse({ "file-timeout": "off", "tree-memory-limit": "Off" });
  assert.equal(settings.fileTimeout, null);
  assert.equal(settings.treeMemoryLimit, null);
  assert.equal(record["file-timeout"], "off");
  assert.equal(record["tree-memory-limit"], "off");
});

test("reports all wrong settings at once, a line each, with value and what is allowed", () => {
  const error = errorOf({
    "ram-target": "seventy",
    watchdog: "yes",
    "process-memory-limit": "8 GB",
  });
  assert.equal(error.exitCode, 2);
  assert.deepEqual(error.message.split("\n"), [
    "3 settings are wrong:",
    '  ram-target: "seventy" is no percentage; allowed: a percentage from 0 to 100 such as 70, 70% or 70.5, or off',
    '  process-memory-limit: "8 GB" is no size; allowed: a size from 1MB to 1024TB such as 512MB, 8GB or 1.5g, or off',
    '  watchdog: "yes" is no boolean; allowed: true or false',
  ]);
});

const REFUSED: readonly [name: string, text: string, fault: RegExp][] = [
  ["process-memory-limit", "0", /is less than 1MB/],
  ["process-memory-limit", "1023KB", /is less than 1MB/],
  ["process-memory-limit", "1025TB", /is more than 1024TB/],
  ["process-memory-limit", "auto", /is no size/],
  ["watchdog-interval", "0ms", /is less than 1ms/],
  ["watchdog-interval", "61s", /is more than 60s/],
  ["limit-grace", "off", /is no duration/],
  ["ram-kill-threshold", "0", /is less than 1; allowed: .* or off/],
  ["ram-kill-threshold", "101", /is more than 100/],
  ["gpu-max-split-mb", "20", /is less than 21/],
  ["retention-days", "401", /is more than 400/],
  ["audit", "strict", /is none of these words; allowed: one of off, warn, exclude, fail/],
  ["containment", "", /is empty/],
  ["working-directory", "", /is empty/],
  ["report-dir", "a\0b", /"a\\u0000b" has a NUL character/],
  ["artifact-name", "a/b", /has a forbidden character/],
  ["artifact-name", "", /is empty/],
  ["tests", " \n\r\n ", /is empty/],
  ["tests", "!tests/slow", /only excludes/],
  ["tests", "a\n!", /has an empty pattern/],
  ["command", "", /is empty/],
  ["command", '"" -x', /names no program/],
  ["command", 'python -c "print(1)', /has an opening " that nothing closes/],
  ["command", "python it's", /has an opening ' that nothing closes/],
  ["fail-fast", "\u001b[31m", /"\\u001b\[31m" is no boolean/],
  ["ram-targt", "70", /"ram-targt" is no setting; did you mean ram-target\?/],
];
for (const [name, text, fault] of REFUSED) {
  test(`refuses ${name}: ${JSON.stringify(text)}`, () => {
    const { message } = errorOf({ [name]: text });
    assert.match(message, fault);
    assert.ok(message.includes(name));
    assert.ok(!message.includes("\n"));
  });
}

test("refuses 10 MB of text unread, and does not show it", () => {
  for (const [, { name }] of settingRows()) {
    for (const piece of ["9", "a ", '"', "\n", "**/", "!"]) {
      const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
      const { message } = errorOf({ [name]: text });
      assert.match(message, /is longer than \d+ characters/);
      assert.ok(message.length < 700, `${name}: ${message.length}`);
    }
  }
});

const COMMANDS: readonly [string, readonly string[], string][] = [
  ["pytest -x", ["pytest", "-x"], "pytest -x"],
  [
    '"C:\\Program Files\\py.exe" -m pytest',
    ["C:\\Program Files\\py.exe", "-m", "pytest"],
    '"C:\\Program Files\\py.exe" -m pytest',
  ],
  ["run '' {file}", ["run", "", "{file}"], 'run "" {file}'],
  ["run $HOME;rm *", ["run", "$HOME;rm", "*"], "run $HOME;rm *"],
  [`say 'a "b" c'"'"`, ["say", `a "b" c'`], `say "a "'"'"b"'"'" c'"`],
];
for (const [text, argv, recorded] of COMMANDS) {
  test(`cuts the command ${text} without a shell`, () => {
    const { settings, record } = parse({ command: text });
    assert.deepEqual(settings.command, { kind: "template", argv });
    assert.equal(record.command, recorded);
    assert.deepEqual(parse({ command: recorded }).settings.command, settings.command);
  });
}

test("reads patterns one a line, with LF or CRLF, without blanks around them", () => {
  const { settings } = parse({ tests: "  a b/*.py\r\n\r\n!x\n\tc " });
  assert.deepEqual(settings.tests, ["a b/*.py", "!x", "c"]);
});

const WARNED: readonly [Record<string, string>, readonly string[]][] = [
  [{ watchdog: "false" }, ["watchdog-disabled"]],
  [{ containment: "off" }, ["containment-disabled"]],
  [{ "process-memory-limit": "off" }, []],
  [{ "process-memory-limit": "off", "tree-memory-limit": "off" }, ["memory-limit-disabled"]],
  [{ "ram-target": "90" }, ["ram-target-above-kill-threshold"]],
  [{ "ram-preflight-max": "95" }, ["ram-preflight-max-above-kill-threshold"]],
  [{ "ram-target": "95", "ram-kill-threshold": "off" }, []],
];
for (const [texts, codes] of WARNED) {
  test(`${JSON.stringify(texts)} warns: ${codes.join(", ") || "nothing"}`, () => {
    assert.deepEqual(
      parse(texts).warnings.map((warning) => warning.code),
      codes,
    );
  });
}

test("every text ends in a setting or in a UserError that names the setting", () => {
  const names = settingRows().map(([, row]) => row.name);
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[-+.0-9a-zA-Z%'" !*{}\\\n]{0,40}$/),
    fc.constantFrom("off", "auto", "true", "__proto__", "NaN", "1e5", "-0", "0x10", "\0", "\ud800"),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), hostile), (texts) => {
      try {
        const { settings, record } = parse(texts);
        assert.equal(Object.keys(settings).length, names.length);
        assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
        const lines = error.message.split("\n");
        const culprits = lines.length === 1 ? lines : lines.slice(1);
        for (const line of culprits) {
          const name = line.trim().split(":")[0] ?? "";
          assert.ok(name in texts, line);
          assert.doesNotMatch(line, /[\u0000-\u001f]/);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
