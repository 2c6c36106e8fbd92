import type { FileResult } from "../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { FileState, RunState } from "../core/run-state.ts";
import { resultsInOrder } from "../core/run-state.ts";
import { GIB } from "../core/units.ts";

/** From this share of its limit on, a file that passed may fail on a bad day. */
const NEAR = 0.8;
/** Room above the highest peak seen, before rounding up to half a gigabyte. */
const HEADROOM = 1.5;
/** Points of VRAM that a file may hold on to without a word: drivers keep some for themselves. */
const VRAM_RESIDUE_PERCENT = 5;
/** Names in one sentence; the tables have them all. */
const NAMED = 5;

/** One piece of advice: what to do, and the files that it is about. */
export interface Advice {
  readonly text: string;
  readonly files: readonly string[];
  /** Files beyond those named. */
  readonly more: number;
}

/** What follows from the figures of a run. Empty where nothing does. */
export function adviceOf(state: RunState): readonly Advice[] {
  const results = resultsInOrder(state);
  return [
    ...nearLimit(state.files),
    ...vramKept(results),
    ...leftovers(results),
    ...fittingLimit(state, results),
    ...profileOff(state, results),
  ];
}

function advice(text: string, files: readonly string[] = []): Advice {
  return { text, files: files.slice(0, NAMED), more: Math.max(0, files.length - NAMED) };
}

function nearLimit(files: readonly FileState[]): readonly Advice[] {
  const near = files.flatMap(({ file, started, finished }) => {
    const result = finished?.result;
    if (result?.verdict !== "passed" || started === null) return [];
    const { treeBytes, processBytes } = started.limits;
    const share = Math.max(
      shareOf(result.peakTreeBytes, treeBytes),
      shareOf(result.peakProcessBytes, processBytes),
    );
    return share >= NEAR ? [{ file, share }] : [];
  });
  if (near.length === 0) return [];
  near.sort((left, right) => right.share - left.share);
  const count = near.length === 1 ? "One file" : `${near.length} files`;
  const text = `${count} passed above ${NEAR * 100} % of a memory limit (the nearest at ${formatPercent((near[0]?.share ?? 0) * 100)}): make them lighter, or raise \`process-memory-limit\` or \`tree-memory-limit\` before they fail`;
  return [
    advice(
      text,
      near.map(({ file }) => file),
    ),
  ];
}

function shareOf(peak: number | null, limit: number | null): number {
  return peak === null || limit === null || limit === 0 ? 0 : peak / limit;
}

function vramKept(results: readonly FileResult[]): readonly Advice[] {
  const kept = results.flatMap(({ file, vramBeforePercent, vramAfterPercent }, at) => {
    if (vramBeforePercent === null || vramAfterPercent === null) return [];
    // What is back when the next file starts needed the driver's moment after a kill, no more.
    const next = results.slice(at + 1).find((one) => one.vramBeforePercent !== null);
    const stayed = Math.min(vramAfterPercent, next?.vramBeforePercent ?? vramAfterPercent);
    const points = stayed - vramBeforePercent;
    return points >= VRAM_RESIDUE_PERCENT ? [{ file, points }] : [];
  });
  if (kept.length === 0) return [];
  kept.sort((left, right) => right.points - left.points);
  const text = `VRAM had not come back when ${kept.length === 1 ? "a file" : `${kept.length} files`} ended (up to ${(kept[0]?.points ?? 0).toFixed(1)} points of percent), nor when the next one started: it is held by another program, or by a process that escaped`;
  return [
    advice(
      text,
      kept.map(({ file }) => file),
    ),
  ];
}

function leftovers(results: readonly FileResult[]): readonly Advice[] {
  const left = results.filter(({ leftoverProcesses }) => leftoverProcesses > 0);
  if (left.length === 0) return [];
  const text = `Processes were still alive when ${left.length === 1 ? "a file" : `${left.length} files`} had ended, and were killed: end them in the tests' teardown`;
  return [
    advice(
      text,
      left.map(({ file }) => file),
    ),
  ];
}

function fittingLimit({ files }: RunState, results: readonly FileResult[]): readonly Advice[] {
  const peaks = results.flatMap(({ verdict, peakProcessBytes }) =>
    verdict === "passed" && peakProcessBytes !== null ? [peakProcessBytes] : [],
  );
  // One file says little about a suite.
  if (peaks.length < 3) return [];
  const highest = Math.max(...peaks);
  const fitting = Math.max(1, Math.ceil((highest * HEADROOM) / (GIB / 2)) / 2) * GIB;
  const limit = files.find(({ started }) => started !== null)?.started?.limits.processBytes ?? null;
  // A change of less than a quarter is not worth a word.
  if (limit !== null && fitting > limit * 0.75) return [];
  const present = limit === null ? "off" : formatBytes(limit);
  const text = `\`process-memory-limit: ${fitting / GIB}GB\` fits what was seen: no process of a file that passed took more than ${formatBytes(highest)} (now ${present})`;
  return [advice(text)];
}

function profileOff({ run, finished }: RunState, results: readonly FileResult[]) {
  const isOn = run?.settings["memory-profile"] !== false;
  const isStable = results.length > 0 && results.every(({ verdict }) => verdict === "passed");
  if (!isOn || !isStable || finished === null) return [];
  return [
    advice(
      "Every file passed. Once runs stay like this, `memory-profile: false` leaves the samples out and makes the artifact small",
    ),
  ];
}

export interface Heaviest {
  readonly results: readonly FileResult[];
  /** Their share of the memory-time of all files, percent. */
  readonly sharePercent: number;
}

/**
 * The fewest files that hold `percent` of the run's memory-time (peak of the tree × duration), the
 * heaviest first: where making tests lighter pays. At most `limit` files.
 */
export function heaviestFiles(
  results: readonly FileResult[],
  options: { readonly percent: number; readonly limit: number },
): Heaviest {
  const weights = results
    .map((result) => ({ result, weight: memoryTime(result) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const found: FileResult[] = [];
  for (const { result, weight } of weights) {
    if (sum >= (total * options.percent) / 100 || found.length === options.limit) break;
    found.push(result);
    sum += weight;
  }
  return { results: found, sharePercent: total === 0 ? 0 : (sum / total) * 100 };
}

/** In gigabyte-seconds. */
export function memoryTime({ peakTreeBytes, durationMs }: FileResult): number {
  return ((peakTreeBytes ?? 0) / GIB) * (durationMs / 1000);
}

/** `24.5 GB·s`, for readers. */
export function memoryTimeText(result: FileResult): string {
  return `${memoryTime(result).toFixed(1)} GB·s over ${formatDuration(result.durationMs)}`;
}
