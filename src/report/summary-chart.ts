import type { RunCourse } from "./summary-curves.ts";
import { withoutGaps } from "./trace.ts";

const POINTS = 60;
/** Rows that a person reads. */
const ROWS = 12;
const UNITS = [
  { name: "hours", ms: 3_600_000 },
  { name: "minutes", ms: 60_000 },
  { name: "seconds", ms: 1_000 },
] as const;

/**
 * RAM and VRAM over the run as a Mermaid chart, and the same as a table for whoever reads text.
 * Mermaid's charts have no legend: the title and the colours' order say which line is which.
 */
export function chartLines(course: RunCourse): readonly string[] {
  const { ram, vram, endMs } = course;
  const spanMs = endMs - (ram.startMs ?? endMs);
  const [ramPoints, vramPoints] = [ram, vram].map((trace) =>
    withoutGaps(trace.read(POINTS, endMs)).map((value) => value.toFixed(1)),
  );
  // One moment is no course.
  if (ramPoints === undefined || ramPoints.length === 0 || spanMs < 1_000) return [];
  const hasVram = vramPoints !== undefined && vramPoints.length > 0;
  const unit = UNITS.find(({ ms }) => spanMs >= 2 * ms) ?? UNITS[2];
  const title = hasVram ? "RAM (blue) and VRAM (orange), percent" : "RAM, percent";
  return [
    "```mermaid",
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7, #db6d28"}}}}%%`,
    "xychart-beta",
    `    title "${title}"`,
    `    x-axis "${unit.name}" 0 --> ${(spanMs / unit.ms).toFixed(1)}`,
    `    y-axis "percent in use" 0 --> 100`,
    `    line [${ramPoints.join(", ")}]`,
    ...(hasVram ? [`    line [${vramPoints.join(", ")}]`] : []),
    "```",
    "",
    ...tableLines(course, { unit, spanMs, hasVram }),
  ];
}

function tableLines(
  { ram, vram, endMs }: RunCourse,
  options: {
    readonly unit: (typeof UNITS)[number];
    readonly spanMs: number;
    readonly hasVram: boolean;
  },
): readonly string[] {
  const { unit, spanMs, hasVram } = options;
  const share = (value: number | null | undefined) =>
    value == null ? "" : `${value.toFixed(1)} %`;
  const [rams, vrams] = [ram, vram].map((trace) => trace.read(ROWS, endMs));
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const from = ((spanMs / ROWS) * row) / unit.ms;
    const cells = [from.toFixed(1), share(rams?.[row]), ...(hasVram ? [share(vrams?.[row])] : [])];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "<details><summary>The same as a table</summary>",
    "",
    `| from (${unit.name}) | highest RAM |${hasVram ? " highest VRAM |" : ""}`,
    `|---:|---:|${hasVram ? "---:|" : ""}`,
    ...rows,
    "",
    "</details>",
  ];
}
