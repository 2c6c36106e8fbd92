import type { ClassStmt, Expr, FunctionStmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import { mroOf } from "./attributes.ts";
import { callFunction } from "./call.ts";
import { applyDecorator } from "./decorators.ts";
import { evaluate } from "./evaluate.ts";
import { execBlock } from "./exec.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import type { Cls, Env, Fn, Module, Value } from "./values.ts";
import { NO_ARGS } from "./values.ts";

let classCount = 0;

export function newMeta(): Fn["meta"] {
  return {
    marks: [],
    patches: [],
    fixture: null,
    binding: "plain",
    replaced: null,
    wrapped: false,
  };
}

export function moduleOfEnv(env: Env): Module | null {
  for (let at: Env | null = env; at !== null; at = at.parent) if (at.module) return at.module;
  return null;
}

export function defineFunction(machine: Machine, stmt: FunctionStmt, env: Env): void {
  const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
  if (!module) return;
  const defaults = new Map<string, Value>();
  for (const param of stmt.params) {
    if (param.def) defaults.set(param.name, evaluate(machine, param.def, env));
  }
  const fn: Fn = {
    name: stmt.name,
    path: `${module.name}.${stmt.name}`,
    params: stmt.params,
    body: stmt.body,
    expr: null,
    module,
    env,
    defaults,
    at: stmt.defAt,
    p: stmt.p,
    e: stmt.e,
    meta: newMeta(),
    owner: null,
  };
  let value: Value = { k: "func", fn, self: null };
  for (const decorator of [...stmt.decorators].reverse()) {
    value = applyDecorator(machine, evaluate(machine, decorator, env), value, lastName(decorator));
  }
  assign(machine, { t: "name", id: stmt.name }, value, env);
}

/** The name a decorator goes by: `slow` in `@helpers.slow(...)`. */
function lastName(decorator: Expr): string {
  if (decorator.t === "call") return lastName(decorator.f);
  return decorator.t === "name" || decorator.t === "attr" ? decorator.id : "";
}

/** A class from its parts; base classes that want to know of it are told. */
export function makeClass(
  machine: Machine,
  parts: Pick<Cls, "module" | "bases" | "attrs" | "def">,
): Cls {
  classCount += 1;
  const { name } = parts.def;
  const path = `${parts.module.name}.${name}`;
  const cls: Cls = { ...parts, name, path, id: classCount, marks: [], patches: [], mro: null };
  for (const value of parts.attrs.values()) {
    if (value.k === "func") value.fn.owner ??= cls;
  }
  for (const one of mroOf(cls).slice(1)) {
    const told = one.attrs.get("__init_subclass__");
    if (told?.k !== "func") continue;
    callFunction(machine, { ...told, self: { k: "class", cls } }, NO_ARGS);
    break;
  }
  return cls;
}

export function defineClass(machine: Machine, stmt: ClassStmt, env: Env): void {
  const module = moduleOfEnv(env) ?? topFrame(machine)?.module;
  if (!module) return;
  const bases = stmt.bases
    .filter((base) => base.kw === null && base.star === 0)
    .map((base) => evaluate(machine, base.v, env));
  const inner: Env = { vars: new Map(), parent: env, kind: "class", module: null, globals: null };
  execBlock(machine, stmt.body, inner);
  const cls = makeClass(machine, { module, bases, attrs: inner.vars, def: stmt });
  let value: Value = { k: "class", cls };
  for (const decorator of [...stmt.decorators].reverse()) {
    value = applyDecorator(machine, evaluate(machine, decorator, env), value, lastName(decorator));
  }
  assign(machine, { t: "name", id: stmt.name }, value, env);
}
