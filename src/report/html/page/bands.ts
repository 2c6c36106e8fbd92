import type uPlot from "uplot";
import { type Run, spanOf } from "./model.ts";
import { color } from "./palette.ts";

/** Height of the lane below the curves, in which each file is a block. */
const LANE = 14;
const MANY_KILLS = 15;

interface Band {
  readonly index: number;
  readonly weight: "good" | "bad" | "idle";
  readonly left: number;
  readonly width: number;
}

function bandsOf(plot: uPlot, run: Run): readonly Band[] {
  const { min = 0, max = 0 } = plot.scales.x ?? {};
  const bands: Band[] = [];
  run.files.forEach((file, index) => {
    const span = spanOf(run, file);
    if (span === null || span.to < (min ?? 0) || span.from > (max ?? 0)) return;
    const left = plot.valToPos(span.from, "x", true);
    const width = Math.max(1, plot.valToPos(span.to, "x", true) - left);
    bands.push({ index, weight: file.weight, left, width });
  });
  return bands;
}

/** Behind the curves: a band for each file, coloured and marked by its verdict. */
export function drawBands(plot: uPlot, run: Run): void {
  const { ctx, bbox } = plot;
  const lane = LANE * devicePixelRatio;
  const bottom = bbox.top + bbox.height;
  ctx.save();
  clip(plot);
  for (const { weight, left, width } of bandsOf(plot, run)) {
    if (weight !== "good") {
      ctx.fillStyle = color(`${weight}-band`);
      ctx.fillRect(left, bbox.top, width, bbox.height);
      if (weight === "bad") hatch(ctx, { left, width, top: bbox.top, height: bbox.height });
    }
    // Without colour: low = passed, high = did not pass, an outline = did not run to its end.
    const height = weight === "good" ? lane / 2 : lane;
    ctx.fillStyle = color(weight);
    ctx.strokeStyle = color(weight);
    const gap = width > 4 ? devicePixelRatio : 0;
    if (weight === "idle") ctx.strokeRect(left, bottom - height, width - gap, height);
    else ctx.fillRect(left, bottom - height, width - gap, height);
  }
  ctx.restore();
}

function hatch(
  ctx: CanvasRenderingContext2D,
  area: { left: number; width: number; top: number; height: number },
): void {
  const { left, width, top, height } = area;
  const step = 8 * devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += step) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.globalAlpha = 0.25;
  ctx.strokeStyle = color("bad");
  ctx.lineWidth = devicePixelRatio;
  ctx.stroke();
  ctx.restore();
}

function clip({ ctx, bbox }: uPlot): void {
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
}

/** Above the curves: thresholds as lines with their names, kills as marks. */
export function drawMarks(plot: uPlot, run: Run): void {
  const { ctx } = plot;
  ctx.save();
  clip(plot);
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  drawNames(plot, run);
  drawThresholds(plot, run);
  drawKills(plot, run);
  ctx.restore();
}

/** Where a band is wide enough to hold some of it. */
function drawNames(plot: uPlot, run: Run): void {
  const { ctx, bbox } = plot;
  const y = bbox.top + bbox.height - (LANE + 5) * devicePixelRatio;
  for (const { index, left, width } of bandsOf(plot, run)) {
    const start = Math.max(left, bbox.left);
    const room = Math.min(left + width, bbox.left + bbox.width) - start - 8 * devicePixelRatio;
    if (room < 48 * devicePixelRatio) continue;
    const { name = "" } = run.files[index] ?? {};
    ctx.fillStyle = color("fg");
    outlined(ctx, fitted(ctx, name, room), { x: start + 4 * devicePixelRatio, y });
  }
}

/** The whole path, else its last part, else the beginning of that. */
function fitted(ctx: CanvasRenderingContext2D, path: string, room: number): string {
  const fits = (text: string) => ctx.measureText(text).width <= room;
  if (fits(path)) return path;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (fits(name)) return name;
  const characters = [...name];
  const widthOfOne = ctx.measureText(name).width / Math.max(1, characters.length);
  const count = Math.max(1, Math.floor(room / widthOfOne) - 2);
  return `${characters.slice(0, count).join("")}…`;
}

function drawThresholds({ ctx, bbox, valToPos }: uPlot, run: Run): void {
  const known = new Set(run.series.map(({ key }) => (key.startsWith("vram") ? "vram" : key)));
  let taken = Number.NEGATIVE_INFINITY;
  const lines = run.data.thresholds
    .filter(({ key }) => known.has(key))
    .map((line) => ({ ...line, y: valToPos(line.percent, "percent", true) }))
    .sort((left, right) => left.y - right.y);
  for (const { label, key, y } of lines) {
    ctx.strokeStyle = color(key);
    ctx.fillStyle = color(key);
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    // Names of lines that lie close stand below one another.
    const textY = Math.max(y - 5 * devicePixelRatio, taken + 12 * devicePixelRatio);
    label === "" || outlined(ctx, label, { x: bbox.left + 4 * devicePixelRatio, y: textY });
    taken = textY;
  }
  ctx.setLineDash([]);
}

function drawKills(plot: uPlot, run: Run): void {
  const { ctx, bbox } = plot;
  const size = 6 * devicePixelRatio;
  const right = bbox.left + bbox.width;
  const kills = run.data.kills
    .map(({ atMs, label }) => ({
      label,
      x: plot.valToPos(run.fromSeconds + atMs / 1000, "x", true),
    }))
    .filter(({ x }) => x >= bbox.left && x <= right);
  ctx.strokeStyle = color("bad");
  ctx.fillStyle = color("bad");
  ctx.lineWidth = 1.5 * devicePixelRatio;
  for (const [number, { label, x }] of kills.entries()) {
    // Many lines would hide the curves; their marks stay.
    ctx.globalAlpha = kills.length > MANY_KILLS ? 0.3 : 1;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.moveTo(x - size, bbox.top);
    ctx.lineTo(x + size, bbox.top);
    ctx.lineTo(x, bbox.top + size * 1.6);
    ctx.fill();
    const end = x + size * 2.2 + ctx.measureText(label).width;
    if (end > (kills[number + 1]?.x ?? right) - size) continue;
    outlined(ctx, label, { x: x + size * 1.2, y: bbox.top + size * 1.8 });
  }
}

/** Text that stays readable above curves. */
function outlined(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: { x: number; y: number },
): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.strokeStyle = color("bg");
  ctx.lineWidth = 3 * devicePixelRatio;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
  ctx.restore();
}
