import assert from "node:assert/strict";
import { test } from "node:test";

test("adds", () => {
  assert.equal(1 + 1, 2);
});

test("rounds halves up", () => {
  assert.equal(Math.round(2.5), 3);
});
