import type { Stmt } from "./ast.ts";
import { continuation, stringEnd } from "./logical-lines.ts";
import type { Move } from "./move.ts";
import { moveStmt } from "./move.ts";
import { stringValue } from "./strings.ts";

/**
 * A line with its names, numbers and texts taken out: lines of the same shape are parsed once. In
 * real test files two thirds of all lines differ, but one in eight by its shape.
 */
export interface Shape {
  /** What is parsed: holes in place of what was taken out, single blanks, no comments. */
  readonly text: string;
  /** What belongs into the holes, by their number. */
  readonly names: readonly string[];
  readonly values: readonly (string | number)[];
  /** Where each token starts and ends, in `text` and in the line itself. */
  readonly tokens: Tokens;
}

interface Tokens {
  readonly from: number[];
  readonly to: number[];
  readonly ownFrom: number[];
  readonly ownTo: number[];
}

/** A letter that may start a name and that nobody writes one with; digits behind it would not do alone. */
const MARK = "\u16a0n";
const OPEN = "\u0002";
const CLOSE = "\u0003";
/** Numbers from here on stand for holes; none of the user's own are left in a shape. */
const FIRST_NUMBER = 7_000_000_000;
/** A longer line is data rather than code: its shape comes once. */
const MAX_LENGTH = 600;

const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except exec
  finally for from global if import in is lambda match case nonlocal not or pass print raise return
  try type while with yield _`.split(/\s+/),
);

const WORD = /[A-Za-z_]\w*/y;
const NUMBER =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const PREFIX = /^(?:[rR]|[bB]|[uU]|[bB][rR]|[rR][bB])$/;
const FORMAT = /^(?:[rR]?[fFtT]|[fFtT][rR])$/;

/** Null where the line is better parsed as it is. */
export function shapeOf(own: string): Shape | null {
  if (own.length > MAX_LENGTH || !isPlain(own)) return null;
  const names: string[] = [];
  const values: (string | number)[] = [];
  const tokens: Tokens = { from: [], to: [], ownFrom: [], ownTo: [] };
  let text = "";
  let spaced = false;
  const add = (piece: string, from: number, to: number): void => {
    if (spaced) text += " ";
    spaced = false;
    tokens.from.push(text.length);
    text += piece;
    tokens.to.push(text.length);
    tokens.ownFrom.push(from);
    tokens.ownTo.push(to);
  };
  const string = (from: number, quoteAt: number): number => {
    const end = stringEnd(own, quoteAt, own.charCodeAt(quoteAt));
    if (end < 0) return -1;
    add(`"${OPEN}${values.length}${CLOSE}"`, from, end);
    values.push(stringValue(own.slice(from, end)));
    return end;
  };
  for (let at = 0; at < own.length; ) {
    const char = own.charCodeAt(at);
    if (isWordStart(char)) {
      WORD.lastIndex = at;
      const word = WORD.exec(own)?.[0] ?? "";
      const end = at + word.length;
      const next = own.charCodeAt(end);
      if (next === 34 || next === 39) {
        if (PREFIX.test(word)) at = string(at, end);
        else if (FORMAT.test(word)) {
          // What is in its braces is code: it stays as it is.
          const close = stringEnd(own, end, next);
          if (close >= 0) add(own.slice(at, close), at, close);
          at = close;
        } else return null;
        if (at < 0) return null;
        continue;
      }
      if (KEYWORDS.has(word)) add(word, at, end);
      else {
        add(MARK + names.length, at, end);
        names.push(word);
      }
      at = end;
    } else if (isDigit(char) || (char === 46 && isDigit(own.charCodeAt(at + 1)))) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(own)?.[0] ?? "";
      if (number === "") return null;
      add(String(FIRST_NUMBER + values.length), at, at + number.length);
      values.push(Number(number.replaceAll("_", "")));
      at += number.length;
    } else if (char === 34 || char === 39) {
      at = string(at, at);
      if (at < 0) return null;
    } else if (char === 35) {
      const end = own.indexOf("\n", at);
      at = end < 0 ? own.length : end;
    } else if (char === 92 || char <= 32) {
      // Line breaks are within brackets, or behind a backslash.
      const length = char === 92 ? continuation(own, at) : 1;
      if (length === 0) return null;
      spaced = text !== "";
      at += length;
    } else {
      add(own[at] ?? "", at, at + 1);
      at += 1;
    }
  }
  return { text, names, values, tokens };
}

/** Only what the lexer here knows for sure, and nothing that looks like a hole. */
function isPlain(own: string): boolean {
  return !/[\u0002\u0003\u16a0]|70000000/.test(own) && !/[^\0-\u007f]/.test(withoutTexts(own));
}

/** Letters beyond ASCII are common in texts and comments, where they do no harm. */
function withoutTexts(own: string): string {
  return /[^\0-\u007f]/.test(own) ? own.replace(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, "") : own;
}

function isWordStart(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === 95;
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

/** The statements of a line from those of its shape. */
export function fillShape(stmts: readonly Stmt[], shape: Shape): readonly Stmt[] {
  const { names, values, tokens } = shape;
  const move: Move = {
    place: (p) => placeOf(p, tokens, false),
    end: (e) => placeOf(e, tokens, true),
    name: (name) => {
      if (!name.includes(MARK)) return name;
      return name.replace(/\u16a0n(\d+)/g, (_, at: string) => names[Number(at)] ?? "");
    },
    value: (value) => {
      if (typeof value === "number") {
        return value >= FIRST_NUMBER ? (values[value - FIRST_NUMBER] ?? value) : value;
      }
      if (typeof value !== "string" || !value.includes(OPEN)) return value;
      return value.replace(/\u0002(\d+)\u0003/g, (_, at: string) => String(values[Number(at)]));
    },
  };
  return stmts.map((stmt) => moveStmt(stmt, move));
}

/**
 * The place of an offset in the line itself. Within a token it counts from the token's start; what
 * was put around the line for the parser has no place.
 */
function placeOf(offset: number, { from, to, ownFrom, ownTo }: Tokens, isEnd: boolean): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = from[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const end = ownTo[low] ?? 0;
  if (offset >= (to[low] ?? 0)) return isEnd ? end : (ownFrom[low] ?? 0);
  return Math.min(end, (ownFrom[low] ?? 0) + Math.max(0, offset - (from[low] ?? 0)));
}
