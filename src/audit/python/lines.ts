import type { Tree } from "@lezer/common";
import type { Stmt } from "./ast.ts";
import type { Source } from "./expressions.ts";
import type { Layout, LineKind } from "./layout.ts";
import { repair, repairHarder } from "./repair.ts";
import type { Shape } from "./shapes.ts";
import { fillShape, shapeOf } from "./shapes.ts";
import { lowerStatements } from "./statements.ts";
import { stringValue } from "./strings.ts";
import { parseStrictly } from "./trees.ts";

/** What one logical line says, with offsets from its start; a block below it is not in it. */
export type ParsedLine = readonly Stmt[];

/**
 * Lines by their text and by their shape: the files of a test suite say the same things again and
 * again.
 */
export interface LineCache {
  readonly get: (text: string) => ParsedLine | undefined;
  /** Keeps both the text and the line: neither may be cut out of a larger text. */
  readonly set: (text: string, line: ParsedLine) => void;
  /** Whether a line was asked about before. */
  readonly sawBefore: (text: string) => boolean;
}

/** Lines kept in each of two generations: some 20 MB. */
const MAX_LINES = 16_000;
/** Longer ones hardly come twice. */
const MAX_LENGTH = 300;
/** Hashes of lines seen once: 4 MB. */
const MAX_SEEN = 100_000;

export function createLineCache(): LineCache {
  let young = new Map<string, ParsedLine>();
  let old = new Map<string, ParsedLine>();
  const seen = new Set<number>();
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
  const sawBefore = (text: string): boolean => {
    const hash = hashOf(text);
    if (seen.has(hash)) return true;
    if (seen.size >= MAX_SEEN) seen.clear();
    seen.add(hash);
    return false;
  };
  return { get, set, sawBefore };
}

/** FNV-1a over the characters: two lines with one hash cost nothing but an early place in the cache. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

/** A line as the parser gets it: with what makes a whole statement of it. */
interface Chunk {
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
  const unknown = new Map<string, Unknown>();
  for (const line of wanted) {
    if (into[line] !== undefined) continue;
    const own = text.slice(layout.from[line], layout.to[line]);
    const kind = layout.kind[line] ?? "simple";
    const found = ready(own, kind) ?? cache.get(own);
    if (found) {
      into[line] = found;
      continue;
    }
    // What a case says is repaired first, which looks at its names.
    const shape = kind === "case" ? null : shapeOf(own);
    const key = shape?.text ?? own;
    const place = { line, own, shape };
    const known = cache.get(key);
    const before = unknown.get(key);
    if (known) fill(place, known, { cache, into });
    else if (before) before.places.push(place);
    else unknown.set(key, { chunk: { text: key, kind, ...frameOf(key, kind) }, places: [place] });
  }
  if (unknown.size === 0) return true;
  const all = [...unknown.values()];
  const parsed = parseChunks(all.map(({ chunk }) => chunk));
  if (parsed === null) return false;
  for (const [at, { chunk, places }] of all.entries()) {
    const found = parsed[at] ?? [];
    if (places[0]?.shape) cache.set(chunk.text, found);
    for (const place of places) fill(place, found, { cache, into });
  }
  return true;
}

interface Unknown {
  readonly chunk: Chunk;
  readonly places: Place[];
}

/** A line that has the text of a chunk, or its shape. */
interface Place {
  readonly line: number;
  readonly own: string;
  readonly shape: Shape | null;
}

function fill(
  { line, own, shape }: Place,
  found: ParsedLine,
  { cache, into }: { cache: LineCache; into: ParsedLine[] },
): void {
  if (shape === null) into[line] = found;
  else if (own.length > MAX_LENGTH || !cache.sawBefore(own)) into[line] = fillShape(found, shape);
  else {
    // What is kept must not hold on to the whole file it was cut from.
    const copy = Buffer.from(own).toString();
    const filled = fillShape(found, shapeOf(copy) ?? shape);
    cache.set(copy, filled);
    into[line] = filled;
  }
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
  const tree = validTree(script) ?? validTree(repairHarder(script));
  if (tree === null) return null;
  const source: Source = { text: texts.join(""), depth: 0, tooDeep: null };
  const found = lowerStatements(tree.cursor(), source, {
    starts,
    bases: chunks.map(({ before, skip }, at) => (starts[at] ?? 0) + before.length - skip),
  });
  if (source.tooDeep !== null) return null;
  return found.every((line, at) => isOfKind(line, chunks[at]?.kind ?? "simple")) ? found : null;
}

/** Null, too, where a line is nested too deeply: the parser of whole files says so. */
function validTree(script: string): Tree | null {
  try {
    return parseStrictly(script);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
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
