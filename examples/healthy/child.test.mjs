import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

test("starts a process and waits for its end", () => {
  const { status, stdout } = spawnSync(process.execPath, ["-p", "6 * 7"], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.equal(stdout.trim(), "42");
});
