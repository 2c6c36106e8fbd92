import { EXIT_CODES } from "../core/verdict.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;

/**
 * Turns the signals that ask a program to end into a cancelled run: the running file is killed, the
 * journal and the reports are completed. A second one ends this program at once; the guardian ends the tests.
 */
export function cancelOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // GitHub's runner sends SIGINT and, 7.5 s later, SIGTERM: that one is not impatience.
      if (controller.signal.aborted && signal !== "SIGTERM") process.exit(EXIT_CODES.cancelled);
      controller.abort(signal);
    });
  }
  return controller.signal;
}
