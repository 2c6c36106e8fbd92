import { CASE_STATUSES, type RunEvent, type StampedEvent } from "./events.ts";
import { OUTCOMES, VERDICTS } from "./verdict.ts";

/** What the journal holds: every event but `output`. */
export type JournalEvent = Exclude<StampedEvent, { kind: "output" }>;

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || typeof value === "string";
const isNumber: Check = (value) => typeof value === "number";
const isNumberOrNull: Check = (value) => value === null || typeof value === "number";
const isBoolean: Check = (value) => typeof value === "boolean";
const isIndex: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has = (shape: Shape): Check => {
  const checks = Object.entries(shape);
  return (value) => isFields(value) && checks.every(([name, check]) => check(value[name]));
};
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
/** What journals of earlier versions do not have. */
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);

const vramShare = has({ index: isIndex, bytes: isNumber, by: oneOf(["driver", "difference"]) });
const gpuReading = has({ index: isIndex, usedBytes: isNumber, usedPercent: isNumber });
const sample = has({
  atMs: isNumber,
  ramPercent: isNumber,
  treeBytes: isNumberOrNull,
  largestProcessBytes: isNumberOrNull,
  vram: listOf(gpuReading),
});
const process = has({ pid: isNumber, name: isText, command: isText, bytes: isNumber });
const testCase = has({
  name: isText,
  className: isText,
  status: oneOf(CASE_STATUSES),
  durationMs: isNumberOrNull,
  message: isText,
  details: isText,
});
const auditedTest = has({ name: isText, line: isNumber, verdict: isText, reason: isText });
const fileResult = has({
  file: isText,
  verdict: oneOf(VERDICTS),
  reason: isText,
  exitCode: isNumberOrNull,
  signal: isTextOrNull,
  durationMs: isNumber,
  startedAt: isTextOrNull,
  ramBeforePercent: isNumberOrNull,
  ramAfterPercent: isNumberOrNull,
  ramPeakPercent: isNumberOrNull,
  vramBeforePercent: isNumberOrNull,
  vramAfterPercent: isNumberOrNull,
  vramPeakPercent: isNumberOrNull,
  peakProcessBytes: isNumberOrNull,
  peakTreeBytes: isNumberOrNull,
  leftoverProcesses: isNumber,
});
const totals = has(Object.fromEntries(["files", ...VERDICTS].map((name) => [name, isNumber])));

/** What every reporter relies on; checked once, here, so that no reporter meets half an event. */
const SHAPES: Record<Exclude<RunEvent["kind"], "output">, Shape> = {
  "run-started": {
    runId: isText,
    workingDirectory: isText,
    files: listOf(isText),
    settings: isFields,
    machine: has({
      os: isText,
      totalRamBytes: isNumber,
      containment: isText,
      gpus: listOf(has({ index: isIndex, name: isText, totalVramBytes: isNumber })),
    }),
  },
  warning: { code: isText, message: isText },
  audit: {
    index: isIndex,
    mode: oneOf(["warn", "exclude", "fail"]),
    verdict: isText,
    reason: isText,
    line: isNumber,
    allowed: isNumber,
    tests: listOf(auditedTest),
  },
  notice: { code: isText, message: isText },
  preflight: { memory: isFields, vram: listOf(gpuReading), refusals: listOf(isText) },
  settle: {
    index: isIndex,
    waitedMs: isNumber,
    ramPercent: isNumber,
    vram: listOf(gpuReading),
    problem: isTextOrNull,
  },
  "file-started": {
    index: isIndex,
    file: isText,
    argv: listOf(isText),
    limits: has({ treeBytes: isNumberOrNull, treeIsAuto: isBoolean, processBytes: isNumberOrNull }),
    ramPercent: isNumber,
    vram: listOf(gpuReading),
    ownBytes: isNumber,
  },
  "process-started": { index: isIndex, pid: isNumber },
  sample: { index: isIndex, sample },
  kill: {
    index: isIndex,
    evidence: has({
      cause: oneOf(["ram", "commit", "vram", "tree-limit", "process-limit", "timeout", "cancel"]),
      measured: isNumber,
      threshold: isNumber,
      unit: oneOf(["percent", "bytes", "ms"]),
      sample: orNull(sample),
      biggest: listOf(process),
      culprit: orNull(process),
      vramShare: orMissing(orNull(vramShare)),
    }),
  },
  "test-cases": {
    index: isIndex,
    cases: listOf(testCase),
    leftOut: isNumber,
    problem: isTextOrNull,
  },
  "file-finished": {
    index: isIndex,
    result: fileResult,
    vramShares: orMissing(listOf(vramShare)),
    outputTail: isText,
    leftovers: listOf(process),
  },
  cancel: { by: isText },
  "run-finished": {
    outcome: oneOf(OUTCOMES),
    reason: isTextOrNull,
    durationMs: isNumber,
    totals,
  },
};

/** Why a parsed line is no event of this journal's schema; null = it is one. */
export function shapeFault(value: unknown): string | null {
  if (!isFields(value)) return "not an object";
  const { kind } = value;
  if (!isIndex(value.seq)) return "no sequence number";
  if (!isText(value.time) || Number.isNaN(Date.parse(value.time as string))) return "no time";
  if (typeof kind !== "string" || !Object.hasOwn(SHAPES, kind)) return "not a known kind of event";
  if (kind === "run-started" && value.schema !== 1) {
    return `schema ${JSON.stringify(value.schema)} is not one that this version understands`;
  }
  const shape = SHAPES[kind as keyof typeof SHAPES];
  for (const name in shape) {
    if (!shape[name]?.(value[name])) return `${kind} with a wrong or missing "${name}"`;
  }
  return null;
}
