import type { Tree, TreeCursor } from "@lezer/common";
import type { Stmt } from "./ast.ts";
import type { LaidOut } from "./blocks.ts";
import { lazyFile, wholeFile } from "./blocks.ts";
import type { Source } from "./expressions.ts";
import { layoutProblem, MIXED_INDENTATION } from "./indentation.ts";
import type { Layout } from "./layout.ts";
import { layOut } from "./layout.ts";
import type { LineCache } from "./lines.ts";
import { createLineCache } from "./lines.ts";
import type { LogicalLines } from "./logical-lines.ts";
import { readLines } from "./logical-lines.ts";
import { by, moveBlock } from "./move.ts";
import { repair, repairHarder } from "./repair.ts";
import { lowerBlock } from "./statements.ts";
import { parseStrictly, parseTolerantly } from "./trees.ts";

export type { LineCache } from "./lines.ts";
export { createLineCache } from "./lines.ts";

/** Something in a file that stands in the way of reading it. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

export interface ParsedFile {
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly problems: readonly Problem[];
  /** Python 2 syntax and mixed indentation: Python 3 refuses the whole file when it is imported. */
  readonly python2: Problem | null;
  readonly lineOf: (offset: number) => number;
  /** Counted from 1. */
  readonly columnOf: (offset: number) => number;
}

function parseTree(
  repaired: string,
  text: string,
  lineOf: (offset: number) => number,
): { tree: Tree; problems: Problem[]; python2: Problem | null } {
  const valid = OLD_PRINT.test(text) ? null : parseStrictly(repaired);
  if (valid) return { tree: valid, problems: [], python2: oldExcept(text, lineOf) };
  const tree = parseTolerantly(repaired);
  const first = findErrors(tree.cursor(), text, lineOf);
  if (first.problems.length === 0) return { tree, ...first };
  const harder = parseTolerantly(repairHarder(repaired));
  const second = findErrors(harder.cursor(), text, lineOf);
  return second.problems.length < first.problems.length
    ? { tree: harder, ...second }
    : { tree, ...first };
}

/** At most this many syntax errors are listed for one file. */
const MAX_PROBLEMS = 5;

const OLD_PRINT = /^[ \t]*print\b(?![ \t]*[(=.,:])/m;

/**
 * Parses a whole file. Never throws for bad syntax: what could be read is there, the rest is said.
 * Lines that `cache` knows already are not parsed again.
 */
export function parsePython(text: string, cache: LineCache = createLineCache()): ParsedFile {
  const lines = lineTable(text);
  const layout = OLD_PRINT.test(text) ? null : layOut(text);
  const body = layout && wholeFile(laidOut(text, layout, cache));
  if (!body) return parseWhole(text);
  return { text, body, problems: [], python2: oldExcept(text, lines.lineOf), ...lines };
}

/**
 * For files that are only imported: the body of a function is parsed when it is entered, and
 * problems are not looked for.
 */
export function parseLazily(text: string, cache: LineCache): ParsedFile {
  const layout = layOut(text);
  const body = layout && lazyFile(laidOut(text, layout, cache));
  if (!body) return parseWhole(text);
  return { text, body, problems: [], python2: null, ...lineTable(text) };
}

function laidOut(text: string, layout: Layout, cache: LineCache): LaidOut {
  const salvage = (from: number, to: number): readonly Stmt[] => {
    const start = text.lastIndexOf("\n", from) + 1;
    const opening = "if 1:\n";
    const piece = `${opening}${text.slice(start, to)}\n`;
    const source: Source = { text: piece, depth: 0, tooDeep: null };
    const [only] = lowerBlock(parseTolerantly(repair(piece)).cursor(), source);
    const body = only?.t === "if" ? (only.arms[0]?.body ?? []) : [];
    return moveBlock(body, by(start - opening.length));
  };
  return { text, layout, cache, parsed: [], salvage };
}

/** Parses a file in one piece: the way of one that cannot be taken apart, such as one with errors. */
export function parseWhole(text: string): ParsedFile {
  const repaired = repair(text);
  const lines = lineTable(text);
  const { tree, problems, python2 } = parseTree(repaired, text, lines.lineOf);
  // Values are read from the user's own text: every repair keeps the offsets.
  const source: Source = { text, depth: 0, tooDeep: null };
  const body = lowerBlock(tree.cursor(), source);
  if (source.tooDeep !== null) {
    problems.unshift({
      line: lines.lineOf(source.tooDeep),
      message: "nested too deeply to be followed",
    });
  }
  const wrong = layoutProblem(text);
  // Which block a line belongs to is then anybody's guess.
  const refused = python2 ?? (wrong?.message === MIXED_INDENTATION ? wrong : null);
  if (wrong !== null && problems.length === 0) problems.push(wrong);
  return { text, body, problems, python2: refused, ...lines };
}

function findErrors(
  cursor: TreeCursor,
  text: string,
  lineOf: (offset: number) => number,
): { problems: Problem[]; python2: Problem | null } {
  const problems: Problem[] = [];
  let python2: Problem | null = null;
  let lastLine = -1;
  let previous = "";
  do {
    const at = cursor.from;
    if (cursor.type.isError && previous !== "yield") {
      const line = lineOf(at);
      if (line !== lastLine && problems.length < MAX_PROBLEMS) {
        problems.push({ line, message: `syntax error near ${excerpt(text, at)}` });
      }
      lastLine = line;
      if (oldSyntaxAt(text, at)) python2 ??= { line, message: "Python 2 syntax" };
    } else if (cursor.name === "PrintStatement") {
      python2 ??= { line: lineOf(at), message: "Python 2 print statement" };
    }
    if (cursor.name !== "Comment") previous = cursor.name;
  } while (cursor.next());
  return { problems, python2: python2 ?? oldExcept(text, lineOf) };
}

/** `exec "code"`, backticks and the like, at a place where the parser stumbled. */
function oldSyntaxAt(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start, start + 200).split(/[\n#]/, 1)[0] ?? "";
  return /^\s*exec\s+["'\w]/.test(line) || /`[^`]*`/.test(line);
}

/** `except Error, name:` and `raise Error, "text"` parse without a complaint; `except A, B:` is Python 3.14. */
function oldExcept(text: string, lineOf: (offset: number) => number): Problem | null {
  const hit = OLD_EXCEPT.exec(text);
  if (hit !== null) return { line: lineOf(hit.index), message: "Python 2 except clause" };
  const raised = OLD_RAISE.exec(text);
  return raised === null || !isCode(text, raised.index)
    ? null
    : { line: lineOf(raised.index), message: "Python 2 raise statement" };
}

const OLD_EXCEPT = /^[ \t]*except[ \t]+(?:[\w.]+|\([\w., \t]+\))[ \t]*,[ \t]*[a-z_]\w*[ \t]*:/m;
const OLD_RAISE = /^[ \t]*raise[ \t]+[A-Z][\w.]*[ \t]*,/m;

/** Whether a logical line begins there: what stands in a text that explains something does not count. */
function isCode(text: string, lineStart: number): boolean {
  const lines: LogicalLines = { from: [], to: [], indent: [] };
  if (!readLines(text, lines)) return false;
  return lines.from.some((from, at) => from - (lines.indent[at] ?? 0) === lineStart);
}

function excerpt(text: string, at: number): string {
  const piece =
    text
      .slice(at, at + 40)
      .split("\n", 1)[0]
      ?.trim() ?? "";
  return piece === "" ? "the end of the line" : JSON.stringify(piece);
}

function lineTable(text: string): Pick<ParsedFile, "lineOf" | "columnOf"> {
  let starts: number[] | null = null;
  const table = (): number[] => {
    if (starts === null) {
      starts = [0];
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    }
    return starts;
  };
  const indexOf = (offset: number): number => {
    const all = table();
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((all[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineOf: (offset) => indexOf(offset) + 1,
    columnOf: (offset) => offset - (table()[indexOf(offset)] ?? 0) + 1,
  };
}
