import type { Flow } from "./exec.ts";
import { mergeFields, withOwnFields } from "./journal.ts";
import type { Machine } from "./machine.ts";
import { endPatches, topFrame } from "./machine.ts";
import type { Env, RawCall, Value } from "./values.ts";
import { join } from "./values.ts";

/** Runs a branch on its own copy of the names; returns its flow and the names it left. */
export function branch(
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
export function runGated(machine: Machine, env: Env, gate: string, run: () => Flow): void {
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

export function merge(a: Map<string, Value>, b: Map<string, Value>): Map<string, Value> {
  const merged = new Map(a);
  for (const [name, value] of b) {
    const other = a.get(name);
    if (other === undefined) merged.set(name, value);
    else if (other !== value) merged.set(name, join([other, value]));
  }
  return merged;
}
