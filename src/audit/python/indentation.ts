import type { Problem } from "./parse.ts";

/** Deeper is refused by Python, too. */
const MAX_LEVELS = 100;

/**
 * What is wrong with the lines of a file that a tolerant parser reads all the same: tabs mixed with
 * spaces, blocks that do not line up, strings and brackets without an end. Null where Python would
 * find nothing of it. The rules are those of Python's own tokenizer.
 */
export function layoutProblem(text: string): Problem | null {
  const levels: { column: number; narrow: number }[] = [{ column: 0, narrow: 0 }];
  let line = 1;
  let at = 0;
  /** Whether the logical line before ended with a colon. */
  let opens = false;
  while (at < text.length) {
    const { column, narrow, end } = indentOf(text, at);
    at = end;
    const char = text[at];
    if (char === undefined) return null;
    if (isBreak(char) || char === "#") {
      at = afterBreak(text, lineEnd(text, at));
      line += 1;
      continue;
    }
    const wrong = place(levels, { column, narrow, opens });
    if (wrong !== null) return { line, message: wrong };
    const read = readLine(text, at);
    if (typeof read === "string") return { line, message: read };
    opens = read.colon;
    line += read.breaks;
    at = read.end;
  }
  return null;
}

/** The column as Python counts it with tabs of eight, and with tabs of one. */
function indentOf(text: string, from: number): { column: number; narrow: number; end: number } {
  let column = 0;
  let narrow = 0;
  let at = from;
  for (; ; at += 1) {
    const char = text[at];
    if (char === " ") {
      column += 1;
      narrow += 1;
    } else if (char === "\t") {
      column = (Math.floor(column / 8) + 1) * 8;
      narrow += 1;
    } else if (char === "\f" || char === "\ufeff") {
      column = 0;
      narrow = 0;
    } else return { column, narrow, end: at };
  }
}

export const MIXED_INDENTATION = "tabs and spaces are mixed in the indentation";

function place(
  levels: { column: number; narrow: number }[],
  { column, narrow, opens }: { column: number; narrow: number; opens: boolean },
): string | null {
  let top = levels.at(-1) ?? { column: 0, narrow: 0 };
  if (column > top.column) {
    if (narrow <= top.narrow) return MIXED_INDENTATION;
    if (!opens) return "unexpected indentation";
    if (levels.length >= MAX_LEVELS) return "nested deeper than Python allows";
    levels.push({ column, narrow });
    return null;
  }
  if (opens) return "an indented block is missing";
  while (column < top.column) {
    levels.pop();
    top = levels.at(-1) ?? { column: 0, narrow: 0 };
  }
  if (column !== top.column) return "the indentation matches no block around it";
  return narrow === top.narrow ? null : MIXED_INDENTATION;
}

function isBreak(char: string): boolean {
  return char === "\n" || char === "\r";
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text[at] ?? "")) at += 1;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

/** Reads one logical line: where the next one starts, or what is wrong with it. */
function readLine(
  text: string,
  from: number,
): { end: number; breaks: number; colon: boolean } | string {
  let depth = 0;
  let breaks = 0;
  let last = "";
  for (let at = from; at < text.length; ) {
    const char = text[at] ?? "";
    if (isBreak(char)) {
      at = afterBreak(text, at);
      breaks += 1;
      if (depth === 0) return { end: at, breaks, colon: last === ":" };
    } else if (char === "#") at = lineEnd(text, at);
    else if (char === '"' || char === "'") {
      const found = readString(text, at);
      if (found === null) return "a string has no end";
      breaks += found.breaks;
      at = found.end;
      last = char;
    } else if (char === "\\" && isBreak(text[at + 1] ?? "")) {
      at = afterBreak(text, at + 1);
      breaks += 1;
    } else {
      if ("([{".includes(char)) depth += 1;
      else if (")]}".includes(char)) depth -= 1;
      if (depth < 0) return "a bracket is closed that was not opened";
      if (char !== " " && char !== "\t") last = char;
      at += 1;
    }
  }
  return depth > 0 ? "a bracket has no end" : { end: text.length, breaks, colon: last === ":" };
}

function readString(text: string, from: number): { end: number; breaks: number } | null {
  const quote = text[from] ?? "";
  const triple = text.startsWith(quote.repeat(3), from);
  const mark = triple ? quote.repeat(3) : quote;
  let breaks = 0;
  for (let at = from + mark.length; at < text.length; ) {
    const char = text[at] ?? "";
    if (isBreak(char)) {
      if (!triple) return null;
      breaks += 1;
      at = afterBreak(text, at);
    } else if (char === "\\") {
      const next = text[at + 1] ?? "";
      if (isBreak(next)) breaks += 1;
      at = isBreak(next) ? afterBreak(text, at + 1) : at + 2;
    } else if (text.startsWith(mark, at)) return { end: at + mark.length, breaks };
    else at += 1;
  }
  return null;
}
