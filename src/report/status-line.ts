import type { ByteSink } from "./byte-sink.ts";
import { fitStart } from "./text-width.ts";

/** Fast enough to look alive, slow enough to cost nothing. */
const REDRAW_MS = 100;

/** Moves the cursor down one line in its column (IND, which scrolls at the bottom) and up again. */
const ROOM_BELOW = "\x1bD\x1b[1A";
const SAVE = "\x1b7";
const RESTORE = "\x1b8";
const NEXT_LINE_START = "\x1b[1B\r";
const CLEAR_LINE = "\r\x1b[K";

/** Runs `draw` once, later; returns what calls it off. Handed in for tests. */
export type Schedule = (draw: () => void, ms: number) => () => void;

const byTimer: Schedule = (draw, ms) => {
  const timer = setTimeout(draw, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/**
 * One line at the bottom of a terminal, below whatever the tests print. It is wiped before each
 * byte of theirs and drawn again a little later, so that their output stays as they wrote it, also
 * where it stops in the middle of a line: then the status stands on the line below it.
 */
export class StatusLine {
  readonly #sink: ByteSink;
  readonly #columns: () => number;
  readonly #schedule: Schedule;
  #text: string | null = null;
  /** What wipes the drawn line and puts the cursor back; null = nothing is drawn. */
  #wipe: string | null = null;
  #cancel: (() => void) | null = null;

  constructor(sink: ByteSink, columns: () => number, schedule: Schedule = byTimer) {
    this.#sink = sink;
    this.#columns = columns;
    this.#schedule = schedule;
  }

  /** Sets what is shown; null shows nothing from now on. */
  set(text: string | null): void {
    this.#text = text;
    if (text === null) this.#cancelRedraw();
    else this.redrawSoon();
  }

  /** What to write before output of others. */
  wipe(): string {
    const wipe = this.#wipe ?? "";
    this.#wipe = null;
    return wipe;
  }

  redrawSoon(): void {
    if (this.#text === null || this.#cancel !== null) return;
    this.#cancel = this.#schedule(() => {
      this.#cancel = null;
      this.#draw();
    }, REDRAW_MS);
  }

  #cancelRedraw(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #draw(): void {
    // Behind a slow terminal a status would only queue up, and it is old by the time it shows.
    if (this.#text === null || this.#sink.congested) return;
    const text = fitStart(this.#text, this.#columns() - 1);
    const [before, after] = this.#sink.atLineStart
      ? ["", CLEAR_LINE]
      : [`${ROOM_BELOW}${SAVE}${NEXT_LINE_START}`, `${CLEAR_LINE}${RESTORE}`];
    try {
      this.#sink.overlay(`${this.wipe()}${before}${text}`);
      this.#wipe = after;
    } catch {
      // The terminal has gone; the next line of the run tells it.
    }
  }
}
