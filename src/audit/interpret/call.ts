import type { CallExpr } from "../python/ast.ts";
import { classAttribute, externalBases, fieldNames, isEnumeration, mroOf } from "./attributes.ts";
import { settleMaybe } from "./branches.ts";
import { coldResult, rememberCold, shapeOf } from "./cold.ts";
import { decorate } from "./decorators.ts";
import { evaluate } from "./evaluate.ts";
import { execBlock } from "./exec.ts";
import { noteLeftOut } from "./fetched.ts";
import { recordLoad, writtenLoader } from "./loads.ts";
import type { Machine } from "./machine.ts";
import { endPatches, patched, topFrame } from "./machine.ts";
import { callMethod } from "./methods.ts";
import { followNamed } from "./named.ts";
import { activate } from "./patching.ts";
import { callExternal } from "./specials.ts";
import { dictionaryOf, isAttributeDictionary } from "./specials-records.ts";
import type { CallArgs, Cls, Env, Fn, Func, Inst, Mock, Module, Obj, Value } from "./values.ts";
import {
  alternatives,
  birthCount,
  constant,
  FACTORY,
  instance,
  join,
  mock,
  NO_ARGS,
  NONE,
  obj,
  seq,
  unknown,
} from "./values.ts";
import { versionAnswer } from "./versions.ts";

/** Calls nested deeper than this are not followed. */
const MAX_CALL_DEPTH = 32;
/** A function inside itself: once more shows all that is to be seen. */
const MAX_RECURSION = 2;
const MAX_ALTERNATIVES = 8;

/** Context managers that go by this name build on the meta device, whoever defines them. */
const META_CONTEXTS = /^(init_empty_weights|init_on_device|no_init_weights)$/;

/** A project's own way of counting them says the same as torch's. */
const COUNTS_GPUS =
  /^(get_)?(device|gpu|cuda|cuda_device|visible_gpu)_count$|^(get_)?num_(visible_)?gpus$/;

/** What calling a value returns; loads on the way are recorded. */
export function callValue(
  machine: Machine,
  f: Value,
  args: CallArgs,
  expr: CallExpr | null,
): Value {
  switch (f.k) {
    case "union":
      return callOneOf(machine, f, { args, expr });
    case "ext":
      return callExternal(machine, f.path, { args, expr });
    case "obj":
      return callObject(machine, f, args, expr);
    case "func":
      if (META_CONTEXTS.test(f.fn.name)) return obj(`${f.fn.path}()`);
      if (COUNTS_GPUS.test(f.fn.name)) return constant(1, "more than one GPU");
      return (
        versionAnswer(f.fn.name, args) ??
        (isStandIn(f.fn.module) ? null : recordKnown(machine, pathOf(f), args, expr)) ??
        followNamed(machine, { f, path: pathOf(f), args, expr }, () =>
          callFunction(machine, f, args),
        )
      );
    case "class":
      return (
        (isStandIn(f.cls.module) ? null : recordKnown(machine, f.cls.path, args, expr)) ??
        instantiate(machine, f.cls, args, expr)
      );
    case "inst": {
      const method = classAttribute(machine, f.cls, "__call__", f);
      return method && method.k === "func"
        ? callFunction(machine, method, args)
        : obj(`${f.cls.path}()()`);
    }
    case "mock":
      return callMock(machine, f, args, expr);
    case "partial": {
      const kw = new Map([...f.args.kw, ...args.kw]);
      const pos = [...f.args.pos, ...args.pos];
      return callValue(machine, f.f, { pos, kw, open: f.args.open || args.open }, expr);
    }
    case "mark":
      return decorate(machine, f.mark, args);
    case "method":
      return callMethod(machine, f, args, expr);
    case "patcher": {
      const target = args.pos[0];
      if (target?.k !== "func") return target ?? NONE;
      const meta = { ...target.fn.meta, patches: [...target.fn.meta.patches, ...f.specs] };
      return { ...target, fn: { ...target.fn, meta } };
    }
    case "unknown":
      return callUnknown(machine, f, args, expr);
    default:
      return unknown("what an unknown call returns");
  }
}

/** Calls each of several things; where one is picked, no load is certain that not all do. */
function callOneOf(
  machine: Machine,
  f: Extract<Value, { k: "union" }>,
  { args, expr }: { args: CallArgs; expr: CallExpr | null },
): Value {
  const choices = f.of.slice(0, MAX_ALTERNATIVES);
  const unsure = f.pick === true && topFrame(machine)?.module.ofTests === false ? 1 : 0;
  machine.maybe += unsure;
  const starts: number[] = [];
  const results = choices.map((one) => {
    starts.push(machine.calls.length);
    return callValue(machine, one, args, expr);
  });
  machine.maybe -= unsure;
  if (unsure === 1) settleMaybe(machine, starts);
  return join(results);
}

/** `package.module.Class.method`, by the class it is called on. */
export function pathOf(f: Func): string {
  const { fn, self } = f;
  const cls = self?.k === "class" || self?.k === "inst" ? self.cls : fn.owner;
  return cls ? `${cls.path}.${fn.name}` : fn.path;
}

/** A single file, or one beside the tests, that goes by a package's name: what it does is read. */
function isStandIn({ file, name, ofTests }: Module): boolean {
  return ofTests || (!name.includes(".") && file.endsWith(`${name}.py`));
}

/** A call of something the project itself defines and the catalogue knows by its name. */
function recordKnown(
  machine: Machine,
  path: string,
  args: CallArgs,
  expr: CallExpr | null,
): Value | null {
  const loader = machine.catalogue.find(path);
  if (loader === null || loader.pattern.startsWith("**")) return null;
  if (loader.kind === "none" || loader.kind === "built") return null;
  return recordLoad(machine, { path, loader, args, expr });
}

function callObject(
  machine: Machine,
  f: Extract<Value, { k: "obj" }>,
  args: CallArgs,
  expr: CallExpr | null,
): Value {
  if (f.path === "unittest.mock.patch()") return args.pos[0] ?? NONE;
  const callee = f.attrs.get("__call__");
  if (callee) return callValue(machine, callee, args, expr);
  return callExternal(machine, f.path, { args, expr });
}

/** A method such as `x.from_pretrained` of something that comes from elsewhere. */
function callUnknown(
  machine: Machine,
  f: Extract<Value, { k: "unknown" }>,
  args: CallArgs,
  expr: CallExpr | null,
): Value {
  const written = writtenLoader(machine, expr);
  if (written) return recordLoad(machine, { ...written, args, expr, origin: f.why });
  return unknown("what an unknown call returns");
}

function callMock(machine: Machine, f: Mock, args: CallArgs, expr: CallExpr | null): Value {
  if (f.call && f.how === "wraps") return callValue(machine, f.call, args, expr);
  const before = machine.mockedBy;
  if (f.origin !== null || f.real !== null) {
    machine.mockedBy ??= f.origin ?? f.how;
    const real = f.real;
    // What would be loaded without the mock is recorded as mocked.
    if (real && (real.k === "func" || real.k === "ext" || real.k === "class")) {
      callValue(machine, real, args, expr);
    } else if (f.origin !== null) {
      const loader = machine.catalogue.find(f.origin);
      if (loader) recordLoad(machine, { path: f.origin, loader, args, expr });
    }
    machine.mockedBy = before;
  }
  if (f.call) return callValue(machine, f.call, args, expr);
  if (f.returns) return f.returns;
  return f.origin === null ? mock() : mock({ origin: `${f.origin}()`, how: f.how });
}

/** Runs a function of the project; null arguments stand for a property. */
export function callFunction(machine: Machine, f: Func, given: CallArgs | null): Value {
  const { fn } = f;
  const args = given ?? NO_ARGS;
  if (fn.meta.replaced && fn.meta.replaced.k === "func") {
    const self = f.self === null ? [] : [f.self];
    const outer = fn.meta.replaced;
    return callFunction(machine, outer, { ...args, pos: [...self, ...args.pos] });
  }
  const depth = machine.frames.length;
  let inside = 0;
  for (const frame of machine.frames) if (frame.fn === fn) inside += 1;
  if (depth > MAX_CALL_DEPTH || inside >= MAX_RECURSION || machine.steps < 0) {
    return unknown(`what ${fn.name} returns`);
  }
  const source = !fn.module.ofTests;
  const untouched = machine.patches.length === 0 && machine.journal.shared === 0;
  const shape = source && untouched ? shapeOf(f, args) : null;
  const cold = shape === null ? null : coldResult(machine, fn, shape);
  if (cold) return cold;
  if (source && !mayFollow(machine, fn)) return unknown(`what ${fn.name} returns`);
  const { steps, gate, fetches } = machine;
  const started = { steps, calls: machine.calls.length, gate, fetches };
  const before = machine.patches;
  const env: Env = {
    vars: bindArguments(fn, f.self, withMocks(machine, fn, args)),
    parent: fn.env,
    kind: "function",
    module: null,
    globals: null,
  };
  const births = birthCount();
  const changed = machine.oldestChanged;
  machine.oldestChanged = Number.POSITIVE_INFINITY;
  const result = runBody(machine, fn, env);
  // A function that changes an object it was given has to be followed each time.
  const changes = machine.oldestChanged <= births;
  machine.oldestChanged = Math.min(changed, machine.oldestChanged);
  if (shape !== null && !machine.exhausted) {
    const quiet =
      !changes &&
      machine.journal.shared === 0 &&
      machine.calls.length === started.calls &&
      machine.fetches === started.fetches &&
      machine.gate === started.gate;
    rememberCold(machine, fn, { shape, steps: started.steps - machine.steps, quiet, result });
  }
  if (fn.meta.patches.length > 0) {
    endPatches(machine, (patch) => !patch.sticky && !before.includes(patch));
  }
  return result;
}

/** The arguments with the mocks that the function's own decorators start. */
function withMocks(machine: Machine, fn: Fn, args: CallArgs): CallArgs {
  if (fn.meta.patches.length === 0) return args;
  const mocks = activate(machine, fn.meta.patches, { sticky: false, by: "block" });
  const kw = new Map([...args.kw, ...mocks.keywords]);
  return { ...args, pos: [...args.pos, ...mocks.positional], kw };
}

/** Functions of the project under test inside each other: deeper ones are left. */
const MAX_SOURCE_DEPTH = 9;

/** Effort that is kept back for functions that promise a load, or the whole work, by their own name. */
const LOADER_RESERVE = 6_000;
/** Functions that are about data, by their own name, are left as soon as no more than this is left. */
const LIGHT_LIMIT = 3_000;
const LOADER_NAME =
  /(^|_)load(_|$)|pretrained|checkpoint|(^|_)restore|(^|_)(train|finetune|fine_tune|quantize|main)(_|$)/;

const LIGHT_NAME = /data|config|token|processor|settings|yaml|json|image|prompt|argument/;

function inLoader(machine: Machine, fn: Fn): boolean {
  return promisesLoad(fn) || machine.frames.some((frame) => frame.fn && promisesLoad(frame.fn));
}

function promisesLoad({ name }: Fn): boolean {
  return LOADER_NAME.test(name) && !LIGHT_NAME.test(name);
}

/**
 * Whether the effort reaches for a function of the code under test. One that is left out makes
 * the verdict `unknown` where its text names a loader.
 */
function mayFollow(machine: Machine, fn: Fn): boolean {
  let depth = 0;
  for (const { fn: each, module } of machine.frames) if (each && !module.ofTests) depth += 1;
  const spent = machine.sourceFrom === null ? 0 : machine.sourceFrom - machine.steps;
  const left = machine.sourceSteps - spent;
  const light = LIGHT_NAME.test(fn.name);
  if (depth < MAX_SOURCE_DEPTH) {
    if (left > (light ? LIGHT_LIMIT : 0)) return true;
    if (!light && left > -LOADER_RESERVE && inLoader(machine, fn)) return true;
  }
  noteLeftOut(machine, fn);
  if (light) return false;
  if (namesLoader(fn)) machine.exhausted = true;
  return false;
}

const NAMES_LOADER = new WeakMap<Fn["body"], boolean>();
const LOADER_WORDS =
  /\b(from_pretrained|get_pretrained|load_model|from_single_file|torch\.load|hub\.load|load_file|SentenceTransformer|WhisperModel)\s*\(/;

/** Whether a function's own code, without texts and comments, calls something named like a loader. */
function namesLoader(fn: Fn): boolean {
  const before = NAMES_LOADER.get(fn.body);
  if (before !== undefined) return before;
  const text = fn.module.text.slice(fn.p, Math.min(fn.e, fn.p + 40_000));
  const code = text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|#.*$/gm, "");
  const found = LOADER_WORDS.test(code);
  NAMES_LOADER.set(fn.body, found);
  return found;
}

function runBody(machine: Machine, fn: Fn, env: Env): Value {
  const frame = {
    module: fn.module,
    fn,
    env,
    at: fn.at,
    returns: [] as Value[],
    yields: [] as Value[],
    later: [] as (() => void)[],
    gate: null,
    unsure: 0,
  };
  machine.frames.push(frame);
  const outermost = !fn.module.ofTests && machine.sourceFrom === null;
  if (outermost) machine.sourceFrom = machine.steps;
  let result: Value;
  if (fn.expr) result = evaluate(machine, fn.expr, env);
  else {
    execBlock(machine, fn.body(), env);
    result =
      frame.yields.length > 0
        ? { k: "seq", kind: "list", items: frame.yields, later: frame.later }
        : join(frame.returns);
  }
  machine.frames.pop();
  machine.maybe -= frame.unsure;
  if (outermost && machine.sourceFrom !== null) {
    machine.sourceSteps -= machine.sourceFrom - machine.steps;
    machine.sourceFrom = null;
  }
  return result;
}

/** Runs a fixture or context manager: what it yields, else what it returns. */
export function yieldedValue(value: Value): Value {
  if (value.k !== "seq" || value.items.length === 0) return value;
  // A list or tuple that is returned, not yielded, stays one.
  return value.later === undefined ? value : join(value.items);
}

function bindArguments(fn: Fn, self: Value | null, args: CallArgs): Map<string, Value> {
  const vars = new Map<string, Value>();
  const pos = self === null ? args.pos : [self, ...args.pos];
  let next = 0;
  for (const param of fn.params) {
    if (param.kind === "star") {
      vars.set(param.name, seq("tuple", pos.slice(next)));
      next = pos.length;
    } else if (param.kind === "kwstar") {
      const isTaken = (name: string): boolean =>
        fn.params.some((one) => one.name === name && (one.kind === "pos" || one.kind === "kwonly"));
      const map = new Map([...args.kw].filter(([name]) => !isTaken(name)));
      vars.set(param.name, { k: "dict", map, rest: null });
    } else {
      const byName = args.kw.get(param.name);
      const byPlace = param.kind === "pos" ? pos[next] : undefined;
      if (param.kind === "pos") next += 1;
      vars.set(
        param.name,
        byName ??
          byPlace ??
          fn.defaults.get(param.name) ??
          unknown(`the parameter ${param.name} of ${fn.name}`),
      );
    }
  }
  return vars;
}

/** What a `__new__` of the project's own returns, where that can be told. */
function fromNew(machine: Machine, cls: Cls, args: CallArgs): Inst | Obj | null {
  const found = mroOf(cls)
    .find((one) => one.attrs.has("__new__"))
    ?.attrs.get("__new__");
  if (found?.k !== "func") return null;
  const made = callFunction(machine, found, { ...args, pos: [{ k: "class", cls }, ...args.pos] });
  return made.k === "obj" || made.k === "inst" ? made : null;
}

/** Makes an instance of a class of the project. */
export function instantiate(
  machine: Machine,
  cls: Cls,
  args: CallArgs,
  expr: CallExpr | null,
): Value {
  if (isAttributeDictionary(cls, externalBases(cls))) return dictionaryOf(args);
  const [member, ...more] = args.pos;
  // `Color("red")` is the member with that value.
  if (member?.k === "const" && more.length === 0 && isEnumeration(cls)) return member;
  const made = fromNew(machine, cls, args);
  if (made && (made.k !== "inst" || made.cls !== cls)) return made;
  const self = made ?? instance(cls);
  if (self.k === "inst") nameModule(self, args);
  const init = mroOf(cls)
    .map((one) => patched(machine, `class:${one.id}.__init__`) ?? one.attrs.get("__init__"))
    .find((one) => one?.k === "func" || one?.k === "mock");
  if (init?.k === "mock") return self;
  if (init?.k === "func") {
    callFunction(machine, { ...init, self }, args);
    return self;
  }
  fillFields(machine, self, args);
  for (const path of externalBases(cls)) {
    const loader = machine.catalogue.find(path);
    if (!loader || loader.kind === "none") continue;
    const loaded = recordLoad(machine, { path, loader, args, expr });
    if (loader.kind !== "built") return loaded;
  }
  return self;
}

/** A module that is imported when it is first used knows the name it was made with. */
function nameModule(self: Extract<Value, { k: "inst" }>, args: CallArgs): void {
  if (!externalBases(self.cls).includes("types.ModuleType")) return;
  const name = args.kw.get("name") ?? args.pos.findLast((one) => one.k === "const");
  if (name) self.attrs.set("__name__", name);
}

/** Dataclasses, named tuples and pydantic models: fields from arguments, in order of declaration. */
function fillFields(machine: Machine, self: Extract<Value, { k: "inst" }>, args: CallArgs): void {
  for (const [name, value] of args.kw) self.attrs.set(name, value);
  const fields = args.pos.length === 0 ? [] : fieldNames(self.cls);
  for (const [at, value] of args.pos.entries()) {
    const name = fields[at];
    if (name !== undefined) self.attrs.set(name, value);
  }
  for (const [name, factory] of factoriesOf(self.cls)) {
    if (!self.attrs.has(name)) self.attrs.set(name, callValue(machine, factory, NO_ARGS, null));
  }
  const post = classAttribute(machine, self.cls, "__post_init__", self);
  if (post?.k === "func") callFunction(machine, post, NO_ARGS);
}

const FACTORIES = new WeakMap<Cls, readonly (readonly [string, Value])[]>();

/** `field(default_factory=…)`: called for each instance that does not get the field. */
function factoriesOf(cls: Cls): readonly (readonly [string, Value])[] {
  const before = FACTORIES.get(cls);
  if (before) return before;
  const found = [...mroOf(cls)].reverse().flatMap((one) =>
    [...one.attrs].flatMap(([name, value]) => {
      const factory = value.k === "obj" ? value.attrs.get(FACTORY) : undefined;
      return factory ? [[name, factory] as const] : [];
    }),
  );
  FACTORIES.set(cls, found);
  return found;
}

/** Calls each function among some values: callbacks that a foreign function was handed. */
export function callBack(machine: Machine, values: readonly Value[], args: CallArgs): void {
  for (const value of values.flatMap(alternatives)) {
    const loads = value.k === "ext" && machine.catalogue.find(value.path) !== null;
    if (loads || value.k === "func" || value.k === "partial" || value.k === "class") {
      callValue(machine, value, args, null);
    }
  }
}

/** What `addCleanup` and `addfinalizer` put off, the newest first. */
export function runCleanups(machine: Machine): void {
  for (const { f, args } of machine.cleanups.splice(0).reverse()) {
    callValue(machine, f, args, null);
  }
}
