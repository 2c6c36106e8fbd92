/**
 * Names one run's containment on this machine: 26 characters that are safe in a path. It need not be
 * hard to guess, only different from all others, so it does without node:crypto, which takes some
 * 8 ms to load before the first file. V8 seeds Math.random from the system's entropy.
 */
export function newRunId(): string {
  const word = () => Math.random().toString(36).slice(2).padEnd(9, "0").slice(0, 9);
  return `${Date.now().toString(36).slice(-8)}${word()}${word()}`;
}
