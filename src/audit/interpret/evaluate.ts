import { judgeName } from "../catalogue/names.ts";
import type { Arg, Expr } from "../python/ast.ts";
import { HOLE } from "../python/strings.ts";
import { assign } from "./assign.ts";
import { classAttribute, getAttribute, isEnumeration, tupleItems } from "./attributes.ts";
import { callFunction, callValue } from "./call.ts";
import { moduleOfEnv, newMeta } from "./define.ts";
import { setField } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { patched, step, topFrame } from "./machine.ts";
import { binary, subscript, unary } from "./operators.ts";
import { SETTINGS } from "./settings.ts";
import type { CallArgs, Cls, Env, Inst, Value } from "./values.ts";
import {
  alternatives,
  constant,
  ext,
  join,
  keyOf,
  NO_ARGS,
  NONE,
  seq,
  truth,
  unknown,
} from "./values.ts";

/** The value of an expression; calls in it are made. */
export function evaluate(machine: Machine, expr: Expr, env: Env): Value {
  if (!step(machine)) return unknown("more than the audit follows");
  switch (expr.t) {
    case "const":
      return expr;
    case "name":
      return lookup(machine, expr.id, env);
    case "attr":
      return getAttribute(machine, evaluate(machine, expr.o, env), expr.id);
    case "call":
      return evaluateCall(machine, expr, env);
    case "fstr":
      return concatenate(expr.parts.map((part) => evaluate(machine, part, env)));
    case "sub":
      return subscript(machine, evaluate(machine, expr.o, env), evaluate(machine, expr.i, env));
    case "list":
      return seq(expr.kind, evaluateItems(machine, expr.items, env));
    case "dict":
      return evaluateDict(machine, expr, env);
    case "bin":
      return evaluateBinary(machine, expr, env);
    case "unary":
      return unary(expr.op, evaluate(machine, expr.v, env));
    case "cond":
      return evaluateConditional(machine, expr, env);
    case "lambda":
      return makeLambda(expr, env, machine);
    case "comp":
      return evaluateComprehension(machine, expr, env);
    case "walrus": {
      const value = evaluate(machine, expr.v, env);
      // A name that is set inside a comprehension belongs to the function around it.
      let target = env;
      while (target.kind === "comprehension" && target.parent) target = target.parent;
      assign(machine, { t: "name", id: expr.id }, value, target);
      return value;
    }
    case "star":
      return elementOf(machine, evaluate(machine, expr.v, env));
    case "yield": {
      const value = expr.v ? evaluate(machine, expr.v, env) : NONE;
      topFrame(machine)?.yields.push(expr.from ? elementOf(machine, value) : value);
      return unknown("what is sent into a generator");
    }
    case "other":
      for (const part of expr.parts) evaluate(machine, part, env);
      return unknown("an expression");
  }
}

function lookup(machine: Machine, name: string, env: Env): Value {
  for (let at: Env | null = env; at !== null; at = at.parent) {
    // Names of a class body are seen by the body itself, not by the functions in it.
    if (at.kind === "class" && at !== env) continue;
    if (at.kind === "module" && at.module && machine.patches.length > 0) {
      const replacement = patched(machine, `module:${at.module.file}.${name}`);
      if (replacement) return replacement;
    }
    const found = at.vars.get(name);
    if (found) return found;
  }
  const module = moduleOfEnv(env);
  if (BUILTIN_NAMES.has(name)) return ext(`builtins.${name}`);
  const starred = module?.starredFrom;
  if (starred && starred.length > 0) return starredName(machine, starred, name);
  return unknown(`the name ${name}, which is not in the code`);
}

/** A name that `from x import *` brought: the package whose loader it is, or the last one. */
function starredName(machine: Machine, starred: readonly string[], name: string): Value {
  const known = starred.find((path) => {
    const loader =
      machine.catalogue.find(`${path}.${name}`) ??
      machine.catalogue.find(`${path}.${name}.from_pretrained`);
    return loader !== null && !loader.pattern.startsWith("**");
  });
  return ext(`${known ?? starred.at(-1)}.${name}`);
}

const BUILTIN_NAMES = new Set(
  `abs all any bool bytes callable classmethod delattr dict dir enumerate eval exec filter float
  format frozenset getattr globals hasattr hash id input int isinstance issubclass iter len list
  locals map max min next object open ord pow print property range repr reversed round set setattr
  slice sorted staticmethod str sum super tuple type vars zip __import__ Exception ValueError
  RuntimeError TypeError OSError KeyError ImportError NotImplementedError AssertionError
  AttributeError FileNotFoundError IndexError StopIteration BaseException EnvironmentError`.split(
    /\s+/,
  ),
);

function evaluateItems(machine: Machine, items: readonly Expr[], env: Env): Value[] {
  const found: Value[] = [];
  for (const item of items) {
    if (found.length > 400) break;
    if (item.t !== "star") found.push(evaluate(machine, item, env));
    else {
      const inner = evaluate(machine, item.v, env);
      if (inner.k === "seq") found.push(...inner.items);
      else found.push(elementOf(machine, inner));
    }
  }
  return found;
}

function evaluateDict(machine: Machine, expr: Extract<Expr, { t: "dict" }>, env: Env): Value {
  const map = new Map<string, Value>();
  let rest: Value | null = null;
  for (const { k, v } of expr.entries) {
    const value = evaluate(machine, v, env);
    if (k === null) {
      if (value.k === "dict") {
        for (const [key, each] of value.map) map.set(key, each);
        if (value.rest) rest = rest ? join([rest, value.rest]) : value.rest;
      } else rest = unknown("a spread dictionary");
      continue;
    }
    const key = evaluate(machine, k, env);
    const name = keyOf(key);
    if (name !== null) map.set(name, value);
    else rest = rest ? join([rest, value]) : value;
  }
  return { k: "dict", map, rest };
}

function evaluateBinary(machine: Machine, expr: Extract<Expr, { t: "bin" }>, env: Env): Value {
  const left = evaluate(machine, expr.l, env);
  if (expr.op !== "and" && expr.op !== "or") {
    return binary(machine, { op: expr.op, left, right: evaluate(machine, expr.r, env) });
  }
  const { yes, gate } = truth(left);
  const decides = expr.op !== "and";
  if (yes === decides && gate === null) return left;
  const right = evaluate(machine, expr.r, env);
  if (yes === decides) return left;
  if (yes === null) {
    const other = truth(right);
    // `unknown and RUN_SLOW` is false by default, whatever the unknown part is.
    if (other.yes === decides) return right;
    return join([left, right]);
  }
  if (gate !== null && right.k === "const") return { ...right, gate: right.gate ?? gate };
  return right;
}

function evaluateConditional(
  machine: Machine,
  expr: Extract<Expr, { t: "cond" }>,
  env: Env,
): Value {
  const asked = evaluate(machine, expr.c, env);
  const { yes } = truth(asked);
  // `args.config if args.config else args.model`: a field of what a parser made may be empty.
  const mayBeEmpty = asked.k === "ext" && asked.path.includes("().");
  if (yes === true && !mayBeEmpty) return evaluate(machine, expr.a, env);
  if (yes === false) return evaluate(machine, expr.b, env);
  machine.maybe += 1;
  const value = join([evaluate(machine, expr.a, env), evaluate(machine, expr.b, env)]);
  machine.maybe -= 1;
  return value;
}

function makeLambda(expr: Extract<Expr, { t: "lambda" }>, env: Env, machine: Machine): Value {
  const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
  if (!module) return unknown("a lambda");
  const defaults = new Map<string, Value>();
  for (const param of expr.params) {
    if (param.def) defaults.set(param.name, evaluate(machine, param.def, env));
  }
  return {
    k: "func",
    self: null,
    fn: {
      name: "<lambda>",
      path: `${module.name}.<lambda>`,
      params: expr.params,
      body: () => [],
      expr: expr.body,
      module,
      env,
      defaults,
      at: expr.p,
      p: expr.p,
      e: expr.p,
      meta: newMeta(),
      owner: null,
    },
  };
}

/** At most this many rounds of a loop are gone one by one. */
const MAX_ROUNDS = 8;

/** Names of toys beside names of models: which of them are left out decides. */
function namesToyAndModel(items: readonly Value[]): boolean {
  let toy = false;
  let model = false;
  for (const one of items) {
    if (one.k !== "const" || typeof one.v !== "string") return false;
    const name = judgeName(one.v);
    toy ||= name === "tiny";
    model ||= name === "real";
  }
  return toy && model;
}

/** Loops over classes and functions patch or register each: they are not taken together. */
export function roundsOf(source: Value): readonly Value[] | null {
  if (source.k !== "seq" || source.items.length < 2 || source.items.length > MAX_ROUNDS)
    return null;
  if (namesToyAndModel(source.items)) return source.items;
  const isThing = (one: Value): boolean => /^(ext|class|inst)$/.test(one.k);
  // `for name, value in options.items()`: each name goes with its own value.
  const isEntry = (one: Value): boolean =>
    one.k === "seq" &&
    one.kind === "tuple" &&
    one.items.length === 2 &&
    one.items[0]?.k === "const";
  return source.items.every(
    (one) => isThing(one) || isEntry(one) || (one.k === "seq" && one.items.some(isThing)),
  )
    ? source.items
    : null;
}

/** At most this many entries are gone one by one where a dictionary is made from another. */
const MAX_ENTRIES = 400;

/** `{name: path(value) for name, value in table.items()}`: each entry keeps its own value. */
function entriesOf(source: Value, expr: Extract<Expr, { t: "comp" }>): readonly Value[] | null {
  if (expr.kind !== "dict" || source.k !== "seq" || source.items.length > MAX_ENTRIES) return null;
  const isEntry = (one: Value): boolean =>
    one.k === "const" || (one.k === "seq" && one.items[0]?.k === "const");
  return expr.elts.every(isCheap) && source.items.every(isEntry) ? source.items : null;
}

/** Calls of names may go far; methods of texts and tables do not. */
function isCheap(expr: Expr): boolean {
  if (expr.t !== "call") return expr.t !== "comp" && expr.t !== "cond";
  return expr.f.t === "attr" && expr.args.every((arg) => isCheap(arg.v));
}

function evaluateComprehension(
  machine: Machine,
  expr: Extract<Expr, { t: "comp" }>,
  env: Env,
): Value {
  const inner: Env = {
    vars: new Map(),
    parent: env,
    kind: "comprehension",
    module: null,
    globals: null,
  };
  const first = expr.clauses[0];
  const source = first?.t === "for" ? evaluate(machine, first.iter, inner) : null;
  const rounds = source ? (roundsOf(source) ?? entriesOf(source, expr)) : null;
  if (rounds === null || first?.t !== "for") return comprehend(machine, expr, inner, source);
  const results = rounds.map((item) => comprehend(machine, expr, inner, seq("list", [item])));
  const items = results.flatMap((one) => (one.k === "seq" ? one.items : []));
  if (expr.kind === "list") return seq("list", items);
  const map = new Map<string, Value>();
  let rest: Value | null = null;
  for (const one of results) {
    if (one.k !== "dict") continue;
    for (const [key, value] of one.map) map.set(key, value);
    if (one.map.size === 0 && one.rest) rest = rest ? join([rest, one.rest]) : one.rest;
  }
  return { k: "dict", map, rest };
}

/** One round of a comprehension; `source` is what its first clause goes over. */
function comprehend(
  machine: Machine,
  expr: Extract<Expr, { t: "comp" }>,
  inner: Env,
  given: Value | null,
): Value {
  let uncertain = false;
  const nothing: Value =
    expr.kind === "dict" ? { k: "dict", map: new Map(), rest: null } : seq("list", []);
  for (const [at, clause] of expr.clauses.entries()) {
    if (clause.t === "for") {
      const source = at === 0 && given ? given : evaluate(machine, clause.iter, inner);
      if (source.k === "seq" && source.items.length === 0) return nothing;
      assign(machine, clause.target, elementOf(machine, source), inner);
    } else {
      const { yes } = truth(evaluate(machine, clause.c, inner));
      if (yes === false) return nothing;
      if (yes === null) uncertain = true;
    }
  }
  if (uncertain) machine.maybe += 1;
  const values = expr.elts.map((elt) => evaluate(machine, elt, inner));
  if (uncertain) machine.maybe -= 1;
  if (expr.kind === "dict") {
    const [key, value] = values;
    const map = new Map<string, Value>();
    const name = key ? keyOf(key) : null;
    if (name !== null && value) map.set(name, value);
    return { k: "dict", map, rest: value ?? null };
  }
  const element = values[0];
  return seq("list", element ? [...alternatives(element)] : []);
}

function evaluateCall(machine: Machine, expr: Extract<Expr, { t: "call" }>, env: Env): Value {
  if (expr.f.t === "name" && expr.f.id === "super" && expr.args.length === 0) {
    const frame = topFrame(machine);
    const owner = frame?.fn?.owner;
    const self = frame?.fn?.params[0] ? env.vars.get(frame.fn.params[0].name) : undefined;
    if (owner && self) return { k: "super", cls: owner, self };
  }
  const f = evaluate(machine, expr.f, env);
  const args = evaluateArgs(machine, expr.args, env);
  const frame = topFrame(machine);
  if (frame) frame.at = expr.p;
  if (f.k === "ext" && expr.f.t === "attr" && expr.f.id === "__init__")
    keepNamed(machine, args, env);
  return callValue(machine, f, args, expr);
}

/** `super().__init__(options=options)`: a base class that is not read mostly keeps it by its name. */
function keepNamed(machine: Machine, args: CallArgs, env: Env): void {
  const own = topFrame(machine)?.fn?.params[0];
  const self = own ? env.vars.get(own.name) : undefined;
  if (self?.k !== "inst") return;
  for (const [name, value] of args.kw) {
    if (!self.attrs.has(name)) setField(machine, self, { name, value });
  }
}

export function evaluateArgs(machine: Machine, args: readonly Arg[], env: Env): CallArgs {
  if (args.length === 0) return NO_ARGS;
  const pos: Value[] = [];
  let kw: Map<string, Value> | null = null;
  let open = false;
  for (const { v, kw: name, star } of args) {
    const value = evaluate(machine, v, env);
    if (star === 1) {
      if (value.k === "seq") pos.push(...value.items);
      else open = true;
    } else if (star === 2) {
      if (value.k === "dict") {
        kw ??= new Map();
        for (const [key, each] of value.map) kw.set(key, each);
        if (value.rest) open = true;
      } else open = true;
    } else if (name !== null) {
      kw ??= new Map();
      kw.set(name, value);
    } else pos.push(value);
  }
  return { pos, kw: kw ?? NO_ARGS.kw, open };
}

/** One element of what is iterated over: all that it may be. */
export function elementOf(machine: Machine, value: Value): Value {
  switch (value.k) {
    case "union":
      return join(value.of.map((one) => elementOf(machine, one)));
    case "seq":
      return value.items.length === 0 ? unknown("an element of an empty list") : join(value.items);
    case "dict":
      return join([...value.map.keys()].map((key) => constant(key)));
    case "mock":
    case "path":
      return value;
    case "obj":
      return value.path === SETTINGS
        ? join([...value.attrs.keys()].map((key) => constant(key)))
        : value;
    case "class":
      return membersOf(value.cls) ?? unknown(`a member of ${value.cls.name}`);
    case "inst":
      return elementOfInstance(machine, value);
    default:
      return unknown("an element of something unknown");
  }
}

/** What an object's own `__iter__` yields, or its `__getitem__` returns. */
function elementOfInstance(machine: Machine, value: Inst): Value {
  const items = tupleItems(value);
  if (items && items.length > 0) return join(items);
  const iterate = classAttribute(machine, value.cls, "__iter__", value);
  if (iterate?.k === "func") {
    const source = callFunction(machine, iterate, NO_ARGS);
    if (source.k !== "inst") return elementOf(machine, source);
    const next = classAttribute(machine, source.cls, "__next__", source);
    return next?.k === "func" ? callFunction(machine, next, NO_ARGS) : unknown("an element");
  }
  const get = classAttribute(machine, value.cls, "__getitem__", value);
  if (get?.k !== "func") return unknown("an element of an object");
  return callFunction(machine, get, { ...NO_ARGS, pos: [unknown("an index")] });
}

/** The members of an enumeration: each is known by its value. */
function membersOf(cls: Cls): Value | null {
  if (!isEnumeration(cls)) return null;
  const members = [...cls.attrs.values()].filter((one) => one.k === "const");
  return members.length > 0 ? join(members) : null;
}

/** Text pieces put together; what is not known leaves a hole, a temporary path stays one. */
export function concatenate(parts: readonly Value[]): Value {
  const combinations: { text: string; path: "tmp" | "repo" | "hub" | null; gate?: string }[] = [
    { text: "", path: null },
  ];
  for (const part of parts) {
    const choices = alternatives(part).slice(0, 12);
    const before = combinations.splice(0, combinations.length);
    for (const one of before) {
      for (const choice of choices) {
        if (combinations.length >= 24) break;
        if (choice.k === "const") {
          combinations.push({ ...one, text: clip(one.text + pythonText(choice.v)) });
        } else if (choice.k === "path") {
          combinations.push({ ...one, text: clip(one.text + choice.text), path: choice.origin });
        } else combinations.push({ ...one, text: clip(one.text + HOLE) });
      }
    }
  }
  return join(
    combinations.map(({ text, path }) =>
      path === null ? constant(text) : { k: "path", origin: path, text },
    ),
  );
}

/** No name is as long as this; a text that doubles again and again would fill the memory. */
const MAX_TEXT = 20_000;

function clip(text: string): string {
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

function pythonText(value: string | number | boolean | null): string {
  if (value === null) return "None";
  if (value === true) return "True";
  return value === false ? "False" : String(value);
}
