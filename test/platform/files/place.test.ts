import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createPlace } from "../../../src/platform/files/place.ts";

describe("paths of Windows, on any system", () => {
  const rows: readonly [
    what: string,
    cwd: string,
    text: string,
    resolved: string,
    shown: string,
  ][] = [
    ["below the folder", "C:\\p", "t\\a.py", "C:/p/t/a.py", "t/a.py"],
    ["with mixed separators", "C:\\p", "t/b\\c/a.py", "C:/p/t/b/c/a.py", "t/b/c/a.py"],
    ["beside the folder", "C:\\p\\q", "..\\a.py", "C:/p/a.py", "../a.py"],
    ["on another drive", "C:\\p", "D:\\t\\a.py", "D:/t/a.py", "D:/t/a.py"],
    ["in the root of the drive", "C:\\p", "\\t\\a.py", "C:/t/a.py", "../t/a.py"],
    ["in another case", "C:\\Project", "c:\\project\\T\\a.py", "c:/project/T/a.py", "T/a.py"],
    ["in a network folder", "\\\\srv\\share\\p", "t\\a.py", "//srv/share/p/t/a.py", "t/a.py"],
    ["on another share", "C:\\p", "\\\\srv\\share\\a.py", "//srv/share/a.py", "//srv/share/a.py"],
    ["by its long spelling", "C:\\p", "\\\\?\\C:\\p\\a.py", "C:/p/a.py", "a.py"],
    [
      "on the network by its long spelling",
      "\\\\srv\\share",
      "\\\\?\\UNC\\srv\\share\\a.py",
      "//srv/share/a.py",
      "a.py",
    ],
  ];
  for (const [what, cwd, text, resolved, shown] of rows) {
    test(`a file ${what} is shown with /`, () => {
      const place = createPlace(cwd, "win32");
      const path = place.resolve(place.slashed(text));
      assert.equal(path, resolved);
      assert.equal(place.show(path), shown);
      assert.equal(place.key(path), place.key(path.toUpperCase()));
    });
  }
});

test("a path of Linux is taken as it is", () => {
  const place = createPlace("/p", "linux");
  assert.equal(place.slashed("a\\b"), "a\\b");
  assert.equal(place.slashed("//?/C:/x"), "//?/C:/x");
  assert.notEqual(place.key("/p/A"), place.key("/p/a"));
});
