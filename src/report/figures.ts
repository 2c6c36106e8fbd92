import type { FileResult, Totals } from "../core/events.ts";
import { formatBytes } from "../core/format.ts";
import type { VramShare } from "../core/gpu-levels.ts";
import { VERDICTS } from "../core/verdict.ts";

/** RAM of the machine before, at its peak and after a file: `45.2 → 61.0 → 46.1 %`. */
export function ramCourse(result: FileResult): string {
  return courseText([result.ramBeforePercent, result.ramPeakPercent, result.ramAfterPercent]);
}

/** The same of the fullest visible GPU; empty without one. */
export function vramCourse(result: FileResult): string {
  return courseText([result.vramBeforePercent, result.vramPeakPercent, result.vramAfterPercent]);
}

/**
 * What the file's own processes held at most, all GPUs together: `own 3.2 GB` by the driver's word,
 * `+3.2 GB` where only the rise is known. Empty where that is nothing.
 */
export function vramShareText(shares: readonly VramShare[]): string {
  const held = shares.filter((share) => share.bytes > 0);
  if (held.length === 0) return "";
  const sum = formatBytes(held.reduce((total, share) => total + share.bytes, 0));
  return held.every(({ by }) => by === "driver") ? `own ${sum}` : `+${sum}`;
}

function courseText(course: readonly (number | null)[]): string {
  if (course.every((share) => share === null)) return "";
  return `${course.map((share) => share?.toFixed(1) ?? "?").join(" → ")} %`;
}

/** The peak of the tree, and of its biggest process where that is known. */
export function peakText({ peakProcessBytes, peakTreeBytes }: FileResult): string {
  const [process, tree] = [peakProcessBytes, peakTreeBytes].map((peak) =>
    peak === null ? null : formatBytes(peak),
  );
  if (tree == null) return process ?? "";
  return process == null || process === tree ? tree : `${tree} (process ${process})`;
}

/** The verdicts that occurred, in the contract's order: `40 passed, 1 crashed, 1 not-run`. */
export function countsText(totals: Totals): string {
  const counts = VERDICTS.filter((verdict) => totals[verdict] > 0).map(
    (verdict) => `${totals[verdict]} ${verdict}`,
  );
  return counts.length === 0 ? "no files" : counts.join(", ");
}

/** `1 file`, `42 files`. */
export function filesText(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}
