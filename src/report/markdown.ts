import { oneLine } from "../core/text.ts";

/**
 * What CommonMark or GFM gives a meaning: inline marks, table borders, HTML, what starts an
 * automatic link (`://`, `www.`), and what starts a block at the beginning of a line.
 */
const MARKUP = /[&<>"'`*_~[\]\\|{}$@#]|:(?=\/\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi;

/**
 * Text that is shown as it is, on one line or in a table cell: no markup, no HTML, no link.
 * GitHub looks for mentions and issue numbers after entities are resolved, so an invisible space
 * behind the sign keeps it from finding any.
 */
export function markdownText(text: string): string {
  return oneLine(text.trim()).replace(MARKUP, (character) =>
    character === "@" || character === "#" ? `${character}&#8203;` : entity(character),
  );
}

/**
 * The same in code type, for names. Inside `<code>` GitHub looks for no mentions and numbers, so a
 * copied name has no invisible characters in it.
 */
export function markdownCode(text: string): string {
  return `<code>${oneLine(text).replace(MARKUP, entity)}</code>`;
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
