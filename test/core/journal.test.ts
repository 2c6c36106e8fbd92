import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  decodeJournal,
  decodeJournalStream,
  encodeEvent,
  isJournaled,
  type JournalEvent,
  type JournalFault,
} from "../../src/core/journal.ts";
import {
  evidence,
  HOSTILE_NAMES,
  output,
  result,
  sample,
  stamped,
  streamOf,
  wholeRun,
} from "../support/events.ts";

function journaled(...args: Parameters<typeof wholeRun>): readonly JournalEvent[] {
  return stamped(wholeRun(...args)).filter(isJournaled);
}

function fail({ line, message }: JournalFault): void {
  assert.fail(`line ${line}: ${message}`);
}

const everyKind = stamped([
  ...wholeRun([result("a.py")]),
  { kind: "warning", code: "x", message: "y" },
  {
    kind: "preflight",
    memory: { totalBytes: 1, usedBytes: 1, usedPercent: 1, commit: null } as never,
    vram: [],
    refusals: ["no"],
  },
  {
    kind: "settle",
    index: 0,
    waitedMs: 3 as never,
    ramPercent: 4 as never,
    vram: [],
    problem: null,
  },
  { kind: "kill", index: 0, evidence: evidence() },
  { kind: "cancel", by: "SIGINT" },
]).filter(isJournaled);

test("every kind of event comes back as it was", () => {
  const { events, faults } = decodeJournal(everyKind.map(encodeEvent).join(""));
  assert.deepEqual(faults, []);
  assert.deepEqual(events, everyKind);
  assert.equal(new Set(everyKind.map(({ kind }) => kind)).size, 11);
});

test("what a file held of a GPU is optional, and refused where it is no such list", () => {
  const finished = everyKind.find(({ kind }) => kind === "file-finished");
  const share = { index: 0, bytes: 5, by: "driver" };
  const read = (vramShares: unknown) =>
    decodeJournal(`${JSON.stringify({ ...finished, vramShares })}\n`);
  assert.equal(read(undefined).events.length, 1);
  assert.equal(read([share]).events.length, 1);
  for (const wrong of [
    "x",
    null,
    [null],
    [{ ...share, by: "guess" }],
    [{ ...share, bytes: "5" }],
  ]) {
    assert.match(read(wrong).faults[0]?.message ?? "", /vramShares/);
  }
});

test("output is never journaled", () => {
  const [event] = stamped([output(0, "secret")]);
  assert.ok(event !== undefined && !isJournaled(event));
});

test("an event is one line whatever its texts hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (name, reason) => {
      for (const event of journaled([result(`${name}\ud800`, { reason })])) {
        const line = encodeEvent(event);
        assert.match(line, /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*\n$/);
        // As a file holds it: what is no valid UTF-8 would not survive this.
        const read = decodeJournal(Buffer.from(line, "utf8").toString("utf8"));
        assert.deepEqual(read, { events: [event], faults: [] });
      }
    }),
  );
});

test("a journal cut at any byte of its last line keeps every event before it", () => {
  const events = journaled(HOSTILE_NAMES.map((name) => result(name)));
  const last = journaled([result("tests/ü\u2028😀.py")])
    .filter(({ kind }) => kind === "file-finished")
    .at(0);
  assert.ok(last !== undefined);
  const whole = Buffer.from(events.map(encodeEvent).join(""), "utf8");
  const line = Buffer.from(encodeEvent(last), "utf8");
  for (let cut = 0; cut <= line.length; cut += 1) {
    const text = Buffer.concat([whole, line.subarray(0, cut)]).toString("utf8");
    const decoded = decodeJournal(text);
    // Without its newline a line is whole all the same.
    const isWhole = cut >= line.length - 1;
    assert.equal(decoded.events.length, events.length + (isWhole ? 1 : 0), `cut at ${cut}`);
    assert.equal(decoded.faults.length, cut === 0 || isWhole ? 0 : 1, `cut at ${cut}`);
  }
});

test("garbage between events is told with its line and its reason, and left out", () => {
  const lines = everyKind.map(encodeEvent);
  const garbage = [
    "\u0000\u0000\u0000",
    "null",
    "[]",
    '{"seq":1}',
    '{"seq":1,"time":"never","kind":"cancel","by":"x"}',
    '{"seq":1,"time":"2025-11-15T22:00:00Z","kind":"toString"}',
    '{"seq":1,"time":"2025-11-15T22:00:00Z","kind":"file-finished","index":0}',
    '{"seq":1,"time":"2025-11-15T22:00:00Z","kind":"sample","index":-1,"sample":{}}',
    '{"seq":0,"time":"2025-11-15T22:00:00Z","kind":"run-started","schema":2}',
  ];
  const { events, faults } = decodeJournal(
    [lines[0], ...garbage.map((line) => `${line}\n`), ...lines.slice(1)].join(""),
  );
  assert.deepEqual(events, everyKind);
  assert.deepEqual(
    faults.map(({ line, message }) => `${line} ${message}`),
    [
      "2 not a whole line of JSON",
      "3 not an object",
      "4 no sequence number",
      "5 no time",
      "6 no time",
      "7 not a known kind of event",
      '8 file-finished with a wrong or missing "result"',
      '9 sample with a wrong or missing "index"',
      "10 schema 2 is not one that this version understands",
    ],
  );
});

test("a stream of any chunks decodes to the same events", async () => {
  const text = everyKind.map(encodeEvent).join("");
  for (const size of [1, 7, 1000, text.length]) {
    const chunks: string[] = [];
    for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size));
    const events: JournalEvent[] = [];
    for await (const event of decodeJournalStream(streamOf(chunks), fail)) events.push(event);
    assert.deepEqual(events, everyKind);
  }
});

test("a line without end is one fault and does not pile up", async () => {
  const zeros = "\u0000".repeat(1024 * 1024);
  const [event] = everyKind;
  assert.ok(event !== undefined);
  async function* chunks() {
    for (let megabytes = 0; megabytes < 40; megabytes += 1) yield zeros;
    yield `\n${encodeEvent(event as JournalEvent)}`;
  }
  const faults: number[] = [];
  const events: JournalEvent[] = [];
  for await (const read of decodeJournalStream(chunks(), ({ line }) => faults.push(line))) {
    events.push(read);
  }
  assert.deepEqual(faults, [1]);
  assert.deepEqual(events, [event]);
});

test("200,000 samples decode as a stream", async () => {
  const [line] = stamped([{ kind: "sample", index: 0, sample: sample() }])
    .filter(isJournaled)
    .map(encodeEvent);
  async function* chunks() {
    for (let count = 0; count < 200; count += 1) yield (line ?? "").repeat(1000);
  }
  let count = 0;
  for await (const event of decodeJournalStream(chunks(), fail)) {
    if (event.kind === "sample") count += 1;
  }
  assert.equal(count, 200_000);
});
