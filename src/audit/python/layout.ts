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
  const lines: Lines = { from: [], to: [], indent: [], kind: [], end: [] };
  return readLines(text, lines) && findBlocks(text, lines) ? lines : null;
}

interface Lines extends LogicalLines {
  readonly kind: LineKind[];
  readonly end: number[];
}

/** A block while its lines are read. */
interface Block {
  readonly indent: number;
  /** The line that heads it; -1 for the file itself. */
  readonly head: number;
  /** What its last line is, and which statement that line is a part of. */
  last: LineKind | null;
  statement: LineKind | null;
}

/** Finds out which lines belong together; false where Python would not accept the structure. */
function findBlocks(text: string, lines: Lines): boolean {
  const { indent, kind, end, from, to } = lines;
  const outer: Block[] = [];
  let block: Block = { indent: 0, head: -1, last: null, statement: null };
  const close = (at: number): boolean => {
    const complete = block.last !== "decorator" && block.last !== "try" && block.last !== null;
    if (block.head >= 0) end[block.head] = at;
    block = outer.pop() ?? block;
    return complete;
  };
  let headed = false;
  for (let at = 0; at < from.length; at += 1) {
    const column = indent[at] ?? 0;
    if (headed) {
      if (column <= block.indent || outer.length >= MAX_LEVELS) return false;
      outer.push(block);
      block = { indent: column, head: at - 1, last: null, statement: null };
    }
    while (column < block.indent) if (!close(at)) return false;
    if (column !== block.indent) return false;
    headed = text.charCodeAt((to[at] ?? 0) - 1) === COLON;
    const inMatch = block.head >= 0 && kind[block.head] === "match";
    const own = kindOf(text, { from: from[at] ?? 0, to: to[at] ?? 0, isHead: headed, inMatch });
    if (own === null || !follows(own, block) || (own === "case") !== inMatch) return false;
    if (!PARTS.has(own)) block.statement = own;
    block.last = own;
    kind.push(own);
    end.push(at + 1);
  }
  if (headed) return false;
  while (outer.length > 0) if (!close(from.length)) return false;
  return from.length === 0 || close(from.length);
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

/** Lines that go on with a statement. */
const PARTS: ReadonlySet<LineKind> = new Set(["elif", "else", "except", "finally"]);

/** Whether a line of this kind may stand after the last one of its block. */
function follows(kind: LineKind, { last, statement }: Block): boolean {
  if (last === "decorator") return kind === "decorator" || kind === "def" || kind === "class";
  switch (kind) {
    case "elif":
      return last === "if" || (statement === "if" && last === "elif");
    case "else":
      if (last === "else" || last === "finally") return false;
      if (statement === "try") return last === "except";
      return statement === "if" || statement === "while" || statement === "for";
    case "except":
      return last === "try" || (statement === "try" && last === "except");
    case "finally":
      return statement === "try" && last !== "finally";
    default:
      return last !== "try";
  }
}
