import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../src/settings/nearest.ts";

const NAMES = ["ram-target", "watchdog", "watchdog-interval", "tests", "audit"];

for (const [word, expected] of [
  ["ram-targt", "ram-target"],
  ["RAM_TARGET", "ram-target"],
  ["watchdg", "watchdog"],
  ["watchdog-intervall", "watchdog-interval"],
  ["test", "tests"],
  ["x", null],
  ["", null],
  ["something-else", null],
  ["a".repeat(10_000_000), null],
] as const) {
  test(`${word.slice(0, 30) || "nothing"} means ${expected}`, () => {
    assert.equal(nearest(word, NAMES), expected);
  });
}
