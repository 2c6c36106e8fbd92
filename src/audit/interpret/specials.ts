import type { CallExpr } from "../python/ast.ts";
import { remember } from "../remember.ts";
import { callBack, callValue, runCleanups } from "./call.ts";
import { COMMAND_CALLS } from "./commands.ts";
import { enterContext } from "./contexts.ts";
import { elementOf } from "./evaluate.ts";
import { noteRequest } from "./fetched.ts";
import { setField } from "./journal.ts";
import { recordLoad, writtenLoader } from "./loads.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import { savedKeys, sourceKey } from "./saved.ts";
import { SETTINGS_CALLS } from "./settings.ts";
import { MAKING_CALLS } from "./specials-make.ts";
import { MOCK_CALLS } from "./specials-mock.ts";
import { PYTEST_CALLS } from "./specials-pytest.ts";
import { PYTHON_CALLS } from "./specials-python.ts";
import { RECORD_CALLS } from "./specials-records.ts";
import { RESOURCE_CALLS } from "./specials-resources.ts";
import type { CallArgs, Value } from "./values.ts";
import { constant, NONE, obj } from "./values.ts";
import { versionAnswer } from "./versions.ts";

export interface Call {
  readonly path: string;
  readonly args: CallArgs;
  readonly expr: CallExpr | null;
}

export type Special = (machine: Machine, call: Call) => Value;

/** Foreign functions whose effect matters, by their dotted name. */
const CALLS: ReadonlyMap<string, Special> = new Map([
  ...Object.entries(PYTHON_CALLS),
  ...Object.entries(MAKING_CALLS),
  ...Object.entries(RECORD_CALLS),
  ...Object.entries(RESOURCE_CALLS),
  ...Object.entries(PYTEST_CALLS),
  ...Object.entries(MOCK_CALLS),
  ...Object.entries(SETTINGS_CALLS),
  ...Object.entries(COMMAND_CALLS),
]);

/** What calling a name of a package that is not read does. */
export function callExternal(
  machine: Machine,
  path: string,
  { args, expr }: { args: CallArgs; expr: CallExpr | null },
): Value {
  const call: Call = { path, args, expr };
  noteRequest(machine, path);
  const special = CALLS.get(path);
  if (special) return special(machine, call);
  const bySuffix = suffixCall(machine, call);
  if (bySuffix) return bySuffix;
  const loader = machine.catalogue.find(path);
  if (loader) return recordLoad(machine, { path, loader, args, expr });
  const written = writtenLoader(machine, expr);
  if (written?.loader.foreign) return recordLoad(machine, { ...written, args, expr });
  if (callsBack(path)) {
    const handed = args.kw.get("args");
    const kwargs = args.kw.get("kwargs");
    const each = GOES_THROUGH.test(path);
    const rest = args.pos.slice(1).map((one) => (each ? elementOf(machine, one) : one));
    callBack(machine, [...args.pos.slice(0, 1), ...namedFunctions(args)], {
      ...args,
      pos: handed?.k === "seq" ? [...rest, ...handed.items] : rest,
      kw: kwargs?.k === "dict" ? kwargs.map : new Map(),
    });
  }
  return obj(resultPath(path), args.pos[0]);
}

const resultPath = remember((path) => (path.length > 150 ? "a long chain()" : `${path}()`));

/** Names that call what they are handed. */
const CALLS_BACK =
  /(^|\.)(to_thread|submit|run_in_executor|benchmark|pedantic|Thread|Process|run_sync|run_in_threadpool|call_soon|skip_if_error|retry|foreach|foreachPartition|apply_async|starmap|imap|imap_unordered)$|(Executor|Pool)\(\)\.map$|^builtins\.(map|filter)$/;

const callsBack = remember((path) => CALLS_BACK.test(path));

/** Those that call it with one element after the other. */
const GOES_THROUGH = /\.(map|imap|imap_unordered|filter|foreach)$/;

function namedFunctions(args: CallArgs): Value[] {
  return ["target", "fn", "func", "function"].flatMap((name) => args.kw.get(name) ?? []);
}

/** Methods that mean the same on every foreign object. */
function suffixCall(machine: Machine, call: Call): Value | null {
  const name = call.path.slice(call.path.lastIndexOf(".") + 1);
  switch (name) {
    case "open":
      return call.args.pos[0] ?? null;
    case "device_count":
    case "backend_device_count":
    case "cuda_device_count_stateless":
    case "get_gpu_count":
      return constant(1, "more than one GPU");
    case "save_hyperparameters":
      return saveHyperparameters(machine);
    case "skipTest":
      machine.gate ??= "the test skips itself";
      return obj(`${call.path}()`);
    case "addCleanup":
    case "addClassCleanup":
    case "addModuleCleanup":
    case "addAsyncCleanup":
    case "addfinalizer": {
      const [f, ...pos] = call.args.pos;
      if (f) machine.cleanups.push({ f, args: { ...call.args, pos } });
      return NONE;
    }
    case "doCleanups":
      runCleanups(machine);
      return NONE;
    case "enter_context":
    case "enterContext":
    case "enter_async_context":
    case "enterClassContext": {
      const context = call.args.pos[0];
      return context ? enterContext(machine, context, { body: [], sticky: true }).value : null;
    }
    case "save_pretrained":
    case "save":
    case "save_file":
    case "save_model":
    case "save_checkpoint":
    case "save_weights":
    case "export":
    case "dump":
    case "save_lora_weights":
      return saves(machine, call);
    case "assertRaises":
    case "assertRaisesRegex":
    case "raises": {
      const [, f, ...rest] = call.args.pos;
      if (f && (f.k === "func" || f.k === "ext" || f.k === "partial" || f.k === "class")) {
        const before = machine.expectsError;
        machine.expectsError = true;
        callValue(machine, f, { ...call.args, pos: rest }, call.expr);
        machine.expectsError = before;
      }
      return obj(`${call.path}()`);
    }
    default:
      return availability(name) ?? versionAnswer(name, call.args);
  }
}

/** Lightning keeps the arguments of `__init__` under `self.hparams`. */
function saveHyperparameters(machine: Machine): Value {
  const frame = topFrame(machine);
  const [own, ...names] = frame?.fn?.params ?? [];
  const self = own ? frame?.env.vars.get(own.name) : undefined;
  if (self?.k === "inst") {
    const before = self.attrs.get("hparams");
    const kept = before?.k === "obj" ? before : obj("lightning.hparams");
    for (const { name } of names) {
      const value = frame?.env.vars.get(name);
      if (value) kept.attrs.set(name, value);
    }
    setField(machine, self, { name: "hparams", value: kept });
  }
  return obj("lightning.save_hyperparameters()");
}

/** `is_torch_available()` and its kin: the package is taken to be installed, rare hardware not. */
function availability(name: string): Value | null {
  if (!name.startsWith("is_")) return null;
  const what = /^is_(?:torch_)?(\w+?)_available$/.exec(name)?.[1];
  if (what === undefined) return null;
  return /^(npu|xpu|hpu|mps|tpu|mlu|musa|sdaa|neuron|neuroncore|torch_xla|xla)$/.test(what)
    ? constant(false, `an ${what.toUpperCase()}`)
    : constant(true);
}

function saves(machine: Machine, call: Call): Value {
  const { args, expr } = call;
  const values = [...args.pos, ...args.kw.values()].slice(0, 4);
  for (const value of values) {
    for (const key of savedKeys(machine, value, null)) machine.saved.add(key);
  }
  for (const arg of expr?.args ?? []) {
    const source = sourceKey(arg.v);
    if (source !== null) machine.saved.add(`source:${source}`);
  }
  return obj(`${call.path}()`);
}
