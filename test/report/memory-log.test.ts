import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { RunEvent } from "../../src/core/events.ts";
import { percent } from "../../src/core/units.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import { openReportFolder } from "../../src/report/folder.ts";
import { memoryLogReporter } from "../../src/report/memory-log.ts";
import {
  fileStarted,
  finished,
  HOSTILE_NAMES,
  machine,
  notRun,
  ONE_GPU,
  result,
  runFinished,
  runStarted,
  streamOf,
  tickingClock,
  vram,
  wholeRun,
} from "../support/events.ts";
import { temporaryFolder } from "../support/temp.ts";

async function logOf(t: TestContext, events: readonly RunEvent[]): Promise<string | null> {
  const folder = openReportFolder(temporaryFolder(t), {
    purpose: "run",
    identify: processIdentity,
  });
  t.after(() => folder.close());
  await dispatch(streamOf(events), [memoryLogReporter(folder)], { clock: tickingClock() });
  const path = join(folder.path, "memory-profile.log");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** The clock's moment as the log writes it here: local time, from another source than the code's. */
const local = (isoTime: string) =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" }).format(
    new Date(isoTime),
  );

test("two lines per file, exactly as the contract has them", async (t) => {
  const file = "tests/unit/test_avatar_generator.py";
  const of = result(file, {
    vramBeforePercent: percent(12.3),
    vramAfterPercent: percent(15.72),
    ramAfterPercent: percent(48.12),
  });
  const log = await logOf(t, [
    runStarted([file], { machine: machine(ONE_GPU) }),
    fileStarted(0, file, { vram: [vram(12.3)] }),
    finished(0, of),
    runFinished([of]),
  ]);
  assert.equal(
    log,
    `[MEMORY-PROFILE ${local("2025-11-15T22:00:01Z")}] BEFORE | Test: ${file} | RAM: 45.2% | VRAM: 12.3% | Process: 1024MB
[MEMORY-PROFILE ${local("2025-11-15T22:00:02Z")}] AFTER | Test: ${file} | RAM: 48.1% | VRAM: 15.7% | Process: 1536MB
`,
  );
});

test("the time is local", () => {
  const program = `
    import { dispatch } from "./src/report/dispatch.ts";
    import { memoryLogReporter } from "./src/report/memory-log.ts";
    import { openReportFolder } from "./src/report/folder.ts";
    import { result, streamOf, tickingClock, wholeRun } from "./test/support/events.ts";
    import { mkdtempSync, readFileSync, rmSync } from "node:fs";
    import { tmpdir } from "node:os";
    const path = mkdtempSync(tmpdir() + "/gpu-safe-tests-");
    const folder = openReportFolder(path, { purpose: "run", identify: () => "x" });
    await dispatch(streamOf(wholeRun([result("a.py")])), [memoryLogReporter(folder)], { clock: tickingClock() });
    console.log(readFileSync(path + "/memory-profile.log", "utf8").slice(16, 35));
    rmSync(path, { recursive: true });`;
  const time = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, TZ: "Asia/Tokyo" },
    encoding: "utf8",
  });
  assert.equal(time.trim(), "2025-11-16 07:00:01");
});

test("without a GPU there is no figure, and a hostile name stays on its line", async (t) => {
  const log = await logOf(t, wholeRun(HOSTILE_NAMES.map((name) => result(name))));
  const lines = log?.split("\n") ?? [];
  assert.equal(lines.pop(), "");
  assert.equal(lines.length, HOSTILE_NAMES.length * 2);
  for (const line of lines) {
    assert.match(
      line,
      /^\[MEMORY-PROFILE \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] (BEFORE|AFTER) \| Test: [^\u0000-\u001f\u007f-\u009f\u2028\u202e]+ \| RAM: \d+\.\d% \| VRAM: N\/A \| Process: \d+MB$/,
    );
  }
  assert.ok(log?.includes("Test: tests/a\\nb.py |"));
  assert.ok(log?.includes("Test: tests/\\x1b[31mred.py |"));
});

test("a file that never started has no lines", async (t) => {
  assert.equal(await logOf(t, wholeRun([notRun("a.py")])), "");
});

test("where the kernel kept no peak the samples' highest stands", async (t) => {
  const log = await logOf(t, wholeRun([result("a.py", { peakTreeBytes: null })]));
  assert.match(log ?? "", /AFTER .* Process: 512MB/);
});

test("memory-profile: false leaves the file out", async (t) => {
  const events = wholeRun([result("a.py")], { settings: { "memory-profile": false } });
  assert.equal(await logOf(t, events), null);
});
