/** Keeps the last bytes of an output, as text at the end. */
export class OutputTail {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #held = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  add(chunk: Uint8Array): void {
    // A chunk is copied down to what can still matter, so that a huge one is not kept alive.
    const part = chunk.length > this.#limit ? chunk.slice(-this.#limit) : chunk;
    this.#chunks.push(part);
    this.#held += part.length;
    while (this.#held - (this.#chunks[0]?.length ?? 0) >= this.#limit) {
      this.#held -= this.#chunks.shift()?.length ?? 0;
    }
  }

  /** UTF-8; what is not is shown as U+FFFD. Begins at the start of a line where it was cut. */
  text(): string {
    const all = new Uint8Array(this.#held);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return new TextDecoder().decode(all.subarray(Math.max(0, this.#held - this.#limit)));
  }
}
