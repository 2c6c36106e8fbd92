import { setTimeout as sleep } from "node:timers/promises";

/** How many times slower than a real machine this one is: an emulated one says so. */
const patience = Number(process.env.GPU_SAFE_TESTS_PATIENCE ?? 1);

/** Asks again until the answer is not null, false or undefined; fails after the deadline. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  deadlineMs = 20_000 * patience,
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

/** Waits until nothing is left; what stays is told by name. */
export async function untilNone(
  what: string,
  ask: () => Promise<readonly string[]>,
): Promise<void> {
  let left: readonly string[] = [];
  const isGone = async () => {
    left = await ask();
    return left.length === 0;
  };
  await until(`the end of ${what}`, isGone).catch((fault: Error) => {
    throw new Error(`${fault.message}\n${left.join("\n")}`);
  });
}
