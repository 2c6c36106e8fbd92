import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import type { Settings } from "../../src/core/settings.ts";
import { auditTests } from "../../src/entry/audit.ts";
import { discoverTestFiles } from "../../src/platform/files/discover.ts";

const posix = { skip: process.platform === "win32" && "no such files there" };
const LOAD = 'import whisper\n\n\ndef test_model():\n    whisper.load_model("large")\n';
const folder = mkdtempSync(join(tmpdir(), "gst-audit-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The verdict and the reason for a file of the real file system. */
async function audited(name: string): Promise<string> {
  const settings = { auditLoaders: "" } as Settings;
  const report = await auditTests(settings, folder, [name]);
  const [found] = report.files;
  return `${found?.verdict}: ${found?.reason}`;
}

describe("files that are no plain files", () => {
  test("a link that leads to itself is found when it is named, and is unknown", posix, async () => {
    symlinkSync("test_loop.py", join(folder, "test_loop.py"));
    const found = discoverTestFiles({
      patterns: ["test_loop.py"],
      workingDirectory: folder,
      platform: process.platform,
    });
    assert.deepEqual(found.files, ["test_loop.py"]);
    assert.equal(await audited("test_loop.py"), "unknown: the file cannot be read (ELOOP)");
  });

  test("a pipe is not opened, as a test, a helper or a conftest", posix, async () => {
    mkdirSync(join(folder, "pipes"));
    for (const name of ["test_pipe.py", "helper.py", "conftest.py"]) {
      execFileSync("mkfifo", [join(folder, "pipes", name)]);
    }
    writeFileSync(join(folder, "pipes", "test_a.py"), `import helper\n${LOAD}`);
    writeFileSync(join(folder, "pipes", "test_b.py"), "import helper\ndef test_b(): helper.go()\n");
    assert.equal(await audited("pipes/test_pipe.py"), "unknown: the file is no regular file");
    assert.match(await audited("pipes/test_a.py"), /^real: /);
    assert.match(await audited("pipes/test_b.py"), /^unknown: .*no regular file, and is needed/);
  });

  test("a device that never ends is not read", posix, async () => {
    symlinkSync("/dev/zero", join(folder, "test_zero.py"));
    assert.equal(await audited("test_zero.py"), "unknown: the file is no regular file");
  });

  test("a folder by a test's name is no test, and stands in nobody's way", async () => {
    mkdirSync(join(folder, "deep", "conftest.py"), { recursive: true });
    writeFileSync(join(folder, "deep", "test_a.py"), LOAD);
    assert.match(await audited("deep/test_a.py"), /^real: /);
  });
});
