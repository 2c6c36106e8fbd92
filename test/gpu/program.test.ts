import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { FileResult } from "../../src/core/events.ts";
import { figure, hog, holding, python } from "./card.ts";

const cli = fileURLToPath(new URL("../../dist/cli/index.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "gpu-program-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let projects = 0;

/** Runs the built program over Python files, each a script of its own. */
async function run(
  files: Record<string, string>,
  flags: readonly string[],
  hear = (_: string) => {},
) {
  const project = join(folder, String(projects++));
  mkdirSync(join(project, "t"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, "t", name), text);
  const args = ["--command", `${python} {file}`, ...flags, "t/*.py"];
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    hear(output);
  });
  const [code] = await once(child, "close");
  const report = (name: string) => readFileSync(join(project, "memory-profile", name), "utf8");
  const { files: results } = JSON.parse(report("results.json")) as { files: FileResult[] };
  return { code, output, results, log: report("memory-profile.log") };
}

const hogging = (percent: number, step: number, pauseMs: number) =>
  `import sys\nsys.argv[1:] = ["${percent}", "${step}", "${pauseMs}"]\nexec(open(${JSON.stringify(hog)}).read())\n`;

/** Points of percent of VRAM that are still there after a file. */
const risen = (result: FileResult | undefined): number =>
  (result?.vramAfterPercent ?? 100) - (result?.vramBeforePercent ?? 0);

describe("the built program on a real GPU", { timeout: 300_000 }, () => {
  test("kills the file that fills the GPU, says what it held, and goes on with VRAM back", async () => {
    const { code, results, log } = await run({ "a.py": hogging(95, 256, 20), "b.py": "" }, [
      "--vram-kill-threshold",
      "60",
    ]);
    assert.equal(code, 1);
    const [first, second] = results;
    assert.equal(first?.verdict, "killed-vram");
    assert.match(first?.reason ?? "", /reached 6\d.* held by its own processes|taken since before/);
    assert.ok((first?.vramPeakPercent ?? 0) >= 60);
    assert.ok(risen(first) < 5, "its VRAM is back when it is dead");
    assert.equal(second?.verdict, "passed");
    assert.match(log, /BEFORE .* VRAM: \d+\.\d% /);
    figure("built program, hog of 256 MB every 20 ms, threshold 60 %", first?.reason ?? "");
  });

  test("kills a daemon that was left on the GPU, and the next file finds VRAM as it was", async () => {
    const leaving = `
import subprocess, sys
daemon = subprocess.Popen([sys.executable, ${JSON.stringify(hog)}, "25", "256", "0"],
                          stdout=subprocess.PIPE, text=True, start_new_session=True)
assert "holding" in daemon.stdout.readline()
`;
    const { results } = await run({ "a.py": leaving, "b.py": "" }, []);
    assert.equal(results[0]?.leftoverProcesses, 1);
    assert.ok(risen(results[0]) < 5);
    assert.equal(results[1]?.verdict, "passed");
  });

  test("refuses to start on a full GPU", async () => {
    await using _ = await holding(85);
    const { code, output } = await run({ "a.py": "" }, []);
    assert.equal(code, 3);
    assert.match(output, /VRAM is in use before the first file, 80\.0 % allowed/);
  });

  test("names the stranger that holds VRAM, and does not run the next file", async () => {
    const told = join(folder, "told");
    const waiting = `import os, time\nprint("waiting", flush=True)\nwhile not os.path.exists(${JSON.stringify(told)}): time.sleep(0.01)\n`;
    let stranger: ReturnType<typeof holding> | null = null;
    const { results } = await run(
      { "a.py": waiting, "b.py": "" },
      ["--settle-timeout", "2s"],
      (output) => {
        if (stranger !== null || !/^waiting$/m.test(output)) return;
        stranger = holding(20);
        void stranger.then(() => writeFileSync(told, ""));
      },
    );
    assert.ok(stranger !== null && existsSync(told));
    const { pid, [Symbol.asyncDispose]: end } = await (stranger as ReturnType<typeof holding>);
    await end();
    assert.equal(results[1]?.verdict, "not-run");
    assert.match(
      results[1]?.reason ?? "",
      new RegExp(`more in use than before the file.*pid ${pid},`),
    );
  });
});
