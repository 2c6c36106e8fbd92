import type { Tree } from "@lezer/common";
import { parser } from "@lezer/python";
import type { Stmt } from "./ast.ts";
import type { Source } from "./expressions.ts";
import type { Layout, LineKind } from "./layout.ts";
import { repair, repairHarder } from "./repair.ts";
import { lowerStatements } from "./statements.ts";
import { stringValue } from "./strings.ts";
import { BUFFER_LENGTH, checked } from "./trees.ts";

/** What one logical line says, with offsets from its start; a block below it is not in it. */
export type ParsedLine = readonly Stmt[];

/** Lines by their text: the files of a test suite say the same things again and again. */
export interface LineCache {
  readonly get: (text: string) => ParsedLine | undefined;
  readonly set: (text: string, line: ParsedLine) => void;
}

/** Lines kept in each of two generations: some 20 MB. */
const MAX_LINES = 16_000;
/** Longer ones hardly come twice. */
const MAX_LENGTH = 300;

export function createLineCache(): LineCache {
  let young = new Map<string, ParsedLine>();
  let old = new Map<string, ParsedLine>();
  const set = (text: string, line: ParsedLine): void => {
    if (text.length > MAX_LENGTH) return;
    if (young.size >= MAX_LINES) {
      old = young;
      young = new Map();
    }
    young.set(text, line);
  };
  const get = (text: string): ParsedLine | undefined => {
    const found = young.get(text);
    if (found !== undefined) return found;
    const before = old.get(text);
    if (before !== undefined) set(text, before);
    return before;
  };
  return { get, set };
}

const STRICT = parser.configure({ strict: true, bufferLength: BUFFER_LENGTH });

/** A line as the parser gets it: with what makes a whole statement of it. */
interface Chunk {
  readonly line: number;
  readonly text: string;
  readonly kind: LineKind;
  /** What stands before it, and how much of the line's start is left out. */
  readonly before: string;
  readonly skip: number;
  readonly after: string;
}

/**
 * Parses the given lines of a file that the cache does not have, all at once, and puts every one
 * into `into`. False where one of them is no valid Python.
 */
export function parseLines(
  text: string,
  layout: Layout,
  { wanted, cache, into }: { wanted: Iterable<number>; cache: LineCache; into: ParsedLine[] },
): boolean {
  const unknown: Chunk[] = [];
  const twins: { line: number; text: string }[] = [];
  const asked = new Set<string>();
  for (const line of wanted) {
    if (into[line] !== undefined) continue;
    const own = text.slice(layout.from[line], layout.to[line]);
    const kind = layout.kind[line] ?? "simple";
    const found = ready(own, kind) ?? cache.get(own);
    if (found) into[line] = found;
    else if (asked.has(own)) twins.push({ line, text: own });
    else {
      asked.add(own);
      unknown.push({ line, text: own, kind, ...frameOf(own, kind) });
    }
  }
  if (unknown.length === 0) return true;
  const parsed = parseChunks(unknown);
  if (parsed === null) return false;
  const byText = new Map<string, ParsedLine>();
  for (const [at, chunk] of unknown.entries()) {
    const line = parsed[at] ?? [];
    into[chunk.line] = line;
    cache.set(chunk.text, line);
    byText.set(chunk.text, line);
  }
  for (const twin of twins) into[twin.line] = byText.get(twin.text) ?? [];
  return true;
}

const NOTHING: ParsedLine = [];
const YIELD: ParsedLine = [{ t: "expr", v: { t: "yield", v: null, from: false }, p: 0 }];

/** Lines that need no parser. */
function ready(own: string, kind: LineKind): ParsedLine | null {
  if (kind === "text")
    return [{ t: "expr", v: { t: "const", k: "const", v: stringValue(own) }, p: 0 }];
  if (kind === "else" || kind === "try" || kind === "finally") {
    return /^[a-z]+[ \t]*:$/.test(own) ? NOTHING : null;
  }
  // The grammar takes a bare `yield` for an error.
  return own === "yield" ? YIELD : null;
}

function frameOf(own: string, kind: LineKind): Pick<Chunk, "before" | "skip" | "after"> {
  const after = own.endsWith(":") ? " pass\n" : "\n";
  switch (kind) {
    case "elif":
      return { before: "", skip: 2, after };
    case "else":
      return { before: "if 1: pass\n", skip: 0, after };
    case "except":
    case "finally":
      return { before: "try: pass\n", skip: 0, after };
    case "try":
      return { before: "", skip: 0, after: "\nfinally: pass\n" };
    case "decorator":
      return { before: "", skip: 0, after: "\ndef _(): pass\n" };
    case "match":
      return { before: "", skip: 0, after: "\n case _: pass\n" };
    case "case":
      return { before: "match _:\n ", skip: 0, after };
    default:
      return { before: "", skip: 0, after };
  }
}

/** One entry for each chunk; null where one of them is no statement of its kind. */
function parseChunks(chunks: readonly Chunk[]): ParsedLine[] | null {
  const texts: string[] = [];
  const repaired: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { text, kind, before, skip, after } of chunks) {
    starts.push(length);
    const own = skip === 0 ? text : text.slice(skip);
    texts.push(before, own, after);
    repaired.push(before, kind === "with" || kind === "case" ? repair(own) : own, after);
    length += before.length + own.length + after.length;
  }
  starts.push(length);
  const script = repaired.join("");
  const tree = parseStrictly(script) ?? parseStrictly(repairHarder(script));
  if (tree === null) return null;
  const source: Source = { text: texts.join(""), depth: 0, tooDeep: null };
  const found = lowerStatements(tree.cursor(), source, {
    starts,
    bases: chunks.map(({ before, skip }, at) => (starts[at] ?? 0) + before.length - skip),
  });
  if (source.tooDeep !== null) return null;
  return found.every((line, at) => isOfKind(line, chunks[at]?.kind ?? "simple")) ? found : null;
}

function parseStrictly(script: string): Tree | null {
  try {
    return checked(STRICT.parse(script));
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/** Whether a line came out as what its first word promised. */
function isOfKind(line: ParsedLine, kind: LineKind): boolean {
  if (kind === "simple" || kind === "text") return true;
  const [only, ...others] = line;
  if (only === undefined || others.length > 0) return false;
  switch (kind) {
    case "if":
    case "elif":
    case "else":
      return only.t === "if";
    case "try":
    case "finally":
      return only.t === "try";
    case "except":
      return only.t === "try" && only.handlers.length === 1;
    case "decorator":
      return only.t === "def" && only.decorators.length === 1;
    case "case":
      return only.t === "match" && only.cases.length === 1;
    default:
      return only.t === kind;
  }
}
