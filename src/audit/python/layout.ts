import type { LogicalLines } from "./logical-lines.ts";
import { isQuote, readLines, stringEnd } from "./logical-lines.ts";

/** What a logical line is by its first word, as far as the blocks of a file depend on it. */
export type LineKind =
  | "simple"
  /** Only a string, such as a docstring. */
  | "text"
  | "decorator"
  | "if"
  | "elif"
  | "else"
  | "while"
  | "for"
  | "try"
  | "except"
  | "finally"
  | "with"
  | "def"
  | "class"
  | "match"
  | "case";

/**
 * The logical lines of a file and the blocks they form, found without parsing. Line `at` reaches
 * from offset `from[at]` to `to[at]`, without indentation and trailing comment; its block are the
 * lines from `at + 1` to before `end[at]`, none where `end[at]` is `at + 1`.
 */
export interface Layout {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly kind: readonly LineKind[];
  readonly end: readonly number[];
}

const COLON = 58;

/** Deeper than Python allows: 100 levels. */
const MAX_LEVELS = 90;

/** Null where there is any doubt: then the whole file has to be parsed to know its lines. */
export function layOut(text: string): Layout | null {
  const found = { from: [], to: [], kind: [], end: [] } satisfies Layout;
  const lines: Lines = { ...found, indent: [] };
  return readLines(text, lines) && findBlocks(text, lines) ? lines : null;
}

interface Lines extends LogicalLines {
  readonly kind: LineKind[];
  readonly end: number[];
}

/** Finds out which lines belong together; false where Python would not accept the structure. */
function findBlocks(text: string, lines: Lines): boolean {
  const { indent, kind, end, from, to } = lines;
  /** Open blocks: their indentation, the line that heads them, the line before in the same block. */
  const levels = [0];
  const heads = [-1];
  const before = [-1];
  for (let at = 0; at < from.length; at += 1) {
    const column = indent[at] ?? 0;
    const headed = at > 0 && text.charCodeAt((to[at - 1] ?? 0) - 1) === COLON;
    if (headed) {
      if (column <= (levels.at(-1) ?? 0) || levels.length > MAX_LEVELS) return false;
      levels.push(column);
      heads.push(at - 1);
      before.push(-1);
    } else {
      while (column < (levels.at(-1) ?? 0)) close(at, { levels, heads, before, end });
      if (column !== levels.at(-1)) return false;
    }
    const isHead = text.charCodeAt((to[at] ?? 0) - 1) === COLON;
    const head = heads.at(-1) ?? -1;
    const inMatch = head >= 0 && kind[head] === "match";
    const own = kindOf(text, { from: from[at] ?? 0, to: to[at] ?? 0, isHead, inMatch });
    const previous = before.at(-1) ?? -1;
    if (own === null || !follows(own, previous < 0 ? null : (kind[previous] ?? null))) return false;
    if ((own === "case") !== inMatch) return false;
    before[before.length - 1] = at;
    kind.push(own);
    end.push(at + 1);
  }
  if (from.length > 0 && text.charCodeAt((to.at(-1) ?? 0) - 1) === COLON) return false;
  const last = before.at(-1) ?? -1;
  if (last >= 0 && (kind[last] === "decorator" || kind[last] === "try")) return false;
  while (levels.length > 1) close(from.length, { levels, heads, before, end });
  return true;
}

function close(
  at: number,
  open: { levels: number[]; heads: number[]; before: number[]; end: number[] },
): void {
  open.levels.pop();
  open.before.pop();
  const head = open.heads.pop() ?? -1;
  if (head >= 0) open.end[head] = at;
}

const WORD = /(?:async[ \t]+)?([A-Za-z_]\w*)/y;
const HEADED: ReadonlySet<string> = new Set<LineKind>([
  "if",
  "elif",
  "else",
  "while",
  "for",
  "try",
  "except",
  "finally",
  "with",
  "def",
  "class",
]);

function kindOf(
  text: string,
  { from, to, isHead, inMatch }: { from: number; to: number; isHead: boolean; inMatch: boolean },
): LineKind | null {
  const first = text.charCodeAt(from);
  if (first === 64) return isHead ? null : "decorator";
  if (isQuote(first)) {
    if (!isHead && stringEnd(text, from, first) === to) return "text";
    return isHead ? null : "simple";
  }
  WORD.lastIndex = from;
  const word = WORD.exec(text)?.[1];
  if (word !== undefined && HEADED.has(word)) return word as LineKind;
  if (inMatch) return word === "case" ? word : null;
  if (!isHead) return "simple";
  return word === "match" || word === "case" ? word : null;
}

/** Whether a line of this kind may stand after one of that kind in the same block. */
function follows(kind: LineKind, previous: LineKind | null): boolean {
  if (previous === "decorator") return kind === "decorator" || kind === "def" || kind === "class";
  switch (kind) {
    case "elif":
      return previous === "if" || previous === "elif";
    case "else":
      return (
        previous === "if" ||
        previous === "elif" ||
        previous === "while" ||
        previous === "for" ||
        previous === "except"
      );
    case "except":
      return previous === "try" || previous === "except";
    case "finally":
      return previous === "try" || previous === "except" || previous === "else";
    default:
      return previous !== "try";
  }
}
