import assert from "node:assert/strict";
import { test } from "node:test";
import type { KillEvidence, RunEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { bytes, GIB, MIB, percent } from "../../src/core/units.ts";
import { incidentOf } from "../../src/report/incident.ts";
import {
  evidence,
  fileStarted,
  finished,
  notRun,
  result,
  runStarted,
  START,
  sample,
  stamped,
} from "../support/events.ts";

function incident(...events: readonly RunEvent[]) {
  const recorder = new RunRecorder();
  for (const event of stamped([runStarted(["a.py"]), ...events])) recorder.add(event);
  const [file] = recorder.state.files;
  assert.ok(file !== undefined);
  return incidentOf(file);
}

function killed(changes: Partial<KillEvidence>) {
  return incident(
    fileStarted(0, "a.py", { ramPercent: percent(41) }),
    { kind: "kill", index: 0, evidence: evidence({ sample: null, ...changes }) },
    finished(0, result("a.py", { verdict: "killed-ram", peakTreeBytes: bytes(3 * GIB) })),
  );
}

function program(name: string, size: number, ofThisFile = false) {
  return { pid: 1, parentPid: 0, name, command: name, bytes: bytes(size), ofThisFile };
}

test("a kill is told with its figure, its limit, its moment and the other programs", () => {
  const told = killed({
    atMs: START + 5_000,
    measured: 91.2,
    threshold: 90,
    sample: sample({ treeBytes: bytes(7 * GIB) }),
    biggest: [
      program("python3", 7 * GIB, true),
      program("chrome", 2 * GIB),
      program("java", 3 * GIB),
      program("chrome", 2 * GIB),
      program("sshd", 10 * MIB),
    ],
  });
  assert.deepEqual(told, {
    howMuch: "RAM 91.2 % (limit 90.0 %), its processes 7 GB",
    atMs: START + 5_000,
    others: "chrome 4 GB, java 3 GB",
  });
});

test("each cause has its own figure", () => {
  const limit = { measured: 8 * GIB, threshold: 8 * GIB, unit: "bytes" } as const;
  const table: readonly [Partial<KillEvidence>, string][] = [
    [
      { cause: "commit", measured: 96, threshold: 95 },
      "commit 96.0 % (limit 95.0 %), its processes 3 GB",
    ],
    [
      {
        cause: "vram",
        measured: 97,
        threshold: 95,
        gpuIndex: 1,
        vramShare: { index: 1, bytes: bytes(6 * GIB), by: "driver" },
      },
      "VRAM of GPU 1 97.0 % (limit 95.0 %), its processes 6 GB",
    ],
    [{ cause: "tree-limit", ...limit }, "its processes 8 GB (limit 8 GB)"],
    [{ cause: "process-limit", ...limit }, "one process 8 GB (limit 8 GB)"],
    [
      { cause: "timeout", measured: 1_800_000, threshold: 1_800_000, unit: "ms" },
      "30 min 00 s (limit 30 min 00 s), its processes 3 GB",
    ],
    [{ cause: "cancel" }, "its processes 3 GB"],
  ];
  for (const [changes, wanted] of table) assert.equal(killed(changes).howMuch, wanted);
});

test("where nobody looked at the other programs, it is how full the machine was before", () => {
  assert.equal(killed({ biggest: [] }).others, "RAM 41.0 % before it started");
  const failed = incident(
    fileStarted(0, "a.py", { ramPercent: percent(41) }),
    finished(0, result("a.py", { verdict: "failed" })),
  );
  assert.equal(failed.howMuch, "1.5 GB at most, RAM 61.0 %");
  assert.equal(failed.others, "RAM 41.0 % before it started");
});

test("a file that never ran has nothing to tell", () => {
  assert.deepEqual(incident(finished(0, notRun("a.py"))), { howMuch: "", atMs: null, others: "" });
});

test("of an interrupted file its reason tells, with the last sample", () => {
  const told = incident(
    fileStarted(0, "a.py", { ramPercent: percent(41) }),
    finished(0, result("a.py", { verdict: "cancelled" })),
  );
  assert.equal(told.howMuch, "");
  assert.equal(told.others, "RAM 41.0 % before it started");
  assert.notEqual(told.atMs, null);
});
