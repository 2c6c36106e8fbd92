import type { Writable } from "node:stream";
import pc from "picocolors";
import type { Audited, Output, StampedEvent } from "../core/events.ts";
import { type RunState, resultsInOrder } from "../core/run-state.ts";
import { auditLine } from "./audit-lines.ts";
import { ByteSink } from "./byte-sink.ts";
import type { Reporter } from "./reporter.ts";
import { RunLines } from "./run-lines.ts";

/** Files of the same reason that never ran are told one by one up to this many, then counted. */
const NOT_RUN_LINES = 10;
/** More of the audit than this before the first test is read by nobody. */
const AUDIT_LINES = 20;

type Done = Promise<void> | undefined;

/** Where a console writes. What differs between a log, a terminal and a runner is behind these doors. */
export interface ConsoleDoors {
  /** Writes a whole line of ours. */
  line(text: string): Done;
  /** Writes what a test printed, as it is. */
  output(event: Output): Done;
  /** Begins a file's part; `title` names it and its place in the run. */
  openFile(title: string): Done;
  closeFile(): Done;
  warning(message: string): Done;
  /** Is told every event, after its lines. */
  seen(event: StampedEvent, state: RunState): void;
  close(): Done;
}

/** Plain lines for logs and pipes: each stream of the tests goes to the same one of ours. */
export function plainConsole(options: {
  readonly out: Writable;
  readonly err: Writable;
  readonly color: boolean;
}): Reporter {
  const out = new ByteSink(options.out);
  const err = options.err === options.out ? out : new ByteSink(options.err);
  const lines = new RunLines(pc.createColors(options.color));
  const line = async (text: string) => {
    await err.freshLine();
    await out.freshLine();
    await out.write(`${text}\n`);
  };
  return consoleReporter(lines, {
    line,
    openFile: (title) => line(lines.bold(title)),
    closeFile: () => undefined,
    warning: (message) => line(lines.warning(message)),
    seen: () => undefined,
    output: ({ stream, chunk }) => (stream === "stderr" ? err : out).write(chunk),
    async close() {
      out.release();
      if (err !== out) err.release();
    },
  });
}

/** The run as lines: a header for each file, its output, then its verdict; at the end the totals. */
export function consoleReporter(lines: RunLines, doors: ConsoleDoors): Reporter {
  let notRun = 0;
  let warned = 0;
  const warnOfAudit = async (event: Audited, state: RunState) => {
    const text = auditLine(event, state.files[event.index]?.file ?? "");
    if (text === null) return;
    warned += 1;
    if (warned <= AUDIT_LINES) await doors.warning(text);
    else if (warned === AUDIT_LINES + 1)
      await doors.warning("audit: more such files are in summary.md");
  };
  return {
    name: "console",
    async handle(event, state) {
      const total = state.files.length;
      switch (event.kind) {
        case "run-started":
          await doors.line(lines.start(event));
          break;
        case "warning":
          await doors.warning(event.message);
          break;
        case "audit":
          await warnOfAudit(event, state);
          break;
        case "notice":
          await doors.line(lines.notice(event.message));
          break;
        case "settle":
          if (event.problem !== null) await doors.warning(event.problem);
          break;
        case "file-started":
          await doors.openFile(lines.progress(event.index, total, event.file));
          break;
        case "output":
          await doors.output(event);
          break;
        case "cancel":
          await doors.warning(`cancelled by ${event.by}`);
          break;
        case "file-finished": {
          const { index, result } = event;
          if (state.files[index]?.started != null) {
            await doors.closeFile();
            await doors.line(lines.result(result));
            break;
          }
          notRun += 1;
          if (notRun <= NOT_RUN_LINES) {
            await doors.line(
              `${lines.progress(index, total, result.file)}  ${lines.result(result)}`,
            );
          }
          break;
        }
        case "run-finished":
          if (notRun > NOT_RUN_LINES) {
            await doors.line(`… and ${notRun - NOT_RUN_LINES} more files that did not run`);
          }
          await doors.line("");
          for (const line of lines.end(event, resultsInOrder(state))) await doors.line(line);
          break;
        default:
          break;
      }
      doors.seen(event, state);
    },
    async close() {
      await doors.close();
    },
  };
}
