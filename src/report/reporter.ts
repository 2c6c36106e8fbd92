import type { StampedEvent } from "../core/events.ts";
import type { RunState } from "../core/run-state.ts";

/** Turns the run's events into one report: a file, the console, annotations. */
export interface Reporter {
  /** As a warning names it when it fails. */
  readonly name: string;
  /**
   * Called once per event, in order; the next event waits until it resolves. A throw mutes this
   * reporter for the rest of the run. `state` is the run with this event in it: one for all
   * reporters, so that a long run is not remembered once for each of them.
   */
  handle(event: StampedEvent, state: RunState): void | Promise<void>;
  /** Gives back what it holds. Called once, also after a failure. */
  close(): Promise<void>;
}
