import { textOf } from "../interpret/arguments.ts";
import { callFunction } from "../interpret/call.ts";
import { evaluate } from "../interpret/evaluate.ts";
import type { Machine } from "../interpret/machine.ts";
import type { Mark, Module, Value } from "../interpret/values.ts";
import { NONE, obj, seq, truth } from "../interpret/values.ts";
import { selects } from "../project/mark-expression.ts";
import type { PytestConfig } from "../project/pytest-config.ts";
import { parsePython } from "../python/parse.ts";
import { HOLE } from "../python/strings.ts";
import { marksOf } from "./collect.ts";
import { configValue } from "./fixtures.ts";

/** Everything outside a test's own body that decides whether it runs by default. */
export interface GateKeeper {
  readonly machine: Machine;
  readonly module: Module;
  readonly conftests: readonly Module[];
  readonly config: PytestConfig;
  /** Answers of the hooks in conftest files, by the marks of the test. */
  readonly known: Map<string, string | null>;
}

export interface GatedItem {
  readonly marks: readonly Mark[];
  /** Function, class and file names: `-k` and `item.keywords` look at them. */
  readonly names: readonly string[];
  /** `Class::test_x`. */
  readonly id: string;
}

/** Why a test does not run with plain `pytest FILE`; null where it does. */
export function gateOfItem(
  keeper: GateKeeper,
  item: GatedItem,
  /** What `-k` looks at; nothing = it is not asked. */
  keywords: readonly string[],
): string | null {
  return (
    gateOfMarks(keeper, item.marks) ??
    gateOfConfig(keeper, item, keywords) ??
    gateOfHooks(keeper, item)
  );
}

export function gateOfMarks(keeper: GateKeeper, marks: readonly Mark[]): string | null {
  for (const mark of marks) {
    const gate = gateOfMark(keeper, mark);
    if (gate !== null) return gate;
  }
  return null;
}

function gateOfMark(keeper: GateKeeper, mark: Mark): string | null {
  if (mark.gate !== undefined) return mark.gate;
  const given = mark.args.kw.get("reason") ?? (mark.name === "skip" ? mark.args.pos[0] : undefined);
  const text = textOf(given);
  const reason = text === null ? "" : ` ("${text.replaceAll(HOLE, "…")}")`;
  if (mark.name === "skip") return `it is skipped${reason}`;
  if (mark.name === "xfail") {
    const run = mark.args.kw.get("run");
    if (!run || truth(run).yes !== false) return null;
    const conditions = conditionsOf(keeper, mark);
    return conditions.length === 0 || conditions.some(({ yes }) => yes === true)
      ? `it is marked xfail(run=False)${reason}`
      : null;
  }
  if (mark.name !== "skipif") return null;
  const holding = conditionsOf(keeper, mark).find(({ yes }) => yes === true);
  if (!holding) return null;
  return holding.gate === null ? `it is skipped${reason}` : `it needs ${holding.gate}${reason}`;
}

/** Whether each condition of a `skipif` or `xfail` holds. */
function conditionsOf(keeper: GateKeeper, { args }: Mark): ReturnType<typeof truth>[] {
  const named = args.kw.get("condition");
  return (named ? [...args.pos, named] : args.pos).map((one) => {
    const code = textOf(one);
    return truth(code === null ? one : evaluateText(keeper, code));
  });
}

/** `skipif("sys.platform == 'win32'")`: evaluated among the module's names. */
function evaluateText(keeper: GateKeeper, text: string): Value {
  const stmt = parsePython(`${text}\n`).body[0];
  if (stmt?.t !== "expr") return NONE;
  return evaluate(keeper.machine, stmt.v, keeper.module.env);
}

function gateOfConfig(
  keeper: GateKeeper,
  item: GatedItem,
  words: readonly string[],
): string | null {
  const { config, machine, module } = keeper;
  const where = config.file ?? "pytest's configuration";
  const whole = `${module.file}::${item.id}`;
  if (config.deselected.some((id) => whole === id || whole.startsWith(`${id}::`))) {
    return `${where} deselects it`;
  }
  const byHook = machine.options.get("markexpr");
  const expression =
    config.markExpression ??
    (byHook?.k === "const" && typeof byHook.v === "string" && byHook.v !== "" ? byHook.v : null);
  const marks = new Set(item.marks.map((mark) => mark.name));
  if (
    expression !== null &&
    !selects(expression, (name, given) => hasMark(item.marks, name, given))
  ) {
    return `${where} deselects it (-m "${expression}")`;
  }
  const keywords = [...words, ...marks].map((name) => name.toLowerCase());
  const wanted = words.length === 0 ? null : config.keywordExpression;
  const has = (name: string): boolean =>
    keywords.some((keyword) => keyword.includes(name.toLowerCase()));
  if (wanted !== null && !selects(wanted, has)) return `${where} deselects it (-k "${wanted}")`;
  return null;
}

/** A mark of this name that was given these keywords. */
function hasMark(
  marks: readonly Mark[],
  name: string,
  given: ReadonlyMap<string, string>,
): boolean {
  return marks.some(
    (mark) =>
      mark.name === name &&
      [...given].every(([word, wanted]) => {
        const value = mark.args.kw.get(word);
        const text: Record<string, string> = { true: "True", false: "False", null: "None" };
        return value?.k === "const" && (text[String(value.v)] ?? String(value.v)) === wanted;
      }),
  );
}

/** Asks the conftest files' own hooks what they do with a test that carries these marks. */
function gateOfHooks(keeper: GateKeeper, item: GatedItem): string | null {
  if (!keeper.conftests.some(hasHook)) return null;
  const marks = [...new Set(item.marks.map(wordOfMark))];
  const key = `${marks.sort().join(" ")}|${item.names.join(" ")}`;
  const before = keeper.known.get(key);
  if (before !== undefined) return before;
  let gate: string | null = null;
  for (const conftest of [...keeper.conftests].reverse()) {
    gate ??= askHooks(keeper, conftest, { ...item, marks: item.marks });
  }
  keeper.known.set(key, gate);
  return gate;
}

/** A mark with what it was given, as far as that is plain text: `env(stage2)`. */
function wordOfMark({ name, args }: Mark): string {
  const words = args.pos.map((one) => (one.k === "const" ? String(one.v) : one.k));
  return words.length === 0 ? name : `${name}(${words.join(",")})`;
}

function hasHook({ env }: Module): boolean {
  return env.vars.has("pytest_collection_modifyitems") || env.vars.has("pytest_runtest_setup");
}

function askHooks(keeper: GateKeeper, conftest: Module, item: GatedItem): string | null {
  const { machine } = keeper;
  const value = itemValue(keeper, item);
  const added = seq("list", []);
  showMarks(machine, item.marks);
  machine.options.set("item:added", added);
  const before = machine.gate;
  machine.gate = null;
  machine.steps = Math.max(machine.steps, 20_000);
  const items: Value = { k: "seq", kind: "list", items: [value] };
  const modify = conftest.env.vars.get("pytest_collection_modifyitems");
  if (modify?.k === "func") {
    const kw = new Map<string, Value>([
      ["items", items],
      ["config", configValue()],
      ["session", obj("pytest.session")],
    ]);
    callFunction(machine, modify, { pos: [], kw, open: false });
  }
  const setup = conftest.env.vars.get("pytest_runtest_setup");
  if (setup?.k === "func") {
    callFunction(machine, setup, { pos: [value], kw: new Map(), open: false });
  }
  const skipped = machine.gate;
  machine.gate = before;
  const gate = skipped ?? gateOfMarks(keeper, marksOf(added));
  if (gate !== null) return `${gate}, says ${conftest.file}`;
  return items.items.length === 0 ? `${conftest.file} deselects it` : null;
}

/** The marks that `item.get_closest_marker` and its kin find from now on. */
export function showMarks(machine: Machine, marks: readonly Mark[]): void {
  machine.options.set(
    "item:marks",
    seq(
      "list",
      marks.map((mark): Value => ({ k: "mark", mark })),
    ),
  );
}

/** The item as a hook or `request.node` shows it. */
export function itemValue(keeper: GateKeeper, item: GatedItem): Value {
  const value = obj("pytest.item");
  const names = [...item.names, ...item.marks.map((mark) => mark.name)];
  const keywords = obj("pytest.keywords");
  keywords.attrs.set(
    "marks:names",
    seq(
      "list",
      names.map((v): Value => ({ k: "const", v })),
    ),
  );
  value.attrs.set("keywords", keywords);
  value.attrs.set("config", configValue());
  value.attrs.set("name", { k: "const", v: item.id.split("::").at(-1) ?? item.id });
  value.attrs.set("nodeid", { k: "const", v: `${keeper.module.file}::${item.id}` });
  for (const name of ["fspath", "path", "location"]) {
    value.attrs.set(name, { k: "path", origin: "repo", text: keeper.module.file });
  }
  return value;
}
