import { resolve } from "node:path";
import { assertNever } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import { EXIT_CODES } from "../core/verdict.ts";
import { discoverTestFiles } from "../platform/files/discover.ts";
import { identifyProcess, platformName } from "../platform/index.ts";
import { chooseConsole } from "../report/choose-console.ts";
import { fileReports } from "../report/file-reports.ts";
import { replay } from "../report/replay.ts";
import { type CommandLine, parseCommandLine } from "../settings/flags.ts";
import { helpText } from "../settings/help.ts";
import { defaultSettings } from "../settings/parse.ts";
import { auditTests } from "./audit.ts";

import { cancelOnSignals } from "./cancel.ts";
import { doctor } from "./doctor.ts";
import { describeFault, exitCodeOf } from "./exit.ts";
import { runSuite } from "./suite.ts";
import { version } from "./version.ts";

/** Where a run on the command line leaves its reports, unless told otherwise. */
const DEFAULT_REPORT_DIR = "memory-profile";

async function execute(line: CommandLine): Promise<number> {
  switch (line.command) {
    case "help":
      process.stdout.write(helpText());
      return 0;
    case "version":
      process.stdout.write(`${version}\n`);
      return 0;
    case "doctor":
      return await doctor(line.parsed.settings, process.stdout);
    case "replay": {
      const result = await replay(line.directory, {
        identify: identifyProcess,
        reportersFor: (folder) => fileReports(folder, { defaults: defaultSettings() }),
      });
      for (const fault of result.faults) process.stderr.write(`${fault.message}\n`);
      process.stdout.write(
        `The reports in ${resolve(line.directory)} were made again from its journal\n`,
      );
      return 0;
    }
    case "audit":
      return await audit(line.parsed.settings, line.format);
    case "run": {
      const { parsed } = line;
      const { outcome, journalLost } = await runSuite({
        parsed,
        environment: process.env,
        reportDir: parsed.settings.reportDir || DEFAULT_REPORT_DIR,
        cancel: cancelOnSignals(),
        reportersFor: (folder) => [
          ...fileReports(folder, { defaults: defaultSettings() }),
          chooseConsole({
            out: process.stdout,
            err: process.stderr,
            environment: process.env,
            inAction: false,
          }),
        ],
      });
      return exitCodeOf(outcome, journalLost);
    }
    default:
      return assertNever(line);
  }
}

async function audit(settings: Settings, format: "text" | "json"): Promise<number> {
  const workingDirectory = resolve(settings.workingDirectory);
  const { files, warnings } = discoverTestFiles({
    patterns: settings.tests,
    workingDirectory,
    platform: platformName,
  });
  for (const { message } of warnings) process.stderr.write(`${message}\n`);
  const report = await auditTests(settings, workingDirectory, files);
  const { formatAuditText } = await import("../audit/audit.ts");
  process.stdout.write(
    format === "json" ? `${JSON.stringify(report, null, 2)}\n` : formatAuditText(report),
  );
  return EXIT_CODES.passed;
}

try {
  process.exitCode = await execute(parseCommandLine(process.argv.slice(2)));
} catch (thrown) {
  const { text, exitCode } = describeFault(thrown);
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
}
