import assert from "node:assert/strict";
import { test } from "node:test";
import { GIB, MIB } from "../../../src/core/units.ts";
import { openLinuxMemory } from "../../../src/platform/linux/memory.ts";
import { type FakeProc, fakeProc } from "./fake-proc.ts";

const MEMINFO = [
  "MemTotal:       16777216 kB",
  "MemFree:         1048576 kB",
  "MemAvailable:    8388608 kB",
  "Buffers:               0 kB",
  "Cached:          4194304 kB",
  "CommitLimit:    10485760 kB",
  "Committed_AS:    5242880 kB",
  "",
].join("\n");
const BASE = {
  meminfo: MEMINFO,
  "self/status": "Name:\tnode\nVmRSS:\t   51200 kB\n",
  "sys/vm/overcommit_memory": "0\n",
};

function read(fake: FakeProc) {
  const memory = openLinuxMemory({ procRoot: fake.root });
  try {
    return { ...memory.read(), ownBytes: memory.ownBytes() };
  } finally {
    memory.close();
  }
}

test("counts as used what cannot be had back, so page cache is free", () => {
  using fake = fakeProc(BASE);
  assert.deepEqual(read(fake), {
    totalBytes: 16 * GIB,
    usedBytes: 8 * GIB,
    usedPercent: 50,
    commit: null,
    ownBytes: 50 * MIB,
  });
});

test("reads the commit charge where overcommit is strict", () => {
  using fake = fakeProc({ ...BASE, "sys/vm/overcommit_memory": "2\n" });
  assert.deepEqual(read(fake).commit, {
    usedBytes: 5 * GIB,
    limitBytes: 10 * GIB,
    usedPercent: 50,
  });
});

/** A machine whose one hierarchy is mounted in the fake's folder `cg`. */
function withCgroup(
  version: 1 | 2,
  own: string,
  files: Readonly<Record<string, string>>,
): FakeProc {
  const fake = fakeProc({ ...BASE, ...files });
  const mount = `${fake.root}/cg`;
  fake.write(
    version === 2
      ? {
          "self/mountinfo": `30 20 0:26 / ${mount} rw shared:4 - cgroup2 cgroup2 rw\n`,
          "self/cgroup": `0::${own}\n`,
        }
      : {
          "self/mountinfo": `30 20 0:26 / ${mount} rw - cgroup cgroup rw,memory\n`,
          "self/cgroup": `4:memory:${own}\n0::/\n`,
        },
  );
  return fake;
}

const level2 = (folder: string, limit: string, usage: number, inactive: number) => ({
  [`cg${folder}/memory.max`]: `${limit}\n`,
  [`cg${folder}/memory.current`]: `${usage}\n`,
  [`cg${folder}/memory.stat`]: `anon 1\ninactive_file ${inactive}\n`,
});

test("takes a container's limit for the RAM, its reclaimable cache being available", () => {
  using fake = withCgroup(2, "/box", level2("/box", String(4 * GIB), 3 * GIB, 2 * GIB));
  assert.deepEqual(
    { ...read(fake), commit: undefined, ownBytes: undefined },
    {
      totalBytes: 4 * GIB,
      usedBytes: 1 * GIB,
      usedPercent: 25,
      commit: undefined,
      ownBytes: undefined,
    },
  );
});

test("takes the tightest limit of all ancestors", () => {
  using fake = withCgroup(2, "/slice/box", {
    ...level2("/slice", String(2 * GIB), 1.5 * GIB, 0),
    ...level2("/slice/box", "max", 1 * GIB, 0),
  });
  const { totalBytes, usedBytes } = read(fake);
  assert.equal(totalBytes, 2 * GIB);
  assert.equal(usedBytes, 1.5 * GIB);
});

test("counts a machine that is fuller than its container as full for the container", () => {
  using fake = withCgroup(2, "/box", {
    ...level2("/box", String(4 * GIB), 0, 0),
    meminfo: MEMINFO.replace("8388608", "1048576"),
  });
  assert.equal(read(fake).usedBytes, 3 * GIB);
});

test("takes no notice of cgroup v1's way to write that there is no limit", () => {
  using fake = withCgroup(1, "/box", {
    "cg/box/memory.limit_in_bytes": "9223372036854771712\n",
    "cg/box/memory.usage_in_bytes": "1000\n",
    "cg/box/memory.stat": "total_inactive_file 0\n",
  });
  assert.equal(read(fake).totalBytes, 16 * GIB);
});

test("takes a limit of cgroup v1 for the RAM", () => {
  using fake = withCgroup(1, "/box", {
    "cg/box/memory.limit_in_bytes": `${GIB}\n`,
    "cg/box/memory.usage_in_bytes": `${GIB / 2}\n`,
    "cg/box/memory.stat": `inactive_file 5\ntotal_inactive_file ${GIB / 4}\n`,
  });
  const { totalBytes, usedPercent } = read(fake);
  assert.equal(totalBytes, GIB);
  assert.equal(usedPercent, 25);
});
