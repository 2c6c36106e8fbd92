import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { version } from "../../src/entry/version.ts";

it("says the version that package.json has", () => {
  const path = new URL("../../package.json", import.meta.url);
  const { version: packaged } = JSON.parse(readFileSync(path, "utf8")) as { version: string };
  assert.equal(version, packaged);
});
