import type { Stmt } from "../python/ast.ts";
import { assign } from "./assign.ts";
import { execEither } from "./branches.ts";
import { evaluate } from "./evaluate.ts";
import type { Flow } from "./exec.ts";
import { execBlock } from "./exec.ts";
import type { Machine } from "./machine.ts";
import { fits } from "./match.ts";
import type { Env, Value } from "./values.ts";
import { truth } from "./values.ts";

export function execMatch(machine: Machine, stmt: Extract<Stmt, { t: "match" }>, env: Env): Flow {
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
