import { lineEnd, readLine } from "./logical-lines.ts";
import type { Problem } from "./parse.ts";

/** Deeper is refused by Python, too. */
const MAX_LEVELS = 100;

/**
 * What is wrong with the lines of a file that a tolerant parser reads all the same: tabs mixed with
 * spaces, blocks that do not line up, strings and brackets without an end. Null where Python would
 * find nothing of it. The rules are those of Python's own tokenizer.
 */
export function layoutProblem(source: string): Problem | null {
  // Only lines are counted here: every line break may be the same.
  const text = source.replace(/\r\n?/g, "\n");
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
    if (char === "\n" || char === "#") {
      at = lineEnd(text, at) + 1;
      line += 1;
      continue;
    }
    const wrong = place(levels, { column, narrow, opens });
    if (wrong !== null) return { line, message: wrong };
    const read = readLine(text, at);
    if (typeof read === "string") return { line, message: read };
    opens = text[read.to - 1] === ":";
    line += text.slice(at, read.next).split("\n").length - 1;
    at = read.next;
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
