import { parentPath } from "../project/paths.ts";
import { remember } from "../remember.ts";
import { callFunction } from "./call.ts";
import { PARSER } from "./command-line.ts";
import { isStack } from "./contexts.ts";
import type { Machine } from "./machine.ts";
import { patched } from "./machine.ts";
import { importPath, moduleAttribute } from "./modules.ts";
import { SETTINGS, settingsAttribute } from "./settings.ts";
import type { Cls, Ext, Func, Inst, Mock, Value } from "./values.ts";
import {
  alternatives,
  constant,
  ext,
  join,
  mock,
  NO_ARGS,
  NONE,
  obj,
  oneOfThese,
  seq,
  unknown,
} from "./values.ts";

/** A dotted name or a chain of calls longer than this says nothing more. */
const MAX_PATH = 160;

/** `value.name`, with active patches applied. */
export function getAttribute(machine: Machine, value: Value, name: string): Value {
  switch (value.k) {
    case "union": {
      const found = value.of.map((one) => getAttribute(machine, one, name));
      return value.pick ? oneOfThese(found) : join(found);
    }
    case "ext":
      return externalAttribute(machine, value.path, name);
    case "obj": {
      if (value.path === SETTINGS) return settingsAttribute(value, name);
      const own = value.attrs.get(name);
      if (own) return own;
      if (value.path === PARSER || isStack(value)) return { k: "method", of: value, name };
      const path = `${value.path}.${name}`;
      if (value.path === "pytest.config.option") {
        return machine.options.get(name) ?? constant(null, `the option ${name}`);
      }
      return (
        patched(machine, path) ??
        (path.length > MAX_PATH ? unknown("a long chain of calls") : ext(path))
      );
    }
    case "module":
      return moduleAttribute(machine, value.module, name);
    case "class":
      // A class that is a member of an enumeration is its own `.value`.
      if (name === "value" && !value.cls.attrs.has(name)) return value;
      return classAttribute(machine, value.cls, name, value) ?? unknownOf(value.cls.path, name);
    case "inst":
      return instanceAttribute(machine, value, name);
    case "super":
      return superAttribute(machine, value, name);
    case "mock": {
      const own = ownOfMock(value, name);
      if (own) return own;
      if (name === "return_value") return value.returns ?? mock();
      if (value.call && value.how === "wraps") return getAttribute(machine, value.call, name);
      const path = value.origin === null ? null : `${value.origin}.${name}`;
      const made = path === null ? null : patched(machine, path);
      return made ?? mock({ origin: path, how: value.how });
    }
    case "func":
      return functionAttribute(value, name);
    case "path":
      if (/^(name|stem|suffix)$/.test(name) && value.origin === "repo") return constant(value.text);
      if (/^(name|stem|suffix)$/.test(name)) return value;
      if (name === "parent" && value.origin === "repo") {
        return { ...value, text: parentPath(value.text) };
      }
      if (name === "parents" && value.origin === "repo") return parentsOf(value);
      if (name === "parent" || name === "parents") return value;
      return { k: "method", of: value, name };
    case "const":
      return name === "value" ? value : { k: "method", of: value, name };
    case "dict":
      // Some dictionaries give their entries as attributes; plain ones are never asked for them.
      if (DICTIONARY_METHODS.has(name)) return { k: "method", of: value, name };
      return value.map.get(name) ?? value.rest ?? NONE;
    case "seq":
    case "patcher":
      return { k: "method", of: value, name };
    case "partial":
      return name === "func" ? value.f : unknown("a part of a partial");
    default:
      return unknown(`an attribute of ${value.k === "unknown" ? value.why : "something unknown"}`);
  }
}

const DICTIONARY_METHODS: ReadonlySet<string> = new Set(
  "get pop setdefault keys values items update copy to_dict toDict as_dict dict model_dump".split(
    " ",
  ),
);

/** `path.parents`: the nearest folders above. */
function parentsOf(value: Extract<Value, { k: "path" }>): Value {
  const items: Value[] = [];
  for (let text = value.text; items.length < 6; ) {
    text = parentPath(text);
    items.push({ ...value, text });
  }
  return seq("tuple", items);
}

/** What a mock was given under a name: it still stands for what it replaced. */
export function ownOfMock(value: Mock, name: string): Value | null {
  const own = value.attrs.get(name);
  if (!own || value.origin === null) return own ?? null;
  const origin = `${value.origin}.${name}`;
  if (own.k === "mock" && own.origin === null) return { ...own, origin, how: value.how };
  if (own.k === "func") return mock({ origin, how: value.how, call: own });
  return own;
}

function unknownOf(path: string, name: string): Value {
  return unknown(`${path}.${name}, which is not in the code`);
}

/** Machines with a GPU for tests run Linux or Windows. */
const PLATFORM: ReadonlyMap<string, Value> = new Map([
  ["sys.platform", join([constant("linux"), constant("win32")])],
  ["os.name", join([constant("posix"), constant("nt")])],
]);

function externalAttribute(machine: Machine, path: string, name: string): Value {
  const own = member(path, name);
  const full = own.path;
  if (full.length > MAX_PATH) return unknown("a long chain of names");
  const replacement =
    machine.patches.length === 0
      ? null
      : (patched(machine, full) ??
        patched(machine, canonical(full)) ??
        patched(machine, `${path.split(".", 1)[0]}.*.${name}`));
  if (replacement) return replacement;
  if (machine.stubs.size > 0) {
    const stub = machine.stubs.get(full);
    if (stub && stub.k !== "const") return stub;
  }
  const platform = PLATFORM.get(full);
  if (platform) return platform;
  if (path === "pytest.mark") {
    return { k: "mark", mark: { name, args: { pos: [], kw: new Map(), open: false } } };
  }
  if (machine.project.isNamespace(path)) {
    const file = machine.project.resolve(full, machine.file, machine.roots);
    if (file !== null) return importPath(machine, full, machine.file);
  }
  return own;
}

const MEMBERS = new Map<string, Map<string, Ext>>();
/** Of all packages together. */
const MAX_MEMBERS = 20_000;
let members = 0;

/** `path.name` as one and the same value: its text is put together, and hashed, once. */
function member(path: string, name: string): Ext {
  let ofPath = MEMBERS.get(path);
  const before = ofPath?.get(name);
  if (before) return before;
  if (members >= MAX_MEMBERS) {
    MEMBERS.clear();
    members = 0;
    ofPath = undefined;
  }
  if (ofPath === undefined) {
    ofPath = new Map();
    MEMBERS.set(path, ofPath);
  }
  const made: Ext = { k: "ext", path: `${path}.${name}` };
  ofPath.set(name, made);
  members += 1;
  return made;
}

/**
 * One name for a class that a package offers in several places: `transformers.AutoModel` and
 * `transformers.models.auto.AutoModel` share what is patched on the class.
 */
export const canonical: (path: string) => string = remember((path) => {
  const names = path.split(".");
  const at = names.findIndex((name, index) => index > 0 && /^[A-Z]/.test(name));
  return at <= 1 ? path : [names[0], ...names.slice(at)].join(".");
});

const MAX_BASES = 2_000;

/** The classes that attributes are looked for in, nearest first (depth first, each once). */
export function mroOf(cls: Cls): readonly Cls[] {
  if (cls.mro) return cls.mro;
  const all = [cls];
  for (const base of cls.bases) {
    for (const each of alternatives(base)) {
      if (each.k === "class" && all.length < MAX_BASES) all.push(...mroOf(each.cls));
    }
  }
  // A class that is inherited twice comes after both of its children: where it is named last.
  const found = [...new Set(all.reverse())].reverse();
  cls.mro = found;
  return found;
}

/** Dotted paths of base classes from packages that are not read. */
export function externalBases(cls: Cls): string[] {
  return mroOf(cls).flatMap(directExternalBases);
}

/** Members of an enumeration are known by their values. */
export function isEnumeration(cls: Cls): boolean {
  return externalBases(cls).some((path) => /(^|\.)(Str|Int)?Enum$/.test(path));
}

function directExternalBases(cls: Cls): string[] {
  return cls.bases.flatMap((base) =>
    alternatives(base).flatMap((each) => (each.k === "ext" || each.k === "obj" ? [each.path] : [])),
  );
}

/** What a dataclass or named tuple declares, base classes first. */
export function fieldNames(cls: Cls): readonly string[] {
  return [...mroOf(cls)].reverse().flatMap((one) =>
    one.def.body.flatMap((stmt) => {
      const target =
        stmt.t === "declare" ? stmt.target : stmt.t === "assign" ? stmt.targets[0] : null;
      return target?.t === "name" ? [target.id] : [];
    }),
  );
}

/** The fields of a named tuple, in their order; null for any other object. */
export function tupleItems({ cls, attrs }: Inst): readonly Value[] | null {
  if (!externalBases(cls).includes("typing.NamedTuple")) return null;
  return fieldNames(cls).map((name) => attrs.get(name) ?? cls.attrs.get(name) ?? unknown(name));
}

export function classAttribute(
  machine: Machine,
  cls: Cls,
  name: string,
  self: Value | null,
): Value | null {
  for (const one of mroOf(cls)) {
    const replacement = patched(machine, `class:${one.id}.${name}`);
    if (replacement) return replacement;
    const found = one.attrs.get(name);
    if (found) return bind(machine, found, cls, self);
  }
  for (const path of likelyFirst(machine, externalBases(cls), name)) {
    if (path === "enum.Enum" || path === "object" || path === "builtins.object") continue;
    const replacement = patched(machine, `${path}.${name}`) ?? coveredByBase(machine, path, name);
    if (replacement) return replacement;
    if (name.startsWith("__") && name !== "__init__") continue;
    return ext(`${path}.${name}`);
  }
  if (name === "__name__" || name === "__qualname__") return constant(cls.name);
  return null;
}

/** The base whose loader the catalogue knows by name comes first: a hub's mixin before a module. */
function likelyFirst(machine: Machine, paths: readonly string[], name: string): readonly string[] {
  if (paths.length < 2) return paths;
  const known = paths.find((path) => {
    const loader = machine.catalogue.find(`${path}.${name}`);
    return loader !== null && loader.kind !== "none" && !/^\*\*|\*\*$/.test(loader.pattern);
  });
  return known === undefined ? paths : [known, ...paths.filter((path) => path !== known)];
}

function coveredByBase(machine: Machine, path: string, name: string): Value | null {
  return patched(machine, canonical(`${path}.${name}`));
}

function bind(machine: Machine, found: Value, cls: Cls, self: Value | null): Value {
  if (found.k === "union") return join(found.of.map((one) => bind(machine, one, cls, self)));
  if (found.k === "partial" && found.method) {
    return { ...found, f: bind(machine, found.f, cls, self) };
  }
  if (found.k !== "func" || found.self !== null) return found;
  const { binding } = found.fn.meta;
  if (binding === "static") return found;
  if (binding === "class") return { ...found, self: { k: "class", cls } };
  if (self === null || self.k === "class") return found;
  if (binding === "property") return callFunction(machine, { ...found, self }, null);
  return { ...found, self };
}

/** Methods of torch modules that hand back the module they are called on. */
const RETURNS_SELF: ReadonlySet<string> = new Set(
  "to cpu cuda eval train half float double bfloat16 type requires_grad_ to_empty".split(" "),
);

/** Methods of records, such as pydantic's models, that give their fields as a dictionary. */
export const GIVES_FIELDS: ReadonlySet<string> = new Set(
  "model_dump dict to_dict _asdict".split(" "),
);

function instanceAttribute(
  machine: Machine,
  value: Extract<Value, { k: "inst" }>,
  name: string,
): Value {
  const own = value.attrs.get(name);
  if (own) return own;
  if (name === "__class__") return { k: "class", cls: value.cls };
  const found = classAttribute(machine, value.cls, name, value);
  if (found?.k === "ext" && (RETURNS_SELF.has(name) || GIVES_FIELDS.has(name)))
    return { k: "method", of: value, name };
  // A module that is imported when it is first used has nothing of its own.
  if (found && !(found.k === "ext" && found.path.startsWith("types.ModuleType."))) return found;
  const fallback = name.startsWith("__")
    ? null
    : classAttribute(machine, value.cls, "__getattr__", value);
  if (fallback?.k === "func") {
    const given = callFunction(machine, fallback, { ...NO_ARGS, pos: [constant(name)] });
    if (given.k !== "const" || given.v !== null) return given;
  }
  return unknown(`self.${name}, which is set elsewhere`);
}

function superAttribute(
  machine: Machine,
  value: Extract<Value, { k: "super" }>,
  name: string,
): Value {
  const self = value.self;
  const start = self.k === "inst" ? self.cls : self.k === "class" ? self.cls : value.cls;
  const chain = mroOf(start);
  const from = chain.indexOf(value.cls) + 1;
  for (const one of chain.slice(from)) {
    const found = one.attrs.get(name);
    if (found) return bind(machine, found, one, self);
  }
  // A mixin's super() is whatever the class that mixes it in puts behind it.
  const paths = [...chain.slice(Math.max(0, from - 1)), ...chain.slice(0, Math.max(0, from - 1))]
    .flatMap((one) => directExternalBases(one))
    .filter((path) => path !== "builtins.object" && path !== "abc.ABC");
  const path = likelyFirst(machine, paths, name)[0];
  if (path === undefined) return mock();
  if (name === "__init__" || name === "__new__") return ext(paths[0] ?? path);
  const replacement = patched(machine, canonical(`${path}.${name}`));
  if (replacement === null && RETURNS_SELF.has(name)) return { k: "method", of: self, name };
  return replacement ?? ext(`${path}.${name}`);
}

function functionAttribute(value: Func, name: string): Value {
  if (name === "__name__" || name === "__qualname__") return constant(value.fn.name);
  if (name === "__wrapped__") return value;
  return obj(`${value.fn.path}.${name}`);
}
