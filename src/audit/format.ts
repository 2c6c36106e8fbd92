import type { AuditedFile, AuditReport, AuditVerdict } from "./report-types.ts";
import { AUDIT_VERDICTS } from "./report-types.ts";

/** The report as text: a line for each file, then its tests that have something to say. */
export function formatAuditText(report: AuditReport): string {
  const lines = report.files.flatMap(formatFile);
  return [...lines, formatTotals(report)].map((line) => `${line}\n`).join("");
}

function formatFile(file: AuditedFile): string[] {
  const lines = [`${visible(file.file)}:${file.line}: ${file.verdict}: ${visible(file.reason)}`];
  for (const test of file.tests) {
    if (test.verdict === "none") continue;
    const at = test.calls.find((call) => call.verdict === test.verdict)?.line ?? test.line;
    lines.push(`  ${at}: ${visible(test.name)}: ${test.verdict}: ${visible(test.reason)}`);
  }
  for (const load of file.allowed) {
    lines.push(
      `  ${load.line}: ${visible(load.test)}: allowed by a comment (${load.by}): ${visible(load.call)}`,
    );
  }
  for (const problem of file.problems) lines.push(`  ${problem.line}: ${visible(problem.message)}`);
  return lines;
}

function formatTotals(report: AuditReport): string {
  const counts = new Map<AuditVerdict, number>();
  for (const file of report.files) counts.set(file.verdict, (counts.get(file.verdict) ?? 0) + 1);
  const parts = AUDIT_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [`${count} ${verdict}`];
  });
  const files = report.files.length;
  return `${files} file${files === 1 ? "" : "s"}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** Text from the user's files cannot command a terminal or a runner. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
