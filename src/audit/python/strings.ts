/** Marks a part of a string that is only known when the test runs. */
export const HOLE = "\u0001";

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
};

/** Splits a string token into its prefix letters and its text without the quotes. */
export function unquote(token: string): { prefix: string; inner: string } {
  const opening = /^([A-Za-z]*)("""|'''|"|')/.exec(token);
  if (opening === null) return { prefix: "", inner: token };
  const quote = opening[2] ?? '"';
  const from = opening[0].length;
  const to =
    token.endsWith(quote) && token.length >= from + quote.length ? -quote.length : undefined;
  return { prefix: (opening[1] ?? "").toLowerCase(), inner: token.slice(from, to) };
}

/** The value of a string token; escapes that name a code point stay as they are. */
export function stringValue(token: string): string {
  const { prefix, inner } = unquote(token);
  return prefix.includes("r") ? inner : withoutEscapes(inner);
}

export function withoutEscapes(inner: string): string {
  if (!inner.includes("\\")) return inner;
  return inner.replace(/\\([\s\S])/g, (whole, letter: string) => ESCAPES[letter] ?? whole);
}
