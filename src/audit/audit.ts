import type { Loader } from "./catalogue/catalogue.ts";
import { createCatalogue } from "./catalogue/catalogue.ts";
import { auditFile } from "./file.ts";
import { normalize } from "./project/paths.ts";
import type { ReadPort } from "./project/project.ts";
import { createProject } from "./project/project.ts";
import type { AuditReport } from "./report-types.ts";

export { parseLoaders } from "./catalogue/catalogue.ts";
export { formatAuditText } from "./format.ts";
export { MAX_FILE_BYTES, TOO_LARGE } from "./project/decode.ts";
export type { ReadPort } from "./project/project.ts";
export type { AuditedFile, AuditedTest, AuditReport, AuditVerdict } from "./report-types.ts";

export interface AuditRequest {
  /** Test files, relative to the working directory, with `/`. Others than `.py` are left out. */
  readonly files: readonly string[];
  /** Only prefixes of absolute file names are taken off; nothing is read through it. */
  readonly workingDirectory: string;
  /**
   * The bytes of a file by its path relative to the working directory, null where there is no such
   * file, or why it cannot be read. Asked at most once for each path; must not throw.
   */
  readonly read: ReadPort;
  /** From `parseLoaders`, put before the built-in catalogue. */
  readonly loaders?: readonly Loader[];
}

/**
 * Says for each Python test file whether plain `pytest FILE` would load a real model. Runs no code
 * of the project and changes nothing; never throws for what is in the files.
 */
export function auditFiles(request: AuditRequest): AuditReport {
  const catalogue = createCatalogue(request.loaders);
  const project = createProject(request.read);
  const root = `${normalize(request.workingDirectory)}/`;
  const files = request.files
    .filter((file) => file.endsWith(".py"))
    .map((file) => {
      const path = normalize(file);
      const inside = path.startsWith(root) ? path.slice(root.length) : path;
      return auditFile(project, catalogue, { file, path: inside });
    });
  return { schemaVersion: 1, files };
}
