import { classAttribute, tupleItems } from "./attributes.ts";
import { callFunction } from "./call.ts";
import { concatenate, elementOf } from "./evaluate.ts";
import type { Machine } from "./machine.ts";
import { moduleAttribute } from "./modules.ts";
import { SETTINGS, settingsAttribute } from "./settings.ts";
import type { Const, Value } from "./values.ts";
import {
  alternatives,
  constant,
  join,
  keyOf,
  NO_ARGS,
  NONE,
  obj,
  oneOfThese,
  seq,
  truth,
  unknown,
} from "./values.ts";
import { comparedVersions } from "./versions.ts";

export function unary(op: string, value: Value): Value {
  if (op === "not") {
    const { yes, gate } = truth(value);
    return yes === null ? unknown("a condition") : constant(!yes, gate ?? undefined);
  }
  if (op === "-" && value.k === "const" && typeof value.v === "number") {
    return { ...value, v: -value.v };
  }
  return value.k === "mark" ? value : unknown("a number");
}

export function binary(
  machine: Machine,
  { op, left, right }: { op: string; left: Value; right: Value },
): Value {
  if (op === "/" || op === "//") return slash(left, right);
  if (op === "+") return plus(left, right);
  if (op === "%")
    return left.k === "const" && typeof left.v === "string"
      ? format(left, right)
      : unknown("a number");
  if (op === "|" && left.k === "dict" && right.k === "dict") {
    return { k: "dict", map: new Map([...left.map, ...right.map]), rest: right.rest ?? left.rest };
  }
  if (op === "|") return join([left, right]);
  if (op === "in" || op === "not in") return contains(machine, left, right, op === "not in");
  if (/^(==|!=|<|>|<=|>=|is|is not|<>)$/.test(op)) return compare(op, left, right);
  if (op === "*" && left.k === "seq") return left;
  return unknown("a number");
}

function slash(left: Value, right: Value): Value {
  if (left.k === "union") return join(left.of.map((one) => slash(one, right)));
  if (left.k !== "path" && !(left.k === "const" && typeof left.v === "string")) {
    return unknown("a computed value");
  }
  return concatenate([left, constant("/"), right]);
}

/** Longer lists are cut: one that doubles again and again would fill the memory. */
const MAX_ITEMS = 2_000;

function plus(left: Value, right: Value): Value {
  if (left.k === "seq" && right.k === "seq") {
    return seq(left.kind, [...left.items, ...right.items].slice(0, MAX_ITEMS));
  }
  if (left.k === "seq") return left;
  if (isText(left) || isText(right)) return concatenate([left, right]);
  if (left.k === "const" && right.k === "const") {
    const [a, b] = [left.v, right.v];
    if (typeof a === "number" && typeof b === "number") return constant(a + b);
  }
  return unknown("a sum");
}

function isText(value: Value): boolean {
  return alternatives(value).some(
    (one) => one.k === "path" || (one.k === "const" && typeof one.v === "string"),
  );
}

/** `"org/%s" % name`. */
export function format(left: Const, right: Value): Value {
  const pieces = String(left.v).split(/%\(?\w*\)?[sdrif]/);
  const fillers = right.k === "seq" ? right.items : [right];
  const parts: Value[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) parts.push(fillers[at - 1] ?? unknown("a part of a text"));
    parts.push(constant(piece));
  }
  return concatenate(parts);
}

function compare(op: string, left: Value, right: Value): Value {
  if (left.k === "union" || right.k === "union") {
    const results = alternatives(left).flatMap((a) =>
      alternatives(right).map((b) => compare(op, a, b)),
    );
    return results.length > 30 ? unknown("a comparison") : join(results);
  }
  if (left.k === "const" && right.k === "const") {
    return constant(compareConstants(op, left.v, right.v), left.gate ?? right.gate);
  }
  const isNone = (value: Value): boolean => value.k === "const" && value.v === null;
  const isThing = (value: Value): boolean =>
    ["func", "class", "module", "inst", "seq", "dict", "path", "mock", "ext", "obj"].includes(
      value.k,
    );
  if ((isNone(left) && isThing(right)) || (isNone(right) && isThing(left))) {
    return constant(op === "!=" || op === "is not");
  }
  const isBuiltin = (value: Value): boolean =>
    value.k === "ext" && /^builtins\.\w+$/.test(value.path);
  if (left.k === "ext" && right.k === "ext" && isBuiltin(left) && isBuiltin(right)) {
    if (/^(is|==|is not|!=)$/.test(op)) {
      return constant((left.path === right.path) === /^(is|==)$/.test(op));
    }
  }
  if (left.k === "ext" && right.k === "ext" && (op === "is" || op === "==")) {
    return left.path === right.path ? constant(true) : unknown("a comparison");
  }
  return comparedVersions(op, left, right) ?? unknown("a comparison");
}

function compareConstants(op: string, a: Const["v"], b: Const["v"]): boolean {
  switch (op) {
    case "==":
    case "is":
      return a === b;
    case "!=":
    case "<>":
    case "is not":
      return a !== b;
    default: {
      if (a === null || b === null) return false;
      if (op === "<") return a < b;
      if (op === ">") return a > b;
      return op === "<=" ? a <= b : a >= b;
    }
  }
}

function contains(machine: Machine, left: Value, right: Value, negated: boolean): Value {
  const answer = (yes: boolean, gate?: string): Value => constant(negated ? !yes : yes, gate);
  if (right.k === "ext" && right.path === "os.environ" && left.k === "const") {
    const set = machine.environ.has(String(left.v));
    return answer(set, set ? undefined : `the environment variable ${left.v}`);
  }
  if (right.k === "obj" && right.attrs.has("marks:names")) {
    const names = right.attrs.get("marks:names");
    const has =
      names?.k === "seq" && left.k === "const"
        ? names.items.some((one) => one.k === "const" && one.v === left.v)
        : null;
    return has === null ? unknown("a keyword") : answer(has);
  }
  // A cache that nothing was put into yet.
  if (right.k === "dict" && right.map.size === 0 && right.rest === null) return answer(false);
  if (left.k === "union") {
    return join(left.of.map((one) => contains(machine, one, right, negated)));
  }
  if (left.k !== "const") return unknown("a comparison");
  if (right.k === "const" && typeof right.v === "string" && typeof left.v === "string") {
    return answer(right.v.includes(left.v), left.gate ?? right.gate);
  }
  if (right.k === "path" && typeof left.v === "string" && right.text.includes(left.v)) {
    return answer(true);
  }
  if (right.k === "seq" && right.items.every((one) => one.k === "const")) {
    return answer(
      right.items.some((one) => one.k === "const" && one.v === left.v),
      left.gate,
    );
  }
  if (right.k === "obj" && right.path === SETTINGS) return answer(right.attrs.has(String(left.v)));
  if (right.k === "dict" && right.rest === null) return answer(right.map.has(String(left.v)));
  return unknown("a comparison");
}

/** An entry of a dictionary of all models that a package offers is the model by that name. */
function entryOf(rest: Value | null, name: string | null): Value | null {
  const offers = rest?.k === "obj" && /\.(?:list|available)_\w*\(\)$/.test(rest.path);
  if (!offers || rest.model) return rest;
  return name === null ? unknown("a key of a dictionary") : obj(rest.path, constant(name));
}

/** `value[index]`. */
export function subscript(machine: Machine, value: Value, index: Value): Value {
  switch (value.k) {
    case "union":
      return join(value.of.map((one) => subscript(machine, one, index)));
    case "seq": {
      if (index.k === "const" && typeof index.v === "number") {
        return value.items.at(index.v) ?? unknown("an element of a list");
      }
      return index.k === "unknown" ? value : elementOf(machine, value);
    }
    case "dict": {
      const keys = alternatives(index);
      const names = keys.map(keyOf);
      if (names.every((name) => name !== null)) {
        const found = names.map((name) => value.map.get(name) ?? entryOf(value.rest, name));
        const sure = names.every((name) => value.map.has(name));
        if (found.every((one) => one !== null)) return sure ? join(found) : oneOfThese(found);
      }
      const rest = entryOf(value.rest, null);
      const all = [...value.map.values(), ...(rest ? [rest] : [])];
      return all.length > 0 ? oneOfThese(all) : unknown("an entry of a dictionary");
    }
    case "module":
      // `module.__dict__[name]`, which `moduleAttribute` hands out as the module itself.
      return join(
        alternatives(index).map((key) =>
          key.k === "const" && typeof key.v === "string"
            ? moduleAttribute(machine, value.module, key.v)
            : unknown("a part of a module"),
        ),
      );
    case "ext":
      return environment(machine, value.path, index) ?? externalItem(machine, value.path, index);
    case "obj":
      if (index.k === "const" && typeof index.v === "string") {
        const own = value.attrs.get(index.v);
        if (own) return own;
      }
      if (value.path === SETTINGS) {
        return index.k === "const"
          ? settingsAttribute(value, String(index.v))
          : join([...value.attrs.values()]);
      }
      return {
        k: "obj",
        path: value.path.endsWith("[]") ? value.path : `${value.path}[]`,
        attrs: new Map(),
        ...(value.model ? { model: value.model } : {}),
      };
    case "class": {
      // `Enum["NAME"]`, and generics such as `Base[int]`.
      const member = index.k === "const" ? value.cls.attrs.get(String(index.v)) : undefined;
      return member ?? value;
    }
    case "inst": {
      const item = index.k === "const" ? tupleItems(value)?.at(Number(index.v)) : undefined;
      if (item) return item;
      const get = classAttribute(machine, value.cls, "__getitem__", value);
      return get?.k === "func"
        ? callFunction(machine, get, { ...NO_ARGS, pos: [index] })
        : unknown("an element of an object");
    }
    case "mock":
      return value;
    case "path":
      return value;
    case "const":
      return typeof value.v === "string" ? constant(value.v) : NONE;
    case "unknown":
      return value.why.startsWith("an entry of ") ? value : unknown(`an entry of ${value.why}`);
    default:
      return unknown("an element of something unknown");
  }
}

function environment(machine: Machine, path: string, index: Value): Value | null {
  if (path !== "os.environ" || index.k !== "const") return null;
  const name = String(index.v);
  const set = machine.environ.get(name);
  if (set) return set;
  machine.missing ??= `the environment variable ${name}`;
  return constant(null, `the environment variable ${name}`);
}

function externalItem(machine: Machine, path: string, index: Value): Value {
  if (path === "sys.modules" && index.k === "const") {
    const name = String(index.v);
    const stub = machine.stubs.get(name);
    if (stub) return stub;
    for (const module of machine.modules.values()) {
      if (module.name === name) return { k: "module", module };
    }
    return { k: "ext", path: name };
  }
  return { k: "ext", path };
}
