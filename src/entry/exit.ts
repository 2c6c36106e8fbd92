import { toError, UserError } from "../core/errors.ts";
import { EXIT_CODES, type Outcome } from "../core/verdict.ts";

/** The exit code that the contract gives to an outcome. */
export function exitCodeOf(outcome: Outcome, journalLost: boolean): number {
  if (outcome === "passed") return journalLost ? EXIT_CODES.internal : EXIT_CODES.passed;
  if (outcome === "error") return EXIT_CODES.internal;
  return EXIT_CODES[outcome];
}

/** What to print for an error, and the exit code that goes with it. A bug of ours shows its stack. */
export function describeFault(thrown: unknown): {
  readonly text: string;
  readonly exitCode: number;
} {
  const error = toError(thrown);
  if (error instanceof UserError) {
    return { text: `${error.message}\n${error.hint}`, exitCode: error.exitCode };
  }
  return {
    text: `gpu-safe-tests has a bug; please report it:\n${error.stack ?? error.message}`,
    exitCode: EXIT_CODES.internal,
  };
}
