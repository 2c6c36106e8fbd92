import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** No measure of anything: how long a test may go on before it is called a failure. */
const DEADLINE_MS = 60_000;

/** Waits until something is so; fails with `what` after a deadline far beyond any busy machine. */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const end = performance.now() + DEADLINE_MS;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, `not within ${DEADLINE_MS} ms: ${what}`);
    await sleep(10);
  }
}

/** A process that runs; one that has ended and only waits to be reaped is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}
