import { lstatSync, statSync } from "node:fs";
import { win32 as path } from "node:path";
import type { LaunchRequest } from "../../core/ports.ts";
import { batchCommandLine, programCommandLine } from "./command-line.ts";
import { environmentBlock, lookUp } from "./environment.ts";
import { findExecutable } from "./executable.ts";
import type { Kernel32 } from "./kernel32.ts";
import { pinned } from "./record.ts";
import { checked } from "./system-error.ts";

/** A request in the form of CreateProcessW, or why it cannot be started: a sentence. */
export type StartCommand =
  | {
      readonly ok: true;
      readonly application: string;
      readonly commandLine: string;
      readonly environment: string;
      readonly directory: string;
    }
  | { readonly ok: false; readonly reason: string };

/** CreateProcessW takes no longer current directory, its final backslash and NUL included. */
const MAX_DIRECTORY_CHARS = 258;
/** From here on a path needs the `\\?\` form. */
const MAX_PATH = 260;

export function startCommand(kernel: Kernel32, request: LaunchRequest): StartCommand {
  const [word, ...args] = request.argv;
  const directory = startDirectory(kernel, path.normalize(request.workingDirectory));
  if (!directory.ok) return directory;
  const found = findExecutable(word, {
    workingDirectory: path.normalize(request.workingDirectory),
    path: lookUp(request.environment, "PATH") ?? "",
    pathExt: lookUp(request.environment, "PATHEXT"),
    isFile,
  });
  if (found.kind === "missing") return { ok: false, reason: found.reason };
  let environment: string;
  try {
    environment = environmentBlock(request.environment, process.env);
  } catch (thrown) {
    if (thrown instanceof RangeError) return { ok: false, reason: thrown.message };
    throw thrown;
  }
  if (found.kind === "program") {
    const made = programCommandLine([word, ...args]);
    if (!made.ok) return made;
    const application = applicationName(kernel, found.path);
    return {
      ok: true,
      application,
      commandLine: made.line,
      environment,
      directory: directory.path,
    };
  }
  if (directory.path.startsWith("\\\\")) {
    return {
      ok: false,
      reason:
        `cmd.exe, which runs ${found.path}, cannot work in the network folder ${directory.path}. ` +
        "Map it to a drive letter",
    };
  }
  const script = found.path.length < MAX_PATH ? found.path : shortPath(kernel, found.path);
  if (script === null || script.length >= MAX_PATH) {
    return {
      ok: false,
      reason:
        `cmd.exe runs no batch file whose path has more than ${MAX_PATH - 1} characters, and ` +
        `${found.path} has ${found.path.length} and no short (8.3) name. Lay it nearer to the drive's root`,
    };
  }
  const cmd = path.join(systemDirectory(kernel), "cmd.exe");
  const made = batchCommandLine(cmd, script, args);
  if (!made.ok) return made;
  return {
    ok: true,
    application: cmd,
    commandLine: made.line,
    environment,
    directory: directory.path,
  };
}

function startDirectory(
  kernel: Kernel32,
  directory: string,
): { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string } {
  if (!isDirectory(directory)) return { ok: false, reason: `there is no folder ${directory}` };
  if (directory.length < MAX_DIRECTORY_CHARS) return { ok: true, path: directory };
  const short = shortPath(kernel, directory);
  if (short !== null && short.length < MAX_DIRECTORY_CHARS) return { ok: true, path: short };
  return {
    ok: false,
    reason:
      `Windows starts no program in a folder of more than ${MAX_DIRECTORY_CHARS} characters, and ` +
      `${directory} has ${directory.length} and no short (8.3) name. Check out nearer to the ` +
      "drive's root",
  };
}

/** The 8.3 name of a path, where the volume keeps them. */
function shortPath(kernel: Kernel32, long: string): string | null {
  const buffer = pinned(65536);
  const chars = kernel.GetShortPathNameW(path.toNamespacedPath(long), buffer, buffer.length / 2);
  if (chars === 0) return null;
  return buffer
    .toString("utf16le", 0, chars * 2)
    .replace(/^\\\\\?\\UNC\\/, "\\\\")
    .replace(/^\\\\\?\\/, "");
}

/** A long path by its 8.3 name where there is one: many programs do not expect `\\?\` in theirs. */
function applicationName(kernel: Kernel32, file: string): string {
  if (file.length < MAX_PATH) return file;
  const short = shortPath(kernel, file);
  return short !== null && short.length < MAX_PATH ? short : path.toNamespacedPath(file);
}

/** Where cmd.exe lies: from the system, not from COMSPEC, which a test could have set. */
function systemDirectory(kernel: Kernel32): string {
  const buffer = pinned(1024);
  const chars = checked(kernel, kernel.GetSystemDirectoryW(buffer, buffer.length / 2), {
    call: "GetSystemDirectoryW",
    target: "system folder",
  });
  return buffer.toString("utf16le", 0, chars * 2);
}

function isDirectory(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // The Store's app execution aliases are links that can be started but not followed.
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  }
}
