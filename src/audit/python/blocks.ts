import type { ClassStmt, Expr, FunctionStmt, MatchCase, Stmt } from "./ast.ts";
import type { Layout } from "./layout.ts";
import type { LineCache, ParsedLine } from "./lines.ts";
import { parseLines } from "./lines.ts";
import { by, moveAll, moveCase, moveStmt } from "./move.ts";

/** A file that is put together from its lines. */
export interface LaidOut {
  readonly text: string;
  readonly layout: Layout;
  readonly cache: LineCache;
  /** By line; empty where a line was not parsed yet. */
  readonly parsed: ParsedLine[];
  /** Reads a function's body where one of its lines is no valid Python. */
  readonly salvage: (from: number, to: number) => readonly Stmt[];
}

/** The statements of a whole file whose lines are all valid; null where one is not. */
export function wholeFile(file: LaidOut): readonly Stmt[] | null {
  const { text, layout, cache, parsed } = file;
  const wanted = layout.from.keys();
  if (!parseLines(text, layout, { wanted, cache, into: parsed })) return null;
  return block(file, 0, layout.from.length);
}

/** The same with bodies of functions that are parsed when they are asked for. */
export function lazyFile(file: LaidOut): readonly Stmt[] | null {
  const count = file.layout.from.length;
  return ensure(file, 0, count) ? block(file, 0, count) : null;
}

/** Parses the lines of a block, without the bodies of functions in it. */
function ensure({ text, layout, cache, parsed }: LaidOut, from: number, to: number): boolean {
  const wanted: number[] = [];
  for (let at = from; at < to; ) {
    wanted.push(at);
    at = layout.kind[at] === "def" ? (layout.end[at] ?? to) : at + 1;
  }
  return parseLines(text, layout, { wanted, cache, into: parsed });
}

function block(file: LaidOut, from: number, to: number): readonly Stmt[] {
  const found: Stmt[] = [];
  const { layout } = file;
  for (let at = from; at < to; ) {
    switch (layout.kind[at]) {
      case "simple":
      case "text":
        for (const stmt of file.parsed[at] ?? []) found.push(moveStmt(stmt, by(startOf(file, at))));
        at += 1;
        break;
      case "decorator":
      case "def":
      case "class":
        at = definition(file, at, found);
        break;
      case "if":
        at = ifStatement(file, { from: at, to }, found);
        break;
      case "while":
      case "for":
        at = loop(file, { from: at, to }, found);
        break;
      case "try":
        at = tryStatement(file, { from: at, to }, found);
        break;
      case "with": {
        const stmt = headOf(file, at, "with");
        if (stmt) found.push({ ...stmt, body: bodyOf(file, at) ?? stmt.body });
        at = after(file, at);
        break;
      }
      case "match": {
        const stmt = headOf(file, at, "match");
        if (stmt) found.push({ ...stmt, cases: casesOf(file, at) });
        at = after(file, at);
        break;
      }
      default:
        at = after(file, at);
    }
  }
  return found;
}

/** From a line to before another: the block that a statement of several parts may reach into. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function startOf(file: LaidOut, line: number): number {
  return file.layout.from[line] ?? 0;
}

/** The line after this one and its block. */
function after(file: LaidOut, line: number): number {
  return file.layout.end[line] ?? line + 1;
}

/** The statement that a line starts, moved to its place. */
function headOf<T extends Stmt["t"]>(
  file: LaidOut,
  line: number,
  type: T,
): Extract<Stmt, { t: T }> | null {
  const stmt = file.parsed[line]?.[0];
  if (stmt === undefined) return null;
  const moved = moveStmt(stmt, by(startOf(file, line)));
  return isOf(moved, type) ? moved : null;
}

function isOf<T extends Stmt["t"]>(stmt: Stmt, type: T): stmt is Extract<Stmt, { t: T }> {
  return stmt.t === type;
}

/** The block below a line; null where what it says stands on the line itself. */
function bodyOf(file: LaidOut, line: number): readonly Stmt[] | null {
  const end = after(file, line);
  return end > line + 1 ? block(file, line + 1, end) : null;
}

function definition(file: LaidOut, from: number, found: Stmt[]): number {
  const decorators: Expr[] = [];
  let at = from;
  while (file.layout.kind[at] === "decorator") {
    const made = file.parsed[at]?.[0];
    if (made?.t === "def") decorators.push(...moveAll(made.decorators, by(startOf(file, at))));
    at += 1;
  }
  const end = after(file, at);
  const stmt = headOf(file, at, "def") ?? headOf(file, at, "class");
  const p = startOf(file, from);
  const e = file.layout.to[end - 1] ?? 0;
  if (stmt?.t === "class") {
    const whole: ClassStmt = { ...stmt, decorators, body: bodyOf(file, at) ?? stmt.body, p, e };
    found.push(whole);
  } else if (stmt) {
    const body = end > at + 1 ? functionBody(file, at + 1, end) : stmt.body;
    const whole: FunctionStmt = { ...stmt, decorators, body, p, e };
    found.push(whole);
  }
  return end;
}

/**
 * A body is kept from the second time on: most tests are entered once, and their trees would make up
 * half of what outlives the young generation.
 */
function functionBody(file: LaidOut, from: number, to: number): () => readonly Stmt[] {
  let kept: readonly Stmt[] | null = null;
  let again = false;
  return () => {
    if (kept !== null) return kept;
    const body = ensure(file, from, to)
      ? block(file, from, to)
      : file.salvage(startOf(file, from), file.layout.to[to - 1] ?? 0);
    if (again) kept = body;
    again = true;
    return body;
  };
}

function ifStatement(file: LaidOut, { from, to }: Span, found: Stmt[]): number {
  const arms: { c: Expr; body: readonly Stmt[] }[] = [];
  let orelse: readonly Stmt[] = [];
  let at = from;
  do {
    const arm = headOf(file, at, "if")?.arms[0];
    if (arm) arms.push({ c: arm.c, body: bodyOf(file, at) ?? arm.body });
    at = after(file, at);
  } while (at < to && file.layout.kind[at] === "elif");
  if (at < to && file.layout.kind[at] === "else") {
    orelse = elseOf(file, at);
    at = after(file, at);
  }
  found.push({ t: "if", arms, orelse, p: startOf(file, from) });
  return at;
}

function elseOf(file: LaidOut, line: number): readonly Stmt[] {
  return bodyOf(file, line) ?? headOf(file, line, "if")?.orelse ?? [];
}

function loop(file: LaidOut, { from, to }: Span, found: Stmt[]): number {
  const stmt = headOf(file, from, "for") ?? headOf(file, from, "while");
  const body = bodyOf(file, from) ?? stmt?.body ?? [];
  let at = after(file, from);
  let orelse: readonly Stmt[] = [];
  if (at < to && file.layout.kind[at] === "else") {
    orelse = elseOf(file, at);
    at = after(file, at);
  }
  if (stmt) found.push({ ...stmt, body, orelse });
  return at;
}

type Handler = Extract<Stmt, { t: "try" }>["handlers"][number];

function tryStatement(file: LaidOut, { from, to }: Span, found: Stmt[]): number {
  const handlers: Handler[] = [];
  const body = bodyOf(file, from) ?? headOf(file, from, "try")?.body ?? [];
  let orelse: readonly Stmt[] = [];
  let final: readonly Stmt[] = [];
  let at = after(file, from);
  while (at < to) {
    const kind = file.layout.kind[at];
    if (kind === "except") {
      const handler = headOf(file, at, "try")?.handlers[0];
      if (handler) handlers.push({ ...handler, body: bodyOf(file, at) ?? handler.body });
    } else if (kind === "else") orelse = elseOf(file, at);
    else if (kind === "finally") {
      final = bodyOf(file, at) ?? headOf(file, at, "try")?.final ?? [];
    } else break;
    at = after(file, at);
  }
  found.push({ t: "try", body, handlers, orelse, final, p: startOf(file, from) });
  return at;
}

function casesOf(file: LaidOut, line: number): readonly MatchCase[] {
  const cases: MatchCase[] = [];
  const end = after(file, line);
  for (let at = line + 1; at < end; at = after(file, at)) {
    const only = file.parsed[at]?.[0];
    const made = only?.t === "match" ? only.cases[0] : undefined;
    if (!made) continue;
    const moved = moveCase(made, by(startOf(file, at)));
    cases.push({ ...moved, body: bodyOf(file, at) ?? moved.body });
  }
  return cases;
}
