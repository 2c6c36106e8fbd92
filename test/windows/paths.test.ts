import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fixtureProgram } from "./fixture-program.ts";
import { inTreeRig, onWindows, ownEnvironment } from "./tree-rig.ts";

const TELL = join(import.meta.dirname, "..", "fixtures", "programs", "tell.mjs");

describe("paths and command lines", { concurrency: false }, () => {
  test(
    "starts a program in a folder with blanks, Unicode and what cmd.exe acts on",
    onWindows,
    () =>
      inFolder("größe & (eins) ^ %x% 測試", async (folder) => {
        copyFileSync(fixtureProgram("exit"), join(folder, "mein test.exe"));
        await inTreeRig(async (rig) => {
          const run = await rig.run([".\\mein test", "7"], { folder });
          assert.deepEqual(await run.exited, { kind: "exited", code: 7 });
        });
      }),
  );

  test("starts a program whose path is longer than 260 characters", onWindows, () =>
    inFolder("long", async (folder) => {
      const deep = join(folder, ...Array.from({ length: 6 }, (_, at) => `${at}`.repeat(50)));
      mkdirSync(deep, { recursive: true });
      const program = join(deep, "exit.exe");
      assert.ok(program.length > 300);
      copyFileSync(fixtureProgram("exit"), program);
      await inTreeRig(async (rig) => {
        const run = await rig.run([program, "9"], { folder });
        const status = await run.exited;
        assert.deepEqual(status, { kind: "exited", code: 9 });
      });
    }),
  );

  test(
    "starts in a folder of more than 260 characters by its short name, or says what to change",
    onWindows,
    () =>
      inFolder("long", async (folder) => {
        const deep = join(folder, ...Array.from({ length: 6 }, (_, at) => `${at}`.repeat(50)));
        mkdirSync(deep, { recursive: true });
        await inTreeRig(async (rig) => {
          const run = await rig.run([fixtureProgram("exit"), "4"], { folder: deep });
          const status = await run.exited;
          if (status.kind === "start-failed")
            assert.match(status.message, /nearer to the drive's root/);
          else assert.deepEqual(status, { kind: "exited", code: 4 });
        });
      }),
  );

  test("hands a batch file its arguments as they are", onWindows, () =>
    inFolder("batch files", async (folder) => {
      const script = join(folder, "run me.cmd");
      writeFileSync(script, `@"${process.execPath}" "${TELL}" "" %*\r\n`);
      const args = [
        "plain",
        "two words",
        "a&b",
        "c|d",
        "<e>",
        "(f)",
        "g^h",
        "!PATH!",
        "ü",
        "i;j,k=l",
      ];
      await inTreeRig(async (rig) => {
        const run = await rig.run([script, ...args], { folder });
        const { stdout, stderr } = await run.text();
        assert.deepEqual(await run.exited, { kind: "exited", code: 0 }, stderr);
        assert.deepEqual(JSON.parse(stdout).arguments, args);
      });
    }),
  );

  for (const argument of ['"&exit 66&"', "%COMSPEC%", "a\r\nexit 66"]) {
    test(`hands a batch file no ${JSON.stringify(argument)}`, onWindows, () =>
      inFolder("batch", async (folder) => {
        const script = join(folder, "run.bat");
        writeFileSync(script, "@exit /b 0\r\n");
        await inTreeRig(async (rig) => {
          const run = await rig.run([script, argument], { folder });
          const status = await run.exited;
          assert.equal(status.kind, "start-failed");
          assert.match(status.kind === "start-failed" ? status.message : "", /no quoting is safe/);
        });
      }),
    );
  }

  test("never takes a program from the working directory", onWindows, () =>
    inFolder("planted", async (folder) => {
      copyFileSync(fixtureProgram("exit"), join(folder, "planted.exe"));
      await inTreeRig(async (rig) => {
        const environment = { ...ownEnvironment(), PATH: `.;;${process.env.PATH ?? ""}` };
        const run = await rig.run(["planted", "5"], { folder, environment });
        assert.equal((await run.exited).kind, "start-failed");
      });
    }),
  );
});

async function inFolder(name: string, body: (folder: string) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), "gpu-safe-tests-"));
  const folder = join(parent, name);
  mkdirSync(folder);
  try {
    await body(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  }
}
