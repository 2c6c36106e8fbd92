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

export function shiftExpr(expr: Expr, by: number): Expr {
  const p = expr.p + by;
  switch (expr.t) {
    case "const":
      return { t: "const", v: expr.v, p };
    case "fstr":
      return { t: "fstr", parts: shiftAll(expr.parts, by), p };
    case "name":
      return { t: "name", id: expr.id, p };
    case "attr":
      return { t: "attr", o: shiftExpr(expr.o, by), id: expr.id, p };
    case "call":
      return {
        t: "call",
        f: shiftExpr(expr.f, by),
        args: shiftArgs(expr.args, by),
        p,
        e: expr.e + by,
      };
    case "sub":
      return { t: "sub", o: shiftExpr(expr.o, by), i: shiftExpr(expr.i, by), p };
    case "list":
      return { t: "list", kind: expr.kind, items: shiftAll(expr.items, by), p };
    case "dict": {
      const entries = expr.entries.map(({ k, v }) => ({
        k: k === null ? null : shiftExpr(k, by),
        v: shiftExpr(v, by),
      }));
      return { t: "dict", entries, p };
    }
    case "bin":
      return { ...expr, l: shiftExpr(expr.l, by), r: shiftExpr(expr.r, by), p };
    case "unary":
      return { t: "unary", op: expr.op, v: shiftExpr(expr.v, by), p };
    case "cond":
      return {
        t: "cond",
        c: shiftExpr(expr.c, by),
        a: shiftExpr(expr.a, by),
        b: shiftExpr(expr.b, by),
        p,
      };
    case "lambda":
      return {
        t: "lambda",
        params: shiftParams(expr.params, by),
        body: shiftExpr(expr.body, by),
        p,
      };
    case "comp": {
      const clauses = expr.clauses.map(
        (clause): Clause =>
          clause.t === "if"
            ? { t: "if", c: shiftExpr(clause.c, by) }
            : {
                t: "for",
                target: shiftExpr(clause.target, by),
                iter: shiftExpr(clause.iter, by),
              },
      );
      return { t: "comp", kind: expr.kind, elts: shiftAll(expr.elts, by), clauses, p };
    }
    case "walrus":
      return { t: "walrus", id: expr.id, v: shiftExpr(expr.v, by), p };
    case "star":
      return { t: "star", v: shiftExpr(expr.v, by), p };
    case "yield":
      return { ...expr, v: expr.v === null ? null : shiftExpr(expr.v, by), p };
    case "other":
      return { t: "other", parts: shiftAll(expr.parts, by), p };
  }
}

export function shiftAll(exprs: readonly Expr[], by: number): readonly Expr[] {
  return exprs.length === 0 ? exprs : exprs.map((expr) => shiftExpr(expr, by));
}

function shiftArgs(args: readonly Arg[], by: number): readonly Arg[] {
  if (args.length === 0) return args;
  return args.map(({ v, kw, star }) => ({ v: shiftExpr(v, by), kw, star }));
}

function shiftParams(params: readonly Param[], by: number): readonly Param[] {
  return params.every((param) => param.def === null)
    ? params
    : params.map((param) => ({
        ...param,
        def: param.def === null ? null : shiftExpr(param.def, by),
      }));
}
