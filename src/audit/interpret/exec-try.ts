import type { Expr, Stmt } from "../python/ast.ts";
import { branch, merge } from "./branches.ts";
import type { Flow } from "./exec.ts";
import { execBlock } from "./exec.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import type { Env } from "./values.ts";
import { unknown } from "./values.ts";

const IMPORT_ERRORS = /^(ImportError|ModuleNotFoundError|PackageNotFoundError)$/;

export function execTry(machine: Machine, stmt: Extract<Stmt, { t: "try" }>, env: Env): Flow {
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
