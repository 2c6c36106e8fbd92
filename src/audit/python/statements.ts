import type { SyntaxNode, TreeCursor } from "@lezer/common";
import type { Arg, Expr, MatchCase, Param, Pattern, Stmt } from "./ast.ts";
import type { Source } from "./expressions.ts";
import {
  eachChild,
  isExpression,
  lowerArgs,
  lowerExpr,
  lowerParams,
  oneDeeper,
} from "./expressions.ts";
import { lowerImport } from "./imports.ts";
import { by, moveStmt } from "./move.ts";
import { lowerPatterns } from "./patterns.ts";

/** The statements directly under the cursor (a script or a body). */
export function lowerBlock(cursor: TreeCursor, source: Source): Stmt[] {
  return oneDeeper(cursor, source, lowerAll) ?? [];
}

function lowerAll(cursor: TreeCursor, source: Source): Stmt[] {
  const found: Stmt[] = [];
  eachChild(cursor, () => {
    if (cursor.name === "StatementGroup") found.push(...lowerBlock(cursor, source));
    else lowerStatement(cursor, source, found);
  });
  return found;
}

/**
 * The statements of a script that was put together from chunks, for each chunk its own. A chunk
 * starts at `starts[at]`; its offsets count from `bases[at]`. The last start is the script's end.
 */
export function lowerStatements(
  cursor: TreeCursor,
  source: Source,
  { starts, bases }: { starts: readonly number[]; bases: readonly number[] },
): Stmt[][] {
  const found: Stmt[][] = bases.map(() => []);
  let at = 0;
  eachChild(cursor, () => {
    while (cursor.from >= (starts[at + 1] ?? Number.POSITIVE_INFINITY)) at += 1;
    const own: Stmt[] = [];
    if (cursor.name === "StatementGroup") own.push(...lowerBlock(cursor, source));
    else lowerStatement(cursor, source, own);
    for (const stmt of own) {
      // A body that is asked for later would keep the whole tree until then.
      if (stmt.t === "def") stmt.body();
      found[at]?.push(moveStmt(stmt, by(-(bases[at] ?? 0))));
    }
  });
  return found;
}

function lowerStatement(cursor: TreeCursor, source: Source, found: Stmt[]): void {
  const p = cursor.from;
  switch (cursor.name) {
    case "ExpressionStatement":
    case "AssertStatement":
    case "PrintStatement":
      found.push({ t: "expr", v: tupled(cursor, source), p });
      return;
    case "DeleteStatement": {
      const parts = partsOf(cursor, source);
      const names = parts.flatMap((part) => (part.t === "name" ? [part.id] : []));
      if (names.length === parts.length) found.push({ t: "del", names, p });
      else found.push({ t: "expr", v: asTuple(parts), p });
      return;
    }
    case "YieldStatement": {
      const from = /^yield\s+from\b/.test(source.text.slice(p, cursor.to));
      const parts = partsOf(cursor, source);
      const v = parts.length > 0 ? asTuple(parts) : null;
      found.push({ t: "expr", v: { t: "yield", v, from }, p });
      return;
    }
    case "AssignStatement":
      lowerAssign(cursor, source, found);
      return;
    case "UpdateStatement": {
      const [target, ...values] = partsOf(cursor, source);
      const op = /[^\w\s.[\]"')]{1,3}=/.exec(source.text.slice(p, cursor.to))?.[0] ?? "+=";
      if (target) found.push({ t: "aug", target, op: op.slice(0, -1), v: asTuple(values), p });
      return;
    }
    case "ReturnStatement": {
      const parts = partsOf(cursor, source);
      found.push({ t: "return", v: parts.length > 0 ? asTuple(parts) : null, p });
      return;
    }
    case "RaiseStatement":
      found.push({ t: "raise", v: partsOf(cursor, source)[0] ?? null, p });
      return;
    case "BreakStatement":
    case "ContinueStatement":
      found.push({ t: "jump", leaves: cursor.name === "BreakStatement", p });
      return;
    case "ScopeStatement": {
      const names = partsOf(cursor, source).flatMap((part) => (part.t === "name" ? [part.id] : []));
      found.push({ t: "global", names, p });
      return;
    }
    case "ImportStatement":
      found.push(...lowerImport(cursor, source));
      return;
    case "IfStatement":
    case "WhileStatement":
    case "ForStatement":
    case "TryStatement":
    case "WithStatement":
      found.push(lowerCompound(cursor, source));
      return;
    case "FunctionDefinition":
    case "ClassDefinition":
      found.push(lowerDefinition(cursor, source, { decorators: [], p }));
      return;
    case "DecoratedStatement":
      lowerDecorated(cursor, source, found);
      return;
    case "MatchStatement":
      found.push(lowerMatch(cursor, source));
      return;
    default:
  }
}

/** The expressions directly under the cursor, `*x` kept as such. */
function partsOf(cursor: TreeCursor, source: Source): Expr[] {
  const found: Expr[] = [];
  let star: number | null = null;
  eachChild(cursor, () => {
    if (cursor.name === "*") star = cursor.from;
    if (!isExpression(cursor)) return;
    const v = lowerExpr(cursor, source);
    found.push(star === null ? v : { t: "star", v });
    star = null;
  });
  return found;
}

function asTuple(parts: readonly Expr[]): Expr {
  const only = parts.length === 1 ? parts[0] : undefined;
  return only ?? { t: "list", kind: "tuple", items: parts };
}

function tupled(cursor: TreeCursor, source: Source): Expr {
  return asTuple(partsOf(cursor, source));
}

function lowerAssign(cursor: TreeCursor, source: Source, found: Stmt[]): void {
  const p = cursor.from;
  const groups: Expr[][] = [[]];
  let typed = false;
  let star: number | null = null;
  eachChild(cursor, () => {
    if (cursor.name === "AssignOp") groups.push([]);
    else if (cursor.name === "*") star = cursor.from;
    else if (cursor.name === "TypeDef") {
      typed = true;
      // @lezer/python puts the value of `x: int = 3` beside the annotation, not into it.
    } else if (isExpression(cursor)) {
      const v = lowerExpr(cursor, source);
      groups.at(-1)?.push(star === null ? v : { t: "star", v });
      star = null;
    }
  });
  const sides = groups.filter((group) => group.length > 0).map((group) => asTuple(group));
  const v = sides.at(-1);
  const target = sides[0];
  if (sides.length >= 2 && v) found.push({ t: "assign", targets: sides.slice(0, -1), v, p });
  else if (typed && target) found.push({ t: "declare", target, p });
  else if (target) found.push({ t: "expr", v: target, p });
}

interface Section {
  readonly keyword: string;
  readonly exprs: Expr[];
  /** For `with` and `except`: the name after `as`, by the place of the expression before it. */
  readonly as: Map<number, Expr>;
  body: readonly Stmt[];
}

/** Reads `keyword exprs: body` sections: an if has one for each arm, a try one for each handler. */
function sections(cursor: TreeCursor, source: Source): Section[] {
  const found: Section[] = [];
  let current: Section = { keyword: "", exprs: [], as: new Map(), body: [] };
  let expectAs = false;
  let seenIn = false;
  const open = (keyword: string): void => {
    current = { keyword, exprs: [], as: new Map(), body: [] };
    found.push(current);
  };
  eachChild(cursor, () => {
    const name = cursor.name;
    if (/^(if|elif|else|while|for|try|except|finally|with)$/.test(name)) open(name);
    else if (name === "Body") current.body = lowerBlock(cursor, source);
    else if (name === "as") expectAs = true;
    else if (name === "in" && !seenIn) {
      seenIn = true;
      open("in");
    } else if (isExpression(cursor)) {
      const v = lowerExpr(cursor, source);
      if (expectAs) current.as.set(current.exprs.length - 1, v);
      else current.exprs.push(v);
      expectAs = false;
    }
  });
  return found;
}

function lowerCompound(cursor: TreeCursor, source: Source): Stmt {
  const p = cursor.from;
  const name = cursor.name;
  const all = sections(cursor, source);
  const orelse = all.find((section) => section.keyword === "else")?.body ?? [];
  const first = all[0];
  const body = first?.body ?? [];
  if (name === "IfStatement") {
    const arms = all
      .filter((section) => section.keyword === "if" || section.keyword === "elif")
      .map((section) => ({ c: asTuple(section.exprs), body: section.body }));
    return { t: "if", arms, orelse, p };
  }
  if (name === "WhileStatement") {
    return { t: "while", c: asTuple(first?.exprs ?? []), body, orelse, p };
  }
  if (name === "ForStatement") {
    const iter = all.find((section) => section.keyword === "in");
    const target = asTuple(first?.exprs ?? []);
    return {
      t: "for",
      target,
      iter: asTuple(iter?.exprs ?? []),
      body: iter?.body ?? [],
      orelse,
      p,
    };
  }
  if (name === "TryStatement") {
    const handlers = all
      .filter((section) => section.keyword === "except")
      .map((section) => {
        const bound = section.as.get(0);
        return {
          type: section.exprs[0] ?? null,
          name: bound?.t === "name" ? bound.id : null,
          body: section.body,
        };
      });
    const final = all.find((section) => section.keyword === "finally")?.body ?? [];
    return { t: "try", body, handlers, orelse, final, p };
  }
  const items = (first?.exprs ?? []).flatMap((v, at) => {
    const as = first?.as.get(at) ?? null;
    if (as === null && v.t === "list" && v.kind === "tuple") {
      return v.items.map((item) => ({ v: item, as: null }));
    }
    return [{ v, as }];
  });
  return { t: "with", items, body, p };
}

function lowerDecorated(cursor: TreeCursor, source: Source, found: Stmt[]): void {
  const p = cursor.from;
  const decorators: Expr[] = [];
  eachChild(cursor, () => {
    if (cursor.name === "Decorator") {
      const decorator = lowerDecorator(cursor, source);
      if (decorator) decorators.push(decorator);
    } else if (cursor.name === "FunctionDefinition" || cursor.name === "ClassDefinition") {
      found.push(lowerDefinition(cursor, source, { decorators, p }));
    }
  });
}

/** A decorator's name and arguments lie flat under its node. */
function lowerDecorator(cursor: TreeCursor, source: Source): Expr | null {
  let value: Expr | null = null;
  let p = cursor.from;
  eachChild(cursor, () => {
    const text = source.text.slice(cursor.from, cursor.to);
    if (cursor.name === "ArgList" && value) {
      const e = cursor.to;
      value = { t: "call", f: value, args: lowerArgs(cursor, source), p, e };
    } else if (cursor.name === "PropertyName" || (cursor.name === "VariableName" && value)) {
      if (value) value = { t: "attr", o: value, id: text };
    } else if (isExpression(cursor)) {
      value = lowerExpr(cursor, source);
      p = cursor.from;
    }
  });
  return value;
}

function lowerDefinition(
  cursor: TreeCursor,
  source: Source,
  { decorators, p }: { decorators: readonly Expr[]; p: number },
): Stmt {
  const isClass = cursor.name === "ClassDefinition";
  const defAt = cursor.from;
  const e = cursor.to;
  let name = "";
  let bases: readonly Arg[] = [];
  let params: readonly Param[] = [];
  let block: readonly Stmt[] = [];
  let bodyNode: SyntaxNode | null = null;
  const depth = source.depth;
  eachChild(cursor, () => {
    if (cursor.name === "VariableName" && name === "") {
      name = source.text.slice(cursor.from, cursor.to);
    } else if (cursor.name === "ArgList") bases = lowerArgs(cursor, source);
    else if (cursor.name === "ParamList") params = lowerParams(cursor, source);
    else if (cursor.name === "Body") {
      if (isClass) block = lowerBlock(cursor, source);
      else bodyNode = cursor.node;
    }
  });
  if (isClass) return { t: "class", name, bases, decorators, body: block, p, defAt, e };
  let lowered: readonly Stmt[] | null = null;
  const body = (): readonly Stmt[] => {
    if (lowered === null) {
      lowered = bodyNode ? lowerBlock(bodyNode.cursor(), { ...source, depth, tooDeep: null }) : [];
      bodyNode = null;
    }
    return lowered;
  };
  return { t: "def", name, params, decorators, body, p, defAt, e };
}

function lowerMatch(cursor: TreeCursor, source: Source): Stmt {
  const p = cursor.from;
  let subject: Expr = { t: "other", parts: [] };
  const cases: MatchCase[] = [];
  eachChild(cursor, () => {
    if (isExpression(cursor)) subject = lowerExpr(cursor, source);
    else if (cursor.name === "MatchBody") {
      eachChild(cursor, () => {
        if (cursor.name === "MatchClause") cases.push(lowerCase(cursor, source));
      });
    }
  });
  return { t: "match", subject, cases, p };
}

function lowerCase(cursor: TreeCursor, source: Source): MatchCase {
  let guard: Expr | null = null;
  let body: readonly Stmt[] = [];
  const text = source.text.slice(cursor.from, cursor.to);
  const patterns = lowerPatterns(cursor, source);
  eachChild(cursor, () => {
    if (cursor.name === "Body") body = lowerBlock(cursor, source);
    else if (cursor.name === "Guard") {
      eachChild(cursor, () => {
        if (isExpression(cursor)) guard = lowerExpr(cursor, source);
      });
    }
  });
  const only = patterns.length === 1 ? patterns[0] : undefined;
  // `case a, *rest:` and `case []:`, of which the grammar only knows the first.
  const empty = /^case\s*(?:\[\s*\]|\(\s*\))/.test(text);
  const mapping = /^case\s*\{\s*\}/.test(text);
  if (mapping) return { pattern: { t: "map", entries: [], rest: null }, guard, body };
  const pattern: Pattern =
    empty || !only || only.t === "rest" ? { t: "seq", items: empty ? [] : patterns } : only;
  return { pattern, guard, body };
}
