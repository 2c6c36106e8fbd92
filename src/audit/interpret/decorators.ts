import { textOf } from "./arguments.ts";
import { callValue } from "./call.ts";
import type { Machine } from "./machine.ts";
import type { CallArgs, Fixture, Fn, Mark, Value } from "./values.ts";
import { alternatives, NO_ARGS, seq, truth } from "./values.ts";

/** What a decorator makes of a function or class. */
export function applyDecorator(
  machine: Machine,
  decorator: Value,
  target: Value,
  name = "",
): Value {
  switch (decorator.k) {
    case "mark":
      attach(target, decorator.mark);
      if (isOpen(decorator.mark)) attachNamedGate(machine, name, target);
      return target;
    case "patcher":
      if (target.k === "func") target.fn.meta.patches.push(...decorator.specs);
      if (target.k === "class") target.cls.patches.push(...decorator.specs);
      return target;
    case "ext":
    case "obj":
      if (/(^|\.)parameterized(\.expand)?\(\)$/.test(decorator.path) && decorator.k === "obj") {
        const rows = decorator.model ?? seq("list", []);
        attach(target, { name: "expand", args: { pos: [rows], kw: new Map(), open: false } });
        return target;
      }
      return applyExternal(machine, decorator.path.replace(/\(\)$/, ""), target);
    case "func":
    case "partial":
      return applyOwn(machine, decorator, target);
    case "union": {
      const mark = decorator.of.find((one) => one.k === "mark");
      return mark ? applyDecorator(machine, mark, target) : target;
    }
    default:
      if (target.k === "func") target.fn.meta.wrapped = true;
      return target;
  }
}

/** A condition that cannot be known: then the decorator's name is all there is to go by. */
function isOpen(mark: Mark): boolean {
  const condition = mark.args.pos[0];
  return mark.name === "skipif" && condition !== undefined && truth(condition).yes === null;
}

function attachNamedGate(machine: Machine, name: string, target: Value): void {
  const gate = name === "" ? null : machine.catalogue.gate(name);
  if (gate === null) return;
  attach(target, { name: "gate", args: NO_ARGS, gate: `@${name} (${gate.note})` });
}

function attach(target: Value, mark: Mark): void {
  for (const one of alternatives(target)) {
    if (mark.name === "fixture") {
      if (one.k === "func") one.fn.meta.fixture = toFixture(mark.args);
    } else if (one.k === "func") one.fn.meta.marks.push(mark);
    else if (one.k === "class") one.cls.marks.push(mark);
  }
}

/** `mark(...)`: with a single function or class it decorates, else it gets its arguments. */
export function decorate(machine: Machine, mark: Mark, args: CallArgs): Value {
  const target = args.pos[0];
  const decorates =
    args.pos.length === 1 && args.kw.size === 0 && (target?.k === "func" || target?.k === "class");
  if (decorates && target) return applyDecorator(machine, { k: "mark", mark }, target);
  if (mark.gate !== undefined) return { k: "mark", mark };
  return { k: "mark", mark: { ...mark, args } };
}

function toFixture(args: CallArgs): Fixture {
  const text = (name: string): string | null => textOf(args.kw.get(name));
  const autouse = args.kw.get("autouse");
  return {
    scope: text("scope") ?? "function",
    autouse: autouse ? truth(autouse).yes === true : false,
    params: args.kw.get("params") ?? null,
    name: text("name"),
  };
}

const BINDINGS: Readonly<Record<string, Fn["meta"]["binding"]>> = {
  "builtins.staticmethod": "static",
  "builtins.classmethod": "class",
  "builtins.property": "property",
  "functools.cached_property": "property",
  "abc.abstractproperty": "property",
};

function applyExternal(machine: Machine, path: string, target: Value): Value {
  const binding = BINDINGS[path];
  if (binding && target.k === "func") {
    target.fn.meta.binding = binding;
    return target;
  }
  if (/^(pytest|pytest_asyncio)(\.plugin)?\.(fixture|yield_fixture)$/.test(path)) {
    attach(target, { name: "fixture", args: { pos: [], kw: new Map(), open: false } });
    return target;
  }
  if (path === "unittest.skip") {
    attach(target, { name: "skip", args: { pos: [], kw: new Map(), open: false } });
    return target;
  }
  if (/\.(setter|getter|deleter)$/.test(path)) return target;
  const gate = machine.catalogue.gate(path);
  if (gate) {
    const args = { pos: [], kw: new Map(), open: false };
    attach(target, { name: "gate", args, gate: `@${path.split(".").at(-1)} (${gate.note})` });
  } else if (target.k === "func") {
    target.fn.meta.wrapped = true;
  }
  return target;
}

/** A decorator of the project itself is walked; one that cannot be followed changes nothing. */
function applyOwn(machine: Machine, decorator: Value, target: Value): Value {
  const fn = target.k === "func" ? target.fn : null;
  const marksBefore = fn?.meta.marks.length ?? 0;
  const original: Value =
    target.k === "func" ? { ...target, fn: { ...target.fn, meta: { ...target.fn.meta } } } : target;
  const result = callValue(
    machine,
    decorator,
    { pos: [original], kw: new Map(), open: false },
    null,
  );
  if (target.k === "class") {
    return target;
  }
  if (fn === null || original.k !== "func") return result.k === "unknown" ? target : result;
  fn.meta.marks = original.fn.meta.marks;
  fn.meta.patches = original.fn.meta.patches;
  fn.meta.fixture = original.fn.meta.fixture;
  const outcome = alternatives(result);
  const wrapper = outcome.find((one) => one.k === "func" && one.fn !== original.fn);
  if (wrapper?.k === "func") {
    // pytest sees through functools.wraps: the test keeps its own name and arguments.
    fn.meta.marks = [...new Set([...fn.meta.marks, ...wrapper.fn.meta.marks])];
    fn.meta.replaced = { ...wrapper, fn: { ...wrapper.fn, name: fn.name } };
  }
  const name = decorator.k === "func" ? decorator.fn.name : "";
  if (!wrapper && fn.meta.marks.length === marksBefore && !outcome.includes(original)) {
    attachNamedGate(machine, name, target);
  }
  return target;
}
