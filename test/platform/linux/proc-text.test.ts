import assert from "node:assert/strict";
import { test } from "node:test";
import {
  commandText,
  isDead,
  parseFlatField,
  parseKiBField,
  parseProcStat,
} from "../../../src/platform/linux/proc-text.ts";

const HOSTILE_NAMES = [
  "plain",
  "",
  "with blanks",
  "(sd-pam)",
  ") R 1 1 1",
  ")) S 2 (",
  "line\nbreak) Z 1",
  "tab\there",
  "ünïcode",
];

for (const name of HOSTILE_NAMES) {
  test(`reads the fields behind the process name ${JSON.stringify(name)}`, () => {
    const line = `4711 (${name}) S 12 34 56 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 9 0 987654 1 2 3\n`;
    assert.deepEqual(parseProcStat(line), {
      pid: 4711,
      name,
      state: "S",
      parentPid: 12,
      processGroup: 34,
      session: 56,
      threads: 9,
      startTicks: 987654,
    });
  });
}

for (const text of ["", "nonsense", "1 (cut off", "1 (a) S 1 2", "x (a) S 1 2 3"]) {
  test(`takes ${JSON.stringify(text)} for no process`, () => {
    assert.equal(parseProcStat(text), null);
  });
}

test("takes a zombie for dead only when none of its threads is left", () => {
  const zombie = (threads: number) =>
    parseProcStat(`7 (z) Z 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 ${threads} 0 5 0 0 0`);
  const [last, others] = [zombie(1), zombie(3)];
  assert.ok(last !== null && others !== null);
  assert.equal(isDead(last), true);
  assert.equal(isDead(others), false);
});

test("finds a field at the beginning of its line alone, in KiB", () => {
  const text = "Name:\tVmSwap: 99 kB\nXVmSwap:\t1 kB\nVmSwap:\t   2 kB\n";
  assert.equal(parseKiBField(text, "VmSwap"), 2048);
  assert.equal(parseKiBField(text, "Name"), null);
  assert.equal(parseKiBField(text, "RssAnon"), null);
});

test("finds a counter of a cgroup file by its whole name", () => {
  const text = "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n";
  assert.equal(parseFlatField(text, "oom_kill"), 3);
  assert.equal(parseFlatField(text, "oom"), null);
});

test("shows a command line with blanks between arguments, and a kernel thread's name in brackets", () => {
  assert.equal(commandText("python\0-c\0x=1\n\0", "python"), "python -c x=1\n");
  assert.equal(commandText("a\0\0b\0", "a"), "a  b");
  assert.equal(commandText("", "kworker/0:1"), "[kworker/0:1]");
});
