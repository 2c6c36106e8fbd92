import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Script } from "node:vm";
import { ASSETS, assetsModule } from "../../scripts/page.ts";
import { PAGE_SCRIPT } from "../../src/report/html/assets.ts";

const onLinux = { skip: process.platform === "win32" && "the page is built on Linux" };

test(
  "the page's script and style in the sources are what is made from page/ and uPlot",
  onLinux,
  () => {
    assert.equal(readFileSync(ASSETS, "utf8"), assetsModule());
  },
);

test("the page's joined modules are one script without an import or a name twice", () => {
  assert.doesNotThrow(() => new Script(PAGE_SCRIPT));
  assert.doesNotMatch(PAGE_SCRIPT, /^(?:import|export)\b/m);
});
