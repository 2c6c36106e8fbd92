import type { RunState } from "../core/run-state.ts";
import { filesText } from "./figures.ts";

export interface Headline {
  readonly isGood: boolean;
  readonly text: string;
}

/** The run in a few words. */
export function headlineOf({ finished }: RunState): Headline {
  if (finished === null) return { isGood: false, text: "not finished" };
  const { totals, outcome } = finished;
  if (outcome !== "passed" && outcome !== "failed") return { isGood: false, text: outcome };
  const missed = totals.files - totals.passed;
  if (missed === 0) return { isGood: true, text: `${filesText(totals.files)}, all passed` };
  return {
    isGood: outcome === "passed",
    text: `${missed} of ${filesText(totals.files)} did not pass`,
  };
}
