import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  batchCommandLine,
  programCommandLine,
  quoteArgument,
} from "../../../src/platform/windows/command-line.ts";

const CMD = "C:\\Windows\\system32\\cmd.exe";

describe("quoteArgument", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["plain", "plain"],
    ["", '""'],
    ["a b", '"a b"'],
    ["C:\\dir\\", "C:\\dir\\"],
    ["C:\\a dir\\", '"C:\\a dir\\\\"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['back\\"quote', '"back\\\\\\"quote"'],
    ["tab\there", '"tab\there"'],
  ];
  for (const [argument, quoted] of cases) {
    test(`writes ${JSON.stringify(argument)} as ${quoted}`, () => {
      assert.equal(quoteArgument(argument), quoted);
    });
  }

  test("survives the C runtime's parser, whatever is in it", () => {
    const nasty = fc.string({
      unit: fc.constantFrom("\\", '"', " ", "\t", "a", "ü", "%", "^", "&"),
    });
    fc.assert(
      fc.property(fc.array(nasty), (args) => {
        const made = programCommandLine(["tool.exe", ...args]);
        assert.ok(made.ok);
        assert.deepEqual(parseLikeTheRuntime(made.line), ["tool.exe", ...args]);
      }),
    );
  });
});

describe("programCommandLine", () => {
  test("refuses what no command line can hold, with the reason", () => {
    const nul = programCommandLine(["tool", "a\0b"]);
    assert.match(nul.ok ? "" : nul.reason, /NUL/);
    const quote = programCommandLine(['to"ol', "a"]);
    assert.match(quote.ok ? "" : quote.reason, /quote/);
    const long = programCommandLine(["tool", "x".repeat(40_000)]);
    assert.match(long.ok ? "" : long.reason, /characters.*in a file/);
  });
});

describe("batchCommandLine", () => {
  test("runs the script by cmd.exe without AutoRun and delayed expansion, all in quotes", () => {
    assert.deepEqual(batchCommandLine(CMD, "C:\\my tools\\run.cmd", ["a b", "c&d", "^e", "!f!"]), {
      ok: true,
      line: `"${CMD}" /d /s /v:off /c ""C:\\my tools\\run.cmd" "a b" "c&d" "^e" "!f!""`,
    });
  });

  for (const [what, argument] of [
    ["a quote, which would end the quoting", 'a" & calc & "'],
    ["a percent sign, which is expanded between quotes too", "%COMSPEC%"],
    ["a line feed, which ends the command", "a\ncalc"],
    ["a carriage return", "a\rcalc"],
    ["a backslash at its end", "C:\\dir\\"],
  ] as const) {
    test(`refuses ${what}`, () => {
      const made = batchCommandLine(CMD, "C:\\run.cmd", ["fine", argument]);
      assert.equal(made.ok, false);
      assert.match(made.ok ? "" : made.reason, /cmd\.exe would act on|ends in a backslash/);
    });
  }

  test("refuses a script whose own path cmd.exe would act on", () => {
    assert.equal(batchCommandLine(CMD, "C:\\100%PATH%\\run.cmd", []).ok, false);
  });

  test("lets no accepted argument out of its quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        const made = batchCommandLine(CMD, "C:\\run.cmd", args);
        if (!made.ok) return;
        const inner = made.line.slice(made.line.indexOf("/c ") + 4, -1);
        assert.deepEqual(
          inner.match(/"[^"]*"/g),
          ["C:\\run.cmd", ...args].map((each) => `"${each}"`),
        );
        assert.equal(inner.replaceAll(/"[^"]*"/g, "").trim(), "");
      }),
    );
  });
});

/** The rules of "Parsing C command-line arguments", written down a second time. */
function parseLikeTheRuntime(line: string): string[] {
  const program = /^"([^"]*)"/.exec(line);
  assert.ok(program !== null);
  const args: string[] = [program[1] ?? ""];
  let at = program[0].length;
  for (;;) {
    while (line[at] === " " || line[at] === "\t") at += 1;
    if (at >= line.length) return args;
    let text = "";
    let quoted = false;
    for (; at < line.length && (quoted || (line[at] !== " " && line[at] !== "\t")); at += 1) {
      let slashes = 0;
      while (line[at] === "\\") {
        slashes += 1;
        at += 1;
      }
      if (line[at] !== '"') {
        text += "\\".repeat(slashes);
        if (at >= line.length || (!quoted && (line[at] === " " || line[at] === "\t"))) break;
        text += line[at];
      } else {
        text += "\\".repeat(Math.floor(slashes / 2));
        if (slashes % 2 === 1) text += '"';
        else quoted = !quoted;
      }
    }
    args.push(text);
  }
}
