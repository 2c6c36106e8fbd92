import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { type Millis, millis } from "../../core/units.ts";

const DEADLINE = millis(10_000);

/**
 * The major version of a Node program; null where it does not tell within `deadline`. Our own
 * binary, which is the usual case, is not asked.
 */
export async function nodeMajor(
  program: string,
  deadline: Millis = DEADLINE,
): Promise<number | null> {
  if (isOwn(program)) return majorOf(process.version);
  const said = await new Promise<string>((resolve) => {
    execFile(program, ["--version"], { timeout: deadline, windowsHide: true }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  return majorOf(said.trim());
}

function isOwn(program: string): boolean {
  try {
    return realpathSync(program) === realpathSync(process.execPath);
  } catch {
    return false;
  }
}

function majorOf(version: string): number | null {
  const major = /^v(\d+)\.\d+\.\d+/.exec(version)?.[1];
  return major === undefined ? null : Number(major);
}
