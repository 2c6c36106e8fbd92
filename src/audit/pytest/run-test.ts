import { classAttribute, mroOf } from "../interpret/attributes.ts";
import { callFunction, instantiate, runCleanups } from "../interpret/call.ts";
import type { Machine } from "../interpret/machine.ts";
import { endPatches } from "../interpret/machine.ts";
import { activate } from "../interpret/patching.ts";
import type { Func, Module, PatchSpec, Value } from "../interpret/values.ts";
import { instance, NO_ARGS, obj } from "../interpret/values.ts";
import type { TestItem } from "./collect.ts";
import type { FixtureSession } from "./fixtures.ts";
import {
  autouseFixtures,
  byScope,
  configValue,
  findFixture,
  fixtureValue,
  parameterNames,
  setUp,
  showNode,
} from "./fixtures.ts";
import type { GateKeeper } from "./gates.ts";
import { gateOfItem, itemValue, showMarks } from "./gates.ts";
import { generatedMarks } from "./generate.ts";
import type { GateOf } from "./parametrize.ts";
import { readParameters } from "./parametrize.ts";

/** Effort for one test with all its fixtures. */
const TEST_STEPS = 30_000;
/** The part of it that goes into the code under test; half of it is left for the test's own body. */
const SOURCE_STEPS = 8_000;

/** Follows one test as pytest would run it; its loads are then in `machine.calls`. */
export function runTest(keeper: GateKeeper, item: TestItem, modules: readonly Module[]): void {
  const { machine } = keeper;
  machine.steps = TEST_STEPS;
  machine.sourceSteps = SOURCE_STEPS;
  showMarks(machine, item.marks);
  const marks = [...item.marks, ...generatedMarks(keeper, item, modules)];
  const parametrized = marks.some((mark) => mark.name === "parametrize");
  // Where parameters give a test several ids, `-k` is asked for each of them.
  const byId = parametrized && keeper.config.keywordExpression !== null;
  machine.gate ??= gateOfItem(keeper, item, byId ? [] : item.names);
  const gateOf: GateOf = (more, id) => {
    if (more.length === 0 && !byId) return null;
    const names = id === null ? item.names : [...item.names, id];
    return gateOfItem(keeper, { ...item, marks: [...more, ...item.marks] }, names);
  };
  const parameters = readParameters(machine, marks, gateOf);
  machine.gate ??= parameters.gate;
  const self = instanceOf(machine, item);
  const session: FixtureSession = {
    machine,
    sources: { cls: item.cls, modules },
    self,
    ready: new Map(),
    parameters: parameters.values,
    indirect: parameters.indirect,
    item: () => itemValue(keeper, item),
    gateOf,
  };
  machine.fixture = (name) => fixtureValue(session, name);
  const { fn } = item.fn;
  const mocks = countMocks(fn.meta.patches) + countMocks(patchesOfClass(item));
  const names = item.unittest ? [] : parameterNames(fn, mocks + parameters.rows.length);
  // A parameter of a fixture's name stands in for the fixture, which does not run then.
  const given = (name: string): boolean => parameters.values.has(name);
  prepare(
    session,
    item,
    names.filter((name) => !given(name)),
    keeper.config.fixtures,
  );
  setUpClassic(machine, item, self);
  const kw = new Map<string, Value>();
  for (const name of names) {
    const value =
      parameters.values.get(name) ?? (name === "request" ? null : fixtureValue(session, name));
    kw.set(name, value ?? testRequest(session));
  }
  machine.sourceSteps = Math.max(machine.sourceSteps, SOURCE_STEPS / 2);
  callTest(machine, item, { self, kw, rows: parameters.rows });
  tearDown(machine, item, self);
  machine.fixture = null;
}

/** `request` as an argument of the test itself. */
function testRequest(session: FixtureSession): Value {
  const request = obj("pytest.request");
  showNode(request, session.item());
  request.attrs.set("config", configValue());
  return request;
}

/** A TestCase may load in its own `__init__`; pytest's classes have none. */
function instanceOf(machine: Machine, { cls, unittest }: TestItem): Value | null {
  if (!cls) return null;
  const bare: Value = instance(cls);
  const hasInit = unittest && mroOf(cls).some((one) => one.attrs.has("__init__"));
  if (!hasInit) return bare;
  const made = instantiate(machine, cls, NO_ARGS, null);
  return made.k === "inst" ? made : bare;
}

/** Fixtures that are not asked for by an argument, and those that are, wider scopes first. */
function prepare(
  session: FixtureSession,
  item: TestItem,
  names: readonly string[],
  configured: readonly string[],
): void {
  const { machine, sources } = session;
  const used = item.marks
    .filter((mark) => mark.name === "usefixtures")
    .flatMap((mark) => mark.args.pos)
    .flatMap((one) => (one.k === "const" ? [String(one.v)] : []));
  const wanted = [
    ...autouseFixtures(sources).map(({ name, fixture }) => ({
      name,
      // One of the same name that lies nearer takes its place.
      fixture: findFixture(sources, fixture.fn.meta.fixture?.name ?? name) ?? fixture,
      asked: false,
    })),
    ...[...configured, ...used, ...names].map((name) => ({
      name,
      fixture: findFixture(sources, name),
      asked: true,
    })),
  ];
  for (const { fixture, asked } of byScope(wanted)) {
    if (!fixture) continue;
    machine.notesReplaced = asked || fixture.fn.module.file === machine.file;
    setUp(session, fixture);
    machine.notesReplaced = true;
  }
}

/** xunit-style set-up, from the module down to the method. */
function setUpClassic(machine: Machine, item: TestItem, self: Value | null): void {
  callModuleFunctions(machine, [
    "setUpModule",
    "setup_module",
    ...(self ? [] : ["setup_function"]),
  ]);
  const names = item.unittest
    ? ["setUpClass", "setUpTestData", "setUp", "asyncSetUp"]
    : ["setup_class", "setup_method", "setup"];
  callMethods(machine, names, { item, self });
}

function callModuleFunctions(machine: Machine, names: readonly string[]): void {
  const module = machine.modules.get(machine.file);
  for (const name of names) {
    const found = module?.env.vars.get(name);
    if (found?.k === "func") callFunction(machine, found, NO_ARGS);
  }
}

/** Those that are fixtures run as such. */
function callMethods(
  machine: Machine,
  names: readonly string[],
  { item: { cls }, self }: { item: TestItem; self: Value | null },
): void {
  if (!cls || !self) return;
  for (const name of names) {
    const found = classAttribute(machine, cls, name, self);
    if (found?.k === "func" && found.fn.meta.fixture === null)
      callFunction(machine, found, NO_ARGS);
  }
}

/** Of class decorators, which wrap the tests that a class has or inherits, not those of its heirs. */
function patchesOfClass({ cls, fn }: TestItem): PatchSpec[] {
  if (!cls) return [];
  const { name } = fn.fn;
  const found: PatchSpec[] = [];
  for (const one of mroOf(cls)) {
    if (mroOf(one).some(({ attrs }) => attrs.has(name))) found.push(...one.patches);
    if (one.attrs.has(name)) break;
  }
  return found;
}

/** xunit-style tear-down, and what was put off until the end of the test. */
function tearDown(machine: Machine, item: TestItem, self: Value | null): void {
  const names = item.unittest
    ? ["tearDown", "asyncTearDown", "tearDownClass"]
    : ["teardown_method", "teardown", "teardown_class"];
  callMethods(machine, names, { item, self });
  callModuleFunctions(machine, [
    ...(self ? [] : ["teardown_function"]),
    "teardown_module",
    "tearDownModule",
  ]);
  runCleanups(machine);
}

function countMocks(specs: Func["fn"]["meta"]["patches"]): number {
  return specs.filter(
    (spec) => spec.kind === "attr" && spec.replacement === null && spec.asKeyword === null,
  ).length;
}

function callTest(
  machine: Machine,
  item: TestItem,
  {
    self,
    kw,
    rows,
  }: { self: Value | null; kw: ReadonlyMap<string, Value>; rows: readonly Value[] },
): void {
  // Mocks of a class decorator come after those of the method's own decorators.
  const patches = patchesOfClass(item);
  const own = item.fn.fn.meta.patches;
  const started = activate(machine, [...own, ...patches], { sticky: true, by: "block" });
  const bare: Func = {
    ...item.fn,
    self: item.fn.fn.meta.binding === "static" ? null : self,
    fn: { ...item.fn.fn, meta: { ...item.fn.fn.meta, patches: [] } },
  };
  callFunction(machine, bare, {
    pos: [...rows, ...started.positional],
    kw: new Map([...kw, ...started.keywords]),
    open: false,
  });
  const specs = new Set([...own, ...patches]);
  endPatches(machine, ({ spec }) => spec !== null && specs.has(spec));
}
