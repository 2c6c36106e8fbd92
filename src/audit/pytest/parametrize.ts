import { itemOf } from "../interpret/assign.ts";
import { elementOf } from "../interpret/evaluate.ts";
import type { Machine } from "../interpret/machine.ts";
import type { Mark, Value } from "../interpret/values.ts";
import { join, truth, unknown } from "../interpret/values.ts";
import { marksOf } from "./collect.ts";

/** What parametrization puts into a test's arguments. */
export interface Parameters {
  readonly values: ReadonlyMap<string, Value>;
  /** Names whose value goes to the fixture of that name. */
  readonly indirect: ReadonlyMap<string, Value>;
  /** Why no set of parameters runs by default; null where one does. */
  readonly gate: string | null;
  /** Positional arguments of `parameterized.expand`. */
  readonly rows: readonly Value[];
}

/** Why a set of parameters with these marks, under this id, does not run by default. */
export type GateOf = (marks: readonly Mark[], id: string | null) => string | null;

/**
 * Reads all `parametrize` marks. Sets of parameters that a mark of their own keeps from running
 * (`pytest.param(..., marks=pytest.mark.slow)`) are left out.
 */
export function readParameters(
  machine: Machine,
  marks: readonly Mark[],
  gateOf: GateOf,
): Parameters {
  const values = new Map<string, Value>();
  const indirect = new Map<string, Value>();
  const rows: Value[] = [];
  let gate: string | null = null;
  for (const mark of marks) {
    if (mark.name === "expand") rows.push(...expandRows(machine, mark.args.pos[0]));
    if (mark.name !== "parametrize") continue;
    const names = namesOf(mark.args.pos[0] ?? mark.args.kw.get("argnames"));
    const source = mark.args.pos[1] ?? mark.args.kw.get("argvalues") ?? unknown("parameters");
    const all = source.k === "seq" ? source.items : [elementOf(machine, source)];
    if (all.length === 0) gate ??= "its list of parameters is empty";
    const ids = mark.args.kw.get("ids");
    const { kept, closed } = keep(all, gateOf, ids?.k === "seq" ? ids.items : []);
    gate ??= closed;
    const isIndirect = indirectNames(mark, names);
    for (const [at, name] of names.entries()) {
      const value = join(kept.map((item) => parameterOf(item, at, names.length)));
      (isIndirect.has(name) ? indirect : values).set(name, value);
    }
  }
  return { values, indirect, gate, rows };
}

/** The sets of parameters that run by default; all of them, and why, where none does. */
function keep(
  all: readonly Value[],
  gateOf: GateOf,
  ids: readonly Value[],
): { kept: readonly Value[]; closed: string | null } {
  const kept: Value[] = [];
  let closed: string | null = null;
  for (const [at, item] of all.entries()) {
    const why = gateOf(marksOfParam(item), idOf(item, ids[at]));
    if (why === null) kept.push(item);
    else closed = why;
  }
  return kept.length > 0 || closed === null ? { kept, closed: null } : { kept: all, closed };
}

/** What pytest writes into the brackets behind the test's name, as far as that can be told. */
function idOf(item: Value, given: Value | undefined): string | null {
  const param = item.k === "obj" && item.path === "pytest.param()" ? item : null;
  const named = param?.attrs.get("id") ?? given;
  if (named?.k === "const" && typeof named.v === "string") return named.v;
  const values = param?.attrs.get("values") ?? item;
  const parts = values.k === "seq" ? values.items : [values];
  const words = parts.map((part) => (part.k === "const" ? String(part.v) : null));
  return words.every((word) => word !== null) ? words.join("-") : null;
}

function namesOf(value: Value | undefined): string[] {
  if (value?.k === "const") {
    return String(value.v)
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
  }
  return value?.k === "seq"
    ? value.items.flatMap((item) => (item.k === "const" ? [String(item.v)] : []))
    : [];
}

function indirectNames(mark: Mark, names: readonly string[]): ReadonlySet<string> {
  const value = mark.args.kw.get("indirect") ?? mark.args.pos[2];
  if (!value) return new Set();
  if (value.k === "seq") return new Set(namesOf(value));
  return truth(value).yes === true ? new Set(names) : new Set();
}

/** The values of `pytest.param(a, b)`, or the item itself. */
function parameterOf(item: Value, at: number, count: number): Value {
  const given =
    item.k === "obj" && item.path === "pytest.param()" ? item.attrs.get("values") : null;
  const value = given ?? (count === 1 ? null : item);
  if (value === null) return item;
  return itemOf(value, at, count);
}

function marksOfParam(item: Value): readonly Mark[] {
  return item.k === "obj" ? marksOf(item.attrs.get("marks")) : [];
}

/** The values of a fixture's `params` that run by default, without `pytest.param` around them. */
export function paramValues(
  items: readonly Value[],
  gateOf: GateOf,
): { values: Value; gate: string | null } {
  const { kept, closed } = keep(items, gateOf, []);
  return { values: join(kept.map((item) => parameterOf(item, 0, 1))), gate: closed };
}

/** `@parameterized.expand([("name", 1), …])`: one value for each position. */
function expandRows(machine: Machine, source: Value | undefined): Value[] {
  const rows = source?.k === "seq" ? source.items : [];
  const width = Math.max(0, ...rows.map((row) => (row.k === "seq" ? row.items.length : 1)));
  void machine;
  return Array.from({ length: width }, (_, at) =>
    join(rows.map((row) => (row.k === "seq" ? itemOf(row, at, width) : row))),
  );
}
