import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { cli, project, readResults } from "../../support/dist.ts";
import { networkFolder, otherDrive } from "../other-places.ts";
import { onRealWindows, onWindows } from "../tree-rig.ts";

/** Wine starts a program that is given a network folder in its own Windows folder instead. */
const canStartOnNetwork = onRealWindows;
const OK = "process.exitCode = 0;\n";

describe("places of Windows", { concurrency: false }, () => {
  test(
    "runs files of a network folder by their names, and shows them with /",
    onWindows,
    async () => {
      using home = project();
      using share = networkFolder(home.folder);
      write(join(share.path, "tests", "sub dir"), "ä.test.mjs");
      using other = project();
      const shown = `${share.path.replaceAll("\\", "/")}/tests/sub dir/ä.test.mjs`;
      for (const pattern of ["tests", "tests\\*\\*.mjs", "tests\\sub dir\\ä.test.mjs"]) {
        const { code, stdout, stderr } = await cli(other.folder, [`${share.path}\\${pattern}`]);
        assert.equal(code, 0, stdout + stderr);
        assert.deepEqual(filesOf(join(other.folder, "memory-profile")), [shown]);
      }
    },
  );

  test(
    "runs in a network folder, but no batch file, which cmd.exe would leave",
    canStartOnNetwork,
    async () => {
      using home = project();
      using share = networkFolder(home.folder);
      write(join(share.path, "tests"), "a.test.mjs");
      writeFileSync(join(share.path, "run.cmd"), "@exit /b 0\r\n");
      const reports = join(share.path, "memory-profile");
      const command = ["--command", `"${process.execPath}"`];
      for (const folder of [home.folder, share.path]) {
        const where = ["--working-directory", share.path, "tests"];
        const { code, stdout, stderr } = await cli(folder, [...command, ...where]);
        assert.equal(code, 0, stdout + stderr);
        const { files } = readResults(
          folder === share.path ? reports : join(folder, "memory-profile"),
        );
        assert.deepEqual(
          files.map(({ file }) => file),
          ["tests/a.test.mjs"],
        );
      }
      const { code } = await cli(share.path, ["--command", ".\\run.cmd", "run.cmd"]);
      assert.equal(code, 1);
      const [file] = readResults(reports).files;
      assert.equal(file?.verdict, "start-failed");
      assert.match(
        file?.reason ?? "",
        /cannot work in the network folder .* Map it to a drive letter/,
      );
    },
  );

  test("runs files on another drive, and shows them with its letter", onWindows, async () => {
    using home = project();
    using elsewhere = project();
    using drive = otherDrive(elsewhere.folder);
    write(drive.path, "a.test.mjs");
    const { code, stdout, stderr } = await cli(home.folder, [join(drive.path, "*.test.mjs")]);
    assert.equal(code, 0, stdout + stderr);
    const shown = join(drive.path, "a.test.mjs").replaceAll("\\", "/");
    assert.match(shown, /^[A-Z]:\//);
    assert.deepEqual(filesOf(join(home.folder, "memory-profile")), [shown]);
    const inside = await cli(drive.path, ["."]);
    assert.equal(inside.code, 0, inside.stdout + inside.stderr);
  });

  test(
    "runs a file whose path has more than 260 characters, from a folder that has fewer",
    onWindows,
    async () => {
      const deep = Array.from({ length: 6 }, (_, at) => `${at}`.repeat(50)).join("/");
      using home = project();
      write(join(home.folder, deep), "a.test.mjs");
      const { code, stdout, stderr } = await cli(home.folder, ["**\\*.test.mjs"]);
      assert.equal(code, 0, stdout + stderr);
      assert.deepEqual(filesOf(join(home.folder, "memory-profile")), [`${deep}/a.test.mjs`]);
    },
  );

  test("writes its reports into a folder of more than 260 characters", onWindows, async () => {
    using home = project({ "a.test.mjs": OK });
    const folder = join(home.folder, ...Array.from({ length: 6 }, (_, at) => `${at}`.repeat(50)));
    const { code, stdout, stderr } = await cli(home.folder, ["--report-dir", folder, "a.test.mjs"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(filesOf(folder), ["a.test.mjs"]);
  });

  test(
    "runs a batch file as the command, and refuses it what cmd.exe would act on",
    onWindows,
    async () => {
      using home = project({ "a&calc.txt": "", "b%PATH%.txt": "" });
      home.write("tools/say.cmd", "@echo GOT %1\r\n@exit /b 0\r\n");
      const { code, results, stdout } = await cli(home.folder, [
        ...["--command", "tools\\say.cmd {file}", "*.txt"],
      ]);
      assert.equal(code, 1, stdout);
      assert.match(stdout, /GOT "a&calc\.txt"/);
      const [plain, percent] = results().files;
      assert.equal(plain?.verdict, "passed", plain?.reason);
      assert.equal(percent?.verdict, "start-failed");
      assert.match(percent?.reason ?? "", /"%", which cmd\.exe would act on/);
      const off = await cli(home.folder, [
        ...["--containment", "off", "--command", "tools\\say.cmd {file}", "a*.txt"],
      ]);
      assert.equal(off.results().files[0]?.verdict, "start-failed");
      assert.match(off.results().files[0]?.reason ?? "", /runs only with containment/);
    },
  );
});

function write(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), OK);
}

function filesOf(reports: string): readonly string[] {
  return readResults(reports).files.map(({ file, verdict, reason }) => {
    assert.equal(verdict, "passed", reason);
    return file;
  });
}
