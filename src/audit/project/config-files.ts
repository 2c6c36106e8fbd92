/**
 * The small part of INI and TOML that pytest settings are written in: keys with words, quoted
 * strings, lists of them, and values that go on over indented lines. Values come as lines.
 */
export type ConfigValues = ReadonlyMap<string, readonly string[]>;

/** The keys of one section; null where the section is absent. */
export function readIni(text: string, section: string): ConfigValues | null {
  let inside = false;
  let seen = false;
  let key = "";
  const values = new Map<string, string[]>();
  for (const raw of text.split(/\r?\n/)) {
    const header = /^\[(.+?)\]\s*(?:[#;].*)?$/.exec(raw);
    if (header) {
      inside = header[1]?.trim() === section;
      seen ||= inside;
      key = "";
      continue;
    }
    if (!inside || /^\s*[#;]/.test(raw)) continue;
    const pair = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(raw);
    if (pair) {
      key = pair[1] ?? "";
      values.set(key, [withoutComment(pair[2] ?? "")]);
    } else if (/^\s+\S/.test(raw) && key !== "") {
      values.get(key)?.push(withoutComment(raw.trim()));
    }
  }
  return seen ? values : null;
}

function withoutComment(value: string): string {
  return value.replace(/\s+[#;].*$/, "");
}

/** The keys of the first of these tables that is there; null where none is. */
export function readToml(text: string, tables: readonly string[]): ConfigValues | null {
  for (const table of tables) {
    const lines = tableLines(text, table);
    if (lines !== null) return readTomlLines(lines);
  }
  return null;
}

function tableLines(text: string, table: string): string[] | null {
  let found: string[] | null = null;
  let inside = false;
  /** What dotted keys of this table start with, in a table further up. */
  let prefix = `${table}.`;
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/.exec(line);
    if (header) {
      const name = header[1]?.replace(/["'\s]/g, "") ?? "";
      inside = name === table;
      prefix = table.startsWith(`${name}.`) ? `${table.slice(name.length + 1)}.` : "";
      if (inside) found ??= [];
    } else if (/^\s*\[\[/.test(line)) {
      inside = false;
      prefix = "";
    } else if (inside) found?.push(line);
    else if (prefix !== "" && line.trimStart().startsWith(prefix)) {
      found = [...(found ?? []), line.trimStart().slice(prefix.length)];
    }
  }
  return found;
}

function readTomlLines(lines: readonly string[]): ConfigValues {
  const values = new Map<string, string[]>();
  const rest = lines.join("\n");
  const keys = /^[ \t]*([\w-]+|"[^"]+")[ \t]*=[ \t]*/gm;
  for (let hit = keys.exec(rest); hit !== null; hit = keys.exec(rest)) {
    const from = hit.index + hit[0].length;
    const { items, end } = tomlValue(rest, from);
    values.set((hit[1] ?? "").replaceAll('"', ""), items);
    keys.lastIndex = end;
  }
  return values;
}

/** A string, a list of strings, or anything else up to the end of the line. */
function tomlValue(text: string, from: number): { items: string[]; end: number } {
  const string = /"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'/y;
  const one = (at: number): { value: string; end: number } | null => {
    string.lastIndex = at;
    const hit = string.exec(text);
    if (hit === null) return null;
    const raw = hit[1] ?? hit[2] ?? hit[4];
    return { value: raw ?? (hit[3] ?? "").replace(/\\(["\\])/g, "$1"), end: string.lastIndex };
  };
  if (text[from] === "[") {
    const items: string[] = [];
    let at = from + 1;
    while (at < text.length && text[at] !== "]") {
      if (text[at] === "#") {
        const end = text.indexOf("\n", at);
        at = end < 0 ? text.length : end;
        continue;
      }
      const hit = one(at);
      if (hit) items.push(/\s/.test(hit.value) ? quoteWord(hit.value) : hit.value);
      at = hit?.end ?? at + 1;
    }
    return { items, end: at + 1 };
  }
  const single = one(from);
  if (single) return { items: single.value.split("\n"), end: single.end };
  const end = text.indexOf("\n", from);
  const stop = end < 0 ? text.length : end;
  return { items: [text.slice(from, stop).trim()], end: stop };
}

/** A list item is one argument, whatever it holds. */
function quoteWord(value: string): string {
  return /^-[mk] /.test(value) ? value : JSON.stringify(value);
}
