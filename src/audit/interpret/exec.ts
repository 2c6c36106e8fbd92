import type { Expr, Stmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import { enterContext } from "./contexts.ts";
import { defineClass, defineFunction } from "./define.ts";
import { elementOf, evaluate, roundsOf } from "./evaluate.ts";
import type { Frame, Machine } from "./machine.ts";
import { step, topFrame } from "./machine.ts";
import { importFrom, importName, importPath } from "./modules.ts";
import type { Env, Module, RawCall, Value } from "./values.ts";
import { alternatives, join, NONE, truth, unknown } from "./values.ts";

/** How a block ended: it goes on, or nothing after it in the same block runs. */
export type Flow = "next" | "stop";

export function execBlock(machine: Machine, block: readonly Stmt[], env: Env): Flow {
  for (const stmt of block) {
    if (!step(machine)) return "stop";
    if (exec(machine, stmt, env) === "stop") return "stop";
  }
  return "next";
}

function exec(machine: Machine, stmt: Stmt, env: Env): Flow {
  const frame = topFrame(machine);
  if (frame) frame.at = stmt.p;
  switch (stmt.t) {
    case "expr":
      evaluate(machine, stmt.v, env);
      return "next";
    case "assign": {
      const value = evaluate(machine, stmt.v, env);
      for (const target of stmt.targets) assign(machine, target, value, env);
      return "next";
    }
    case "declare":
      return "next";
    case "aug": {
      const value = evaluate(
        machine,
        { t: "bin", op: stmt.op, l: stmt.target, r: stmt.v, p: stmt.p },
        env,
      );
      assign(machine, stmt.target, value, env);
      return "next";
    }
    case "if":
      return execIf(machine, stmt, env);
    case "while": {
      const { yes } = truth(evaluate(machine, stmt.c, env));
      if (yes !== false) execBlock(machine, stmt.body, env);
      execBlock(machine, stmt.orelse, env);
      return "next";
    }
    case "for": {
      const source = evaluate(machine, stmt.iter, env);
      if (source.k === "seq" && source.items.length === 0 && source.kind === "tuple") return "next";
      execRounds(machine, stmt, { env, rounds: roundsOf(source) ?? [elementOf(machine, source)] });
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
      execRaise(machine, stmt.v, env);
      return "stop";
    case "import":
    case "from":
      execImport(machine, stmt, env);
      return "next";
    case "global":
      env.globals ??= new Set();
      for (const name of stmt.names) env.globals.add(name);
      return "next";
    case "jump":
      return "stop";
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
    execBlock(machine, stmt.body, env);
  }
  machine.maybe -= unsure;
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
  branch(machine, env, () => {
    machine.gate ??= gate;
    return run();
  });
  if (frame) frame.returns = returns;
}

type IfStmt = Extract<Stmt, { t: "if" }>;

function execIf(machine: Machine, stmt: IfStmt, env: Env, from = 0): Flow {
  const arm = stmt.arms[from];
  if (!arm) return execBlock(machine, stmt.orelse, env);
  const { yes, gate } = truth(evaluate(machine, arm.c, env));
  const then = (): Flow => execBlock(machine, arm.body, env);
  const rest = (): Flow => execIf(machine, stmt, env, from + 1);
  if (yes === null) return execEither(machine, env, then, rest);
  const taken = yes ? then : rest;
  if (gate === null) return taken();
  runGated(machine, env, gate, yes ? rest : then);
  const flow = taken();
  const frame = topFrame(machine);
  if (flow === "stop" && frame && frame.fn !== null) {
    // What follows would run if the gate were open: go on, and say so.
    frame.gate ??= gate;
    return "next";
  }
  return flow;
}

export function execEither(machine: Machine, env: Env, then: () => Flow, rest: () => Flow): Flow {
  machine.maybe += 1;
  const start = machine.calls.length;
  const a = branch(machine, env, then);
  const middle = machine.calls.length;
  const b = branch(machine, env, rest);
  machine.maybe -= 1;
  settleMaybe(machine, [start, middle]);
  const before = machine.gate;
  if (a.gate !== null && b.gate !== null) machine.gate = a.gate;
  const aEnds = a.flow === "stop" || (a.gate !== null && before === null);
  const bEnds = b.flow === "stop" || (b.gate !== null && before === null);
  if (a.flow === "stop" && b.flow === "stop") {
    env.vars = a.vars;
    return "stop";
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
  let flow = execBlock(machine, stmt.body, env);
  const missing = machine.missing;
  machine.missing = outer;
  const fails = machine.missingName;
  machine.missingName = null;
  const onFailure = stmt.handlers.find(({ type }) => type !== null && catchesImport(type));
  if (fails !== null && onFailure) {
    flow = handleMissing(machine, onFailure.body, { env, gate: fails });
    return execBlock(machine, stmt.final, env) === "stop" ? "stop" : flow;
  }
  const handlers = stmt.handlers.filter(
    ({ type }) => type === null || !namesOf(type).every((name) => IMPORT_ERRORS.test(name)),
  );
  if (missing !== null && handlers.length > 0) {
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
      if (result.flow === "stop" || result.gate !== machine.gate) continue;
      env.vars = merge(env.vars, result.vars);
      // Where the body returns and the handler goes on, what follows may run.
      if (flow === "stop" && machine.calls.length > loads) fallsBack(machine);
      flow = "next";
    }
  }
  return execBlock(machine, stmt.final, env) === "stop" ? "stop" : flow;
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
  const before = machine.patches;
  const frame = topFrame(machine);
  const yields = frame?.yields.length ?? 0;
  const undo: (() => void)[] = [];
  for (const item of stmt.items) {
    const context = evaluate(machine, item.v, env);
    const { value, leave } = enterContext(machine, context, { body: stmt.body });
    undo.push(leave);
    if (item.as) assign(machine, item.as, value, env);
  }
  const flow = execBlock(machine, stmt.body, env);
  for (const leave of undo.reverse()) leave();
  // A fixture or context manager that yields inside keeps its mocks up for whoever waits for it.
  if ((frame?.yields.length ?? 0) === yields) {
    machine.patches = machine.patches.filter((patch) => patch.sticky || before.includes(patch));
  }
  return flow;
}

function execRaise(machine: Machine, value: Expr | null, env: Env): void {
  if (value === null) return;
  const raised = evaluate(machine, value, env);
  for (const one of alternatives(raised)) {
    const path = one.k === "ext" || one.k === "obj" ? one.path : "";
    if (/(^|\.)(SkipTest|skip\.Exception)(\(\))?$/.test(path)) {
      machine.gate ??= "the test skips itself";
    }
  }
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
    importStar(module, source, env);
    return;
  }
  for (const { name, as } of stmt.names) {
    assignName(env, as, importName(machine, source, name, module));
  }
}

function importStar(module: Module, source: Value, env: Env): void {
  if (source.k === "module") {
    for (const [name, value] of source.module.env.vars) {
      if (!name.startsWith("_")) env.vars.set(name, value);
    }
    module.starredFrom.push(...source.module.starredFrom);
  } else if (source.k === "ext") module.starredFrom.push(source.path);
}

function moduleOf(env: Env, frame: Frame | null): Module | null {
  for (let at: Env | null = env; at !== null; at = at.parent) if (at.module) return at.module;
  return frame?.module ?? null;
}

function assignName(env: Env, name: string, value: Value): void {
  assign(null, { t: "name", id: name, p: 0 }, value, env);
}

function execMatch(machine: Machine, stmt: Extract<Stmt, { t: "match" }>, env: Env): Flow {
  const subject = evaluate(machine, stmt.subject, env);
  const known = subject.k === "const" ? subject.v : undefined;
  const run = (at: number): Flow => {
    const one = stmt.cases[at];
    if (!one) return "next";
    const body = (): Flow => {
      for (const name of one.captures) {
        env.vars.set(name, one.wildcard ? subject : unknown(`${name}, taken from a pattern`));
      }
      if (one.guard) evaluate(machine, one.guard, env);
      return execBlock(machine, one.body, env);
    };
    if (one.literal !== undefined && known !== undefined) {
      return one.literal === known ? body() : run(at + 1);
    }
    if (one.wildcard && one.guard === null) return body();
    return execEither(machine, env, body, () => run(at + 1));
  };
  return run(0);
}
