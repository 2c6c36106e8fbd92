import { lineEnd } from "./logical-lines.ts";

/**
 * Syntax that @lezer/python 1.1 does not know is rewritten before parsing, without moving a single
 * character: offsets, and so lines and columns, stay those of the user's file.
 *
 * - `with (a() as b, c() as d):` (Python 3.10) loses its parentheses and line breaks.
 * - `with a() as (b, c):` gets a single name for its target.
 * - `case []:` and `case {}:` become a capture of nothing, `case Name():` a value pattern.
 */
export function repair(text: string): string {
  if (!/\bwith\b|\bcase\b/.test(text)) return text;
  const chars: Edit[] = [];
  // Keeps the time linear where thousands of headers are never closed.
  const budget = { left: 4 * text.length + 50_000 };
  const withs = /^[ \t]*(?:async[ \t]+)?with\b[ \t]*/gm;
  for (let hit = withs.exec(text); hit !== null; hit = withs.exec(text)) {
    repairWith(text, hit.index + hit[0].length, { edits: chars, budget });
  }
  const cases = /^([ \t]*case[ \t]*)(\[\s*\]|\{\s*\}|\(\s*\))(?=[ \t]*:)/gm;
  for (let hit = cases.exec(text); hit !== null; hit = cases.exec(text)) {
    const at = hit.index + (hit[1] ?? "").length;
    chars.push({ from: at, to: at + (hit[2] ?? "").length, as: "_".repeat((hit[2] ?? "").length) });
  }
  const heads = /^[ \t]*case\b[^\n]*?:[ \t]*(?:#[^\n]*)?$/gm;
  for (let hit = heads.exec(text); hit !== null; hit = heads.exec(text)) {
    const pattern = hit[0].split(/[ \t]if[ \t(]/, 1)[0] ?? "";
    for (const empty of pattern.matchAll(/(?<=\w)\(\)/g)) {
      const at = hit.index + empty.index;
      chars.push({ from: at, to: at + 2, as: "._" });
    }
  }
  return apply(text, chars);
}

/**
 * Second try for a file that did not parse: `6.` (a number that ends in a point), `t"…"` strings and
 * a backslash at the end of the file, none of which the grammar knows. May change text inside
 * strings, which is why values are always read from the user's own text.
 */
export function repairHarder(repaired: string): string {
  return repaired
    .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, (_, digits: string) => `${digits}0`)
    .replace(/(?<![\w"'])[tT](?=["'])/g, "f")
    .replace(/(?<![\w"'])(?:[tT][rR]|[rR][tT])(?=["'])/g, "fr");
}

interface Edit {
  readonly from: number;
  readonly to: number;
  /** What takes the place; of the same length. Blanks without. */
  readonly as?: string;
}

function repairWith(
  text: string,
  start: number,
  { edits, budget }: { edits: Edit[]; budget: { left: number } },
): void {
  const header = scanHeader(text, start, budget);
  if (header === null) return;
  for (const { from, to } of header.tupleTargets) {
    edits.push({ from, to, as: "_".repeat(to - from) });
  }
  if (!header.wrapped) return;
  edits.push({ from: start, to: start + 1 });
  edits.push({ from: header.closing, to: header.closing + 1 });
  edits.push(...header.blanks);
}

interface Header {
  readonly wrapped: boolean;
  /** The closing parenthesis of a wrapped header. */
  readonly closing: number;
  readonly tupleTargets: readonly { from: number; to: number }[];
  /** Comments, line breaks and a last comma inside the parentheses. */
  readonly blanks: readonly { from: number; to: number }[];
}

/** Reads one `with` header up to its colon; null where it is none or has no end within 20,000 characters. */
function scanHeader(text: string, start: number, budget: { left: number }): Header | null {
  const parenFirst = text[start] === "(";
  const tupleTargets: { from: number; to: number }[] = [];
  const blanks: { from: number; to: number }[] = [];
  let depth = 0;
  let closing = -1;
  let sawAs = false;
  let lastComma = -1;
  let target = -1;
  const end = Math.min(text.length, start + 20_000);
  for (let at = start; at < end; at += 1) {
    const char = text[at] ?? "";
    budget.left -= 1;
    if (budget.left < 0) return null;
    if (char === '"' || char === "'") {
      at = skipString(text, at);
      lastComma = -1;
    } else if (char === "#") {
      const stop = lineEnd(text, at);
      if (depth > 0) blanks.push({ from: at, to: stop });
      at = stop - 1;
    } else if (char === "(" || char === "[" || char === "{") {
      if (char === "(" && depth <= 1 && afterAs(text, at)) target = at;
      depth += 1;
      lastComma = -1;
    } else if (char === ")" || char === "]" || char === "}") {
      depth -= 1;
      if (depth < 0) return null;
      if (target >= 0 && depth <= 1 && char === ")") {
        tupleTargets.push({ from: target, to: at + 1 });
        target = -1;
      }
      if (depth === 0 && parenFirst && closing < 0) {
        closing = at;
        if (lastComma >= 0) blanks.push({ from: lastComma, to: lastComma + 1 });
      }
    } else if (char === "\n") {
      if (depth === 0 && text[at - 1] !== "\\") return null;
      blanks.push({ from: text[at - 1] === "\\" ? at - 1 : at, to: at + 1 });
    } else if (char === "," && depth === 1) {
      lastComma = at;
    } else if (char === ":" && depth === 0) {
      const tail = closing >= 0 && text.slice(closing + 1, at).trim() === "";
      return { wrapped: tail && sawAs, closing, tupleTargets, blanks };
    } else if (char > " " && lastComma >= 0 && depth === 1) {
      lastComma = -1;
    }
    if (char === "a" && depth === 1 && /^as[\s(]/.test(text.slice(at, at + 3))) {
      if (/\s|\)/.test(text[at - 1] ?? "")) sawAs = true;
    }
  }
  return null;
}

function afterAs(text: string, at: number): boolean {
  return /\bas\s*$/.test(text.slice(Math.max(0, at - 20), at));
}

/** The offset of a string's last character. */
function skipString(text: string, at: number): number {
  const quote = text[at] ?? '"';
  const triple = text.startsWith(quote.repeat(3), at);
  const mark = triple ? quote.repeat(3) : quote;
  for (let next = at + mark.length; next < text.length; next += 1) {
    if (text[next] === "\\") next += 1;
    else if (text.startsWith(mark, next)) return next + mark.length - 1;
    else if (!triple && text[next] === "\n") return next - 1;
  }
  return text.length;
}

function apply(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < at) continue;
    out += text.slice(at, edit.from) + (edit.as ?? " ".repeat(edit.to - edit.from));
    at = edit.to;
  }
  return out + text.slice(at);
}
