import { Writable } from "node:stream";

/** A stream that keeps what is written to it. */
export class Collected extends Writable {
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(Buffer.from(chunk));
    done();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  get text(): string {
    return this.bytes.toString("utf8");
  }
}

/** A stream whose reader takes one piece each time it is told to. */
export class Slow extends Writable {
  readonly taken: string[] = [];
  #done: (() => void) | null = null;

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken.push(chunk.toString("utf8"));
    this.#done = done;
  }

  read(): void {
    const done = this.#done;
    this.#done = null;
    done?.();
  }
}
