import type { TreeCursor } from "@lezer/common";
import type { Stmt } from "./ast.ts";
import type { Source } from "./expressions.ts";
import { eachChild } from "./expressions.ts";

/** `import a.b as c, d` and `from ..a import b as c` from the tokens that lie flat under the node. */
export function lowerImport(cursor: TreeCursor, source: Source): Stmt[] {
  const p = cursor.from;
  const tokens: string[] = [];
  eachChild(cursor, () => {
    if (!cursor.type.isError && cursor.name !== "Comment") {
      tokens.push(source.text.slice(cursor.from, cursor.to));
    }
  });
  return tokens[0] === "from" ? lowerFrom(tokens, p) : lowerPlain(tokens.slice(1), p);
}

function lowerPlain(tokens: readonly string[], p: number): Stmt[] {
  const names = split(tokens).flatMap((item) => {
    const as = item.indexOf("as");
    const path = (as < 0 ? item : item.slice(0, as)).join("");
    return path === "" ? [] : [{ path, as: as < 0 ? null : (item[as + 1] ?? null) }];
  });
  return names.length > 0 ? [{ t: "import", names, p }] : [];
}

function lowerFrom(tokens: readonly string[], p: number): Stmt[] {
  const at = tokens.indexOf("import");
  if (at < 0) return [];
  const origin = tokens.slice(1, at).join("");
  const level = /^\.*/.exec(origin)?.[0].length ?? 0;
  const module = origin.slice(level);
  const rest = tokens.slice(at + 1).filter((token) => token !== "(" && token !== ")");
  if (rest[0] === "*") return [{ t: "from", level, module, names: null, p }];
  const names = split(rest).flatMap((item) => {
    const name = item[0];
    return name === undefined ? [] : [{ name, as: item[1] === "as" ? (item[2] ?? name) : name }];
  });
  return [{ t: "from", level, module, names, p }];
}

function split(tokens: readonly string[]): string[][] {
  const items: string[][] = [[]];
  for (const token of tokens) {
    if (token === ",") items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}
