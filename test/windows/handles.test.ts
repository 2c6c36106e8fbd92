import assert from "node:assert/strict";
import { test } from "node:test";
import { millis } from "../../src/core/units.ts";
import { loadKernel32 } from "../../src/platform/windows/kernel32.ts";
import { pinned } from "../../src/platform/windows/record.ts";
import { openWindowsTreeProbe } from "../../src/platform/windows/tree-probe.ts";
import { fixtureProgram, IS_WINE } from "./fixture-program.ts";
import { inTreeRig, NO_LIMITS, onWindows } from "./tree-rig.ts";

const FILES = 1000;
/** Enough at once to keep two processors busy; each waits in a thread of libuv's pool of four. */
const AT_ONCE = 3;
/** Sockets that close a moment later, and what Node opens for itself. */
const SLACK = 24;

test(`leaks no handle over ${FILES} files`, onWindows, () =>
  inTreeRig(async ({ containment }) => {
    let index = 0;
    const one = async (): Promise<void> => {
      index += 1;
      const missing = index % 10 === 0;
      const prepared = await containment.prepare({
        index,
        argv: missing ? ["no-such-command"] : [fixtureProgram("exit"), "0"],
        workingDirectory: process.cwd(),
        environment: {},
      });
      if (index % 10 === 5) return await prepared.discard();
      const probe = openWindowsTreeProbe(prepared.descriptor);
      const contained = await prepared.start(NO_LIMITS);
      for await (const chunk of contained.output) void chunk;
      await contained.exited;
      probe.readTree();
      probe.close();
      await contained.killAll(millis(5_000));
      await contained.release();
    };
    const many = async (until: number): Promise<void> => {
      const row = async (): Promise<void> => {
        while (index < until) await one();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, row));
    };
    await many(50);
    const before = handleLevel();
    await many(50 + FILES);
    const after = handleLevel();
    assert.ok(after <= before + SLACK, `${before} handles before, ${after} after ${FILES} files`);
  }),
);

/**
 * How many handles this process has. Wine does not count them, but gives a new one the lowest free
 * number: that is how many there are, less the gaps.
 */
function handleLevel(): number {
  const kernel = loadKernel32();
  if (!IS_WINE) {
    const count = pinned(4);
    assert.notEqual(kernel.GetProcessHandleCount(kernel.GetCurrentProcess(), count), 0);
    return count.readUInt32LE();
  }
  const jobs = Array.from({ length: 16 }, () => kernel.CreateJobObjectW(null, null));
  for (const job of jobs) kernel.CloseHandle(job);
  return Math.max(...jobs) / 4;
}
