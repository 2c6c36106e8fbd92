import { resolve } from "node:path";
import { testEnvironment } from "../core/environment.ts";
import { gpuEnvironment } from "../core/gpu-environment.ts";
import type { Plan, PlannedFile } from "../engine/plan.ts";
import { run } from "../engine/run.ts";
import { casesFolder } from "../platform/files/cases-folder.ts";
import { createCommands } from "../platform/files/commands.ts";
import { discoverTestFiles } from "../platform/files/discover.ts";
import { identifyProcess, openPlatform, platformName } from "../platform/index.ts";
import type { WatchdogThread } from "../platform/watchdog-thread.ts";
import { type DispatchResult, dispatch } from "../report/dispatch.ts";
import { openReportFolder, type ReportFolder } from "../report/folder.ts";
import { journalReporter } from "../report/journal.ts";
import { randomHex } from "../report/random-hex.ts";
import { Redactor } from "../report/redact.ts";
import type { Reporter } from "../report/reporter.ts";
import type { ParsedSettings } from "../settings/parse.ts";
import { auditForRun } from "./audit.ts";
import { bundleBeside } from "./bundles.ts";
import { newRunId } from "./run-id.ts";
import { version } from "./version.ts";

export interface SuiteOptions {
  readonly parsed: ParsedSettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Relative to the folder that this program was started in. */
  readonly reportDir: string;
  readonly cancel: AbortSignal;
  /** Started already, while the rest of this program was loaded. */
  readonly watchdog: WatchdogThread;
  /** Behind the journal, in this order; what is on disk comes before what is shown. */
  readonly reportersFor: (folder: ReportFolder) => readonly Reporter[];
  /** Called when the report folder is there and before the first file starts. */
  readonly onFolder?: (folder: ReportFolder, runId: string) => void;
}

/** The one way in which the command line and the action run tests. */
export async function runSuite(options: SuiteOptions): Promise<DispatchResult> {
  const { settings } = options.parsed;
  const runId = newRunId();
  const workingDirectory = resolve(settings.workingDirectory);
  using cases = casesFolder(resolve(options.reportDir), () => randomHex(6));
  const plan = await planOf(options, { workingDirectory, runId, junitPath: cases.newPath });
  await using platform = await openPlatform({
    runId,
    workingDirectory,
    containment: settings.containment,
    watchdog: options.watchdog,
    gpu: {
      script: bundleBeside("gpu-probe"),
      environment: plan.environment,
      interval: settings.watchdogInterval,
      threshold: settings.watchdog ? settings.vramKillThreshold : null,
      python: pythonOf(plan.files),
    },
  });
  const folder = openReportFolder(options.reportDir, { purpose: "run", identify: identifyProcess });
  try {
    options.onFolder?.(folder, runId);
    // When the first file runs: the module takes some milliseconds to load.
    setTimeout(() => void import("./heap.ts").then((heap) => heap.keepHeapSmall()), 500).unref();
    cases.create();
    const reporters = [journalReporter(folder), ...options.reportersFor(folder)];
    const { event: redact } = new Redactor(options.environment);
    const { clock } = platform.ports;
    const events = run(plan, platform.ports, options.cancel);
    return await dispatch(events, reporters, { clock, redact });
  } finally {
    folder.close();
  }
}

async function planOf(
  { parsed, environment, reportDir }: SuiteOptions,
  place: {
    readonly workingDirectory: string;
    readonly runId: string;
    readonly junitPath: () => string;
  },
): Promise<Plan> {
  const { settings, record } = parsed;
  const { workingDirectory, runId, junitPath } = place;
  const platform = platformName;
  const found = discoverTestFiles({ patterns: settings.tests, workingDirectory, platform });
  const tests = testEnvironment(environment, { platform });
  const gpu = gpuEnvironment(tests, { maxSplitMb: settings.gpuMaxSplitMb });
  const commandFor = createCommands({
    template: settings.command,
    workingDirectory,
    environment: tests,
    platform,
    nodePath: process.execPath,
    junitPath,
  });
  const files: PlannedFile[] = [];
  const audit = await auditForRun(settings, workingDirectory, found.files);
  const barred = new Map(
    audit
      .filter(({ mode, verdict }) => mode !== "warn" && verdict === "real")
      .map((finding) => [finding.index, finding]),
  );
  for (const [index, file] of found.files.entries()) {
    const finding = barred.get(index);
    if (finding !== undefined) {
      const reason = `Not run: the audit (${settings.audit}) says that line ${finding.line} would load a real model: ${finding.reason}`;
      files.push({ file, command: { kind: "excluded", reason, fails: settings.audit === "fail" } });
      continue;
    }
    const found = await commandFor(file);
    const command = found.ok
      ? ({
          kind: "run",
          argv: found.argv,
          ...(found.junit === undefined ? {} : { junit: found.junit }),
        } as const)
      : ({ kind: "problem", reason: found.problem } as const);
    files.push({ file, command });
  }
  return {
    version,
    runId,
    pid: process.pid,
    workingDirectory,
    settings,
    record: { ...record, "report-dir": resolve(reportDir) },
    environment: gpu.environment,
    files,
    audit,
    warnings: [...parsed.warnings, ...found.warnings],
    notices: gpuNotices(gpu.notes, found.files),
  };
}

/** Said where there are Python tests: nobody else has a framework that reads these variables. */
function gpuNotices(notes: readonly string[], files: readonly string[]) {
  if (notes.length === 0 || !files.some((file) => file.endsWith(".py"))) return [];
  return [{ code: "gpu-environment", message: `set for the tests: ${notes.join(" ")}` }];
}

/** The interpreter of the first Python test, for the source that asks torch. */
function pythonOf(files: readonly PlannedFile[]): readonly string[] | null {
  for (const { command } of files) {
    const end = command.kind === "run" ? command.argv.indexOf("-m") : -1;
    if (command.kind === "run" && end > 0) return command.argv.slice(0, end);
  }
  return null;
}
