import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CLI, project, start } from "../support/dist.ts";
import { holdsReports, nothingLeft, readableJournal, runIdIn } from "./aftermath.ts";
import { tally, times } from "./soak.ts";

const MIB = 2 ** 20;
/** What one more file may cost this program for good: its result, in memory until the reports. */
const BYTES_PER_FILE = 20_000;

test("memory stays flat over many files", {
  skip: process.platform === "linux" ? false : "needs Linux: a shell",
  timeout: 900_000,
}, async () => {
  const count = times(200, 5_000);
  using home = project();
  for (let index = 0; index < count; index += 1) {
    const bad = index % 10 === 9 ? "seq 1 3000; exit 1" : "echo one line; exit 0";
    writeFileSync(join(home.folder, `t${String(index).padStart(5, "0")}.sh`), `${bad}\n`);
  }
  const mark = `gst-load-${process.pid}-`;
  const args = ["--command", "/bin/sh {file}", "*.sh"];
  const { code, stderr } = await start(CLI, args, { cwd: home.folder, env: { GST_MARK: mark } })
    .ended;
  assert.equal(code, 1, stderr);
  const folder = join(home.folder, "memory-profile");
  const events = readableJournal(folder);
  await nothingLeft(mark, runIdIn(events));
  holdsReports(folder, count);
  const own = events
    .filter(({ kind }) => kind === "file-started")
    .map(({ ownBytes }) => ownBytes as number);
  // V8 lets its heap grow before it cleans up: the least of a tenth of the run tells what is held.
  const tenth = Math.floor(count / 10);
  const early = Math.min(...own.slice(tenth, 2 * tenth));
  const late = Math.min(...own.slice(-tenth));
  const grown = late - early;
  const most = Math.max(...own);
  const said = `${count} files: ${Math.round(early / MIB)} MB early, ${Math.round(late / MIB)} MB at the end, at most ${Math.round(most / MIB)} MB`;
  console.log(said);
  assert.ok(grown < count * BYTES_PER_FILE + 40 * MIB, said);
  const row = `${count.toLocaleString("en")} files in one run`;
  tally({ part: "load", row, tried: count, held: count, what: said });
});
