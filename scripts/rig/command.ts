import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What stops a rig that is not a fault of the code under test: shown without a stack. */
export class RigError extends Error {
  override readonly name = "RigError";
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/**
 * Runs a command of the rig to its end and gives its output. Throws a RigError that quotes the
 * end of that output when the command fails or outlives `timeoutMs` (default 10 minutes).
 */
export async function command(
  argv: readonly [string, ...string[]],
  options: CommandOptions = {},
): Promise<string> {
  const [file, ...args] = argv;
  const chunks: Buffer[] = [];
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: options.timeoutMs ?? 600_000,
    killSignal: "SIGKILL",
  });
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const end = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) =>
      resolve(code === 0 ? "" : signal === null ? `exit code ${code}` : `killed by ${signal}`),
    );
  });
  const output = Buffer.concat(chunks).toString("utf8");
  if (end === "") return output;
  throw new RigError(`${argv.join(" ")}: ${end}\n${lastLines(output, 30)}`);
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

/** The program's path, or null where PATH does not hold it. */
export function onPath(program: string, folders: readonly string[] = []): string | null {
  const path = [...(process.env.PATH ?? "").split(delimiter), ...folders];
  for (const folder of path.filter((entry) => entry !== "")) {
    const candidate = join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Makes sure of a program that a Debian package brings. */
export async function programFromApt(program: string, aptPackage: string): Promise<string> {
  const systemFolders = ["/usr/sbin", "/sbin"];
  const present = onPath(program, systemFolders);
  if (present !== null) return present;
  await installFromApt(aptPackage, `${program} is missing.`);
  const installed = onPath(program, systemFolders);
  if (installed === null)
    throw new RigError(`${aptPackage} was installed but brought no ${program}`);
  return installed;
}

/** Installs a package when this is root on a machine with apt, else throws a RigError that says what to type. */
export async function installFromApt(
  aptPackage: string,
  remedy: string,
  aptOptions: readonly string[] = [],
): Promise<void> {
  if (!isRoot() || onPath("apt-get") === null) {
    throw new RigError(
      `${remedy} On Debian: sudo apt-get install --no-install-recommends ${aptPackage}`,
    );
  }
  console.log(`installing ${aptPackage}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another installation may be under way: wait for its lock instead of failing at once.
  const options = ["-q", "-o", "DPkg::Lock::Timeout=300", ...aptOptions];
  await command(["apt-get", ...options, "update"], { env });
  await command(["apt-get", ...options, "install", "-y", "--no-install-recommends", aptPackage], {
    env,
  });
}

/** Ends a rig's script: 1 with the reason of a RigError, or with the stack of everything else. */
export function failRig(thrown: unknown): never {
  console.error(thrown instanceof RigError ? `FAILED: ${thrown.message}` : thrown);
  process.exit(1);
}
