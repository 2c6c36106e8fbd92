import { appendFileSync } from "node:fs";

/**
 * `npm test` tries every row of docs/reliability.md once or so; `npm run test:hostile` as often as
 * the row says, and writes down what happened.
 */
export const isSoak = process.env.GPU_SAFE_TESTS_SOAK === "1";
export const times = (quick: number, soak: number): number => (isSoak ? soak : quick);

/** Printed, so that a run that failed can be had again: GPU_SAFE_TESTS_SEED=… */
export const seed = Number(process.env.GPU_SAFE_TESTS_SEED ?? Date.now() % 2 ** 31);

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

export interface Tally {
  readonly part: "zoo" | "ourselves" | "artifact" | "input" | "load";
  /** What was done, as docs/reliability.md shows it. */
  readonly row: string;
  readonly tried: number;
  readonly held: number;
  /** What holding meant. */
  readonly what: string;
  /** The longest time from the signal to nothing alive. */
  readonly cancelMs?: number;
  readonly seed?: number;
}

/** For docs/reliability.md, which is made from these lines alone. */
export function tally(line: Tally): void {
  const path = process.env.GPU_SAFE_TESTS_TALLY;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify({ ...line, seed })}\n`);
}

/**
 * Does something so many times, counts what held, and throws the first fault at the end with the
 * seed in it, so that one failure does not hide how often the others held. What `once` comes to, where
 * it is a number, is the time from a cancel to nothing alive.
 */
export async function repeat(
  row: Omit<Tally, "tried" | "held">,
  count: number,
  once: (random: () => number, turn: number) => Promise<unknown>,
): Promise<void> {
  const faults: Error[] = [];
  let longestMs: number | null = null;
  for (let turn = 0; turn < count; turn += 1) {
    try {
      const spentMs = await once(randomFrom(seed + turn * 7919), turn);
      if (typeof spentMs === "number") longestMs = Math.max(longestMs ?? 0, spentMs);
    } catch (thrown) {
      const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
      fault.message = `${row.row}: turn ${turn} with GPU_SAFE_TESTS_SEED=${seed}: ${fault.message}`;
      faults.push(fault);
    }
  }
  const held = count - faults.length;
  tally({ ...row, tried: count, held, ...(longestMs === null ? {} : { cancelMs: longestMs }) });
  if (faults.length > 0) {
    const [first] = faults as [Error];
    first.message = `${faults.length} of ${count} did not hold; the first: ${first.message}`;
    throw first;
  }
}
