import assert from "node:assert/strict";
import type { FileFinished, RunEvent } from "../../src/core/events.ts";
import type { Settings } from "../../src/core/settings.ts";
import { bytes, GIB, millis, percent } from "../../src/core/units.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { run } from "../../src/engine/run.ts";
import type { FakeWorld } from "./ports.ts";

export const settings: Settings = {
  tests: ["tests"],
  command: { kind: "auto" },
  workingDirectory: ".",
  ramPreflightMax: percent(70),
  vramPreflightMax: percent(80),
  ramTarget: percent(70),
  settleTimeout: millis(1000),
  ramKillThreshold: percent(90),
  commitKillThreshold: percent(95),
  vramKillThreshold: null,
  processMemoryLimit: bytes(8 * GIB),
  treeMemoryLimit: "auto",
  limitGrace: millis(3000),
  watchdog: true,
  watchdogInterval: millis(250),
  fileTimeout: null,
  gpuMaxSplitMb: 64,
  memoryProfile: true,
  audit: "off",
  auditLoaders: "",
  containment: "required",
  failFast: false,
  reportDir: "",
  artifactName: "x",
  retentionDays: null,
  jobSummary: true,
};

export function planOf(count: number, changes: Partial<Settings> = {}): Plan {
  return {
    version: "1.0.0",
    runId: "test",
    pid: 1,
    workingDirectory: "/project",
    settings: { ...settings, ...changes },
    record: {},
    environment: {},
    warnings: [],
    notices: [],
    audit: [],
    files: Array.from({ length: count }, (_, index) => ({
      file: `tests/test_${index}.py`,
      command: { kind: "run", argv: ["python", `tests/test_${index}.py`] },
    })),
  };
}

export async function runAll(plan: Plan, world: FakeWorld, cancel = new AbortController()) {
  const events: RunEvent[] = [];
  for await (const event of run(plan, world.ports, cancel.signal)) events.push(event);
  const finished = events.filter((event): event is FileFinished => event.kind === "file-finished");
  const last = events.at(-1);
  assert.equal(last?.kind, "run-finished");
  return {
    events,
    verdicts: finished.map(({ result }) => result.verdict),
    results: finished.map(({ result }) => result),
    last,
  };
}
