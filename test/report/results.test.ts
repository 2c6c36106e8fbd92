import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { VERDICTS } from "../../src/core/verdict.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { resultsReporter } from "../../src/report/results.ts";
import { machine, notRun, ONE_GPU, result, stamped, wholeRun } from "../support/events.ts";
import { following } from "../support/following.ts";
import { temporaryFolder } from "../support/temp.ts";

test("results.json is what the contract says, written whole at the end", async (t) => {
  const folder = openReportFolder(temporaryFolder(t), {
    purpose: "run",
    identify: processIdentity,
  });
  const path = join(folder.path, "results.json");
  const events = stamped(
    wholeRun(
      [
        result("a\nb.py"),
        result("c.py", { verdict: "crashed", signal: "SIGSEGV" }),
        notRun("d.py"),
      ],
      {
        machine: machine(ONE_GPU),
      },
    ),
  );
  const reporter = following(resultsReporter(folder));
  for (const event of events) {
    assert.equal(existsSync(path), false);
    await reporter.handle(event);
  }
  await reporter.close();
  folder.close();
  assert.deepEqual(readdirSync(folder.path), ["results.json"]);
  const results = JSON.parse(readFileSync(path, "utf8"));
  assert.equal(results.schemaVersion, 1);
  assert.equal(results.outcome, "failed");
  assert.deepEqual(results.machine.gpus, [
    { index: 0, name: "NVIDIA H200", totalVramBytes: 107374182400 },
  ]);
  assert.equal(results.machine.gpuSource, "nvml");
  assert.equal(results.machine.containment, "cgroup-v1");
  assert.equal(results.settings["ram-kill-threshold"], 90);
  assert.deepEqual(Object.keys(results.totals).sort(), ["files", ...VERDICTS].sort());
  assert.equal(results.totals.files, 3);
  assert.deepEqual(
    results.files.map(({ file }: { file: string }) => file),
    ["a\nb.py", "c.py", "d.py"],
  );
  const { ramBeforePercent, ramPeakPercent, ramAfterPercent, vramPeakPercent } = results.files[0];
  assert.deepEqual(
    [ramBeforePercent, ramPeakPercent, ramAfterPercent, vramPeakPercent],
    [45.2, 61, 48.1, null],
  );
  assert.equal(results.files[1].signal, "SIGSEGV");
  assert.equal(results.files[2].startedAt, null);
});
