import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditFiles } from "../../src/audit/audit.ts";
import { auditTexts } from "./in-memory.ts";

const LOAD = 'import whisper\n\n\ndef test_model():\n    whisper.load_model("large")\n';

describe("bad input", () => {
  test("a file that is not UTF-8 is unknown, with the reason", () => {
    const found = auditTexts({ "test_a.py": Uint8Array.from([0x23, 0xff, 0xfe, 0x0a]) });
    assert.equal(found.verdict, "unknown");
    assert.match(found.reason, /not UTF-8/);
  });

  test("Latin-1 that the file declares is read", () => {
    const head = new TextEncoder().encode("# -*- coding: latin-1 -*-\nNAME = '");
    const text = new TextEncoder().encode(`'\n${LOAD}`);
    const found = auditTexts({ "test_a.py": Uint8Array.from([...head, 0xe9, ...text]) });
    assert.equal(found.verdict, "real");
  });

  test("a BOM changes nothing", () => {
    assert.equal(auditTexts({ "test_a.py": `\ufeff${LOAD}` }).verdict, "real");
  });

  test("Windows line ends change nothing", () => {
    const found = auditTexts({ "test_a.py": LOAD.replaceAll("\n", "\r\n") });
    assert.equal(found.verdict, "real");
    assert.equal(found.line, 5);
  });

  test("NUL bytes are unknown, with the reason", () => {
    const found = auditTexts({ "test_a.py": `${LOAD}\0` });
    assert.equal(found.verdict, "unknown");
    assert.match(found.reason, /NUL/);
  });

  test("a file that cannot be read is unknown, with the reason", () => {
    const report = auditFiles({ files: ["gone.py"], workingDirectory: ".", read: () => null });
    assert.equal(report.files[0]?.verdict, "unknown");
    assert.match(report.files[0]?.reason ?? "", /cannot be read/);
  });

  test("tabs mixed with spaces are read or said, never thrown", () => {
    const text = "import whisper\n\ndef test_a():\n\tx = 1\n        whisper.load_model('large')\n";
    assert.match(auditTexts({ "test_a.py": text }).verdict, /^(real|unknown)$/);
  });

  for (const [name, line] of [
    ["a print statement", 'print "loading"'],
    ["an exec statement", 'exec "x = 1" in {}'],
    ["an old except clause", "try:\n    pass\nexcept ValueError, error:\n    pass"],
    ["backticks", "x = `1`"],
  ] as const) {
    test(`Python 2 by ${name} is unknown, with the reason`, () => {
      const found = auditTexts({ "test_a.py": `${line}\n${LOAD}` });
      assert.equal(found.verdict, "unknown");
      assert.match(found.reason, /Python 2/);
    });
  }

  test("a syntax error is said, and the rest is audited around it", () => {
    const found = auditTexts({ "test_a.py": `def broken(:\n    x = \n\n\n${LOAD}` });
    assert.equal(found.verdict, "real");
    assert.ok(found.problems.length > 0);
  });

  test("a syntax error without a load beside it is unknown", () => {
    const found = auditTexts({ "test_a.py": "def test_a():\n    x = (1 +\n\nclass\n" });
    assert.equal(found.verdict, "unknown");
    assert.match(found.reason, /syntax error/);
  });

  test("10,000 nested brackets end, without a crash", () => {
    const nested = `X = ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`;
    // How deep the parser gets depends on the stack that is left: the load is found, or it is said.
    const found = auditTexts({ "test_a.py": `${nested}${LOAD}` });
    assert.match(found.reason, /loads large|nested too deeply/);
    const quiet = auditTexts({ "test_b.py": `${nested}\ndef test_a():\n    pass\n` });
    assert.equal(quiet.verdict, "unknown");
    assert.match(quiet.reason, /nested too deeply/);
  });

  test("10,000 nested calls and 3,000 nested blocks end", () => {
    auditTexts({ "test_a.py": `def test_a():\n    ${"f(".repeat(10_000)}${")".repeat(10_000)}\n` });
    const blocks = Array.from({ length: 3_000 }, (_, at) => `${" ".repeat(at)}if x:\n`).join("");
    auditTexts({ "test_a.py": `${blocks}${" ".repeat(3_000)}pass\n` });
  });

  test("unclosed brackets, strings and headers end", () => {
    for (const piece of ["(", "[", '"""', "with (", "f(", "f'{", "@", "match x:\n case ["]) {
      auditTexts({ "test_a.py": piece.repeat(2_000) });
      auditTexts({ "test_a.py": `${piece}\n`.repeat(2_000) });
    }
  });

  test("50,000 lines are audited", () => {
    const filler = Array.from(
      { length: 12_500 },
      (_, at) => `def helper_${at}(a):\n    b = a + 1\n    return b\n\n`,
    );
    assert.equal(auditTexts({ "test_a.py": filler.join("") + LOAD }).verdict, "real");
  });

  test("helpers that import each other end, and their load is found", () => {
    const found = auditTexts({
      "test_a.py": "from one import load\n\n\ndef test_a():\n    load()\n",
      "one.py": "import two\n\n\ndef load():\n    two.load()\n",
      "two.py": 'import one\nimport whisper\n\n\ndef load():\n    whisper.load_model("large")\n',
    });
    assert.equal(found.verdict, "real");
  });

  test("functions, fixtures and classes that lead to themselves end", () => {
    const found = auditTexts({
      "test_a.py": [
        "import pytest",
        "class A(A): pass",
        "def f(x): return f(f(x))",
        "def g(): return h()",
        "def h(): return g()",
        "@pytest.fixture",
        "def a(b): return b",
        "@pytest.fixture",
        "def b(a): return a",
        "def test_a(a):",
        "    f(g())",
        "",
      ].join("\n"),
    });
    assert.equal(found.verdict, "none");
  });

  test("a tree of calls that would take forever ends", () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `def f${at}():\n    f${at + 1}()\n    f${at + 1}()\n`,
    );
    const text = `${levels.join("")}def f30():\n    pass\n\n\ndef test_a():\n    f0()\n`;
    assert.match(auditTexts({ "test_a.py": text }).verdict, /^(unknown|none)$/);
  });

  test("files that are not Python are left out", () => {
    const report = auditFiles({ files: ["a.test.ts"], workingDirectory: ".", read: () => null });
    assert.deepEqual(report, { schemaVersion: 1, files: [] });
  });
});
