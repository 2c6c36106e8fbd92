/**
 * Whether a pattern with stars covers a sequence from its first item to its last. A star covers
 * any number of items that `starTakes` allows.
 *
 * Only the last star ever has to be widened, so the time is at most the product of both lengths:
 * no pattern explodes, as one does that was translated to a backtracking regular expression.
 */
export function matchSequence<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  rules: {
    isStar(part: Part): boolean;
    matches(part: Part, item: Item): boolean;
    starTakes(item: Item): boolean;
  },
): boolean {
  let part = 0;
  let item = 0;
  let afterStar = -1;
  let starEnd = 0;
  while (item < items.length) {
    const current = items[item] as Item;
    const wanted = pattern[part];
    if (wanted !== undefined && rules.isStar(wanted)) {
      part += 1;
      afterStar = part;
      starEnd = item;
    } else if (wanted !== undefined && rules.matches(wanted, current)) {
      part += 1;
      item += 1;
    } else {
      if (afterStar === -1 || !rules.starTakes(items[starEnd] as Item)) return false;
      starEnd += 1;
      part = afterStar;
      item = starEnd;
    }
  }
  return pattern.slice(part).every((rest) => rules.isStar(rest));
}
