/** More alternatives than a person writes; `{a,b}` thirty times in a row would be 10⁹. */
const MOST_ALTERNATIVES = 1_000;

/**
 * The patterns that `{a,b}` stands for, in order, each once; null where they are too many. Groups
 * may nest and may hold `/`. Braces without a comma, or that nothing closes, are themselves.
 */
export function expandBraces(pattern: string, escapes: boolean): readonly string[] | null {
  const expanded = new Set<string>();
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = firstGroup(next, escapes);
    if (group === null) {
      expanded.add(next);
    } else {
      const [before, after] = [next.slice(0, group.start), next.slice(group.end)];
      open.push(...group.alternatives.map((middle) => before + middle + after).reverse());
    }
    if (open.length + expanded.size > MOST_ALTERNATIVES) return null;
  }
  return [...expanded];
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

/** The first group that closes and has a comma of its own: an innermost one. One pass. */
function firstGroup(pattern: string, escapes: boolean): Group | null {
  const open: { start: number; commas: number[] }[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === "\\" && escapes) at += 1;
    else if (character === "{") open.push({ start: at, commas: [] });
    else if (character === ",") open.at(-1)?.commas.push(at);
    else if (character === "}") {
      const group = open.pop();
      if (group === undefined || group.commas.length === 0) continue;
      const edges = [group.start, ...group.commas, at];
      return {
        start: group.start,
        end: at + 1,
        alternatives: edges
          .slice(1)
          .map((edge, part) => pattern.slice((edges[part] ?? 0) + 1, edge)),
      };
    }
  }
  return null;
}
