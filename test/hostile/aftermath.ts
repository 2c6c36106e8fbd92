import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linuxTraces } from "../contract/traces-linux.ts";
import { CLI, readResults, start } from "../support/dist.ts";
import { untilNone } from "../support/until.ts";

const REPORTS = [
  "junit.xml",
  "memory-profile.jsonl",
  "memory-profile.log",
  "report.html",
  "results.json",
  "summary.md",
];

/** The journal of a run that may have been cut anywhere: every line but the last must be an event. */
export function readableJournal(folder: string): readonly Record<string, unknown>[] {
  const path = join(folder, "memory-profile.jsonl");
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  const cut = lines.pop();
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index),
    "the journal's numbers have a gap",
  );
  if (cut !== "") assert.ok(!isWhole(cut ?? ""), "a whole line without its end");
  return events;
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no process carries `mark` in its environment, and none of the run's cgroups is there. */
export async function nothingLeft(mark: string, runId: string | null): Promise<void> {
  await untilNone("every process of the run", () => linuxTraces(mark));
  if (runId !== null) await untilNone("every cgroup of the run", () => linuxTraces(runId));
}

export const runIdIn = (events: readonly Record<string, unknown>[]): string | null =>
  (events.find(({ kind }) => kind === "run-started")?.runId as string | undefined) ?? null;

/** Replays a folder where its journal began a run, and checks that every report is whole. */
export async function replayHolds(folder: string, files: number): Promise<void> {
  const events = readableJournal(folder);
  const { code, stdout, stderr } = await start(CLI, ["replay", folder], { cwd: folder }).ended;
  if (runIdIn(events) === null) {
    assert.equal(code, 2, `no run in the journal: ${stdout}${stderr}`);
    return;
  }
  assert.equal(code, 0, stdout + stderr);
  holdsReports(folder, files);
}

export function holdsReports(folder: string, files: number): void {
  const results = readResults(folder);
  assert.equal(results.files.length, files);
  const names = readdirSync(folder).sort();
  assert.deepEqual(names, REPORTS, "reports, and nothing else");
  assert.equal(existsSync(join(folder, ".gpu-safe-tests.lock")), false);
  assert.match(readFileSync(join(folder, "junit.xml"), "utf8"), /<\/testsuites>\s*$/);
  assert.match(readFileSync(join(folder, "report.html"), "utf8"), /<\/html>\s*$/);
}

export const temporaryFiles = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
