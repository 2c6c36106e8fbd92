import { appendFile, stat } from "node:fs/promises";
import { toError } from "../core/errors.ts";

/** GitHub drops a step's summary whole when its file is bigger. */
const FILE_LIMIT_BYTES = 1024 * 1024;

/**
 * Appends to the step's summary page. Returns why it could not, or null: a missing file of the
 * runner's must not change a test result. Does nothing where the runner names no file.
 *
 * Appended by hand, not by `core.summary`, which remembers the path of its first call and keeps
 * what a failed write left in its buffer.
 */
export async function appendJobSummary(
  markdown: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const path = environment.GITHUB_STEP_SUMMARY;
  if (!path) return null;
  try {
    const { size } = await stat(path);
    if (size + Buffer.byteLength(markdown) > FILE_LIMIT_BYTES) {
      return "the job summary is left out: with what this step has written there already, GitHub would drop all of it; summary.md in the artifact has it";
    }
    await appendFile(path, markdown);
    return null;
  } catch (error) {
    return `the job summary could not be written (GITHUB_STEP_SUMMARY: ${toError(error).message})`;
  }
}
