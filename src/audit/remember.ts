/** More answers than this are forgotten, all at once: the texts come from the user's files. */
const MAX_KNOWN = 20_000;

/** Asks once for each text: the same few names are asked about by the thousand. */
export function remember<T extends string | boolean | object | null>(
  find: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, found);
    return found;
  };
}
