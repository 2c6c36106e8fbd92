import { isEnumeration, mroOf } from "./attributes.ts";
import type { Special } from "./specials.ts";
import type { Value } from "./values.ts";
import { alternatives, ext, FALSE, TRUE, unknown } from "./values.ts";

const LITERAL_TYPES: ReadonlyMap<string, (value: Value) => boolean> = new Map([
  ["builtins.str", (value: Value) => value.k === "const" && typeof value.v === "string"],
  ["builtins.bool", (value: Value) => value.k === "const" && typeof value.v === "boolean"],
  ["builtins.int", (value: Value) => value.k === "const" && typeof value.v === "number"],
  ["builtins.float", (value: Value) => value.k === "const" && typeof value.v === "number"],
  ["builtins.list", (value: Value) => value.k === "seq" && value.kind === "list"],
  ["builtins.tuple", (value: Value) => value.k === "seq" && value.kind === "tuple"],
  ["builtins.set", (value: Value) => value.k === "seq" && value.kind === "set"],
  ["builtins.dict", (value: Value) => value.k === "dict"],
]);

/** The built-in type of a literal; null for anything else. */
export function literalType(value: Value | undefined): Value | null {
  const found = value && [...LITERAL_TYPES].find(([, holds]) => holds(value));
  return found ? ext(found[0]) : null;
}

/** Abstract types that literals are instances of, whichever module they come from. */
const ABSTRACT = /^(?:collections(?:\.abc)?|typing)\.(\w+)$/;

function isAbstract(path: string, value: Value): boolean {
  const name = ABSTRACT.exec(path)?.[1];
  if (name === undefined) return false;
  const text = value.k === "const" && typeof value.v === "string";
  if (/^(Iterable|Collection|Container|Sized)$/.test(name)) {
    return text || value.k === "seq" || value.k === "dict";
  }
  if (/^(Sequence|Reversible)$/.test(name))
    return text || (value.k === "seq" && value.kind !== "set");
  if (/^(Mutable)?Mapping$/.test(name)) return value.k === "dict";
  return (
    name === "Callable" && (value.k === "func" || value.k === "class" || value.k === "partial")
  );
}

/** `isinstance(value, type)` for literals and the project's own classes. */
export const isInstance: Special = (_machine, { args }) => {
  const [value, types] = args.pos;
  if (!value || !types) return unknown("a type check");
  const all = types.k === "seq" ? types.items : alternatives(types);
  const answers = alternatives(value).map((one) => isOneOf(one, all));
  if (answers.every((one) => one === true)) return TRUE;
  return answers.every((one) => one === false) ? FALSE : unknown("a type check");
};

export function isOneOf(value: Value, types: readonly Value[]): boolean | null {
  let open = false;
  for (const type of types) {
    if (type.k === "ext") {
      const known = LITERAL_TYPES.get(type.path);
      if (known?.(value) || isAbstract(type.path, value)) return true;
      if (value.k === "path" || /^enum\./.test(type.path)) open = true;
      else if (!["const", "seq", "dict", "func", "class"].includes(value.k)) {
        // A literal type never holds an object; a foreign one may.
        open ||= known === undefined || !["inst", "obj"].includes(value.k);
      }
    } else if (type.k === "class") {
      if (value.k === "const" && isEnumeration(type.cls)) open = true;
      else if (value.k !== "inst") open ||= !["const", "seq", "dict", "path"].includes(value.k);
      else if (mroOf(value.cls).includes(type.cls)) return true;
    } else open = true;
  }
  return open ? null : false;
}
