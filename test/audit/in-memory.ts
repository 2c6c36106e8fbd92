import type { AuditedFile } from "../../src/audit/audit.ts";
import { auditFiles } from "../../src/audit/audit.ts";
import type { Loader } from "../../src/audit/catalogue/catalogue.ts";

/** Audits the first of some files that exist only here; names are relative, contents text or bytes. */
export function auditTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  loaders: readonly Loader[] = [],
): AuditedFile {
  const encoder = new TextEncoder();
  const first = Object.keys(files)[0] ?? "";
  const read = (file: string): Uint8Array | null => {
    const found = files[file];
    return typeof found === "string" ? encoder.encode(found) : (found ?? null);
  };
  const report = auditFiles({ files: [first], workingDirectory: ".", read, loaders });
  const [only] = report.files;
  if (!only) throw new Error(`${first} was not audited`);
  return only;
}
