import type { AuditDone } from "../core/events.ts";
import { oneLine } from "../core/text.ts";

/** More lines than this before the first test are read by nobody; summary.md has them all. */
const SHOWN = 20;

/** What the audit found, for a console: one line per file that would load a real model. */
export function auditLines({ mode, files }: AuditDone): readonly string[] {
  const real = files.filter(({ verdict }) => verdict === "real");
  const consequence = mode === "warn" ? "" : ", so it is not run";
  const lines = real
    .slice(0, SHOWN)
    .map(
      ({ file, line, reason }) =>
        `audit: ${oneLine(file)}:${line} would load a real model${consequence}: ${oneLine(reason)}`,
    );
  const more = real.length - lines.length;
  if (more > 0) lines.push(`audit: ${more} more files would load real models: see summary.md`);
  return lines;
}
