import type { Arg, Clause, Expr, MatchCase, Param, Pattern, Stmt } from "./ast.ts";

/** The same statement `by` characters further on: one parsed line serves every place where it stands. */
export function shiftStmt(stmt: Stmt, by: number): Stmt {
  const p = stmt.p + by;
  const one = (expr: Expr): Expr => shiftExpr(expr, by);
  const maybe = (expr: Expr | null): Expr | null => (expr === null ? null : shiftExpr(expr, by));
  const block = (body: readonly Stmt[]): readonly Stmt[] => shiftBlock(body, by);
  switch (stmt.t) {
    case "expr":
      return { t: "expr", v: one(stmt.v), p };
    case "assign":
      return { t: "assign", targets: shiftAll(stmt.targets, by), v: one(stmt.v), p };
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
        name,
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
      let shifted: readonly Stmt[] | null = null;
      return {
        ...stmt,
        params: shiftParams(stmt.params, by),
        decorators: shiftAll(stmt.decorators, by),
        body: () => {
          shifted ??= block(stmt.body());
          return shifted;
        },
        p,
        defAt: stmt.defAt + by,
        e: stmt.e + by,
      };
    }
    case "class":
      return {
        ...stmt,
        bases: shiftArgs(stmt.bases, by),
        decorators: shiftAll(stmt.decorators, by),
        body: block(stmt.body),
        p,
        defAt: stmt.defAt + by,
        e: stmt.e + by,
      };
    case "return":
      return { t: "return", v: maybe(stmt.v), p };
    case "raise":
      return { t: "raise", v: maybe(stmt.v), p };
    case "del":
    case "import":
      return { ...stmt, p };
    case "from":
      return { ...stmt, p };
    case "global":
      return { ...stmt, p };
    case "jump":
      return { t: "jump", p };
    case "match": {
      const cases = stmt.cases.map((each): MatchCase => shiftCase(each, by));
      return { t: "match", subject: one(stmt.subject), cases, p };
    }
  }
}

export function shiftCase(each: MatchCase, by: number): MatchCase {
  const guard = each.guard === null ? null : shiftExpr(each.guard, by);
  return { pattern: shiftPattern(each.pattern, by), guard, body: shiftBlock(each.body, by) };
}

function shiftPattern(pattern: Pattern, by: number): Pattern {
  const one = (of: Pattern): Pattern => shiftPattern(of, by);
  switch (pattern.t) {
    case "any":
    case "rest":
      return pattern;
    case "value":
      return { t: "value", v: shiftExpr(pattern.v, by) };
    case "seq":
      return { t: "seq", items: pattern.items.map(one) };
    case "map": {
      const entries = pattern.entries.map(({ key, of }) => ({ key: one(key), of: one(of) }));
      return { ...pattern, entries };
    }
    case "class": {
      const kw = pattern.kw.map(({ name, of }) => ({ name, of: one(of) }));
      return { t: "class", cls: shiftExpr(pattern.cls, by), pos: pattern.pos.map(one), kw };
    }
    case "or":
      return { t: "or", of: pattern.of.map(one) };
    case "as":
      return { ...pattern, of: one(pattern.of) };
  }
}

export function shiftBlock(body: readonly Stmt[], by: number): readonly Stmt[] {
  return body.map((stmt) => shiftStmt(stmt, by));
}

/** What holds no call and no lambda has no place of its own: it is shared. */
export function shiftExpr(expr: Expr, by: number): Expr {
  switch (expr.t) {
    case "const":
    case "name":
      return expr;
    case "call":
      return {
        t: "call",
        f: shiftExpr(expr.f, by),
        args: shiftArgs(expr.args, by),
        p: expr.p + by,
        e: expr.e + by,
      };
    case "lambda":
      return {
        t: "lambda",
        params: shiftParams(expr.params, by),
        body: shiftExpr(expr.body, by),
        p: expr.p + by,
      };
    case "attr": {
      const o = shiftExpr(expr.o, by);
      return o === expr.o ? expr : { t: "attr", o, id: expr.id };
    }
    case "fstr":
    case "other": {
      const parts = shiftAll(expr.parts, by);
      return parts === expr.parts ? expr : { t: expr.t, parts };
    }
    case "list": {
      const items = shiftAll(expr.items, by);
      return items === expr.items ? expr : { t: "list", kind: expr.kind, items };
    }
    case "sub": {
      const o = shiftExpr(expr.o, by);
      const i = shiftExpr(expr.i, by);
      return o === expr.o && i === expr.i ? expr : { t: "sub", o, i };
    }
    case "bin": {
      const l = shiftExpr(expr.l, by);
      const r = shiftExpr(expr.r, by);
      return l === expr.l && r === expr.r ? expr : { ...expr, l, r };
    }
    case "unary":
    case "walrus":
    case "star": {
      const v = shiftExpr(expr.v, by);
      return v === expr.v ? expr : { ...expr, v };
    }
    case "yield": {
      const v = expr.v === null ? null : shiftExpr(expr.v, by);
      return v === expr.v ? expr : { ...expr, v };
    }
    case "cond": {
      const c = shiftExpr(expr.c, by);
      const a = shiftExpr(expr.a, by);
      const b = shiftExpr(expr.b, by);
      return c === expr.c && a === expr.a && b === expr.b ? expr : { t: "cond", c, a, b };
    }
    case "dict": {
      const entries = shiftEach(expr.entries, (entry) => {
        const k = entry.k === null ? null : shiftExpr(entry.k, by);
        const v = shiftExpr(entry.v, by);
        return k === entry.k && v === entry.v ? entry : { k, v };
      });
      return entries === expr.entries ? expr : { t: "dict", entries };
    }
    case "comp": {
      const elts = shiftAll(expr.elts, by);
      const clauses = shiftEach(expr.clauses, (clause) => shiftClause(clause, by));
      return { t: "comp", kind: expr.kind, elts, clauses };
    }
  }
}

function shiftClause(clause: Clause, by: number): Clause {
  if (clause.t === "if") return { t: "if", c: shiftExpr(clause.c, by) };
  return { t: "for", target: shiftExpr(clause.target, by), iter: shiftExpr(clause.iter, by) };
}

export function shiftAll(exprs: readonly Expr[], by: number): readonly Expr[] {
  return shiftEach(exprs, (expr) => shiftExpr(expr, by));
}

function shiftArgs(args: readonly Arg[], by: number): readonly Arg[] {
  return shiftEach(args, (arg) => {
    const v = shiftExpr(arg.v, by);
    return v === arg.v ? arg : { v, kw: arg.kw, star: arg.star };
  });
}

function shiftParams(params: readonly Param[], by: number): readonly Param[] {
  return shiftEach(params, (param) => {
    const def = param.def === null ? null : shiftExpr(param.def, by);
    return def === param.def ? param : { ...param, def };
  });
}

/** The same array where nothing in it had to be moved. */
function shiftEach<T>(items: readonly T[], move: (item: T) => T): readonly T[] {
  let moved: T[] | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as T;
    const other = move(item);
    if (other === item) continue;
    moved ??= items.slice();
    moved[at] = other;
  }
  return moved ?? items;
}
