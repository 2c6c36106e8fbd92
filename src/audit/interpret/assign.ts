import type { Expr } from "../python/ast.ts";
import { tupleItems } from "./attributes.ts";
import { evaluate } from "./evaluate.ts";
import {
  addItem,
  changeItems,
  changeMock,
  changeRest,
  setEntry,
  setField,
  setShared,
} from "./journal.ts";
import type { Machine } from "./machine.ts";
import { currentGate, lasting, putBack, topFrame } from "./machine.ts";
import { replaceAttribute } from "./patching.ts";
import { SETTINGS } from "./settings.ts";
import type { Env, Module, Value } from "./values.ts";
import { alternatives, join, keyOf, mock, NO_ARGS, truth, unknown } from "./values.ts";

/** `target = value`. A null machine only names things. */
export function assign(machine: Machine | null, target: Expr, value: Value, env: Env): void {
  switch (target.t) {
    case "name":
      assignName(machine, target.id, value, env);
      return;
    case "star":
      assign(machine, target.v, { k: "seq", kind: "list", items: [value] }, env);
      return;
    case "list": {
      for (const [at, item] of target.items.entries()) {
        assign(machine, item, itemOf(value, at, target.items.length), env);
      }
      return;
    }
    case "attr":
      if (machine) assignAttribute(machine, evaluate(machine, target.o, env), target.id, value);
      return;
    case "sub":
      if (machine) assignItem(machine, target, value, env);
      return;
    default:
  }
}

function assignName(machine: Machine | null, name: string, value: Value, env: Env): void {
  const place = envOf(env, name);
  if (machine === null || place === env) place.vars.set(name, value);
  else setShared(machine, place.vars, { name, value });
}

function envOf(env: Env, name: string): Env {
  if (!env.globals?.has(name)) return env;
  // `nonlocal` finds the function around, `global` the module.
  for (let at = env.parent; at !== null; at = at.parent) {
    if (at.kind === "module" || at.vars.has(name)) return at;
  }
  return env;
}

/** One element of what is being unpacked. */
export function itemOf(value: Value, at: number, count: number): Value {
  if (value.k === "union") return join(value.of.map((one) => itemOf(one, at, count)));
  if (value.k === "seq" && value.kind !== "set") {
    return value.items[at] ?? value.items.at(-1) ?? unknown("an element of an empty list");
  }
  if (value.k === "mock" || value.k === "obj" || value.k === "path") return value;
  if (value.k === "inst") {
    return tupleItems(value)?.[at] ?? unknown("a part of an object");
  }
  return unknown("a part of something unknown");
}

export function assignAttribute(machine: Machine, target: Value, name: string, value: Value): void {
  for (const one of alternatives(target)) {
    switch (one.k) {
      case "inst":
      case "obj":
      case "mock":
        if (one.k === "mock" && (name === "return_value" || name === "side_effect")) {
          changeMock(
            machine,
            one,
            name === "return_value" ? { returns: value } : sideEffect(value),
          );
        } else if (one.k === "obj" && one.path === "pytest.config.option" && value.k === "const") {
          const option = value;
          // What only a switched-on variable would set is not set.
          if (currentGate(machine) === null) {
            lasting(machine, (each) => each.options.set(name, option));
          }
        } else if (one.k === "inst") {
          setField(machine, one, { name, value: keptBesides(machine, one, name, value) });
        } else setEntry(machine, one.attrs, { name, value });
        if (one.k === "inst") machine.oldestChanged = Math.min(machine.oldestChanged, one.born);
        if (one.k === "obj" && one.path === SETTINGS) machine.oldestChanged = 0;
        break;
      case "dict":
        setEntry(machine, one.map, { name, value });
        break;
      case "class":
        putBack(machine, () => setShared(machine, one.cls.attrs, { name, value }));
        break;
      case "func":
        if (name === "__unittest_skip__" && truth(value).yes !== false) {
          one.fn.meta.marks.push({ name: "skip", args: NO_ARGS });
        }
        break;
      case "module":
        putBack(machine, () => {
          setShared(machine, one.module.env.vars, {
            name,
            value: inPlace(machine, one.module, { name, value }),
          });
        });
        break;
      case "ext":
        // `transformers.AutoModel.from_pretrained = fake` holds until the process ends. Where the
        // code under test does that, it is no fake: it loads, in a way of its own.
        if (isShim(machine, `${one.path}.${name}`)) break;
        putBack(machine, () => {
          replaceAttribute(machine, one, {
            name,
            value,
            spec: null,
            sticky: true,
            by: "block",
            lasting: true,
          });
        });
        break;
      default:
    }
  }
}

/** A fake that a test puts in place of a function or class of a module stands for what was there. */
function inPlace(
  machine: Machine,
  module: Module,
  { name, value }: { name: string; value: Value },
): Value {
  if (topFrame(machine)?.module.ofTests !== true) return value;
  const real = module.env.vars.get(name);
  if (!real || !["func", "class", "ext"].includes(real.k)) return value;
  const origin = real.k === "ext" ? real.path : `${module.name}.${name}`;
  const how = `${module.name}.${name} = …`;
  if (value.k === "mock" && value.origin === null) return { ...value, origin, real, how };
  const isFake = value.k === "func" && value.fn.module.ofTests;
  return isFake ? mock({ origin, real, how, call: value }) : value;
}

/** In a loop that may have no rounds, what an object had before may stay. */
function keptBesides(machine: Machine, target: Value, name: string, value: Value): Value {
  if (target.k !== "inst" || target.born > machine.olderThanLoop) return value;
  const before = target.attrs.get(name);
  return before === undefined ? value : join([before, value]);
}

function isShim(machine: Machine, path: string): boolean {
  const frame = topFrame(machine);
  if (!frame || frame.module.ofTests) return false;
  return machine.catalogue.find(path)?.kind === "weights";
}

function sideEffect(value: Value): { call?: Value } {
  const callable = value.k === "func" || value.k === "ext" || value.k === "partial";
  return callable ? { call: value } : {};
}

function assignItem(
  machine: Machine,
  target: Extract<Expr, { t: "sub" }>,
  value: Value,
  env: Env,
): void {
  const key = evaluate(machine, target.i, env);
  const name = key.k === "const" && typeof key.v === "string" ? keyOf(key) : null;
  for (const one of alternatives(evaluate(machine, target.o, env))) {
    if (one.k === "ext" && one.path === "sys.modules") {
      // A loop over names sets each of them.
      for (const each of alternatives(key)) {
        const word = typeof (each.k === "const" ? each.v : null) === "string" ? keyOf(each) : null;
        if (word !== null) putBack(machine, () => setModule(machine, word, value));
      }
    } else if (one.k === "ext" && one.path === "os.environ" && name !== null) {
      // What is not run by default sets nothing.
      if (machine.gate === null) lasting(machine, (each) => each.environ.set(name, value));
    } else if (one.k === "obj" && one.path === SETTINGS && name !== null) {
      assignAttribute(machine, one, name, value);
    } else if (one.k === "dict") {
      if (name !== null) setEntry(machine, one.map, { name, value });
      else changeRest(machine, one, one.rest ? join([one.rest, value]) : value);
    } else if (one.k === "seq" && machine.gate === null) {
      // What is not run by default leaves the list as it is.
      const all = key.k === "unknown";
      if (all && value.k === "seq") {
        const { items } = value;
        changeItems(machine, one.items, (own) => {
          own.splice(0, own.length, ...items);
        });
      } else addItem(machine, one.items, value);
    }
  }
}

/** `sys.modules[name] = value`: later imports get the stand-in. */
export function setModule(machine: Machine, name: string, value: Value): void {
  // A package that puts a lazy stand-in in its own place still offers what it offered.
  const importing = machine.importing.at(-1);
  if (importing?.name === name && !importing.ofTests) return;
  lasting(machine, (each) => {
    each.stubs.set(name, standIn(value, name));
    forgetModule(each, name);
  });
}

export function forgetModule(machine: Machine, name: string): void {
  machine.modules.forEach((module, file) => {
    if (module.name === name) machine.modules.delete(file);
  });
}

/** A mock in `sys.modules` knows which package it stands for. */
export function standIn(value: Value, name: string): Value {
  if (value.k === "mock") {
    return { ...value, origin: value.origin ?? name, how: `sys.modules["${name}"]` };
  }
  if (value.k === "const" || value.k === "module") return value;
  const attrs = value.k === "obj" || value.k === "inst" ? value.attrs : new Map<string, Value>();
  return {
    k: "mock",
    origin: name,
    real: null,
    call: null,
    returns: null,
    how: `sys.modules["${name}"]`,
    attrs,
  };
}
