import type { Arg, Clause, Expr, MatchCase, Param, Pattern, Stmt } from "./ast.ts";

/** What becomes of the parts of a tree when one line's statements are used for another. */
export interface Move {
  readonly place: (p: number) => number;
  readonly end: (e: number) => number;
  readonly name: (name: string) => string;
  readonly value: (value: ConstValue) => ConstValue;
}

type ConstValue = string | number | boolean | null;

const same = <T>(value: T): T => value;

/** Moves places by some characters: one parsed line serves wherever it stands. */
export function by(distance: number): Move {
  const place = (offset: number): number => offset + distance;
  return { place, end: place, name: same, value: same };
}

export function moveStmt(stmt: Stmt, move: Move): Stmt {
  const p = move.place(stmt.p);
  const one = (expr: Expr): Expr => moveExpr(expr, move);
  const maybe = (expr: Expr | null): Expr | null => (expr === null ? null : moveExpr(expr, move));
  const block = (body: readonly Stmt[]): readonly Stmt[] => moveBlock(body, move);
  switch (stmt.t) {
    case "expr":
      return { t: "expr", v: one(stmt.v), p };
    case "assign":
      return { t: "assign", targets: moveAll(stmt.targets, move), v: one(stmt.v), p };
    case "declare":
      return { t: "declare", target: one(stmt.target), p };
    case "aug":
      return { t: "aug", target: one(stmt.target), op: stmt.op, v: one(stmt.v), p };
    case "if": {
      const arms = stmt.arms.map(({ c, body }) => ({ c: one(c), body: block(body) }));
      return { t: "if", arms, orelse: block(stmt.orelse), p };
    }
    case "while":
      return { ...stmt, c: one(stmt.c), body: block(stmt.body), orelse: block(stmt.orelse), p };
    case "for":
      return {
        ...stmt,
        target: one(stmt.target),
        iter: one(stmt.iter),
        body: block(stmt.body),
        orelse: block(stmt.orelse),
        p,
      };
    case "try": {
      const handlers = stmt.handlers.map(({ type, name, body }) => ({
        type: maybe(type),
        name: name === null ? null : move.name(name),
        body: block(body),
      }));
      const { body, orelse, final } = stmt;
      return {
        t: "try",
        body: block(body),
        handlers,
        orelse: block(orelse),
        final: block(final),
        p,
      };
    }
    case "with": {
      const items = stmt.items.map(({ v, as }) => ({ v: one(v), as: maybe(as) }));
      return { t: "with", items, body: block(stmt.body), p };
    }
    case "def": {
      let moved: readonly Stmt[] | null = null;
      return {
        ...stmt,
        name: move.name(stmt.name),
        params: moveParams(stmt.params, move),
        decorators: moveAll(stmt.decorators, move),
        body: () => {
          moved ??= block(stmt.body());
          return moved;
        },
        p,
        defAt: move.place(stmt.defAt),
        e: move.end(stmt.e),
      };
    }
    case "class":
      return {
        ...stmt,
        name: move.name(stmt.name),
        bases: moveArgs(stmt.bases, move),
        decorators: moveAll(stmt.decorators, move),
        body: block(stmt.body),
        p,
        defAt: move.place(stmt.defAt),
        e: move.end(stmt.e),
      };
    case "return":
      return { t: "return", v: maybe(stmt.v), p };
    case "raise":
      return { t: "raise", v: maybe(stmt.v), p };
    case "del":
      return { t: "del", names: stmt.names.map(move.name), p };
    case "global":
      return { t: "global", names: stmt.names.map(move.name), p };
    case "import": {
      const names = stmt.names.map(({ path, as }) => ({
        path: move.name(path),
        as: as === null ? null : move.name(as),
      }));
      return { t: "import", names, p };
    }
    case "from": {
      const names = stmt.names?.map(({ name, as }) => ({
        name: move.name(name),
        as: move.name(as),
      }));
      return { ...stmt, module: move.name(stmt.module), names: names ?? null, p };
    }
    case "jump":
      return { ...stmt, p };
    case "match": {
      const cases = stmt.cases.map((each): MatchCase => moveCase(each, move));
      return { t: "match", subject: one(stmt.subject), cases, p };
    }
  }
}

export function moveCase(each: MatchCase, move: Move): MatchCase {
  const guard = each.guard === null ? null : moveExpr(each.guard, move);
  return { pattern: movePattern(each.pattern, move), guard, body: moveBlock(each.body, move) };
}

function movePattern(pattern: Pattern, move: Move): Pattern {
  const one = (of: Pattern): Pattern => movePattern(of, move);
  const name = (own: string | null): string | null => (own === null ? null : move.name(own));
  switch (pattern.t) {
    case "any":
    case "rest":
      return { t: pattern.t, name: name(pattern.name) };
    case "value":
      return { t: "value", v: moveExpr(pattern.v, move) };
    case "seq":
      return { t: "seq", items: pattern.items.map(one) };
    case "map": {
      const entries = pattern.entries.map(({ key, of }) => ({ key: one(key), of: one(of) }));
      return { t: "map", entries, rest: name(pattern.rest) };
    }
    case "class": {
      const kw = pattern.kw.map((each) => ({ name: move.name(each.name), of: one(each.of) }));
      return { t: "class", cls: moveExpr(pattern.cls, move), pos: pattern.pos.map(one), kw };
    }
    case "or":
      return { t: "or", of: pattern.of.map(one) };
    case "as":
      return { t: "as", of: one(pattern.of), name: name(pattern.name) };
  }
}

export function moveBlock(body: readonly Stmt[], move: Move): readonly Stmt[] {
  return body.map((stmt) => moveStmt(stmt, move));
}

/** What has no place of its own, and no name to be changed, is shared. */
export function moveExpr(expr: Expr, move: Move): Expr {
  switch (expr.t) {
    case "const": {
      const v = move.value(expr.v);
      return v === expr.v ? expr : { t: "const", k: "const", v };
    }
    case "name": {
      const id = move.name(expr.id);
      return id === expr.id ? expr : { t: "name", id };
    }
    case "call":
      return {
        t: "call",
        f: moveExpr(expr.f, move),
        args: moveArgs(expr.args, move),
        p: move.place(expr.p),
        e: move.end(expr.e),
      };
    case "lambda":
      return {
        t: "lambda",
        params: moveParams(expr.params, move),
        body: moveExpr(expr.body, move),
        p: move.place(expr.p),
      };
    case "attr": {
      const o = moveExpr(expr.o, move);
      const id = move.name(expr.id);
      return o === expr.o && id === expr.id ? expr : { t: "attr", o, id };
    }
    case "fstr":
    case "other": {
      const parts = moveAll(expr.parts, move);
      return parts === expr.parts ? expr : { t: expr.t, parts };
    }
    case "list": {
      const items = moveAll(expr.items, move);
      return items === expr.items ? expr : { t: "list", kind: expr.kind, items };
    }
    case "sub": {
      const o = moveExpr(expr.o, move);
      const i = moveExpr(expr.i, move);
      return o === expr.o && i === expr.i ? expr : { t: "sub", o, i };
    }
    case "bin": {
      const l = moveExpr(expr.l, move);
      const r = moveExpr(expr.r, move);
      return l === expr.l && r === expr.r ? expr : { ...expr, l, r };
    }
    case "walrus": {
      const v = moveExpr(expr.v, move);
      const id = move.name(expr.id);
      return v === expr.v && id === expr.id ? expr : { t: "walrus", id, v };
    }
    case "unary":
    case "star": {
      const v = moveExpr(expr.v, move);
      return v === expr.v ? expr : { ...expr, v };
    }
    case "yield": {
      const v = expr.v === null ? null : moveExpr(expr.v, move);
      return v === expr.v ? expr : { ...expr, v };
    }
    case "cond": {
      const c = moveExpr(expr.c, move);
      const a = moveExpr(expr.a, move);
      const b = moveExpr(expr.b, move);
      return c === expr.c && a === expr.a && b === expr.b ? expr : { t: "cond", c, a, b };
    }
    case "dict": {
      const entries = moveEach(expr.entries, (entry) => {
        const k = entry.k === null ? null : moveExpr(entry.k, move);
        const v = moveExpr(entry.v, move);
        return k === entry.k && v === entry.v ? entry : { k, v };
      });
      return entries === expr.entries ? expr : { t: "dict", entries };
    }
    case "comp": {
      const elts = moveAll(expr.elts, move);
      const clauses = moveEach(expr.clauses, (clause) => moveClause(clause, move));
      return { t: "comp", kind: expr.kind, elts, clauses };
    }
  }
}

function moveClause(clause: Clause, move: Move): Clause {
  if (clause.t === "if") return { t: "if", c: moveExpr(clause.c, move) };
  return { t: "for", target: moveExpr(clause.target, move), iter: moveExpr(clause.iter, move) };
}

export function moveAll(exprs: readonly Expr[], move: Move): readonly Expr[] {
  return moveEach(exprs, (expr) => moveExpr(expr, move));
}

function moveArgs(args: readonly Arg[], move: Move): readonly Arg[] {
  return moveEach(args, (arg) => {
    const v = moveExpr(arg.v, move);
    const kw = arg.kw === null ? null : move.name(arg.kw);
    return v === arg.v && kw === arg.kw ? arg : { v, kw, star: arg.star };
  });
}

function moveParams(params: readonly Param[], move: Move): readonly Param[] {
  return moveEach(params, (param) => {
    const def = param.def === null ? null : moveExpr(param.def, move);
    const name = move.name(param.name);
    return def === param.def && name === param.name ? param : { ...param, name, def };
  });
}

/** The same array where nothing in it had to be moved. */
function moveEach<T>(items: readonly T[], one: (item: T) => T): readonly T[] {
  let moved: T[] | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as T;
    const other = one(item);
    if (other === item) continue;
    moved ??= items.slice();
    moved[at] = other;
  }
  return moved ?? items;
}
