import { mkdirSync, readdirSync, rmSync, unlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { toError, UserError } from "../core/errors.ts";
import { folderAt } from "./kept-folder.ts";
import { type IdentifyProcess, lockFolder } from "./lock.ts";

export const JOURNAL_FILE = "memory-profile.jsonl";
export const MEMORY_LOG_FILE = "memory-profile.log";

/** What a run may leave in its folder; a new run begins by removing what an old one left. */
const OUR_FILES = [
  JOURNAL_FILE,
  MEMORY_LOG_FILE,
  "results.json",
  "summary.md",
  "junit.xml",
  "report.html",
] as const;
export type ReportFile = (typeof OUR_FILES)[number];

/** What a run that was ended by force leaves: a report half written, a lock half taken over, test cases unread. */
const LEFT_BEHIND =
  /^\.(?:memory-profile\.(?:jsonl|log)|results\.json|summary\.md|junit\.xml|report\.html|gpu-safe-tests\.lock|cases)\.[0-9a-f]{12}$/;

/** A locked report folder: the only way in which reports write files. */
export interface ReportFolder {
  /** Absolute. */
  readonly path: string;
  /** Creates a file of our own, readable by us alone, and returns its descriptor, for appending. */
  create(name: ReportFile): number;
  /**
   * The descriptor of a file that was created: the same one, or, where a test has removed or moved
   * the file or the whole folder, another one of a new file in its place with all that it held.
   */
  keep(name: ReportFile, fd: number): number;
  /** Puts `text` in place of a file, whole or not at all. */
  replace(name: ReportFile, text: string): void;
  /** Makes the entries of new files survive a power cut, where the system can. */
  syncEntries(): void;
  /** Gives up the lock. */
  close(): void;
}

/**
 * Opens (and creates, for us alone) the folder of the reports and locks it. `replay` keeps the
 * journal that is there; `run` removes it too. Throws a UserError (exit code 2) where the folder
 * cannot be had.
 */
export function openReportFolder(
  path: string,
  options: { readonly purpose: "run" | "replay"; readonly identify: IdentifyProcess },
): ReportFolder {
  const folder = resolve(path);
  try {
    if (options.purpose === "run") mkdirSync(folder, { recursive: true, mode: 0o700 });
    const unlock = lockFolder(folder, options.identify);
    try {
      for (const name of OUR_FILES) {
        if (options.purpose === "run" || name !== JOURNAL_FILE) removeFile(join(folder, name));
      }
      for (const name of readdirSync(folder)) {
        if (LEFT_BEHIND.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
      }
    } catch (error) {
      unlock();
      throw error;
    }
    return folderAt(folder, unlock, options.identify);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({
      code: "report-dir",
      message: `report-dir ${JSON.stringify(path)} cannot be used: ${toError(error).message}`,
      hint: "name a folder that this user may write to",
      exitCode: 2,
    });
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
