import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

test("waits for ever, with a daemon at its side", () => {
  const idle = "setInterval(() => {}, 1000)";
  spawn(process.execPath, ["-e", idle], { detached: true, stdio: "ignore" }).unref();
  writeFileSync(join(process.env.RIG_MARK, "waiting"), String(process.pid));
  return new Promise(() => setInterval(() => {}, 1000));
});
