import type { Document } from "yaml";
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";

/** What a settings file says: `undefined` stands for what cannot be known from it alone. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | ReadonlyMap<string, Plain>;

/** Deeper nesting than this is no settings file. */
const MAX_DEPTH = 40;
/** Aliases of aliases of aliases grow a small file without end. */
const MAX_NODES = 20_000;
/** Tags that every reader knows; what others make of a value is theirs to say. */
const CORE_TAG = "tag:yaml.org,2002:";

/**
 * Reads the first document of a file as PyYAML would, by YAML 1.1. Custom tags and interpolations
 * (`${model.name}`) are left unknown, as is what the parser stumbles over; it never throws.
 */
export function parseYaml(text: string): Plain {
  try {
    const own = text.replace(/^%YAML[^\n]*/gm, "");
    const document = parseDocument(own, { version: "1.1", logLevel: "silent" });
    return plainOf(document.contents, { document, left: MAX_NODES }, 0);
  } catch {
    // The package runs out of stack where thousands of brackets are open.
    return undefined;
  }
}

interface Reading {
  readonly document: Document;
  left: number;
}

function plainOf(node: unknown, reading: Reading, depth: number): Plain {
  reading.left -= 1;
  if (depth > MAX_DEPTH || reading.left < 0) return undefined;
  if (node === null) return null;
  if (isAlias(node)) return plainOf(node.resolve(reading.document), reading, depth + 1);
  if (isScalar(node)) return hasOwnTag(node) ? undefined : scalarOf(node);
  if (isSeq(node)) {
    if (hasOwnTag(node)) return undefined;
    return node.items.map((item) => plainOf(item, reading, depth + 1));
  }
  if (!isMap(node) || hasOwnTag(node)) return undefined;
  const map = new Map<string, Plain>();
  const merged: Plain[] = [];
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.source ?? key.value) : null;
    if (name === null) continue;
    const own = plainOf(value, reading, depth + 1);
    if (name === "<<") merged.push(...(Array.isArray(own) ? own : [own]));
    else map.set(name, own);
  }
  for (const other of merged) {
    if (!(other instanceof Map)) continue;
    for (const [key, each] of other) if (!map.has(key)) map.set(key, each);
  }
  return map;
}

function hasOwnTag({ tag }: { readonly tag?: string | undefined }): boolean {
  return tag !== undefined && !tag.startsWith(CORE_TAG);
}

function scalarOf({ value, source }: { readonly value: unknown; readonly source?: string }): Plain {
  switch (typeof value) {
    case "string":
      return value.includes("${") ? undefined : value;
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return Number(value);
    default:
      // Dates stay what they are written as.
      return value === null ? null : source;
  }
}
