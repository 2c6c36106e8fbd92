import { UserError } from "../../core/errors.ts";
import { quoted } from "../../core/quote.ts";
import { compileGlob, type Glob, isGlob } from "./glob.ts";
import { type Place, placeOf } from "./place.ts";

interface Written {
  /** In the user's words. */
  readonly text: string;
  readonly excludes: boolean;
}
/** `path` is absolute. */
export type FilePattern = Written & { readonly kind: "file"; readonly path: string };
export type FolderPattern = Written & { readonly kind: "folder"; readonly path: string };
/** `path` is the folder below which the glob matches. */
export type GlobPattern = Written & {
  readonly kind: "glob";
  readonly path: string;
  readonly glob: Glob;
};
/** `why` ends a sentence that begins with the text. */
export type MissingPattern = Written & { readonly kind: "missing"; readonly why: string };
type UnusablePattern = Written & { readonly kind: "unusable"; readonly why: string };

/** A pattern of the user's, with what it turned out to be. */
export type Pattern = FilePattern | FolderPattern | GlobPattern | MissingPattern;

/**
 * Finds out what each pattern is. A name that exists is that file or folder, whatever characters
 * it has; else a pattern with wildcards is a glob. Throws a UserError (exit code 2) for globs that
 * cannot be used.
 */
export function readPatterns(texts: readonly string[], place: Place): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const unusable: UnusablePattern[] = [];
  for (const text of texts) {
    const pattern = readPattern(text, place);
    if (pattern.kind === "unusable") unusable.push(pattern);
    else patterns.push(pattern);
  }
  if (unusable.length > 0) {
    throw new UserError({
      code: "unusable-pattern",
      message: unusable.map(({ text, why }) => `tests: ${quoted(text)} ${why}`).join("\n"),
      hint: "Write a simpler pattern, or several, one a line.",
      exitCode: 2,
    });
  }
  return patterns;
}

function readPattern(text: string, place: Place): Pattern | UnusablePattern {
  const excludes = text.startsWith("!");
  // `\!x` is the way to name a file that begins with `!`; `./!x` is the other.
  const body = excludes ? text.slice(1) : text.replace(/^\\!/, "!");
  const word = place.slashed(body);
  const path = place.resolve(word);
  const found = placeOf(path);
  if (found.kind === "file") return { text, excludes, kind: "file", path };
  if (found.kind === "folder") return { text, excludes, kind: "folder", path };
  const escapes = !place.ignoresCase;
  if (!isGlob(word, escapes)) return { text, excludes, kind: "missing", why: found.why };
  const glob = compileGlob(word, { escapes, ignoresCase: place.ignoresCase, dot: excludes });
  if (typeof glob === "string") return { text, excludes, kind: "unusable", why: glob };
  return { text, excludes, kind: "glob", path: place.resolve(glob.base), glob };
}
