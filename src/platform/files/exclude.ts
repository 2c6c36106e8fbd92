import type { Pattern } from "./patterns.ts";
import type { Place } from "./place.ts";

/**
 * Leaves out what the patterns with `!` name: a file, everything in a folder, and what a glob
 * covers, be it the file or a folder above it. `idle` are those that left nothing out.
 */
export function exclude(
  paths: readonly string[],
  patterns: readonly Pattern[],
  place: Place,
): { readonly kept: readonly string[]; readonly idle: readonly string[] } {
  const excludes = patterns.filter((pattern) => pattern.excludes);
  const used = new Set<Pattern>();
  const kept = paths.filter((path) => {
    // No early end: each exclude has to be asked, to tell which of them are idle.
    const hits = excludes.filter((pattern) => covers(pattern, path, place));
    hits.forEach((pattern) => {
      used.add(pattern);
    });
    return hits.length === 0;
  });
  const idle = excludes.filter((pattern) => !used.has(pattern));
  return { kept, idle: idle.map((pattern) => pattern.text) };
}

function covers(pattern: Pattern, path: string, place: Place): boolean {
  if (pattern.kind === "missing") return false;
  const key = place.key(path);
  const top = place.key(pattern.path);
  if (pattern.kind === "file") return key === top;
  const folder = top.endsWith("/") ? top : `${top}/`;
  if (!key.startsWith(folder)) return false;
  if (pattern.kind === "folder") return true;
  const relative = key.slice(folder.length);
  for (let end = relative.indexOf("/"); end !== -1; end = relative.indexOf("/", end + 1)) {
    if (pattern.glob.matches(relative.slice(0, end))) return true;
  }
  return pattern.glob.matches(relative);
}
