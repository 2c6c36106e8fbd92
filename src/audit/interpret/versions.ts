import type { CallArgs, Value } from "./values.ts";
import { constant } from "./values.ts";

/** Packages are taken to be installed in their newest versions: what asks for older ones is false. */
function newest(op: string, what: string): Value | null {
  const gate = `another version of ${what}`;
  switch (op) {
    case ">":
    case ">=":
    case "!=":
      return constant(true, gate);
    case "<":
    case "<=":
    case "==":
      return constant(false, gate);
    default:
      return null;
  }
}

const ASKS = /^_?is_(\w+)_version$|^(compare_versions?)$/;

/** `is_transformers_version(">=", "4.50")`, whoever defines it; null for anything else. */
export function versionAnswer(name: string, { pos }: CallArgs): Value | null {
  const asked = ASKS.exec(name);
  if (!asked) return null;
  for (const one of pos.slice(0, 2)) {
    const answer =
      one.k === "const" && typeof one.v === "string"
        ? newest(one.v, asked[1] ?? "a package")
        : null;
    if (answer) return answer;
  }
  return null;
}

const PARSES = /(^|\.)(parse|parse_version|Version|LooseVersion|StrictVersion)\(\)$/;

/** `version.parse(torch.__version__) >= version.parse("2.0")`; null for anything else. */
export function comparedVersions(op: string, left: Value, right: Value): Value | null {
  const own = installed(left);
  if (own !== null && !isAsked(right)) return null;
  return own === null ? null : newest(op, own);
}

/** The package whose own version this is. */
function installed(value: Value): string | null {
  if (value.k !== "obj" || !PARSES.test(value.path)) return null;
  const { model } = value;
  const path = model?.k === "ext" || model?.k === "obj" ? model.path : "";
  const package_ = /^(\w+)(\.\w+)*\.__version__$/.exec(path)?.[1];
  if (package_ !== undefined) return package_;
  return /^importlib(_|\.)metadata\.version\(\)$/.test(path) ? "a package" : null;
}

function isAsked(value: Value): boolean {
  return value.k === "obj" && PARSES.test(value.path) && value.model?.k === "const";
}
