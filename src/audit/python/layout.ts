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

const PLAIN = 0;
const BLANK = 1;
const NEWLINE = 2;
const RETURN = 3;
const HASH = 4;
const QUOTE = 5;
const OPEN = 6;
const CLOSE = 7;
const BACKSLASH = 8;

const CLASSES = new Uint8Array(128);
for (const [chars, value] of [
  [" \t", BLANK],
  ["\n", NEWLINE],
  ["\r", RETURN],
  ["#", HASH],
  ["\"'", QUOTE],
  ["([{", OPEN],
  [")]}", CLOSE],
  ["\\", BACKSLASH],
] as const) {
  for (const char of chars) CLASSES[char.charCodeAt(0)] = value;
}

const SPACE = 32;
const TAB = 9;
const FORM_FEED = 12;
const COLON = 58;

/** Deeper than Python allows: 100 levels. */
const MAX_LEVELS = 90;

/** Null where there is any doubt: then the whole file has to be parsed to know its lines. */
export function layOut(text: string): Layout | null {
  const found = { from: [], to: [], kind: [], end: [] } satisfies Layout;
  const lines: Lines = { ...found, indent: [] };
  return readLines(text, lines) && findBlocks(text, lines) ? lines : null;
}

interface Lines {
  readonly from: number[];
  readonly to: number[];
  readonly kind: LineKind[];
  readonly end: number[];
  readonly indent: number[];
}

/** False where a line has no certain end, or its indentation is of tabs and blanks. */
function readLines(text: string, lines: Lines): boolean {
  let at = 0;
  let indentedBy = 0;
  while (at < text.length) {
    const start = at;
    let char = text.charCodeAt(at);
    while (char === SPACE || char === TAB) {
      at += 1;
      char = text.charCodeAt(at);
    }
    if (at >= text.length) return true;
    if (char === FORM_FEED) return false;
    const kind = char < 128 ? CLASSES[char] : PLAIN;
    if (kind === NEWLINE) at += 1;
    else if (kind === HASH) at = lineEnd(text, at) + 1;
    else if (kind === RETURN && text.charCodeAt(at + 1) === 10) at += 2;
    else {
      if (at > start) {
        const by = text.charCodeAt(start);
        for (let each = start + 1; each < at; each += 1) {
          if (text.charCodeAt(each) !== by) return false;
        }
        if (indentedBy !== 0 && indentedBy !== by) return false;
        indentedBy = by;
      }
      lines.indent.push(at - start);
      lines.from.push(at);
      at = readLine(text, at, lines);
      if (at < 0) return false;
    }
  }
  return true;
}

/** Pushes where the logical line at `from` ends; the offset after its line break, or -1. */
function readLine(text: string, from: number, lines: Lines): number {
  let at = from;
  let last = from;
  let depth = 0;
  for (;;) {
    if (at >= text.length) {
      if (depth > 0) return -1;
      lines.to.push(last);
      return at;
    }
    const char = text.charCodeAt(at);
    switch (char < 128 ? CLASSES[char] : PLAIN) {
      case PLAIN:
        at += 1;
        last = at;
        break;
      case BLANK:
        at += 1;
        break;
      case NEWLINE:
        at += 1;
        if (depth === 0) {
          lines.to.push(last);
          return at;
        }
        break;
      case RETURN:
        if (text.charCodeAt(at + 1) !== 10) return -1;
        at += 1;
        break;
      case HASH:
        at = lineEnd(text, at);
        break;
      case QUOTE:
        at = stringEnd(text, at, char);
        if (at < 0) return -1;
        last = at;
        break;
      case OPEN:
        depth += 1;
        at += 1;
        last = at;
        break;
      case CLOSE:
        depth -= 1;
        if (depth < 0) return -1;
        at += 1;
        last = at;
        break;
      case BACKSLASH: {
        const next = text.charCodeAt(at + 1);
        if (next === 10) at += 2;
        else if (next === 13 && text.charCodeAt(at + 2) === 10) at += 3;
        else return -1;
        break;
      }
      default:
        return -1;
    }
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The offset after a string, or -1 where it has no end. */
function stringEnd(text: string, from: number, quote: number): number {
  const triple = text.charCodeAt(from + 1) === quote && text.charCodeAt(from + 2) === quote;
  for (let at = from + (triple ? 3 : 1); at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 92) {
      at += 1;
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    } else if (char === quote) {
      if (!triple) return at + 1;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
    } else if (char === 10 && !triple) return -1;
  }
  return -1;
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
    const own = kindOf(text, { from: from[at] ?? 0, to: to[at] ?? 0, isHead });
    const previous = before.at(-1) ?? -1;
    if (own === null || !follows(own, previous < 0 ? null : (kind[previous] ?? null))) return false;
    if ((own === "case") !== (head >= 0 && kind[head] === "match")) return false;
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
  { from, to, isHead }: { from: number; to: number; isHead: boolean },
): LineKind | null {
  const first = text.charCodeAt(from);
  if (first === 64) return isHead ? null : "decorator";
  if (CLASSES[first] === QUOTE) {
    if (!isHead && stringEnd(text, from, first) === to) return "text";
    return isHead ? null : "simple";
  }
  WORD.lastIndex = from;
  const word = WORD.exec(text)?.[1];
  if (word !== undefined && HEADED.has(word)) return word as LineKind;
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
