import { normalize } from "../project/paths.ts";
import { first, textOf } from "./arguments.ts";
import { setModule } from "./assign.ts";
import { setShared } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { lasting, topFrame } from "./machine.ts";
import { importFile, importPath } from "./modules.ts";
import type { Call, Special } from "./specials.ts";
import type { CallArgs, Value } from "./values.ts";
import { alternatives, ext, join, NONE, unknown } from "./values.ts";

/** An environment variable as it is by default: not set, with the name as what would change that. */
export function environ(machine: Machine, { args }: Call): Value {
  const given = args.pos[0] ?? args.kw.get("key");
  const names = alternatives(given ?? NONE).map(textOf);
  const fallback = args.pos[1] ?? args.kw.get("default") ?? NONE;
  return join(
    names.map((name) => {
      if (name === null) return unknown("an environment variable");
      const gate = `the environment variable ${name}`;
      const unset = alternatives(fallback).map((one) =>
        one.k === "const" ? { ...one, gate } : one,
      );
      return machine.environ.get(name) ?? join(unset);
    }),
  );
}

export const importModule: Special = (machine, { args }) => {
  const name = absoluteName(textOf(args.pos[0]), textOf(args.pos[1] ?? args.kw.get("package")));
  const frame = topFrame(machine);
  if (name === null) return unknown("a module by a computed name");
  return importPath(machine, name, frame?.module.file ?? machine.file);
};

/** `import_module(".engine", "package")` names `package.engine`. */
function absoluteName(name: string | null, from: string | null): string | null {
  const dots = /^\.*/.exec(name ?? "")?.[0].length ?? 0;
  if (name === null || dots === 0) return name;
  if (from === null) return null;
  const above = from.split(".");
  return [...above.slice(0, above.length - dots + 1), name.slice(dots)].join(".");
}

/** What `update({...}, name=…)` sets. */
function entriesOf({ pos, kw }: CallArgs): readonly (readonly [string, Value])[] {
  return [...kw, ...(pos[0]?.k === "dict" ? pos[0].map : [])];
}

/** `os.environ.update({...})`. */
export const updateEnviron: Special = (machine, { args }) => {
  const entries = entriesOf(args);
  lasting(machine, (each) => {
    for (const [name, value] of entries) each.environ.set(name, value);
  });
  return NONE;
};

/** `sys.modules.setdefault(name, stub)`. */
export const setDefaultModule: Special = (machine, { args }) => {
  const name = textOf(args.pos[0]);
  const value = args.pos[1];
  if (name === null || !value) return NONE;
  const known = machine.stubs.get(name);
  if (known) return known;
  if (isImported(machine, name)) return ext(name);
  lasting(machine, (each) => {
    each.stubs.set(name, value.k === "mock" ? { ...value, origin: name } : value);
  });
  return value;
};

/** Whether a package that is not read stands under a name of a module that was imported. */
function isImported(machine: Machine, name: string): boolean {
  for (const { env } of machine.modules.values()) {
    for (const value of env.vars.values()) {
      if (value.k === "ext" && (value.path === name || value.path.startsWith(`${name}.`))) {
        return true;
      }
    }
  }
  return false;
}

/** `sys.modules.update({...})`. */
export const updateModules: Special = (machine, { args }) => {
  for (const [name, value] of entriesOf(args)) setModule(machine, name, value);
  return NONE;
};

/** Walks a module again: what is mocked now gets into its names. */
export const reload: Special = (machine, call) => {
  const value = first(call);
  if (value.k !== "module" || value.module.file === machine.file) return value;
  const { file, name, env } = value.module;
  machine.modules.delete(file);
  const fresh = importFile(machine, file, name);
  machine.modules.set(file, value.module);
  if (fresh && fresh !== value.module) {
    for (const [each, to] of fresh.env.vars)
      setShared(machine, env.vars, { name: each, value: to });
  }
  return value;
};

/** `sys.path.insert(0, folder)`: imports are looked for there too. */
export const addRoot: Special = (machine, { args }) => {
  const value = args.pos.at(-1);
  const text =
    value?.k === "path" && value.origin === "repo" ? value.text : (textOf(value) ?? null);
  if (text === null) return NONE;
  const root = normalize(text);
  if (root.startsWith("..") || root.startsWith("/")) return NONE;
  lasting(machine, (each) => {
    if (!each.roots.includes(root)) each.roots.push(root);
  });
  return NONE;
};
