import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { toError } from "../core/errors.ts";

/** The files by which a step commands the runner. */
const NAMES = [
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY",
] as const;

/** What a step may have in them; more would be no summary that GitHub takes. */
const LONGEST_BYTES = 4 * 1024 * 1024;

/**
 * Keeps the runner's command files as this program left them. Tests are not told where they lie, but
 * run as the same user and can find them below RUNNER_TEMP.
 */
export class CommandFiles {
  readonly #paths: ReadonlyMap<string, string>;
  readonly #contents = new Map<string, Buffer>();

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#paths = new Map(
      NAMES.flatMap((name) => {
        const path = environment[name];
        return path ? [[name, path] as const] : [];
      }),
    );
    this.remember();
  }

  /** What stands there now was written by us, or before us. */
  remember(): void {
    for (const [name, path] of this.#paths) {
      const found = read(path);
      if (found !== null) this.#contents.set(name, found);
    }
  }

  /** Undoes what others have written since. Call it when no test is alive. Returns a sentence, or null. */
  restore(): string | null {
    const undone: string[] = [];
    for (const [name, path] of this.#paths) {
      const expected = this.#contents.get(name);
      if (expected === undefined || read(path)?.equals(expected)) continue;
      try {
        rmSync(path, { force: true, recursive: true });
        writeFileSync(path, expected, { flag: "wx" });
        undone.push(name);
      } catch (error) {
        return `a test wrote into ${name}, by which it may command the runner, and that could not be undone: ${toError(error).message}`;
      }
    }
    if (undone.length === 0) return null;
    return `a test wrote into ${undone.join(", ")} of this step, by which it would have commanded the runner; that was undone`;
  }
}

/** null = missing, no file, or more than anybody writes there. */
function read(path: string): Buffer | null {
  try {
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= LONGEST_BYTES ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
