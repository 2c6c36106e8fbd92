import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openProc } from "../../../src/platform/linux/proc.ts";
import { type TreeIdentity, walkTree } from "../../../src/platform/linux/tree-walk.ts";
import { type FakeProcess, fakeProc } from "./fake-proc.ts";

const SUPERVISOR = 100;
const identity: TreeIdentity = {
  rootPid: 200,
  rootStartTicks: 5000,
  marker: "run-1;",
  supervisorPid: SUPERVISOR,
  supervisorSession: 90,
  supervisorCommand: "node\0cli.js\0",
};
const ours: FakeProcess[] = [
  { pid: 200, name: "test", parentPid: SUPERVISOR, session: 200, startTicks: 5000 },
  { pid: 201, name: "child", parentPid: 200, session: 200, startTicks: 5001 },
  { pid: 202, name: "own session", parentPid: 201, session: 202, startTicks: 5002 },
];
const strangers: FakeProcess[] = [
  { pid: 1, name: "init", parentPid: 0, session: 1, startTicks: 1 },
  {
    pid: SUPERVISOR,
    name: "node",
    parentPid: 1,
    session: 90,
    startTicks: 4000,
    command: ["node", "cli.js"],
  },
  { pid: 101, name: "nvidia-smi", parentPid: SUPERVISOR, session: 90, startTicks: 6000 },
  { pid: 300, name: "other", parentPid: 1, session: 300, startTicks: 6000 },
];

/** The members found among the usual processes and these. */
function membersWith(...more: FakeProcess[]): number[] {
  using fake = fakeProc();
  for (const process of [...strangers, ...ours, ...more]) fake.addProcess(process);
  return pidsOf(walkTree(openProc(fake.root), identity).members());
}

const pidsOf = (stats: readonly { pid: number }[]) => stats.map(({ pid }) => pid).sort();

test("finds descendants, and nobody else", () => {
  assert.deepEqual(membersWith(), [200, 201, 202]);
});

test("finds what is left of the session when its leader is gone", () => {
  using fake = fakeProc();
  const orphan = { pid: 210, name: "orphan", parentPid: 1, session: 200, startTicks: 5005 };
  for (const process of [...strangers, orphan]) fake.addProcess(process);
  assert.deepEqual(pidsOf(walkTree(openProc(fake.root), identity).members()), [210]);
});

test("finds a daemon that went to init by the mark in its environment, and its children", () => {
  const daemon = {
    pid: 220,
    name: "daemon",
    parentPid: 1,
    session: 220,
    startTicks: 5010,
    environment: { GPU_SAFE_TESTS_ID: "outer-3;run-1;" },
  };
  const child = { pid: 221, name: "bare", parentPid: 220, session: 221, environment: {} };
  assert.deepEqual(membersWith(daemon, child), [200, 201, 202, 220, 221]);
});

test("finds an orphan without an environment that came to us", () => {
  const orphan = {
    pid: 230,
    name: "orphan",
    parentPid: SUPERVISOR,
    session: 230,
    startTicks: 5010,
    environment: {},
  };
  assert.deepEqual(membersWith(orphan), [200, 201, 202, 230]);
});

test("leaves the next file's shim, the guardian and our own children alone", () => {
  const own = { parentPid: SUPERVISOR, startTicks: 5010 };
  const shim = {
    ...own,
    pid: 240,
    name: "sh",
    session: 240,
    environment: { GPU_SAFE_TESTS_ID: "run-2;" },
  };
  const guardian = {
    ...own,
    pid: 241,
    name: "sh",
    session: 241,
    environment: { GPU_SAFE_TESTS_ID: "guardian" },
  };
  const starting = { ...own, pid: 242, name: "node", session: 242, command: ["node", "cli.js"] };
  assert.deepEqual(membersWith(shim, guardian, starting), [200, 201, 202]);
});

test("takes a later process with the root's pid for a stranger", () => {
  using fake = fakeProc();
  fake.addProcess({ pid: 200, name: "late", parentPid: 1, session: 77, startTicks: 9999 });
  assert.deepEqual(pidsOf(walkTree(openProc(fake.root), identity).members()), []);
});

test("knows a member again that has cut every tie since it was seen", () => {
  using fake = fakeProc();
  for (const process of [...strangers, ...ours]) fake.addProcess(process);
  const walk = walkTree(openProc(fake.root), identity);
  walk.members();
  rmSync(join(fake.root, "200"), { recursive: true });
  rmSync(join(fake.root, "201"), { recursive: true });
  fake.addProcess({ pid: 202, name: "free", parentPid: 1, session: 202, startTicks: 5002 });
  assert.deepEqual(pidsOf(walk.members()), [202]);
  fake.addProcess({ pid: 202, name: "late", parentPid: 1, session: 202, startTicks: 8000 });
  assert.deepEqual(pidsOf(walk.members()), []);
});

test("names the process groups of the tree, those of its dead included, and never our own", () => {
  using fake = fakeProc();
  const dead = { pid: 250, name: "z", state: "Z", parentPid: SUPERVISOR, session: 200 };
  const marked = {
    pid: 251,
    name: "in our session",
    parentPid: 1,
    session: 90,
    startTicks: 5010,
    environment: { GPU_SAFE_TESTS_ID: "run-1;" },
  };
  for (const process of [...strangers, ...ours, dead, marked]) fake.addProcess(process);
  const walk = walkTree(openProc(fake.root), identity);
  assert.deepEqual(pidsOf(walk.members()), [200, 201, 202, 251]);
  assert.deepEqual([...walk.groups()].sort(), [200, 202]);
  assert.equal(walk.hasSeen(202), true);
  assert.equal(walk.hasSeen(300), false);
});
