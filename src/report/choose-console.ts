import type { Writable } from "node:stream";
import { actionConsole } from "./action-console.ts";
import { wantsColor } from "./color.ts";
import { plainConsole } from "./console.ts";
import type { Reporter } from "./reporter.ts";
import { terminalConsole } from "./terminal-console.ts";

/** A stream that may end on a terminal, as `process.stdout` does. */
export type ConsoleStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The console that fits where this program runs. */
export function chooseConsole(options: {
  readonly out: ConsoleStream;
  readonly err: ConsoleStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether this is a step of GitHub Actions, whose runner reads the output. */
  readonly inAction: boolean;
}): Reporter {
  const { out, err, environment, inAction } = options;
  const isTerminal = out.isTTY === true && environment.TERM !== "dumb";
  const color = wantsColor(environment, isTerminal);
  if (inAction) return actionConsole({ out, color });
  if (!isTerminal) return plainConsole({ out, err, color });
  return terminalConsole({
    out,
    err,
    errIsTerminal: err.isTTY === true,
    columns: () => out.columns ?? 80,
    color,
  });
}
