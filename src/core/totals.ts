import type { FileResult, Totals } from "./events.ts";
import { VERDICTS, type Verdict } from "./verdict.ts";

/** Counts results by verdict; `files` is their number. */
export function countTotals(results: Iterable<Pick<FileResult, "verdict">>): Totals {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >;
  let files = 0;
  for (const { verdict } of results) {
    counts[verdict] += 1;
    files += 1;
  }
  return { files, ...counts };
}
