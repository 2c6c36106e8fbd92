import assert from "node:assert/strict";
import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { StampedEvent } from "../../src/core/events.ts";
import { decodeJournal } from "../../src/core/journal.ts";
import { identifyProcess as processIdentity } from "../../src/platform/index.ts";
import { dispatch } from "../../src/report/dispatch.ts";
import { openReportFolder, type ReportFolder } from "../../src/report/folder.ts";
import { type JournalDisk, journalReporter } from "../../src/report/journal.ts";
import {
  evidence,
  fileStarted,
  output,
  result,
  runStarted,
  stamped,
  streamOf,
  tickingClock,
  wholeRun,
} from "../support/events.ts";
import { following } from "../support/following.ts";
import { temporaryFolder } from "../support/temp.ts";

function opened(t: TestContext): ReportFolder {
  const folder = openReportFolder(temporaryFolder(t), {
    purpose: "run",
    identify: processIdentity,
  });
  t.after(() => folder.close());
  return folder;
}

const read = (folder: ReportFolder) =>
  readFileSync(join(folder.path, "memory-profile.jsonl"), "utf8");

/** A disk that notes what was asked of it. */
function watchedDisk(): { disk: JournalDisk; calls: string[] } {
  const calls: string[] = [];
  const disk: JournalDisk = {
    write(fd, data, offset) {
      calls.push("write");
      return writeSync(fd, data, offset);
    },
    async sync() {
      await new Promise((resolve) => setImmediate(resolve));
      calls.push("synced");
    },
  };
  return { disk, calls };
}

test("holds every event but output, in order", async (t) => {
  const folder = opened(t);
  const events = [...wholeRun([result("a.py")])];
  events.splice(3, 0, output(0, "secret\n"));
  await dispatch(streamOf(events), [journalReporter(folder)], { clock: tickingClock() });
  const { events: kept, faults } = decodeJournal(read(folder));
  assert.deepEqual(faults, []);
  assert.deepEqual(
    kept.map(({ kind }) => kind),
    events.map(({ kind }) => kind).filter((kind) => kind !== "output"),
  );
  assert.doesNotMatch(read(folder), /secret/);
  assert.match(read(folder), /^\{"seq":0,"time":"[^"]+Z","kind":"run-started","schema":1,/);
});

test("an event that announces a beginning or an end is synced before handle resolves", async (t) => {
  const { disk, calls } = watchedDisk();
  const journal = following(journalReporter(opened(t), disk));
  const events: StampedEvent[] = [
    ...stamped([
      ...wholeRun([result("a.py")]),
      { kind: "kill", index: 0, evidence: evidence() },
      { kind: "cancel", by: "SIGINT" },
    ]),
  ];
  const synced: string[] = [];
  for (const event of events) {
    calls.length = 0;
    await journal.handle(event);
    assert.equal(calls[0], "write");
    if (calls.at(-1) === "synced") synced.push(event.kind);
    assert.ok(calls.filter((call) => call === "synced").length <= 1);
  }
  await journal.close();
  assert.deepEqual(synced, [
    "run-started",
    "file-started",
    "file-finished",
    "run-finished",
    "kill",
    "cancel",
  ]);
});

test("without memory-profile samples stay out and the lifecycle stays in", async (t) => {
  const folder = opened(t);
  const events = wholeRun([result("a.py")], { settings: { "memory-profile": false } });
  await dispatch(streamOf(events), [journalReporter(folder)], { clock: tickingClock() });
  assert.deepEqual(
    decodeJournal(read(folder)).events.map(({ kind }) => kind),
    ["run-started", "file-started", "process-started", "file-finished", "run-finished"],
  );
});

test("a write that takes a part of the line is gone on with", async (t) => {
  const folder = opened(t);
  const journal = following(
    journalReporter(folder, {
      write: (fd, data, offset) => writeSync(fd, data, offset, Math.min(7, data.length - offset)),
      sync: async () => {},
    }),
  );
  for (const event of stamped(wholeRun([result("tests/ü😀.py")]))) await journal.handle(event);
  await journal.close();
  assert.deepEqual(decodeJournal(read(folder)).faults, []);
});

test("a full disk ends the journal with one warning, and the run goes on", {
  skip: existsSync("/dev/full") ? false : "no /dev/full here",
}, async (t) => {
  const folder = opened(t);
  const full = openSync("/dev/full", "w");
  t.after(() => closeSync(full));
  let writes = 0;
  const journal = journalReporter(folder, {
    write(fd, data, offset) {
      writes += 1;
      return writeSync(writes > 3 ? full : fd, data, offset);
    },
    sync: async () => {},
  });
  const seen: StampedEvent[] = [];
  const other = {
    name: "other",
    handle: (event: StampedEvent) => void seen.push(event),
    close: async () => {},
  };
  const events = wholeRun([result("a.py"), result("b.py")]);
  const done = await dispatch(streamOf(events), [journal, other], { clock: tickingClock() });
  assert.equal(done.journalLost, true);
  assert.equal(done.outcome, "passed");
  const warnings = seen.filter((event) => event.kind === "warning");
  assert.equal(warnings.length, 1);
  assert.match(
    warnings[0]?.message ?? "",
    /memory-profile\.jsonl cannot be written any more \(ENOSPC/,
  );
  assert.equal(seen.length, events.length + 1);
  assert.equal(writes, 4);
  assert.equal(decodeJournal(read(folder)).events.length, 3);
});

test("a sync that fails loses the journal too", async (t) => {
  const journal = following(
    journalReporter(opened(t), {
      write: (fd, data, offset) => writeSync(fd, data, offset),
      sync: () => Promise.reject(new Error("EIO: i/o error, fdatasync")),
    }),
  );
  const [first] = stamped([runStarted(["a.py"]), fileStarted(0, "a.py")]);
  assert.ok(first !== undefined);
  await assert.rejects(async () => journal.handle(first), /EIO/);
  await journal.close();
});
