import { HOLE } from "../python/strings.ts";
import { textOf } from "./arguments.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import { importPath } from "./modules.ts";
import type { Call, Special } from "./specials.ts";
import type { CallArgs, Mark, Value } from "./values.ts";
import {
  alternatives,
  constant,
  ext,
  FAILED,
  join,
  NO_ARGS,
  NONE,
  obj,
  seq,
  truth,
  unknown,
} from "./values.ts";

const fixture: Special = (machine, call) => {
  const target = call.args.pos[0];
  const mark = { k: "mark" as const, mark: { name: "fixture", args: call.args } };
  void machine;
  if (target?.k === "func" && call.args.pos.length === 1) {
    target.fn.meta.fixture = { scope: "function", autouse: false, params: null, name: null };
    return target;
  }
  return mark;
};

const skip =
  (words: string): Special =>
  (machine, { args }) => {
    const given = args.pos[0] ?? args.kw.get("reason") ?? args.kw.get("msg");
    const text = textOf(given) ?? "";
    const why = text === "" ? "" : `: ${text.replaceAll(HOLE, "…")}`;
    machine.gate ??= `${words}${why}`;
    return NONE;
  };

/** The package is taken to be installed: then the test goes on with it. */
const importOrSkip: Special = (machine, { args }) => {
  const name = args.pos[0];
  if (name?.k !== "const" || typeof name.v !== "string") return unknown("a package");
  return importPath(machine, name.v, topFrame(machine)?.module.file ?? machine.file);
};

/** `pytest.param(value, marks=...)` keeps its values and its marks. */
const param: Special = (_machine, { args }) => {
  const made = obj("pytest.param()");
  made.attrs.set("values", seq("tuple", [...args.pos]));
  for (const name of ["marks", "id"]) {
    const given = args.kw.get(name);
    if (given) made.attrs.set(name, given);
  }
  return made;
};

function unittestSkip(args: CallArgs, negate: boolean): Value {
  const condition = args.pos[0] ?? args.kw.get("condition") ?? NONE;
  const { yes, gate } = truth(condition);
  const value: Value =
    yes === null ? unknown("a condition") : constant(negate ? !yes : yes, gate ?? undefined);
  const reason = args.pos[1] ?? args.kw.get("reason");
  const kw = new Map(reason ? [["reason", reason]] : []);
  return { k: "mark", mark: { name: "skipif", args: { pos: [value], kw, open: false } } };
}

/** `request.getfixturevalue` and options are answered by who runs the tests (see pytest/). */
const getOption: Special = (machine: Machine, { args }: Call) => {
  const name = args.pos[0];
  if (name?.k !== "const" || typeof name.v !== "string") return unknown("an option");
  const key = name.v.replace(/^-+/, "").replaceAll("-", "_");
  return (
    machine.options.get(key) ??
    args.pos[1] ??
    args.kw.get("default") ??
    constant(null, `the option ${name.v}`)
  );
};

const addOption: Special = (machine, { args }) => {
  const names = args.pos.flatMap((one) => textOf(one) ?? []);
  const dest = args.kw.get("dest");
  const action = args.kw.get("action");
  const given = args.kw.get("default");
  const long = names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
  const isFlag = action?.k === "const" && String(action.v).startsWith("store_");
  const off = action?.k === "const" && action.v === "store_false";
  const value: Value =
    given?.k === "const"
      ? { ...given, gate: `the option ${long}` }
      : (given ?? constant(isFlag ? off : null, `the option ${long}`));
  const key =
    dest?.k === "const" && typeof dest.v === "string"
      ? dest.v
      : long.replace(/^-+/, "").replaceAll("-", "_");
  const set = machine.project
    .config(machine.file)
    .options.some((one) => one.split("=")[0] === long);
  machine.options.set(key, set ? constant(!off) : value);
  machine.options.set(long.replace(/^-+/, "").replaceAll("-", "_"), set ? constant(!off) : value);
  return NONE;
};

export const PYTEST_CALLS: Readonly<Record<string, Special>> = {
  "pytest.fixture": fixture,
  "pytest_asyncio.fixture": fixture,
  "pytest.skip": skip("the test skips itself"),
  "pytest.xfail": skip("the test gives up (xfail)"),
  "pytest.exit": skip("the run ends"),
  "pytest.fail": () => obj(FAILED),
  "unittest.skip": (_machine, { args }) => {
    const target = args.pos[0];
    if (target?.k !== "func" && target?.k !== "class") {
      return { k: "mark", mark: { name: "skip", args } };
    }
    applySkip(target);
    return target;
  },
  "unittest.skipIf": (_machine, { args }) => unittestSkip(args, false),
  "unittest.skipUnless": (_machine, { args }) => unittestSkip(args, true),
  "unittest.case.skipIf": (_machine, { args }) => unittestSkip(args, false),
  "unittest.case.skipUnless": (_machine, { args }) => unittestSkip(args, true),
  "pytest.importorskip": importOrSkip,
  "pytest.param": param,
  "pytest.MonkeyPatch": () => obj("pytest.monkeypatch"),
  "pytest.MonkeyPatch.context": () => obj("pytest.monkeypatch.context()"),
  "pytest.config.getoption": getOption,
  "pytest.config.getvalue": getOption,
  "pytest.config.getini": () => unknown("an ini value"),
  "pytest.parser.addoption": addOption,
  "pytest.parser.getgroup": () => ext("pytest.parser"),
  "pytest.tmpfactory.mktemp": () => ({ k: "path", origin: "tmp", text: "a temporary path" }),
  "pytest.tmpfactory.getbasetemp": () => ({ k: "path", origin: "tmp", text: "a temporary path" }),
  "pytest.request.getfixturevalue": (machine, { args }) => {
    const names = args.pos[0] ? alternatives(args.pos[0]) : [];
    const { fixture } = machine;
    if (!fixture || names.length === 0 || !names.every((name) => name.k === "const")) {
      return unknown("a fixture by a computed name");
    }
    return join(names.map((name) => fixture(String(name.v))));
  },
  "pytest.item.add_marker": (machine, { args }) => {
    const mark = args.pos[0];
    if (mark?.k === "mark") addMark(machine, mark);
    return NONE;
  },
  "pytest.item.get_closest_marker": (machine, { args }) => markers(machine, args)[0] ?? NONE,
  "pytest.metafunc.parametrize": (machine, { args }) => {
    const added = machine.options.get("item:parametrized");
    const mark = { name: "parametrize", args };
    if (added?.k === "seq" && machine.gate === null) added.items.push({ k: "mark", mark });
    return NONE;
  },
  "pytest.item.iter_markers": (machine, { args }) => seq("list", [...markers(machine, args)]),
};

function applySkip(target: Value): void {
  const mark = { name: "skip", args: NO_ARGS };
  if (target.k === "func") target.fn.meta.marks.push(mark);
  if (target.k === "class") target.cls.marks.push(mark);
}

/** The marks of the test that a hook or fixture looks at: those of one name, or all. */
function markers(machine: Machine, args: CallArgs): readonly Value[] {
  const name = args.pos[0] ?? args.kw.get("name");
  const marks = machine.options.get("item:marks");
  if (marks?.k !== "seq" || (name && name.k !== "const")) return [unknown("a mark")];
  return marks.items.flatMap((one) =>
    one.k === "mark" && (!name || one.mark.name === name.v) ? [markObject(one.mark)] : [],
  );
}

function markObject({ name, args }: Mark): Value {
  const made = obj("pytest.mark()");
  made.attrs.set("name", constant(name));
  made.attrs.set("args", seq("tuple", [...args.pos]));
  made.attrs.set("kwargs", { k: "dict", map: new Map(args.kw), rest: null });
  return { ...made, there: true };
}

function addMark(machine: Machine, mark: Extract<Value, { k: "mark" }>): void {
  if (machine.maybe > 0 || machine.gate !== null) return;
  const added = machine.options.get("item:added");
  if (added?.k === "seq") added.items.push(mark);
}
