import assert from "node:assert/strict";
import { test } from "node:test";
import pc from "picocolors";
import type { FileResult, RunEvent } from "../../src/core/events.ts";
import type { VramShare } from "../../src/core/gpu-levels.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { bytes, GIB, percent } from "../../src/core/units.ts";
import { detailsHtml } from "../../src/report/html/details.ts";
import { RunLines } from "../../src/report/run-lines.ts";
import { summaryOf } from "../../src/report/summary.ts";
import {
  evidence,
  fileStarted,
  finished,
  notRun,
  result,
  runFinished,
  runStarted,
  stamped,
} from "../support/events.ts";

const onGpu = (file: string, changes: Partial<FileResult> = {}) =>
  result(file, {
    vramBeforePercent: percent(0.6),
    vramPeakPercent: percent(63.14),
    vramAfterPercent: percent(0.6),
    ...changes,
  });
const share = (gib: number, by: VramShare["by"], index = 0): VramShare => ({
  index,
  bytes: bytes(gib * GIB),
  by,
});

function summaryFor(files: readonly (readonly [FileResult, (readonly VramShare[])?])[]): string {
  const recorder = new RunRecorder();
  const results = files.map(([one]) => one);
  const events: readonly RunEvent[] = [
    runStarted(results.map(({ file }) => file)),
    ...files.map(([one, vramShares], index) => ({
      kind: "file-finished" as const,
      index,
      result: one,
      ...(vramShares === undefined ? {} : { vramShares }),
      outputTail: "",
      leftovers: [],
    })),
    runFinished(results),
  ];
  for (const event of stamped(events)) recorder.add(event);
  return summaryOf(recorder.state);
}

test("the summary has a column of VRAM where there is a GPU, with what was the file's own", () => {
  const rows = summaryFor([
    [onGpu("told.py"), [share(40, "driver"), share(7, "driver", 1), share(0, "driver", 2)]],
    [onGpu("untold.py"), [share(40, "driver"), share(7, "difference", 1)]],
    [onGpu("idle.py"), [share(0, "difference")]],
    [notRun("late.py")],
  ])
    .split("\n")
    .filter((line) => /^\| .*(\.py<|VRAM before)/.test(line))
    .map((line) => line.replace(/ \|$/, "").split(" | "));
  const width = rows[0]?.length;
  assert.ok(rows.every((row) => row.length === width));
  const at = rows[0]?.indexOf("VRAM before → peak → after") ?? -1;
  const column = new Map(rows.map((row) => [/<code>(\w+)/.exec(row[1] ?? "")?.[1], row[at]]));
  assert.equal(column.get("told"), "0.6 → 63.1 → 0.6 %, own 47 GB");
  assert.equal(column.get("untold"), "0.6 → 63.1 → 0.6 %, +47 GB");
  assert.equal(column.get("idle"), "0.6 → 63.1 → 0.6 %");
  assert.equal(column.get("late"), "");
});

test("the page tells with a kill what the file's own processes held of the GPU", () => {
  const page = (vramShare: VramShare | null) => {
    const recorder = new RunRecorder();
    const hog = onGpu("hog.py", { verdict: "killed-vram" });
    const kill = evidence({ cause: "vram", gpuIndex: 0, vramShare });
    const events: readonly RunEvent[] = [
      runStarted(["hog.py"]),
      fileStarted(0, "hog.py"),
      { kind: "kill", index: 0, evidence: kill },
      finished(0, hog),
    ];
    for (const event of stamped(events)) recorder.add(event);
    return detailsHtml(recorder.state.files);
  };
  assert.match(page(share(40, "driver")), /own processes held 40 GB of that GPU/);
  assert.match(page(share(40, "difference")), /had gained 40 GB since before the file/);
  assert.doesNotMatch(page(null), /that GPU/i);
});

test("VRAM that is back when the next file starts is no reason for advice", () => {
  const left = onGpu("left.py", { vramAfterPercent: percent(25.7) });
  assert.match(
    summaryFor([[left]]),
    /VRAM had not come back when a file ended \(up to 25\.1 points/,
  );
  assert.doesNotMatch(summaryFor([[left], [onGpu("next.py")]]), /VRAM had not come back/);
  const still = onGpu("next.py", { vramBeforePercent: percent(20.6) });
  assert.match(summaryFor([[left], [notRun("between.py")], [still]]), /up to 20\.0 points/);
});

test("without a GPU neither the summary nor the console speaks of VRAM", () => {
  assert.doesNotMatch(summaryFor([[result("a.py")]]), /VRAM before/);
  const lines = new RunLines(pc.createColors(false));
  assert.doesNotMatch(lines.result(result("a.py")), /VRAM/);
});

test("the console tells VRAM before, at its peak and after a file", () => {
  const lines = new RunLines(pc.createColors(false));
  assert.match(
    lines.result(onGpu("a.py")),
    /RAM 45\.2 → 61\.0 → 48\.1 % {2}VRAM 0\.6 → 63\.1 → 0\.6 %$/,
  );
});
