/**
 * A terminal as far as the status line needs one: text with wrapping and scrolling, CR, LF, IND,
 * cursor up and down, erase to the end of the line, save and restore. Colours are skipped. Any other
 * escape is an error, so that nothing slips in that was not thought about.
 */
export class Screen {
  readonly #rows: number;
  readonly #columns: number;
  /** Scrolled-off lines and the screen's own. */
  readonly #lines: string[][] = [[]];
  #row = 0;
  #column = 0;
  #saved = { row: 0, column: 0 };

  constructor({ rows, columns }: { rows: number; columns: number }) {
    this.#rows = rows;
    this.#columns = columns;
  }

  /** Everything that is or was visible, blanks at the ends removed. */
  get text(): string {
    return this.#lines
      .map((line) =>
        Array.from(line, (cell) => cell ?? " ")
          .join("")
          .trimEnd(),
      )
      .join("\n")
      .trimEnd();
  }

  get cursor(): string {
    return `${this.#row},${this.#column}`;
  }

  write(text: string): void {
    for (const [token] of text.matchAll(/\x1b\[[\d;?]*[A-Za-z]|\x1b[78D]|[\s\S]/gu))
      this.#take(token);
  }

  #take(token: string): void {
    if (token === "\n") {
      this.#down();
      this.#column = 0; // The line discipline (ONLCR) adds the return.
    } else if (token === "\r") this.#column = 0;
    else if (token === "\x1bD") this.#down();
    else if (token === "\x1b7") this.#saved = { row: this.#row - this.#top, column: this.#column };
    else if (token === "\x1b8") {
      this.#row = this.#top + this.#saved.row;
      this.#column = this.#saved.column;
    } else if (token === "\x1b[1A") this.#row = Math.max(this.#top, this.#row - 1);
    else if (token === "\x1b[1B") this.#row = Math.min(this.#top + this.#rows - 1, this.#row + 1);
    else if (token === "\x1b[K") this.#line.length = Math.min(this.#line.length, this.#column);
    else if (/^\x1b\[[\d;]*m$/.test(token)) return;
    else if (token.startsWith("\x1b")) throw new Error(`unknown escape ${JSON.stringify(token)}`);
    else {
      if (this.#column >= this.#columns) {
        this.#down();
        this.#column = 0;
      }
      this.#line[this.#column] = token;
      this.#column += 1;
    }
  }

  get #top(): number {
    return Math.max(0, this.#lines.length - this.#rows);
  }

  get #line(): string[] {
    for (let count = this.#lines.length; count <= this.#row; count += 1) this.#lines.push([]);
    return this.#lines[this.#row] as string[];
  }

  #down(): void {
    this.#row += 1;
    void this.#line;
  }
}
