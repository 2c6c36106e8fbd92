/** Lines as long as they fit, counted in bytes of UTF-8. */
export class LimitedText {
  readonly #limit: number;
  readonly #lines: string[] = [];
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  /** Whether the line was taken. */
  add(line: string): boolean {
    const size = Buffer.byteLength(line) + 1;
    if (this.#bytes + size > this.#limit) return false;
    this.#lines.push(line);
    this.#bytes += size;
    return true;
  }

  /** Adds what room was kept for beforehand. */
  addAnyway(text: string): void {
    this.#lines.push(text);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
