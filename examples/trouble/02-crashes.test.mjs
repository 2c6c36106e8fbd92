import { test } from "node:test";

test("crashes as native code does", () => {
  process.abort();
});
