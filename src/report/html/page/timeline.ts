import uPlot from "uplot";
import { drawBands, drawMarks } from "./bands.ts";
import { byId, type Run, spanOf } from "./model.ts";
import { color, colorOf, dashOf, onColors, widthOf } from "./palette.ts";
import { columnsBetween, nearestPlace, placeOf } from "./view.ts";
import { clockText, figureText, sizeText, spanText } from "./words.ts";

const LOWEST_ZOOM_SECONDS = 0.5;

export interface Timeline {
  /** Shows a file with a little of what lies around it. */
  show(index: number): void;
}

export function createTimeline(run: Run, onPick: (index: number) => void): Timeline {
  const box = byId("chart");
  const readout = byId("readout");
  let at: number | null = null;
  const size = () => ({
    width: Math.max(240, box.clientWidth),
    height: Math.round(Math.min(420, Math.max(240, innerHeight * 0.45))),
  });

  const plot = new uPlot(
    {
      ...size(),
      legend: { show: false },
      scales: {
        x: { time: true },
        percent: { range: (_plot, _low, high) => [0, Math.max(100, high ?? 100)] },
        bytes: { range: (_plot, _low, high) => [0, Math.max(1, (high ?? 1) * 1.05)] },
      },
      series: [{}, ...run.series.map((series) => uplotSeries(series.key, series.unit))],
      axes: axesOf(run),
      padding: [8, 24, 0, 8],
      cursor: {
        drag: { x: true, y: false, setScale: false },
        // Its own answer to a double click would show what is drawn, not all.
        bind: { dblclick: () => null },
        y: false,
        points: { size: 6 },
      },
      hooks: {
        drawClear: [(self) => drawBands(self, run)],
        draw: [(self) => drawMarks(self, run)],
        setSelect: [
          ({ select: { left, width } }) => {
            if (width === 0) return;
            zoom(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          },
        ],
      },
    },
    [[], ...run.series.map(() => [])],
    box,
  );

  const tell = (index: number) => {
    const time = run.times[index];
    if (time === undefined) return;
    const file = fileAt(run, index);
    const figures = run.series.flatMap(({ label, unit, values }) => {
      const value = values[index];
      return value == null ? [] : [`${label} ${figureText(value, unit)}`];
    });
    const place = file === null ? "" : ` · ${run.files[file]?.name ?? ""}`;
    readout.textContent = `${clockText(time)} (+${spanText(time - run.fromSeconds)})${place} · ${figures.join(" · ")}`;
  };

  const zoom = (from: number, to: number) => {
    const span = Math.max(LOWEST_ZOOM_SECONDS, to - from);
    const whole = run.toSeconds - run.fromSeconds;
    const min =
      span >= whole
        ? run.fromSeconds
        : Math.min(Math.max(from, run.fromSeconds), run.toSeconds - span);
    const max = Math.min(min + span, run.toSeconds);
    const pixels = Math.max(100, Math.round(plot.bbox.width / devicePixelRatio));
    plot.batch(() => {
      plot.setData(columnsBetween(run, { min, max, pixels }), false);
      plot.setScale("x", { min, max });
    });
  };
  const all = () => zoom(run.fromSeconds, run.toSeconds);
  const scaleBy = (factor: number) => {
    const { min, max } = viewOf(plot, run);
    const seen = at === null ? null : (run.times[at] ?? null);
    const middle = seen !== null && seen >= min && seen <= max ? seen : (min + max) / 2;
    zoom(middle - (middle - min) * factor, middle + (max - middle) * factor);
  };
  const moveTo = (index: number) => {
    at = Math.min(Math.max(index, 0), run.times.length - 1);
    const time = run.times[at];
    if (time === undefined) return;
    const { min, max } = viewOf(plot, run);
    if (time < min || time > max) zoom(time - (max - min) / 2, time + (max - min) / 2);
    // uPlot takes a new scale over at the end of this turn.
    queueMicrotask(() => plot.setCursor({ left: plot.valToPos(time, "x"), top: 0 }));
    tell(at);
  };
  const show = (index: number) => {
    const file = run.files[index];
    const span = file === undefined ? null : spanOf(run, file);
    if (file === undefined || span === null) return;
    const margin = Math.max(1, (span.to - span.from) * 0.25);
    zoom(span.from - margin, span.to + margin);
    if (file.end > file.first) moveTo(highestOf(run, file.first, file.end));
  };
  const step = (direction: 1 | -1) => {
    const present = at === null ? null : fileAt(run, at);
    let next =
      present === null ? (direction === 1 ? 0 : run.files.length - 1) : present + direction;
    while (run.files[next] !== undefined && run.files[next]?.fromMs === null) next += direction;
    if (run.files[next] !== undefined) show(next);
  };

  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const count = Math.max(1, Math.round(pointsInView(plot, run) / 100));
    const actions: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => moveTo((at ?? 0) - (event.shiftKey ? count * 10 : count)),
      ArrowRight: () => moveTo((at ?? -1) + (event.shiftKey ? count * 10 : count)),
      Home: () => moveTo(0),
      End: () => moveTo(run.times.length - 1),
      PageDown: () => step(1),
      PageUp: () => step(-1),
      "+": () => scaleBy(0.5),
      "=": () => scaleBy(0.5),
      "-": () => scaleBy(2),
      "0": all,
      Escape: all,
      Enter: () => pick(),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  const pick = () => {
    const file = at === null ? null : fileAt(run, at);
    if (file !== null) onPick(file);
  };
  plot.over.addEventListener("mousemove", ({ offsetX, movementX, movementY }) => {
    // A page that scrolls under a resting pointer points at nothing.
    if (movementX === 0 && movementY === 0) return;
    at = nearestPlace(run.times, plot.posToVal(offsetX, "x"));
    tell(at);
  });
  plot.over.addEventListener("dblclick", all);

  tools(run, plot, [
    ["Zoom in", "+", () => scaleBy(0.5)],
    ["Zoom out", "−", () => scaleBy(2)],
    ["Show all", "all", all],
    ["Previous file", "‹ file", () => step(-1)],
    ["Next file", "file ›", () => step(1)],
    ["Go to its row in the table", "to its row", pick],
  ]);
  new ResizeObserver(() => {
    const wanted = size();
    if (wanted.width === plot.width && wanted.height === plot.height) return;
    plot.setSize(wanted);
    const { min, max } = viewOf(plot, run);
    zoom(min, max);
  }).observe(box);
  onColors(() => plot.redraw(false, true));
  all();
  readout.textContent = peaksText(run);
  return { show };
}

/** What the run reached, until a moment is pointed at. */
function peaksText(run: Run): string {
  const peaks = run.series.map(({ label, unit, values }) => {
    const highest = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
    return `${label} ${figureText(highest, unit)}`;
  });
  return peaks.length === 0 ? "No sample was taken." : `Peaks of the run: ${peaks.join(" · ")}`;
}

function viewOf(plot: uPlot, run: Run): { min: number; max: number } {
  const { min, max } = plot.scales.x ?? {};
  return { min: min ?? run.fromSeconds, max: max ?? run.toSeconds };
}

function pointsInView(plot: uPlot, run: Run): number {
  const { min, max } = viewOf(plot, run);
  return placeOf(run.times, max) - placeOf(run.times, min);
}

/** Which file a point belongs to. */
function fileAt(run: Run, point: number): number | null {
  const found = run.files.findIndex(({ first, end }) => point >= first && point < end);
  return found === -1 ? null : found;
}

function highestOf(run: Run, first: number, end: number): number {
  const values = (run.series.find(({ key }) => key === "tree") ?? run.series[0])?.values ?? [];
  let found = first;
  for (let point = first; point < end; point += 1) {
    if ((values[point] ?? -1) > (values[found] ?? -1)) found = point;
  }
  return found;
}

function uplotSeries(key: string, unit: "percent" | "bytes"): uPlot.Series {
  return {
    scale: unit,
    stroke: () => colorOf(key),
    width: widthOf(key),
    dash: dashOf(key),
    points: { show: false },
    // Between files nobody looked: percents are joined over the gap, a file's own memory is not.
    spanGaps: unit === "percent",
    ...(unit === "bytes" ? { fill: () => color("tree-area") } : {}),
  };
}

function axesOf(run: Run): uPlot.Axis[] {
  const common = {
    stroke: () => color("muted"),
    font: "12px system-ui, sans-serif",
    ticks: { stroke: () => color("line") },
  };
  const grid = { stroke: () => color("line"), width: 1 };
  const axes: uPlot.Axis[] = [
    {
      ...common,
      grid,
      // On a phone the short labels, close together: else there is but one.
      space: (_plot, _axis, _min, _max, width) => (width < 400 ? 45 : 80),
      values: (_plot, splits, _axis, _space, increment) =>
        splits.map((at) => tickText(at, increment)),
    },
    {
      ...common,
      grid,
      scale: "percent",
      size: 58,
      values: (_plot, values) => values.map((value) => `${value} %`),
    },
  ];
  if (run.series.some(({ unit }) => unit === "bytes")) {
    axes.push({
      ...common,
      // It is the one curve that this axis measures.
      stroke: () => color("tree"),
      grid: { show: false },
      scale: "bytes",
      side: 1,
      size: 64,
      values: (_plot, values) => values.map((value) => (value === 0 ? "0" : sizeText(value))),
      // Round in 1024s, so that the ticks are whole sizes.
      incrs: Array.from({ length: 36 }, (_, power) => 1024 * 2 ** power),
    });
  }
  return axes;
}

/** The time of day, as fine as the ticks lie. */
function tickText(seconds: number, increment: number): string {
  return new Date(seconds * 1000).toLocaleTimeString([], {
    hour: "2-digit",
    minute: "2-digit",
    ...(increment < 60 ? { second: "2-digit" } : {}),
    hourCycle: "h23",
  });
}

type Tool = readonly [title: string, text: string, action: () => void];

/** Buttons, and the legend as boxes that show and hide a curve. */
function tools(run: Run, plot: uPlot, actions: readonly Tool[]): void {
  const bar = byId("tools");
  const buttons = document.createElement("div");
  for (const [title, text, action] of actions) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.title = title;
    button.setAttribute("aria-label", title);
    button.addEventListener("click", action);
    buttons.append(button);
  }
  const legend = document.createElement("fieldset");
  const title = document.createElement("legend");
  title.textContent = "Curves";
  legend.append(title);
  run.series.forEach(({ key, label }, number) => {
    const line = document.createElement("label");
    const check = document.createElement("input");
    check.type = "checkbox";
    check.checked = true;
    check.addEventListener("change", () => plot.setSeries(number + 1, { show: check.checked }));
    line.append(check, swatch(key), label);
    legend.append(line);
  });
  bar.append(buttons, legend);
}

const SVG = "http://www.w3.org/2000/svg";

function swatch(key: string): SVGElement {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 28 8");
  picture.setAttribute("aria-hidden", "true");
  picture.setAttribute("class", `swatch ${key.startsWith("vram") ? "vram" : key}`);
  const line = document.createElementNS(SVG, "line");
  for (const [name, value] of [
    ["x1", "0"],
    ["x2", "28"],
    ["y1", "4"],
    ["y2", "4"],
    ["stroke-dasharray", dashOf(key).join(" ")],
  ] as const) {
    line.setAttribute(name, value);
  }
  picture.append(line);
  return picture;
}
