import { fileOfProject, normalize } from "../project/paths.ts";
import type { Plain } from "../project/yaml.ts";
import { parseYaml } from "../project/yaml.ts";
import { mroOf } from "./attributes.ts";
import { instantiate } from "./call.ts";
import { setEntry } from "./journal.ts";
import type { Machine } from "./machine.ts";
import type { Call, Special } from "./specials.ts";
import type { CallArgs, Obj, Value } from "./values.ts";
import { alternatives, constant, join, keyOf, NO_ARGS, NONE, obj, seq, unknown } from "./values.ts";

/** The path of settings with attributes: OmegaConf, EasyDict and their kin. */
export const SETTINGS = "settings()";
/** A larger file holds no settings. */
const MAX_CHARACTERS = 200_000;

/** `yaml.safe_load(open(path))` of a file of the project; null where it cannot be read. */
function readSettings(machine: Machine, value: Value | undefined): Plain {
  if (value?.k !== "path" && value?.k !== "const") return undefined;
  if (value.k === "path" && value.origin !== "repo") return undefined;
  const file = value.k === "path" ? fileOfProject(value.text) : normalize(String(value.v));
  if (file.startsWith("..") || file.startsWith("/") || !/\.(ya?ml|json)$/i.test(file)) {
    return undefined;
  }
  const text = machine.project.text(file);
  if (text === null || text.length > MAX_CHARACTERS) return undefined;
  return file.endsWith(".json") ? parseJson(text) : parseYaml(text);
}

function parseJson(text: string): Plain {
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? new Map(Object.entries(value))
        : value,
    ) as Plain;
  } catch {
    return undefined;
  }
}

/** What a settings file says, as dictionaries or as settings with attributes. */
function toValue(plain: Plain, kind: "dict" | "settings"): Value {
  if (plain === undefined) return unknown("a settings file");
  if (plain === null || typeof plain !== "object") return constant(plain);
  if (plain instanceof Map) {
    const map = new Map<string, Value>();
    for (const [key, each] of plain) map.set(key, toValue(each, kind));
    return kind === "dict" ? { k: "dict", map, rest: null } : settings(map);
  }
  return seq(
    "list",
    (plain as readonly Plain[]).slice(0, 400).map((each) => toValue(each, kind)),
  );
}

function settings(attrs: Map<string, Value>): Obj {
  return { ...obj(SETTINGS), attrs };
}

/** Settings as fields: of a dictionary, of other settings, of a dataclass. */
function fieldsOf(machine: Machine, value: Value): Map<string, Value> | null {
  switch (value.k) {
    case "dict":
      return value.map;
    case "obj":
      return value.path === SETTINGS ? value.attrs : null;
    case "class": {
      const made = instantiate(machine, value.cls, NO_ARGS, null);
      return made.k === "inst" ? fieldsOf(machine, made) : null;
    }
    case "inst": {
      const fields = new Map<string, Value>();
      for (const one of [...mroOf(value.cls)].reverse()) {
        for (const [name, each] of one.attrs) if (each.k !== "func") fields.set(name, each);
      }
      for (const [name, each] of value.attrs) fields.set(name, each);
      return fields;
    }
    default:
      return null;
  }
}

/** A copy with attributes at every level; null where the value is no settings. */
function asSettings(machine: Machine, value: Value, depth = 0): Value {
  const fields = depth > 12 || value.k === "class" ? null : fieldsOf(machine, value);
  if (!fields) return value;
  return settings(
    new Map([...fields].map(([name, each]) => [name, asSettings(machine, each, depth + 1)])),
  );
}

function mergeInto(machine: Machine, target: Map<string, Value>, from: Value): void {
  const fields = fieldsOf(machine, from);
  if (!fields) return;
  for (const [name, value] of fields) {
    const before = target.get(name);
    if (before?.k === "obj" && before.path === SETTINGS && fieldsOf(machine, value)) {
      mergeInto(machine, before.attrs, value);
    } else setEntry(machine, target, { name, value: asSettings(machine, value) });
  }
}

const merge: Special = (machine, { args }) => {
  const made = settings(new Map());
  for (const one of args.pos) mergeInto(machine, made.attrs, one);
  return made;
};

const structured: Special = (machine, { args }) => {
  const first = args.pos[0] ?? args.kw.get("obj");
  const fields = first ? fieldsOf(machine, first) : null;
  const made = settings(new Map());
  for (const [name, value] of fields ?? []) made.attrs.set(name, asSettings(machine, value));
  for (const [name, value] of args.kw) if (name !== "obj") made.attrs.set(name, value);
  return first === undefined || fields ? made : unknown("settings");
};

/** Plain dictionaries again: `OmegaConf.to_container`, `vars(args)`. */
function asDictionary(value: Value, depth = 0): Value {
  if (value.k !== "obj" || depth > 12) return value;
  const map = new Map(
    [...value.attrs].map(([name, each]) => [name, asDictionary(each, depth + 1)]),
  );
  return { k: "dict", map, rest: null };
}

const toContainer: Special = (_machine, { args }) =>
  args.pos[0] ? asDictionary(args.pos[0]) : unknown("settings");

const load =
  (kind: "dict" | "settings"): Special =>
  (machine, call: Call) => {
    const plain = readSettings(machine, call.args.pos[0] ?? call.args.kw.get("stream"));
    // What the code sets on settings that cannot be read is known nevertheless.
    return plain === undefined && kind === "settings"
      ? obj(`${call.path}()`)
      : toValue(plain, kind);
  };

/** A number, a text, true or false, written in a text that is known. */
function plainJson(value: Value | undefined): Value | null {
  if (value?.k !== "const" || typeof value.v !== "string" || value.v.length > 200) return null;
  try {
    const made: unknown = JSON.parse(value.v);
    const plain = made === null || ["string", "number", "boolean"].includes(typeof made);
    return plain ? { ...value, v: made as string | number | boolean | null } : null;
  } catch {
    return null;
  }
}

export const SETTINGS_CALLS: Readonly<Record<string, Special>> = {
  "yaml.safe_load": load("dict"),
  "yaml.load": load("dict"),
  "yaml.full_load": load("dict"),
  "json.load": load("dict"),
  "json.loads": (machine, call) => plainJson(call.args.pos[0]) ?? load("dict")(machine, call),
  "omegaconf.OmegaConf.load": load("settings"),
  "omegaconf.OmegaConf.create": structured,
  "omegaconf.OmegaConf.structured": structured,
  "omegaconf.OmegaConf.merge": merge,
  "omegaconf.OmegaConf.to_container": toContainer,
  "omegaconf.OmegaConf.to_object": toContainer,
  "omegaconf.OmegaConf.update": (machine, { args }) => {
    const [target, key, value] = args.pos;
    const path = key?.k === "const" ? String(key.v).split(".") : [];
    const last = path.pop();
    const inner = path.reduce<Value | undefined>(
      (at, name) => (at?.k === "obj" ? at.attrs.get(name) : undefined),
      target,
    );
    if (inner?.k === "obj" && last !== undefined && value) {
      setEntry(machine, inner.attrs, { name: last, value: asSettings(machine, value) });
      machine.oldestChanged = 0;
    }
    return NONE;
  },
  "easydict.EasyDict": structured,
  "addict.Dict": structured,
  "munch.Munch": structured,
  "box.Box": structured,
  "ml_collections.ConfigDict": structured,
  "ml_collections.config_dict.ConfigDict": structured,
};

/** Methods of settings with attributes. */
export function settingsMethod(machine: Machine, of: Obj, name: string, args: CallArgs): Value {
  const [first, second] = args.pos;
  switch (name) {
    case "get":
    case "pop":
    case "setdefault": {
      const fallback = second ?? args.kw.get("default") ?? NONE;
      const names = alternatives(first ?? NONE).map(keyOf);
      if (!names.every((each) => each !== null)) return join([...of.attrs.values(), fallback]);
      return join(names.map((each) => of.attrs.get(each) ?? fallback));
    }
    case "keys":
      return seq(
        "list",
        [...of.attrs.keys()].map((key) => constant(key)),
      );
    case "values":
      return seq("list", [...of.attrs.values()]);
    case "items":
      return seq(
        "list",
        [...of.attrs].map(([key, value]) => seq("tuple", [constant(key), value])),
      );
    case "update":
    case "merge_with":
      for (const one of args.pos) mergeInto(machine, of.attrs, one);
      for (const [name, value] of args.kw) setEntry(machine, of.attrs, { name, value });
      machine.oldestChanged = 0;
      return NONE;
    case "copy":
      return asSettings(machine, of);
    case "to_dict":
      return asDictionary(of);
    default:
      return unknown("what settings return");
  }
}

const METHODS = new Set(
  "get pop setdefault keys values items update merge_with copy to_dict".split(" "),
);

/** `settings.name`: what they say, a method, or nothing that is known. */
export function settingsAttribute(of: Obj, name: string): Value {
  const own = of.attrs.get(name);
  if (own) return own;
  return METHODS.has(name) ? { k: "method", of, name } : unknown(`the setting ${name}`);
}
