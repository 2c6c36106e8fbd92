import { expandBraces } from "./braces.ts";
import { compileSegment, type SegmentOptions } from "./glob-segment.ts";
import { matchSequence } from "./match-sequence.ts";

/** A compiled glob, parted into a fixed folder and what varies below it. */
export interface Glob {
  /** The leading folders without wildcards, with a `/` at the end; empty where there are none. */
  readonly base: string;
  /** How many names deep below the base a match can lie. */
  readonly maxDepth: number;
  /** Whether a path below the base, parted by `/`, is meant. */
  matches(relativePath: string): boolean;
}

export interface GlobOptions extends SegmentOptions {
  /** Windows: names differ in more than case. */
  readonly ignoresCase: boolean;
}

/** Longest path that Linux takes (PATH_MAX). */
const LONGEST_GLOB = 4_096;

type Segment = "**" | ((name: string) => boolean);

const RULES = {
  isStar: (segment: Segment) => segment === "**",
  matches: (segment: Segment, name: string) => segment === "**" || segment(name),
};

/** Whether a pattern has a character that means more than itself. */
export function isGlob(pattern: string, escapes: boolean): boolean {
  return (escapes ? /[*?[{\\]/ : /[*?[{]/).test(pattern);
}

/**
 * Compiles a glob whose folders are parted by `/`: `**` as a whole name covers any number of
 * folders, `*`, `?` and `[…]` stay within one name, `{a,b}` means one or the other. Names with a
 * leading dot are covered only by a pattern that has the dot, unless `dot` is set.
 *
 * Own code, not picomatch: that one backtracks (`*a*a*a*a*b` takes minutes on a long name), and
 * its `**` does not cover a folder with a line break in its name. Returns what is wrong as a text.
 */
export function compileGlob(pattern: string, options: GlobOptions): Glob | string {
  if (pattern.length > LONGEST_GLOB) return `is longer than ${LONGEST_GLOB} characters`;
  const wildcard = pattern.search(options.escapes ? /[*?[{\\]/ : /[*?[{]/);
  const base = pattern.slice(0, pattern.lastIndexOf("/", wildcard) + 1);
  const alternatives = expandBraces(pattern.slice(base.length), options.escapes);
  if (alternatives === null) return "has braces that stand for more than 1,000 patterns";
  const compiled = alternatives.map((alternative) =>
    compileSegments(options.ignoresCase ? alternative.toLowerCase() : alternative, options),
  );
  const rules = {
    ...RULES,
    starTakes: (name: string) => options.dot || !name.startsWith("."),
  };
  return {
    base,
    maxDepth: Math.max(
      ...compiled.map((segments) => (segments.includes("**") ? Infinity : segments.length)),
    ),
    matches: (relativePath) => {
      const path = options.ignoresCase ? relativePath.toLowerCase() : relativePath;
      const names = path.split("/");
      return compiled.some((segments) => matchSequence(segments, names, rules));
    },
  };
}

function compileSegments(pattern: string, options: SegmentOptions): readonly Segment[] {
  const segments: Segment[] = [];
  for (const part of pattern.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "**") segments.push(compileSegment(part, options));
    else if (segments.at(-1) !== "**") segments.push("**");
  }
  return segments;
}
