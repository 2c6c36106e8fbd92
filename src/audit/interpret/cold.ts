import type { Machine } from "./machine.ts";
import { SETTINGS } from "./settings.ts";
import type { CallArgs, Fn, Func, Obj, Value } from "./values.ts";

/**
 * Large functions of the code under test that loaded nothing when they were last followed with
 * arguments of the same shape. They are not followed again: a test suite calls the same few
 * functions thousands of times. Small ones are cheap and often only hand names on.
 */
export type ColdFunctions = WeakMap<Fn, Map<string, Value>>;

/** Functions below this effort are always followed. */
const COLD_STEPS = 120;
/** Shapes remembered for one function. */
const MAX_SHAPES = 40;

/** What a cold function returned for arguments like these, or null where it must be followed. */
export function coldResult(machine: Machine, fn: Fn, shape: string): Value | null {
  return machine.project.cold.get(fn)?.get(shape) ?? null;
}

export function rememberCold(
  machine: Machine,
  fn: Fn,
  outcome: { shape: string; steps: number; quiet: boolean; result: Value },
): void {
  const { k } = outcome.result;
  const carriesNames = k === "path" || (k === "const" && typeof outcome.result.v === "string");
  if (outcome.steps < COLD_STEPS || !outcome.quiet || carriesNames) return;
  const shapes = machine.project.cold.get(fn) ?? new Map<string, Value>();
  if (shapes.size >= MAX_SHAPES) shapes.clear();
  shapes.set(outcome.shape, outcome.result);
  machine.project.cold.set(fn, shapes);
}

/** Arguments by what could decide whether something is loaded: texts, numbers, None, classes. */
export function shapeOf(f: Func, args: CallArgs): string {
  const parts = args.pos.map(shape);
  for (const [name, value] of args.kw) parts.push(`${name}=${shape(value)}`);
  const { self } = f;
  if (self?.k === "inst") {
    parts.push(`self:${self.cls.id}`);
    for (const [name, value] of self.attrs) parts.push(`${name}=${shape(value)}`);
  }
  return parts.join(",");
}

function shape(value: Value): string {
  switch (value.k) {
    case "const":
      return JSON.stringify(value.v);
    case "path":
      return value.origin + value.text;
    case "ext":
      return value.path;
    case "obj":
      return value.path === SETTINGS ? settingsShape(value, 0) : value.path;
    case "class":
    case "inst":
      return `${value.k}${value.cls.id}`;
    case "func":
      return value.fn.path;
    case "union":
      return `(${value.of.map(shape).join("|")})`;
    case "seq":
      return `[${value.items.slice(0, 12).map(shape).join(";")}]`;
    case "dict":
      return `{${[...value.map]
        .slice(0, 40)
        .map(([name, each]) => `${name}:${shallow(each)}`)
        .join(";")}}`;
    default:
      return value.k;
  }
}

/** Settings by what they say: a name in them decides what is loaded. */
function settingsShape(value: Obj, depth: number): string {
  const parts = [...value.attrs].slice(0, 60).map(([name, each]) => {
    const inner = each.k === "obj" && each.path === SETTINGS;
    return `${name}:${inner && depth < 4 ? settingsShape(each, depth + 1) : shallow(each)}`;
  });
  return `<${parts.join(";")}>`;
}

function shallow(value: Value): string {
  return value.k === "seq" || value.k === "dict" || value.k === "union" ? value.k : shape(value);
}
