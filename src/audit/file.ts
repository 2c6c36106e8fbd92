import { allowsFile } from "./allow.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { callFunction } from "./interpret/call.ts";
import { takeBack } from "./interpret/journal.ts";
import type { Machine } from "./interpret/machine.ts";
import { createMachine } from "./interpret/machine.ts";
import { createModule, importFile, importPath, runModule } from "./interpret/modules.ts";
import type { Module, Value } from "./interpret/values.ts";
import { birthCount, constant, ext, NO_ARGS, obj } from "./interpret/values.ts";
import { decodePython } from "./project/decode.ts";
import { ancestors, joinPath, parentOf } from "./project/paths.ts";
import type { Project } from "./project/project.ts";
import { collectTests } from "./pytest/collect.ts";
import { configValue } from "./pytest/fixtures.ts";
import type { GateKeeper } from "./pytest/gates.ts";
import { runTest } from "./pytest/run-test.ts";
import type { ParsedFile } from "./python/parse.ts";
import { parsePython } from "./python/parse.ts";
import type { AuditedFile, AuditedTest } from "./report-types.ts";
import type { Verdicts } from "./verdicts.ts";
import { fileVerdict, testVerdict } from "./verdicts.ts";

/** Effort for all tests of one file; what is left of them then is said to be unknown. */
const FILE_STEPS = 2_000_000;

/** Audits one test file. `file` is its name in the report, `path` where it is read from. */
export function auditFile(
  project: Project,
  catalogue: Catalogue,
  { file, path }: { file: string; path: string },
): AuditedFile {
  const unreadable = (reason: string, line = 1): AuditedFile => ({
    file,
    verdict: "unknown",
    reason,
    line,
    tests: [],
    allowed: [],
    problems: [{ line, message: reason }],
  });
  const bytes = project.bytes(path);
  if (bytes === null) return unreadable("the file cannot be read");
  if (!(bytes instanceof Uint8Array)) return unreadable(`the file ${bytes.why}`);
  const decoded = decodePython(bytes);
  if (!decoded.ok) return unreadable(`the file ${decoded.why}`);
  try {
    const parsed = parsePython(decoded.text, project.lines);
    if (parsed.python2) {
      const { line, message } = parsed.python2;
      return unreadable(`${message}: Python 3 cannot import this file`, line);
    }
    return auditParsed(project, catalogue, { file, path, parsed });
  } catch (thrown) {
    // Only running out of stack is the file's own doing.
    if (!(thrown instanceof RangeError)) throw thrown;
    return unreadable("the file is nested too deeply to be followed");
  }
}

function auditParsed(
  project: Project,
  catalogue: Catalogue,
  { file, path, parsed }: { file: string; path: string; parsed: ParsedFile },
): AuditedFile {
  const machine = createMachine(project, { catalogue, file: path });
  try {
    return auditWith(machine, { file, path, parsed });
  } finally {
    takeBack(machine, 0);
  }
}

function auditWith(
  machine: Machine,
  { file, path, parsed }: { file: string; path: string; parsed: ParsedFile },
): AuditedFile {
  const { project } = machine;
  const config = project.config(path);
  for (const [name, value] of config.environ) machine.environ.set(name, constant(value));
  const conftests = loadConftests(machine, path);
  const module = createModule(parsed, {
    file: path,
    name: dottedName(project, path),
    audited: path,
  });
  const beforeImport = machine.calls.length;
  runModule(machine, module, parsed);
  const verdicts: Verdicts = {
    module,
    parsed,
    file,
    allowsFile: allowsFile(parsed.text),
    unread: machine.unread,
    cut: module.cut,
    importCalls: machine.calls.slice(beforeImport),
    conftestCalls: machine.calls.slice(0, beforeImport),
    allowed: [],
  };
  const keeper: GateKeeper = { machine, module, conftests, config, known: new Map() };
  const tests = followTests(keeper, verdicts);
  return fileVerdict(verdicts, tests);
}

/** The test's dotted name, as far as its folders are packages. */
function dottedName(project: Project, path: string): string {
  const names = [path.slice(path.lastIndexOf("/") + 1).replace(/\.py$/, "")];
  for (const folder of ancestors(parentOf(path))) {
    if (folder === "" || project.text(joinPath(folder, "__init__.py")) === null) break;
    names.unshift(folder.slice(folder.lastIndexOf("/") + 1));
  }
  return names.join(".");
}

/** Hooks that run before any test is looked at, in their order, with what they are given. */
const START_HOOKS: readonly (readonly [string, () => Value])[] = [
  ["pytest_addoption", () => ext("pytest.parser")],
  ["pytest_configure", configValue],
  ["pytest_sessionstart", () => obj("pytest.session")],
];

/** Nearest first. Their options and configuration hooks are asked before anything else runs. */
function loadConftests(machine: Machine, path: string): Module[] {
  const found: Module[] = [];
  for (const folder of ancestors(parentOf(path)).reverse()) {
    const file = joinPath(folder, "conftest.py");
    if (file === path) continue;
    if (machine.project.text(file) === null) {
      const why = machine.project.whyNoText(file);
      if (why !== null) machine.unread.add(`${file} ${why}`);
      continue;
    }
    const name = dottedName(machine.project, file);
    const conftest = importFile(machine, file, name);
    if (!conftest) continue;
    found.unshift(conftest);
    machine.steps = 20_000;
    for (const [name, given] of START_HOOKS) {
      const hook = conftest.env.vars.get(name);
      if (hook?.k === "func") callFunction(machine, hook, { ...NO_ARGS, pos: [given()] });
    }
    found.push(...loadPlugins(machine, conftest));
  }
  // What a conftest decides at its import holds for all tests; a skip in a hook does not.
  machine.gate = null;
  return found;
}

function loadPlugins(machine: Machine, conftest: Module): Module[] {
  const plugins = conftest.env.vars.get("pytest_plugins");
  const names = plugins?.k === "seq" ? plugins.items : plugins ? [plugins] : [];
  return names.flatMap((name) => {
    if (name.k !== "const" || typeof name.v !== "string") return [];
    const value = importPath(machine, name.v, conftest.file);
    return value.k === "module" ? [value.module] : [];
  });
}

function followTests(keeper: GateKeeper, verdicts: Verdicts): AuditedTest[] {
  const { machine, module, config, conftests } = keeper;
  const base = {
    gate: machine.gate,
    patches: machine.patches,
    environ: new Map(machine.environ),
    stubs: new Map(machine.stubs),
    modules: new Map(machine.modules),
    shared: machine.journal.shared,
    changes: machine.journal.undo.length,
  };
  const tests: AuditedTest[] = [];
  let left = FILE_STEPS;
  const modules = [module, ...conftests];
  for (const item of collectTests(module, config)) {
    machine.gate = base.gate;
    machine.patches = base.patches;
    machine.mockedBy = null;
    machine.maybe = 0;
    machine.meta = 0;
    machine.expectsError = false;
    machine.exhausted = false;
    machine.missing = null;
    machine.downloaded = false;
    machine.fields = null;
    machine.olderThanLoop = -1;
    machine.cleanups = [];
    machine.rounds = 0;
    machine.fetches = 0;
    machine.sourceFrom = null;
    machine.calls = [];
    machine.replaced = [];
    machine.frames = [];
    refill(machine.environ, base.environ);
    refill(machine.stubs, base.stubs);
    refill(machine.modules, base.modules);
    machine.saved.clear();
    machine.journal.shared = base.shared;
    machine.journal.youngFrom = birthCount();
    if (left > 0) {
      try {
        runTest(keeper, item, modules);
      } catch (thrown) {
        if (!(thrown instanceof RangeError)) throw thrown;
        machine.exhausted = true;
      }
      left -= 30_000 - Math.max(0, machine.steps);
    } else machine.exhausted = true;
    tests.push(testVerdict(verdicts, machine, item));
    takeBack(machine, base.changes);
  }
  return tests;
}

/** Puts things back to what they were before the test. */
function refill<K, V>(target: Map<K, V>, from: ReadonlyMap<K, V>): void {
  if (isSame(target, from)) return;
  target.clear();
  for (const [key, value] of from) target.set(key, value);
}

/** Most tests change nothing: then nothing is copied. */
function isSame<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
