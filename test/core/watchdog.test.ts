import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytes, GIB, MIB, millis, percent } from "../../src/core/units.ts";
import {
  autoTreeLimit,
  findBreach,
  headroomBytes,
  type Look,
  nextDelay,
} from "../../src/core/watchdog.ts";

const TOTAL = 16 * GIB;

function look(changes: {
  ramPercent?: number;
  commitPercent?: number;
  treeBytes?: number;
  treeLimitHits?: number;
  processLimitHits?: number;
  processes?: { pid: number; bytes: number }[];
  vram?: { index: number; usedPercent: number }[];
  elapsedMs?: number;
}): Look {
  const ram = changes.ramPercent ?? 20;
  return {
    memory: {
      totalBytes: bytes(TOTAL),
      usedBytes: bytes((TOTAL * ram) / 100),
      usedPercent: percent(ram),
      commit:
        changes.commitPercent === undefined
          ? null
          : {
              usedBytes: bytes(TOTAL * changes.commitPercent),
              limitBytes: bytes(TOTAL * 100),
              usedPercent: percent(changes.commitPercent),
            },
    },
    tree: {
      treeBytes: bytes(changes.treeBytes ?? 0),
      peakTreeBytes: null,
      treeLimitHits: changes.treeLimitHits ?? 0,
      processLimitHits: changes.processLimitHits ?? 0,
      alive: true,
    },
    processes: (changes.processes ?? []).map((process) => ({
      pid: process.pid,
      bytes: bytes(process.bytes),
      peakBytes: bytes(process.bytes),
      dataBytes: null,
    })),
    vram: (changes.vram ?? []).map((gpu) => ({
      index: gpu.index,
      usedBytes: bytes(gpu.usedPercent),
      totalBytes: bytes(100),
      usedPercent: percent(gpu.usedPercent),
    })),
    elapsedMs: changes.elapsedMs ?? 0,
  };
}

const rules = {
  thresholds: { ram: percent(90), commit: percent(95), vram: percent(98) },
  limits: { treeBytes: bytes(4 * GIB), treeIsAuto: false, processBytes: bytes(2 * GIB) },
  enforcement: { tree: "watchdog", process: "watchdog" },
  timeout: millis(60_000),
  visibleGpus: [1],
} as const;

describe("findBreach", () => {
  const rows: [string, Parameters<typeof look>[0], string | null][] = [
    ["nothing is over", {}, null],
    ["RAM just under its threshold", { ramPercent: 89.99 }, null],
    ["RAM at its threshold", { ramPercent: 90 }, "ram"],
    ["commit at its threshold", { commitPercent: 95 }, "commit"],
    ["a visible GPU at its threshold", { vram: [{ index: 1, usedPercent: 98 }] }, "vram"],
    ["a GPU that the tests cannot see", { vram: [{ index: 0, usedPercent: 100 }] }, null],
    ["the tree at its limit", { treeBytes: 4 * GIB }, null],
    ["the tree over its limit", { treeBytes: 4 * GIB + 1 }, "tree-limit"],
    [
      "one process over its limit",
      { processes: [{ pid: 7, bytes: 2 * GIB + 1 }] },
      "process-limit",
    ],
    ["the kernel counted a tree hit", { treeLimitHits: 1 }, "tree-limit"],
    ["the kernel counted a process hit", { processLimitHits: 1 }, "process-limit"],
    ["the timeout has passed", { elapsedMs: 60_000 }, "timeout"],
    [
      "the file's own limit before the machine's",
      { ramPercent: 99, treeBytes: 5 * GIB },
      "tree-limit",
    ],
  ];
  for (const [name, seen, cause] of rows) {
    it(`${name}: ${cause ?? "no kill"}`, () => {
      assert.equal(findBreach(look(seen), rules)?.cause ?? null, cause);
    });
  }

  it("leaves a limit that the kernel holds to the kernel", () => {
    const held = { ...rules, enforcement: { tree: "kernel", process: "kernel" } as const };
    assert.equal(findBreach(look({ treeBytes: 5 * GIB }), held), null);
  });

  it("names the process that is over", () => {
    const seen = look({
      processes: [
        { pid: 1, bytes: MIB },
        { pid: 7, bytes: 3 * GIB },
      ],
    });
    assert.equal(findBreach(seen, rules)?.culpritPid, 7);
  });

  it("names the GPU that is over", () => {
    assert.equal(findBreach(look({ vram: [{ index: 1, usedPercent: 99 }] }), rules)?.gpuIndex, 1);
  });

  it("kills for nothing when every limit is off", () => {
    const off = {
      ...rules,
      thresholds: { ram: null, commit: null, vram: null },
      limits: { treeBytes: null, treeIsAuto: false, processBytes: null },
      timeout: null,
    };
    const worst = {
      ramPercent: 100,
      commitPercent: 100,
      treeBytes: 9 * GIB,
      elapsedMs: 1e9,
      treeLimitHits: 3,
    };
    assert.equal(findBreach(look(worst), off), null);
  });
});

describe("nextDelay", () => {
  const quiet = {
    headroomBytes: 100 * GIB,
    growthBytesPerMs: 0,
    interval: millis(250),
    remainingMs: 1e9,
  };

  it("sleeps a whole interval with much headroom", () => {
    assert.equal(nextDelay(quiet), 250);
  });

  it("sleeps no longer than the headroom lasts at the fastest fill rate", () => {
    const delay = nextDelay({ ...quiet, headroomBytes: 0.5 * GIB, growthBytesPerMs: MIB });
    assert.ok(delay > 90 && delay <= 100, `${delay}`);
  });

  it("goes down to a quarter of a millisecond only while memory is filling", () => {
    assert.equal(nextDelay({ ...quiet, headroomBytes: 0, growthBytesPerMs: MIB }), 0.25);
    assert.equal(nextDelay({ ...quiet, headroomBytes: 0, growthBytesPerMs: 0 }), 25);
  });

  it("wakes for the timeout", () => {
    assert.equal(nextDelay({ ...quiet, remainingMs: 40 }), 40);
    assert.equal(nextDelay({ ...quiet, remainingMs: -5 }), 0.25);
  });

  it("keeps to an interval shorter than its own floor", () => {
    assert.equal(nextDelay({ ...quiet, interval: millis(10) }), 10);
  });
});

describe("headroomBytes", () => {
  it("is the smallest room of all that is held by measuring", () => {
    const ramOnly = {
      ...rules,
      limits: { treeBytes: null, treeIsAuto: false, processBytes: null },
    };
    assert.equal(
      Math.round(headroomBytes(look({ ramPercent: 80 }), ramOnly)),
      Math.round(TOTAL * 0.1),
    );
    assert.equal(
      headroomBytes(look({ treeBytes: 3.5 * GIB, processes: [{ pid: 1, bytes: MIB }] }), rules),
      0.5 * GIB,
    );
  });

  it("takes the whole tree for one process until it was walked", () => {
    assert.equal(headroomBytes(look({ treeBytes: 1.5 * GIB }), rules), 0.5 * GIB);
  });

  it("is never negative", () => {
    assert.equal(headroomBytes(look({ ramPercent: 99 }), rules), 0);
  });
});

describe("autoTreeLimit", () => {
  const memory = look({ ramPercent: 50 }).memory;

  it("is what is left to the threshold", () => {
    assert.equal(autoTreeLimit(memory, 90), Math.floor(TOTAL * 0.4));
  });

  it("is off where next to nothing is left, so that a full machine is not blamed on the file", () => {
    assert.equal(autoTreeLimit(memory, 50), null);
    assert.equal(autoTreeLimit(memory, 30), null);
  });

  it("is off with the threshold", () => {
    assert.equal(autoTreeLimit(memory, null), null);
  });
});
