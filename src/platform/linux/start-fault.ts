import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import type { ExitStatus, LaunchRequest } from "../../core/ports.ts";
import { SHIM_NAME } from "./shim.ts";

/**
 * Why the command cannot be executed, as far as that can be told beforehand; null = nothing is
 * known against it. The kernel's own ENOENT does not tell a missing file from a missing interpreter.
 */
export function findStartFault(request: LaunchRequest): string | null {
  const [command] = request.argv;
  const folderFault = folderProblem(request.workingDirectory);
  if (folderFault !== null) return folderFault;
  if (command.includes("/")) return fileProblem(resolve(request.workingDirectory, command));
  const path = request.environment.PATH ?? "/usr/local/bin:/usr/bin:/bin";
  let denied: string | null = null;
  for (const folder of path.split(":")) {
    const file = resolve(request.workingDirectory, folder, command);
    const problem = fileProblem(file);
    if (problem === null) return null;
    if (!problem.includes("ENOENT") || problem.includes("interpreter")) denied ??= problem;
  }
  return denied ?? `execve(${command}): ENOENT, it is in no folder of PATH (${path})`;
}

function folderProblem(folder: string): string | null {
  try {
    if (!statSync(folder).isDirectory()) return `chdir(${folder}): ENOTDIR, it is no folder`;
    accessSync(folder, constants.X_OK);
    return null;
  } catch (thrown) {
    return `chdir(${folder}): ${(thrown as NodeJS.ErrnoException).code}`;
  }
}

function fileProblem(file: string): string | null {
  try {
    if (statSync(file).isDirectory()) return `execve(${file}): EACCES, it is a folder`;
    accessSync(file, constants.X_OK);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const hint = code === "EACCES" ? ", it is not executable: chmod +x would make it so" : "";
    return `execve(${file}): ${code}${hint}`;
  }
  const interpreter = interpreterOf(file);
  if (interpreter === null || !isAbsolute(interpreter)) return null;
  try {
    accessSync(interpreter, constants.X_OK);
    return null;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    return `execve(${file}): ${code}, its first line names the interpreter ${interpreter}`;
  }
}

/** The program on a script's `#!` line, as the kernel would read it. */
function interpreterOf(file: string): string | null {
  let fd: number;
  try {
    fd = openSync(file, "r");
  } catch {
    return null; // executable without being readable: the kernel may still run it
  }
  try {
    const head = Buffer.alloc(256);
    const text = head.toString("latin1", 0, readSync(fd, head, 0, head.length, 0));
    return /^#![ \t]*([^ \t\n]+)[^\n]*/.exec(text)?.[1] ?? null;
  } catch {
    return null;
  } finally {
    closeSync(fd);
  }
}

/**
 * Recognises that the shim's `exec` failed, for what could not be told beforehand: the shell (or
 * env) ends with 126 or 127 and its own message is all the output there is.
 */
export function recogniseFailedExec(
  status: ExitStatus,
  output: { readonly stdoutBytes: number; readonly stderrHead: string },
): ExitStatus {
  if (status.kind !== "exited" || (status.code !== 126 && status.code !== 127)) return status;
  const said = output.stderrHead.trim();
  const isOurs = said.startsWith(`${SHIM_NAME}:`) || said.startsWith("env: ");
  if (!isOurs || output.stdoutBytes > 0 || said.includes("\n")) return status;
  const reason = said.replace(SHIM_NAME, "").replace(/^[:\s]*(line )?\d*[:\s]*/, "");
  return { kind: "start-failed", message: reason };
}
