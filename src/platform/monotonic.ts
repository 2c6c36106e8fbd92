/**
 * Milliseconds that never run backwards, from any origin. Not `performance.now()`: the global is made
 * on its first use, which takes 3.6 ms in each thread and would come before the first file.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
