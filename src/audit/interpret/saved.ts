import type { Loader } from "../catalogue/catalogue.ts";
import { isRelative, isWeightsFile } from "../catalogue/names.ts";
import { baseOf } from "../project/paths.ts";
import type { CallExpr } from "../python/ast.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import type { Value } from "./values.ts";
import { alternatives } from "./values.ts";

/** Keys under which what the test saved is found again: its text, or the expression as written. */
export function savedKeys(machine: Machine, value: Value | null, source: string | null): string[] {
  const keys = alternatives(value ?? { k: "unknown", why: "" }).flatMap((one) =>
    one.k === "path"
      ? [`text:${one.text}`]
      : one.k === "const" && typeof one.v === "string"
        ? [`text:${one.v}`]
        : [],
  );
  const frame = topFrame(machine);
  return source === null || !frame ? keys : [...keys, `source:${source}`];
}

export function isSaved(
  machine: Machine,
  model: Value,
  expr: CallExpr | null,
  loader: Loader,
): boolean {
  if (machine.saved.size === 0) return false;
  if (model.k === "const" && typeof model.v === "string") {
    for (const key of machine.saved) {
      if (!key.startsWith("text:")) continue;
      const saved = key.slice("text:".length);
      if (model.v === saved || (saved !== "" && model.v.startsWith(`${saved}/`))) return true;
      // The folder may be another one by now: copied, or reached from elsewhere.
      if (isWeightsFile(saved) && baseOf(saved) === baseOf(model.v) && isRelative(model.v)) {
        return true;
      }
    }
    return false;
  }
  if (model.k !== "unknown" && model.k !== "obj") return false;
  const frame = topFrame(machine);
  const place = loader.model[0];
  const arg =
    expr?.args.find((each, at) => each.kw === place || (each.kw === null && at === place)) ??
    expr?.args[0];
  if (!arg || !frame) return false;
  const name = sourceKey(arg.v);
  return name !== null && machine.saved.has(`source:${name}`);
}

/** A name or a chain of attributes as written: enough to see that a load reads what was saved. */
export function sourceKey(expr: CallExpr["args"][number]["v"]): string | null {
  if (expr.t === "name") return expr.id;
  if (expr.t === "attr") {
    const o = sourceKey(expr.o);
    return o === null ? null : `${o}.${expr.id}`;
  }
  if (expr.t === "call" && expr.args.length === 1 && expr.args[0]) return sourceKey(expr.args[0].v);
  return null;
}
