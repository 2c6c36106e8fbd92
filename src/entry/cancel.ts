import { EXIT_CODES } from "../core/verdict.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;
/**
 * GitHub's runner sends SIGINT and, 7.5 s later, SIGTERM (on Windows Ctrl+C, then Ctrl+Break): that
 * is not impatience, and the reports have another 2.5 s.
 */
const FOLLOWS: ReadonlySet<string> = new Set(["SIGTERM", "SIGBREAK"]);

/**
 * Turns the signals that ask a program to end into a cancelled run: the running file is killed, the
 * journal and the reports are completed. A second one ends this program at once; the guardian ends the tests.
 */
export function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (controller.signal.aborted && !FOLLOWS.has(signal)) process.exit(EXIT_CODES.cancelled);
      controller.abort(signal);
    });
  }
  return controller.signal;
}
