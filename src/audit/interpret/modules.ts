import { allowedLines } from "../allow.ts";
import { baseOf, joinPath, normalize, parentOf } from "../project/paths.ts";
import type { ParsedFile } from "../python/parse.ts";
import { ownOfMock } from "./attributes.ts";
import { execBlock } from "./exec.ts";
import { loudImports } from "./journal.ts";
import { lazyAttribute } from "./lazy.ts";
import type { Machine } from "./machine.ts";
import { patched, topFrame } from "./machine.ts";
import type { Env, Module, RawCall, Value } from "./values.ts";
import { alternatives, birthCount, constant, ext, unknown } from "./values.ts";

/** More nested imports than this are taken for packages that are not read. */
const MAX_IMPORT_DEPTH = 30;
/** Effort for the top level of one imported file. */
const IMPORT_STEPS = 60_000;
/** A project larger than this is not read to its end. */
const MAX_MODULES = 4_000;

/** `import a.b.c`: the value of the last name. */
export function importPath(machine: Machine, dotted: string, fromFile: string): Value {
  const stub = stubbed(machine, dotted);
  if (stub) return stub;
  const file = machine.project.resolve(dotted, fromFile, machine.roots);
  if (file === null) {
    if (isLeftOut(machine, dotted, fromFile)) {
      machine.missingName ??= `${dotted} is not in the repository`;
    }
    const at = dotted.lastIndexOf(".");
    const above = dotted.slice(0, Math.max(0, at));
    if (at > 0 && machine.project.resolve(above, fromFile, machine.roots) !== null) {
      const parent = importPath(machine, above, fromFile);
      if (parent.k === "module")
        return moduleAttribute(machine, parent.module, dotted.slice(at + 1));
    }
    const why = machine.project.whyNoModule(dotted);
    if (why !== null) machine.unread.add(why);
    return ext(normalizeRoot(dotted));
  }
  const module = importFile(machine, file, dotted);
  return module === null ? ext(dotted) : { k: "module", module };
}

/** Parts of a package that only come to be when it is built. */
const BUILT = /(^|\.)(_\w*|\w*_?C|\w*(ext|cuda|pb2|grpc|version|native|kernels?|ops))$/;

/** A module of a package whose files are all here, and it is not among them: its import fails. */
function isLeftOut(machine: Machine, dotted: string, fromFile: string): boolean {
  if (!dotted.includes(".") || BUILT.test(dotted)) return false;
  for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
    const file = machine.project.resolve(dotted.slice(0, at), fromFile, machine.roots);
    if (file === null) continue;
    const text = file.endsWith("/__init__.py") ? machine.project.text(file) : null;
    const name = dotted.slice(at + 1).split(".", 1)[0] ?? "";
    return text !== null && !MAKES_NAMES.test(text) && !new RegExp(`\\b${name}\\b`).test(text);
  }
  return false;
}

/** The stand-in that `sys.modules` holds for a name or for a package above it. */
function stubbed(machine: Machine, dotted: string): Value | null {
  if (machine.stubs.size === 0) return null;
  const exact = machine.stubs.get(dotted);
  if (exact) return exact;
  for (let at = dotted.lastIndexOf("."); at > 0; at = dotted.lastIndexOf(".", at - 1)) {
    const above = machine.stubs.get(dotted.slice(0, at));
    if (above?.k === "mock") {
      return { ...above, origin: dotted, attrs: new Map(), how: above.how };
    }
  }
  return null;
}

/** Old and new homes of the same thing. */
function normalizeRoot(dotted: string): string {
  if (dotted === "mock" || dotted.startsWith("mock.")) return `unittest.${dotted}`;
  if (dotted === "tf" || dotted.startsWith("tf.")) return `tensorflow${dotted.slice(2)}`;
  return dotted;
}

/** Walks a file's top level once; null where it cannot be read. A cyclic import gets what is there so far. */
export function importFile(machine: Machine, file: string, name: string): Module | null {
  const importer = machine.importing.at(-1);
  const loaded = machine.modules.get(file);
  if (loaded) {
    importer?.imports.add(loaded);
    return loaded;
  }
  if (machine.importing.length >= MAX_IMPORT_DEPTH || machine.modules.size > MAX_MODULES)
    return null;
  const signature = signatureOf(machine);
  const key = `${file}\n${signature}`;
  const known = machine.project.modules.get(key);
  if (known && known.state === "ready") {
    importer?.imports.add(known);
    adopt(machine, known);
    return known;
  }
  const parsed = machine.project.parsed(file);
  if (parsed === null) return null;
  const module = createModule(parsed, { file, name, audited: machine.file });
  machine.project.modules.set(key, module);
  importer?.imports.add(module);
  runModule(machine, module, parsed);
  if (isTainted(machine, module)) machine.project.modules.delete(key);
  return module;
}

/** What was mocked while a module was imported decides what its names stand for. */
function signatureOf(machine: Machine): string {
  const patches = machine.patches
    .map((patch) => patch.key)
    .filter((key) => !key.startsWith("module:") && !key.startsWith("class:"));
  return [...machine.stubs.keys(), ...patches].sort().join(" ");
}

/**
 * A module whose names were bound while something in it was replaced (`patch("app.Model")` around
 * the first import) is no module for the next file.
 */
function isTainted(machine: Machine, module: Module): boolean {
  if (machine.patches.length === 0 && machine.journal.shared === 0) return false;
  for (const value of module.env.vars.values()) {
    if (value.k === "mock" && value.origin !== null) {
      TAINTED.add(module);
      return true;
    }
  }
  for (const one of module.imports) if (TAINTED.has(one)) TAINTED.add(module);
  return TAINTED.has(module);
}

const TAINTED = new WeakSet<Module>();

/**
 * A module that an earlier test file imported: what its import and those behind it load and change
 * happens here again.
 */
function adopt(machine: Machine, module: Module): void {
  const site = topFrame(machine) ? siteOf(machine) : null;
  for (const one of loudImports(module)) {
    if (machine.modules.get(one.file) === one) continue;
    machine.modules.set(one.file, one);
    for (const effect of one.effects) effect(machine);
    for (const call of one.importCalls) machine.calls.push({ ...call, site, imported: true });
    if (one.gate !== null) machine.gate ??= one.gate;
  }
  machine.modules.set(module.file, module);
}

/** Where the walk stands in the audited file; null where it did not come through it. */
export function siteOf(machine: Machine): { line: number; column: number } | null {
  for (let at = machine.frames.length - 1; at >= 0; at -= 1) {
    const frame = machine.frames[at];
    if (frame && frame.module.file === machine.file) {
      return { line: frame.module.lineOf(frame.at), column: frame.module.columnOf(frame.at) };
    }
  }
  return null;
}

export function createModule(
  parsed: ParsedFile,
  { file, name, audited }: { file: string; name: string; audited: string },
): Module {
  const env: Env = { vars: new Map(), parent: null, kind: "module", module: null, globals: null };
  const module: Module = {
    name,
    file,
    env,
    isPackage: baseOf(file) === "__init__.py",
    ofTests: isOfTests(file, audited),
    lineOf: parsed.lineOf,
    columnOf: parsed.columnOf,
    text: parsed.text,
    allowed: allowedLines(parsed.text),
    state: "loading",
    cut: false,
    finished: 0,
    imports: new Set(),
    loud: null,
    gate: null,
    importCalls: [],
    effects: [],
    starredFrom: [],
  };
  Object.assign(env, { module });
  env.vars.set("__name__", constant(name));
  env.vars.set("__file__", { k: "path", origin: "repo", text: file });
  return module;
}

function isOfTests(file: string, audited: string): boolean {
  return (
    /(^|\/)(tests?|testing|integration|e2e)\//.test(file) ||
    /^(conftest|test_.*|.*_test|testing_utils)\.py$/.test(baseOf(file)) ||
    (parentOf(file) === parentOf(audited) && parentOf(file) !== "")
  );
}

let finished = 0;

/** Walks the top level of a module inside the machine's own state. */
export function runModule(machine: Machine, module: Module, parsed: ParsedFile): void {
  machine.modules.set(module.file, module);
  machine.importing.push(module);
  const { steps, sourceSteps, sourceFrom, exhausted, calls, gate, maybe } = machine;
  const { youngFrom } = machine.journal;
  machine.journal.youngFrom = birthCount();
  Object.assign(machine, {
    steps: IMPORT_STEPS,
    sourceSteps: IMPORT_STEPS / 2,
    sourceFrom: null,
    calls: [],
    maybe: 0,
  });
  const site = siteOf(machine);
  machine.frames.push({
    module,
    fn: null,
    env: module.env,
    at: 0,
    returns: [],
    yields: [],
    later: [],
    gate: null,
    unsure: 0,
  });
  try {
    execBlock(machine, parsed.body, module.env);
  } finally {
    machine.frames.pop();
    machine.importing.pop();
    machine.journal.youngFrom = youngFrom;
    module.importCalls.push(...machine.calls.filter(({ imported }) => !imported));
    module.state = "ready";
    module.cut = machine.steps < 0;
    finished += 1;
    module.finished = finished;
    const own = module.file === machine.file;
    const found = machine.calls.map((call): RawCall => {
      return own ? call : { ...call, site, imported: true };
    });
    Object.assign(machine, {
      steps,
      sourceSteps,
      sourceFrom,
      exhausted,
      calls: [...calls, ...found],
      maybe,
    });
    // A helper that skips itself skips its importer too; a project's own module does not.
    if (!own && !module.ofTests) machine.gate = gate;
    else if (gate === null && !own) module.gate = machine.gate;
  }
}

/** `module.name`, from its top level, then from its files. */
export function moduleAttribute(machine: Machine, module: Module, name: string): Value {
  const replacement = patched(machine, `module:${module.file}.${name}`);
  if (replacement) return replacement;
  const own = module.env.vars.get(name);
  if (own) return own;
  if (name === "__dict__") return { k: "module", module };
  if (/^(items|keys|values)$/.test(name)) {
    return { k: "method", of: { k: "dict", map: module.env.vars, rest: null }, name };
  }
  if (module.isPackage) {
    const stub = stubbed(machine, `${module.name}.${name}`);
    if (stub) return stub;
    const beside = joinPath(parentOf(module.file), name);
    for (const file of [`${beside}.py`, `${beside}/__init__.py`]) {
      if (machine.project.text(file) === null) continue;
      const found = importFile(machine, file, `${module.name}.${name}`);
      if (found) return { k: "module", module: found };
    }
  }
  const lazy = lazyAttribute(machine, module, name);
  if (lazy) return lazy;
  const starred = module.starredFrom[0];
  if (starred !== undefined) return ext(`${starred}.${name}`);
  return ext(`${module.name}.${name}`);
}

/** The dotted name or file that `from ..a import` starts from. */
export function importFrom(
  machine: Machine,
  { level, module: dotted }: { level: number; module: string },
  from: Module,
): Value {
  if (level === 0) return importPath(machine, dotted, from.file);
  let folder = parentOf(from.file);
  for (let up = 1; up < level; up += 1) folder = parentOf(folder);
  const stem = normalize(joinPath(folder, dotted.replaceAll(".", "/")));
  const names = from.name.split(".");
  const parent = names.slice(0, names.length - level + (from.isPackage ? 1 : 0));
  const name = [...parent, ...(dotted === "" ? [] : [dotted])].join(".");
  const stub = name === "" ? null : stubbed(machine, name);
  if (stub) return stub;
  for (const file of stem === "" ? ["__init__.py"] : [`${stem}.py`, `${stem}/__init__.py`]) {
    if (machine.project.text(file) === null) continue;
    const module = importFile(machine, file, name === "" ? stem.replaceAll("/", ".") : name);
    if (module) return { k: "module", module };
  }
  return { k: "obj", path: `folder:${stem}`, attrs: new Map() };
}

/** `from value import name`. */
export function importName(machine: Machine, value: Value, name: string, from: Module): Value {
  for (const one of alternatives(value)) {
    if (one.k === "module") {
      const found = moduleAttribute(machine, one.module, name);
      if (from.ofTests && isAbsent(one.module, name, found)) {
        machine.missingName ??= `${one.module.name} has no ${name}`;
      }
      return found;
    }
    if (one.k === "const") return unknown(`${name}, whose import is blocked`);
    if (one.k === "mock") {
      const own = ownOfMock(one, name);
      if (own) return own;
      const origin = one.origin === null ? null : `${one.origin}.${name}`;
      return { ...one, origin, attrs: new Map(), call: null, returns: null };
    }
    if (one.k === "obj" && one.path.startsWith("folder:")) {
      const stem = joinPath(one.path.slice("folder:".length), name);
      for (const file of [`${stem}.py`, `${stem}/__init__.py`]) {
        if (machine.project.text(file) === null) continue;
        const module = importFile(machine, file, stem.replaceAll("/", "."));
        if (module) return { k: "module", module };
      }
      return ext(`${one.path.slice("folder:".length).replaceAll("/", ".")}.${name}`);
    }
    if (one.k === "ext") {
      const full = `${one.path}.${name}`;
      const replacement = patched(machine, full);
      if (replacement) return replacement;
      const inner = importPath(machine, full, from.file);
      if (inner.k === "module" || inner.k === "mock") return inner;
      return ext(full);
    }
  }
  return unknown(`${name}, whose origin cannot be read`);
}

/** Ways in which a module gets names that its text does not show. */
const MAKES_NAMES = /__getattr__|globals\(\)|sys\.modules|\bexec\(|lazy|setattr\(/i;

/** Whether a file of the code under test surely has no such name, so that its import fails. */
function isAbsent(module: Module, name: string, found: Value): boolean {
  return (
    found.k === "ext" &&
    found.path === `${module.name}.${name}` &&
    /^[A-Z]\w*[a-z]/.test(name) &&
    module.state === "ready" &&
    module.starredFrom.length === 0 &&
    !module.env.vars.has(name) &&
    !MAKES_NAMES.test(module.text)
  );
}
