import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentBlock, lookUp } from "../../../src/platform/windows/environment.ts";

test("writes a block sorted without regard to case, each entry and the whole ended by a NUL", () => {
  assert.equal(
    environmentBlock({ zeta: "1", Alpha: "a=b", "=C:": "C:\\x", _under: "", beta: "ü" }, {}),
    "=C:=C:\\x\0Alpha=a=b\0beta=ü\0zeta=1\0_under=\0\0",
  );
});

test("lets the last of names that differ in case alone count", () => {
  assert.equal(environmentBlock({ Path: "one", PATH: "two" }, {}), "PATH=two\0\0");
});

test("keeps names apart that only a longer spelling would make alike", () => {
  assert.equal(environmentBlock({ STRASSE: "1", straße: "2" }, {}), "STRASSE=1\0straße=2\0\0");
});

test("adds what no program gets far without, unless the request sets it", () => {
  const own = { SYSTEMROOT: "C:\\Windows", windir: "C:\\Windows", SECRET: "x" };
  assert.equal(
    environmentBlock({ A: "1", WINDIR: "D:\\" }, own),
    "A=1\0SystemRoot=C:\\Windows\0WINDIR=D:\\\0\0",
  );
});

test("ends an empty block in two NULs", () => {
  assert.equal(environmentBlock({}, {}), "\0\0");
});

test("refuses names and values that a block cannot hold", () => {
  for (const bad of [{ "": "x" }, { "A=B": "x" }, { A: "x\0y" }]) {
    assert.throws(() => environmentBlock(bad, {}), RangeError);
  }
});

test("finds a variable whatever its case", () => {
  assert.equal(lookUp({ Path: "x" }, "PATH"), "x");
  assert.equal(lookUp({}, "PATH"), undefined);
});
