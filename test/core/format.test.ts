import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes, formatDuration, formatPercent } from "../../src/core/format.ts";
import { oneLine, shorten } from "../../src/core/text.ts";
import { GIB, KIB, MIB } from "../../src/core/units.ts";

test("bytes are written in the unit that a reader expects", () => {
  const table: readonly [number, string][] = [
    [0, "0 KB"],
    [1, "0 KB"],
    [900 * KIB, "900 KB"],
    [1023.7 * KIB, "1 MB"],
    [1.25 * MIB, "1.3 MB"],
    [9.97 * MIB, "10 MB"],
    [512 * MIB, "512 MB"],
    [1023.9 * MIB, "1 GB"],
    [7.8 * GIB, "7.8 GB"],
    [64.25 * GIB, "64.3 GB"],
    [256 * GIB, "256 GB"],
    [2 * 1024 * GIB, "2 TB"],
    [5000 * 1024 * GIB, "5000 TB"],
  ];
  for (const [count, text] of table) assert.equal(formatBytes(count), text);
});

test("durations change their unit at the rounded figure", () => {
  const table: readonly [number, string][] = [
    [0, "0 ms"],
    [349.6, "350 ms"],
    [999.7, "1.0 s"],
    [59_940, "59.9 s"],
    [59_960, "1 min 00 s"],
    [125_400, "2 min 05 s"],
    [3_599_600, "1 h 00 min"],
    [3_720_000, "1 h 02 min"],
    [90_000_000, "25 h 00 min"],
  ];
  for (const [span, text] of table) assert.equal(formatDuration(span), text);
});

test("percents have one decimal", () => {
  assert.equal(formatPercent(91.24), "91.2 %");
});

test("a text on one line shows every character that could act as an escape", () => {
  assert.equal(
    oneLine("a\nb\r\t\u001b[31m\u0000\u007f\u009b\u2028\u202e\ud800x\udc00 ü😀\\n"),
    "a\\nb\\r\\t\\x1b[31m\\x00\\x7f\\x9b\\u2028\\u202e\\ud800x\\udc00 ü😀\\n",
  );
});

test("a text is shortened without cutting a pair", () => {
  assert.equal(shorten("abc", 3), "abc");
  assert.equal(shorten("abcd", 3), "ab…");
  assert.equal(shorten("a😀bc", 3), "a…");
});
