import assert from "node:assert/strict";
import { test } from "node:test";

test("uses 64 MB for a moment and gives them back", async () => {
  const block = Buffer.alloc(64 << 20, 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(block.at(-1), 1);
});
