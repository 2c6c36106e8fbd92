import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditFiles, formatAuditText } from "../../src/audit/audit.ts";
import { auditTexts } from "./in-memory.ts";

const TEXT = [
  "import whisper",
  "from helpers import load",
  "",
  "",
  "def test_helper():",
  "    load()",
  "",
  "",
  "class TestHere:",
  "    def test_here(self):",
  "        model = whisper.load_model(  # gpu-safe-tests: allow-load",
  '            "large")',
  "",
].join("\n");
const HELPERS = 'import whisper\n\n\ndef load():\n    return whisper.load_model("medium")\n';

describe("the report", () => {
  test("gives line, column, call, loader, kind and reason of each call", () => {
    const found = auditTexts({ "test_a.py": TEXT, "helpers.py": HELPERS });
    assert.deepEqual(found.tests[0], {
      name: "test_helper",
      line: 5,
      verdict: "real",
      reason: 'whisper.load_model("medium"): loads medium (helpers.py:5)',
      calls: [
        {
          line: 6,
          column: 5,
          call: 'whisper.load_model("medium")',
          loader: "whisper.**.load_model",
          kind: "weights",
          verdict: "real",
          reason: "loads medium (helpers.py:5)",
        },
      ],
    });
  });

  test("lists what a comment lets through", () => {
    const found = auditTexts({ "test_a.py": TEXT, "helpers.py": HELPERS });
    assert.equal(found.tests[1]?.verdict, "none");
    assert.deepEqual(
      found.allowed.map(({ line, test: name, by }) => ({ line, name, by })),
      [{ line: 11, name: "TestHere::test_here", by: "line" }],
    );
  });

  test("is text with one line for each file and each test that has something to say", () => {
    const read = (file: string): Uint8Array | null =>
      file === "test_a.py"
        ? new TextEncoder().encode(TEXT)
        : file === "helpers.py"
          ? new TextEncoder().encode(HELPERS)
          : null;
    const report = auditFiles({ files: ["test_a.py"], workingDirectory: ".", read });
    const lines = formatAuditText(report).split("\n");
    assert.match(lines[0] ?? "", /^test_a\.py:6: real: test_helper: /);
    assert.match(lines[1] ?? "", /^ {2}6: test_helper: real: /);
    assert.match(lines[2] ?? "", /^ {2}11: TestHere::test_here: allowed by a comment \(line\)/);
    assert.equal(lines[3], "1 file: 1 real");
  });

  test("shows control characters of a name as escapes", () => {
    const report = auditFiles({
      files: ["test_\u001b[31m.py"],
      workingDirectory: ".",
      read: () => null,
    });
    assert.match(formatAuditText(report), /test_\\x1b\[31m\.py/);
  });

  test("asks the port for each path at most once, and never outside the working directory's files", () => {
    const asked: string[] = [];
    const read = (file: string): Uint8Array | null => {
      asked.push(file);
      return file === "tests/test_a.py" ? new TextEncoder().encode(TEXT) : null;
    };
    auditFiles({ files: ["tests/test_a.py", "tests/test_b.py"], workingDirectory: ".", read });
    assert.deepEqual(asked.length, new Set(asked).size);
    assert.ok(asked.every((file) => !file.startsWith("..") && !file.startsWith("/")));
  });
});
