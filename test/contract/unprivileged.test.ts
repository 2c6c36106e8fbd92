import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { loadKoffi } from "../../src/platform/native.ts";

const NOBODY = 65534;
const repository = fileURLToPath(new URL("../..", import.meta.url));

// Without root the suites themselves run unprivileged: there is nothing to add then.
if (process.platform === "linux" && process.getuid?.() === 0) {
  for (const suite of ["containment.test.ts", "guardian.test.ts"]) {
    test(`an unprivileged user gets what ${suite} promises`, () => {
      const folder = mkdtempSync(join(tmpdir(), "unprivileged-"));
      try {
        runAsNobody(folder, suite);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
}

/** From a copy that everybody may read: the checkout may lie in a folder of root's. */
function runAsNobody(folder: string, suite: string): void {
  chmodSync(folder, 0o755);
  for (const part of ["src", "test", "package.json"]) {
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  const { from } = loadKoffi();
  assert.ok(from, "koffi can be loaded here");
  const inPackage = from.slice(from.lastIndexOf("@koromix"));
  mkdirSync(join(folder, "node_modules", dirname(inPackage)), { recursive: true });
  copyFileSync(from, join(folder, "node_modules", inPackage));
  const { status, stdout, stderr } = spawnSync(
    nodeForNobody(folder),
    ["--test", join(folder, "test", "contract", suite)],
    {
      ...nobody,
      cwd: folder,
      env: { PATH: "/usr/bin:/bin", HOME: "/", GPU_SAFE_TESTS_REQUIRE: "process-tree" },
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  const passed = Number(/^# pass (\d+)|^ℹ pass (\d+)/m.exec(stdout)?.slice(1).find(Boolean));
  assert.ok(passed > 2, stdout);
  assert.match(stdout, /process-tree/);
}

const nobody = { uid: NOBODY, gid: NOBODY };

function nodeForNobody(folder: string): string {
  if (spawnSync(process.execPath, ["--version"], nobody).status === 0) return process.execPath;
  const copy = join(folder, "node");
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  return copy;
}
