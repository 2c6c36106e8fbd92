import assert from "node:assert/strict";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { test } from "node:test";
import {
  describeUnrunnable,
  type FindOptions,
  findExecutable,
} from "../../../src/platform/files/executable.ts";
import { createProject } from "./project.ts";

const onPosix = { skip: process.platform === "win32" && "Windows has no execute permission" };

test("takes the first executable of PATH and passes by files that are none", onPosix, () => {
  using project = createProject(["a/tool", "b/other"]);
  mkdirSync(project.path("b/tool"));
  const expected = project.write("c/tool", "", 0o755);
  project.write("d/tool", "", 0o755);
  const path = ["a", "b", "gone", "c", "d"].map((name) => project.path(name)).join(":");
  const options = { path, platform: "linux", workingDirectory: project.root } as const;
  assert.equal(findExecutable("tool", options), expected);
  assert.equal(findExecutable("nothing", options), null);
});

test("never looks into the current folder for a bare name", onPosix, () => {
  using project = createProject();
  project.write("python", "", 0o755);
  project.write("bin/python", "", 0o755);
  for (const path of ["", ":", ".", "bin", "./bin:"]) {
    const options = { path, platform: "linux", workingDirectory: project.root } as const;
    assert.equal(findExecutable("python", options), null, path);
  }
});

test("takes a name with a separator from the working directory", onPosix, () => {
  using project = createProject();
  const tool = project.write("bin/tool", "", 0o755);
  const options = { path: "", platform: "linux", workingDirectory: project.root } as const;
  assert.equal(findExecutable("bin/tool", options), tool);
  assert.equal(findExecutable("./bin/../bin/tool", options), tool);
  assert.equal(findExecutable(tool, options), tool);
  assert.equal(findExecutable("./tool", options), null);
});

/** Windows' rules, on any machine: the files that exist are given. */
function onWindows(files: readonly string[], options: Partial<FindOptions> = {}) {
  return {
    path: 'C:\\one;"C:\\two words";relative;;C:\\three',
    platform: "win32",
    workingDirectory: "D:\\work",
    isExecutable: (path: string) => files.some((file) => file.toLowerCase() === path.toLowerCase()),
    ...options,
  } as const;
}

const WINDOWS: readonly [name: string, files: readonly string[], found: string | null][] = [
  ["py", ["C:\\three\\py.exe"], "C:\\three\\py.exe"],
  ["py", ["C:\\two words\\py.EXE", "C:\\three\\py.exe"], "C:\\two words\\py.exe"],
  ["py", ["C:\\one\\py.exe", "C:\\one\\py.com"], "C:\\one\\py.com"],
  ["py.exe", ["C:\\one\\py.exe"], "C:\\one\\py.exe"],
  ["py.exe", ["C:\\one\\py.exe.com"], "C:\\one\\py.exe.com"],
  ["py", ["C:\\one\\py"], null],
  ["py", ["D:\\work\\py.exe", "D:\\work\\relative\\py.exe"], null],
  ["bin\\py", ["D:\\work\\bin\\py.exe"], "D:\\work\\bin\\py.exe"],
  ["./py", ["D:\\work\\py.exe"], "D:\\work\\py.exe"],
  ["E:\\py.exe", ["E:\\py.exe"], "E:\\py.exe"],
];
for (const [name, files, found] of WINDOWS) {
  test(`Windows finds ${name} among ${files.join(", ")}: ${found}`, () => {
    assert.equal(findExecutable(name, onWindows(files)), found);
  });
}

test("Windows tries the endings of PATHEXT in their order", () => {
  const files = ["C:\\one\\x.py", "C:\\one\\x.exe"];
  assert.equal(findExecutable("x", onWindows(files, { pathext: ".PY;.EXE" })), "C:\\one\\x.py");
});

test("finds nothing under an empty name or one with a NUL", () => {
  assert.equal(findExecutable("", onWindows(["C:\\one"])), null);
  assert.equal(findExecutable("a\0", onWindows([])), null);
});

test("says why a path cannot be executed", onPosix, () => {
  using project = createProject(["plain", "folder/x"]);
  project.write("ok.sh", "#!/bin/sh\n", 0o755);
  project.write("env.sh", "#! /usr/bin/env sh\n", 0o755);
  project.write("binary", "\x7fELF\0\0", 0o755);
  project.write("empty", "", 0o755);
  project.write("text", "echo hi\n", 0o755);
  project.write("nameless", "#!\n", 0o755);
  project.write("gone.sh", "#!/no/such/sh -e\n", 0o755);
  project.write("crlf.sh", "#!/bin/sh\r\necho\r\n", 0o755);
  project.write("unreadable.sh", "#!/bin/sh\n", 0o755);
  chmodSync(project.path("unreadable.sh"), 0o111);
  symlinkSync("nowhere", project.path("broken"));
  const cases: readonly [string, RegExp | null][] = [
    ["ok.sh", null],
    ["env.sh", null],
    ["binary", null],
    ["unreadable.sh", null],
    ["plain", /plain" is not executable: `chmod \+x` makes it so$/],
    ["folder", /folder" is a folder, not a program$/],
    ["missing", /missing" does not exist$/],
    ["plain/x", /plain\/x" does not exist$/],
    ["broken", /broken" does not exist$/],
    ["empty", /empty" is empty$/],
    ["text", /text" is a text without a `#!` line/],
    ["nameless", /names no interpreter$/],
    ["gone.sh", /gone.sh" needs the interpreter "\/no\/such\/sh", which is not there/],
    ["crlf.sh", /Windows line ends.*"\/bin\/sh\\r": save it with LF$/],
  ];
  for (const [name, expected] of cases) {
    const why = describeUnrunnable(project.path(name), { platform: "linux" });
    if (expected === null) assert.equal(why, null, name);
    else assert.match(why ?? "runnable", expected);
  }
  assert.match(describeUnrunnable("/dev/null", { platform: "linux" }) ?? "", /no regular file$/);
});
