import type { ColdFunctions } from "../interpret/cold.ts";
import type { Module } from "../interpret/values.ts";
import type { LineCache, ParsedFile } from "../python/parse.ts";
import { createLineCache, parseLazily } from "../python/parse.ts";
import { decodePython, MAX_FILE_BYTES, TOO_LARGE } from "./decode.ts";
import { EXTERNAL_PACKAGES } from "./external.ts";
import { ancestors, joinPath, normalize, parentOf } from "./paths.ts";
import type { PytestConfig } from "./pytest-config.ts";
import { readPytestConfig } from "./pytest-config.ts";
import { sourceRoots } from "./source-roots.ts";

/** Something is there that cannot be read: why, to go on behind the file's name. */
export interface Unreadable {
  readonly why: string;
}

/** Reads one file by its path relative to the working directory; null where there is none. */
export type ReadPort = (path: string) => Uint8Array | Unreadable | null;

/** Files of the project as the audit asks for them, each read and parsed at most once. */
export interface Project {
  readonly bytes: ReadPort;
  /** The text of a file, or null where it is absent or unreadable. */
  readonly text: (path: string) => string | null;
  /** The size of a file, also of one that Git LFS holds elsewhere; null where there is none. */
  readonly size: (path: string) => number | null;
  readonly parsed: (path: string) => ParsedFile | null;
  /** Why a file that is there has no text; null where it has one, or is not there. */
  readonly whyNoText: (path: string) => string | null;
  /** The same for a module by its dotted name, with the file's name. */
  readonly whyNoModule: (dotted: string) => string | null;
  /** The file behind a dotted name as seen from a file, or null: then it comes from elsewhere. */
  readonly resolve: (dotted: string, fromFile: string, more?: readonly string[]) => string | null;
  /** Whether a dotted name is a folder of the project without `__init__.py`. */
  readonly isNamespace: (dotted: string) => boolean;
  readonly config: (file: string) => PytestConfig;
  /** Modules whose top level was walked, by file and by what was mocked meanwhile. */
  readonly modules: Map<string, Module>;
  readonly cold: ColdFunctions;
  readonly lines: LineCache;
}

export function createProject(read: ReadPort): Project {
  const texts = new Map<string, string | null>();
  const sizes = new Map<string, number | null>();
  const trees = new Map<string, ParsedFile | null>();
  const resolved = new Map<string, string | null>();
  const configs = new Map<string, PytestConfig>();
  const namespaces = new Set<string>();
  const lines = createLineCache();
  const reasons = new Map<string, string>();
  const modulesWithout = new Map<string, string>();

  const text = (path: string): string | null => {
    const before = texts.get(path);
    if (before !== undefined) return before;
    const bytes = read(path);
    const decoded = bytes instanceof Uint8Array ? decodePython(bytes) : null;
    const found = decoded?.ok ? decoded.text : null;
    const why =
      decoded?.ok === false ? decoded.why : bytes instanceof Uint8Array ? null : bytes?.why;
    if (why) reasons.set(path, why);
    // Absent files are remembered; present ones are kept by their parsed form.
    texts.set(path, found);
    return found;
  };
  const size = (path: string): number | null => {
    const before = sizes.get(path);
    if (before !== undefined) return before;
    const bytes = read(path);
    // One too large to be read is at least that large.
    const unread = bytes !== null && "why" in bytes && bytes.why === TOO_LARGE;
    const whole = bytes instanceof Uint8Array ? (pointedSize(bytes) ?? bytes.length) : null;
    const found = unread ? MAX_FILE_BYTES : whole;
    sizes.set(path, found);
    return found;
  };
  const parsed = (path: string): ParsedFile | null => {
    const before = trees.get(path);
    if (before !== undefined) return before;
    const found = text(path);
    const tree = found === null ? null : parseLazily(found, lines);
    trees.set(path, tree);
    return tree;
  };
  const config = (file: string): PytestConfig => {
    const folder = parentOf(file);
    const before = configs.get(folder);
    if (before) return before;
    const found = readPytestConfig(folder, text);
    configs.set(folder, found);
    return found;
  };
  const inFolder = (folder: string, dotted: string): string | null => {
    const key = `${folder}:${dotted}`;
    const before = resolved.get(key);
    if (before !== undefined) return before;
    const stem = joinPath(folder, dotted.replaceAll(".", "/"));
    const found =
      text(`${stem}.py`) !== null
        ? `${stem}.py`
        : text(`${stem}/__init__.py`) !== null
          ? `${stem}/__init__.py`
          : null;
    const broken =
      found === null && [`${stem}.py`, `${stem}/__init__.py`].find((one) => reasons.has(one));
    if (broken) modulesWithout.set(dotted, `${broken} ${reasons.get(broken)}`);
    resolved.set(key, found);
    return found;
  };
  const roots = new Map<string, readonly string[]>();
  const rootsOf = (file: string): readonly string[] => {
    const folder = parentOf(file);
    const before = roots.get(folder);
    if (before) return before;
    const extra = config(file).pythonPath;
    // A package's own folder is not on Python's path: `import x` in it never means the file beside.
    const above = ancestors(folder).filter(
      (each) => each === "" || text(joinPath(each, "__init__.py")) === null,
    );
    const near = above.flatMap((each) => [each, joinPath(each, "src")]);
    const built = above.flatMap((each) => sourceRoots(each, text));
    const found = [...new Set([...near, ...extra, ...built, "python", "lib"].map(normalize))];
    roots.set(folder, found);
    return found;
  };
  /** Where a package of the same repository lies by custom: `my-package/my_package` and its kin. */
  const siblings = (top: string, fromFile: string): string[] => {
    const names = [...new Set([top, top.replaceAll("_", "-")])];
    return ancestors(parentOf(fromFile)).flatMap((above) =>
      ["", "packages", "libs"].flatMap((group) =>
        names.flatMap((name) => {
          const root = joinPath(group === "" ? above : joinPath(above, group), name);
          return [root, joinPath(root, "src")];
        }),
      ),
    );
  };
  const resolve = (
    dotted: string,
    fromFile: string,
    more: readonly string[] = [],
  ): string | null => {
    const top = dotted.split(".", 1)[0] ?? "";
    if (EXTERNAL_PACKAGES.has(top)) return null;
    const key = `${more.join(";")}${parentOf(fromFile)}>${dotted}`;
    const before = resolved.get(key);
    if (before !== undefined) return before;
    let found: string | null = null;
    const roots = [...rootsOf(fromFile), ...more];
    // A package with an `__init__.py` goes before folders of its name, wherever on the path it lies.
    const isPackage = (root: string): boolean => inFolder(root, top) !== null;
    const ordered = dotted === top ? roots : [...roots.filter(isPackage), ...roots];
    for (const root of [...ordered, ...siblings(top, fromFile)]) {
      found = inFolder(root, dotted);
      if (found !== null) break;
    }
    if (found !== null) {
      for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
        namespaces.add(dotted.slice(0, at));
      }
    }
    resolved.set(key, found);
    return found;
  };
  return {
    bytes: read,
    whyNoText: (path) => reasons.get(path) ?? null,
    whyNoModule: (dotted) => modulesWithout.get(dotted) ?? null,
    text,
    size,
    parsed,
    resolve,
    isNamespace: (dotted) => namespaces.has(dotted),
    config,
    modules: new Map(),
    cold: new WeakMap(),
    lines,
  };
}

/** The size that a Git LFS pointer names; null for any other file. */
function pointedSize(bytes: Uint8Array): number | null {
  if (bytes.length > 1_000) return null;
  const words = new TextDecoder().decode(bytes);
  const size = /^version https:\/\/git-lfs[^\n]*\n[\s\S]*^size (\d+)$/m.exec(words)?.[1];
  return size === undefined ? null : Number(size);
}
