import { test } from "node:test";

test("loads more and more", () => {
  const kept = [];
  for (;;) kept.push(Buffer.alloc(32 << 20, 1));
});
