import type { FileResult, Totals } from "./events.ts";
import { VERDICTS, type Verdict } from "./verdict.ts";

/** How many files there were, and how many of each verdict. */
export function totalsOf(results: readonly Pick<FileResult, "verdict">[]): Totals {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >;
  for (const { verdict } of results) counts[verdict] += 1;
  return { files: results.length, ...counts };
}
