import { toError } from "../core/errors.ts";
import type { FileResult, RunEvent, StampedEvent, Totals } from "../core/events.ts";
import { isInterrupted, missingEvents } from "../core/replay.ts";
import { RunRecorder, resultsInOrder } from "../core/run-state.ts";
import type { Outcome } from "../core/verdict.ts";
import type { Reporter } from "./reporter.ts";

/** The name of the one reporter whose loss the caller must answer for. */
export const JOURNAL_NAME = "journal";

export interface DispatchResult {
  readonly outcome: Outcome;
  readonly totals: Totals;
  /** Of the files that have one, in running order. */
  readonly results: readonly FileResult[];
  /** The journal could not be written to its end. */
  readonly journalLost: boolean;
  /** One sentence for each reporter that failed. */
  readonly failures: readonly string[];
}

/**
 * Numbers and times the events of a run and delivers each to all reporters, in order. A reporter
 * that throws is muted; the others get a warning in its stead.
 *
 * A source that throws has its run closed for the reporters first (what ran is `cancelled`, the
 * rest `not-run`, the outcome `error`), then the error goes on to the caller.
 */
export async function dispatch(
  events: AsyncIterable<RunEvent>,
  reporters: readonly Reporter[],
  options: {
    readonly clock: { now(): number };
    /** Follows the run for everybody; a source that itself needs to know may hand its own in. */
    readonly recorder?: RunRecorder;
    /** Takes out of each event what must not be written down. */
    readonly redact?: (event: RunEvent) => RunEvent;
  },
): Promise<DispatchResult> {
  const { clock, recorder = new RunRecorder(), redact = (event) => event } = options;
  const delivery = new Delivery(reporters, clock, recorder);
  let fault: { readonly thrown: unknown } | null = null;
  try {
    for await (const event of events) await delivery.deliver(redact(event));
  } catch (thrown) {
    fault = { thrown };
  }
  const { state } = recorder;
  if (isInterrupted(state)) {
    fault ??= { thrown: new Error("the run ended without a result") };
    const cause = `gpu-safe-tests failed (${toError(fault.thrown).message})`;
    for (const event of missingEvents(state, cause)) await delivery.deliver(event);
  }
  await delivery.close();
  if (fault !== null) throw fault.thrown;
  const { finished } = state;
  if (finished === null) throw new Error("the run ended without a result");
  const { outcome, totals } = finished;
  const { journalLost, failures } = delivery;
  return { outcome, totals, results: resultsInOrder(state), journalLost, failures };
}

class Delivery {
  readonly failures: string[] = [];
  journalLost = false;
  readonly #all: readonly Reporter[];
  readonly #live: Set<Reporter>;
  readonly #clock: { now(): number };
  readonly #recorder: RunRecorder;
  #seq = 0;

  constructor(reporters: readonly Reporter[], clock: { now(): number }, recorder: RunRecorder) {
    this.#all = reporters;
    this.#live = new Set(reporters);
    this.#clock = clock;
    this.#recorder = recorder;
  }

  async deliver(event: RunEvent): Promise<void> {
    const queue: RunEvent[] = [event];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const stamped = this.#stamp(next);
      // What never enters the journal takes no number, so that there the numbers have no gaps.
      if (next.kind !== "output") this.#seq += 1;
      this.#recorder.add(stamped);
      for (const reporter of this.#live) {
        try {
          const pending = reporter.handle(stamped, this.#recorder.state);
          // Most events are done at once: a turn of the event loop for each would cost more than they do.
          if (pending !== undefined) await pending;
        } catch (thrown) {
          const message = this.#fail(reporter, thrown);
          queue.push({ kind: "warning", code: "reporter-failed", message });
        }
      }
    }
  }

  /** What comes out of a journal has its number and its time already. */
  #stamp(event: RunEvent | StampedEvent): StampedEvent {
    if ("seq" in event) return event;
    return { seq: this.#seq, time: new Date(this.#clock.now()).toISOString(), ...event };
  }

  async close(): Promise<void> {
    for (const reporter of this.#all) {
      try {
        await reporter.close();
      } catch (thrown) {
        this.#fail(reporter, thrown);
      }
    }
  }

  #fail(reporter: Reporter, thrown: unknown): string {
    this.#live.delete(reporter);
    if (reporter.name === JOURNAL_NAME) this.journalLost = true;
    const message = `the ${reporter.name} reporter failed and is muted: ${toError(thrown).message}`;
    this.failures.push(message);
    return message;
  }
}
