import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { ReportFile, ReportFolder } from "./folder.ts";
import { type IdentifyProcess, lockFolder } from "./lock.ts";
import { randomHex } from "./random-hex.ts";

/** O_EXCL already refuses a link at the last step of the path; O_NOFOLLOW says it where it exists. */
const OWN_FILE = constants.O_RDWR | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0);
const NEW_FILE = OWN_FILE | constants.O_CREAT | constants.O_EXCL;

/** The files of a folder that is there and locked; `unlock` gives that up. */
export function folderAt(
  folder: string,
  unlock: () => void,
  identify: IdentifyProcess,
): ReportFolder {
  const wasLink = lstatSync(folder).isSymbolicLink();
  let close = unlock;

  /** A test may have removed the folder, or put a link to another place into its stead. */
  function putFolderBack(): void {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() || (found?.isSymbolicLink() && wasLink)) return;
    if (found !== undefined) unlinkSync(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    close = lockFolder(folder, identify);
  }

  /** Writes a new file and moves it to its name. */
  function putInPlace(name: ReportFile, fill: (fd: number) => void): void {
    putFolderBack();
    const draft = join(folder, `.${name}.${randomHex(6)}`);
    const fd = openSync(draft, NEW_FILE, 0o600);
    try {
      try {
        fill(fd);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      renameSync(draft, join(folder, name));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }

  return {
    path: folder,
    create: (name) => openSync(join(folder, name), NEW_FILE, 0o600),
    keep(name, fd) {
      const there = lstatSync(join(folder, name), { throwIfNoEntry: false, bigint: true });
      if (there !== undefined && there.ino === fstatSync(fd, { bigint: true }).ino) return fd;
      putInPlace(name, (copy) => copyAll(fd, copy));
      closeSync(fd);
      return openSync(join(folder, name), OWN_FILE);
    },
    replace(name, text) {
      putInPlace(name, (fd) => writeFileSync(fd, text));
    },
    syncEntries: () => syncFolder(folder),
    close: () => close(),
  };
}

function copyAll(from: number, to: number): void {
  const piece = Buffer.alloc(256 * 1024);
  for (let at = 0; ; ) {
    const length = readSync(from, piece, 0, piece.length, at);
    if (length === 0) return;
    for (let done = 0; done < length; ) done += writeSync(to, piece, done, length - done);
    at += length;
  }
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
