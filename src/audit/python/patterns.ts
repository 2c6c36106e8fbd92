import type { TreeCursor } from "@lezer/common";
import type { Expr, Pattern } from "./ast.ts";
import type { Source } from "./expressions.ts";
import { eachChild, isExpression, lowerExpr, oneDeeper } from "./expressions.ts";

const ANYTHING: Pattern = { t: "any", name: null };

/** The patterns directly under the cursor: one, or the parts of a sequence without brackets. */
export function lowerPatterns(cursor: TreeCursor, source: Source): readonly Pattern[] {
  const found: Pattern[] = [];
  eachChild(cursor, () => {
    if (cursor.name.endsWith("Pattern")) found.push(lowerPattern(cursor, source));
  });
  return found;
}

export function lowerPattern(cursor: TreeCursor, source: Source): Pattern {
  return oneDeeper(cursor, source, lower) ?? ANYTHING;
}

function lower(cursor: TreeCursor, source: Source): Pattern {
  const text = source.text.slice(cursor.from, cursor.to);
  switch (cursor.name) {
    case "CapturePattern":
      return { t: "any", name: text === "_" ? null : text };
    case "LiteralPattern":
      return { t: "value", v: literal(cursor, source) };
    case "AttributePattern":
      return dotted(text);
    case "SequencePattern": {
      const items = lowerPatterns(cursor, source);
      const only = items[0];
      const group = text.startsWith("(") && items.length === 1 && !/,\s*\)$/.test(text);
      return group && only && only.t !== "rest" ? only : { t: "seq", items };
    }
    case "StarPattern": {
      const inner = lowerPatterns(cursor, source)[0];
      return { t: "rest", name: inner?.t === "any" ? inner.name : null };
    }
    case "MappingPattern":
      return lowerMapping(cursor, source);
    case "ClassPattern":
      return lowerClass(cursor, source);
    case "OrPattern": {
      const all = lowerPatterns(cursor, source);
      // `a | b as name`: the grammar puts the name on the last one; Python means them all.
      const last = all.at(-1);
      return last?.t === "as"
        ? { t: "as", of: { t: "or", of: [...all.slice(0, -1), last.of] }, name: last.name }
        : { t: "or", of: all };
    }
    case "AsPattern": {
      const of = lowerPatterns(cursor, source)[0] ?? ANYTHING;
      let name: string | null = null;
      eachChild(cursor, () => {
        if (cursor.name === "VariableName") name = source.text.slice(cursor.from, cursor.to);
      });
      return { t: "as", of, name };
    }
    default:
      return ANYTHING;
  }
}

function literal(cursor: TreeCursor, source: Source): Expr {
  const negative = source.text[cursor.from] === "-";
  let found: Expr = { t: "other", parts: [] };
  eachChild(cursor, () => {
    if (isExpression(cursor)) found = lowerExpr(cursor, source);
  });
  return negative ? { t: "unary", op: "-", v: found } : found;
}

/** `Color.RED` is a value; `Name()`, which had to be rewritten for the grammar, a class. */
function dotted(text: string): Pattern {
  const names = text.replace(/\(\s*\)$/, "").split(".");
  const [first = "", ...rest] = names;
  const v = rest.reduce<Expr>((o, id) => ({ t: "attr", o, id: id.trim() }), {
    t: "name",
    id: first.trim(),
  });
  return text.endsWith(")") ? { t: "class", cls: v, pos: [], kw: [] } : { t: "value", v };
}

function lowerMapping(cursor: TreeCursor, source: Source): Pattern {
  const entries: { key: Pattern; of: Pattern }[] = [];
  let key: Pattern | null = null;
  let rest: string | null = null;
  let starred = false;
  eachChild(cursor, () => {
    if (cursor.name === "**") starred = true;
    if (!cursor.name.endsWith("Pattern")) return;
    const pattern = lowerPattern(cursor, source);
    if (starred) rest = pattern.t === "any" ? pattern.name : null;
    else if (key === null) key = pattern;
    else {
      entries.push({ key, of: pattern });
      key = null;
    }
  });
  return { t: "map", entries, rest };
}

function lowerClass(cursor: TreeCursor, source: Source): Pattern {
  const name = /^[^(]*/.exec(source.text.slice(cursor.from, cursor.to))?.[0] ?? "";
  const made = dotted(name.trim());
  const cls: Expr = made.t === "value" ? made.v : { t: "other", parts: [] };
  const pos: Pattern[] = [];
  const kw: { name: string; of: Pattern }[] = [];
  eachChild(cursor, () => {
    if (cursor.name !== "PatternArgList") return;
    eachChild(cursor, () => {
      if (cursor.name === "KeywordPattern") {
        const text = source.text.slice(cursor.from, cursor.to);
        const of = lowerPatterns(cursor, source)[0] ?? ANYTHING;
        kw.push({ name: text.split("=", 1)[0]?.trim() ?? "", of });
      } else if (cursor.name.endsWith("Pattern")) pos.push(lowerPattern(cursor, source));
    });
  });
  return { t: "class", cls, pos, kw };
}
