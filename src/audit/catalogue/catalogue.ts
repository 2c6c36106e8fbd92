import { UserError } from "../../core/errors.ts";
import { remember } from "../remember.ts";
import { BUILTIN_LOADERS } from "./builtin.ts";

/** What a name in the catalogue stands for. */
export const LOADER_KINDS = [
  /** Brings a model's weights into memory, by a hub name, a release or a folder. */
  "weights",
  /** The same from a file: what the file is decides. */
  "checkpoint",
  /** A model with random weights, as large as its configuration says. */
  "build",
  /** The same by its constructor: a toy configuration makes it nothing to speak of. */
  "built",
  /** Fetches one file without loading it. */
  "file",
  /** Fetches a whole model without loading it. */
  "folder",
  "config",
  "tokenizer",
  "processor",
  "scheduler",
  /** Looks like a loader by its name and is none. */
  "none",
  /** A name that promises a load, in code that cannot be read. */
  "suspect",
  /** A class that others inherit their loader from: mocking it covers them. */
  "base",
  /** A decorator that skips a test unless something is switched on. */
  "gate",
] as const;
export type LoaderKind = (typeof LOADER_KINDS)[number];

export interface Loader {
  /** As written; what reports show as `loader`. */
  readonly pattern: string;
  readonly kind: LoaderKind;
  /** Where the model's name or file is: positions and keywords, first match wins. Empty = the loader itself is the model. */
  readonly model: readonly (number | string)[];
  /** Which model without such an argument; `none` = then nothing is loaded. */
  readonly fallback: string | null;
  /**
   * Loads only where one of these arguments is given and not None or False. With `needsNot` beside
   * it: then it loads for sure, and else where none of those is None or False.
   */
  readonly needs: readonly (number | string)[];
  /** Harmless where this argument is None or False. */
  readonly needsNot: readonly (number | string)[];
  /** Beside `needs`: it loads too where the first argument begins with one of these. */
  readonly begins: readonly string[];
  /** Harmless where one of these is given. */
  readonly unless: readonly (number | string)[];
  /** Harmless where one of these holds an object (a model that was made elsewhere), not a name. */
  readonly unlessObject: readonly (number | string)[];
  /** Which argument names the file inside a repository. */
  readonly fileName: readonly (number | string)[];
  /** For `base`: the prefix it covers. For `gate`: what switches the test on. */
  readonly note: string;
  /** By its name alone, from any package. */
  readonly foreign: boolean;
  readonly matches: (path: string) => boolean;
}

export interface Catalogue {
  /** The loader of a dotted name such as `transformers.AutoModel.from_pretrained`, or null. */
  readonly find: (path: string) => Loader | null;
  /** The gate of a decorator's dotted name, or null. */
  readonly gate: (path: string) => Loader | null;
  /** The prefix that a mocked class covers beyond itself, such as `transformers.`. */
  readonly covers: (classPath: string) => string | null;
  readonly loaders: readonly Loader[];
}

const OPTIONS = [
  "model",
  "default",
  "needs",
  "needs-not",
  "begins",
  "unless",
  "unless-object",
  "name",
  "of",
  "foreign",
];

/**
 * Reads loaders in the line format of docs/audit.md. All faults are told at once.
 * Throws a UserError that names the file, the lines and what is allowed.
 */
export function parseLoaders(text: string, file: string): readonly Loader[] {
  const faults: string[] = [];
  const loaders: Loader[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    if (line === "") continue;
    const parsed = parseLine(line);
    if (typeof parsed === "string") faults.push(`${file}:${at + 1}: ${parsed}`);
    else loaders.push(parsed);
  }
  if (faults.length > 0) {
    throw new UserError({
      code: "audit-loaders",
      message: `audit-loaders: ${faults.join("\n")}`,
      hint: "Each line is `pattern kind option=value…`, such as `mylib.load_big weights model=0,name`; see docs/audit.md.",
      exitCode: 2,
    });
  }
  return loaders;
}

/** The built-in catalogue with the user's loaders in front of it. */
export function createCatalogue(extra: readonly Loader[] = []): Catalogue {
  const loaders = [...extra, ...parseLoaders(BUILTIN_LOADERS, "the built-in catalogue")];
  const gates = loaders.filter((loader) => loader.kind === "gate");
  const bases = loaders.filter((loader) => loader.kind === "base");
  const rest = loaders.filter((loader) => loader.kind !== "gate" && loader.kind !== "base");
  return {
    loaders,
    find: remember(indexed(rest)),
    gate: remember(indexed(gates)),
    covers: (path) => bases.find((loader) => loader.matches(path))?.note ?? null,
  };
}

/** Finds the first match without trying every pattern: by the last name, or by the package. */
function indexed(loaders: readonly Loader[]): (path: string) => Loader | null {
  const byLast = new Map<string, number[]>();
  const byTop = new Map<string, number[]>();
  const anywhere: number[] = [];
  for (const [at, { pattern }] of loaders.entries()) {
    const names = pattern.split(".");
    const last = names.at(-1) ?? "";
    const top = names[0] ?? "";
    const plain = (name: string): boolean => !/[*[]/.test(name);
    if (plain(last)) push(byLast, last, at);
    else if (plain(top)) push(byTop, top, at);
    else anywhere.push(at);
  }
  return (path) => {
    const last = path.slice(path.lastIndexOf(".") + 1);
    const top = path.split(".", 1)[0] ?? "";
    const candidates = [...(byLast.get(last) ?? []), ...(byTop.get(top) ?? []), ...anywhere];
    candidates.sort((a, b) => a - b);
    for (const at of candidates) {
      const loader = loaders[at];
      if (loader?.matches(path)) return loader;
    }
    return null;
  };
}

function push(table: Map<string, number[]>, key: string, at: number): void {
  const before = table.get(key);
  if (before) before.push(at);
  else table.set(key, [at]);
}

function parseLine(line: string): Loader | string {
  const [pattern = "", kind = "", ...options] = line.split(/\s+/);
  if (!/^[\w*()[\]-]+(\.[\w*()[\]-]+)*$/.test(pattern)) {
    return `"${pattern}" is no dotted name; allowed are letters, digits, _ and dots, * for part of a name, ** for any names`;
  }
  if (!isKind(kind)) {
    return `"${kind}" is no kind of loader; allowed are ${LOADER_KINDS.join(", ")}`;
  }
  const values = new Map<string, string>();
  for (const option of options) {
    const at = option.indexOf("=");
    const name = at < 0 ? option : option.slice(0, at);
    if (at < 0 || !OPTIONS.includes(name)) {
      return `"${option}" is no option; allowed are ${OPTIONS.map((each) => `${each}=`).join(", ")}`;
    }
    values.set(name, option.slice(at + 1));
  }
  const list = (name: string): (number | string)[] =>
    (values.get(name) ?? "")
      .split(",")
      .filter((item) => item !== "")
      .map((item) => (/^\d+$/.test(item) ? Number(item) : item));
  const expression = toExpression(pattern);
  return {
    pattern,
    kind,
    model: values.has("model") ? list("model") : [0],
    fallback: values.get("default") ?? null,
    needs: kind === "gate" ? [] : list("needs"),
    needsNot: list("needs-not"),
    begins: list("begins").map(String),
    unless: list("unless"),
    unlessObject: list("unless-object"),
    fileName: list("name"),
    note: (values.get(kind === "gate" ? "needs" : "of") ?? "").replaceAll("-", " "),
    foreign: values.get("foreign") === "yes",
    matches: (path) => expression.test(path),
  };
}

function isKind(kind: string): kind is LoaderKind {
  return (LOADER_KINDS as readonly string[]).includes(kind);
}

/** `**` stands for any number of names, also none; `*` for part of one name; `[A-Z]` for a capital. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .split(".")
    .map((part) =>
      part === "**" ? "**" : part.replace(/[()]/g, "\\$&").replaceAll("*", "[^.()]*"),
    )
    .join("\\.")
    .replaceAll("\\.**\\.", "\\.(?:.*\\.)?")
    .replace(/^\*\*\\\./, "(?:.*\\.)?")
    .replace(/\\\.\*\*$/, "\\..*");
  return new RegExp(`^${source}$`);
}
