import type { TreeCursor } from "@lezer/common";
import type { Arg, Clause, Expr, Param } from "./ast.ts";
import { HOLE, stringValue, unquote, withoutEscapes } from "./strings.ts";

/** What lowering needs besides the cursor, and what it finds out on the way. */
export interface Source {
  readonly text: string;
  /** How deep the walk is; beyond MAX_DEPTH parts are left out and `tooDeep` says where. */
  depth: number;
  tooDeep: number | null;
}

/** Deeper nesting than any hand-written test has; keeps every later recursion within the stack. */
const MAX_DEPTH = 150;

/** Turns the expression under the cursor into the audit's own tree; the cursor ends where it was. */
export function lowerExpr(cursor: TreeCursor, source: Source): Expr {
  return oneDeeper(cursor, source, lower) ?? { t: "other", parts: [] };
}

/** What `lower` makes of the node, one level further down; null where that is too deep. */
export function oneDeeper<T>(
  cursor: TreeCursor,
  source: Source,
  lower: (cursor: TreeCursor, source: Source) => T,
): T | null {
  if (source.depth >= MAX_DEPTH) {
    source.tooDeep ??= cursor.from;
    return null;
  }
  source.depth += 1;
  try {
    return lower(cursor, source);
  } finally {
    source.depth -= 1;
  }
}

function lower(cursor: TreeCursor, source: Source): Expr {
  const p = cursor.from;
  const e = cursor.to;
  switch (cursor.name) {
    case "VariableName":
      return { t: "name", id: source.text.slice(p, e) };
    case "String":
      return { t: "const", k: "const", v: stringValue(source.text.slice(p, e)) };
    case "Number":
      return { t: "const", k: "const", v: Number(source.text.slice(p, e).replaceAll("_", "")) };
    case "Boolean":
      return { t: "const", k: "const", v: source.text.slice(p, e) === "True" };
    case "None":
      return { t: "const", k: "const", v: null };
    case "FormatString":
      return lowerFormat(cursor, source);
    case "ContinuedString":
      return joinParts(children(cursor, source));
    case "MemberExpression":
      return lowerMember(cursor, source);
    case "CallExpression":
      return lowerCall(cursor, source);
    case "ParenthesizedExpression": {
      const inner = children(cursor, source)[0] ?? { t: "other", parts: [] };
      return inner.t === "bin" ? { ...inner, closed: true } : inner;
    }
    case "AwaitExpression":
      return children(cursor, source)[0] ?? { t: "other", parts: [] };
    case "TupleExpression":
      return { t: "list", kind: "tuple", items: lowerItems(cursor, source) };
    case "ArrayExpression":
      return { t: "list", kind: "list", items: lowerItems(cursor, source) };
    case "SetExpression":
      return { t: "list", kind: "set", items: lowerItems(cursor, source) };
    case "DictionaryExpression":
      return lowerDict(cursor, source);
    case "BinaryExpression":
      return lowerBinary(cursor, source);
    case "UnaryExpression":
      return lowerUnary(cursor, source);
    case "ConditionalExpression": {
      const [a, c, b] = children(cursor, source);
      return a && b && c ? { t: "cond", c, a, b } : { t: "other", parts: [] };
    }
    case "NamedExpression": {
      const [target, v] = children(cursor, source);
      return target?.t === "name" && v
        ? { t: "walrus", id: target.id, v }
        : { t: "other", parts: v ? [v] : [] };
    }
    case "LambdaExpression":
      return lowerLambda(cursor, source);
    case "ArrayComprehensionExpression":
    case "SetComprehensionExpression":
    case "ComprehensionExpression":
      return lowerComprehension(cursor, source, "list");
    case "DictionaryComprehensionExpression":
      return lowerComprehension(cursor, source, "dict");
    case "YieldExpression": {
      const from = source.text.slice(p, e).startsWith("yield from");
      return { t: "yield", v: children(cursor, source)[0] ?? null, from };
    }
    default:
      return { t: "other", parts: children(cursor, source) };
  }
}

const EXPRESSION_NAMES = new Set([
  "VariableName",
  "String",
  "Number",
  "Boolean",
  "None",
  "Ellipsis",
  "FormatString",
  "ContinuedString",
  "MemberExpression",
  "CallExpression",
  "ParenthesizedExpression",
  "AwaitExpression",
  "TupleExpression",
  "ArrayExpression",
  "SetExpression",
  "DictionaryExpression",
  "BinaryExpression",
  "UnaryExpression",
  "ConditionalExpression",
  "NamedExpression",
  "LambdaExpression",
  "ArrayComprehensionExpression",
  "SetComprehensionExpression",
  "ComprehensionExpression",
  "DictionaryComprehensionExpression",
  "YieldExpression",
]);

export function isExpression(cursor: TreeCursor): boolean {
  return EXPRESSION_NAMES.has(cursor.name);
}

/** Calls `visit` for each child of the node under the cursor; the cursor ends where it was. */
export function eachChild(cursor: TreeCursor, visit: () => void): void {
  if (!cursor.firstChild()) return;
  do visit();
  while (cursor.nextSibling());
  cursor.parent();
}

function children(cursor: TreeCursor, source: Source): Expr[] {
  const found: Expr[] = [];
  eachChild(cursor, () => {
    if (isExpression(cursor)) found.push(lowerExpr(cursor, source));
  });
  return found;
}

function joinParts(parts: readonly Expr[]): Expr {
  const flat = parts.flatMap((part) => (part.t === "fstr" ? part.parts : [part]));
  if (flat.every((part) => part.t === "const")) {
    return { t: "const", k: "const", v: flat.map((part) => String(part.v)).join("") };
  }
  return { t: "fstr", parts: flat };
}

function lowerFormat(cursor: TreeCursor, source: Source): Expr {
  const p = cursor.from;
  const whole = source.text.slice(p, cursor.to);
  const { inner } = unquote(whole);
  const start = p + whole.indexOf(inner, /^[A-Za-z]*/.exec(whole)?.[0].length ?? 0);
  const parts: Expr[] = [];
  let at = start;
  const text = (to: number): void => {
    if (to <= at) return;
    const piece = withoutEscapes(source.text.slice(at, to))
      .replaceAll("{{", "{")
      .replaceAll("}}", "}");
    parts.push({ t: "const", k: "const", v: piece });
  };
  eachChild(cursor, () => {
    if (cursor.name !== "FormatReplacement") return;
    text(cursor.from);
    at = cursor.to;
    const value = children(cursor, source)[0];
    parts.push(value ?? { t: "const", k: "const", v: HOLE });
  });
  text(start + inner.length);
  return parts.every((part) => part.t === "const") ? joinParts(parts) : { t: "fstr", parts };
}

function lowerMember(cursor: TreeCursor, source: Source): Expr {
  const parts: Expr[] = [];
  let property: string | null = null;
  let slice = false;
  let commas = false;
  eachChild(cursor, () => {
    if (cursor.name === "PropertyName") property = source.text.slice(cursor.from, cursor.to);
    else if (cursor.name === ":") slice = true;
    else if (cursor.name === ",") commas = true;
    else if (isExpression(cursor)) parts.push(lowerExpr(cursor, source));
  });
  const [o, ...rest] = parts;
  if (o === undefined) return { t: "other", parts };
  if (property !== null) return { t: "attr", o, id: property };
  const only = rest[0];
  if (rest.length === 1 && only && !slice && !commas) return { t: "sub", o, i: only };
  const i: Expr = slice ? { t: "other", parts: rest } : { t: "list", kind: "tuple", items: rest };
  return { t: "sub", o, i };
}

function lowerCall(cursor: TreeCursor, source: Source): Expr {
  const p = cursor.from;
  const e = cursor.to;
  let f: Expr | null = null;
  let args: readonly Arg[] = [];
  eachChild(cursor, () => {
    if (cursor.name === "ArgList") args = lowerArgs(cursor, source);
    else if (isExpression(cursor)) f = lowerExpr(cursor, source);
  });
  return { t: "call", f: f ?? { t: "other", parts: [] }, args, p, e };
}

/** Arguments of a call, a decorator or a class header. */
export function lowerArgs(cursor: TreeCursor, source: Source): readonly Arg[] {
  const args: Arg[] = [];
  let star: 0 | 1 | 2 = 0;
  let keyword: string | null = null;
  let last: Expr | null = null;
  let generator = false;
  const flush = (): void => {
    if (last !== null) args.push({ v: last, kw: keyword, star });
    last = null;
    keyword = null;
    star = 0;
  };
  eachChild(cursor, () => {
    const name = cursor.name;
    if (name === ",") flush();
    else if (name === "*") star = 1;
    else if (name === "**") star = 2;
    else if (name === "for") generator = true;
    else if (name === "AssignOp" && last?.t === "name") {
      keyword = last.id;
      last = null;
    } else if (isExpression(cursor) && !generator) last = lowerExpr(cursor, source);
  });
  flush();
  if (!generator) return args;
  return [{ v: lowerComprehension(cursor, source, "list"), kw: null, star: 0 }];
}

function lowerItems(cursor: TreeCursor, source: Source): Expr[] {
  const items: Expr[] = [];
  let starAt: number | null = null;
  eachChild(cursor, () => {
    if (cursor.name === "*") starAt = cursor.from;
    if (!isExpression(cursor)) return;
    const v = lowerExpr(cursor, source);
    items.push(starAt === null ? v : { t: "star", v });
    starAt = null;
  });
  return items;
}

function lowerDict(cursor: TreeCursor, source: Source): Expr {
  const entries: { k: Expr | null; v: Expr }[] = [];
  let key: Expr | null = null;
  let spread = false;
  let afterColon = false;
  eachChild(cursor, () => {
    if (cursor.name === "**") spread = true;
    else if (cursor.name === ":") afterColon = true;
    else if (isExpression(cursor)) {
      const v = lowerExpr(cursor, source);
      if (spread) entries.push({ k: null, v });
      else if (afterColon && key !== null) entries.push({ k: key, v });
      else {
        key = v;
        return;
      }
      key = null;
      spread = false;
      afterColon = false;
    }
  });
  return { t: "dict", entries };
}

function lowerBinary(cursor: TreeCursor, source: Source): Expr {
  const sides: Expr[] = [];
  let op = "";
  eachChild(cursor, () => {
    if (isExpression(cursor)) sides.push(lowerExpr(cursor, source));
    else if (cursor.name !== "Comment")
      op += (op === "" ? "" : " ") + source.text.slice(cursor.from, cursor.to);
  });
  const [l, r] = sides;
  return l && r ? { t: "bin", op, l, r } : { t: "other", parts: sides };
}

function lowerUnary(cursor: TreeCursor, source: Source): Expr {
  const p = cursor.from;
  const v = children(cursor, source)[0];
  const op = source.text.startsWith("not", p) ? "not" : (source.text[p] ?? "");
  if (!v) return { t: "other", parts: [] };
  return op === "not" ? negate(v) : { t: "unary", op, v };
}

/** @lezer/python 1.1 reads `not a or b` as `not (a or b)`: the `not` belongs to the left side only. */
function negate(v: Expr): Expr {
  if (v.t === "bin" && !v.closed && (v.op === "and" || v.op === "or")) {
    return { ...v, l: negate(v.l) };
  }
  return { t: "unary", op: "not", v };
}

function lowerLambda(cursor: TreeCursor, source: Source): Expr {
  const p = cursor.from;
  let params: readonly Param[] = [];
  let body: Expr | null = null;
  eachChild(cursor, () => {
    if (cursor.name === "ParamList") params = lowerParams(cursor, source);
    else if (isExpression(cursor)) body = lowerExpr(cursor, source);
  });
  return body ? { t: "lambda", params, body, p } : { t: "other", parts: [] };
}

export function lowerParams(cursor: TreeCursor, source: Source): readonly Param[] {
  const params: Param[] = [];
  let kind: Param["kind"] = "pos";
  let starred: "star" | "kwstar" | null = null;
  let awaitingDefault = false;
  eachChild(cursor, () => {
    const name = cursor.name;
    if (name === "*") {
      starred = "star";
      kind = "kwonly";
    } else if (name === "**") starred = "kwstar";
    else if (name === ",") {
      starred = null;
      awaitingDefault = false;
    } else if (name === "AssignOp") awaitingDefault = true;
    else if (name === "TypeDef") return;
    else if (isExpression(cursor)) {
      const last = params.at(-1);
      if (awaitingDefault && last) {
        params[params.length - 1] = { ...last, def: lowerExpr(cursor, source) };
      } else if (name === "VariableName") {
        const id = source.text.slice(cursor.from, cursor.to);
        params.push({ name: id, def: null, kind: starred ?? kind });
      }
    }
  });
  return params;
}

function lowerComprehension(cursor: TreeCursor, source: Source, kind: "list" | "dict"): Expr {
  const elts: Expr[] = [];
  const clauses: Clause[] = [];
  let state: "elt" | "target" | "iter" | "if" = "elt";
  let targets: Expr[] = [];
  eachChild(cursor, () => {
    const name = cursor.name;
    if (name === "for") {
      state = "target";
      targets = [];
    } else if (name === "in" && state === "target") state = "iter";
    else if (name === "if" && state !== "elt") state = "if";
    else if (isExpression(cursor)) {
      const v = lowerExpr(cursor, source);
      if (state === "elt") elts.push(v);
      else if (state === "target") targets.push(v);
      else if (state === "if") clauses.push({ t: "if", c: v });
      else {
        const only = targets.length === 1 ? targets[0] : undefined;
        const target: Expr = only ?? { t: "list", kind: "tuple", items: targets };
        clauses.push({ t: "for", target, iter: v });
      }
    }
  });
  return { t: "comp", kind, elts, clauses };
}
