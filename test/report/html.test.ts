import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { html, htmlLines, scriptJson } from "../../src/report/html/escape.ts";
import type { PageData } from "../../src/report/html/page-data.ts";
import { HOSTILE_NAMES, result, stamped, wholeRun } from "../support/events.ts";
import { HOSTILE_MARKUP, hostileRun } from "../support/hostile-run.ts";
import { longRun } from "../support/long-run.ts";
import { pageOf } from "../support/page.ts";

function dataOf(page: string): PageData {
  const text = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page)?.[1];
  return JSON.parse(text ?? "") as PageData;
}

test("the policy allows the page's own script and style by their hashes and nothing else", () => {
  const page = pageOf(stamped(wholeRun([result("a.py")])));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  const hash = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1];
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  assert.deepEqual(policy.split("; ").slice(0, 3), [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
  ]);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'$/);
  assert.ok(page.indexOf("Content-Security-Policy") < page.indexOf("<style>"));
  const body = page.replace(script ?? "", () => "").replace(style ?? "", () => "");
  assert.doesNotMatch(body, /\son\w+=|\sstyle=|javascript:|unsafe-/);
  assert.doesNotMatch(body, /\b(?:src|href)="(?!#)/);
});

test("hostile names, reasons, output, commands and settings leave no markup behind", () => {
  const page = pageOf(stamped(hostileRun()));
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.equal(page.match(/<img/g), null);
  assert.equal(page.match(/<!--/g), null);
  assert.doesNotMatch(page, /[\u0000-\u0008\u202e\u2028]/);
  const { files } = dataOf(page);
  assert.equal(files.length, HOSTILE_NAMES.length + 1);
  assert.equal(files.at(-1)?.name, HOSTILE_MARKUP);
});

test("any text is text in an element, an attribute and the data", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const safe of [html(text), htmlLines(text)]) {
        assert.doesNotMatch(safe.replace(/&(?:amp|lt|gt|quot|#39);/g, ""), /[<>"'&]/);
      }
      assert.doesNotMatch(scriptJson(text), /[<>&\u2028\u2029]/);
      assert.equal(JSON.parse(scriptJson(text)), text);
    }),
  );
});

test("the data has every file's peak and the place of its kill", () => {
  const page = pageOf(longRun({ files: 30, samplesPerFile: 400 }), 1_000);
  const data = dataOf(page);
  const tree = data.series.find(({ key }) => key === "tree");
  assert.ok(tree !== undefined);
  assert.ok(data.deltas.length < 2_000);
  for (const { first, end, peakTree, fromMs } of data.files) {
    if (fromMs === null) continue;
    const highest = Math.max(...tree.figures.slice(first, end).map((figure) => figure ?? 0));
    // The builder's kernel saw 20 MB more than its samples.
    assert.ok(Math.abs(highest * tree.step - ((peakTree ?? 0) - 20 * tree.step)) < tree.step);
  }
  assert.deepEqual(
    data.kills.map(({ file }) => data.files[file]?.verdict),
    ["killed-ram"],
  );
  const [kill] = data.kills;
  const killed = data.files[kill?.file ?? 0];
  assert.ok(kill !== undefined && killed?.toMs != null && killed.fromMs !== null);
  assert.ok(kill.atMs > killed.fromMs && kill.atMs <= killed.toMs);
});

test("settings that differ from the defaults stand on top, the others in a list", () => {
  const started = { settings: { "fail-fast": true, audit: "warn" } };
  const page = pageOf(longRun({ files: 2, samplesPerFile: 2, started }));
  const changed = /<ul class="changed">([\s\S]*?)<\/ul>/.exec(page)?.[1] ?? "";
  assert.match(changed, /fail-fast: true<\/code> <span class="usual">\(default false\)/);
  assert.doesNotMatch(changed, /audit/);
});

test("a run of 2,000 files and 200,000 samples is less than 5 MB", () => {
  const page = pageOf(longRun({ files: 2_000, samplesPerFile: 100, commit: true }));
  const size = Buffer.byteLength(page);
  assert.ok(size < 5_000_000 && size > 1_000_000, String(size));
});

test("a run without samples, without files, and one that never began are pages too", () => {
  assert.match(pageOf(stamped(wholeRun([]))), /0 files, all passed/);
  assert.match(pageOf([]), /not finished/);
  assert.deepEqual(dataOf(pageOf([])).files, []);
});
