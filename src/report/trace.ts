/** Steps of time are doubled when there are more than this many. */
const CAPACITY = 1024;
const FIRST_STEP_MS = 50;

/**
 * The highest value of each step of time, from whenever it began to whenever it ends: always the
 * same small memory, and no peak is lost.
 */
export class Trace {
  #startMs: number | null = null;
  #stepMs = FIRST_STEP_MS;
  #tops: (number | null)[] = [];

  get startMs(): number | null {
    return this.#startMs;
  }

  /** A value of null only says that time went by. */
  add(atMs: number, value: number | null): void {
    this.#startMs ??= atMs;
    let place = this.#placeOf(atMs);
    while (place >= CAPACITY) {
      this.#tops = Array.from({ length: Math.ceil(this.#tops.length / 2) }, (_, half) =>
        higher(this.#tops[half * 2] ?? null, this.#tops[half * 2 + 1] ?? null),
      );
      this.#stepMs *= 2;
      place = this.#placeOf(atMs);
    }
    while (this.#tops.length <= place) this.#tops.push(null);
    this.#tops[place] = higher(this.#tops[place] ?? null, value);
  }

  /** So many equal spans of the time from the start to `endMs`; null where nothing was known. */
  read(count: number, endMs: number): readonly (number | null)[] {
    const tops: (number | null)[] = Array.from({ length: count }, () => null);
    const spanMs = Math.max(1, endMs - (this.#startMs ?? endMs));
    this.#tops.forEach((top, place) => {
      const share = (place * this.#stepMs) / spanMs;
      const span = Math.min(count - 1, Math.floor(share * count));
      tops[span] = higher(tops[span] ?? null, top);
    });
    return tops;
  }

  // A clock that was set back counts as its start.
  #placeOf(atMs: number): number {
    return Math.max(0, Math.floor((atMs - (this.#startMs ?? atMs)) / this.#stepMs));
  }
}

function higher(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return right === null || right < left ? left : right;
}

/** Gaps filled with what was known before them, and at the beginning with what comes first. */
export function withoutGaps(values: readonly (number | null)[]): readonly number[] {
  let last = values.find((value) => value !== null) ?? null;
  if (last === null) return [];
  return values.map((value) => {
    last = value ?? last;
    return last ?? 0;
  });
}

const BARS = "▁▂▃▄▅▆▇█";

/** The course of a figure as a word of bars, the highest a full one; empty where nothing is known. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = withoutGaps(values);
  const top = Math.max(...known);
  if (known.length === 0 || !(top > 0)) return "";
  return known
    .map((value) => BARS[Math.min(BARS.length - 1, Math.floor((value / top) * BARS.length))])
    .join("");
}
