import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditFiles } from "../../src/audit/audit.ts";
import { auditTexts } from "./in-memory.ts";

const LOAD = 'import whisper\n\n\ndef test_model():\n    whisper.load_model("large")\n';

function levels(count: number): string {
  return Array.from({ length: count }, (_, at) => `${" ".repeat(at)}if x:\n`).join("");
}

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

  test("tabs mixed with spaces are unknown, with the reason", () => {
    const text = "import whisper\n\ndef test_a():\n\tx = 1\n        whisper.load_model('large')\n";
    const found = auditTexts({ "test_a.py": text });
    assert.equal(found.verdict, "unknown");
    assert.equal(found.line, 5);
    assert.match(found.reason, /tabs and spaces are mixed/);
  });

  test("tabs in one block and spaces in another are no mixture", () => {
    const text =
      "import whisper\n\ndef test_a():\n\tif True:\n\t    whisper.load_model('large')\n\ndef test_b():\n    pass\n";
    assert.equal(auditTexts({ "test_a.py": text }).verdict, "real");
  });

  for (const [name, text, reason] of [
    [
      "a block that lines up with none",
      "def test_a():\n        x = 1\n    y = 2\n",
      /matches no block/,
    ],
    [
      "a string without an end",
      'X = "abc\n\ndef test_a():\n    pass\n',
      /string has no end|syntax/,
    ],
    [
      "more levels than Python takes",
      `${levels(500)}${" ".repeat(500)}pass\n`,
      /nested (deeper|too deeply)/,
    ],
  ] as const) {
    test(`${name} is unknown, with the reason`, () => {
      const found = auditTexts({ "test_a.py": text });
      assert.equal(found.verdict, "unknown");
      assert.match(found.reason, reason);
    });
  }

  for (const [encoding, bytes] of [
    ["cp1251", [0xef, 0xf0, 0xe8]],
    ["koi8-r", [0xd0, 0xd2, 0xc9]],
    ["iso-8859-15", [0xe9, 0xa4]],
    ["shift_jis", [0x82, 0xb1]],
    ["gbk", [0xc4, 0xe3]],
  ] as const) {
    test(`${encoding} that the file declares is read`, () => {
      const head = new TextEncoder().encode(
        `#!/usr/bin/python\n# vim: set fileencoding=${encoding} :\nNAME = '`,
      );
      const text = new TextEncoder().encode(`'\n${LOAD}`);
      const found = auditTexts({ "test_a.py": Uint8Array.from([...head, ...bytes, ...text]) });
      assert.equal(found.verdict, "real", found.reason);
    });
  }

  for (const [name, head, reason] of [
    ["an encoding that nobody knows", "# coding: klingon\n", /declares the encoding klingon/],
    ["ASCII that is none", "# coding: ascii\nNAME = 'é'\n", /is not ascii/],
    ["a BOM and another encoding", "\ufeff# coding: latin-1\n", /mark and declares/],
  ] as const) {
    test(`${name} is unknown, with the reason`, () => {
      const found = auditTexts({ "test_a.py": head + LOAD });
      assert.equal(found.verdict, "unknown");
      assert.match(found.reason, reason);
    });
  }

  test("a declaration below the second line is none", () => {
    const head = new TextEncoder().encode("\n\n# coding: latin-1\nNAME = '");
    const found = auditTexts({ "test_a.py": Uint8Array.from([...head, 0xe9, 0x27, 0x0a]) });
    assert.match(found.reason, /not UTF-8/);
  });

  test("a helper that is there and cannot be read is said", () => {
    const text = "from helper import load\n\n\ndef test_a():\n    load()\n";
    const found = auditTexts({ "test_a.py": text, "helper.py": Uint8Array.from([0xff, 0xfe]) });
    assert.equal(found.verdict, "unknown");
    assert.match(found.reason, /helper\.py is not UTF-8, and is needed/);
  });

  test("what the port says of a file that it cannot read is the reason", () => {
    const why = "cannot be read (ELOOP)";
    const report = auditFiles({
      files: ["test_a.py"],
      workingDirectory: ".",
      read: (path) => (path === "test_a.py" ? { why } : null),
    });
    assert.equal(report.files[0]?.verdict, "unknown");
    assert.equal(report.files[0]?.reason, `the file ${why}`);
  });

  test("a list of thousands of calls, and a chain of them, end", () => {
    const list = `X = [${"a.b(c), ".repeat(5_000)}]\n`;
    assert.equal(auditTexts({ "test_a.py": list + LOAD }).verdict, "real");
    const chain = `def test_b(x):\n    x${".b(1)".repeat(5_000)}\n`;
    assert.match(auditTexts({ "test_b.py": chain }).verdict, /^(none|unknown)$/);
  });

  test("classes that meet again and again have their order at once", () => {
    const rounds = Array.from(
      { length: 60 },
      (_, at) =>
        `class L${at}(A${at}): pass\nclass R${at}(A${at}): pass\nclass A${at + 1}(L${at}, R${at}): pass\n`,
    );
    const first = "import whisper\nclass A0:\n    def test_a(self): whisper.load_model('large')\n";
    const text = `${first}${rounds.join("")}class TestZ(A60): pass\n`;
    assert.equal(auditTexts({ "test_a.py": text }).verdict, "real");
  });

  test("texts and lists that double do not fill the memory", () => {
    for (const line of ["a = a + a", "a = f'{a}{a}'", "a = a.replace('x', 'xxxxxxxxxx')"]) {
      const text = `a = 'x'\n${`${line}\n`.repeat(60)}${LOAD}`;
      assert.equal(auditTexts({ "test_a.py": text }).verdict, "real");
    }
    const lists = `a = [1]\n${"a = a + a\n".repeat(60)}${LOAD}`;
    assert.equal(auditTexts({ "test_a.py": lists }).verdict, "real");
  });

  test("a top level that is not followed to its end is said", () => {
    const found = auditTexts({ "test_a.py": `${"x = 1\n".repeat(40_000)}${LOAD}` });
    assert.match(found.reason, /more to follow|loads large/);
    assert.notEqual(found.verdict, "none");
  });

  for (const [name, line] of [
    ["a print statement", 'print "loading"'],
    ["an exec statement", 'exec "x = 1" in {}'],
    ["an old except clause", "try:\n    pass\nexcept ValueError, error:\n    pass"],
    ["backticks", "x = `1`"],
    ["an old except clause of two", "try:\n    pass\nexcept (OSError, KeyError), error:\n    pass"],
    ["an old raise statement", "def f():\n    raise ValueError, 'x'"],
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
