import type { Expr, Stmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import { execEither, merge, runGated } from "./branches.ts";
import { enterContext, swallowsErrors } from "./contexts.ts";
import { defineClass, defineFunction } from "./define.ts";
import { elementOf, evaluate, roundsOf } from "./evaluate.ts";
import { execImport, moduleOf } from "./exec-imports.ts";
import { execMatch } from "./exec-match.ts";
import { execTry } from "./exec-try.ts";
import { settleDownloads } from "./loads.ts";
import type { Machine } from "./machine.ts";
import { endPatches, step, topFrame } from "./machine.ts";
import type { Env, Value } from "./values.ts";
import { alternatives, birthCount, FAILED, NONE, truth, unknown } from "./values.ts";

/**
 * How a block ended: it goes on, or nothing after it in the same block runs. `raise` is a stop that
 * a `with pytest.raises(...)` around it ends, `break` one that ends the loop around it.
 */
export type Flow = "next" | "stop" | "raise" | "break";

export function execBlock(machine: Machine, block: readonly Stmt[], env: Env): Flow {
  for (const stmt of block) {
    if (!step(machine)) return "stop";
    const flow = exec(machine, stmt, env);
    if (flow !== "next") return flow;
  }
  return "next";
}

function exec(machine: Machine, stmt: Stmt, env: Env): Flow {
  const frame = topFrame(machine);
  if (frame) frame.at = stmt.p;
  switch (stmt.t) {
    case "expr": {
      const before = machine.calls.length;
      const value = evaluate(machine, stmt.v, env);
      if (machine.calls.length > before && isDownload(value)) settleDownloads(machine, before);
      return value.k === "obj" && value.path === FAILED ? "raise" : "next";
    }
    case "del":
      for (const name of stmt.names) env.vars.delete(name);
      return "next";
    case "assign": {
      const value = evaluate(machine, stmt.v, env);
      for (const target of stmt.targets) assign(machine, target, value, env);
      return "next";
    }
    case "declare":
      return "next";
    case "aug": {
      const value = evaluate(machine, { t: "bin", op: stmt.op, l: stmt.target, r: stmt.v }, env);
      assign(machine, stmt.target, value, env);
      return "next";
    }
    case "if":
      return execIf(machine, stmt, env);
    case "while": {
      const { yes } = truth(evaluate(machine, stmt.c, env));
      if (yes !== false) execRound(machine, stmt.body, env);
      execBlock(machine, stmt.orelse, env);
      return "next";
    }
    case "for": {
      const source = evaluate(machine, stmt.iter, env);
      if (source.k === "seq" && source.items.length === 0 && source.kind === "tuple") return "next";
      const rounds = roundsOf(source) ?? [elementOf(machine, source)];
      const one = source.k === "seq" && source.items.length === rounds.length;
      if (!one) machine.rounds += 1;
      if (mayBeEmpty(source)) execUnsureLoop(machine, stmt, { env, item: rounds[0] });
      else execRounds(machine, stmt, { env, rounds });
      if (!one) machine.rounds -= 1;
      execBlock(machine, stmt.orelse, env);
      return "next";
    }
    case "try":
      return execTry(machine, stmt, env);
    case "with":
      return execWith(machine, stmt, env);
    case "def":
      defineFunction(machine, stmt, env);
      return "next";
    case "class":
      defineClass(machine, stmt, env);
      return "next";
    case "return":
      frame?.returns.push(stmt.v ? evaluate(machine, stmt.v, env) : NONE);
      return "stop";
    case "raise":
      return execRaise(machine, stmt.v, env);
    case "import":
    case "from":
      execImport(machine, stmt, env);
      return "next";
    case "global":
      env.globals ??= new Set();
      for (const name of stmt.names) env.globals.add(name);
      return "next";
    case "jump":
      return stmt.leaves ? "break" : "stop";
    case "match":
      return execMatch(machine, stmt, env);
  }
}

/** Once a round may have returned, those after it may not run: `for each: try: return f(each)`. */
function execRounds(
  machine: Machine,
  stmt: Extract<Stmt, { t: "for" }>,
  { env, rounds }: { env: Env; rounds: readonly Value[] },
): void {
  const frame = topFrame(machine);
  const before = frame?.returns.length ?? 0;
  let unsure = 0;
  for (const item of rounds) {
    if (unsure === 0 && (frame?.returns.length ?? 0) > before) {
      unsure = 1;
      machine.maybe += 1;
    }
    assign(machine, stmt.target, item, env);
    if (execRound(machine, stmt.body, env) === "break") break;
  }
  machine.maybe -= unsure;
}

/** One round of a loop: what `continue` and `break` keep from running is the rest of it. */
function execRound(machine: Machine, body: readonly Stmt[], env: Env): Flow {
  const flow = execBlock(machine, body, env);
  const frame = topFrame(machine);
  if (!frame?.skipsRound) return flow;
  frame.skipsRound = false;
  frame.gate = null;
  return flow;
}

/** Nothing is known of what is gone through: a search for files, an answer from elsewhere. */
function mayBeEmpty(source: Value): boolean {
  if (source.k === "unknown") return true;
  if (source.k === "obj") return source.path !== "builtins.range()";
  return source.k === "seq" && source.items.every(isSearched);
}

function isSearched(item: Value): boolean {
  if (item.k === "const") return typeof item.v === "string" && item.v.includes("*");
  return item.k === "unknown" || (item.k === "obj" && FILE_SEARCHES.test(item.path));
}

const FILE_SEARCHES = /(^|\.)(i?glob|rglob|listdir|scandir|iterdir|walk)\(\)/;

/** One round that may not be: names and attributes may keep what they had. */
function execUnsureLoop(
  machine: Machine,
  stmt: Extract<Stmt, { t: "for" }>,
  { env, item }: { env: Env; item: Value | undefined },
): void {
  const before = new Map(env.vars);
  const outer = machine.olderThanLoop;
  machine.olderThanLoop = birthCount();
  assign(machine, stmt.target, item ?? unknown("an element"), env);
  execRound(machine, stmt.body, env);
  machine.olderThanLoop = outer;
  env.vars = merge(before, env.vars);
}

function isDownload(value: Value): boolean {
  return alternatives(value).some((one) => one.k === "path" && one.origin === "hub");
}

/**
 * `if TYPE_CHECKING:` does not run. In the `__init__` of a package it is followed all the same: it
 * names what the package offers, where the way that runs loads its parts on demand.
 */
function onlyForTypes(condition: Expr): boolean {
  return (condition.t === "name" || condition.t === "attr") && condition.id === "TYPE_CHECKING";
}

type IfStmt = Extract<Stmt, { t: "if" }>;

function execIf(machine: Machine, stmt: IfStmt, env: Env, from = 0): Flow {
  const arm = stmt.arms[from];
  if (!arm) return execBlock(machine, stmt.orelse, env);
  const rest = (): Flow => execIf(machine, stmt, env, from + 1);
  if (onlyForTypes(arm.c) && moduleOf(env, topFrame(machine))?.isPackage === false) return rest();
  const { yes, gate } = truth(evaluate(machine, arm.c, env));
  const then = (): Flow => execBlock(machine, arm.body, env);
  if (yes === null) return execEither(machine, env, then, rest);
  const taken = yes ? then : rest;
  if (gate === null) return taken();
  runGated(machine, env, gate, yes ? rest : then);
  const flow = taken();
  const frame = topFrame(machine);
  if (flow !== "next" && frame && frame.fn !== null) {
    // What follows would run if the gate were open: go on, and say so.
    if (frame.gate === null) {
      frame.gate = gate;
      frame.skipsRound = yes && arm.body.at(-1)?.t === "jump";
    }
    return "next";
  }
  if (flow !== "next" && yes && frame?.module.ofTests && arm.body.at(-1)?.t === "raise") {
    // A test file or helper that raises when it is imported: none of its tests run.
    machine.gate ??= gate;
    return "next";
  }
  return flow;
}

function execWith(machine: Machine, stmt: Extract<Stmt, { t: "with" }>, env: Env): Flow {
  const { patches: before, meta, expectsError } = machine;
  const frame = topFrame(machine);
  const yields = frame?.yields.length ?? 0;
  const undo: (() => void)[] = [];
  let swallows = false;
  for (const item of stmt.items) {
    const context = evaluate(machine, item.v, env);
    const { value, leave } = enterContext(machine, context, { body: stmt.body });
    undo.push(leave);
    swallows ||= alternatives(context).some(swallowsErrors);
    if (item.as) assign(machine, item.as, value, env);
  }
  let flow = execBlock(machine, stmt.body, env);
  if (flow === "raise" && swallows) flow = "next";
  machine.expectsError = expectsError;
  // A fixture or context manager that yields inside keeps its mocks up for whoever waits for it.
  if ((frame?.yields.length ?? 0) === yields) {
    for (const leave of undo.reverse()) leave();
    endPatches(machine, (patch) => !patch.sticky && !before.includes(patch));
    machine.meta = meta;
  } else frame?.later.push(...undo.reverse());
  return flow;
}

function execRaise(machine: Machine, value: Expr | null, env: Env): Flow {
  if (value === null) return "raise";
  const raised = evaluate(machine, value, env);
  for (const one of alternatives(raised)) {
    const path = one.k === "ext" || one.k === "obj" ? one.path : "";
    if (/(^|\.)(SkipTest|skip\.Exception)(\(\))?$/.test(path)) {
      machine.gate ??= "the test skips itself";
      // As after pytest.skip(): what follows is looked at for what it would load.
      return "next";
    }
  }
  return "raise";
}
