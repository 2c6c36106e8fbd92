import type { Sampled } from "../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { FileState, RunState } from "../core/run-state.ts";
import { oneLine } from "../core/text.ts";
import { cutStart, textWidth } from "./text-width.ts";

/** A name cut shorter than this says nothing. */
const LEAST_NAME = 16;
/** Cells of the bar of the file's memory, and of the bars of RAM and VRAM; what fits is taken. */
const BARS = [
  { memory: 10, machine: 6 },
  { memory: 10, machine: 0 },
  { memory: 0, machine: 0 },
] as const;

/**
 * The live line: place in the run, time, the file's memory against its limit, RAM and VRAM, and how
 * long the run may still take. Bars give way to figures where the terminal is narrow.
 */
export function statusText(
  event: Sampled & { readonly time: string },
  state: RunState,
  columns: number,
): string {
  const file = state.files[event.index];
  const name = file === undefined ? "" : oneLine(file.file);
  const wanted = Math.min(textWidth(name), LEAST_NAME);
  const texts = BARS.map((bars) => figuresText(event, state, bars));
  const text = texts.find((each) => textWidth(each) + 2 + wanted <= columns) ?? texts.at(-1) ?? "";
  const room = columns - textWidth(text) - 2;
  return name === "" || room < 2 ? text : `${text}  ${cutStart(name, room)}`;
}

function figuresText(
  { index, sample, time }: Sampled & { readonly time: string },
  state: RunState,
  bars: { readonly memory: number; readonly machine: number },
): string {
  const file = state.files[index];
  const parts = [`[${index + 1}/${state.files.length}]`, timeText(state, index, Date.parse(time))];
  if (sample.treeBytes !== null) parts.push(memoryText(sample.treeBytes, file, bars.memory));
  parts.push(`RAM ${shareText(sample.ramPercent, bars.machine)}`);
  for (const { index: gpu, usedPercent } of sample.vram) {
    parts.push(`GPU ${gpu} ${shareText(usedPercent, bars.machine)}`);
  }
  return parts.join("  ");
}

/** How long the file has run, and the run's rest at the pace so far. */
function timeText(state: RunState, index: number, nowMs: number): string {
  const started = state.files[index]?.started?.time;
  const elapsed = started === undefined ? 0 : Math.max(0, nowMs - Date.parse(started));
  const rest = restMs(state, index, elapsed);
  const text = formatDuration(elapsed);
  return rest === null ? text : `${text}, ~${formatDuration(rest)} left`;
}

/** null until a file has ended, whose time says something about the others. */
function restMs({ files, run }: RunState, index: number, elapsed: number): number | null {
  const before = files.slice(0, index).filter(({ started }) => started !== null).length;
  const [first] = files;
  const begin = first?.started?.time ?? run?.time;
  const now = files[index]?.started?.time;
  if (before === 0 || begin === undefined || now === undefined) return null;
  const pace = Math.max(0, Date.parse(now) - Date.parse(begin)) / before;
  // Whole seconds: a figure that is a guess must not look exact.
  const rest = pace * (files.length - index) - elapsed;
  return rest < 1_000 ? null : Math.round(rest / 1_000) * 1_000;
}

function memoryText(used: number, file: FileState | undefined, cells: number): string {
  const limit = file?.started?.limits.treeBytes ?? null;
  if (limit === null) return formatBytes(used);
  const figures = `${formatBytes(used)} of ${formatBytes(limit)}`;
  return cells === 0 ? figures : `${bar(used / Math.max(limit, 1), cells)} ${figures}`;
}

function shareText(share: number, cells: number): string {
  return cells === 0 ? formatPercent(share) : `${bar(share / 100, cells)} ${formatPercent(share)}`;
}

function bar(share: number, cells: number): string {
  const full = Math.min(cells, Math.max(0, Math.round(share * cells)));
  return `[${"#".repeat(full)}${"-".repeat(cells - full)}]`;
}
