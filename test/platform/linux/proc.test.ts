import assert from "node:assert/strict";
import { test } from "node:test";
import { KIB } from "../../../src/core/units.ts";
import { openProc } from "../../../src/platform/linux/proc.ts";
import { fakeProc } from "./fake-proc.ts";

test("names the biggest processes first, by what they hold and not by the files they map", () => {
  using fake = fakeProc();
  fake.addProcess({ pid: 10, name: "small", residentKiB: 100, command: ["small"] });
  fake.addProcess({ pid: 11, name: "swapped", residentKiB: 5000, swapKiB: 4000 });
  fake.addProcess({ pid: 12, name: "big", residentKiB: 8000, command: ["big", "--all"] });
  fake.addProcess({ pid: 13, name: "shared", residentKiB: 10, sharedKiB: 7000 });
  const proc = openProc(fake.root);
  assert.deepEqual(
    proc.biggest(3).map(({ name, bytes }) => [name, bytes / KIB]),
    [
      ["swapped", 9000],
      ["big", 8000],
      ["shared", 7010],
    ],
  );
  assert.equal(proc.biggest(10).length, 4);
  assert.equal(proc.biggest(10)[1]?.command, "big --all");
});

test("skips what vanishes while it is read and what is no process", () => {
  using fake = fakeProc({ "self-not/stat": "", meminfo: "", "77/stat": "" });
  fake.addProcess({ pid: 20, name: "stays" });
  fake.write({ "21/stat": "" });
  const proc = openProc(fake.root);
  assert.deepEqual(proc.pids().sort(), [20, 21, 77]);
  assert.equal(proc.stat(21), null);
  assert.equal(proc.stat(99), null);
  assert.equal(proc.memory(99), null);
  assert.equal(proc.snapshot(99), null);
  assert.equal(proc.look(99), null);
  assert.deepEqual(
    proc.biggest(5).map(({ pid }) => pid),
    [20],
  );
});

test("keeps hostile names and at most 4 KiB of a command line as they are", () => {
  using fake = fakeProc();
  const name = ") R 0 (\n";
  fake.addProcess({ pid: 30, name, parentPid: 3, command: ["x".repeat(5000), "\u001b[31m"] });
  const shot = openProc(fake.root).snapshot(30);
  assert.equal(shot?.name, name);
  assert.equal(shot?.parentPid, 3);
  assert.equal(shot?.command.length, 4096);
  fake.addProcess({ pid: 31, name, command: ["a\n", "\u001b[31m"] });
  assert.equal(openProc(fake.root).snapshot(31)?.command, "a\n \u001b[31m");
});

test("takes file pages off the kernel's own peak of a process", () => {
  using fake = fakeProc();
  fake.addProcess({ pid: 40, name: "p", residentKiB: 1000, sharedKiB: 200 });
  assert.deepEqual(openProc(fake.root).look(40), {
    pid: 40,
    bytes: 1200 * KIB,
    peakBytes: 1300 * KIB,
    dataBytes: 1050 * KIB,
  });
});

test("splits shared pages among processes where the kernel tells them apart", () => {
  using fake = fakeProc({
    "50/smaps_rollup":
      "Rss: 900 kB\nPss: 500 kB\nPss_Anon: 300 kB\nPss_Shmem: 40 kB\nSwapPss: 2 kB\n",
    "51/smaps_rollup": "Rss: 900 kB\nPss: 500 kB\n",
  });
  const proc = openProc(fake.root);
  assert.equal(proc.proportionalBytes(50), 342 * KIB);
  assert.equal(proc.proportionalBytes(51), 500 * KIB);
  assert.equal(proc.proportionalBytes(52), null);
});
