import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Project } from "../project/project.ts";
import type { CallExpr } from "../python/ast.ts";
import type { Journal } from "./journal.ts";
import { createJournal } from "./journal.ts";
import type { CallArgs, Env, Fn, Inst, Mock, Module, PatchSpec, RawCall, Value } from "./values.ts";

/** One walk through one test file: everything that changes while its tests are followed. */
export interface Machine {
  readonly project: Project;
  readonly catalogue: Catalogue;
  /** The audited file. */
  readonly file: string;
  /** Modules imported so far, by file. */
  readonly modules: Map<string, Module>;
  /** Modules that are being imported now, outermost first. */
  readonly importing: Module[];
  /** How to take back what the walk changed. */
  readonly journal: Journal;
  frames: Frame[];
  /** Newest last. */
  patches: readonly ActivePatch[];
  /** `sys.modules[name] = …`. */
  readonly stubs: Map<string, Value>;
  readonly environ: Map<string, Value>;
  /** Folders that `sys.path.insert` and its kin added. */
  readonly roots: string[];
  /** Command-line options of conftest files, with what they are by default. */
  readonly options: Map<string, Value>;
  /** Why what follows is not run by default; null while it is. */
  gate: string | null;
  /** Set while code is walked that a mock stands in for. */
  mockedBy: string | null;
  /** How many branches deep the walk is in code that may or may not run. */
  maybe: number;
  /** Set while the only statement of a `pytest.raises` block is walked. */
  expectsError: boolean;
  /** How many blocks deep models are built on the meta device. */
  meta: number;
  calls: RawCall[];
  /** Loaders that a mock replaced in this test, whether or not a call was seen. */
  replaced: string[];
  /** False while fixtures run that a test did not ask for. */
  notesReplaced: boolean;
  /** Sets up a fixture by its name for `request.getfixturevalue`; null outside of tests. */
  fixture: ((name: string) => Value) | null;
  /** What runs when the test is over: `addCleanup`, `request.addfinalizer`. */
  cleanups: { readonly f: Value; readonly args: CallArgs }[];
  /** A whole model was fetched into a temporary folder: what lies there is no toy. */
  downloaded: boolean;
  /** How many loops deep the walk is in a round that stands for several. */
  rounds: number;
  /** How many times the code under test fetched what may be weights. */
  fetches: number;
  /** Files and folders that the test itself wrote. */
  readonly saved: Set<string>;
  /** What attributes of instances were before the branch that is walked; null outside of one. */
  fields: FieldLog | null;
  /** Instances older than the loop that may have no rounds, by their number; -1 outside of one. */
  olderThanLoop: number;
  /** The oldest instance that got an attribute since somebody set this to Infinity. */
  oldestChanged: number;
  /** What is left of the effort for this test; below zero nothing more is followed. */
  steps: number;
  /** What is left of it for the code under test. */
  sourceSteps: number;
  /** `steps` when the outermost function of the code under test was entered; null outside of it. */
  sourceFrom: number | null;
  /** An environment variable that was asked for by `[]` and is not set. */
  missing: string | null;
  /** A name that a file of the project was asked for and does not have: the import fails. */
  missingName: string | null;
  /** Files of the project that were asked for and cannot be read, with the reason. */
  readonly unread: Set<string>;
  /** Set when `steps` ran out. */
  exhausted: boolean;
}

export type FieldLog = Map<Inst, Map<string, Value | undefined>>;

export interface Frame {
  readonly module: Module;
  readonly fn: Fn | null;
  readonly env: Env;
  /** Offset of the call that is being made. */
  at: number;
  returns: Value[];
  yields: Value[];
  /** What is put back after the yield of a fixture or context manager, when its user is done. */
  readonly later: (() => void)[];
  /** The rest of this function runs only when this is switched on. */
  gate: string | null;
  /** How often what follows was found to be a fallback: it counts in `maybe` until the end. */
  unsure: number;
  /** The rest of a loop's round does: `gate` holds no longer than the loop. */
  skipsRound?: boolean;
}

export interface ActivePatch {
  /** `package.name` or an object's key and the attribute. */
  readonly key: string;
  readonly value: Value;
  /** Stays after the block that started it. */
  readonly sticky: boolean;
  readonly spec: PatchSpec | null;
  readonly by: PatchedBy;
  /** The ExitStack that ends it. */
  readonly until: Value | null;
  /** Puts back what is not looked up among the patches: `sys.modules`, objects' own attributes. */
  readonly undo: (() => void) | null;
}

/** Who can end a patch: its block, `stop()` and `patch.stopall()`, or a fixture's own methods. */
export type PatchedBy = "block" | "start" | "mocker" | "monkeypatch";

/** A call about to be made. */
export interface CallSite {
  readonly expr: CallExpr | null;
  readonly module: Module;
}

export function createMachine(
  project: Project,
  { catalogue, file }: { catalogue: Catalogue; file: string },
): Machine {
  return {
    project,
    catalogue,
    file,
    modules: new Map(),
    importing: [],
    journal: createJournal(),
    frames: [],
    patches: [],
    stubs: new Map(),
    environ: new Map(),
    roots: [],
    options: new Map(),
    gate: null,
    mockedBy: null,
    maybe: 0,
    expectsError: false,
    meta: 0,
    calls: [],
    replaced: [],
    notesReplaced: true,
    fixture: null,
    cleanups: [],
    downloaded: false,
    rounds: 0,
    fetches: 0,
    saved: new Set(),
    fields: null,
    olderThanLoop: -1,
    oldestChanged: Number.POSITIVE_INFINITY,
    steps: 0,
    sourceSteps: 0,
    sourceFrom: null,
    missing: null,
    missingName: null,
    exhausted: false,
    unread: new Set(),
  };
}

/** More changes than this by one import are not made again for the next file. */
const MAX_EFFECTS = 5_000;

/** Does something that outlasts the import of the module that is being imported now. */
export function lasting(machine: Machine, effect: (machine: Machine) => void): void {
  effect(machine);
  const effects = machine.importing.at(-1)?.effects;
  if (effects && effects.length < MAX_EFFECTS) effects.push(effect);
}

/** Puts something back; after a fixture's `yield` only when whoever uses it is done. */
export function putBack(machine: Machine, effect: () => void): void {
  const waiting = machine.frames.find(
    ({ fn, yields }) =>
      yields.length > 0 && fn !== null && (fn.meta.fixture !== null || fn.meta.wrapped),
  );
  if (waiting) waiting.later.push(effect);
  else effect();
}

/** Ends patches, the newest first. */
export function endPatches(machine: Machine, ends: (patch: ActivePatch) => boolean): void {
  const ended = machine.patches.filter(ends);
  if (ended.length === 0) return;
  machine.patches = machine.patches.filter((patch) => !ended.includes(patch));
  for (const { undo } of ended.reverse()) undo?.();
}

/** False when the effort for this test is used up. */
export function step(machine: Machine): boolean {
  machine.steps -= 1;
  if (machine.steps >= 0) return true;
  machine.exhausted = true;
  return false;
}

export function currentGate(machine: Machine): string | null {
  if (machine.gate !== null) return machine.gate;
  return machine.frames.find((frame) => frame.gate !== null)?.gate ?? null;
}

export function topFrame(machine: Machine): Frame | null {
  return machine.frames.at(-1) ?? null;
}

/** The value that a patch puts in place of `key`, the newest first; null where none does. */
export function patched(machine: Machine, key: string): Value | null {
  for (let at = machine.patches.length - 1; at >= 0; at -= 1) {
    const patch = machine.patches[at];
    if (patch?.key === key) return patch.value;
  }
  return null;
}

export function isMock(value: Value): value is Mock {
  return value.k === "mock";
}
