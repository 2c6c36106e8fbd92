import { textOf } from "./arguments.ts";
import { callFunction } from "./call.ts";
import type { Machine } from "./machine.ts";
import { importFrom, importName, importPath } from "./modules.ts";
import type { Module, Value } from "./values.ts";
import { constant, NO_ARGS } from "./values.ts";

/** Names that are being asked for now: a table that leads to itself ends here. */
const ASKED = new WeakMap<Module, Set<string>>();

/**
 * A name that a module gives on demand (PEP 562): by a table such as `{"Engine": ".engine"}`,
 * `{"Engine": (".engine", "Engine")}` or `{"engine": ["Engine"]}`, or by its `__getattr__`.
 * Null where neither shows it.
 */
export function lazyAttribute(machine: Machine, module: Module, name: string): Value | null {
  if (!module.text.includes("__getattr__") && !/lazy/i.test(module.text)) return null;
  if (name.startsWith("__")) return null;
  const asked = ASKED.get(module) ?? new Set();
  if (asked.has(name)) return null;
  ASKED.set(module, asked.add(name));
  const found = byTable(machine, module, name) ?? byFunction(machine, module, name);
  asked.delete(name);
  return found;
}

function byTable(machine: Machine, module: Module, name: string): Value | null {
  for (const table of module.env.vars.values()) {
    if (table.k !== "dict") continue;
    const entry = table.map.get(name);
    if (entry) {
      const found = fromEntry(machine, module, { name, entry });
      if (found) return found;
    }
    for (const [place, names] of table.map) {
      if (names.k !== "seq" || !/^[\w.]+$/.test(place)) continue;
      if (!names.items.some((one) => one.k === "const" && one.v === name)) continue;
      const found = attributeOf(machine, module, { place: `.${place}`, name });
      if (found) return found;
    }
  }
  return null;
}

/** What one entry of a table leads to: a module's name, with or without the name in it. */
function fromEntry(
  machine: Machine,
  module: Module,
  { name, entry }: { name: string; entry: Value },
): Value | null {
  const parts = entry.k === "seq" ? entry.items : [entry];
  const [place, inner] = parts.map(textOf);
  if (!place || !/^\.*[\w.]+(:\w+)?$/.test(place)) return null;
  const [dotted = "", after] = place.split(":");
  const last = dotted.slice(dotted.lastIndexOf(".") + 1);
  if (last === name && dotted.lastIndexOf(".") > 0) {
    const found = attributeOf(machine, module, { place: dotted.slice(0, -last.length - 1), name });
    if (found) return found;
  }
  return attributeOf(machine, module, { place: dotted, name: after ?? inner ?? name });
}

function attributeOf(
  machine: Machine,
  module: Module,
  { place, name }: { place: string; name: string },
): Value | null {
  const level = /^\.*/.exec(place)?.[0].length ?? 0;
  const dotted = place.slice(level);
  const source =
    level > 0
      ? importFrom(machine, { level, module: dotted }, module)
      : importPath(machine, dotted, module.file);
  if (source.k !== "module" || source.module === module) return null;
  return importName(machine, source, name, module);
}

function byFunction(machine: Machine, module: Module, name: string): Value | null {
  const getter = module.env.vars.get("__getattr__");
  if (getter?.k !== "func" || getter.fn.module !== module) return null;
  const found = callFunction(machine, getter, { ...NO_ARGS, pos: [constant(name)] });
  return ["class", "func", "module"].includes(found.k) ? found : null;
}
