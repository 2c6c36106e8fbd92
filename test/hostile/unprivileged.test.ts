import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../support/dist.ts";
import { isSoak, seed, tally } from "./soak.ts";

const NOBODY = 65534;

// Without root the zoo itself runs unprivileged. In `npm test` test/contract does as much.
if (isSoak && process.platform === "linux" && process.getuid?.() === 0) {
  test("the zoo of a user without any rights, held by its process tree", {
    timeout: 600_000,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), "gst-nobody-"));
    try {
      // From a copy that everybody may read: the checkout may lie in a folder of root's.
      for (const part of ["dist", "src", "test", "package.json"]) {
        cpSync(join(repository, part), join(folder, part), { recursive: true });
      }
      copyFileSync(process.execPath, join(folder, "node"));
      for (const path of [folder, join(folder, "node")]) chmodSync(path, 0o755);
      const tests = ["zoo", "solitary"].map((name) => `test/hostile/${name}.test.ts`);
      const { status, stdout, stderr } = spawnSync(join(folder, "node"), ["--test", ...tests], {
        uid: NOBODY,
        gid: NOBODY,
        cwd: folder,
        env: { PATH: "/usr/bin:/bin", HOME: "/", GPU_SAFE_TESTS_SEED: String(seed) },
        encoding: "utf8",
      });
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      const herds = [...stdout.matchAll(/^ +(\d+) files; /gm)].map(([, count]) => Number(count));
      const alone = [...stdout.matchAll(/^ +✔ (?!each once|those with)/gm)].length;
      const tried = herds.reduce((sum, count) => sum + count, alone);
      assert.ok(tried > 40, stdout);
      const what = "true verdicts, nothing alive, every report whole";
      tally({
        part: "zoo",
        row: "all of these once, without any rights (process tree)",
        tried,
        held: tried,
        what,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
