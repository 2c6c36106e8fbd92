import type { FieldLog, Machine } from "./machine.ts";
import { lasting } from "./machine.ts";
import type { Inst, Mock, Module, Value } from "./values.ts";
import { join } from "./values.ts";

/**
 * What outlives the code that changes it: names of modules, attributes of classes, entries of
 * lists and dictionaries. Modules are walked once for all test files, so each change is written
 * down and taken back: what a test does when the test ends, what an import does when the file ends.
 * An import's changes are made again where another test file imports the same module.
 */
export interface Journal {
  readonly undo: (() => void)[];
  /** Instances born after this many are younger than the test (or import) that is walked. */
  youngFrom: number;
  /** Changes to modules, classes and their like that tests made, those of imports not counted. */
  shared: number;
}

export function createJournal(): Journal {
  return { undo: [], youngFrom: 0, shared: 0 };
}

/** Takes back what was changed since there were `length` entries. */
export function takeBack({ journal }: Machine, length: number): void {
  while (journal.undo.length > length) journal.undo.pop()?.();
}

/** How to make an entry again what it is now. */
export function asItIs<V>(map: Map<string, V>, name: string): () => void {
  const before = map.get(name);
  return () => {
    if (before === undefined) map.delete(name);
    else map.set(name, before);
  };
}

/** `map.set(name, value)` that can be taken back. */
export function setEntry<V>(
  machine: Machine,
  map: Map<string, V>,
  { name, value }: { name: string; value: V },
): void {
  lasting(machine, ({ journal }) => {
    journal.undo.push(asItIs(map, name));
    map.set(name, value);
  });
}

/** The same for a name of a module or an attribute of a class: what everybody sees. */
export function setShared(
  machine: Machine,
  map: Map<string, Value>,
  entry: { name: string; value: Value },
): void {
  noteShared(machine);
  setEntry(machine, map, entry);
}

/** Functions that were quiet so far may load after a change by a test. */
export function noteShared({ journal, importing }: Machine): void {
  if (importing.at(-1)?.ofTests !== false) journal.shared += 1;
}

/** An attribute of an instance. One that the walked test made itself is gone with the test. */
export function setField(machine: Machine, one: Inst, entry: { name: string; value: Value }): void {
  noteField(machine, one, entry.name);
  if (one.born > machine.journal.youngFrom) one.attrs.set(entry.name, entry.value);
  else setShared(machine, one.attrs, entry);
}

function noteField({ fields }: Machine, one: Inst, name: string): void {
  if (fields === null) return;
  const own = fields.get(one) ?? new Map<string, Value | undefined>();
  if (!own.has(name)) own.set(name, one.attrs.get(name));
  fields.set(one, own);
}

/** Walks a branch and puts the attributes of instances back; what they were at its end. */
export function withOwnFields<T>(machine: Machine, run: () => T): { result: T; left: FieldLog } {
  const outer = machine.fields;
  const log: FieldLog = new Map();
  machine.fields = log;
  const result = run();
  machine.fields = outer;
  const left: FieldLog = new Map();
  for (const [one, before] of log) {
    left.set(one, new Map([...before.keys()].map((name) => [name, one.attrs.get(name)])));
    for (const [name, value] of before) {
      if (value === undefined) one.attrs.delete(name);
      else one.attrs.set(name, value);
    }
  }
  return { result, left };
}

/** After two branches of which one was taken: each attribute is what either left. */
export function mergeFields(machine: Machine, a: FieldLog, b: FieldLog): void {
  for (const one of new Set([...a.keys(), ...b.keys()])) {
    const [ofA, ofB] = [a.get(one), b.get(one)];
    for (const name of new Set([...(ofA?.keys() ?? []), ...(ofB?.keys() ?? [])])) {
      const before = one.attrs.get(name);
      const values = [ofA, ofB].flatMap((fields) => {
        const value = fields?.has(name) ? fields.get(name) : before;
        return value === undefined ? [] : [value];
      });
      setField(machine, one, { name, value: join(values) });
    }
  }
}

/** Anything that is done to the elements of a list. */
export function changeItems(
  machine: Machine,
  items: Value[],
  change: (items: Value[]) => void,
): void {
  lasting(machine, ({ journal }) => {
    const before = [...items];
    change(items);
    journal.undo.push(() => {
      items.splice(0, items.length, ...before);
    });
  });
}

/** `items.push(value)`, without a copy of what is there. */
export function addItem(machine: Machine, items: Value[], value: Value): void {
  lasting(machine, ({ journal }) => {
    const { length } = items;
    items.push(value);
    journal.undo.push(() => {
      items.length = length;
    });
  });
}

/** What a dictionary holds under keys that are not known. */
export function changeRest(
  machine: Machine,
  dict: Extract<Value, { k: "dict" }>,
  rest: Value,
): void {
  lasting(machine, ({ journal }) => {
    const before = dict.rest;
    dict.rest = rest;
    journal.undo.push(() => {
      dict.rest = before;
    });
  });
}

/** `fake.return_value = …` and its like. */
export function changeMock(machine: Machine, one: Mock, fields: Partial<Mock>): void {
  lasting(machine, ({ journal }) => {
    const before = { ...one };
    Object.assign(one, fields);
    journal.undo.push(() => {
      Object.assign(one, before);
    });
  });
}

/**
 * Modules that importing `module` imports, itself included, and that load or change something, in
 * the order in which they were walked: entries of a registry keep their order.
 */
export function loudImports(module: Module): readonly Module[] {
  if (module.loud) return module.loud;
  const seen = new Set<Module>([module]);
  // A set is walked in the order in which it grows.
  for (const one of seen) for (const next of one.imports) seen.add(next);
  const loud = [...seen]
    .filter(
      ({ effects, importCalls, gate }) =>
        effects.length > 0 || importCalls.length > 0 || gate !== null,
    )
    .sort((a, b) => a.finished - b.finished);
  if (module.state === "ready") module.loud = loud;
  return loud;
}
