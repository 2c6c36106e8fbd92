import type { Writable } from "node:stream";
import pc from "picocolors";
import type { Sampled } from "../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { FileState, RunState } from "../core/run-state.ts";
import { oneLine } from "../core/text.ts";
import { ByteSink } from "./byte-sink.ts";
import { consoleReporter } from "./console.ts";
import type { Reporter } from "./reporter.ts";
import { RunLines } from "./run-lines.ts";
import { type Schedule, StatusLine } from "./status-line.ts";

const BAR_CELLS = 10;

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
  const lines = new RunLines(pc.createColors(options.color));

  const line = async (text: string) => {
    out.overlay(status.wipe());
    await out.freshLine();
    await out.write(`${text}\n`);
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
    seen(event, { state }) {
      if (event.kind === "sample") status.set(statusText(event, state));
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

function statusText({ index, sample, time }: Sampled & { time: string }, state: RunState): string {
  const file = state.files[index];
  const elapsed = file?.started == null ? 0 : Date.parse(time) - Date.parse(file.started.time);
  const parts = [`[${index + 1}/${state.files.length}]`, formatDuration(Math.max(0, elapsed))];
  if (sample.treeBytes !== null) parts.push(memoryText(sample.treeBytes, file));
  parts.push(`RAM ${formatPercent(sample.ramPercent)}`);
  for (const { index: gpu, usedPercent } of sample.vram) {
    parts.push(`GPU ${gpu} ${formatPercent(usedPercent)}`);
  }
  if (file !== undefined) parts.push(oneLine(file.file));
  return parts.join("  ");
}

function memoryText(used: number, file: FileState | undefined): string {
  const limit = file?.started?.limits.treeBytes ?? null;
  if (limit === null) return formatBytes(used);
  const full = Math.min(BAR_CELLS, Math.round((used / Math.max(limit, 1)) * BAR_CELLS));
  return `[${"#".repeat(full)}${"-".repeat(BAR_CELLS - full)}] ${formatBytes(used)} of ${formatBytes(limit)}`;
}
