import { type Stats, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { errorCode } from "./crawl.ts";

/** Where files are looked for, and how paths are spelled there. Paths are absolute, with `/`. */
export interface Place {
  /** On Windows names differ in more than case, and `\` parts folders too. */
  readonly ignoresCase: boolean;
  /** A pattern as it is read here: with `/` only, and on Windows without `\\?\` in front. */
  slashed(text: string): string;
  /** An absolute path from one that may be relative to the working directory. */
  resolve(path: string): string;
  /** As reports show it: relative to the working directory, `../x` outside of it. */
  show(path: string): string;
  /** The same for all spellings of a path. */
  key(path: string): string;
}

export function createPlace(workingDirectory: string, platform: NodeJS.Platform): Place {
  const ignoresCase = platform === "win32";
  const path = ignoresCase ? win32 : posix;
  const slashed = (text: string) =>
    ignoresCase ? text.replaceAll("\\", "/").replace(NAMESPACE, networkOrNothing) : text;
  return {
    ignoresCase,
    slashed,
    resolve: (text) => slashed(path.resolve(workingDirectory, text)),
    // Another drive of Windows has no relative spelling: path.relative leaves it absolute.
    show: (text) => slashed(path.relative(workingDirectory, text)),
    key: (text) => (ignoresCase ? text.toLowerCase() : text),
  };
}

/** `\\?\C:\x` is `C:\x`, and `\\?\UNC\server\x` is `\\server\x`: Node adds it to long paths. */
const NAMESPACE = /^\/\/\?\/(UNC\/|(?=[A-Za-z]:))/i;
const networkOrNothing = (_: string, network: string) => (network === "" ? "" : "//");

/** What is at a path; links are followed. `why` ends a sentence that begins with the name. */
export function placeOf(
  path: string,
):
  | { readonly kind: "file" }
  | { readonly kind: "folder" }
  | { readonly kind: "missing"; readonly why: string } {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const code = errorCode(error);
    // A link that leads to itself is there all the same: whoever opens it says what it is.
    if (code === "ELOOP") return { kind: "file" };
    return { kind: "missing", why: `cannot be looked at (${code})` };
  }
  if (stats === undefined) return { kind: "missing", why: "does not exist" };
  if (stats.isFile()) return { kind: "file" };
  if (stats.isDirectory()) return { kind: "folder" };
  return { kind: "missing", why: "is neither a file nor a folder" };
}
