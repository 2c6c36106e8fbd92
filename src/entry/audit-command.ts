import { resolve } from "node:path";
import { formatAuditText } from "../audit/audit.ts";
import type { Settings } from "../core/settings.ts";
import { EXIT_CODES } from "../core/verdict.ts";
import { discoverTestFiles } from "../platform/files/discover.ts";
import { platformName } from "../platform/index.ts";
import { auditTests } from "./audit.ts";

/** `audit [pattern…]`: the exit code. */
export async function auditCommand(settings: Settings, format: "text" | "json"): Promise<number> {
  const workingDirectory = resolve(settings.workingDirectory);
  const { files, warnings } = discoverTestFiles({
    patterns: settings.tests,
    workingDirectory,
    platform: platformName,
  });
  for (const { message } of warnings) process.stderr.write(`${message}\n`);
  const report = await auditTests(settings, workingDirectory, files);
  process.stdout.write(
    format === "json" ? `${JSON.stringify(report, null, 2)}\n` : formatAuditText(report),
  );
  return EXIT_CODES.passed;
}
