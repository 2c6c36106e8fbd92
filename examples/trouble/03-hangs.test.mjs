import { test } from "node:test";

test("waits for something that never comes", async () => {
  setInterval(() => {}, 1000);
  await new Promise(() => {});
});
