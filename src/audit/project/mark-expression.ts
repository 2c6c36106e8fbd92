/**
 * Evaluates pytest's `-m` and `-k` expressions: `not slow and (gpu or cpu)`. A faulty expression
 * selects everything, as far as the audit is concerned.
 */
export function selects(
  expression: string,
  has: (name: string, given: ReadonlyMap<string, string>) => boolean,
): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+(?:\([^)]*\))?/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === "or") {
      at += 1;
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = not();
    while (tokens[at] === "and") {
      at += 1;
      const right = not();
      value = value && right;
    }
    return value;
  };
  const not = (): boolean => {
    const token = tokens[at];
    at += 1;
    if (token === "not") return !not();
    if (token === "(") {
      const value = either();
      at += 1;
      return value;
    }
    return token === undefined ? true : has(token.replace(/\(.*$/, ""), keywordsOf(token));
  };
  return tokens.length === 0 ? true : either();
}

/** `device(kind="cpu", serial=1)`: what the mark must have been given. */
function keywordsOf(token: string): ReadonlyMap<string, string> {
  const pairs = token.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,)]+))/g);
  return new Map([...pairs].map((hit) => [hit[1] ?? "", hit[2] ?? hit[3] ?? hit[4] ?? ""]));
}
