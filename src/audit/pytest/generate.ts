import { classAttribute } from "../interpret/attributes.ts";
import { callFunction } from "../interpret/call.ts";
import type { Mark, Module, Value } from "../interpret/values.ts";
import { constant, NONE, obj, seq } from "../interpret/values.ts";
import type { TestItem } from "./collect.ts";
import { marksOf } from "./collect.ts";
import { configValue, findFixture, parameterNames } from "./fixtures.ts";
import type { GateKeeper } from "./gates.ts";
import { itemValue } from "./gates.ts";

const HOOK = "pytest_generate_tests";

/** What `pytest_generate_tests` of the module, its class and its conftest files parametrizes. */
export function generatedMarks(
  keeper: GateKeeper,
  item: TestItem,
  modules: readonly Module[],
): readonly Mark[] {
  const { machine } = keeper;
  const hooks = [
    ...modules.map((module) => module.env.vars.get(HOOK)),
    item.cls ? classAttribute(machine, item.cls, HOOK, null) : null,
  ];
  if (!hooks.some((hook) => hook?.k === "func")) return [];
  const added = seq("list", []);
  machine.options.set("item:parametrized", added);
  const gate = machine.gate;
  machine.gate = null;
  for (const hook of hooks) {
    if (hook?.k !== "func") continue;
    callFunction(machine, hook, {
      pos: [metafunc(keeper, item, modules)],
      kw: new Map(),
      open: false,
    });
  }
  machine.gate = gate;
  return marksOf(added);
}

function metafunc(keeper: GateKeeper, item: TestItem, modules: readonly Module[]): Value {
  const value = obj("pytest.metafunc");
  const names = fixtureNames(item, modules);
  value.attrs.set(
    "fixturenames",
    seq(
      "list",
      names.map((name) => constant(name)),
    ),
  );
  value.attrs.set("function", item.fn);
  value.attrs.set("config", configValue());
  value.attrs.set("cls", item.cls ? { k: "class", cls: item.cls } : NONE);
  value.attrs.set("definition", itemValue(keeper, item));
  return value;
}

/** The test's own arguments and those of the fixtures behind them. */
function fixtureNames(item: TestItem, modules: readonly Module[]): readonly string[] {
  const found = new Set<string>();
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      const fixture = findFixture({ cls: item.cls, modules }, name);
      if (fixture) visit(parameterNames(fixture.fn, 0));
    }
  };
  visit(parameterNames(item.fn.fn, 0));
  return [...found];
}
