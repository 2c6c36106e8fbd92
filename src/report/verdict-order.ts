import { assertNever } from "../core/errors.ts";
import type { FileResult } from "../core/events.ts";
import type { Verdict } from "../core/verdict.ts";

/** How much a verdict asks for a reader: `bad` is a fault of the file or its limits, `idle` is not. */
export function weightOf(verdict: Verdict): "good" | "bad" | "idle" {
  switch (verdict) {
    case "passed":
      return "good";
    case "failed":
    case "crashed":
    case "memory-limit":
    case "killed-ram":
    case "killed-commit":
    case "killed-vram":
    case "timed-out":
    case "start-failed":
      return "bad";
    case "cancelled":
    case "not-run":
      return "idle";
    default:
      return assertNever(verdict);
  }
}

/** What endangers the machine first, then what failed, then what never ran. */
const WORST_FIRST: readonly Verdict[] = [
  "killed-ram",
  "killed-commit",
  "killed-vram",
  "memory-limit",
  "crashed",
  "timed-out",
  "failed",
  "start-failed",
  "cancelled",
  "not-run",
  "passed",
];
const RANK = new Map(WORST_FIRST.map((verdict, rank) => [verdict, rank]));

/** Its place among the verdicts, from 0 for the worst. */
export function rankOf(verdict: Verdict): number {
  return RANK.get(verdict) ?? 0;
}

/** Those that did not pass before those that did, the worst first; else in running order. */
export function worstFirst(results: readonly FileResult[]): readonly FileResult[] {
  const rank = ({ verdict }: FileResult) => RANK.get(verdict) ?? 0;
  return [...results].sort((left, right) => rank(left) - rank(right));
}
