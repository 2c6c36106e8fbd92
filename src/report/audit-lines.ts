import type { Audited } from "../core/events.ts";
import { oneLine } from "../core/text.ts";

/** What the audit found in a file, for a console; null where there is nothing to warn of. */
export function auditLine({ mode, verdict, line, reason }: Audited, file: string): string | null {
  if (verdict !== "real") return null;
  const consequence = mode === "warn" ? "" : ", so it is not run";
  return `audit: ${oneLine(file)}:${line} would load a real model${consequence}: ${oneLine(reason)}`;
}
