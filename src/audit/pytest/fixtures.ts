import { mroOf } from "../interpret/attributes.ts";
import { callFunction, yieldedValue } from "../interpret/call.ts";
import { elementOf } from "../interpret/evaluate.ts";
import type { Machine } from "../interpret/machine.ts";
import type { Cls, Func, Module, Obj, Value } from "../interpret/values.ts";
import { alternatives, ext, mock, obj, unknown } from "../interpret/values.ts";
import { type GateOf, paramValues } from "./parametrize.ts";

/** Where a test's fixtures come from, nearest first. */
export interface FixtureSources {
  readonly cls: Cls | null;
  /** The test's own module, then conftest files up the tree, then plugins. */
  readonly modules: readonly Module[];
}

const SCOPES = ["session", "package", "module", "class", "function"];
const TEMPORARY: Value = { k: "path", origin: "tmp", text: "a temporary path" };

/** One test's fixtures, each set up once. */
export interface FixtureSession {
  readonly machine: Machine;
  readonly sources: FixtureSources;
  readonly self: Value | null;
  readonly ready: Map<Func["fn"], Value>;
  /** Values of direct parameters: they hide fixtures of the same name, from other fixtures too. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** Values of indirect parameters by fixture name. */
  readonly indirect: ReadonlyMap<string, Value>;
  /** `request.node`. */
  readonly item: () => Value;
  /** Why a set of parameters with these marks does not run. */
  readonly gateOf: GateOf;
}

/** The configuration object that hooks and `request.config` hand out. */
export function configValue(): Value {
  const value = obj("pytest.config");
  value.attrs.set("option", obj("pytest.config.option"));
  return value;
}

/** All fixtures that go by a name, the nearest first: one may override and still use the next. */
function candidates(sources: FixtureSources, name: string): Func[] {
  const found: Func[] = [];
  if (sources.cls) {
    for (const cls of mroOf(sources.cls)) found.push(...named(cls.attrs, name));
  }
  for (const module of sources.modules) found.push(...named(module.env.vars, name));
  return found;
}

function named(vars: ReadonlyMap<string, Value>, name: string): Func[] {
  const direct = vars.get(name);
  const found: Func[] = [];
  for (const one of direct ? alternatives(direct) : []) {
    if (one.k === "func" && one.fn.meta.fixture && (one.fn.meta.fixture.name ?? name) === name) {
      found.push(one);
    }
  }
  if (found.length > 0) return found;
  for (const one of renamed(vars)) if (one.fn.meta.fixture?.name === name) return [one];
  return [];
}

const RENAMED = new WeakMap<ReadonlyMap<string, Value>, Func[]>();

function renamed(vars: ReadonlyMap<string, Value>): readonly Func[] {
  const before = RENAMED.get(vars);
  if (before) return before;
  const found: Func[] = [];
  for (const value of vars.values()) {
    if (value.k === "func" && value.fn.meta.fixture?.name) found.push(value);
  }
  RENAMED.set(vars, found);
  return found;
}

/** Fixtures that run without being asked for, outermost first. */
export function autouseFixtures(sources: FixtureSources): readonly NamedFixture[] {
  const byClass = AUTOUSE_OF.get(sources.modules) ?? new Map<Cls | null, NamedFixture[]>();
  AUTOUSE_OF.set(sources.modules, byClass);
  const before = byClass.get(sources.cls);
  if (before) return before;
  const found = findAutouse(sources);
  byClass.set(sources.cls, found);
  return found;
}

interface NamedFixture {
  readonly name: string;
  readonly fixture: Func;
}

/** The modules are the same list for all tests of a file. */
const AUTOUSE_OF = new WeakMap<readonly Module[], Map<Cls | null, NamedFixture[]>>();

function findAutouse(sources: FixtureSources): NamedFixture[] {
  const places = [
    ...[...sources.modules].reverse().map((module) => module.env.vars),
    ...(sources.cls ? [...mroOf(sources.cls)].reverse().map((cls) => cls.attrs) : []),
  ];
  const found = new Map<string, Func>();
  for (const vars of places) {
    for (const [name, fixture] of autouseIn(vars)) found.set(name, fixture);
  }
  return [...found].map(([name, fixture]) => ({ name, fixture }));
}

const AUTOUSE = new WeakMap<ReadonlyMap<string, Value>, readonly (readonly [string, Func])[]>();

/** Looked up once for a module or class: tests by the thousand ask for it. */
function autouseIn(vars: ReadonlyMap<string, Value>): readonly (readonly [string, Func])[] {
  const before = AUTOUSE.get(vars);
  if (before) return before;
  const found: (readonly [string, Func])[] = [];
  for (const [name, value] of vars) {
    if (value.k === "func" && value.fn.meta.fixture?.autouse) found.push([name, value]);
  }
  AUTOUSE.set(vars, found);
  return found;
}

/** Wider scopes are set up first; otherwise the order stays. */
export function byScope<T extends { readonly fixture: Func | null }>(items: readonly T[]): T[] {
  const rank = (item: T): number =>
    SCOPES.indexOf(item.fixture?.fn.meta.fixture?.scope ?? "function");
  if (items.length < 2) return [...items];
  return [...items].sort((a, b) => rank(a) - rank(b));
}

export function findFixture(sources: FixtureSources, name: string): Func | null {
  return candidates(sources, name)[0] ?? null;
}

/** The value of a fixture by its name, set up where that has not happened yet. */
export function fixtureValue(session: FixtureSession, name: string, above?: Func["fn"]): Value {
  const all = candidates(session.sources, name);
  const from = above ? all.findIndex((one) => one.fn === above) + 1 : 0;
  const fixture = all[from];
  const parameter = session.parameters.get(name);
  if (parameter && !above) return parameter;
  if (fixture) return setUp(session, fixture);
  return builtinFixture(name) ?? unknown(`the fixture ${name}, which is not in the code`);
}

function builtinFixture(name: string): Value | null {
  switch (name) {
    case "tmp_path":
    case "tmpdir":
      return TEMPORARY;
    case "tmp_path_factory":
    case "tmpdir_factory":
      return ext("pytest.tmpfactory");
    case "monkeypatch":
      return obj("pytest.monkeypatch");
    case "mocker":
    case "class_mocker":
    case "module_mocker":
    case "package_mocker":
    case "session_mocker":
      return obj("pytest.mocker");
    case "pytestconfig":
      return configValue();
    case "capsys":
    case "capfd":
    case "caplog":
    case "recwarn":
    case "benchmark":
    case "subtests":
      return ext(`pytest.${name}`);
    default:
      return null;
  }
}

/** Runs one fixture, its own fixtures first. */
export function setUp(session: FixtureSession, fixture: Func): Value {
  const { machine, ready } = session;
  const { fn } = fixture;
  const before = ready.get(fn);
  if (before) return before;
  // A fixture that needs itself finds this instead of an endless way.
  ready.set(fn, unknown(`the fixture ${fn.name} inside itself`));
  const kw = new Map<string, Value>();
  for (const name of parameterNames(fn, 0)) {
    if (name === "request") kw.set(name, requestValue(session, fn));
    else kw.set(name, fixtureValue(session, name, name === fn.name ? fn : undefined));
  }
  const self = fn.owner ? session.self : null;
  const value = yieldedValue(
    callFunction(machine, { ...fixture, self }, { pos: [], kw, open: false }),
  );
  ready.set(fn, value);
  return value;
}

function requestValue(session: FixtureSession, fn: Func["fn"]): Value {
  const request = obj("pytest.request");
  const { params } = fn.meta.fixture ?? { params: null };
  const given = session.indirect.get(fn.meta.fixture?.name ?? fn.name);
  if (given) request.attrs.set("param", given);
  else if (params) {
    const { values, gate } = paramValues(elementsOf(session.machine, params), session.gateOf);
    request.attrs.set("param", values);
    session.machine.gate ??= gate;
  }
  request.attrs.set("config", configValue());
  showNode(request, session.item());
  if (session.self) {
    request.attrs.set("instance", session.self);
    if (session.self.k === "inst") request.attrs.set("cls", { k: "class", cls: session.self.cls });
  }
  const module = session.sources.modules[0];
  request.attrs.set("module", module ? { k: "module", module } : mock());
  return request;
}

/** `request.node` and `request.keywords`. */
export function showNode(request: Obj, item: Value): void {
  request.attrs.set("node", item);
  const keywords = item.k === "obj" ? item.attrs.get("keywords") : undefined;
  if (keywords) request.attrs.set("keywords", keywords);
}

function elementsOf(machine: Machine, value: Value): readonly Value[] {
  return value.k === "seq" ? value.items : [elementOf(machine, value)];
}

/** The arguments that pytest fills: those without a default, after `self` and the mocks. */
export function parameterNames(fn: Func["fn"], mocks: number): string[] {
  const names = fn.params
    .filter((param) => param.kind === "pos" || param.kind === "kwonly")
    .filter((param) => param.def === null)
    .map((param) => param.name);
  const bound = fn.owner !== null && fn.meta.binding !== "static" ? 1 : 0;
  return names.slice(bound + mocks);
}
