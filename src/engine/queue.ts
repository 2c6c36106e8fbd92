/**
 * An unbounded line of items between producers that push and one consumer that awaits. `push`
 * returns a promise that resolves when the item was taken: a producer that awaits it is slowed to
 * the consumer's pace.
 */
export class Queue<Item> implements AsyncIterable<Item> {
  #items: { item: Item; taken: () => void }[] = [];
  #wake: (() => void) | null = null;
  #closed = false;

  push(item: Item): Promise<void> {
    return new Promise((taken) => {
      this.#items.push({ item, taken });
      this.#wake?.();
    });
  }

  /** What was pushed before is still delivered. */
  close(): void {
    this.#closed = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (;;) {
      const next = this.#items.shift();
      if (next !== undefined) {
        yield next.item;
        next.taken();
      } else if (this.#closed) return;
      else {
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
        this.#wake = null;
      }
    }
  }
}
