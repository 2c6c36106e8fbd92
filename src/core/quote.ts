/** C0 and C1 controls, line separators, and the marks that turn or hide text on a terminal. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Text from outside as a message shows it: in double quotes, on one line, control characters as
 * escapes, and no longer than `maxLength` code units (then with its full length behind it).
 * Backslashes stay single, so that a Windows path reads as the user wrote it.
 */
export function quoted(text: string, maxLength = 60): string {
  const shown = text.slice(0, maxLength).replace(UNSAFE, escapeCharacter).replaceAll('"', '\\"');
  return text.length > maxLength ? `"${shown}…" (${text.length} characters)` : `"${shown}"`;
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return SHORT_ESCAPES[character] ?? `\\u${code.toString(16).padStart(4, "0")}`;
}
