import { Buffer } from "node:buffer";

const REQUEST = "::add-mask::";
/** GitHub's runner takes any case, and blanks before it. */
const LINE = /^[\t ]*::add-mask(?: [^:]*)?::(.*)$/is;
/** What may still become a request when more of the line comes. */
const BEGINNING = /^[\t ]*(?::(?::[a-z-]{0,8}(?: [^:]*)?(?::(?::.*)?)?)?)?$/is;
/** What is shorter stands in every other word: masked, it would make log and reports unreadable. */
export const SHORTEST_MASK = 4;
/** A longer line is passed on as it is: no secret has such a length. */
const LONGEST = 64 * 1024;
const MOST = 1_000;

/**
 * What came, in order: bytes that are no request, and the values that were to be masked, as they
 * stood there, escapes of the runner's included.
 */
export type Sieved = readonly (Uint8Array | string)[];

/**
 * Finds the lines by which a test asks GitHub's runner to mask a value. The runner would not see them
 * between our stop-commands and its end, and would show the value itself for all to read.
 */
export class MaskRequests {
  /** A line that has begun as a request. */
  #carry = Buffer.alloc(0);
  #atLineStart = true;
  #count = 0;

  sieve(chunk: Uint8Array): Sieved {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.#carry.length === 0 && !mayHold(bytes)) {
      this.#atLineStart = endsLine(bytes, this.#atLineStart);
      return [chunk];
    }
    return this.#split(Buffer.concat([this.#carry, bytes]), false);
  }

  /** At the end of a file's output: what has begun as a request is one, or is none. */
  flush(): Sieved {
    const sieved = this.#split(this.#carry, true);
    this.#atLineStart = true;
    return sieved;
  }

  #split(bytes: Buffer, isEnd: boolean): Sieved {
    const pieces: (Uint8Array | string)[] = [];
    this.#carry = Buffer.alloc(0);
    for (let at = 0; at < bytes.length; ) {
      const end = lineEnd(bytes, at);
      const isWhole = end < bytes.length || isEnd;
      const line = bytes.subarray(at, end);
      const next = Math.min(end + 1, bytes.length);
      const text = this.#atLineStart && line.length <= LONGEST ? line.toString("utf8") : null;
      const value = text === null ? undefined : LINE.exec(text)?.[1];
      if (isWhole && value !== undefined && this.#count < MOST) {
        this.#count += 1;
        pieces.push(value);
      } else if (!isWhole && text !== null && (value !== undefined || BEGINNING.test(text))) {
        this.#carry = Buffer.from(line);
        break;
      } else {
        pieces.push(bytes.subarray(at, next));
      }
      this.#atLineStart = end < bytes.length;
      at = next;
    }
    return pieces;
  }
}

/** Whether a request may be in it, or begin at its end. */
function mayHold(bytes: Buffer): boolean {
  if (bytes.includes("::"))
    return bytes.toString("latin1").toLowerCase().includes("add-mask") || endsAsOne(bytes);
  return endsAsOne(bytes);
}

function endsAsOne(bytes: Buffer): boolean {
  const start = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
  const length = bytes.length - start;
  return (
    length > 0 && length <= REQUEST.length + 64 && BEGINNING.test(bytes.toString("latin1", start))
  );
}

function endsLine(bytes: Buffer, before: boolean): boolean {
  const last = bytes.at(-1);
  return last === undefined ? before : last === 0x0a || last === 0x0d;
}

function lineEnd(bytes: Buffer, from: number): number {
  const feed = bytes.indexOf(0x0a, from);
  const line = feed < 0 ? bytes.length : feed;
  const back = bytes.subarray(from, line).indexOf(0x0d);
  return back < 0 ? line : from + back;
}

/** A value as the runner reads it. */
export function requestedValue(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
