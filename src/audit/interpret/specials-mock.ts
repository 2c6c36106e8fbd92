import { textOf } from "./arguments.ts";
import { getAttribute } from "./attributes.ts";
import type { Machine, PatchedBy } from "./machine.ts";
import { endPatches, putBack } from "./machine.ts";
import { activate } from "./patching.ts";
import type { Call, Special } from "./specials.ts";
import type { CallArgs, PatchSpec, Value } from "./values.ts";
import { alternatives, mock, NONE, obj, unknown } from "./values.ts";

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
    forgets: false,
    ...fields,
  };
}

/** Each text that a value may be: in a loop over names all of them are meant. */
function textsOf(value: Value | undefined): string[] {
  return (value ? alternatives(value) : []).flatMap((one) => textOf(one) ?? []);
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
  return textsOf(args.pos[0] ?? args.kw.get("target")).map((dotted) => {
    const at = dotted.lastIndexOf(".");
    return spec({
      target: at < 0 ? "builtins" : dotted.slice(0, at),
      name: dotted.slice(at + 1),
      how: `${how}("${dotted}")`,
      ...mockArguments(args, args.pos[1]),
    });
  });
}

/** `patch.object(thing, "name", new)`. */
function byObject(args: CallArgs, how: string): PatchSpec[] {
  const object = args.pos[0] ?? args.kw.get("target");
  const names = textsOf(args.pos[1] ?? args.kw.get("attribute") ?? args.kw.get("name"));
  if (!object) return [];
  const words = textOf(object);
  return names.map((name) =>
    spec({
      ...(words === null ? { object } : { target: words }),
      name,
      how: `${how}(…, "${name}")`,
      ...mockArguments(args, args.pos[2]),
    }),
  );
}

/** `patch.dict(sys.modules, {...})` and `patch.dict(os.environ, {...})`. */
function byDict(args: CallArgs): PatchSpec[] {
  const target = args.pos[0] ?? args.kw.get("in_dict");
  const values = args.pos[1] ?? args.kw.get("values");
  const path = target?.k === "ext" ? target.path : textOf(target);
  const kind = entryKind(target);
  if (kind === null) return [];
  const entries = [...(values?.k === "dict" ? values.map : []), ...args.kw].filter(
    ([name]) => !["in_dict", "values", "clear"].includes(name),
  );
  return entries.map(([name, replacement]) =>
    spec({
      kind,
      name,
      replacement,
      object: target ?? null,
      forgets: kind === "module",
      how: `patch.dict(${path})`,
    }),
  );
}

/** What `patch.dict` and `setitem` change. */
function entryKind(target: Value | undefined): "module" | "environ" | "item" | null {
  if (target?.k === "dict") return "item";
  const path = target?.k === "ext" ? target.path : textOf(target);
  if (path === "sys.modules") return "module";
  if (path === "os.environ") return "environ";
  return textOf(target) === null ? null : "item";
}

function multiple(args: CallArgs): PatchSpec[] {
  const target = args.pos[0];
  const words = textOf(target);
  return [...args.kw].map(([name, value]) => {
    const fresh = value.k === "ext" && /(^|\.)(mock|mocker)\.DEFAULT$/.test(value.path);
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

/** Starts at once and stays until it is stopped or the test ends. */
function startNow(
  machine: Machine,
  specs: readonly PatchSpec[],
  { by, sticky = true }: { by: PatchedBy; sticky?: boolean },
): Value {
  const { positional } = activate(machine, specs, { sticky, by });
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
    return startNow(machine, byWords(args, "monkeypatch.setattr"), { by: "monkeypatch", sticky });
  }
  const value = args.pos[2] ?? args.kw.get("value");
  const pos = [...args.pos.slice(0, 2), ...(value ? [value] : [])];
  const specs = byObject({ ...args, pos }, "monkeypatch.setattr");
  return startNow(machine, specs, { by: "monkeypatch", sticky });
}

/** `monkeypatch.delattr(target, name)`: who asks for it gets an error instead of the real thing. */
function deleteAttribute(machine: Machine, { args, path }: Call): Value {
  const gone = mock({ how: "monkeypatch.delattr" });
  const words = args.pos[1] === undefined && !args.kw.has("name");
  const specs = words
    ? byWords({ ...args, pos: [...args.pos, gone] }, "monkeypatch.delattr")
    : byObject(
        { ...args, pos: [args.pos[0] ?? NONE, args.pos[1] ?? args.kw.get("name") ?? NONE, gone] },
        "monkeypatch.delattr",
      );
  startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
  return NONE;
}

/** `monkeypatch.setitem(sys.modules, name, stub)`. */
function setItem(machine: Machine, { args, path }: Call): Value {
  const [target, key, value] = args.pos;
  const kind = entryKind(target);
  if (kind === null || !target || !value) return NONE;
  const specs = textsOf(key).map((name) =>
    spec({ kind, name, object: target, replacement: value, how: "monkeypatch.setitem" }),
  );
  startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
  return NONE;
}

const setEnvironment: Special = (machine, { args, path }) => {
  const replacement = path.endsWith("delenv") ? null : args.pos[1];
  if (replacement === undefined) return NONE;
  const specs = textsOf(args.pos[0]).map((name) =>
    spec({ kind: "environ", name, replacement, how: path }),
  );
  startNow(machine, specs, { by: "monkeypatch", sticky: !path.includes("context()") });
  return NONE;
};

/** Ends what was started by one of several ways. */
function ends(by: PatchedBy): Special {
  return (machine) => {
    putBack(machine, () => endPatches(machine, (patch) => patch.by === by));
    return NONE;
  };
}

/** `mocker.stop(fake)`. */
const stopOne: Special = (machine, { args }) => {
  const fake = args.pos[0];
  putBack(machine, () => endPatches(machine, ({ by, value }) => by === "mocker" && value === fake));
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
    [`${root}.delattr`]: deleteAttribute,
    [`${root}.setitem`]: setItem,
    [`${root}.delitem`]: () => NONE,
    [`${root}.setenv`]: setEnvironment,
    [`${root}.delenv`]: setEnvironment,
    [`${root}.context`]: () => obj(`${MONKEYPATCH}.context()`),
    [`${root}.undo`]: ends("monkeypatch"),
  };
}

export const MOCK_CALLS: Readonly<Record<string, Special>> = {
  "unittest.mock.patch": (_machine, { args }) => patcher(byWords(args, "patch")),
  "unittest.mock.patch.object": (_machine, { args }) => patcher(byObject(args, "patch.object")),
  "unittest.mock.patch.dict": (_machine, { args }) => patcher(byDict(args)),
  "unittest.mock.patch.stopall": ends("start"),
  "unittest.mock.patch.multiple": (_machine, { args }) => patcher(multiple(args)),
  "unittest.mock.Mock": newMock,
  "unittest.mock.MagicMock": newMock,
  "unittest.mock.AsyncMock": newMock,
  "unittest.mock.NonCallableMock": newMock,
  "unittest.mock.NonCallableMagicMock": newMock,
  "unittest.mock.PropertyMock": newMock,
  "unittest.mock.create_autospec": newMock,
  "unittest.mock.mock_open": () => mock(),
  [`${MOCKER}.patch`]: (machine, { args }) =>
    startNow(machine, byWords(args, "mocker.patch"), { by: "mocker" }),
  [`${MOCKER}.patch.object`]: (machine, { args }) =>
    startNow(machine, byObject(args, "mocker.patch.object"), { by: "mocker" }),
  [`${MOCKER}.patch.dict`]: (machine, { args }) =>
    startNow(machine, byDict(args), { by: "mocker" }),
  [`${MOCKER}.patch.multiple`]: (machine, { args }) =>
    startNow(machine, multiple(args), { by: "mocker" }),
  [`${MOCKER}.Mock`]: newMock,
  [`${MOCKER}.MagicMock`]: newMock,
  [`${MOCKER}.AsyncMock`]: newMock,
  [`${MOCKER}.stub`]: () => mock(),
  [`${MOCKER}.spy`]: spy,
  [`${MOCKER}.stopall`]: ends("mocker"),
  [`${MOCKER}.stop`]: stopOne,
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
  if (name === "start" || name === "__enter__") {
    return startNow(machine, value.specs, { by: "start" });
  }
  if (name === "stop" || name === "__exit__") {
    putBack(machine, () => {
      endPatches(machine, ({ spec }) => spec !== null && value.specs.includes(spec));
    });
    return NONE;
  }
  return unknown("a part of a patch");
}
