import type { Loader } from "../catalogue/catalogue.ts";
import { remember } from "../remember.ts";
import type { Machine } from "./machine.ts";
import { topFrame } from "./machine.ts";
import type { Fn, Value } from "./values.ts";
import { alternatives } from "./values.ts";

/** Foreign functions that bring anything at all over the network. */
const REQUESTS =
  /^(requests\.(get|request|Session\(\)\.get)|httpx\.(get|stream)|urllib\.request\.urlopen|urllib3\..*request)$/;
const isRequest = remember((path) => REQUESTS.test(path));
const ABOUT_WEIGHTS = /download|fetch|weight|checkpoint|ckpt|pretrained|model/i;
const ABOUT_DATA = /image|img|video|audio|data|sample|page|json|metadata/i;
/** Files that hold no weights. */
const LIGHT_FILE =
  /\.(json|txt|ya?ml|toml|md|csv|tsv|jpe?g|png|gif|tiff?|bmp|webp|mp4|wav|npy|parquet)$/i;

/** A request by code of the project whose name says that it fetches a model. */
export function noteRequest(machine: Machine, path: string): void {
  if (!isRequest(path) || !byCodeUnderTest(machine)) return;
  const about = machine.frames.some(({ fn }) => fn !== null && fetchesWeights(fn));
  if (about) machine.fetches += 1;
}

/** A function that is left out for its depth: its name tells whether it fetches. */
export function noteLeftOut(machine: Machine, fn: Fn): void {
  const names = /download|fetch/i.test(`${fn.owner?.name ?? ""}.${fn.name}`);
  if (names && fetchesWeights(fn) && byCodeUnderTest(machine)) machine.fetches += 1;
}

function fetchesWeights(fn: Fn): boolean {
  if (fn.module.ofTests || ABOUT_DATA.test(fn.name)) return false;
  return ABOUT_WEIGHTS.test(fn.name) || ABOUT_WEIGHTS.test(fn.owner?.name ?? "");
}

/** A file or folder that a known function fetches; texts and pictures are no weights. */
export function noteFetch(machine: Machine, loader: Loader, values: readonly Value[]): void {
  if (loader.kind !== "file" && loader.kind !== "folder") return;
  if (!byCodeUnderTest(machine)) return;
  const light = values.flatMap(alternatives).some(isLight);
  if (!light) machine.fetches += 1;
}

function isLight(value: Value): boolean {
  const text = value.k === "const" ? value.v : value.k === "path" ? value.text : null;
  return typeof text === "string" && (LIGHT_FILE.test(text) || text === "dataset");
}

function byCodeUnderTest(machine: Machine): boolean {
  const frame = topFrame(machine);
  return (
    frame !== null &&
    !frame.module.ofTests &&
    machine.mockedBy === null &&
    machine.gate === null &&
    !machine.expectsError
  );
}

/**
 * Whether a load whose file is only known when it runs reads what the code under test fetched
 * before. Where the test wrote files of its own, it may be one of those.
 */
export function readsFetched(machine: Machine, loader: Loader): boolean {
  // Such a loader fetches itself, from wherever.
  if (/\.(load_url|load_state_dict_from_url)$/.test(loader.pattern)) return true;
  if (loader.kind !== "checkpoint" && loader.kind !== "suspect") return false;
  return machine.saved.size === 0 && loadsFetched(machine);
}

/** Whether the code under test fetched something that it may be loading now. */
export function loadsFetched(machine: Machine): boolean {
  return machine.fetches > 0 && topFrame(machine)?.module.ofTests === false;
}
