import { textOf } from "./arguments.ts";
import { itemOf } from "./assign.ts";
import { getAttribute } from "./attributes.ts";
import { callValue } from "./call.ts";
import { makeClass } from "./define.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import type { Special } from "./specials.ts";
import { literalType } from "./specials-types.ts";
import type { Cls, Module, Value } from "./values.ts";
import { ext, FACTORY, mock, NONE, obj, unknown } from "./values.ts";

const partial: Special = (_machine, { args }) => {
  const [f, ...pos] = args.pos;
  return f ? { k: "partial", f, args: { ...args, pos } } : NONE;
};

const dataField: Special = (_machine, { path, args }) => {
  const value = args.kw.get("default") ?? args.pos[0];
  if (value) return value;
  const factory = args.kw.get("default_factory") ?? args.kw.get("factory");
  const made = obj(`${path}()`);
  if (factory) made.attrs.set(FACTORY, factory);
  return made;
};

/** `type(value)`, or a class made of its parts: `type("Name", (Base,), {…})`. */
const type: Special = (machine, { args }) => {
  const [value, bases, body] = args.pos;
  if (bases || body) {
    const attrs = body?.k === "dict" ? new Map(body.map) : new Map<string, Value>();
    const module = topFrame(machine)?.module;
    if (bases?.k === "seq" && bases.items.some((one) => one.k === "class") && module) {
      return { k: "class", cls: dynamicClass(machine, { name: value, bases, attrs, module }) };
    }
    const stand = mock();
    for (const [name, each] of attrs) stand.attrs.set(name, each);
    return stand;
  }
  if (value?.k === "inst") return { k: "class", cls: value.cls };
  return value?.k === "mock" ? value : (literalType(value) ?? unknown("a type"));
};

function dynamicClass(
  machine: Machine,
  parts: {
    name: Value | undefined;
    bases: Extract<Value, { k: "seq" }>;
    attrs: Map<string, Value>;
    module: Module;
  },
): Cls {
  const at = topFrame(machine)?.at ?? 0;
  const name = textOf(parts.name) ?? "a class";
  const place = { p: at, defAt: at, e: at };
  return makeClass(machine, {
    module: parts.module,
    bases: parts.bases.items,
    attrs: parts.attrs,
    def: { t: "class", name, bases: [], decorators: [], body: [], ...place },
  });
}

/** `namedtuple("Pair", "name rev")`: a class with fields. */
const namedTuple: Special = (machine, { args }) => {
  const [name, fields] = args.pos;
  const module = topFrame(machine)?.module;
  const text = textOf(fields);
  const names =
    text !== null
      ? text.split(/[\s,]+/).filter((each) => each !== "")
      : fields?.k === "seq"
        ? fields.items.flatMap((item) => textOf(item) ?? textOf(itemOf(item, 0, 2)) ?? [])
        : [];
  if (!module || names.length === 0) return unknown("a named tuple");
  const at = topFrame(machine)?.at ?? 0;
  const place = { p: at, defAt: at, e: at };
  const body = names.map((id) => ({
    t: "declare" as const,
    target: { t: "name" as const, id },
    p: at,
  }));
  const defaults = args.kw.get("defaults");
  const given = defaults?.k === "seq" ? defaults.items : [];
  const attrs = new Map(
    given.map((value, index) => [names.at(index - given.length) ?? "", value] as const),
  );
  return {
    k: "class",
    cls: makeClass(machine, {
      module,
      bases: [ext("typing.NamedTuple")],
      attrs,
      def: { t: "class", name: textOf(name) ?? "", bases: [], decorators: [], body, ...place },
    }),
  };
};

/** `reduce(f, items)`: from the left, as far as the items are known. */
const reduce: Special = (machine, { args }) => {
  const [f, source, start] = args.pos;
  if (!f || source?.k !== "seq" || source.items.length > 20) return unknown("a reduced value");
  const items = start ? [start, ...source.items] : source.items;
  const [from = NONE, ...rest] = items;
  return rest.reduce(
    (left, right) =>
      callValue(machine, f, { pos: [left, right], kw: new Map(), open: false }, null),
    from,
  );
};

/** `methodcaller(name, …)` waits for its object. */
const waiting =
  (path: string): Special =>
  (_machine, { args }) => ({ k: "partial", f: ext(path), args });

const callMethodOf: Special = (machine, { args, expr }) => {
  const target = args.pos.at(-1);
  const name = textOf(args.pos[0]);
  if (!target || name === null) return unknown("a method by a computed name");
  const rest = { ...args, pos: args.pos.slice(1, -1) };
  return callValue(machine, getAttribute(machine, target, name), rest, expr);
};

const getAttributeOf: Special = (machine, { args }) => {
  const target = args.pos.at(-1);
  const name = textOf(args.pos[0]);
  if (!target || name === null) return unknown("an attribute by a computed name");
  return name.split(".").reduce((value, each) => getAttribute(machine, value, each), target);
};

/** Calls that make classes, fields of classes, and things that can be called. */
export const MAKING_CALLS: Readonly<Record<string, Special>> = {
  "builtins.type": type,
  "collections.namedtuple": namedTuple,
  "dataclasses.field": dataField,
  "attrs.field": dataField,
  "attr.field": dataField,
  "attr.ib": dataField,
  "pydantic.Field": dataField,
  "functools.partial": partial,
  "functools.partialmethod": (machine, call) => {
    const made = partial(machine, call);
    return made.k === "partial" ? { ...made, method: true } : made;
  },
  "functools.reduce": reduce,
  "operator.methodcaller": waiting("operator.methodcaller()"),
  "operator.methodcaller()": callMethodOf,
  "operator.attrgetter": waiting("operator.attrgetter()"),
  "operator.attrgetter()": getAttributeOf,
};
