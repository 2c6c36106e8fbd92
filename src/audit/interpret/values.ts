import type { Loader } from "../catalogue/catalogue.ts";
import type { ClassStmt, Expr, Param, Stmt } from "../python/ast.ts";
import { HOLE } from "../python/strings.ts";
import type { Machine } from "./machine.ts";

/**
 * What the audit knows about a Python value without running anything. A value that may be several
 * things is a `union`; one that cannot be known is `unknown`, with the reason in words.
 */
export type Value =
  | Const
  | { readonly k: "path"; readonly origin: PathOrigin; readonly text: string }
  /** A name of a package that is not read: module, class or function, by its dotted path. */
  | Ext
  /** What a call of such a name returned. */
  | Obj
  | Func
  | { readonly k: "class"; readonly cls: Cls }
  | Inst
  | { readonly k: "module"; readonly module: Module }
  | Mock
  | {
      readonly k: "seq";
      readonly kind: "list" | "tuple" | "set";
      readonly items: Value[];
      /** Of a generator: what it does when whoever waits for its value is done. */
      readonly later?: readonly (() => void)[];
    }
  | { readonly k: "dict"; readonly map: Map<string, Value>; rest: Value | null }
  | { readonly k: "mark"; readonly mark: Mark }
  | {
      readonly k: "partial";
      readonly f: Value;
      readonly args: CallArgs;
      /** `functools.partialmethod`: on an instance it is bound to it. */
      readonly method?: true;
    }
  /** A method of a built-in value, not called yet. */
  | { readonly k: "method"; readonly of: Value; readonly name: string }
  | { readonly k: "super"; readonly cls: Cls; readonly self: Value }
  | { readonly k: "patcher"; readonly specs: readonly PatchSpec[] }
  /** `pick`: the code under test takes one of them by a key that is not known. */
  | { readonly k: "union"; readonly of: readonly Value[]; readonly pick?: boolean }
  | { readonly k: "unknown"; readonly why: string };

export interface Ext {
  readonly k: "ext";
  readonly path: string;
}

export interface Const {
  readonly k: "const";
  readonly v: string | number | boolean | null;
  /** Set where the value would be another one if something were switched on: what. */
  readonly gate?: string;
}

/** `tmp` the test made it, `repo` it lies beside the tests, `hub` it was downloaded. */
export type PathOrigin = "tmp" | "repo" | "hub";

export interface Obj {
  readonly k: "obj";
  /** The dotted path of what was called, with `()`. */
  readonly path: string;
  /** Which model's name went in. */
  readonly model?: Value;
  /** It is no None and nothing empty: it counts as true. */
  readonly there?: true;
  readonly attrs: Map<string, Value>;
}

export interface Func {
  readonly k: "func";
  readonly fn: Fn;
  readonly self: Value | null;
}

export interface Inst {
  readonly k: "inst";
  /** Counts up with every instance: tells whether it is older than a call. */
  readonly born: number;
  readonly cls: Cls;
  readonly attrs: Map<string, Value>;
}

/** A function of code that is read; decorators leave what they say in `meta`. */
export interface Fn {
  readonly name: string;
  readonly path: string;
  readonly params: readonly Param[];
  readonly body: () => readonly Stmt[];
  /** A lambda's body. */
  readonly expr: Expr | null;
  readonly module: Module;
  readonly env: Env;
  readonly defaults: ReadonlyMap<string, Value>;
  readonly at: number;
  readonly p: number;
  readonly e: number;
  readonly meta: FnMeta;
  owner: Cls | null;
}

export interface FnMeta {
  marks: Mark[];
  patches: PatchSpec[];
  fixture: Fixture | null;
  binding: "plain" | "static" | "class" | "property";
  /** Set by a decorator that replaced the function. */
  replaced: Value | null;
  /** A decorator of a package that is not read wraps it: the test may get arguments from it. */
  wrapped: boolean;
}

export interface Fixture {
  readonly scope: string;
  readonly autouse: boolean;
  readonly params: Value | null;
  readonly name: string | null;
}

export interface Cls {
  readonly name: string;
  readonly path: string;
  readonly id: number;
  readonly module: Module;
  readonly bases: readonly Value[];
  readonly attrs: Map<string, Value>;
  readonly def: ClassStmt;
  readonly marks: Mark[];
  readonly patches: PatchSpec[];
  mro: readonly Cls[] | null;
}

/** A file of the project, once its top level was walked. */
export interface Module {
  readonly name: string;
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly env: Env;
  readonly isPackage: boolean;
  /** Part of the tests: a test file, a conftest or a helper beside them. */
  readonly ofTests: boolean;
  readonly lineOf: (offset: number) => number;
  readonly columnOf: (offset: number) => number;
  readonly text: string;
  readonly allowed: ReadonlySet<number>;
  state: "loading" | "ready";
  /** Its top level is longer than what is followed. */
  cut: boolean;
  /** Counts up with every module whose walk ended. */
  finished: number;
  /** Modules of the project that it imports at its top level. */
  readonly imports: Set<Module>;
  /** Of these and itself, those that load or change something, in the order of their walks. */
  loud: readonly Module[] | null;
  /** Why it skips whoever imports it. */
  gate: string | null;
  /** Loads and lasting changes that its own import causes, without those of its imports. */
  readonly importCalls: RawCall[];
  readonly effects: ((machine: Machine) => void)[];
  /** Package names behind `from x import *` that could not be read. */
  readonly starredFrom: string[];
}

export interface Env {
  vars: Map<string, Value>;
  readonly parent: Env | null;
  readonly kind: "module" | "function" | "class" | "comprehension";
  readonly module: Module | null;
  globals: Set<string> | null;
}

export interface Mark {
  /** `skip`, `skipif`, `parametrize`, `slow`… */
  readonly name: string;
  readonly args: CallArgs;
  /** A mark that already knows that it skips, and why (unittest, interpreted decorators). */
  readonly gate?: string;
}

export interface CallArgs {
  readonly pos: readonly Value[];
  readonly kw: ReadonlyMap<string, Value>;
  /** A `*args` or `**kwargs` of unknown content was passed. */
  readonly open: boolean;
}

export interface Mock {
  readonly k: "mock";
  /** Dotted path of what it stands for; null for a mock that stands for nothing. */
  readonly origin: string | null;
  /** What was there before. */
  readonly real: Value | null;
  /** What a call does instead: a function, a fixed value, the real thing (`wraps=`). */
  readonly call: Value | null;
  readonly returns: Value | null;
  readonly how: string;
  readonly attrs: Map<string, Value>;
}

export interface PatchSpec {
  readonly kind: "attr" | "module" | "environ" | "item";
  /** A target in words, resolved when the patch starts; null where `object` is given. */
  readonly target: string | null;
  readonly object: Value | null;
  readonly name: string;
  /** null = a fresh MagicMock, which a decorated function gets as an argument. */
  readonly replacement: Value | null;
  readonly wraps: Value | null;
  readonly sideEffect: Value | null;
  readonly returns: Value | null;
  readonly how: string;
  /** A test's argument name where `patch.multiple` passes mocks by name. */
  readonly asKeyword: string | null;
  /** `patch.dict(sys.modules)`: modules imported meanwhile are imported again afterwards. */
  readonly forgets: boolean;
}

/** A load that was seen, before the test's own circumstances are put on it. */
export interface RawCall {
  readonly module: Module;
  readonly at: number;
  readonly text: string;
  readonly path: string;
  readonly loader: Loader;
  readonly verdict: CallVerdict;
  readonly reason: string;
  /** The test's own code names the model: whichever way is taken is there to load it. */
  readonly named: boolean;
  /** How many branches around it may not be taken; only counted in code that is no test. */
  maybe: number;
  /** Where the call stands in the audited file, if the walk came through it. */
  readonly site: { readonly line: number; readonly column: number } | null;
  readonly allowed: string | null;
  /** It happens while a module is imported that the one that is walked imports. */
  readonly imported?: true;
}

export type CallVerdict = "real" | "unknown" | "tiny" | "mocked" | "gated" | "none";

export const NONE: Const = { k: "const", v: null };
export const TRUE: Const = { k: "const", v: true };
export const FALSE: Const = { k: "const", v: false };
export const NO_ARGS: CallArgs = { pos: [], kw: new Map(), open: false };

/** What `pytest.fail(...)` and its kin leave: nothing after it in the same block runs. */
export const FAILED = "pytest.fail()";

/** Under this a field of a dataclass keeps what makes its value. */
export const FACTORY = "field:factory";

export function constant(v: Const["v"], gate?: string): Const {
  return gate === undefined ? { k: "const", v } : { k: "const", v, gate };
}

export function unknown(why: string): Value {
  return { k: "unknown", why };
}

export function ext(path: string): Value {
  return { k: "ext", path };
}

export function obj(path: string, model?: Value): Obj {
  return model === undefined
    ? { k: "obj", path, attrs: new Map() }
    : { k: "obj", path, model, attrs: new Map() };
}

let births = 0;

export function instance(cls: Cls): Inst {
  births += 1;
  return { k: "inst", born: births, cls, attrs: new Map() };
}

/** A copy: what is set on it later leaves the original as it is. */
export function copyOf(value: Value, depth: number): Value {
  if (depth < 0) return value;
  const inner = (map: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...map].map(([name, one]) => [name, copyOf(one, depth - 1)]));
  switch (value.k) {
    case "inst": {
      const copy = instance(value.cls);
      for (const [name, one] of inner(value.attrs)) copy.attrs.set(name, one);
      return copy;
    }
    case "obj":
      return { ...value, attrs: inner(value.attrs) };
    case "dict":
      return { k: "dict", map: inner(value.map), rest: value.rest };
    case "seq":
      return seq(
        value.kind,
        value.items.map((one) => copyOf(one, depth - 1)),
      );
    case "union":
      return { k: "union", of: value.of.map((one) => copyOf(one, depth)) };
    default:
      return value;
  }
}

/** How many instances there are: those made from now on are younger than this. */
export function birthCount(): number {
  return births;
}

export function mock(fields: Partial<Omit<Mock, "k" | "attrs">> = {}): Mock {
  return {
    k: "mock",
    origin: null,
    real: null,
    call: null,
    returns: null,
    how: "a mock",
    attrs: new Map(),
    ...fields,
  };
}

/** The text under which a dictionary keeps a key; null where the key is not known. */
export function keyOf(key: Value): string | null {
  if (key.k !== "const") return null;
  const text = String(key.v);
  return text.includes(HOLE) ? null : text;
}

export function seq(kind: "list" | "tuple" | "set", items: Value[]): Value {
  return { k: "seq", kind, items };
}

/** Everything a value may be, one after the other. */
export function alternatives(value: Value): readonly Value[] {
  return value.k === "union" ? value.of : [value];
}

/** More alternatives than this are not told apart. */
const MAX_ALTERNATIVES = 24;

export function join(values: readonly Value[]): Value {
  const only = values[0];
  if (values.length === 1 && only && only.k !== "union") return only;
  const found: Value[] = [];
  for (const value of values) {
    for (const one of alternatives(value)) {
      if (found.length >= MAX_ALTERNATIVES) break;
      if (!found.some((other) => same(other, one))) found.push(one);
    }
  }
  const first = found[0];
  if (first === undefined) return NONE;
  if (found.length === 1) return first;
  const picked = values.some((value) => value.k === "union" && value.pick === true);
  return picked ? { k: "union", of: found, pick: true } : { k: "union", of: found };
}

/** One of several entries, by a key that is not known. */
export function oneOfThese(values: readonly Value[]): Value {
  const joined = join(values);
  return joined.k === "union" ? { ...joined, pick: true } : joined;
}

function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.k === "const" && b.k === "const") return a.v === b.v && a.gate === b.gate;
  if (a.k === "ext" && b.k === "ext") return a.path === b.path;
  if (a.k === "unknown" && b.k === "unknown") return true;
  if (a.k === "path" && b.k === "path") return a.origin === b.origin && a.text === b.text;
  if (a.k === "func" && b.k === "func") return a.fn === b.fn && a.self === b.self;
  if (a.k === "class" && b.k === "class") return a.cls === b.cls;
  return false;
}

/** Whether a value counts as true: null where that cannot be known. `gate` = what would change it. */
export function truth(value: Value): {
  readonly yes: boolean | null;
  readonly gate: string | null;
} {
  switch (value.k) {
    case "const":
      return { yes: Boolean(value.v), gate: value.gate ?? null };
    case "seq":
      return { yes: value.items.length > 0, gate: null };
    case "dict":
      if (value.rest !== null) return { yes: value.map.size > 0 ? true : null, gate: null };
      return { yes: value.map.size > 0, gate: null };
    case "func":
    case "class":
    case "module":
    case "inst":
    case "mock":
    case "path":
      return { yes: true, gate: null };
    // An attribute of what a call returned may be anything; a name of a package is there.
    case "ext":
      return { yes: value.path.includes("()") ? null : true, gate: null };
    case "obj":
      return { yes: value.there ?? null, gate: null };
    case "union": {
      const all = value.of.map(truth);
      const gate = all.find((one) => one.gate !== null)?.gate ?? null;
      if (all.every((one) => one.yes === true)) return { yes: true, gate };
      if (all.every((one) => one.yes === false)) return { yes: false, gate };
      return { yes: null, gate: null };
    }
    default:
      return { yes: null, gate: null };
  }
}
