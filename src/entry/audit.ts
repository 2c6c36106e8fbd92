import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { AuditReport, ReadPort } from "../audit/audit.ts";
import { toError, UserError } from "../core/errors.ts";
import type { Audited } from "../core/events.ts";
import type { Settings } from "../core/settings.ts";
import { errorCode } from "../platform/files/crawl.ts";
import { createSpelling, IGNORES_CASE } from "../platform/files/spelling.ts";

/** Audits the Python files among `files`. The parser is loaded only when there are any. */
export async function auditTests(
  settings: Settings,
  workingDirectory: string,
  files: readonly string[],
): Promise<AuditReport> {
  const python = files.filter((file) => file.endsWith(".py"));
  if (python.length === 0 && settings.auditLoaders === "") return { schemaVersion: 1, files: [] };
  const { auditFiles, parseLoaders, MAX_FILE_BYTES, TOO_LARGE } = await import("../audit/audit.ts");
  const { sizeHeapForAudit } = await import("./heap.ts");
  sizeHeapForAudit();
  const loaders =
    settings.auditLoaders === ""
      ? []
      : parseLoaders(readLoaders(settings.auditLoaders), settings.auditLoaders);
  const limit = { bytes: MAX_FILE_BYTES, why: TOO_LARGE };
  const named = new Set(python);
  const isSpelledSo = IGNORES_CASE ? createSpelling(workingDirectory) : () => true;
  return auditFiles({
    files: python,
    workingDirectory,
    loaders,
    read: (path) =>
      named.has(path) || isSpelledSo(path)
        ? readOrNull(resolve(workingDirectory, path), limit)
        : null,
  });
}

/** What the run is told of it; empty where the audit is off or there is nothing to audit. */
export async function auditForRun(
  settings: Settings,
  workingDirectory: string,
  files: readonly string[],
): Promise<readonly Audited[]> {
  const mode = settings.audit;
  if (mode === "off") return [];
  const report = await auditTests(settings, workingDirectory, files);
  const indices = new Map(files.map((file, index) => [file, index]));
  return report.files.map(({ file, verdict, reason, line, allowed, tests }) => ({
    kind: "audit",
    index: indices.get(file) ?? 0,
    mode,
    verdict,
    reason,
    line,
    allowed: allowed.length,
    tests: tests.map(({ name, line, verdict, reason }) => ({ name, line, verdict, reason })),
  }));
}

function readLoaders(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError({
      code: "audit-loaders",
      message: `audit-loaders: ${JSON.stringify(path)} cannot be read: ${toError(error).message}`,
      hint: "name a file of loaders in the format of docs/audit.md, or leave the setting out",
      exitCode: 2,
    });
  }
}

/** Errors that say that nothing is there. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

/** Pipes and devices are never opened: reading one may not end. */
function readOrNull(path: string, limit: { bytes: number; why: string }): ReturnType<ReadPort> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || stats.isDirectory()) return null;
    if (!stats.isFile()) return { why: "is no regular file" };
    if (stats.size > limit.bytes) return { why: limit.why };
    return readFileSync(path);
  } catch (error) {
    const code = errorCode(error);
    return ABSENT.has(code) ? null : { why: `cannot be read (${code})` };
  }
}
