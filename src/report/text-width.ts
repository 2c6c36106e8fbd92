/** How many columns a terminal may show a character in: two for what may be wide. */
function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The beginning of a text, in at most so many columns. */
export function fitStart(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

/** Lines of whole words in so many columns; a word that is longer has a line of its own. */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The beginning of a text in at most so many columns, with `…` where something is missing. */
export function cutEnd(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  // The ellipsis may be wide too.
  return columns < 2 ? "" : `${fitStart(text, columns - 2)}…`;
}

/** The end of a path says more than its beginning: what is missing is missing in front. */
export function cutStart(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const characters = [...text];
  let width = 2;
  let first = characters.length;
  while (first > 0 && width + widthOf(characters[first - 1] ?? "") <= columns) {
    first -= 1;
    width += widthOf(characters[first] ?? "");
  }
  return columns < 2 ? "" : `…${characters.slice(first).join("")}`;
}
