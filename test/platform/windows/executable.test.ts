import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findExecutable } from "../../../src/platform/windows/executable.ts";

const FILES = [
  "C:\\work\\python.exe",
  "C:\\work\\tools\\own.exe",
  "C:\\Python\\python.exe",
  "C:\\Python\\pytest.exe",
  "C:\\npm\\npx",
  "C:\\npm\\npx.cmd",
  "C:\\both\\tool.com",
  "C:\\both\\tool.exe",
  "C:\\odd\\program.bin",
  "C:\\odd\\script.py",
  "\\\\server\\share\\remote.exe",
];

function find(
  word: string,
  pathVariable = "C:\\Python;C:\\npm;C:\\both;C:\\odd",
  pathExt?: string,
) {
  return findExecutable(word, {
    workingDirectory: "C:\\work",
    path: pathVariable,
    pathExt,
    isFile: (file) => FILES.some((each) => each.toLowerCase() === file.toLowerCase()),
  });
}

describe("findExecutable", () => {
  test("finds a bare name in PATH, never in the current folder", () => {
    assert.deepEqual(find("python"), { kind: "program", path: "C:\\Python\\python.exe" });
    assert.equal(find("python", "").kind, "missing");
  });

  test("skips entries of PATH that are empty or relative, which mean the current folder", () => {
    assert.equal(find("python", ";.;tools;\\;C:;").kind, "missing");
    assert.equal(find("own", "tools;.\\tools").kind, "missing");
  });

  test("takes entries of PATH in quotes, and on the network", () => {
    assert.equal(find("pytest", '"C:\\Python"').kind, "program");
    assert.equal(find("remote", "\\\\server\\share").kind, "program");
  });

  test("prefers the order of PATHEXT, and a batch file to a file without an ending", () => {
    assert.deepEqual(find("tool"), { kind: "program", path: "C:\\both\\tool.com" });
    assert.deepEqual(find("tool", "C:\\both", ".EXE;.COM"), {
      kind: "program",
      path: "C:\\both\\tool.exe",
    });
    assert.deepEqual(find("npx"), { kind: "batch", path: "C:\\npm\\npx.cmd" });
  });

  test("takes a path as it stands, against the working directory", () => {
    assert.deepEqual(find("tools/own"), { kind: "program", path: "C:\\work\\tools\\own.exe" });
    assert.deepEqual(find(".\\python.exe"), { kind: "program", path: "C:\\work\\python.exe" });
    assert.equal(find("C:\\odd\\program.bin").kind, "program");
  });

  test("knows a batch file behind the dots and blanks that Windows takes off", () => {
    for (const name of ["C:\\odd\\a.bat.", "C:\\odd\\a.cmd . "]) {
      const found = findExecutable(name, {
        workingDirectory: "C:\\work",
        path: "",
        pathExt: undefined,
        isFile: (file) => file === name,
      });
      assert.deepEqual(found, { kind: "batch", path: name });
    }
  });

  test("says of a script that it needs its interpreter", () => {
    const found = find("script.py", "C:\\odd", ".EXE;.PY");
    assert.equal(found.kind, "missing");
    assert.match(found.kind === "missing" ? found.reason : "", /interpreter in front/);
  });

  test("says of a missing one where it looked and what to do", () => {
    const found = find("nvcc");
    assert.match(
      found.kind === "missing" ? found.reason : "",
      /nvcc was found in none of the 4 absolute folders of PATH.*Install it/,
    );
  });
});
