import type { Expr, Stmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import { enterContext, swallowsErrors } from "./contexts.ts";
import { defineClass, defineFunction } from "./define.ts";
import { elementOf, evaluate, roundsOf } from "./evaluate.ts";
import { mergeFields, withOwnFields } from "./journal.ts";
import { settleDownloads } from "./loads.ts";
import type { Frame, Machine } from "./machine.ts";
import { endPatches, step, topFrame } from "./machine.ts";
import { fits } from "./match.ts";
import { importFrom, importName, importPath, moduleAttribute } from "./modules.ts";
import type { Env, Module, RawCall, Value } from "./values.ts";
import { alternatives, birthCount, join, NONE, truth, unknown } from "./values.ts";

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

/** Runs a branch on its own copy of the names; returns its flow and the names it left. */
function branch(
  machine: Machine,
  env: Env,
  run: () => Flow,
): { flow: Flow; vars: Map<string, Value>; gate: string | null } {
  const before = env.vars;
  const gate = machine.gate;
  env.vars = new Map(before);
  const flow = run();
  const result = { flow, vars: env.vars, gate: machine.gate };
  env.vars = before;
  machine.gate = gate;
  return result;
}

/** Runs code that is not run by default, for what it would load; leaves no trace. */
function runGated(machine: Machine, env: Env, gate: string, run: () => Flow): void {
  const frame = topFrame(machine);
  const returns = frame ? [...frame.returns] : [];
  const { patches } = machine;
  withOwnFields(machine, () =>
    branch(machine, env, () => {
      machine.gate ??= gate;
      return run();
    }),
  );
  endPatches(machine, (patch) => !patches.includes(patch));
  if (frame) frame.returns = returns;
}

function isDownload(value: Value): boolean {
  return alternatives(value).some((one) => one.k === "path" && one.origin === "hub");
}

/** What `pytest.fail(...)` and its kin leave: nothing after it in the same block runs. */
export const FAILED = "pytest.fail()";

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

export function execEither(machine: Machine, env: Env, then: () => Flow, rest: () => Flow): Flow {
  machine.maybe += 1;
  const start = machine.calls.length;
  const { result: a, left: leftA } = withOwnFields(machine, () => branch(machine, env, then));
  const middle = machine.calls.length;
  const { result: b, left: leftB } = withOwnFields(machine, () => branch(machine, env, rest));
  machine.maybe -= 1;
  if (a.flow === "raise" && b.flow !== "raise") mergeFields(machine, leftB, leftB);
  else if (b.flow === "raise" && a.flow !== "raise") mergeFields(machine, leftA, leftA);
  else mergeFields(machine, leftA, leftB);
  settleMaybe(machine, [start, middle]);
  const before = machine.gate;
  if (a.gate !== null && b.gate !== null) machine.gate = a.gate;
  const aEnds = a.flow !== "next" || (a.gate !== null && before === null);
  const bEnds = b.flow !== "next" || (b.gate !== null && before === null);
  if (a.flow !== "next" && b.flow !== "next") {
    env.vars = a.vars;
    return a.flow === b.flow ? a.flow : "stop";
  }
  if (aEnds && !bEnds) env.vars = b.vars;
  else if (bEnds && !aEnds) env.vars = a.vars;
  else env.vars = merge(a.vars, b.vars);
  return "next";
}

/**
 * Where all ways load, one of the loads happens for sure. `starts` says where the calls of each way
 * begin; the last way goes to the end.
 */
export function settleMaybe(machine: Machine, starts: readonly number[]): void {
  const certain = (call: RawCall): boolean =>
    call.verdict === "real" && call.maybe === machine.maybe + 1;
  const ways = starts.map((from, at) => machine.calls.slice(from, starts[at + 1]).filter(certain));
  if (ways.some((way) => way.length === 0)) return;
  for (const call of ways.flat()) call.maybe -= 1;
}

function merge(a: Map<string, Value>, b: Map<string, Value>): Map<string, Value> {
  const merged = new Map(a);
  for (const [name, value] of b) {
    const other = a.get(name);
    if (other === undefined) merged.set(name, value);
    else if (other !== value) merged.set(name, join([other, value]));
  }
  return merged;
}

const IMPORT_ERRORS = /^(ImportError|ModuleNotFoundError|PackageNotFoundError)$/;

function execTry(machine: Machine, stmt: Extract<Stmt, { t: "try" }>, env: Env): Flow {
  const outer = machine.missing;
  machine.missing = null;
  machine.missingName = null;
  const loads = machine.calls.length;
  const frame = topFrame(machine);
  const returned = frame?.returns.length ?? 0;
  let flow = execBlock(machine, stmt.body, env);
  const missing = machine.missing;
  machine.missing = outer;
  const fails = machine.missingName;
  machine.missingName = null;
  const onFailure = stmt.handlers.find(({ type }) => type !== null && catchesImport(type));
  if (fails !== null && onFailure) {
    frame?.returns.splice(returned);
    flow = handleMissing(machine, onFailure.body, { env, gate: fails });
    const last = execBlock(machine, stmt.final, env);
    return last === "next" ? flow : last;
  }
  const handlers = stmt.handlers.filter(
    ({ type }) => type === null || !namesOf(type).every((name) => IMPORT_ERRORS.test(name)),
  );
  if (missing !== null && handlers.length > 0) {
    // What the body would have returned is never reached.
    frame?.returns.splice(returned);
    flow = handleMissing(machine, handlers[0]?.body ?? [], { env, gate: missing });
  } else {
    if (flow === "next") flow = execBlock(machine, stmt.orelse, env);
    for (const handler of handlers) {
      machine.maybe += 1;
      const result = branch(machine, env, () => {
        if (handler.name) env.vars.set(handler.name, unknown("an exception"));
        return execBlock(machine, handler.body, env);
      });
      machine.maybe -= 1;
      if (result.flow !== "next" || result.gate !== machine.gate) continue;
      env.vars = merge(env.vars, result.vars);
      // Where the body returns and the handler goes on, what follows may run.
      if (flow === "stop" && machine.calls.length > loads) fallsBack(machine);
      flow = "next";
    }
  }
  const last = execBlock(machine, stmt.final, env);
  return last === "next" ? flow : last;
}

/** The body returned what it loaded: what follows the `try` is for when it cannot. */
function fallsBack(machine: Machine): void {
  const frame = topFrame(machine);
  if (!frame || frame.fn === null || frame.module.ofTests) return;
  frame.unsure += 1;
  machine.maybe += 1;
}

/** What is not there raised: what the handler says holds until it is. */
function handleMissing(
  machine: Machine,
  body: readonly Stmt[],
  { env, gate }: { env: Env; gate: string },
): Flow {
  const before = new Map(env.vars);
  const flow = execBlock(machine, body, env);
  for (const [name, value] of env.vars) {
    if (before.get(name) !== value && value.k === "const") env.vars.set(name, { ...value, gate });
  }
  const frame = topFrame(machine);
  if (frame) {
    frame.returns = frame.returns.map((one) => (one.k === "const" ? { ...one, gate } : one));
  }
  return flow;
}

function catchesImport(type: Expr): boolean {
  return namesOf(type).some((name) => name === "ImportError" || name === "Exception");
}

function namesOf(type: Expr): string[] {
  if (type.t === "name") return [type.id];
  if (type.t === "attr") return [type.id];
  if (type.t === "list") return type.items.flatMap(namesOf);
  return ["?"];
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

function execImport(
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

function moduleOf(env: Env, frame: Frame | null): Module | null {
  for (let at: Env | null = env; at !== null; at = at.parent) if (at.module) return at.module;
  return frame?.module ?? null;
}

function assignName(env: Env, name: string, value: Value): void {
  assign(null, { t: "name", id: name }, value, env);
}

function execMatch(machine: Machine, stmt: Extract<Stmt, { t: "match" }>, env: Env): Flow {
  const value = evaluate(machine, stmt.subject, env);
  const run = (at: number): Flow => {
    const one = stmt.cases[at];
    if (!one) return "next";
    const names = new Map<string, Value>();
    const fit = fits(machine, { pattern: one.pattern, value, env }, names);
    const rest = (): Flow => run(at + 1);
    if (fit === false) return rest();
    const bind = (): void => {
      for (const [name, each] of names) {
        assign(machine, { t: "name", id: name }, each, env);
      }
    };
    const body = (): Flow => {
      bind();
      return execBlock(machine, one.body, env);
    };
    if (one.guard === null) return fit ? body() : execEither(machine, env, body, rest);
    bind();
    const { yes } = truth(evaluate(machine, one.guard, env));
    if (yes === false) return rest();
    return fit && yes ? body() : execEither(machine, env, body, rest);
  };
  return run(0);
}
