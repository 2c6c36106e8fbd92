import type { Writable } from "node:stream";

/**
 * Writes to a stream that somebody else reads: waits where the reader is slow, and throws where the
 * reader has gone (an error event without a listener would end this program).
 */
export class ByteSink {
  readonly #stream: Writable;
  #broken: Error | null = null;
  #lastByte = 0x0a;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", this.#onError);
  }

  /** Whether the next byte starts a line. */
  get atLineStart(): boolean {
    return this.#lastByte === 0x0a;
  }

  /** Whether the reader has gone. */
  get broken(): boolean {
    return this.#broken !== null;
  }

  /** Whether the reader is behind: what can be left out should be. */
  get congested(): boolean {
    return this.#stream.writableNeedDrain;
  }

  /** Writes all of it, as it is. A promise only where the reader has to be waited for. */
  write(data: string | Uint8Array): Promise<void> | undefined {
    if (this.#broken !== null) throw this.#broken;
    if (data.length === 0) return;
    const last = data[data.length - 1];
    this.#lastByte = typeof last === "number" ? last : (last?.charCodeAt(0) ?? 0);
    if (this.#stream.write(data)) return;
    return this.#drained();
  }

  /** Writes what leaves the cursor's line and column as they are: a status line and its wiping. */
  overlay(text: string): void {
    if (this.#broken !== null) throw this.#broken;
    if (text !== "") this.#stream.write(text);
  }

  /** Ends a line that is not ended. */
  freshLine(): Promise<void> | undefined {
    return this.atLineStart ? undefined : this.write("\n");
  }

  /** Stops listening; the stream is not ours to close. */
  release(): void {
    // Errors of what is still in the stream's buffer arrive later: the listener that swallows
    // them stays where one is already needed.
    if (!this.#stream.writableNeedDrain && this.#stream.writableLength === 0) {
      this.#stream.off("error", this.#onError);
    }
  }

  readonly #onError = (error: Error): void => {
    this.#broken ??= error;
  };

  #drained(): Promise<void> {
    const stream = this.#stream;
    return new Promise((resolve, reject) => {
      const settle = () => {
        stream.off("drain", settle).off("close", settle).off("error", settle);
        if (this.#broken !== null) reject(this.#broken);
        else if (stream.destroyed) reject(new Error("the stream was closed"));
        else resolve();
      };
      stream.on("drain", settle).on("close", settle).on("error", settle);
    });
  }
}
