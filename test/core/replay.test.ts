import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunEvent } from "../../src/core/events.ts";
import { missingEvents } from "../../src/core/replay.ts";
import { RunRecorder, resultsInOrder } from "../../src/core/run-state.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import {
  evidence,
  fileStarted,
  finished,
  machine,
  notRun,
  ONE_GPU,
  result,
  runStarted,
  sample,
  stamped,
  vram,
  wholeRun,
} from "../support/events.ts";

function recorded(events: readonly RunEvent[]): RunRecorder {
  const recorder = new RunRecorder();
  for (const event of stamped(events)) recorder.add(event);
  return recorder;
}

function closed(events: readonly RunEvent[], cause?: string) {
  const recorder = recorded(events);
  const missing = missingEvents(recorder.state, cause);
  for (const event of missing) {
    recorder.add({ seq: recorder.state.seq + 1, time: recorder.state.time, ...event });
  }
  const { state } = recorder;
  return { missing, results: resultsInOrder(state), end: state.finished };
}

const FILES = ["a.py", "b.py", "c.py"];
const RUNNING = [
  runStarted(FILES),
  fileStarted(0, "a.py"),
  finished(0, result("a.py")),
  fileStarted(1, "b.py"),
];

test("a run that ended by itself misses nothing", () => {
  assert.deepEqual(missingEvents(recorded(wholeRun([result("a.py"), notRun("b.py")])).state), []);
});

test("a journal without a beginning is no run to complete", () => {
  assert.deepEqual(missingEvents(recorded([{ kind: "cancel", by: "SIGINT" }]).state), []);
});

test("the file that ran is marked with what was last seen, and the rest did not run", () => {
  const { results, end } = closed([
    ...RUNNING,
    { kind: "sample", index: 1, sample: sample({ ramPercent: percent(93) }) },
    {
      kind: "sample",
      index: 1,
      sample: sample({ ramPercent: percent(91.2), treeBytes: bytes(7.8 * GIB) }),
    },
  ]);
  assert.deepEqual(
    results.map(({ file, verdict }) => [file, verdict]),
    [
      ["a.py", "passed"],
      ["b.py", "cancelled"],
      ["c.py", "not-run"],
    ],
  );
  assert.equal(
    results[1]?.reason,
    "interrupted: gpu-safe-tests itself ended while this file ran (last sample: RAM 91.2 %, tree 7.8 GB)",
  );
  assert.equal(results[1]?.ramPeakPercent, 93);
  assert.equal(results[1]?.peakTreeBytes, 7.8 * GIB);
  assert.equal(results[1]?.durationMs, 2000);
  assert.match(results[2]?.reason ?? "", /^interrupted: .* before this file's turn/);
  assert.equal(end?.outcome, "error");
  assert.deepEqual(
    [end?.totals.files, end?.totals.passed, end?.totals.cancelled, end?.totals["not-run"]],
    [3, 1, 1, 1],
  );
});

test("without a sample the reason says so", () => {
  assert.match(closed(RUNNING).results[1]?.reason ?? "", /no sample was taken/);
});

test("between two files nothing ran", () => {
  const { results } = closed(RUNNING.slice(0, 3));
  assert.deepEqual(
    results.map(({ verdict }) => verdict),
    ["passed", "not-run", "not-run"],
  );
});

test("a kill before the interruption stays the first cause", () => {
  const table = [
    ["ram", "killed-ram"],
    ["commit", "killed-commit"],
    ["vram", "killed-vram"],
    ["tree-limit", "memory-limit"],
    ["process-limit", "memory-limit"],
    ["timeout", "timed-out"],
    ["cancel", "cancelled"],
  ] as const;
  for (const [cause, verdict] of table) {
    const kill: RunEvent = { kind: "kill", index: 1, evidence: evidence({ cause }) };
    const running = closed([...RUNNING, kill]).results[1];
    assert.equal(running?.verdict, verdict);
    assert.match(running?.reason ?? "", new RegExp(`had been killed for: ${cause}`));
  }
});

test("a run that was being cancelled ends as cancelled", () => {
  const { end } = closed([...RUNNING, { kind: "cancel", by: "SIGTERM" }]);
  assert.equal(end?.outcome, "cancelled");
  assert.match(end?.reason ?? "", /cancelled by SIGTERM/);
});

test("a known cause takes the place of the unknown one", () => {
  const { results } = closed(RUNNING, "the machine lost power");
  assert.match(results[1]?.reason ?? "", /the machine lost power while this file ran/);
});

test("peaks of VRAM look at the GPUs that the tests can see", () => {
  const gpus = ONE_GPU.gpus ?? [];
  const hidden = gpus.map((gpu) => ({ ...gpu, index: 1, visible: false }));
  const { results } = closed([
    runStarted(["a.py"], { machine: machine({ ...ONE_GPU, gpus: [...gpus, ...hidden] }) }),
    fileStarted(0, "a.py", { vram: [vram(12), vram(99, 1)] }),
    { kind: "sample", index: 0, sample: sample({ vram: [vram(40), vram(99, 1)] }) },
  ]);
  assert.equal(results[0]?.vramBeforePercent, 12);
  assert.equal(results[0]?.vramPeakPercent, 40);
});

test("of samples the peaks and the last one are kept", () => {
  const at = (ramPercent: number, treeBytes: number) =>
    ({
      kind: "sample",
      index: 0,
      sample: sample({ ramPercent: percent(ramPercent), treeBytes: bytes(treeBytes) }),
    }) as const;
  const { state } = recorded([...RUNNING, at(80, 5), at(60, 9), at(70, 7)]);
  const { seen, lastSample } = state.files[0] ?? {};
  assert.deepEqual([seen?.ramPercent, seen?.treeBytes], [80, 9]);
  assert.deepEqual([lastSample?.ramPercent, lastSample?.treeBytes], [70, 7]);
});

test("an event of a file that is not planned changes nothing", () => {
  const { state } = recorded([...RUNNING, finished(9, result("nowhere.py"))]);
  assert.equal(state.files.length, 3);
  assert.equal(resultsInOrder(state).length, 1);
});
