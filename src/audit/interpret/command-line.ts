import { textOf } from "./arguments.ts";
import type { Machine } from "./machine.ts";
import { patched } from "./machine.ts";
import type { CallArgs, Obj, Value } from "./values.ts";
import { constant, FALSE, join, NONE, obj, seq, TRUE, unknown } from "./values.ts";

/** The path of an object that `argparse.ArgumentParser()` made. */
export const PARSER = "argparse.ArgumentParser()";

/** One `add_argument`, kept among the attributes of its parser. */
interface Option {
  readonly dest: string;
  readonly flags: readonly string[];
  readonly action: string | null;
  readonly many: boolean;
  readonly fallback: Value | null;
}

const OPTIONS = new WeakMap<Obj, Option[]>();
const COMMANDS = new WeakMap<Obj, Map<string, Obj>>();

/** Methods of a parser: what a test puts on the command line comes out as attributes. */
export function parserMethod(machine: Machine, parser: Obj, name: string, args: CallArgs): Value {
  switch (name) {
    case "add_argument":
      optionsOf(parser).push(readOption(args));
      return NONE;
    case "set_defaults":
      for (const [dest, fallback] of args.kw) {
        optionsOf(parser).push({ dest, flags: [], action: "set", many: false, fallback });
      }
      return NONE;
    case "add_argument_group":
    case "add_mutually_exclusive_group":
      return parser;
    case "add_subparsers": {
      const dest = textOf(args.kw.get("dest"));
      if (dest !== null) parser.attrs.set("the command", constant(dest));
      return parser;
    }
    case "add_parser": {
      const made = obj(PARSER);
      const command = textOf(args.pos[0]);
      const commands = COMMANDS.get(parser) ?? new Map<string, Obj>();
      if (command !== null) commands.set(command, made);
      COMMANDS.set(parser, commands);
      return made;
    }
    case "parse_args":
      return parse(machine, parser, args);
    case "parse_known_args":
      return seq("tuple", [parse(machine, parser, args), unknown("other arguments")]);
    default:
      return unknown("what a parser of the command line returns");
  }
}

function optionsOf(parser: Obj): Option[] {
  const before = OPTIONS.get(parser);
  if (before) return before;
  const made: Option[] = [];
  OPTIONS.set(parser, made);
  return made;
}

function readOption({ pos, kw }: CallArgs): Option {
  const names = pos.flatMap((one) => textOf(one) ?? []);
  const flags = names.filter((name) => name.startsWith("-"));
  const long = flags.find((flag) => flag.startsWith("--")) ?? flags[0] ?? names[0] ?? "";
  const nargs = kw.get("nargs");
  const action = textOf(kw.get("action"));
  const off = action === "store_true" ? FALSE : action === "store_false" ? TRUE : null;
  return {
    dest: textOf(kw.get("dest")) ?? long.replace(/^-+/, "").replaceAll("-", "_"),
    flags,
    action,
    many: nargs !== undefined && textOf(nargs) !== "?",
    fallback: kw.get("default") ?? off ?? (flags.length > 0 && !kw.has("required") ? NONE : null),
  };
}

/** The words after the program's name; null where a test does not say them. */
function wordsOf(machine: Machine, args: CallArgs): readonly Value[] | null {
  const given = args.pos[0] ?? args.kw.get("args");
  const argv = patched(machine, "sys.argv");
  // A part of a list, such as `sys.argv[1:]`, is seen as the list.
  if (given?.k === "seq" && given !== argv) return given.items;
  if (given?.k !== "seq" && given !== undefined && !(given.k === "const" && given.v === null)) {
    return null;
  }
  return argv?.k === "seq" ? argv.items.slice(1) : null;
}

function parse(machine: Machine, parser: Obj, args: CallArgs): Value {
  const result = obj("argparse.Namespace()");
  const words = wordsOf(machine, args);
  const options = [...optionsOf(parser)];
  for (const { dest, fallback } of options) if (fallback) result.attrs.set(dest, fallback);
  if (words === null) return withCommands(parser, result);
  const commands = commandsOf(parser);
  if (commands.dest !== null) result.attrs.set(commands.dest, NONE);
  const rest = takeFlags(words, options, { result, commands });
  const places = options.filter(({ flags, action }) => flags.length === 0 && action !== "set");
  for (const { dest, many } of places) {
    if (many) result.attrs.set(dest, seq("list", rest.splice(0)));
    else {
      const word = rest.shift();
      if (word) result.attrs.set(dest, word);
    }
  }
  return result;
}

function commandsOf(parser: Obj): { known: Map<string, Obj>; dest: string | null } {
  return {
    known: COMMANDS.get(parser) ?? new Map(),
    dest: textOf(parser.attrs.get("the command")),
  };
}

/** Without known words any command may be meant. */
function withCommands(parser: Obj, result: Obj): Obj {
  const known = [...(COMMANDS.get(parser)?.values() ?? [])].flatMap(optionsOf);
  for (const { dest, fallback } of known) {
    const before = result.attrs.get(dest);
    if (fallback) result.attrs.set(dest, before ? join([before, fallback]) : fallback);
  }
  return result;
}

/** A flag, and no negative number. */
function isFlag(word: string): boolean {
  return word.startsWith("-") && !/^-\d/.test(word);
}

/** Sets what flags say; returns the words that belong to none. */
function takeFlags(
  words: readonly Value[],
  options: Option[],
  to: { result: Obj; commands: { known: Map<string, Obj>; dest: string | null } },
): Value[] {
  const rest: Value[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? NONE;
    const text = textOf(word);
    const command = text === null ? undefined : to.commands.known.get(text);
    if (command) {
      const own = optionsOf(command);
      for (const { dest, fallback } of own) if (fallback) to.result.attrs.set(dest, fallback);
      options.push(...own);
      if (to.commands.dest !== null) to.result.attrs.set(to.commands.dest, word);
      continue;
    }
    if (text === null || !isFlag(text)) {
      rest.push(word);
      continue;
    }
    const [flag = text, value] = text.split(/=(.*)/s);
    const option = options.find(({ flags }) => flags.includes(flag));
    if (!option) continue;
    if (option.action === "store_true" || option.action === "store_false") {
      to.result.attrs.set(option.dest, constant(option.action === "store_true"));
    } else if (value !== undefined) to.result.attrs.set(option.dest, constant(value));
    else if (option.many) {
      const taken: Value[] = [];
      while (at + 1 < words.length && !isFlag(textOf(words[at + 1]) ?? "")) {
        at += 1;
        taken.push(words[at] ?? NONE);
      }
      to.result.attrs.set(option.dest, seq("list", taken));
    } else {
      at += 1;
      to.result.attrs.set(option.dest, words[at] ?? NONE);
    }
  }
  return rest;
}
