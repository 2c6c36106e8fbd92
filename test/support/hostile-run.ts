import type { FileFinished, RunEvent } from "../../src/core/events.ts";
import { bytes } from "../../src/core/units.ts";
import {
  evidence,
  fileStarted,
  finished,
  HOSTILE_NAMES,
  result,
  runFinished,
  runStarted,
  sample,
} from "./events.ts";

/** Ends every context that a page could put it into; would run if any of them let it. */
export const HOSTILE_MARKUP = `"'></script></style></title><img src=x onerror=document.title='run'><!--<script>document.title='run'</script>\${1}\``;

/** A run in which every foreign text is hostile, its names among them. */
export function hostileRun(): readonly RunEvent[] {
  const hostile = HOSTILE_MARKUP;
  const names = [...HOSTILE_NAMES, hostile];
  const process = { pid: 1, parentPid: 0, name: hostile, command: hostile, bytes: bytes(5) };
  const results = names.map((name) => result(name, { verdict: "killed-ram", reason: hostile }));
  return [
    runStarted(names, {
      workingDirectory: hostile,
      settings: { command: hostile, tests: [hostile], "ram-kill-threshold": 90 },
    }),
    { kind: "warning", code: "x", message: hostile },
    ...names.flatMap((name, index): RunEvent[] => [
      {
        kind: "audit",
        index,
        mode: "warn",
        allowed: 0,
        verdict: hostile,
        reason: hostile,
        line: 1,
        tests: [{ name: hostile, line: 1, verdict: hostile, reason: hostile }],
      },
      fileStarted(index, name),
      { kind: "sample", index, sample: sample() },
      {
        kind: "kill",
        index,
        evidence: evidence({ culprit: process, biggest: [{ ...process, ofThisFile: true }] }),
      },
      {
        kind: "test-cases",
        index,
        cases: [
          {
            name: hostile,
            className: hostile,
            status: "failed",
            durationMs: null,
            message: hostile,
            details: hostile,
          },
        ],
        leftOut: 0,
        problem: hostile,
      },
      {
        ...(finished(
          index,
          result(name, { verdict: "killed-ram", reason: hostile }),
        ) as FileFinished),
        outputTail: hostile,
        leftovers: [process],
      },
    ]),
    runFinished(results, { reason: hostile }),
  ];
}
