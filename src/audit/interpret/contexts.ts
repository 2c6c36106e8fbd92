import type { Stmt } from "../python/ast.ts";
import { classAttribute } from "./attributes.ts";
import { callFunction, callValue, yieldedValue } from "./call.ts";
import type { Machine } from "./machine.ts";
import { endPatches, putBack } from "./machine.ts";
import { activate } from "./patching.ts";
import type { CallArgs, Obj, Value } from "./values.ts";
import { alternatives, constant, join, mock, NO_ARGS, NONE, obj, unknown } from "./values.ts";

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
    // Whoever enters ends what is not sticky.
    const { positional } = activate(machine, context.specs, { sticky, by: "block" });
    const value = positional[0] ?? context.specs[0]?.replacement ?? mock();
    return { value, leave: nothing };
  }
  if (context.k === "seq") {
    const leave = (): void => {
      for (const each of context.later ?? []) each();
    };
    return { value: yieldedValue(context), leave };
  }
  if (context.k === "inst") {
    const enter =
      classAttribute(machine, context.cls, "__enter__", context) ??
      classAttribute(machine, context.cls, "__aenter__", context);
    const value = enter?.k === "func" ? callFunction(machine, enter, NO_ARGS) : context;
    const leave = (): void => {
      const exit =
        classAttribute(machine, context.cls, "__exit__", context) ??
        classAttribute(machine, context.cls, "__aexit__", context);
      const pos = [NONE, NONE, NONE];
      if (exit?.k === "func") callFunction(machine, exit, { ...NO_ARGS, pos });
    };
    return { value: value.k === "unknown" ? context : value, leave };
  }
  if (context.k === "obj" && isStack(context)) {
    return { value: context, leave: () => closeStack(machine, context) };
  }
  if (context.k === "mock")
    return { value: context.attrs.get("__enter__") ?? context, leave: nothing };
  const path = context.k === "obj" || context.k === "ext" ? context.path : "";
  if (isMeta(context, path)) {
    machine.meta += 1;
    return { value: context, leave: nothing };
  }
  if (/(^|\.)(raises|assertRaises|assertRaisesRegex)\(\)$/.test(path)) {
    machine.expectsError = isSingleCall(body);
    return { value: context, leave: nothing };
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

/** What an `ExitStack` has to do when it is closed. */
const STACKS = new WeakMap<Obj, (() => void)[]>();

export function isStack({ path }: Obj): boolean {
  return /^contextlib\.(Async)?ExitStack\(\)$/.test(path);
}

/** A method of an `ExitStack`. */
export function stackMethod(
  machine: Machine,
  stack: Obj,
  { name, args }: { name: string; args: CallArgs },
): Value {
  const work = STACKS.get(stack) ?? [];
  STACKS.set(stack, work);
  const [first, ...rest] = args.pos;
  switch (name) {
    case "enter_context":
    case "enter_async_context": {
      if (!first) return NONE;
      const before = machine.patches;
      const { value, leave } = enterContext(machine, first, { body: [], sticky: true });
      machine.patches = machine.patches.map((patch) =>
        before.includes(patch) ? patch : { ...patch, until: stack },
      );
      work.push(leave);
      return value;
    }
    case "callback":
    case "push_async_callback":
      if (first) work.push(() => void callValue(machine, first, { ...args, pos: rest }, null));
      return first ?? NONE;
    case "pop_all": {
      const taken = obj(stack.path);
      STACKS.set(taken, work.splice(0));
      machine.patches = machine.patches.map((patch) =>
        patch.until === stack ? { ...patch, until: taken } : patch,
      );
      return taken;
    }
    case "close":
    case "aclose":
    case "__exit__":
      putBack(machine, () => closeStack(machine, stack));
      return NONE;
    default:
      return name === "__enter__" ? stack : NONE;
  }
}

function closeStack(machine: Machine, stack: Obj): void {
  for (const each of (STACKS.get(stack) ?? []).splice(0).reverse()) each();
  endPatches(machine, ({ until }) => until === stack);
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
