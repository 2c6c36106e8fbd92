import type { Loader } from "../catalogue/catalogue.ts";
import { judgeName } from "../catalogue/names.ts";
import type { CallExpr } from "../python/ast.ts";
import { HOLE } from "../python/strings.ts";
import { noteFetch } from "./fetched.ts";
import type { Judged, Load } from "./judge.ts";
import { judge, NOT_SEEN, pick, switchedOff, withFetched } from "./judge.ts";
import type { Machine } from "./machine.ts";
import { currentGate, topFrame } from "./machine.ts";
import { siteOf } from "./modules.ts";
import { ASSIGNMENT, OWN_CHANGE } from "./patching.ts";
import { sourceKey } from "./saved.ts";
import type { Module, Value } from "./values.ts";
import { alternatives, join, obj, unknown } from "./values.ts";

/** Arguments of `from_pretrained` that say where from, not what. */
const HUB_ARGS = new Set([
  "pretrained_model_name_or_path",
  "trust_remote_code",
  "revision",
  "cache_dir",
  "token",
  "use_auth_token",
  "local_files_only",
  "subfolder",
  "force_download",
]);

/** Judges a call of a loader, writes it down, and returns what the call returns. */
export function recordLoad(machine: Machine, load: Load): Value {
  const model = pick(load.args, load.loader.model);
  const result = resultOf(load, model);
  noteDownload(machine, load, model);
  noteFetch(machine, load.loader, [...load.args.pos, ...load.args.kw.values()]);
  if (load.loader.kind === "none") return result;
  const judged = inContext(machine, withFetched(machine, load, judge(machine, load, model)));
  const frame = topFrame(machine);
  if (!frame) return result;
  const at = load.expr?.p ?? frame.at;
  const line = frame.module.lineOf(at);
  machine.calls.push({
    module: frame.module,
    at,
    text: load.expr ? callText(frame.module, load.expr) : load.path,
    path: load.path,
    loader: load.loader,
    ...judged,
    maybe: frame.module.ofTests ? 0 : machine.maybe,
    named: machine.maybe > 0 && judged.verdict === "real" && namedByTests(machine, model),
    site: siteOf(machine),
    allowed: frame.module.allowed.has(line) ? "line" : null,
  });
  return result;
}

/** `snapshot_download("owner/model", local_dir=tmp_path)`: what is loaded from there is real. */
function noteDownload(machine: Machine, load: Load, model: Value | null): void {
  const { loader, args } = load;
  if (loader.kind !== "folder" && loader.kind !== "file") return;
  if (switchedOff(load) !== null) return;
  const kept = [...args.pos, ...args.kw.values()].some(
    (one) => one.k === "path" && one.origin === "tmp",
  );
  const real = alternatives(model ?? unknown("")).some(
    (one) => one.k === "const" && typeof one.v === "string" && judgeName(one.v) === "real",
  );
  if (kept && real) machine.downloaded = true;
}

function resultOf(load: Load, model: Value | null): Value {
  const { kind } = load.loader;
  if (kind === "file" || kind === "folder") {
    const name = pick(load.args, load.loader.fileName);
    return join(
      alternatives(model ?? unknown("")).map((one) =>
        one.k === "path"
          ? one
          : {
              k: "path",
              origin: "hub",
              text: `${one.k === "const" ? one.v : HOLE}/${name?.k === "const" ? name.v : ""}`,
            },
      ),
    );
  }
  // A configuration that is changed on the way is one of a smaller model.
  const settings = kind === "config" && !/Args$/.test(load.path);
  const changed = settings && [...load.args.kw.keys()].some((name) => !HUB_ARGS.has(name));
  return model && !changed ? obj(`${load.path}()`, model) : obj(`${load.path}()`);
}

/** Whether a test, a fixture or a helper of the tests writes the real model's name itself. */
function namedByTests(machine: Machine, model: Value | null): boolean {
  // Where things are replaced, the ways that load are mostly those that are not to be taken.
  const replaces = machine.patches.some(
    ({ key, value }) => value.k === "mock" && !isHarmlessChange(machine, key, value.how),
  );
  if (machine.stubs.size > 0 || replaces) return false;
  return alternatives(model ?? unknown("")).some((one) => {
    const text = one.k === "const" ? one.v : null;
    if (typeof text !== "string" || judgeName(text) !== "real" || text.length < 3) return false;
    // Helpers of the tests often only hold the names.
    const modules = [...machine.modules.values()];
    return modules.some((module) => module.ofTests && isWritten(module.text, text));
  });
}

/** A package's small helper that is set to something else for good, such as a version check. */
function isHarmlessChange(machine: Machine, key: string, how: string): boolean {
  return how === OWN_CHANGE || (how === ASSIGNMENT && machine.catalogue.find(key) === null);
}

function isWritten(source: string, text: string): boolean {
  return source.includes(`"${text}"`) || source.includes(`'${text}'`);
}

/** The circumstances of the call: mocks, gates, expected errors, branches of the project's own code. */
function inContext(machine: Machine, judged: Judged): Judged {
  const { verdict } = judged;
  if (verdict === "none") return judged;
  if (machine.expectsError) {
    return { verdict: "none", reason: "the call is expected to fail (pytest.raises)" };
  }
  if (machine.mockedBy !== null) {
    return { verdict: "mocked", reason: `${machine.mockedBy} is replaced by a mock` };
  }
  const gate = currentGate(machine);
  if (gate !== null) return { verdict: "gated", reason: `not run by default: ${gate}` };
  return judged;
}

/** A download of which nobody keeps the result, as a statement of its own: it fills the cache only. */
export function settleDownloads(machine: Machine, from: number): void {
  for (let at = from; at < machine.calls.length; at += 1) {
    const call = machine.calls[at];
    if (call?.loader.kind !== "folder" || !call.reason.endsWith(NOT_SEEN)) continue;
    const reason = "downloads a model without loading it";
    machine.calls[at] = { ...call, verdict: "none", reason };
  }
}

/** The loader that a call looks like as it is written: `self.model_class.from_pretrained(…)`. */
export function writtenLoader(
  machine: Machine,
  expr: CallExpr | null,
): { path: string; loader: Loader } | null {
  const callee = expr?.f;
  if (callee?.t !== "attr" && callee?.t !== "name") return null;
  const path = sourceKey(callee) ?? callee.id;
  const loader = machine.catalogue.find(path);
  return loader?.pattern.startsWith("**") ? { path, loader } : null;
}

/** The call as written, on one line and not too long. */
export function callText(module: Module, expr: CallExpr): string {
  const text = module.text.slice(expr.p, Math.min(expr.e, expr.p + 400)).replace(/\s+/g, " ");
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
