import type { Stmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import type { Frame, Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import { importFrom, importName, importPath, moduleAttribute } from "./modules.ts";
import type { Env, Module, Value } from "./values.ts";

export function execImport(
  machine: Machine,
  stmt: Extract<Stmt, { t: "import" | "from" }>,
  env: Env,
): void {
  const module = moduleOf(env, topFrame(machine));
  if (module === null) return;
  if (stmt.t === "import") {
    for (const { path, as } of stmt.names) {
      const value = importPath(machine, path, module.file);
      if (as !== null) assignName(env, as, value);
      else {
        const top = path.split(".", 1)[0] ?? path;
        assignName(env, top, top === path ? value : importPath(machine, top, module.file));
      }
    }
    return;
  }
  const source = importFrom(machine, stmt, module);
  if (stmt.names === null) {
    importStar(machine, { module, source, env });
    return;
  }
  for (const { name, as } of stmt.names) {
    assignName(env, as, importName(machine, source, name, module));
  }
}

/** Modules that import all from each other name the same packages again and again. */
function addStarred(module: Module, path: string): void {
  if (!module.starredFrom.includes(path)) module.starredFrom.push(path);
}

function importStar(
  machine: Machine,
  { module, source, env }: { module: Module; source: Value; env: Env },
): void {
  if (source.k === "module") {
    const { vars } = source.module.env;
    const listed = offeredNames(vars.get("__all__"));
    if (listed) {
      for (const name of listed) env.vars.set(name, moduleAttribute(machine, source.module, name));
    } else {
      for (const [name, value] of vars) if (!name.startsWith("_")) env.vars.set(name, value);
    }
    for (const path of source.module.starredFrom) addStarred(module, path);
  } else if (source.k === "ext") addStarred(module, source.path);
}

/** What `__all__` lists; null where that is not plain. */
function offeredNames(all: Value | undefined): readonly string[] | null {
  if (all?.k !== "seq" || all.items.length === 0) return null;
  const names = all.items.map((item) => (item.k === "const" ? String(item.v) : null));
  return names.every((name) => name !== null) ? names : null;
}

export function moduleOf(env: Env, frame: Frame | null): Module | null {
  for (let at: Env | null = env; at !== null; at = at.parent) if (at.module) return at.module;
  return frame?.module ?? null;
}

function assignName(env: Env, name: string, value: Value): void {
  assign(null, { t: "name", id: name }, value, env);
}
