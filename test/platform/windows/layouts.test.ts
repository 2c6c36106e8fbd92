import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";
import { CONSTANTS, LAYOUTS } from "../../../src/platform/windows/layouts.ts";
import { fixtureProgram } from "../../windows/fixture-program.ts";
import { layoutSource } from "../../windows/rig/layout-source.ts";

const isWindows = process.platform === "win32";

test("our table of structs and constants is what the compiled headers of x64 say", {
  skip: isWindows ? false : "needs Windows or the rig: npm run test:windows",
}, () => {
  const said = JSON.parse(execFileSync(fixtureProgram("layouts"), { encoding: "utf8" }));
  assert.deepEqual(said, { layouts: LAYOUTS, constants: CONSTANTS });
});

const COMPILERS = [
  { target: "x64", command: "x86_64-w64-mingw32-gcc", flags: [] },
  {
    target: "arm64",
    command: "clang",
    flags: ["-w", "--target=aarch64-w64-mingw32", "-I/usr/share/mingw-w64/include"],
  },
];

for (const { target, command, flags } of isWindows ? [] : COMPILERS) {
  const has = spawnSync(command, ["--version"]).status === 0;
  test(`our table compiles as assertions against mingw-w64's headers for ${target}`, {
    skip: has ? false : `needs ${command}; the rig does it each time it runs`,
  }, () => {
    const arguments_ = [...flags, "-DASSERT", "-fsyntax-only", "-x", "c", "-"];
    const ran = spawnSync(command, arguments_, { input: layoutSource(), encoding: "utf8" });
    assert.equal(ran.status, 0, ran.stderr);
  });
}

test("the source asserts every field of the table", () => {
  const source = layoutSource();
  const fields = Object.values(LAYOUTS).flatMap((layout) => Object.keys(layout.fields));
  assert.equal(source.match(/_Static_assert\(offsetof/g)?.length, fields.length);
  assert.equal(source.match(/"value of /g)?.length, Object.keys(CONSTANTS).length);
});
