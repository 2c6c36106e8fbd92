import type { Stmt } from "../python/ast.ts";
import { classAttribute } from "./attributes.ts";
import { callFunction, yieldedValue } from "./call.ts";
import type { Machine } from "./machine.ts";
import { activate } from "./patching.ts";
import type { Value } from "./values.ts";
import { alternatives, constant, join, mock, NO_ARGS, unknown } from "./values.ts";

/** Enters a context manager: what `as` names, and how to leave it again. */
export function enterContext(
  machine: Machine,
  context: Value,
  { body, sticky = false }: { body: readonly Stmt[]; sticky?: boolean },
): { value: Value; leave: () => void } {
  const leaves: (() => void)[] = [];
  const values = alternatives(context).map((one) => {
    const { value, leave } = enterOne(machine, one, { body, sticky });
    leaves.push(leave);
    return value;
  });
  const leave = (): void => {
    for (const each of leaves) each();
  };
  return { value: join(values), leave };
}

function enterOne(
  machine: Machine,
  context: Value,
  { body, sticky }: { body: readonly Stmt[]; sticky: boolean },
): { value: Value; leave: () => void } {
  const nothing = (): void => {};
  if (context.k === "patcher") {
    const environ = new Map(machine.environ);
    const stubs = new Map(machine.stubs);
    const { positional } = activate(machine, context.specs, { sticky });
    const leave = (): void => {
      restore(machine.environ, environ);
      restore(machine.stubs, stubs);
    };
    return { value: positional[0] ?? context.specs[0]?.replacement ?? mock(), leave };
  }
  if (context.k === "seq") return { value: yieldedValue(context), leave: nothing };
  if (context.k === "inst") {
    const enter =
      classAttribute(machine, context.cls, "__enter__", context) ??
      classAttribute(machine, context.cls, "__aenter__", context);
    const value = enter?.k === "func" ? callFunction(machine, enter, NO_ARGS) : context;
    return { value: value.k === "unknown" ? context : value, leave: nothing };
  }
  if (context.k === "mock")
    return { value: context.attrs.get("__enter__") ?? context, leave: nothing };
  const path = context.k === "obj" || context.k === "ext" ? context.path : "";
  if (isMeta(context, path)) {
    machine.meta += 1;
    return {
      value: context,
      leave: () => {
        machine.meta -= 1;
      },
    };
  }
  if (/(^|\.)(raises|assertRaises|assertRaisesRegex)\(\)$/.test(path)) {
    const before = machine.expectsError;
    machine.expectsError = isSingleCall(body);
    return {
      value: context,
      leave: () => {
        machine.expectsError = before;
      },
    };
  }
  if (context.k === "obj" && /^contextlib\.(nullcontext|a?closing)\(\)$/.test(path)) {
    return { value: context.model ?? constant(null), leave: nothing };
  }
  if (path.startsWith("tempfile.")) {
    return { value: { k: "path", origin: "tmp", text: "a temporary path" }, leave: nothing };
  }
  return { value: context.k === "unknown" ? unknown(context.why) : context, leave: nothing };
}

/** `pytest.raises`, `contextlib.suppress`: what is raised in their block ends there. */
export function swallowsErrors(context: Value): boolean {
  const path = context.k === "obj" || context.k === "ext" ? context.path : "";
  return /(^|\.)(raises|assertRaises|assertRaisesRegex|suppress)\(\)$/.test(path);
}

function restore(target: Map<string, Value>, before: ReadonlyMap<string, Value>): void {
  target.clear();
  for (const [name, value] of before) target.set(name, value);
}

/** `init_empty_weights()`, `torch.device("meta")` and their kin: no memory behind the weights. */
function isMeta(context: Value, path: string): boolean {
  if (/(^|\.)(init_empty_weights|init_on_device|FakeTensorMode)(\(\))?$/.test(path)) return true;
  if (!/^torch\.device\(\)$/.test(path) || context.k !== "obj" || !context.model) return false;
  return alternatives(context.model).every((one) => one.k === "const" && one.v === "meta");
}

/** Only then the load itself is what is expected to fail. */
function isSingleCall(body: readonly Stmt[]): boolean {
  const only = body.length === 1 ? body[0] : undefined;
  return only !== undefined && (only.t === "expr" || only.t === "assign") && only.v.t === "call";
}
