import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AuditedFile, AuditVerdict } from "../../src/audit/audit.ts";
import { auditFiles } from "../../src/audit/audit.ts";
import { createSpelling, IGNORES_CASE } from "../../src/platform/files/spelling.ts";

/** Our own small projects, one idea each; the first line of the test file is `# label: verdict`. */
export const CASES = fileURLToPath(new URL("../fixtures/audit/cases/", import.meta.url));

export interface LabelledCase {
  /** `topic/test_x.py` or `topic/case`. */
  readonly name: string;
  /** The folder that plays the working directory. */
  readonly root: string;
  readonly file: string;
  readonly label: AuditVerdict;
}

export function labelledCases(): LabelledCase[] {
  const found: LabelledCase[] = [];
  for (const topic of readdirSync(CASES).sort()) {
    for (const entry of readdirSync(path.join(CASES, topic)).sort()) {
      const at = path.join(CASES, topic, entry);
      const alone = statSync(at).isFile();
      const root = alone ? path.join(CASES, topic) : at;
      for (const file of alone ? [entry] : pythonFiles(at)) {
        const label = /^# label: (\w+)/.exec(readFileSync(path.join(root, file), "utf8"))?.[1];
        if (label === undefined) continue;
        found.push({ name: `${topic}/${entry}`, root, file, label: label as AuditVerdict });
      }
    }
  }
  return found;
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".py"));
}

export function auditCase({ root, file }: LabelledCase): AuditedFile {
  const report = auditFiles({ files: [file], workingDirectory: root, read: readUnder(root) });
  const [found] = report.files;
  if (!found) throw new Error(`${file} was not audited`);
  return found;
}

/** The port over a real folder; nothing outside of it is read. */
export function readUnder(root: string): (file: string) => Uint8Array | null {
  const isSpelledSo = IGNORES_CASE ? createSpelling(root) : () => true;
  return (file) => {
    if (file.startsWith("..") || path.isAbsolute(file) || !isSpelledSo(file)) return null;
    try {
      return readFileSync(path.join(root, file));
    } catch {
      return null;
    }
  };
}

/** What a search for the three names that come to mind first would say. */
export function patternSearch({ root, file }: LabelledCase): AuditVerdict {
  const text = readFileSync(path.join(root, file), "utf8");
  return /from_pretrained|get_pretrained|torch\.load/.test(text) ? "real" : "none";
}
