import type pc from "picocolors";
import type { FileResult, RunFinished, RunStarted } from "../core/events.ts";
import { formatBytes, formatDuration } from "../core/format.ts";
import { oneLine } from "../core/text.ts";
import type { Verdict } from "../core/verdict.ts";
import { countsText, filesText, peakText, ramCourse, vramCourse } from "./figures.ts";
import { cutEnd, cutStart, textWidth, wrapWords } from "./text-width.ts";
import { weightOf, worstFirst } from "./verdict-order.ts";

type Colors = ReturnType<typeof pc.createColors>;

/** More rows than this and the end of the log is no overview any more; summary.md has them all. */
const FINAL_ROWS = 50;

/** The lines of our own on a console: one per moment of a run, safe against hostile names. */
export class RunLines {
  readonly #colors: Colors;
  readonly #escape: (text: string) => string;
  readonly #columns: () => number;

  constructor(
    colors: Colors,
    options: {
      /** Makes a foreign text safe in a line, where `oneLine` alone is not enough. */
      readonly safe?: (text: string) => string;
      /** The terminal's width now, into which the final table has to fit; none = nothing is cut. */
      readonly columns?: () => number;
    } = {},
  ) {
    this.#colors = colors;
    this.#escape = options.safe ?? oneLine;
    this.#columns = options.columns ?? (() => Number.POSITIVE_INFINITY);
  }

  start({ files, machine }: RunStarted): string {
    const gpus = machine.gpus.map(({ name }) => this.#escape(name));
    const gpu = gpus.length === 0 ? "no GPU" : gpus.join(", ");
    const facts = `${formatBytes(machine.totalRamBytes)} RAM, ${gpu}, containment ${machine.containment}`;
    return `${filesText(files.length)}, ${facts}`;
  }

  progress(index: number, total: number, file: string): string {
    return `[${index + 1}/${total}] ${this.#escape(file)}`;
  }

  bold(text: string): string {
    return this.#colors.bold(text);
  }

  warning(message: string): string {
    return `${this.#colors.yellow("warning:")} ${this.#escape(message)}`;
  }

  notice(message: string): string {
    return `note: ${this.#escape(message)}`;
  }

  /**
   * Verdict, time, peak, RAM, VRAM where there is a GPU, and the reason of what did not pass: on one
   * line, or where a terminal is too narrow for it, below in whole words.
   */
  result(result: FileResult): string {
    const { verdict, startedAt, durationMs, reason } = result;
    const parts: string[] = [verdict];
    if (startedAt !== null) {
      parts.push(formatDuration(durationMs));
      const peak = peakText(result);
      if (peak !== "") parts.push(`peak ${peak}`);
      const ram = ramCourse(result);
      if (ram !== "") parts.push(`RAM ${ram}`);
      const vram = vramCourse(result);
      if (vram !== "") parts.push(`VRAM ${vram}`);
    }
    const plain = parts.join("  ");
    const line = this.#verdict(verdict) + plain.slice(verdict.length);
    if (verdict === "passed") return line;
    const why = this.#escape(reason);
    const room = this.#columns() - 1;
    const isShort = textWidth(plain) + 2 + textWidth(why) <= room;
    return isShort ? `${line}  ${why}` : [line, ...wrapWords(why, room - 2)].join("\n  ");
  }

  /** The files that did not pass, the worst first, then the totals. */
  end(
    { totals, outcome, reason, durationMs }: RunFinished,
    results: readonly FileResult[],
  ): string[] {
    const missed = worstFirst(results).filter(({ verdict }) => verdict !== "passed");
    const rows = missed.slice(0, FINAL_ROWS);
    const width = Math.max(0, ...rows.map(({ verdict }) => verdict.length));
    const lines = rows.map((result) => this.#row(result, width));
    if (missed.length > rows.length) {
      lines.push(`  … and ${missed.length - rows.length} more, see summary.md`);
    }
    const why = reason === null ? "" : `: ${this.#escape(reason)}`;
    const color = outcome === "passed" ? this.#colors.green : this.#colors.red;
    lines.push(
      `${color(this.#colors.bold(outcome))}${why}`,
      `${filesText(totals.files)} in ${formatDuration(durationMs)}: ${countsText(totals)}`,
    );
    return lines;
  }

  /** In the terminal's width: names lose their beginning, reasons their end (they stand in full above). */
  #row({ verdict, file, reason }: FileResult, width: number): string {
    const room = this.#columns() - 1 - width - 4;
    const name = cutStart(this.#escape(file), Math.max(room / 2, room - reason.length - 2));
    const why = cutEnd(this.#escape(reason), room - textWidth(name) - 2);
    const pad = " ".repeat(width - verdict.length);
    return `  ${this.#verdict(verdict)}${pad}  ${name}  ${this.#colors.dim(why)}`;
  }

  #verdict(verdict: Verdict): string {
    const weight = weightOf(verdict);
    if (weight === "good") return this.#colors.green(verdict);
    return weight === "bad" ? this.#colors.red(verdict) : this.#colors.yellow(verdict);
  }
}
