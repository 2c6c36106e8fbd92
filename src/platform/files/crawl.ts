import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Folders whose files are nobody's own tests. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  "node_modules",
  ".git",
  "__pycache__",
  ".venv",
]);

export interface CrawlOptions {
  /** How many names deep to look: 1 = the files of the folder itself. */
  readonly maxDepth: number;
  /** Gets each file's path below the root, parted by `/`. */
  onFile(relativePath: string): void;
  /** Gets what could not be read, with the system's code. */
  onUnreadable(relativePath: string, code: string): void;
}

/**
 * Finds the files below a folder, in the order of their names, skipping node_modules, .git,
 * __pycache__ and .venv. Links to files count as files, broken links, pipes and devices do not.
 *
 * A link to a folder is followed unless that folder lies in or above the root, or in one that was
 * followed already: so loops end, folders that link to each other are no maze, and no file is found a
 * second time through a link beside it.
 *
 * Own code, not tinyglobby: that one (0.2.17) finds files again through a link to a parent folder,
 * leaves out linked files when told not to follow, and says nothing of folders it cannot read.
 */
export function crawl(root: string, options: CrawlOptions): void {
  const followed = new Followed(root);
  const open: { readonly relative: string; readonly depth: number }[] = [
    { relative: "", depth: 1 },
  ];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const { relative, depth } = folder;
    const folders: typeof open = [];
    for (const entry of readFolder(join(root, relative), relative, options)) {
      const path = `${relative}${entry.name}`;
      const kind = kindOf(entry, join(root, path));
      if (kind === "file") options.onFile(path);
      else if (kind === null || depth >= options.maxDepth) continue;
      else if (SKIPPED_FOLDERS.has(entry.name)) continue;
      else if (kind === "folder" || followed.mayFollow(join(root, path))) {
        folders.push({ relative: `${path}/`, depth: depth + 1 });
      }
    }
    open.push(...folders.reverse());
  }
}

function readFolder(path: string, relative: string, options: CrawlOptions): readonly Dirent[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    options.onUnreadable(relative.slice(0, -1) || ".", errorCode(error));
    return [];
  }
}

function kindOf(entry: Dirent, path: string): "file" | "folder" | "linked-folder" | null {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return null;
  try {
    const target = statSync(path);
    if (target.isDirectory()) return "linked-folder";
    return target.isFile() ? "file" : null;
  } catch {
    // Broken, a loop of links, or closed to us: nothing that could be run.
    return null;
  }
}

/** The folders that links led to. */
class Followed {
  readonly #root: string;
  readonly #targets = new Set<string>();

  constructor(root: string) {
    this.#root = tryRealpath(root) ?? root;
  }

  mayFollow(link: string): boolean {
    const target = tryRealpath(link);
    if (target === null || this.#wasFollowed(target)) return false;
    if (isWithin(target, this.#root) || isWithin(this.#root, target)) return false;
    this.#targets.add(target);
    return true;
  }

  /** Whether a link led to this folder or to one above it. */
  #wasFollowed(target: string): boolean {
    for (let folder = target; ; folder = dirname(folder)) {
      if (this.#targets.has(folder)) return true;
      if (folder === dirname(folder)) return false;
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function tryRealpath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
