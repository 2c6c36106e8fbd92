import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { identifyWindowsProcess } from "../../../src/platform/windows/process-identity.ts";
import { onWindows } from "../../windows/tree-rig.ts";

test("tells a process from every other, and from one that has ended", onWindows, async () => {
  const own = identifyWindowsProcess(process.pid);
  assert.match(own ?? "", /^\d{18}$/);
  assert.equal(identifyWindowsProcess(process.pid), own);
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const { pid = 0 } = child;
  const identity = identifyWindowsProcess(pid);
  assert.ok(identity !== null && identity !== own);
  child.kill();
  await once(child, "exit");
  assert.equal(identifyWindowsProcess(pid), null);
});
