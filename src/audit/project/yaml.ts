/** What a settings file says: `undefined` stands for what cannot be known from it alone. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | ReadonlyMap<string, Plain>;

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
  readonly anchors: Map<string, Plain>;
}

/** Deeper nesting than this is no settings file. */
const MAX_DEPTH = 40;

/**
 * Reads the part of YAML that settings files are written in: mappings, lists, scalars, flow
 * collections, anchors. Tags and interpolations are left unknown; it never throws.
 */
export function parseYaml(text: string): Plain {
  const lines: Line[] = [];
  for (const raw of text.split(/\r?\n/)) {
    if (/^---(\s|$)/.test(raw) && lines.length === 0) continue;
    if (/^(---|\.\.\.)(\s|$)/.test(raw)) break;
    if (/^\s*(#|$)/.test(raw) || raw.startsWith("%")) continue;
    const content = raw.trimStart();
    lines.push({ indent: raw.length - content.length, text: content.trimEnd() });
  }
  const reader: Reader = { lines, at: 0, anchors: new Map() };
  return lines[0] ? readBlock(reader, lines[0].indent, 0) : null;
}

function readBlock(reader: Reader, indent: number, depth: number): Plain {
  const first = reader.lines[reader.at];
  if (!first || depth > MAX_DEPTH) return undefined;
  if (isItem(first.text)) return readList(reader, indent, depth);
  if (keyOf(first.text)) return readMapping(reader, indent, depth);
  reader.at += 1;
  return readValue(reader, first.text, { indent, depth });
}

function isItem(text: string): boolean {
  return text === "-" || text.startsWith("- ");
}

/** `key: value` as its two parts. */
function keyOf(text: string): { key: string; rest: string } | null {
  const hit =
    /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"[{&*!|>-][^#]*?|-[^\s#][^#]*?)\s*:(?:\s+(.*))?$/.exec(text);
  if (!hit?.[1]) return null;
  return { key: hit[1].replace(/^(["'])(.*)\1$/, "$2"), rest: withoutComment(hit[2] ?? "") };
}

function readList(reader: Reader, indent: number, depth: number): Plain {
  const items: Plain[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent !== indent || !isItem(line.text)) return items;
    const rest = line.text.slice(1).trimStart();
    if (rest === "") {
      reader.at += 1;
      items.push(readChild(reader, indent, depth));
    } else if (keyOf(rest) || isItem(rest)) {
      const inner = indent + line.text.length - rest.length;
      reader.lines[reader.at] = { indent: inner, text: rest };
      items.push(readBlock(reader, inner, depth + 1));
    } else {
      reader.at += 1;
      items.push(readValue(reader, withoutComment(rest), { indent, depth }));
    }
  }
}

function readMapping(reader: Reader, indent: number, depth: number): Plain {
  const map = new Map<string, Plain>();
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent) return map;
    const entry = line.indent === indent ? keyOf(line.text) : null;
    reader.at += 1;
    // What is not understood is passed over.
    if (!entry) continue;
    const value = readValue(reader, entry.rest, { indent, depth });
    if (entry.key === "<<") {
      if (value instanceof Map)
        for (const [key, each] of value) if (!map.has(key)) map.set(key, each);
    } else map.set(entry.key, value);
  }
}

/** The block below a `key:` or `-` that says nothing on its own line. */
function readChild(reader: Reader, indent: number, depth: number): Plain {
  const next = reader.lines[reader.at];
  if (!next) return null;
  const below = next.indent > indent || (next.indent === indent && isItem(next.text));
  return below ? readBlock(reader, next.indent, depth + 1) : null;
}

function readValue(
  reader: Reader,
  text: string,
  { indent, depth }: { indent: number; depth: number },
): Plain {
  const anchor = /^&(\S+)\s*(.*)$/.exec(text);
  if (anchor) {
    const value = readValue(reader, anchor[2] ?? "", { indent, depth });
    reader.anchors.set(anchor[1] ?? "", value);
    return value;
  }
  if (text === "") return readChild(reader, indent, depth);
  if (text.startsWith("*")) return reader.anchors.get(text.slice(1).trim());
  if (/^[|>][+-]?\d*$/.test(text)) return skipDeeper(reader, indent).join("\n");
  if (text.startsWith("!")) {
    skipDeeper(reader, indent);
    return undefined;
  }
  if (/^[[{]/.test(text)) {
    const parts = [text];
    for (let open = openBrackets(text); open > 0 && reader.at < reader.lines.length; ) {
      const more = withoutComment(reader.lines[reader.at]?.text ?? "");
      open += openBrackets(more);
      parts.push(more);
      reader.at += 1;
    }
    return readFlow(parts.join(" "));
  }
  const folded = skipDeeper(reader, indent);
  return scalar([text, ...folded].join(" "));
}

function skipDeeper(reader: Reader, indent: number): string[] {
  const found: string[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent <= indent) return found;
    found.push(line.text);
    reader.at += 1;
  }
}

function withoutComment(text: string): string {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text);
  if (quoted?.[1]) return quoted[1];
  return text.replace(/(^|\s)#.*$/, "").trim();
}

/** How many more brackets a line opens than it closes. */
function openBrackets(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
  const count = (pattern: RegExp): number => bare.match(pattern)?.length ?? 0;
  return count(/[[{]/g) - count(/[\]}]/g);
}

/** `[a, {b: c}]`. */
function readFlow(flow: string): Plain {
  const tokens = flow.match(
    /"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{},]|:(?=\s|$)|[^\s[\]{},][^[\]{},]*?(?=\s*(?:[[\]{},]|:\s|$))/g,
  );
  if (!tokens) return undefined;
  let at = 0;
  const value = (depth: number): Plain => {
    const token = tokens[at];
    at += 1;
    if (token === undefined || depth > MAX_DEPTH) return undefined;
    if (token === "[") {
      const items: Plain[] = [];
      while (at < tokens.length && tokens[at] !== "]") {
        if (tokens[at] === ",") at += 1;
        else items.push(value(depth + 1));
      }
      at += 1;
      return items;
    }
    if (token === "{") {
      const map = new Map<string, Plain>();
      while (at < tokens.length && tokens[at] !== "}") {
        const key = tokens[at] ?? "";
        at += 1;
        if (key === ",") continue;
        if (tokens[at] === ":") {
          at += 1;
          map.set(String(scalar(key)), value(depth + 1));
        } else map.set(String(scalar(key)), null);
      }
      at += 1;
      return map;
    }
    return scalar(token);
  };
  return value(0);
}

function scalar(text: string): Plain {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  const plain = quoted ? (quoted[2] ?? "") : text;
  // `${model.name}` is filled in by whoever reads the file.
  if (plain.includes("${")) return undefined;
  if (quoted) return plain;
  if (/^(null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(true|yes|on)$/i.test(text)) return true;
  if (/^(false|no|off)$/i.test(text)) return false;
  return /^[-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)
    ? Number(text.replaceAll("_", ""))
    : text;
}
