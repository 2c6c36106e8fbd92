import assert from "node:assert/strict";
import { test } from "node:test";
import { quoted } from "../../src/core/quote.ts";

const CASES: readonly [string, string][] = [
  ["plain", '"plain"'],
  ["", '""'],
  ['say "hi"', '"say \\"hi\\""'],
  ["two\nlines\r\tend", '"two\\nlines\\r\\tend"'],
  ["\u001b[31mred\u0007", '"\\u001b[31mred\\u0007"'],
  ["\u202eturned", '"\\u202eturned"'],
  ["lone \ud800", '"lone \\ud800"'],
  ["emoji 🧪", '"emoji 🧪"'],
  ["C:\\tools\\x.exe", '"C:\\tools\\x.exe"'],
];

for (const [text, expected] of CASES) {
  test(`shows ${JSON.stringify(text)} as ${expected}`, () => {
    assert.equal(quoted(text), expected);
  });
}

test("shortens long text and tells its full length", () => {
  assert.equal(quoted("x".repeat(100), 5), '"xxxxx…" (100 characters)');
});
