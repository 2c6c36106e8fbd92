import type { RunState } from "../../core/run-state.ts";
import { oneLine } from "../../core/text.ts";
import { MIB } from "../../core/units.ts";
import type { Curve, Curves } from "../curves.ts";
import { rankOf, weightOf } from "../verdict-order.ts";
import type { PageData, PageFile, PageKill, PageSeries, PageThreshold } from "./page-data.ts";

/** What the page draws of a run. */
export function pageData(state: RunState, { times, curves, segments }: Curves): PageData {
  const startMs = Date.parse(state.run?.time ?? state.time);
  const segmentOf = new Map(segments.map((segment) => [segment.index, segment]));
  const offset = (time: string) => Math.max(0, Date.parse(time) - startMs);
  let before = startMs;
  const deltas = Array.from(times, (time) => {
    const delta = Math.max(0, Math.round(time - before));
    before += delta;
    return delta;
  });
  const files = state.files.map(({ index, file, started, finished }): PageFile => {
    const { first, end } = segmentOf.get(index) ?? { first: 0, end: 0 };
    const result = finished?.result;
    const verdict = result?.verdict ?? "not-run";
    return {
      name: oneLine(file),
      verdict,
      weight: weightOf(verdict),
      rank: rankOf(verdict),
      fromMs: started === null ? null : offset(started.time),
      toMs: started === null || finished === null ? null : offset(finished.time),
      first,
      end,
      durationMs: Math.round(result?.durationMs ?? 0),
      peakTree: result?.peakTreeBytes ?? null,
      peakProcess: result?.peakProcessBytes ?? null,
      peakRam: result?.ramPeakPercent ?? null,
      peakVram: result?.vramPeakPercent ?? null,
      limit: started?.limits.treeBytes ?? null,
    };
  });
  return {
    startMs,
    endMs: Math.max(before, Date.parse(state.time)),
    deltas,
    series: curves.map(seriesOf),
    files,
    kills: killsOf(state, startMs),
    thresholds: thresholdsOf(state),
  };
}

/** Tenths of a percent and whole mebibytes: finer cannot be seen, and is longer to write. */
function seriesOf({ key, label, unit, values }: Curve): PageSeries {
  const step = unit === "percent" ? 0.1 : MIB;
  const figures = Array.from(values, (value) =>
    Number.isNaN(value) ? null : Math.round(value / step),
  );
  return { key, label: oneLine(label), unit, step, figures };
}

function killsOf(state: RunState, startMs: number): readonly PageKill[] {
  return state.files.flatMap(({ index, kills }) =>
    kills.slice(0, 1).map(({ atMs, cause }) => ({
      file: index,
      atMs: Math.max(0, Math.round(atMs - startMs)),
      label: `killed: ${cause}`,
    })),
  );
}

function thresholdsOf({ run }: RunState): readonly PageThreshold[] {
  const lines = [
    ["ram-kill-threshold", "ram"],
    ["commit-kill-threshold", "commit"],
    ["vram-kill-threshold", "vram"],
    ["ram-target", "ram"],
  ] as const;
  return lines.flatMap(([name, key]) => {
    const percent = run?.settings[name];
    return typeof percent === "number" ? [{ label: `${name} ${percent} %`, percent, key }] : [];
  });
}
