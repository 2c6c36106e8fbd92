import { forgetModule, standIn } from "./assign.ts";
import { canonical, getAttribute } from "./attributes.ts";
import { asItIs, setEntry, setField } from "./journal.ts";
import type { ActivePatch, Machine, PatchedBy } from "./machine.ts";
import { lasting, topFrame } from "./machine.ts";
import { importPath } from "./modules.ts";
import type { Inst, Mock, Obj, PatchSpec, Value } from "./values.ts";
import { alternatives, mock } from "./values.ts";

/** The mocks that a decorated function gets. */
export interface StartedMocks {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** Puts patches in force. `sticky` ones stay after the block around them. */
export function activate(
  machine: Machine,
  specs: readonly PatchSpec[],
  { sticky, by }: { sticky: boolean; by: PatchedBy },
): StartedMocks {
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const spec of specs) {
    const value = start(machine, spec, { sticky, by });
    if (spec.replacement !== null || spec.kind !== "attr") continue;
    if (spec.asKeyword !== null) keywords.set(spec.asKeyword, value);
    else positional.push(value);
  }
  return { positional, keywords };
}

/** Starts one patch; returns what stands in its place. */
function start(machine: Machine, spec: PatchSpec, how: { sticky: boolean; by: PatchedBy }): Value {
  if (spec.kind !== "attr") {
    const { value, undo } = startEntry(machine, spec);
    const key = `${spec.kind}:${spec.name}`;
    machine.patches = [...machine.patches, { ...how, key, value, spec, until: null, undo }];
    return value;
  }
  const target = spec.object ?? targetOf(machine, spec.target ?? "");
  const real = getAttribute(machine, target, spec.name);
  const origin = originOf(machine, target, { name: spec.name, real, words: spec.target });
  const value = replacementOf(spec, { real, origin });
  noteReplaced(machine, origin);
  replaceAttribute(machine, target, { name: spec.name, value, spec, ...how, lasting: false });
  return value;
}

/** `patch.dict` and `setitem`: an entry of the environment, of `sys.modules` or of a dictionary. */
function startEntry(machine: Machine, spec: PatchSpec): { value: Value; undo: () => void } {
  const { name, replacement, object } = spec;
  if (spec.kind === "module") {
    const value = standIn(replacement ?? mock(), name);
    const modules = new Set(machine.modules.keys());
    const restore = asItIs(machine.stubs, name);
    machine.stubs.set(name, value);
    forgetModule(machine, name);
    const undo = (): void => {
      restore();
      if (!spec.forgets) return;
      for (const file of machine.modules.keys()) {
        if (!modules.has(file)) machine.modules.delete(file);
      }
    };
    return { value, undo };
  }
  if (spec.kind === "environ") {
    const undo = asItIs(machine.environ, name);
    if (replacement === null) machine.environ.delete(name);
    else machine.environ.set(name, replacement);
    return { value: replacement ?? mock(), undo };
  }
  const words = object?.k === "const" ? String(object.v) : null;
  const dict = words === null ? object : targetOf(machine, words);
  const map = dict?.k === "dict" ? dict.map : new Map<string, Value>();
  const undo = asItIs(map, name);
  setEntry(machine, map, { name, value: replacement ?? mock() });
  return { value: replacement ?? mock(), undo };
}

/** The object that `"package.module.Class"` names. */
function targetOf(machine: Machine, dotted: string): Value {
  const names = dotted.split(".");
  for (let count = names.length; count > 0; count -= 1) {
    const head = names.slice(0, count).join(".");
    const own = [...machine.modules.values()].find((module) => module.name === head);
    const file = own ? own.file : machine.project.resolve(head, machine.file, machine.roots);
    if (file === null && count > 1) continue;
    let value: Value = own ? { k: "module", module: own } : importPath(machine, head, machine.file);
    for (const name of names.slice(count)) value = getAttribute(machine, value, name);
    return value;
  }
  return { k: "ext", path: dotted };
}

/** The dotted name that the catalogue knows a patched thing by. */
function originOf(
  _machine: Machine,
  target: Value,
  { name, real, words }: { name: string; real: Value; words: string | null },
): string {
  if (real.k === "ext") return real.path;
  if (real.k === "mock" && real.origin !== null) return real.origin;
  if (real.k === "func") return real.fn.path;
  if (real.k === "class") return real.cls.path;
  for (const one of alternatives(target)) {
    if (one.k === "ext" || one.k === "obj") return `${one.path}.${name}`;
    if (one.k === "class") return `${one.cls.path}.${name}`;
  }
  return words === null ? name : `${words}.${name}`;
}

function replacementOf(spec: PatchSpec, { real, origin }: { real: Value; origin: string }): Value {
  const how = `${spec.how}`;
  if (spec.wraps) return mock({ origin, how: "wraps", call: spec.wraps });
  if (spec.sideEffect) {
    const effect = spec.sideEffect;
    const callable = ["func", "ext", "partial", "class", "mock"].includes(effect.k);
    return mock({ origin, real, how, call: callable ? effect : null, returns: spec.returns });
  }
  const given = spec.replacement;
  if (given === null) return mock({ origin, real, how, returns: spec.returns });
  if (given.k === "mock") {
    return {
      ...given,
      origin: given.origin ?? origin,
      real: given.real ?? real,
      how: given.how === "wraps" ? "wraps" : how,
    };
  }
  if (given.k === "func" || given.k === "partial") {
    return mock({ origin, real, how, call: given });
  }
  if (given.k === "ext") return given;
  const attrs: Mock["attrs"] =
    given.k === "inst" || given.k === "obj"
      ? given.attrs
      : given.k === "class"
        ? new Map(
            [...given.cls.attrs].map(([name, value]) => [
              name,
              standInMethod(value, origin, name, real),
            ]),
          )
        : new Map();
  if (given.k === "const" || given.k === "path" || given.k === "seq" || given.k === "dict")
    return given;
  const wrapped = new Map(
    [...attrs].map(([name, value]) => [name, standInMethod(value, origin, name, real)] as const),
  );
  return {
    ...mock({ origin, real, how, call: given.k === "class" || given.k === "inst" ? given : null }),
    attrs: wrapped,
  };
}

/** A method of a stand-in class: what it stands for is recorded as mocked when it is called. */
function standInMethod(value: Value, origin: string, name: string, real: Value): Value {
  if (value.k !== "func" && value.k !== "unknown") return value;
  const path = `${origin}.${name}`;
  const behind: Value | null = real.k === "ext" ? { k: "ext", path } : null;
  const bound: Value =
    value.k === "func" && value.fn.meta.binding === "class"
      ? { ...value, self: mock({ origin }) }
      : value;
  return mock({ origin: path, real: behind, how: origin, call: value.k === "func" ? bound : null });
}

/** Remembers that a loader is replaced, for tests in which no call is seen. */
export function noteReplaced(machine: Machine, origin: string): void {
  const direct = machine.catalogue.find(origin);
  const isModel = /(^|\.)[A-Z]\w*(Model|Pipeline|For[A-Z]\w*|Transformer|LLM)$/.test(origin);
  const inherited =
    direct ?? (isModel ? machine.catalogue.find(`${origin}.from_pretrained`) : null);
  const weights =
    inherited &&
    !["none", "config", "tokenizer", "processor", "scheduler"].includes(inherited.kind);
  if (weights && machine.notesReplaced) machine.replaced.push(origin);
}

/** How a function of a package got replaced where the code under test itself does that. */
export const OWN_CHANGE = "a change by the code under test";
export const ASSIGNMENT = "an assignment";

/** Puts `value` in place of `target.name` for everyone who asks from now on. */
export function replaceAttribute(
  machine: Machine,
  target: Value,
  change: {
    name: string;
    value: Value;
    spec: PatchSpec | null;
    sticky: boolean;
    by: PatchedBy;
    lasting: boolean;
  },
): void {
  const { name, sticky, by, spec } = change;
  const value =
    change.lasting && target.k === "ext" && change.value.k === "func"
      ? mock({
          origin: `${target.path}.${name}`,
          real: null,
          how: topFrame(machine)?.module.ofTests === false ? OWN_CHANGE : ASSIGNMENT,
          call: change.value,
        })
      : change.value;
  const added: ActivePatch[] = [];
  const add = (key: string, undo: (() => void) | null = null): void => {
    added.push({ key, value, sticky, by, spec, until: null, undo });
  };
  const onObject = (one: Inst | Mock | Obj): void => {
    const undo = asItIs(one.attrs, name);
    if (one.k === "inst") setField(machine, one, { name, value });
    else setEntry(machine, one.attrs, { name, value });
    add(one.k === "obj" ? `${one.path}.${name}` : "", undo);
  };
  for (const one of alternatives(target)) {
    if (one.k === "module") add(`module:${one.module.file}.${name}`);
    else if (one.k === "class") add(`class:${one.cls.id}.${name}`);
    else if (one.k === "inst" || one.k === "mock" || one.k === "obj") onObject(one);
    else if (one.k === "ext") {
      const full = `${one.path}.${name}`;
      add(full);
      if (/(^|\.)[A-Z]\w*$/.test(one.path)) add(canonical(full));
      const prefix = machine.catalogue.covers(canonical(one.path));
      if (prefix !== null) add(`${prefix}*.${name}`);
    }
  }
  const put = (each: Machine): void => {
    each.patches = [...each.patches, ...added];
  };
  if (change.lasting) lasting(machine, put);
  else put(machine);
}
