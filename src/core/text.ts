/**
 * What may not stand raw in a line of a report: C0 and C1 control characters, the Unicode line and
 * paragraph separators, marks that reorder what a reader sees, and halves of a surrogate pair
 * (which no encoder can write).
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * `text` on one line, with every unsafe character as an escape (`\n`, `\x1b`, `\u202e`). All else
 * stays as it is, backslashes too: this is for readers, it cannot be turned back.
 */
export function oneLine(text: string): string {
  return text.replace(UNSAFE, escapeOf);
}

/** The same for text of several lines: newlines and tabs stay, each kind of line end becomes one. */
export function readableLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNSAFE, (unsafe) => (unsafe === "\n" || unsafe === "\t" ? unsafe : escapeOf(unsafe)));
}

function escapeOf(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.charCodeAt(0);
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** `text` cut to at most `limit` UTF-16 units, with `…` where something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(0, limit - 1));
  // A pair must not be cut in its middle.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
