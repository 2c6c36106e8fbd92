import { setModule } from "./assign.ts";
import { getAttribute } from "./attributes.ts";
import { setEntry } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { activate } from "./patching.ts";
import type { Call, Special } from "./specials.ts";
import type { CallArgs, PatchSpec, Value } from "./values.ts";
import { mock, NONE, obj, unknown } from "./values.ts";

/** `patch(...)`: started by whoever uses it, as decorator, context manager or by start(). */
function patcher(specs: readonly PatchSpec[]): Value {
  return { k: "patcher", specs };
}

function spec(fields: Partial<PatchSpec> & { name: string; how: string }): PatchSpec {
  return {
    kind: "attr",
    target: null,
    object: null,
    replacement: null,
    wraps: null,
    sideEffect: null,
    returns: null,
    asKeyword: null,
    ...fields,
  };
}

function textOf(value: Value | undefined): string | null {
  return value?.k === "const" && typeof value.v === "string" ? value.v : null;
}

/** What a patch's own arguments say about the mock it makes. */
function mockArguments(
  args: CallArgs,
  given: Value | undefined,
): Pick<PatchSpec, "replacement" | "wraps" | "sideEffect" | "returns"> {
  const factory = args.kw.get("new_callable");
  const fresh = factory?.k === "func" || factory?.k === "class" ? factory : null;
  return {
    replacement: given ?? args.kw.get("new") ?? fresh,
    wraps: args.kw.get("wraps") ?? null,
    sideEffect: args.kw.get("side_effect") ?? null,
    returns: args.kw.get("return_value") ?? null,
  };
}

/** `patch("package.name", new)`. */
function byWords(args: CallArgs, how: string): PatchSpec[] {
  const dotted = textOf(args.pos[0] ?? args.kw.get("target"));
  if (dotted === null) return [];
  const at = dotted.lastIndexOf(".");
  const target = at < 0 ? "builtins" : dotted.slice(0, at);
  return [
    spec({
      target,
      name: dotted.slice(at + 1),
      how: `${how}("${dotted}")`,
      ...mockArguments(args, args.pos[1]),
    }),
  ];
}

/** `patch.object(thing, "name", new)`. */
function byObject(args: CallArgs, how: string): PatchSpec[] {
  const object = args.pos[0] ?? args.kw.get("target");
  const name = textOf(args.pos[1] ?? args.kw.get("attribute") ?? args.kw.get("name"));
  if (!object || name === null) return [];
  const words = textOf(object);
  return [
    spec({
      ...(words === null ? { object } : { target: words }),
      name,
      how: `${how}(…, "${name}")`,
      ...mockArguments(args, args.pos[2]),
    }),
  ];
}

/** `patch.dict(sys.modules, {...})` and `patch.dict(os.environ, {...})`. */
function byDict(args: CallArgs): PatchSpec[] {
  const target = args.pos[0] ?? args.kw.get("in_dict");
  const values = args.pos[1] ?? args.kw.get("values");
  const path = target?.k === "ext" ? target.path : textOf(target);
  const kind = path === "sys.modules" ? "module" : path === "os.environ" ? "environ" : null;
  if (kind === null) return [];
  const entries = [...(values?.k === "dict" ? values.map : []), ...args.kw].filter(
    ([name]) => !["in_dict", "values", "clear"].includes(name),
  );
  return entries.map(([name, replacement]) =>
    spec({ kind, name, replacement, how: `patch.dict(${path})` }),
  );
}

function multiple(args: CallArgs): PatchSpec[] {
  const target = args.pos[0];
  const words = textOf(target);
  return [...args.kw].map(([name, value]) => {
    const fresh = value.k === "ext" && value.path === "unittest.mock.DEFAULT";
    return spec({
      ...(words === null ? { object: target ?? NONE } : { target: words }),
      name,
      replacement: fresh ? null : value,
      asKeyword: name,
      how: `patch.multiple(…, ${name})`,
    });
  });
}

const newMock: Special = (_machine, { args }) => {
  const wraps = args.kw.get("wraps");
  if (wraps) return mock({ how: "wraps", call: wraps });
  const effect = args.kw.get("side_effect");
  const callable = effect && ["func", "ext", "partial", "class", "mock"].includes(effect.k);
  const made = mock({
    call: callable ? effect : null,
    returns: args.kw.get("return_value") ?? null,
  });
  for (const [name, value] of args.kw) {
    if (!["wraps", "side_effect", "return_value", "spec", "name", "spec_set"].includes(name)) {
      made.attrs.set(name, value);
    }
  }
  return made;
};

/** Starts at once and stays until the test ends: mocker and monkeypatch. */
function startNow(machine: Machine, specs: readonly PatchSpec[], sticky = true): Value {
  const { positional } = activate(machine, specs, { sticky });
  return positional[0] ?? specs[0]?.replacement ?? mock();
}

/** `monkeypatch.setattr(target, name, value)` or `monkeypatch.setattr("a.b.c", value)`. */
function setAttribute(machine: Machine, call: Call): Value {
  const { args } = call;
  const words = textOf(args.pos[0]);
  const sticky = !call.path.includes("context()");
  const isWords =
    words !== null &&
    (args.pos.length === 2 || args.pos[2] === undefined) &&
    textOf(args.pos[1]) === null;
  if (isWords || (words !== null && args.pos.length < 3 && !args.kw.has("value"))) {
    return startNow(machine, byWords(args, "monkeypatch.setattr"), sticky);
  }
  const value = args.pos[2] ?? args.kw.get("value");
  const pos = [...args.pos.slice(0, 2), ...(value ? [value] : [])];
  return startNow(machine, byObject({ ...args, pos }, "monkeypatch.setattr"), sticky);
}

/** `monkeypatch.setitem(sys.modules, name, stub)`. */
function setItem(machine: Machine, { args }: Call): Value {
  const [target, key, value] = args.pos;
  const name = textOf(key);
  if (name === null || !value) return NONE;
  if (target?.k === "ext" && target.path === "sys.modules") setModule(machine, name, value);
  else if (target?.k === "ext" && target.path === "os.environ") machine.environ.set(name, value);
  else if (target?.k === "dict") setEntry(machine, target.map, { name, value });
  return NONE;
}

const setEnvironment: Special = (machine, { args }) => {
  const name = textOf(args.pos[0]);
  if (name !== null && args.pos[1]) machine.environ.set(name, args.pos[1]);
  return NONE;
};

const dropEnvironment: Special = (machine, { args }) => {
  const name = textOf(args.pos[0]);
  if (name !== null) machine.environ.delete(name);
  return NONE;
};

/** `mocker.spy` watches and still calls the real thing. */
const spy: Special = (machine, { args }) => {
  const [target, name] = args.pos;
  const text = textOf(name);
  if (!target || text === null) return mock();
  const real = getAttribute(machine, target, text);
  return mock({ how: "wraps", call: real });
};

const MONKEYPATCH = "pytest.monkeypatch";
const MOCKER = "pytest.mocker";

function monkeypatchCalls(root: string): Record<string, Special> {
  return {
    [`${root}.setattr`]: setAttribute,
    [`${root}.delattr`]: () => NONE,
    [`${root}.setitem`]: setItem,
    [`${root}.delitem`]: () => NONE,
    [`${root}.setenv`]: setEnvironment,
    [`${root}.delenv`]: dropEnvironment,
    [`${root}.context`]: () => obj(`${MONKEYPATCH}.context()`),
    [`${root}.undo`]: (machine) => {
      machine.patches = [];
      return NONE;
    },
  };
}

export const MOCK_CALLS: Readonly<Record<string, Special>> = {
  "unittest.mock.patch": (_machine, { args }) => patcher(byWords(args, "patch")),
  "unittest.mock.patch.object": (_machine, { args }) => patcher(byObject(args, "patch.object")),
  "unittest.mock.patch.dict": (_machine, { args }) => patcher(byDict(args)),
  "unittest.mock.patch.multiple": (_machine, { args }) => patcher(multiple(args)),
  "unittest.mock.Mock": newMock,
  "unittest.mock.MagicMock": newMock,
  "unittest.mock.AsyncMock": newMock,
  "unittest.mock.NonCallableMock": newMock,
  "unittest.mock.NonCallableMagicMock": newMock,
  "unittest.mock.PropertyMock": newMock,
  "unittest.mock.create_autospec": newMock,
  "unittest.mock.mock_open": () => mock(),
  [`${MOCKER}.patch`]: (machine, { args }) => startNow(machine, byWords(args, "mocker.patch")),
  [`${MOCKER}.patch.object`]: (machine, { args }) =>
    startNow(machine, byObject(args, "mocker.patch.object")),
  [`${MOCKER}.patch.dict`]: (machine, { args }) => startNow(machine, byDict(args)),
  [`${MOCKER}.patch.multiple`]: (machine, { args }) => startNow(machine, multiple(args)),
  [`${MOCKER}.Mock`]: newMock,
  [`${MOCKER}.MagicMock`]: newMock,
  [`${MOCKER}.AsyncMock`]: newMock,
  [`${MOCKER}.stub`]: () => mock(),
  [`${MOCKER}.spy`]: spy,
  [`${MOCKER}.create_autospec`]: newMock,
  ...monkeypatchCalls(MONKEYPATCH),
  ...monkeypatchCalls(`${MONKEYPATCH}.context()`),
};

/** `p.start()`, `p.stop()` of a patch that was kept in a name. */
export function patcherMethod(
  machine: Machine,
  value: Extract<Value, { k: "patcher" }>,
  name: string,
): Value {
  if (name === "start" || name === "__enter__") return startNow(machine, value.specs);
  if (name === "stop" || name === "__exit__") {
    const names = new Set(value.specs.map((each) => each.name));
    machine.patches = machine.patches.filter(
      (patch) => !names.has(patch.key.slice(patch.key.lastIndexOf(".") + 1)),
    );
    return NONE;
  }
  return unknown("a part of a patch");
}
