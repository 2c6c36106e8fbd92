import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CLI, project, readResults, repository, start } from "../support/dist.ts";

/** Parts of a bundle that are loaded when they are first needed, and hold `text`. */
function partsWith(folder: string, text: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d+\.index\.js$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, "utf8").includes(text));
}

test("a program whose page is gone keeps all other reports, and replay makes the page", async () => {
  using home = project({ "ok.mjs": "process.exitCode = 0;\n" });
  const dist = join(home.folder, "dist");
  cpSync(join(repository, "dist"), dist, { recursive: true });
  const pages = partsWith(join(dist, "cli"), "Content-Security-Policy");
  assert.equal(pages.length, 1);
  for (const part of pages) rmSync(part);

  const run = ["--containment", "off", "--command", `"${process.execPath}" {file}`, "ok.mjs"];
  const { code, stdout } = await start(join(dist, "cli", "index.js"), run, { cwd: home.folder })
    .ended;
  const reports = join(home.folder, "memory-profile");
  assert.equal(code, 0, stdout);
  assert.match(stdout, /warning: the HTML reporter failed and is muted: Cannot find module/);
  assert.equal(readResults(reports).outcome, "passed");
  const written = ["junit.xml", "summary.md", "memory-profile.log", "memory-profile.jsonl"];
  for (const name of written) assert.ok(existsSync(join(reports, name)), name);
  assert.ok(!existsSync(join(reports, "report.html")));

  const again = await start(CLI, ["replay", reports], { cwd: home.folder }).ended;
  assert.equal(again.code, 0, again.stderr);
  assert.match(readFileSync(join(reports, "report.html"), "utf8"), /<\/html>\n$/);
});
