import type { Loader } from "../catalogue/catalogue.ts";
import {
  isGiant,
  isRelative,
  isWeightsFile,
  judgeName,
  namesHubModel,
} from "../catalogue/names.ts";
import { fileOfProject } from "../project/paths.ts";
import type { CallExpr } from "../python/ast.ts";
import { HOLE } from "../python/strings.ts";
import { loadsFetched, readsFetched } from "./fetched.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import { isSaved } from "./saved.ts";
import type { CallArgs, CallVerdict, Obj, Value } from "./values.ts";
import { alternatives, truth, unknown } from "./values.ts";

export interface Load {
  readonly path: string;
  readonly loader: Loader;
  readonly args: CallArgs;
  readonly expr: CallExpr | null;
  /** Where the callee comes from, when that is not known. */
  readonly origin?: string;
}

export interface Judged {
  readonly verdict: CallVerdict;
  readonly reason: string;
}

const LIGHT: Readonly<Record<string, string>> = {
  config: "a configuration only",
  tokenizer: "a tokenizer only",
  processor: "a processor only",
  scheduler: "a scheduler only",
};

const ORDER: readonly CallVerdict[] = ["real", "unknown", "tiny", "mocked", "gated", "none"];

export function judge(machine: Machine, load: Load, model: Value | null): Judged {
  const { loader } = load;
  const light = LIGHT[loader.kind];
  if (light !== undefined) return { verdict: "none", reason: light };
  if (loader.kind === "file") {
    return { verdict: "none", reason: "downloads a file without loading it" };
  }
  const content = loader.kind === "folder" ? load.args.kw.get("repo_type") : undefined;
  if (content?.k === "const" && content.v === "dataset") {
    return { verdict: "none", reason: "downloads data" };
  }
  if (machine.meta > 0 || onMeta(load)) {
    return { verdict: "tiny", reason: "on the meta device, without memory for the weights" };
  }
  const off = switchedOff(load);
  if (off !== null) return { verdict: "none", reason: off };
  if (loader.kind === "built") return judgeBuilt(machine, model);
  if (model === null) return judgeWithoutModel(load);
  const judged = worst(alternatives(model).map((one) => judgeModel(machine, load, one)));
  return judged.verdict === "unknown" && loader.kind === "weights" && switchedOn(load)
    ? { verdict: "real", reason: "loads pretrained weights" }
    : judged;
}

/** A file that is only known when it runs, after the code under test fetched one. */
export function withFetched(machine: Machine, { loader }: Load, judged: Judged): Judged {
  if (judged.verdict !== "unknown" || !readsFetched(machine, loader)) return judged;
  return FETCHED;
}

const FETCHED: Judged = { verdict: "real", reason: "loads what the code under test downloaded" };

function worst(verdicts: readonly Judged[]): Judged {
  let found = verdicts[0] ?? { verdict: "none", reason: "nothing is loaded" };
  for (const one of verdicts) {
    if (ORDER.indexOf(one.verdict) < ORDER.indexOf(found.verdict)) found = one;
  }
  return found;
}

function onMeta({ loader, args }: Load): boolean {
  const place = loader.kind === "checkpoint" ? [args.pos[1]] : [];
  const named = ["device", "device_map", "map_location"].map((name) => args.kw.get(name));
  return [...named, ...place].some((value) => {
    const device = value?.k === "obj" && value.path === "torch.device()" ? value.model : value;
    return device?.k === "const" && device.v === "meta";
  });
}

/** `hf-hub:owner/name`: a name that brings its weights with it. */
function beginsRight({ begins }: Loader, args: CallArgs): boolean {
  if (begins.length === 0) return false;
  return alternatives(pick(args, [0, "model_name"]) ?? unknown("")).some(
    (one) => one.k === "const" && begins.some((begin) => String(one.v).startsWith(begin)),
  );
}

/** Why a loader loads nothing with these arguments; null where it does. */
export function switchedOff({ loader, args }: Load): string | null {
  let sure = false;
  if (loader.needs.length > 0) {
    const given = loader.needs
      .map((name) => pick(args, [name]))
      .filter((value): value is Value => value !== null);
    const on = given.some((value) => truth(value).yes !== false);
    sure = on || beginsRight(loader, args);
    if (!sure && loader.needsNot.length === 0) {
      return args.open && given.length === 0
        ? "built without pretrained weights, as far as its arguments show"
        : "built without pretrained weights";
    }
  }
  for (const name of sure ? [] : loader.needsNot) {
    const value = pick(args, [name]);
    if (value && truth(value).yes === false) return "built without pretrained weights";
  }
  for (const name of loader.unless) {
    const value = pick(args, [name]);
    if (value && truth(value).yes !== false && !namesWeights(value)) {
      return `${name} is given: nothing is fetched`;
    }
  }
  for (const name of loader.unlessObject) {
    const value = pick(args, [name]);
    if (value && alternatives(value).every(isMadeElsewhere)) {
      return "it gets a model that was made elsewhere";
    }
  }
  return null;
}

/** `allow_patterns=["*.json", "*.safetensors"]` keeps nothing out that is large. */
function namesWeights(value: Value): boolean {
  const items = value.k === "seq" ? value.items : alternatives(value);
  return items.some((one) => one.k === "const" && isWeightsFile(String(one.v)));
}

/** Pretrained weights are asked for, whichever model it is. */
function switchedOn({ loader, args }: Load): boolean {
  return loader.needs.some((name) => {
    const value = pick(args, [name]);
    return value?.k === "const" && value.v !== null && truth(value).yes === true;
  });
}

function isMadeElsewhere(value: Value): boolean {
  return !["const", "path", "unknown"].includes(value.k);
}

function judgeWithoutModel({ loader, args }: Load): Judged {
  if (loader.fallback === "none") return { verdict: "none", reason: "no model is named" };
  const unclear = loader.unlessObject.some((name) => pick(args, [name]) !== null);
  if (loader.kind === "suspect" || args.open || loader.foreign || unclear) {
    return { verdict: "unknown", reason: "which model it loads is not to be seen" };
  }
  if (loader.fallback !== null) {
    return judgeText(loader, loader.fallback, `loads ${loader.fallback} by default`);
  }
  return { verdict: "real", reason: "loads its own model" };
}

function judgeModel(machine: Machine, load: Load, model: Value): Judged {
  const { loader, expr } = load;
  if (model.k === "path" && model.origin === "tmp" && machine.downloaded) {
    return { verdict: "real", reason: "from a temporary folder that a model was fetched into" };
  }
  if (isSaved(machine, model, expr, loader)) {
    return { verdict: "tiny", reason: "what the test itself saved" };
  }
  switch (model.k) {
    case "const":
      if (model.v === null || model.v === false) {
        if (loader.fallback !== null) return judgeWithoutModel(load);
        return model.gate === undefined
          ? { verdict: "tiny", reason: "no weights are named" }
          : { verdict: "unknown", reason: `which model it loads comes from ${model.gate}` };
      }
      if (typeof model.v !== "string") {
        return { verdict: loader.needs.length > 0 ? "real" : "unknown", reason: "loads weights" };
      }
      return isMadeByRun(machine, loader, model.v)
        ? { verdict: "unknown", reason: "a file in the working directory, named when it runs" }
        : judgeText(loader, model.v);
    case "path":
      if (model.origin === "tmp") return { verdict: "tiny", reason: "from a temporary folder" };
      if (model.origin === "repo") return judgeKept(machine, model.text);
      return judgeHubFile(loader, model.text);
    case "obj":
      if (loader.kind === "build" && model.model && model.attrs.size === 0) {
        return judgeBuild(model.model);
      }
      if (loader.kind === "build" && model.model && changesLayersOnly(model)) {
        return judgeBuild(model.model, isGiant);
      }
      if (loader.kind === "build") return { verdict: "tiny", reason: "built from a configuration" };
      return judgeObject(machine, load, model);
    case "mock":
      return { verdict: "none", reason: "it gets a mock" };
    case "inst":
    case "dict":
    case "class":
    case "func":
      if (loader.kind === "build") return { verdict: "tiny", reason: "built from a configuration" };
      return unknownModel(load);
    case "ext":
      if (model.path.includes("()")) return unknownModel(load, shownPath(model.path));
      if (loader.needs.length > 0) return { verdict: "real", reason: `loads ${model.path}` };
      if (loader.kind === "build") return { verdict: "tiny", reason: "built from a configuration" };
      return unknownModel(load, shownPath(model.path));
    case "unknown":
      if (loader.kind === "build") return { verdict: "tiny", reason: "built from a configuration" };
      if (loader.needs.length > 0) return { verdict: "real", reason: "loads pretrained weights" };
      return { verdict: "unknown", reason: `which model it loads comes from ${model.why}` };
    default:
      return unknownModel(load);
  }
}

/** What a call of a package returned, handed to a loader. */
function judgeObject(machine: Machine, load: Load, model: Obj): Judged {
  const { loader, path } = load;
  const inMemory = model.path.startsWith("io.") || model.path.endsWith(".SerializeToString()");
  if (inMemory) return { verdict: "tiny", reason: "from memory" };
  const offered = /^(\w+)\.(?:.*\.)?(?:list|available)_\w*\(\)/.exec(model.path);
  if (offered && path.startsWith(`${offered[1]}.`)) {
    const key = model.model;
    if (key?.k === "const" && typeof key.v === "string") return judgeText(loader, key.v);
    return { verdict: "real", reason: `loads what ${offered[1]} offers` };
  }
  if (!model.model || loader.kind === "checkpoint")
    return unknownModel(load, shownPath(model.path));
  const [maker = ""] = model.path.split("()", 1);
  const origin = machine.catalogue.find(maker);
  // Settings that name a model: `EngineArgs(model=…)`.
  if (origin?.kind === "config") {
    return worst(alternatives(model.model).map((one) => judgeModel(machine, load, one)));
  }
  // A class makes an object; what a function returns may as well be a name.
  const made = /(^|\.)[A-Z]\w*$/.test(maker) && !model.path.includes("[]");
  return origin || made
    ? { verdict: "none", reason: "it gets a model that was loaded elsewhere" }
    : unknownModel(load, shownPath(model.path));
}

/** `BertModel(config)`: as large as a real model only where its configuration is one's. */
function judgeBuilt(machine: Machine, config: Value | null): Judged {
  for (const one of alternatives(config ?? unknown(""))) {
    if (one.k !== "obj" || !one.model || one.attrs.size > 0) continue;
    if (machine.catalogue.find(one.path.replace(/\(\)$/, ""))?.kind !== "config") continue;
    const judged = judgeBuild(one.model);
    if (judged.verdict === "real") return judged;
  }
  return { verdict: "none", reason: "built from a configuration" };
}

/** A name of a package, or what a call of it returns, in words. */
function shownPath(path: string): string {
  const short = path.length > 60 ? `${path.slice(0, 57)}...` : path;
  return path.includes("(") ? `what ${short} returns` : `${short}, whose code is not here`;
}

function unknownModel({ loader }: Load, from?: string): Judged {
  if (loader.kind === "build") return { verdict: "tiny", reason: "built from a configuration" };
  const reason =
    from === undefined
      ? "which model it loads is not to be seen"
      : `which model it loads comes from ${from}`;
  return { verdict: "unknown", reason };
}

/** A configuration of which only the number of layers was changed: its layers are as wide as ever. */
function changesLayersOnly({ attrs }: Obj): boolean {
  return [...attrs.keys()].every((name) => /^(num_hidden_layers|num_layers|n_layers?)$/.test(name));
}

function judgeBuild(config: Value, counts: (name: string) => boolean = () => true): Judged {
  const real = alternatives(config).find(
    (one) =>
      one.k === "const" &&
      typeof one.v === "string" &&
      judgeName(one.v) === "real" &&
      counts(one.v),
  );
  return real?.k === "const"
    ? { verdict: "real", reason: `builds a model as large as ${real.v}` }
    : { verdict: "tiny", reason: "built from a small configuration" };
}

function judgeText(loader: Loader, text: string, words?: string): Judged {
  const shown = text.replaceAll(HOLE, "…");
  const known = text.replaceAll(HOLE, "").replace(/[/\\.\s]/g, "");
  if (known === "" || text.startsWith(`${HOLE}/`)) {
    return { verdict: "unknown", reason: "which model it loads is only known when it runs" };
  }
  const name = judgeName(text);
  if (name === "tiny") return { verdict: "tiny", reason: `${shown} is a toy model by its name` };
  if (name === "placeholder") return { verdict: "none", reason: `${shown} names no model` };
  if (name === "remote") return { verdict: "none", reason: `${shown} stays with its provider` };
  if (name === "local-small") {
    return { verdict: "tiny", reason: `${shown} is a file kept beside the tests` };
  }
  if (loader.kind === "suspect" && !namesHubModel(text)) {
    return { verdict: "unknown", reason: `the code that loads ${shown} cannot be read` };
  }
  if (loader.kind === "folder") {
    return { verdict: "unknown", reason: `downloads ${shown}; ${NOT_SEEN}` };
  }
  return { verdict: "real", reason: words ?? `loads ${shown}` };
}

/** A test puts a relative path together when it runs: likely what it had made there before. */
function isMadeByRun(machine: Machine, loader: Loader, text: string): boolean {
  return (
    loader.kind === "checkpoint" &&
    text.includes(HOLE) &&
    isWeightsFile(text) &&
    isRelative(text) &&
    topFrame(machine)?.module.ofTests === true
  );
}

/** Weights in the repository from this size on are no toy. */
const REAL_BYTES = 5_000_000;

/**
 * A file that the code finds beside itself: its size tells a toy from a model. Weights that a package
 * keeps in its own folder and that are not in the repository come there when it is installed.
 */
function judgeKept(machine: Machine, text: string): Judged {
  const kept: Judged = { verdict: "tiny", reason: "a file kept beside the tests" };
  if (text.includes(HOLE) || !isWeightsFile(text)) {
    const fetched = loadsFetched(machine) && machine.project.size(fileOfProject(text)) === null;
    return fetched ? FETCHED : kept;
  }
  const size = machine.project.size(fileOfProject(text));
  if (size !== null) {
    if (size < REAL_BYTES) return kept;
    return {
      verdict: "real",
      reason: `loads ${text}, ${Math.round(size / 1e6)} MB or more in the repository`,
    };
  }
  if (topFrame(machine)?.module.ofTests || judgeName(text) === "local-small") return kept;
  return { verdict: "real", reason: `loads ${text}, which the package fetches into its folder` };
}

function judgeHubFile(loader: Loader, text: string): Judged {
  const known = text.replaceAll(HOLE, "").replace(/[/\\.\s]/g, "");
  if (known === "" || (text.startsWith(HOLE) && loader.kind === "checkpoint")) {
    return { verdict: "unknown", reason: "which file it loads is only known when it runs" };
  }
  const judged = judgeName(text.replaceAll(HOLE, ""));
  if (judged === "tiny") return { verdict: "tiny", reason: "a toy model by its name" };
  const shown = text.replaceAll(HOLE, "…");
  if (loader.kind === "checkpoint" && /\.\w+$/.test(text) && !isWeightsFile(text)) {
    return { verdict: "none", reason: `${shown} holds no weights` };
  }
  return { verdict: "real", reason: `loads ${shown}` };
}

export const NOT_SEEN = "whether it is loaded is not seen";

/** The first of these arguments that is given. */
export function pick(args: CallArgs, places: readonly (number | string)[]): Value | null {
  for (const place of places) {
    const found = typeof place === "number" ? args.pos[place] : args.kw.get(place);
    if (found) return found;
  }
  return null;
}
