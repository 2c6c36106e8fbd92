import { assertNever } from "../core/errors.ts";
import type { KillEvidence } from "../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { FileState } from "../core/run-state.ts";
import { weightOf } from "./verdict-order.ts";

/** The four questions after a red run: which file, how much, when, and what else was there. */
export interface Incident {
  /** Empty where only the reason has something to say. */
  readonly howMuch: string;
  /** Milliseconds since the Unix epoch; null = it never started. */
  readonly atMs: number | null;
  /** Other programs, the biggest first, or how full the machine was; empty where nothing is known. */
  readonly others: string;
}

const OTHERS_SHOWN = 4;
/** Some ten megabytes of a daemon tell nothing. */
const LEAST_SHARE = 0.02;

/** Of a file that did not pass. */
export function incidentOf({ finished, started, kills }: FileState): Incident {
  const [kill] = kills;
  if (started === null || finished === null) return { howMuch: "", atMs: null, others: "" };
  const { peakTreeBytes, ramPeakPercent, vramPeakPercent } = finished.result;
  const before = `RAM ${formatPercent(started.ramPercent)} before it started`;
  if (kill !== undefined) {
    const { atMs } = kill;
    const held = kill.sample?.treeBytes ?? peakTreeBytes;
    const others = othersOf(kill);
    return {
      howMuch: killText(kill, held === null ? null : formatBytes(held)),
      atMs: Number.isFinite(atMs) ? atMs : Date.parse(finished.time),
      others: others === "" ? before : others,
    };
  }
  const atMs = Date.parse(finished.time);
  // It is not at fault: why it ended says more than what it took, and has its last sample.
  if (weightOf(finished.result.verdict) === "idle") return { howMuch: "", atMs, others: before };
  const peaks = [
    peakTreeBytes === null ? "" : `${formatBytes(peakTreeBytes)} at most`,
    ramPeakPercent === null ? "" : `RAM ${formatPercent(ramPeakPercent)}`,
    vramPeakPercent === null ? "" : `VRAM ${formatPercent(vramPeakPercent)}`,
  ];
  return {
    howMuch: peaks.filter((peak) => peak !== "").join(", "),
    atMs,
    others: before,
  };
}

/** `held`: by the file's processes. */
function killText(kill: KillEvidence, held: string | null): string {
  const { cause, measured, threshold, gpuIndex } = kill;
  const its = held === null ? "" : `, its processes ${held}`;
  const percents = `${formatPercent(measured)} (limit ${formatPercent(threshold)})`;
  switch (cause) {
    case "ram":
      return `RAM ${percents}${its}`;
    case "commit":
      return `commit ${percents}${its}`;
    case "vram":
      return `VRAM${gpuIndex === null ? "" : ` of GPU ${gpuIndex}`} ${percents}${ownVram(kill)}`;
    case "tree-limit":
      return `its processes ${formatBytes(measured)} (limit ${formatBytes(threshold)})`;
    case "process-limit":
      return `one process ${formatBytes(measured)} (limit ${formatBytes(threshold)})`;
    case "timeout":
      return `${formatDuration(measured)} (limit ${formatDuration(threshold)})${its}`;
    case "cancel":
      return held === null ? "" : `its processes ${held}`;
    default:
      return assertNever(cause);
  }
}

function ownVram({ vramShare = null }: KillEvidence): string {
  if (vramShare === null) return "";
  const size = formatBytes(vramShare.bytes);
  return vramShare.by === "driver" ? `, its processes ${size}` : `, up ${size} since before it`;
}

/** `java 4.4 GB, chrome 2.9 GB`: programs that are not the file's; several of one name are one. */
export function othersOf({ biggest }: KillEvidence): string {
  const sizes = new Map<string, number>();
  for (const { name, bytes, ofThisFile } of biggest) {
    if (!ofThisFile) sizes.set(name, (sizes.get(name) ?? 0) + bytes);
  }
  const least = (biggest[0]?.bytes ?? 0) * LEAST_SHARE;
  return [...sizes]
    .filter(([, size]) => size >= least)
    .sort(([, left], [, right]) => right - left)
    .slice(0, OTHERS_SHOWN)
    .map(([name, size]) => `${name} ${formatBytes(size)}`)
    .join(", ");
}
