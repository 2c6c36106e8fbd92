import type { Pattern } from "../python/ast.ts";
import { fieldNames, getAttribute, mroOf, tupleItems } from "./attributes.ts";
import { evaluate } from "./evaluate.ts";
import type { Machine } from "./machine.ts";
import { binary } from "./operators.ts";
import { isOneOf } from "./specials-types.ts";
import type { Env, Value } from "./values.ts";
import { alternatives, join, keyOf, seq, truth, unknown } from "./values.ts";

/** Whether a value fits a pattern; null where that cannot be known. Names it captures go to `names`. */
export function fits(
  machine: Machine,
  { pattern, value, env }: { pattern: Pattern; value: Value; env: Env },
  names: Map<string, Value>,
): boolean | null {
  if (value.k === "union" && pattern.t !== "any") {
    const answers = value.of.map((one) => fits(machine, { pattern, value: one, env }, names));
    return all(answers) === true ? true : answers.every((one) => one === false) ? false : null;
  }
  const inner = (each: Pattern, of: Value): boolean | null =>
    fits(machine, { pattern: each, value: of, env }, names);
  switch (pattern.t) {
    case "any":
      capture(names, pattern.name, value);
      return true;
    case "rest":
      capture(names, pattern.name, value);
      return true;
    case "value": {
      const wanted = evaluate(machine, pattern.v, env);
      if (wanted.k === "const" && ["seq", "dict", "inst", "func", "class"].includes(value.k))
        return false;
      return truth(binary(machine, { op: "==", left: value, right: wanted })).yes;
    }
    case "as": {
      capture(names, pattern.name, value);
      return inner(pattern.of, value);
    }
    case "or": {
      const answers = pattern.of.map((each) => inner(each, value));
      return answers.includes(true) ? true : answers.includes(null) ? null : false;
    }
    case "seq":
      return fitsSequence(pattern, value, inner);
    case "map":
      return fitsMapping(machine, { pattern, value, env, names }, inner);
    case "class":
      return fitsClass(machine, { pattern, value, env }, inner);
  }
}

type Inner = (pattern: Pattern, value: Value) => boolean | null;

function capture(names: Map<string, Value>, name: string | null, value: Value): void {
  if (name === null) return;
  const before = names.get(name);
  names.set(name, before ? join([before, value]) : value);
}

/** All of some answers: false where one is, true where each is. */
function all(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

const UNSEEN = unknown("a part of something unknown, taken by a pattern");

function fitsSequence(
  { items }: Extract<Pattern, { t: "seq" }>,
  value: Value,
  inner: Inner,
): boolean | null {
  const parts =
    value.k === "seq" && value.kind !== "set"
      ? value.items
      : value.k === "inst"
        ? tupleItems(value)
        : null;
  if (parts === null) {
    for (const each of items) inner(each, UNSEEN);
    return ["const", "dict", "func", "class", "inst", "path"].includes(value.k) ? false : null;
  }
  const star = items.findIndex((each) => each.t === "rest");
  const after = star < 0 ? 0 : items.length - star - 1;
  const fixed = star < 0 ? items.length : items.length - 1;
  if (star < 0 ? parts.length !== fixed : parts.length < fixed) return false;
  const answers = items.map((each, at) => {
    if (at === star) return inner(each, seq("list", parts.slice(star, parts.length - after)));
    const from = star >= 0 && at > star ? parts.length - (items.length - at) : at;
    return inner(each, parts[from] ?? UNSEEN);
  });
  return all(answers);
}

function fitsMapping(
  machine: Machine,
  {
    pattern,
    value,
    env,
    names,
  }: {
    pattern: Extract<Pattern, { t: "map" }>;
    value: Value;
    env: Env;
    names: Map<string, Value>;
  },
  inner: Inner,
): boolean | null {
  if (value.k !== "dict") {
    for (const { of } of pattern.entries) inner(of, UNSEEN);
    return ["const", "seq", "func", "class", "path"].includes(value.k) ? false : null;
  }
  const left = new Map(value.map);
  const answers = pattern.entries.map(({ key, of }) => {
    const word = key.t === "value" ? keyOf(evaluate(machine, key.v, env)) : null;
    const found = word === null ? undefined : value.map.get(word);
    if (word !== null) left.delete(word);
    if (found) return inner(of, found);
    const answer = inner(of, value.rest ?? UNSEEN);
    return word !== null && value.rest === null ? false : answer === false ? false : null;
  });
  capture(names, pattern.rest, { k: "dict", map: left, rest: value.rest });
  return all(answers);
}

function fitsClass(
  machine: Machine,
  { pattern, value, env }: { pattern: Extract<Pattern, { t: "class" }>; value: Value; env: Env },
  inner: Inner,
): boolean | null {
  const cls = evaluate(machine, pattern.cls, env);
  const is = isOneOf(value, alternatives(cls));
  const builtin = cls.k === "ext" && cls.path.startsWith("builtins.");
  const fields =
    value.k === "inst"
      ? fieldNames(
          mroOf(value.cls).find((one) => cls.k === "class" && one === cls.cls) ?? value.cls,
        )
      : [];
  const answers = [
    ...pattern.pos.map((each, at) => {
      // `str(name)` captures the text itself.
      if (builtin) return inner(each, value);
      const field = fields[at];
      return inner(each, field === undefined ? UNSEEN : getAttribute(machine, value, field));
    }),
    ...pattern.kw.map(({ name, of }) => inner(of, getAttribute(machine, value, name))),
  ];
  return is === false ? false : all([is, ...answers]);
}
