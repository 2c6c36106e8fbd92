import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { createSpelling } from "../../../src/platform/files/spelling.ts";

describe("spelling", () => {
  let root = "";
  before(() => {
    root = mkdtempSync(join(tmpdir(), "spelling-"));
    mkdirSync(join(root, "studio"));
    writeFileSync(join(root, "studio", "engine.py"), "");
  });
  after(() => rmSync(root, { recursive: true }));

  it("is that of the folders, whatever the file system opens", () => {
    const isSpelledSo = createSpelling(root);
    assert.equal(isSpelledSo("studio/engine.py"), true);
    assert.equal(isSpelledSo("./studio//engine.py"), true);
    assert.equal(isSpelledSo("studio/Engine.py"), false);
    assert.equal(isSpelledSo("Studio/engine.py"), false);
    assert.equal(isSpelledSo("studio/absent.py"), false);
  });

  it("is taken as written where no folder can say", () => {
    const isSpelledSo = createSpelling(join(root, "studio"));
    assert.equal(isSpelledSo("../studio/engine.py"), true);
    assert.equal(isSpelledSo("../Elsewhere/x.py"), false);
    assert.equal(createSpelling(join(root, "gone"))("x.py"), true);
  });
});
