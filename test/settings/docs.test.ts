import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { actionYml, OUTPUTS, withSettingsTable } from "../../src/settings/docs.ts";
import { helpText } from "../../src/settings/help.ts";
import { settingNames, settingRows } from "../../src/settings/table.ts";

const root = new URL("../../", import.meta.url);

test("action.yml is what the table generates", () => {
  assert.equal(readFileSync(new URL("action.yml", root), "utf8"), actionYml());
});

test("the README's settings are what the table generates", {
  skip: !existsSync(new URL("README.md", root)) && "there is no README.md yet",
}, () => {
  const readme = readFileSync(new URL("README.md", root), "utf8");
  assert.equal(readme, withSettingsTable(readme));
});

test("every default in action.yml is text to YAML, also off, true and 70", () => {
  const defaults = [...actionYml().matchAll(/^ {4}default: (.*)((?:\n {6}.*)*)$/gm)];
  const texts = defaults.map(([, scalar = "", block = ""]) =>
    scalar === "|-"
      ? block
          .split("\n")
          .slice(1)
          .map((line) => line.slice(6))
          .join("\n")
      : JSON.parse(scalar),
  );
  assert.deepEqual(
    texts,
    settingRows().map(([, row]) => row.defaultText),
  );
});

test("action.yml runs both programs on Node 24, the second one always", () => {
  assert.match(
    actionYml(),
    /\nruns:\n {2}using: "node24"\n {2}main: "dist\/main\/index.js"\n {2}post: "dist\/post\/index.js"\n {2}post-if: "always\(\)"\n$/,
  );
});

test("action.yml declares the outputs of the contract", () => {
  assert.deepEqual(
    OUTPUTS.map(([name]) => name),
    "outcome files passed failed killed not-run peak-ram-percent peak-vram-percent peak-process-mb report-dir artifact-id artifact-url".split(
      " ",
    ),
  );
});

test("the help fits 80 columns and names every flag of the command line", () => {
  const help = helpText();
  for (const line of help.split("\n")) assert.ok(line.length <= 80, line);
  for (const [, row] of settingRows()) {
    assert.equal(help.includes(`--${row.name} `), row.frontEnds === "both", row.name);
  }
  for (const code of [0, 1, 2, 3, 4, 70, 130])
    assert.match(help, new RegExp(`^ +${code} {2}\\w`, "m"));
});

test("names are the names in code with hyphens", () => {
  for (const [key, row] of settingRows()) {
    assert.equal(
      row.name,
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    assert.equal(settingNames[key], row.name);
  }
});

test("replaces the settings between the markers of a document and nothing else", () => {
  const document = "before\n<!-- settings:begin -->\nold\n<!-- settings:end -->\nafter\n";
  const updated = withSettingsTable(document);
  assert.match(
    updated ?? "",
    /^before\n<!-- settings:begin -->\n\n\| setting .*\n\n<!-- settings:end -->\nafter\n$/s,
  );
  assert.equal(withSettingsTable(updated ?? ""), updated);
  assert.doesNotMatch(updated ?? "", /\nold\n/);
});

test("leaves a document without markers alone", () => {
  assert.equal(withSettingsTable("no markers"), null);
  assert.equal(withSettingsTable("<!-- settings:end --> <!-- settings:begin -->"), null);
});
