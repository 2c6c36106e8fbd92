import { crawl } from "./crawl.ts";
import { compileSegment } from "./glob-segment.ts";
import type { FolderPattern, GlobPattern, Pattern } from "./patterns.ts";
import type { Place } from "./place.ts";

/** What a folder among the patterns stands for. */
const TEST_FILE_NAMES = ["py", "js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"]
  .flatMap((ending) =>
    ending === "py" ? ["test_*.py", "*_test.py"] : [`*.test.${ending}`, `*.spec.${ending}`],
  )
  .map((pattern) => compileSegment(pattern, { escapes: false, dot: false }));

/** All files that the patterns without `!` name, each once, and the patterns that name none. */
export function collect(
  patterns: readonly Pattern[],
  place: Place,
  onUnreadable: (path: string, code: string) => void,
): { readonly paths: readonly string[]; readonly idle: readonly string[] } {
  const paths = new Map<string, string>();
  const add = (path: string) => {
    const key = place.key(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  const searches = new Map<string, Search>();
  const wanted = patterns.filter((pattern) => !pattern.excludes);
  for (const pattern of wanted) {
    if (pattern.kind === "file") add(pattern.path);
    else if (pattern.kind === "folder" || pattern.kind === "glob") addSearch(searches, pattern);
  }
  const used = new Set<Pattern>();
  for (const [root, search] of searches) {
    const prefix = root.endsWith("/") ? root : `${root}/`;
    crawl(root, {
      maxDepth: search.maxDepth,
      onFile: (relative) => {
        for (const pattern of search.patterns) {
          if (!names(pattern, relative)) continue;
          used.add(pattern);
          add(prefix + relative);
        }
      },
      onUnreadable: (relative, code) => {
        // A glob below a folder that is not there matches nothing, and that is told anyway.
        const isAbsent = relative === "." && (code === "ENOENT" || code === "ENOTDIR");
        if (!isAbsent) onUnreadable(place.show(prefix + relative) || ".", code);
      },
    });
  }
  const idle = wanted.filter((pattern) => pattern.kind !== "file" && !used.has(pattern));
  return { paths: [...paths.values()], idle: idle.map((pattern) => pattern.text) };
}

/** One walk through a folder for all patterns that begin there. */
interface Search {
  readonly patterns: (FolderPattern | GlobPattern)[];
  maxDepth: number;
}

function addSearch(searches: Map<string, Search>, pattern: FolderPattern | GlobPattern): void {
  const search = searches.get(pattern.path) ?? { patterns: [], maxDepth: 0 };
  const depth = pattern.kind === "glob" ? pattern.glob.maxDepth : Infinity;
  search.patterns.push(pattern);
  search.maxDepth = Math.max(search.maxDepth, depth);
  searches.set(pattern.path, search);
}

function names(pattern: FolderPattern | GlobPattern, relative: string): boolean {
  if (pattern.kind === "glob") return pattern.glob.matches(relative);
  const name = relative.slice(relative.lastIndexOf("/") + 1);
  return TEST_FILE_NAMES.some((matches) => matches(name));
}
