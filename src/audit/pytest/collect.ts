import { externalBases, mroOf } from "../interpret/attributes.ts";
import type { Cls, Func, Mark, Module, Value } from "../interpret/values.ts";
import { alternatives, truth } from "../interpret/values.ts";
import type { PytestConfig } from "../project/pytest-config.ts";

/** One test as pytest would collect it. */
export interface TestItem {
  /** `test_x` or `TestClass::test_x`. */
  readonly id: string;
  readonly fn: Func;
  readonly cls: Cls | null;
  readonly unittest: boolean;
  readonly marks: readonly Mark[];
  readonly names: readonly string[];
}

export function collectTests(module: Module, config: PytestConfig): TestItem[] {
  const found: TestItem[] = [];
  const moduleMarks = marksOf(module.env.vars.get("pytestmark"));
  const isTest = nameTest(config.functions, ["test"]);
  for (const [name, value] of module.env.vars) {
    if (value.k === "func" && isTest(name) && value.fn.meta.fixture === null) {
      found.push({
        id: name,
        fn: value,
        cls: null,
        unittest: false,
        marks: [...value.fn.meta.marks, ...moduleMarks],
        names: [name, module.file],
      });
    }
    if (value.k === "class") {
      collectClass(value.cls, { prefix: name, module, moduleMarks, config, found, depth: 0 });
    }
  }
  return found;
}

interface ClassContext {
  readonly prefix: string;
  readonly module: Module;
  readonly moduleMarks: readonly Mark[];
  readonly config: PytestConfig;
  readonly found: TestItem[];
  readonly depth: number;
}

function collectClass(cls: Cls, context: ClassContext): void {
  const { prefix, moduleMarks, config, found, module } = context;
  const chain = mroOf(cls);
  const unittest = isUnittest(cls);
  const isClass = nameTest(config.classes, ["Test"]);
  const switched = cls.attrs.get("__test__");
  if (switched && truth(switched).yes === false) return;
  if (!unittest && (!isClass(cls.name) || chain.some((one) => one.attrs.has("__init__")))) return;
  const isTest = unittest
    ? (name: string) => name.startsWith("test")
    : nameTest(config.functions, ["test"]);
  const classMarks = chain.flatMap((one) => [
    ...one.marks,
    ...marksOf(one.attrs.get("pytestmark")),
  ]);
  const seen = new Set<string>();
  for (const one of chain) {
    for (const [name, value] of one.attrs) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (value.k === "class" && context.depth < 3 && value.cls !== cls && one === cls) {
        collectClass(value.cls, {
          ...context,
          prefix: `${prefix}::${name}`,
          depth: context.depth + 1,
        });
      }
      if (value.k !== "func" || !isTest(name) || value.fn.meta.fixture !== null) continue;
      found.push({
        id: `${prefix}::${name}`,
        fn: value,
        cls,
        unittest,
        marks: [...value.fn.meta.marks, ...classMarks, ...moduleMarks],
        names: [name, cls.name, module.file],
      });
    }
  }
}

/** `unittest.TestCase` itself, or a base class of a package that is named like one. */
function isUnittest(cls: Cls): boolean {
  return externalBases(cls).some((path) => /(^|\.)\w*Test(Case|Base)(\(\))?$/.test(path));
}

function nameTest(
  patterns: readonly string[],
  fallback: readonly string[],
): (name: string) => boolean {
  const all = patterns.length > 0 ? patterns : fallback;
  const expressions = all.map((pattern) =>
    /[*?[]/.test(pattern)
      ? new RegExp(
          `^${pattern
            .replace(/[.+^${}()|\\]/g, "\\$&")
            .replaceAll("*", ".*")
            .replaceAll("?", ".")}$`,
        )
      : new RegExp(`^${pattern.replace(/[.+^${}()|\\]/g, "\\$&")}`),
  );
  return (name) => expressions.some((expression) => expression.test(name));
}

/** Marks in `pytestmark`: one, or a list of them. */
export function marksOf(value: Value | undefined): Mark[] {
  if (!value) return [];
  return alternatives(value).flatMap((one) => {
    if (one.k === "mark") return [one.mark];
    return one.k === "seq"
      ? one.items.flatMap((item) => (item.k === "mark" ? [item.mark] : []))
      : [];
  });
}
