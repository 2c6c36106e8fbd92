import { judgeName, namesHubModel } from "../catalogue/names.ts";
import type { CallExpr } from "../python/ast.ts";
import { pick } from "./judge.ts";
import { recordLoad } from "./loads.ts";
import type { Machine } from "./machine.ts";
import type { CallArgs, Func, Value } from "./values.ts";
import { alternatives } from "./values.ts";

/**
 * A loader that the code under test defines itself, such as its own `from_pretrained`, is followed
 * like any function. Where that shows no load (a download of its own, weights behind a computed
 * path), its name and the model that it is given decide.
 */
export function followNamed(
  machine: Machine,
  call: { f: Func; path: string; args: CallArgs; expr: CallExpr | null },
  follow: () => Value,
): Value {
  const { f, path, args, expr } = call;
  const loader = f.fn.module.ofTests ? null : machine.catalogue.find(path);
  if (!loader?.pattern.startsWith("**")) return follow();
  if (loader.kind !== "weights" && loader.kind !== "suspect") return follow();
  const before = machine.calls.length;
  const patches = machine.patches.length;
  const result = follow();
  const found = machine.calls.slice(before);
  // Weights that lie at a place where a file may be, too, are only one of the ways.
  const decisive = found.some(({ verdict }) => !["unknown", "none", "gated"].includes(verdict));
  if (patches > 0 || decisive) return result;
  const model = pick(args, loader.model);
  const names = alternatives(model ?? { k: "unknown", why: "" });
  const named = names.some(
    (one) =>
      one.k === "const" &&
      typeof one.v === "string" &&
      (loader.foreign ? judgeName(one.v) === "real" : namesHubModel(one.v)),
  );
  if (named) recordLoad(machine, { path, loader: { ...loader, kind: "weights" }, args, expr });
  return result;
}
