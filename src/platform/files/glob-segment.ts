import { matchSequence } from "./match-sequence.ts";

/** What one part of a name's pattern covers. */
type Part =
  | { readonly kind: "text"; readonly character: string }
  | { readonly kind: "any" }
  | { readonly kind: "star" }
  | { readonly kind: "class"; readonly negated: boolean; readonly ranges: readonly Range[] };
type Range = readonly [from: string, to: string];

export interface SegmentOptions {
  /** Whether `\` takes the meaning from the next character. Not on Windows, where it parts folders. */
  readonly escapes: boolean;
  /** Whether `*`, `?` and `[…]` may cover a dot at the beginning of a name. */
  readonly dot: boolean;
}

const RULES = {
  isStar: (part: Part) => part.kind === "star",
  matches: covers,
  starTakes: () => true,
};

/**
 * Compiles the pattern of one file or folder name: `*`, `?`, `[abc]`, `[a-z]`, `[!x]`, `[^x]`.
 * A `[` that nothing closes is itself. Parentheses mean nothing: they are common in names.
 */
export function compileSegment(
  pattern: string,
  options: SegmentOptions,
): (name: string) => boolean {
  const parts = parseParts(pattern, options.escapes);
  if (parts.every((part) => part.kind === "text")) {
    const text = parts.map((part) => part.character).join("");
    return (name) => name === text;
  }
  const first = parts[0];
  const takesDot = options.dot || (first?.kind === "text" && first.character === ".");
  return (name) =>
    (takesDot || !name.startsWith(".")) && matchSequence(parts, Array.from(name), RULES);
}

function parseParts(pattern: string, escapes: boolean): readonly Part[] {
  const characters = Array.from(pattern);
  const parts: Part[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    const next = characters[at + 1];
    if (character === "\\" && escapes && next !== undefined) {
      parts.push({ kind: "text", character: next });
      at += 1;
    } else if (character === "*") {
      if (parts.at(-1)?.kind !== "star") parts.push({ kind: "star" });
    } else if (character === "?") {
      parts.push({ kind: "any" });
    } else {
      const found = character === "[" ? parseClass(characters, at, escapes) : null;
      parts.push(found?.part ?? { kind: "text", character });
      at = found?.end ?? at;
    }
  }
  return parts;
}

/** `end` is the place of the closing bracket; a `]` that comes first is a member. */
function parseClass(
  characters: readonly string[],
  open: number,
  escapes: boolean,
): { readonly part: Part; readonly end: number } | null {
  const negated = characters[open + 1] === "!" || characters[open + 1] === "^";
  const start = open + (negated ? 2 : 1);
  const ranges: [string, string][] = [];
  for (let at = start; at < characters.length; at += 1) {
    if (characters[at] === "]" && at > start) {
      return { part: { kind: "class", negated, ranges }, end: at };
    }
    if (characters[at] === "\\" && escapes && at + 1 < characters.length) at += 1;
    const from = characters[at] as string;
    const to = characters[at + 2];
    if (characters[at + 1] === "-" && to !== undefined && to !== "]") {
      ranges.push([from, to]);
      at += 2;
    } else {
      ranges.push([from, from]);
    }
  }
  return null;
}

function covers(part: Part, character: string): boolean {
  switch (part.kind) {
    case "text":
      return part.character === character;
    case "any":
    case "star":
      return true;
    case "class":
      return (
        part.ranges.some(([from, to]) => from <= character && character <= to) !== part.negated
      );
  }
}
