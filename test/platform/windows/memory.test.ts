import assert from "node:assert/strict";
import { totalmem } from "node:os";
import { describe, test } from "node:test";
import { openWindowsMemory } from "../../../src/platform/windows/memory.ts";
import { onWindows } from "../../windows/tree-rig.ts";

describe("the machine's memory on Windows", onWindows, () => {
  test("counts RAM as the system does", () => {
    const { totalBytes, usedBytes, usedPercent } = openWindowsMemory().read();
    assert.equal(totalBytes, totalmem());
    assert.ok(usedBytes > 0 && usedBytes < totalBytes);
    assert.ok(usedPercent > 0 && usedPercent < 100);
  });

  test("counts the commit charge against its limit", () => {
    const { commit } = openWindowsMemory().read();
    assert.ok(commit !== null);
    assert.ok(commit.usedBytes > 0 && commit.usedBytes < commit.limitBytes);
    assert.ok(Math.abs(commit.usedPercent - (commit.usedBytes / commit.limitBytes) * 100) < 0.001);
  });

  test("lists the biggest processes first, this one by name and command line", () => {
    const kept = Buffer.alloc(200 << 20, 1);
    const biggest = openWindowsMemory().biggest(10);
    assert.ok(kept.length > 0 && biggest.length > 1 && biggest.length <= 10);
    const sizes = biggest.map((each) => each.bytes);
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => b - a),
    );
    const own = openWindowsMemory()
      .biggest(10_000)
      .find(({ pid }) => pid === process.pid);
    assert.match(own?.name ?? "", /^node\.exe$/i);
    assert.match(own?.command ?? "", /memory\.test\.ts/);
    assert.equal(own?.parentPid, process.ppid);
    assert.ok((own?.bytes ?? 0) > kept.length);
  });

  test("knows how much this program holds", () => {
    assert.ok(openWindowsMemory().ownBytes() > 10 << 20);
  });
});
