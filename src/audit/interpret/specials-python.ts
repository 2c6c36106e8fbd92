import { parentPath } from "../project/paths.ts";
import { HOLE } from "../python/strings.ts";
import { first, textOf } from "./arguments.ts";
import { assignAttribute } from "./assign.ts";
import { getAttribute, mroOf } from "./attributes.ts";
import { callValue } from "./call.ts";
import { concatenate, elementOf } from "./evaluate.ts";
import type { Machine } from "./machine.ts";
import { lasting, topFrame } from "./machine.ts";
import { isCounted, isKept } from "./methods.ts";
import { SETTINGS } from "./settings.ts";
import type { Call, Special } from "./specials.ts";
import {
  addRoot,
  environ,
  importModule,
  reload,
  setDefaultModule,
  updateEnviron,
  updateModules,
} from "./specials-modules.ts";
import { dictionaryOf } from "./specials-records.ts";
import { isInstance } from "./specials-types.ts";
import type { Const, Value } from "./values.ts";
import {
  alternatives,
  constant,
  ext,
  FALSE,
  join,
  keyOf,
  mock,
  NONE,
  obj,
  seq,
  TRUE,
  truth,
  unknown,
} from "./values.ts";

const temporary: Special = () => ({ k: "path", origin: "tmp", text: "a temporary path" });
const identity: Special = (_machine, call) => first(call);

function convert(make: (value: Const["v"]) => Const["v"]): Special {
  return (_machine, call) =>
    join(
      alternatives(call.args.pos[0] ?? constant("")).map((one) => {
        if (one.k === "path") return one;
        const v = one.k === "const" ? make(one.v) : Number.NaN;
        return one.k === "const" && !Number.isNaN(v) ? { ...one, v } : unknown("a value");
      }),
    );
}

function joinPaths(_machine: Machine, { args }: Call): Value {
  return concatenate(args.pos.flatMap((part, at) => (at > 0 ? [constant("/"), part] : [part])));
}

/** A path by its text; `Path(path)` stays what it is. */
const pathOf: Special = (_machine, call) => {
  if (call.args.pos.length > 1) return joinPaths(_machine, call);
  const value = call.args.pos[0];
  if (!value) return constant(".");
  return value;
};

const exists: Special = (machine, { args }) => {
  const value = args.pos[0];
  if (value?.k === "path" && value.origin === "repo") return isKept(machine, value.text);
  // What the code has just fetched is there.
  if (machine.fetches > 0) return TRUE;
  const text = textOf(value);
  return text === null ? unknown("whether a file is there") : constant(false, `the file ${text}`);
};

function getAttr(machine: Machine, { args }: Call): Value {
  const [target, name, fallback] = args.pos;
  const names = name ? alternatives(name).flatMap((one) => textOf(one) ?? []) : [];
  if (!target || names.length === 0) return fallback ?? unknown("an attribute by a computed name");
  return join(
    names.map((one) => {
      const found = getAttribute(machine, target, one);
      return found.k === "unknown" && fallback ? fallback : found;
    }),
  );
}

function setAttr(machine: Machine, { args }: Call): Value {
  const [target, name, value] = args.pos;
  const text = textOf(name);
  if (target && text !== null && value) assignAttribute(machine, target, text, value);
  return NONE;
}

/** The words of a command, as a shell splits it. */
const splitCommand: Special = (_machine, { args }) => {
  const value = args.pos[0];
  const text = value?.k === "path" ? value.text : textOf(value);
  if (text === null) return unknown("the words of a command");
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return seq(
    "list",
    words.map((word) => constant(word.replace(/["']/g, ""))),
  );
};

/** Iterables side by side: each element is one of each. */
function zip(machine: Machine, { args }: Call): Value {
  const columns = args.pos.map((one) => (one.k === "seq" ? one.items : null));
  const length = columns.every((one) => one !== null)
    ? Math.min(...columns.map((one) => one.length))
    : 1;
  const rows: Value[] = [];
  for (let at = 0; at < Math.min(length, 50); at += 1) {
    rows.push(
      seq(
        "tuple",
        args.pos.map((one) =>
          one.k === "seq" ? (one.items[at] ?? NONE) : elementOf(machine, one),
        ),
      ),
    );
  }
  return seq("list", rows);
}

const enumerate: Special = (machine, { args }) =>
  seq("list", [seq("tuple", [unknown("a number"), elementOf(machine, args.pos[0] ?? NONE)])]);

const setDefault: Special = (machine, { args }) => {
  const name = textOf(args.pos[0]);
  const value = args.pos[1];
  if (name !== null && value && !machine.environ.has(name)) {
    lasting(machine, (each) => each.environ.set(name, value));
  }
  return value ?? NONE;
};

const superOf: Special = (_machine, { args }) => {
  const [cls, self] = args.pos;
  return cls?.k === "class" && self ? { k: "super", cls: cls.cls, self } : mock();
};

/** `any(...)` and `all(...)`: what one element decides, with what would change it. */
const decidedBy =
  (decides: boolean, name: string): Special =>
  (_machine, { args }) => {
    const items = args.pos[0]?.k === "seq" ? args.pos[0].items.map(truth) : [];
    const one = items.find(({ yes }) => yes === decides);
    if (one) return constant(decides, one.gate ?? undefined);
    if (items.length === 0 || items.some(({ yes }) => yes === null)) return unknown(name);
    return constant(!decides, items.find(({ gate }) => gate !== null)?.gate ?? undefined);
  };

const hasAttr: Special = (_machine, { args }) => {
  const [target, name] = args.pos;
  const text = textOf(name);
  if (target?.k === "obj" && target.path === SETTINGS && text !== null) {
    return constant(target.attrs.has(text));
  }
  if (target?.k === "inst" && text !== null) {
    if (target.attrs.has(text) || mroOf(target.cls).some((one) => one.attrs.has(text))) return TRUE;
  }
  // A function has what was set on it, which is nothing at first: `if not hasattr(f, "cache")`.
  if (target?.k === "func" && text !== null) return FALSE;
  return unknown("hasattr()");
};

/** `os.path.dirname(path)`: the folder above, where the path is known. */
const parent: Special = (_machine, call) => {
  const value = first(call);
  return value.k === "path" && value.origin === "repo"
    ? { ...value, text: parentPath(value.text) }
    : value;
};

/** `staticmethod(f)` as a call instead of a decorator. */
const bound =
  (binding: "static" | "class" | "property"): Special =>
  (_machine, call) => {
    const value = first(call);
    if (value.k !== "func") return value;
    return { ...value, fn: { ...value.fn, meta: { ...value.fn.meta, binding } } };
  };

/** A namespace or module object made by hand: its attributes are known. */
const standIn: Special = (_machine, { args }) => {
  const made = mock();
  for (const [name, value] of args.kw) made.attrs.set(name, value);
  return made;
};

const listOf =
  (kind: "list" | "tuple" | "set"): Special =>
  (machine, { args }) => {
    const value = args.pos[0];
    if (!value) return seq(kind, []);
    if (value.k === "seq") return seq(kind, [...value.items]);
    if (value.k === "unknown") return value;
    return seq(kind, [...alternatives(elementOf(machine, value))]);
  };

function lengthOf(value: Value | undefined): Value {
  if (value?.k === "seq") {
    return isCounted(value.items) ? constant(value.items.length) : unknown("a length");
  }
  if (value?.k === "dict" && value.rest === null) return constant(value.map.size);
  if (value?.k === "const" && typeof value.v === "string") return constant(value.v.length);
  return unknown("a length");
}

/** Nobody is there to answer on this machine: whoever asks for it and is ready for that gets an error. */
const askServer: Special = (machine, { path, args }) => {
  const given = args.pos[0] ?? args.kw.get("url");
  const values = given?.k === "seq" ? given.items.slice(0, 1) : given ? alternatives(given) : [];
  const address = values.map(textOf).find((text) => text !== null && LOCAL_ADDRESS.test(text));
  if (address) machine.missing ??= `a server at ${address.replaceAll(HOLE, "…")}`;
  return obj(`${path}()`);
};
const LOCAL_ADDRESS = /^(https?:\/\/)?(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])([:/]|$)/;

/** `CliRunner().invoke(command, [...])` runs the command's function here; what it is given is not known. */
const invokeCommand: Special = (machine, { path, args }) => {
  const [command, words = args.kw.get("args")] = args.pos;
  const asks =
    words?.k === "seq" && words.items.some((one) => /^--(help|version)$/.test(textOf(one) ?? ""));
  if (command?.k === "func" && !asks) {
    callValue(machine, command, { pos: [], kw: new Map(), open: true }, null);
  }
  return obj(`${path}()`);
};

/** `next(...)`, `min`, `random.choice`: one of the elements. */
const oneOf: Special = (machine, { args }) => elementOf(machine, args.pos[0] ?? NONE);

/** `next(iterator, default)`. */
const nextOf: Special = (machine, call) => {
  const [source, fallback] = call.args.pos;
  return source?.k === "seq" && source.items.length === 0 && fallback
    ? fallback
    : oneOf(machine, call);
};

/** `dict.fromkeys(names, value)`. */
const fromKeys: Special = (_machine, { args }) => {
  const [keys, value = NONE] = args.pos;
  const map = new Map<string, Value>();
  if (keys?.k !== "seq" && keys?.k !== "dict") return { k: "dict", map, rest: value };
  const names = keys.k === "dict" ? [...keys.map.keys()] : keys.items.map(keyOf);
  for (const name of names) if (name !== null) map.set(name, value);
  return { k: "dict", map, rest: names.includes(null) ? value : null };
};

export const PYTHON_CALLS: Readonly<Record<string, Special>> = {
  "os.getenv": environ,
  "os.environ.get": environ,
  "os.environ.pop": environ,
  "os.environ.setdefault": setDefault,
  "os.environ.update": updateEnviron,
  "os.environ.copy": () => ext("os.environ"),
  "os.path.join": joinPaths,
  "os.path.dirname": parent,
  "sys.path.insert": addRoot,
  "sys.path.append": addRoot,
  "os.path.abspath": identity,
  "os.path.realpath": identity,
  "os.path.expanduser": identity,
  "os.path.normpath": identity,
  "os.path.basename": identity,
  "os.path.relpath": identity,
  "os.path.splitext": (_machine, call) => seq("tuple", [first(call), constant("")]),
  "os.fspath": identity,
  "os.path.exists": exists,
  "os.path.isfile": exists,
  "os.path.isdir": exists,
  "shlex.split": splitCommand,
  "os.getcwd": () => constant("."),
  // What a pattern finds is told by the pattern.
  "glob.glob": (_machine, call) => seq("list", [first(call)]),
  "glob.iglob": (_machine, call) => seq("list", [first(call)]),
  "platform.system": () => join([constant("Linux"), constant("Windows")]),
  "builtins.locals": (machine) => ({
    k: "dict",
    map: new Map(topFrame(machine)?.env.vars),
    rest: null,
  }),
  "pathlib.Path": pathOf,
  "pathlib.PurePath": pathOf,
  "pathlib.PosixPath": pathOf,
  "pathlib.Path.cwd": () => constant("."),
  "pathlib.Path.home": () => constant("~"),
  "tempfile.mkdtemp": temporary,
  "tempfile.mktemp": temporary,
  "tempfile.mkstemp": (machine, call) =>
    seq("tuple", [unknown("a file"), temporary(machine, call)]),
  "tempfile.gettempdir": temporary,
  "tempfile.TemporaryDirectory": temporary,
  "tempfile.NamedTemporaryFile": temporary,
  "tempfile.TemporaryFile": temporary,
  "tempfile.SpooledTemporaryFile": temporary,
  "io.BytesIO": temporary,
  "io.StringIO": temporary,
  "builtins.open": identity,
  "builtins.getattr": getAttr,
  "builtins.setattr": setAttr,
  "builtins.hasattr": hasAttr,
  "builtins.isinstance": isInstance,
  "builtins.issubclass": () => unknown("a type check"),
  "builtins.str": (_machine, call) => (call.args.pos[0] ? first(call) : constant("")),
  "builtins.repr": identity,
  "builtins.int": convert((v) => Number(v ?? 0)),
  "builtins.float": convert((v) => Number(v ?? 0)),
  "builtins.bool": (_machine, call) => {
    const { yes, gate } = truth(first(call));
    return yes === null ? unknown("a condition") : constant(yes, gate ?? undefined);
  },
  "builtins.staticmethod": bound("static"),
  "builtins.classmethod": bound("class"),
  "builtins.property": bound("property"),
  "functools.cached_property": bound("property"),
  "builtins.list": listOf("list"),
  "builtins.tuple": listOf("tuple"),
  "builtins.set": listOf("set"),
  "builtins.frozenset": listOf("set"),
  "builtins.sorted": listOf("list"),
  "builtins.reversed": listOf("list"),
  "builtins.iter": identity,
  "builtins.next": nextOf,
  "builtins.min": oneOf,
  "builtins.max": oneOf,
  "random.choice": oneOf,
  "itertools.product": (machine, { args }) =>
    seq("list", [
      seq(
        "tuple",
        args.pos.map((one) => elementOf(machine, one)),
      ),
    ]),
  "itertools.chain": (_machine, { args }) =>
    seq(
      "list",
      args.pos.flatMap((one) => (one.k === "seq" ? one.items : [one])),
    ),
  "builtins.dict": (_machine, { args }) => dictionaryOf(args),
  "builtins.dict.fromkeys": fromKeys,
  "collections.OrderedDict": (_machine, { args }) => dictionaryOf(args),
  "builtins.zip": zip,
  "builtins.enumerate": enumerate,
  "builtins.any": decidedBy(true, "any()"),
  "builtins.all": decidedBy(false, "all()"),
  "builtins.len": (_machine, { args }) => lengthOf(args.pos[0]),
  "builtins.super": superOf,
  "builtins.__import__": importModule,
  "importlib.import_module": importModule,
  "importlib.reload": reload,
  "importlib.util.find_spec": () => TRUE,
  "joblib.delayed": identity,
  "functools.wraps": () => ext("functools.wraps()"),
  "functools.wraps()": (_machine, call) => first(call),
  "typing.cast": (_machine, { args }) => args.pos[1] ?? NONE,
  "asyncio.run": identity,
  "asyncio.wait_for": identity,
  "asyncio.gather": (_machine, { args }) => seq("list", [...args.pos]),
  "types.ModuleType": standIn,
  "types.SimpleNamespace": standIn,
  "argparse.Namespace": standIn,
  "sys.modules.setdefault": setDefaultModule,
  "sys.modules.update": updateModules,
  "sys.modules.get": (machine, { args }) => {
    const name = textOf(args.pos[0]);
    return (name === null ? null : machine.stubs.get(name)) ?? unknown("a module");
  },
  "requests.get": askServer,
  "requests.post": askServer,
  "requests.head": askServer,
  "httpx.get": askServer,
  "httpx.post": askServer,
  "urllib.request.urlopen": askServer,
  "socket.create_connection": askServer,
  "click.testing.CliRunner().invoke": invokeCommand,
  "typer.testing.CliRunner().invoke": invokeCommand,
  "torch.cuda.is_available": () => TRUE,
  "torch.cuda.device_count": () => constant(1, "more than one GPU"),
  "torch.accelerator.device_count": () => constant(1, "more than one GPU"),
  "torch.accelerator.is_available": () => TRUE,
  "torch.distributed.is_available": () => TRUE,
  "torch.backends.mps.is_available": () => constant(false, "an Apple GPU"),
  "torch.mps.is_available": () => constant(false, "an Apple GPU"),
  "torch.xpu.is_available": () => constant(false, "an XPU"),
  "torch.npu.is_available": () => constant(false, "an NPU"),
  "torch.hpu.is_available": () => constant(false, "an HPU"),
  "torch.device": (_machine, { args }) => obj("torch.device()", args.pos[0]),
  "builtins.print": () => NONE,
  "builtins.isclose": () => unknown("a comparison"),
};
