import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Windows and macOS open `Engine.py` where the file is called `engine.py`. */
export const IGNORES_CASE = process.platform === "win32" || process.platform === "darwin";

/**
 * Whether a file is spelled as in its folders, from `root` on: Python's imports tell `Engine` from
 * `engine` on every system. `path` is relative, with `/`. Folders are listed once.
 */
export function createSpelling(root: string): (path: string) => boolean {
  const folders = new Map<string, ReadonlySet<string> | null>();
  const namesIn = (folder: string): ReadonlySet<string> | null => {
    const before = folders.get(folder);
    if (before !== undefined) return before;
    const found = list(folder);
    folders.set(folder, found);
    return found;
  };
  return (path) => {
    let folder = root;
    for (const name of path.split("/")) {
      if (name === "" || name === ".") continue;
      // What lies above the root, or cannot be listed, is taken as it is written.
      if (name !== ".." && namesIn(folder)?.has(name) === false) return false;
      folder = join(folder, name);
    }
    return true;
  };
}

function list(folder: string): ReadonlySet<string> | null {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return null;
  }
}
