import { assertNever } from "../core/errors.ts";
import type { FileResult, TestCase } from "../core/events.ts";
import { wholeMegabytes } from "../core/format.ts";
import type { FileState, RunState } from "../core/run-state.ts";
import type { Verdict } from "../core/verdict.ts";
import type { ReportFolder } from "./folder.ts";
import type { Reporter } from "./reporter.ts";
import { xmlAttribute, xmlMessage, xmlText } from "./xml.ts";

/** GitLab reads at most 30 MB; output beyond this is left out, the cases and reasons stay. */
const OUTPUT_LIMIT = 16_000_000;

/** Writes `junit.xml` when the run has ended. */
export function junitReporter(folder: ReportFolder): Reporter {
  return {
    name: "JUnit",
    handle(event, state) {
      if (event.kind === "run-finished") folder.replace("junit.xml", junitOf(state));
    },
    async close() {},
  };
}

/**
 * The run as JUnit XML: a suite for each file, with its verdict, peaks and limits as properties.
 * Written to the schema of Jenkins' xUnit plugin (junit-10.xsd), which knows no attributes of a
 * case but its name, class and time.
 */
export function junitOf(state: RunState): string {
  const room = { left: OUTPUT_LIMIT };
  const suites = state.files.flatMap((file) =>
    file.finished === null ? [] : [suiteOf(file, file.finished.result, room)],
  );
  const sum = (count: (suite: Suite) => number) =>
    suites.reduce((total, suite) => total + count(suite), 0);
  const attributes = attributesOf({
    name: "gpu-safe-tests",
    tests: sum(({ cases }) => cases.length),
    failures: sum((suite) => countOf(suite, "failed")),
    errors: sum((suite) => countOf(suite, "error")),
    time: seconds(state.finished?.durationMs ?? 0),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly result: FileResult;
  readonly properties: readonly (readonly [string, string | number])[];
  readonly cases: readonly TestCase[];
  readonly output: string;
}

function suiteOf(file: FileState, result: FileResult, room: { left: number }): Suite {
  const told = file.cases?.cases ?? [];
  const cases = speaksForItself(result.verdict, told) ? told : [...told, caseOf(result)];
  const tail = file.finished?.outputTail ?? "";
  const output = tail.length <= room.left ? tail : "(left out, because the report is full)";
  room.left -= tail.length;
  return { result, properties: propertiesOf(file, result), cases, output };
}

/** Whether the command's own cases already say what the verdict says. */
function speaksForItself(verdict: Verdict, told: readonly TestCase[]): boolean {
  const isBad = told.some(({ status }) => status === "failed" || status === "error");
  return told.length > 0 && (verdict === "passed" || (verdict === "failed" && isBad));
}

/** The file itself as a case, where its command told of none or its end is not one of theirs. */
function caseOf({ file, verdict, reason, durationMs }: FileResult): TestCase {
  const message = verdict === "passed" ? "" : `${verdict}: ${reason}`;
  return {
    name: file,
    className: file,
    status: statusOf(verdict),
    durationMs,
    message,
    details: "",
  };
}

function statusOf(verdict: Verdict): TestCase["status"] {
  switch (verdict) {
    case "passed":
      return "passed";
    case "failed":
      return "failed";
    case "crashed":
    case "memory-limit":
    case "killed-ram":
    case "killed-commit":
    case "killed-vram":
    case "timed-out":
    case "start-failed":
      return "error";
    case "cancelled":
    case "not-run":
      return "skipped";
    default:
      return assertNever(verdict);
  }
}

function propertiesOf(file: FileState, result: FileResult): Suite["properties"] {
  const percent = (share: number | null) => (share === null ? null : share.toFixed(1));
  const megabytes = (count: number | null | undefined) =>
    count == null ? null : wholeMegabytes(count);
  const limits = file.started?.limits;
  const all: readonly (readonly [string, string | number | null])[] = [
    ["verdict", result.verdict],
    ["reason", result.reason],
    ["exit-code", result.exitCode],
    ["signal", result.signal],
    ["peak-process-mb", megabytes(result.peakProcessBytes)],
    ["peak-tree-mb", megabytes(result.peakTreeBytes)],
    ["process-limit-mb", megabytes(limits?.processBytes)],
    ["tree-limit-mb", megabytes(limits?.treeBytes)],
    ["ram-before-percent", percent(result.ramBeforePercent)],
    ["ram-peak-percent", percent(result.ramPeakPercent)],
    ["ram-after-percent", percent(result.ramAfterPercent)],
    ["vram-before-percent", percent(result.vramBeforePercent)],
    ["vram-peak-percent", percent(result.vramPeakPercent)],
    ["vram-after-percent", percent(result.vramAfterPercent)],
    ["leftover-processes", result.leftoverProcesses],
    ["cases-problem", file.cases?.problem ?? null],
    ["cases-left-out", file.cases?.leftOut || null],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function suiteLines(suite: Suite): readonly string[] {
  const { result, properties, cases, output } = suite;
  const attributes = attributesOf({
    name: result.file,
    tests: cases.length,
    failures: countOf(suite, "failed"),
    errors: countOf(suite, "error"),
    skipped: countOf(suite, "skipped"),
    time: seconds(result.durationMs),
    // Without fractions and zone, as most readers expect it; UTC.
    ...(result.startedAt === null ? {} : { timestamp: result.startedAt.slice(0, 19) }),
    file: result.file,
  });
  return [
    `  <testsuite${attributes}>`,
    "    <properties>",
    ...properties.map(([name, value]) => `      <property${attributesOf({ name, value })}/>`),
    "    </properties>",
    ...cases.map(caseLine),
    ...(output === "" ? [] : [`    <system-out>${xmlText(output)}</system-out>`]),
    "  </testsuite>",
  ];
}

function caseLine({ name, className, status, durationMs, message, details }: TestCase): string {
  const attributes = attributesOf({
    name,
    classname: className,
    ...(durationMs === null ? {} : { time: seconds(durationMs) }),
  });
  if (status === "passed") return `    <testcase${attributes}/>`;
  const element = status === "failed" ? "failure" : status;
  // Some readers take the message for granted, others show the text alone.
  const said = ` message="${xmlMessage(message || element)}"`;
  const text = xmlText(details || message || element);
  return `    <testcase${attributes}><${element}${said}>${text}</${element}></testcase>`;
}

function countOf({ cases }: Suite, wanted: TestCase["status"]): number {
  return cases.filter(({ status }) => status === wanted).length;
}

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`)
    .join("");
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3);
}
