import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { toError, UserError } from "../core/errors.ts";
import { type IdentifyProcess, lockFolder } from "./lock.ts";
import { randomHex } from "./random-hex.ts";

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

/** O_EXCL already refuses a link at the last step of the path; O_NOFOLLOW says it where it exists. */
const NEW_FILE =
  constants.O_WRONLY |
  constants.O_CREAT |
  constants.O_EXCL |
  constants.O_APPEND |
  (constants.O_NOFOLLOW ?? 0);

/** A locked report folder: the only way in which reports write files. */
export interface ReportFolder {
  /** Absolute. */
  readonly path: string;
  /** Creates a file of our own, readable by us alone, and returns its descriptor, for appending. */
  create(name: ReportFile): number;
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
    } catch (error) {
      unlock();
      throw error;
    }
    return folderAt(folder, unlock);
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

function folderAt(folder: string, close: () => void): ReportFolder {
  return {
    path: folder,
    create: (name) => openSync(join(folder, name), NEW_FILE, 0o600),
    replace(name, text) {
      const draft = join(folder, `.${name}.${randomHex(6)}`);
      const fd = openSync(draft, NEW_FILE, 0o600);
      try {
        try {
          writeFileSync(fd, text);
          fsyncSync(fd);
        } finally {
          closeSync(fd);
        }
        renameSync(draft, join(folder, name));
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    },
    syncEntries: () => syncFolder(folder),
    close,
  };
}

function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, constants.O_RDONLY);
  } catch {
    // Windows opens no folders this way, and its file system journals their entries itself.
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    // Some network file systems refuse to sync a folder.
  } finally {
    closeSync(fd);
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
