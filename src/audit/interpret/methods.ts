import { isWeightsFile } from "../catalogue/names.ts";
import { fileOfProject } from "../project/paths.ts";
import type { CallExpr } from "../python/ast.ts";
import { HOLE } from "../python/strings.ts";
import { GIVES_FIELDS } from "./attributes.ts";
import { callValue } from "./call.ts";
import { parserMethod } from "./command-line.ts";
import { isStack, stackMethod } from "./contexts.ts";
import { concatenate, elementOf } from "./evaluate.ts";
import { addItem, changeItems, changeRest, setEntry } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { format } from "./operators.ts";
import { SETTINGS, settingsMethod } from "./settings.ts";
import { patcherMethod } from "./specials-mock.ts";
import { fieldsOf } from "./specials-records.ts";
import type { CallArgs, Value } from "./values.ts";
import { alternatives, constant, join, keyOf, NONE, oneOfThese, seq, unknown } from "./values.ts";

type Method = Extract<Value, { k: "method" }>;

/** Calls a method of a text, path, list or dictionary. */
export function callMethod(
  machine: Machine,
  method: Method,
  args: CallArgs,
  expr: CallExpr | null,
): Value {
  const { of, name } = method;
  switch (of.k) {
    case "const":
      return typeof of.v === "string" ? textMethod(of, name, args) : unknown("a number");
    case "path":
      return pathMethod(machine, of, name, args);
    case "seq":
      return listMethod(machine, of, name, args);
    case "dict":
      return dictMethod(machine, of, name, { args, expr });
    case "obj":
      if (isStack(of)) return stackMethod(machine, of, { name, args });
      return of.path === SETTINGS
        ? settingsMethod(machine, of, name, args)
        : parserMethod(machine, of, name, args);
    case "patcher":
      return patcherMethod(machine, of, name);
    case "inst":
      return GIVES_FIELDS.has(name) ? fieldsOf(of) : of;
    default:
      return unknown("what a method returns");
  }
}

function textMethod(of: Extract<Value, { k: "const" }>, name: string, args: CallArgs): Value {
  const text = String(of.v);
  const first = args.pos[0];
  const word = first?.k === "const" ? String(first.v) : null;
  const same = (v: string | boolean): Value => constant(v, of.gate);
  switch (name) {
    case "lower":
    case "casefold":
      return same(text.toLowerCase());
    case "upper":
      return same(text.toUpperCase());
    case "strip":
    case "rstrip":
    case "lstrip":
    case "encode":
    case "decode":
      return same(name.endsWith("strip") ? text.trim() : text);
    case "replace": {
      const by = args.pos[1];
      if (word === null || by?.k !== "const") return of;
      // A text that grows again and again would fill the memory.
      if (text.length * String(by.v).length > 1_000_000) return of;
      return same(text.replaceAll(word, String(by.v)));
    }
    case "removeprefix":
      return word === null ? of : same(text.startsWith(word) ? text.slice(word.length) : text);
    case "removesuffix":
      return word === null || word === "" || !text.endsWith(word)
        ? of
        : same(text.slice(0, -word.length));
    case "title":
    case "capitalize":
      return same(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
    case "startswith":
      return word === null ? unknown("a comparison") : same(text.startsWith(word));
    case "endswith":
      return word === null ? unknown("a comparison") : same(text.endsWith(word));
    case "exists":
    case "is_file":
    case "is_dir":
      // A path that was made from a text.
      return constant(false, `the file ${text}`);
    case "isdigit":
      return same(/^\d+$/.test(text));
    case "split":
    case "rsplit":
      return pieces(text, name, { word, most: args.pos[1] ?? args.kw.get("maxsplit") });
    case "partition":
    case "rpartition":
      return pieces(text, name, { word, most: constant(1) });
    case "splitlines":
      return pieces(text, name, { word: "\n" });
    case "join":
      return first?.k === "seq"
        ? concatenate(first.items.flatMap((item, at) => (at > 0 ? [of, item] : [item])))
        : unknown("a text");
    case "format":
      return format(
        { k: "const", v: text.replace(/\{[\w.]*\}/g, "%s") },
        seq("tuple", [...args.pos, ...args.kw.values()]),
      );
    default:
      return unknown("a part of a text");
  }
}

/** `split` and its kin, from the left or the right, at most so many times. */
function pieces(
  text: string,
  name: string,
  { word, most }: { word: string | null; most?: Value | undefined },
): Value {
  const all = word === null ? text.trim().split(/\s+/) : text.split(word);
  const between = word ?? " ";
  const limit = most?.k === "const" && typeof most.v === "number" ? most.v : -1;
  if (limit >= 0 && all.length > limit + 1) {
    if (name.startsWith("r")) {
      all.unshift(all.splice(0, all.length - limit).join(between));
    } else all.push(all.splice(limit).join(between));
  }
  if (name.endsWith("partition")) {
    while (all.length < 2) all.push("");
    all.splice(1, 0, between);
  }
  return seq(
    "list",
    all.map((part) => constant(part)),
  );
}

/** Whether a file beside the code is there: weights may still have to be fetched. */
export function isKept(machine: Machine, text: string): Value {
  if (text.includes(HOLE)) return unknown("whether a file is there");
  const absent = isWeightsFile(text) && machine.project.size(fileOfProject(text)) === null;
  return absent ? constant(false, `the file ${text}`) : constant(true);
}

function pathMethod(
  machine: Machine,
  of: Extract<Value, { k: "path" }>,
  name: string,
  args: CallArgs,
): Value {
  switch (name) {
    case "joinpath":
    case "with_name":
    case "with_suffix":
    case "join":
      return concatenate([of, constant("/"), ...args.pos.slice(0, 1)]);
    case "exists":
    case "is_file":
    case "is_dir":
    case "stat":
      return of.origin === "repo" ? isKept(machine, of.text) : unknown("whether a file is there");
    case "read_text":
    case "read_bytes":
    case "read":
      return of;
    case "glob":
    case "rglob":
    case "iterdir":
    case "walk":
      return seq("list", [of]);
    case "startswith":
    case "endswith":
    case "match": {
      const word = args.pos[0];
      // A file here is never an address such as `s3://…`.
      const address = word?.k === "const" && /^[a-z]\w*:\/\//.test(String(word.v));
      return address && of.origin !== "hub" ? constant(false) : unknown("a comparison");
    }
    default:
      return of;
  }
}

/** Lists that grew in a loop whose rounds were taken together: how long they are is not known. */
const GROWN = new WeakSet<readonly Value[]>();

/** `len(value)` and `bool(value)` of a list, where its elements are counted. */
export function isCounted(items: readonly Value[]): boolean {
  return !GROWN.has(items);
}

function listMethod(
  machine: Machine,
  of: Extract<Value, { k: "seq" }>,
  name: string,
  args: CallArgs,
): Value {
  const first = args.pos[0];
  switch (name) {
    case "append":
    case "add":
      if (first && of.items.length < 400) addItem(machine, of.items, first);
      if (machine.rounds > 0) GROWN.add(of.items);
      return NONE;
    case "insert":
      if (args.pos[1]) {
        const [, added] = args.pos;
        changeItems(machine, of.items, (items) => {
          items.unshift(added);
        });
      }
      return NONE;
    case "extend":
    case "update":
      if (first?.k === "seq") {
        const added = first.items.slice(0, 400);
        changeItems(machine, of.items, (items) => {
          items.push(...added);
        });
      }
      return NONE;
    case "pop":
      return of.items.at(-1) ?? unknown("an element of a list");
    case "clear":
      changeItems(machine, of.items, (items) => {
        items.splice(0);
      });
      return NONE;
    case "copy":
      return seq(of.kind, [...of.items]);
    case "index":
    case "count":
      return unknown("a number");
    default:
      return elementOf(machine, of);
  }
}

function dictMethod(
  machine: Machine,
  of: Extract<Value, { k: "dict" }>,
  name: string,
  { args, expr }: { args: CallArgs; expr: CallExpr | null },
): Value {
  const [first, second] = args.pos;
  const all = (): Value[] => [...of.map.values(), ...(of.rest ? [of.rest] : [])];
  switch (name) {
    case "get":
    case "pop":
    case "setdefault": {
      const keys = first ? alternatives(first) : [];
      const words = keys.map(keyOf);
      if (keys.length === 0 || !words.every((word) => word !== null)) {
        const values = all();
        return oneOfThese([...values, ...(second || values.length === 0 ? [second ?? NONE] : [])]);
      }
      const absent = of.rest && second ? join([second, of.rest]) : (of.rest ?? second ?? NONE);
      return join(words.map((word) => of.map.get(word) ?? absent));
    }
    case "keys":
      return seq("list", [
        ...[...of.map.keys()].map((key) => constant(key)),
        ...(of.rest ? [unknown("a key of a dictionary")] : []),
      ]);
    case "values":
      return seq("list", all());
    case "items":
      return seq("list", [
        ...[...of.map].map(([key, value]) => seq("tuple", [constant(key), value])),
        ...(of.rest ? [seq("tuple", [unknown("a key of a dictionary"), of.rest])] : []),
      ]);
    case "update":
      for (const [name, value] of args.kw) setEntry(machine, of.map, { name, value });
      if (first?.k === "dict") {
        for (const [name, value] of first.map) setEntry(machine, of.map, { name, value });
      } else if (first && of.rest === null) {
        changeRest(machine, of, unknown("an entry of a dictionary"));
      }
      return NONE;
    case "copy":
    case "to_dict":
    case "toDict":
    case "as_dict":
    case "dict":
    case "model_dump":
      return { k: "dict", map: new Map(of.map), rest: of.rest };
    default: {
      const own = of.map.get(name);
      return own ? callValue(machine, own, args, expr) : unknown("an entry of a dictionary");
    }
  }
}
