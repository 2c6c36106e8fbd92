import { setTimeout as sleep } from "node:timers/promises";

/** Asks again until the answer is not null, false or undefined; fails after the deadline. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  deadlineMs = 40_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) {
      return answer as NonNullable<Exclude<T, false>>;
    }
    if (performance.now() > end) throw new Error(`still waiting after ${deadlineMs} ms: ${what}`);
    await sleep(5);
  }
}
