/** Where each logical line of a file is, without its indentation and a comment behind it. */
export interface LogicalLines {
  readonly from: number[];
  readonly to: number[];
  /** In characters: all lines of a file are indented by the same one. */
  readonly indent: number[];
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
/** False where a line has no certain end, or its indentation is of tabs and blanks. */
export function readLines(text: string, lines: LogicalLines): boolean {
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
      const line = readLine(text, at);
      if (typeof line === "string") return false;
      lines.to.push(line.to);
      at = line.next;
    }
  }
  return true;
}

/** One logical line: where its code ends, and where what comes after its line break starts. */
interface LogicalLine {
  readonly to: number;
  readonly next: number;
}

/** The logical line that starts at `from`, behind its indentation, or what is wrong with it. */
export function readLine(text: string, from: number): LogicalLine | string {
  let at = from;
  let last = from;
  let depth = 0;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    switch (char < 128 ? CLASSES[char] : PLAIN) {
      case BLANK:
        at += 1;
        break;
      case NEWLINE:
        at += 1;
        if (depth === 0) return { to: last, next: at };
        break;
      case RETURN:
        if (text.charCodeAt(at + 1) !== 10) return "a line break is a carriage return alone";
        at += 1;
        break;
      case HASH:
        at = lineEnd(text, at);
        break;
      case QUOTE:
        at = stringEnd(text, at, char);
        if (at < 0) return "a string has no end";
        last = at;
        break;
      case OPEN:
        depth += 1;
        at += 1;
        last = at;
        break;
      case CLOSE:
        depth -= 1;
        if (depth < 0) return "a bracket is closed that was not opened";
        at += 1;
        last = at;
        break;
      case BACKSLASH: {
        const skipped = continuation(text, at);
        at += skipped === 0 ? 1 : skipped;
        if (skipped === 0) last = at;
        break;
      }
      default:
        at += 1;
        last = at;
    }
  }
  return depth > 0 ? "a bracket has no end" : { to: last, next: at };
}

/** How long a backslash with its line break is; 0 where it stands alone, which the parser refuses. */
export function continuation(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 10) return 2;
  return next === 13 && text.charCodeAt(at + 2) === 10 ? 3 : 0;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The offset after a string, or -1 where it has no end. */
export function stringEnd(text: string, from: number, quote: number): number {
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

export function isQuote(char: number): boolean {
  return CLASSES[char] === QUOTE;
}
