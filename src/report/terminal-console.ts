import type { Writable } from "node:stream";
import pc from "picocolors";
import { ByteSink } from "./byte-sink.ts";
import { consoleReporter } from "./console.ts";
import type { Reporter } from "./reporter.ts";
import { RunLines } from "./run-lines.ts";
import { type Schedule, StatusLine } from "./status-line.ts";
import { statusText } from "./status-text.ts";

const CLEAN_LINE = "\r\x1b[K";

/**
 * The console of a terminal: the lines of the plain one, and below them, while a file runs, its
 * memory against its limit.
 */
export function terminalConsole(options: {
  readonly out: Writable;
  readonly err: Writable;
  /** Whether `err` ends on the same terminal; else it is left alone. */
  readonly errIsTerminal: boolean;
  readonly columns: () => number;
  readonly color: boolean;
  readonly schedule?: Schedule;
}): Reporter {
  const out = new ByteSink(options.out);
  const err = options.errIsTerminal ? out : new ByteSink(options.err);
  const status = new StatusLine(out, options.columns, options.schedule);
  const lines = new RunLines(pc.createColors(options.color), { columns: options.columns });

  const line = async (text: string) => {
    out.overlay(status.wipe());
    await out.freshLine();
    // The terminal itself may have shown a key there: ^C.
    await out.write(`${CLEAN_LINE}${text}\n`);
    status.redrawSoon();
  };
  return consoleReporter(lines, {
    line,
    async output({ stream, chunk }) {
      const sink = stream === "stderr" ? err : out;
      if (sink === out) out.overlay(status.wipe());
      await sink.write(chunk);
      status.redrawSoon();
    },
    openFile: (title) => line(lines.bold(title)),
    async closeFile() {
      status.set(null);
      out.overlay(status.wipe());
    },
    warning: (message) => line(lines.warning(message)),
    seen(event, state) {
      if (event.kind === "sample") {
        status.set(statusText(event, state, options.columns() - 1));
      }
      if (event.kind === "cancel" || event.kind === "run-finished") {
        status.set(null);
        out.overlay(status.wipe());
      }
    },
    async close() {
      status.set(null);
      if (!out.broken) out.overlay(status.wipe());
      out.release();
      if (err !== out) err.release();
    },
  });
}
