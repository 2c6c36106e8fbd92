import { spawn } from "node:child_process";
import { test } from "node:test";

test("starts a server and forgets it", () => {
  const forever = "setInterval(() => {}, 1000)";
  spawn(process.execPath, ["-e", forever, "forgotten-server"], {
    detached: true,
    stdio: "ignore",
  }).unref();
});
