import assert from "node:assert/strict";
import { test } from "node:test";
import { pinned, struct } from "../../../src/platform/windows/record.ts";

test("reads and writes fields of every width at their offsets", () => {
  const info = struct("PROCESS_INFORMATION");
  info.set("hProcess", 0x1122334455667n);
  info.set("dwProcessId", 0xffffffff);
  assert.equal(info.get("hProcess"), 0x1122334455667);
  assert.equal(info.get("dwProcessId"), 0xffffffff);
  assert.equal(info.buffer.length, 24);
});

test("reads a handle that Windows sign-extends", () => {
  const info = struct("PROCESS_INFORMATION");
  info.set("hProcess", -1);
  assert.equal(info.get("hProcess"), -1);
});

test("refuses a figure that a number cannot hold", () => {
  const info = struct("MEMORYSTATUSEX");
  info.set("ullTotalPhys", 1n << 60n);
  assert.throws(() => info.get("ullTotalPhys"), /MEMORYSTATUSEX\.ullTotalPhys/);
});

test("gives every pinned buffer memory of its own, outside of V8's heap", () => {
  const small = pinned(4);
  assert.equal(small.byteOffset, 0);
  assert.equal(small.buffer.byteLength, 4);
});
