import { first } from "./arguments.ts";
import type { Special } from "./specials.ts";
import type { CallArgs, Cls, Value } from "./values.ts";
import { alternatives, copyOf, join, unknown } from "./values.ts";

/** Dictionaries whose entries are attributes, too: both ways of asking give the same. */
const ATTRIBUTE_DICTIONARIES = [
  "addict.addict.Dict",
  "mmcv.ConfigDict",
  "mmengine.ConfigDict",
  "mmengine.config.ConfigDict",
  "munch.DefaultMunch",
  "omegaconf.DictConfig",
];

/** The same, and those that are settings where they are made (`settings.ts`). */
const BASES: ReadonlySet<string> = new Set([
  ...ATTRIBUTE_DICTIONARIES,
  "addict.Dict",
  "box.Box",
  "easydict.EasyDict",
  "ml_collections.ConfigDict",
  "ml_collections.config_dict.ConfigDict",
  "munch.Munch",
  "omegaconf.OmegaConf.create",
]);

/** Deeper parts of a copied object are shared with the original. */
const MAX_COPY_DEPTH = 3;

/** `Dict({...}, name=…)`. */
export function dictionaryOf(args: CallArgs): Value {
  const given = args.pos[0];
  if (given?.k === "union") {
    return join(given.of.map((one) => dictionaryOf({ ...args, pos: [one] })));
  }
  const map = new Map(given?.k === "dict" ? given.map : []);
  for (const [name, value] of args.kw) map.set(name, value);
  const known = given === undefined || given.k === "dict";
  const rest = given?.k === "dict" ? given.rest : null;
  return { k: "dict", map, rest: known && !args.open ? rest : unknown("an entry") };
}

/** A class of the project that adds nothing to such a dictionary but special methods. */
export function isAttributeDictionary(cls: Cls, externalBases: readonly string[]): boolean {
  return (
    externalBases.some((path) => BASES.has(path)) &&
    [...cls.attrs.keys()].every((name) => name.startsWith("__") && name !== "__init__")
  );
}

/** What is known of an object's fields: `asdict(x)`, `x.model_dump()`, `vars(x)`. */
export function fieldsOf(value: Value | undefined): Value {
  return value?.k === "obj" || value?.k === "inst"
    ? { k: "dict", map: new Map(value.attrs), rest: unknown("an attribute") }
    : unknown("the attributes of an object");
}

/** `dataclasses.replace(config, name=…)`: a copy with other fields. */
const replaceFields: Special = (_machine, call) => {
  const copy = copyOf(first(call), 0);
  for (const one of alternatives(copy)) {
    if (one.k !== "inst" && one.k !== "obj") continue;
    for (const [name, value] of call.args.kw) one.attrs.set(name, value);
  }
  return copy;
};

export const RECORD_CALLS: Readonly<Record<string, Special>> = {
  ...Object.fromEntries(
    ATTRIBUTE_DICTIONARIES.map((path): [string, Special] => [
      path,
      (_machine, { args }) => dictionaryOf(args),
    ]),
  ),
  "dataclasses.asdict": (_machine, call) => fieldsOf(first(call)),
  "dataclasses.replace": replaceFields,
  "attr.evolve": replaceFields,
  "attrs.evolve": replaceFields,
  "copy.copy": (_machine, call) => copyOf(first(call), 0),
  "copy.deepcopy": (_machine, call) => copyOf(first(call), MAX_COPY_DEPTH),
  "builtins.vars": (_machine, call) => fieldsOf(first(call)),
};
