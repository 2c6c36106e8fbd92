import { oneLine, readableLines } from "../core/text.ts";

/** What XML 1.0 cannot hold, beside control characters and halves of surrogate pairs. */
const NOT_XML = /[\ufffe\uffff]/g;
/** What is markup, or would be read back as a blank in an attribute. */
const MARKUP = /[<>&"'\n\t]/g;

/** A value for an attribute in double quotes: on one line, what cannot stand in XML as an escape. */
export function xmlAttribute(text: string): string {
  return oneLine(text).replace(NOT_XML, visible).replace(MARKUP, entity);
}

/** The same for a message of several lines, which a reader gets back as lines. */
export function xmlMessage(text: string): string {
  return readableLines(text).replace(NOT_XML, visible).replace(MARKUP, entity);
}

/** Text for an element's content. Lines stay lines. */
export function xmlText(text: string): string {
  return readableLines(text).replace(NOT_XML, visible).replace(/[<>&]/g, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function visible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}
