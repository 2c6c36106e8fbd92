import { accessSync, closeSync, constants, lstatSync, openSync, readSync, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { quoted } from "../../core/quote.ts";
import { errorCode } from "./crawl.ts";

export interface FindOptions {
  /** The value of PATH. */
  readonly path: string;
  /** The value of PATHEXT; Windows only. */
  readonly pathext?: string | undefined;
  readonly platform: NodeJS.Platform;
  /** Absolute; a name with a separator is looked for from here. */
  readonly workingDirectory: string;
  /** For tests of one platform's rules on another. */
  readonly isExecutable?: (path: string) => boolean;
}

/** What Windows uses where PATHEXT is not set. */
const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";

/**
 * The absolute path of a program, or null. A name with a separator is taken from the working
 * directory, every other from PATH alone: never from the current folder, where a repository could
 * lay a `python` of its own. For the same reason empty and relative entries of PATH are passed by.
 *
 * Windows tries the name as it is where it has an ending of PATHEXT, then each ending behind it.
 */
export function findExecutable(name: string, options: FindOptions): string | null {
  if (name === "" || name.includes("\0")) return null;
  const isWindows = options.platform === "win32";
  const path = isWindows ? win32 : posix;
  const isExecutable = options.isExecutable ?? ((file) => canExecute(file, options.platform));
  const hasSeparator = name.includes("/") || (isWindows && /[\\:]/.test(name));
  const folders = hasSeparator ? [options.workingDirectory] : searchPath(options);
  const names = isWindows ? withEndings(name, options.pathext ?? DEFAULT_PATHEXT) : [name];
  for (const folder of folders) {
    for (const candidate of names) {
      const file = path.resolve(folder, candidate);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}

/** The absolute folders of PATH, in order. Windows allows quotes around each. */
function searchPath(options: FindOptions): readonly string[] {
  const path = options.platform === "win32" ? win32 : posix;
  return options.path
    .split(path.delimiter)
    .map((folder) => (options.platform === "win32" ? folder.replace(/^"(.*)"$/, "$1") : folder))
    .filter((folder) => path.isAbsolute(folder));
}

function withEndings(name: string, pathext: string): readonly string[] {
  const endings = pathext.split(";").filter((ending) => ending.startsWith("."));
  const isComplete = endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()));
  const longer = endings.map((ending) => name + ending.toLowerCase());
  return isComplete ? [name, ...longer] : longer;
}

/** Whether a path is a regular file that this user may execute (on Windows: a file at all). */
export function canExecute(path: string, platform: NodeJS.Platform): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    if (platform !== "win32") accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    return platform === "win32" && errorCode(error) !== "ENOENT" && isLink(path);
  }
}

/** The Store's app execution aliases are links that Windows starts and nobody can follow. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/**
 * Why a path cannot be executed, as a sentence without a full stop; null where nothing speaks
 * against it. On Linux it also looks for the program behind `#!`: without it the kernel answers
 * ENOENT for a script that is plainly there (execve(2)).
 */
export function describeUnrunnable(
  path: string,
  options: { readonly platform: NodeJS.Platform },
): string | null {
  const shown = quoted(path, 200);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return `${shown} is a folder, not a program`;
    if (!stats.isFile()) return `${shown} is no regular file`;
    if (options.platform === "win32") return null;
  } catch (error) {
    const code = errorCode(error);
    if (canExecute(path, options.platform)) return null;
    if (code === "ENOENT" || code === "ENOTDIR") return `${shown} does not exist`;
    return `${shown} cannot be looked at (${code})`;
  }
  if (!canExecute(path, options.platform)) {
    return `${shown} is not executable: \`chmod +x\` makes it so`;
  }
  return describeInterpreter(path);
}

/** Reads the beginning of a file that may be a script. */
function describeInterpreter(path: string): string | null {
  const beginning = readBeginning(path);
  // A program that may be executed but not read cannot be judged: let the kernel do it.
  if (beginning === null) return null;
  const shown = quoted(path, 200);
  if (beginning.length === 0) return `${shown} is empty`;
  if (!beginning.startsWith("#!")) {
    if (beginning.includes("\0")) return null;
    return `${shown} is a text without a \`#!\` line that names its interpreter`;
  }
  const line = beginning.slice(2).split("\n", 1)[0] ?? "";
  const interpreter = line.trimStart().split(/[ \t]/, 1)[0] ?? "";
  if (interpreter.endsWith("\r")) {
    return `${shown} has Windows line ends, so the kernel looks for an interpreter called ${quoted(interpreter)}: save it with LF`;
  }
  if (interpreter === "") return `${shown} has a \`#!\` line that names no interpreter`;
  // A relative one is looked for from the folder in which the script will run.
  if (!interpreter.startsWith("/") || canExecute(interpreter, "linux")) return null;
  return `${shown} needs the interpreter ${quoted(interpreter)}, which is not there or not executable`;
}

/** The kernel looks at 256 bytes (BINPRM_BUF_SIZE). */
function readBeginning(path: string): string | null {
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    const buffer = Buffer.alloc(256);
    return buffer.toString("latin1", 0, readSync(file, buffer, 0, buffer.length, 0));
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
