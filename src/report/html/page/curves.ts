import type { PageFile } from "../page-data.ts";
import type { Run } from "./model.ts";
import { sizeText } from "./words.ts";

const WIDTH = 120;
const HEIGHT = 28;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** Draws the small curve of each row when it comes into view, and all of them before printing. */
export function drawCurves(run: Run, rows: readonly HTMLTableRowElement[]): void {
  const waiting = new Set(rows);
  const draw = (row: HTMLTableRowElement) => {
    if (!waiting.delete(row)) return;
    watcher.unobserve(row);
    const file = run.files[Number(row.id.slice(1))];
    const cell = row.cells[row.cells.length - 1];
    const curve = file === undefined ? null : curveOf(run, file);
    if (curve !== null) cell?.append(curve);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) draw(target as HTMLTableRowElement);
      }
    },
    { rootMargin: "400px" },
  );
  for (const row of rows) watcher.observe(row);
  addEventListener("beforeprint", () => {
    for (const row of [...waiting]) draw(row);
  });
}

/** The file's own memory, or where that was not measured the machine's RAM. */
function curveOf(run: Run, file: PageFile): SVGElement | null {
  const tree = run.series.find(({ key }) => key === "tree");
  const series = hasValues(tree?.values, file) ? tree : run.series.find(({ key }) => key === "ram");
  if (series === undefined || !hasValues(series.values, file)) return null;
  const from = run.times[file.first] ?? 0;
  const span = Math.max(0.001, (run.times[file.end - 1] ?? from) - from);
  let top = series.unit === "percent" ? 100 : (file.peakTree ?? 0);
  for (let point = file.first; point < file.end; point += 1) {
    top = Math.max(top, series.values[point] ?? 0);
  }
  const y = (value: number) => (HEIGHT - 2 - (value / Math.max(top, 1)) * (HEIGHT - 4)).toFixed(1);
  const places: string[] = [];
  for (let point = file.first; point < file.end; point += 1) {
    const value = series.values[point];
    if (value == null) continue;
    const x = ((((run.times[point] ?? from) - from) / span) * WIDTH).toFixed(1);
    places.push(`${x},${y(value)}`);
  }
  const [single] = places;
  const points =
    places.length === 1 && single !== undefined
      ? `0,${single.split(",")[1]} ${single}`
      : places.join(" ");
  const picture = element("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: "none",
    role: "img",
    class: series.unit === "bytes" ? "tree" : "ram",
  });
  picture.setAttribute(
    "aria-label",
    series.unit === "bytes"
      ? `memory of ${file.name}, peak ${sizeText(top)}`
      : `RAM of the machine while ${file.name} ran`,
  );
  if (series.unit === "bytes" && file.limit !== null && file.limit <= top * 1.02) {
    const line = y(Math.min(file.limit, top));
    picture.append(
      element("line", { x1: "0", x2: String(WIDTH), y1: line, y2: line, class: "limit" }),
    );
  }
  picture.append(
    element("polygon", { points: `${firstX(points)},${HEIGHT} ${points} ${WIDTH},${HEIGHT}` }),
    element("polyline", { points }),
  );
  return picture;
}

function firstX(points: string): string {
  return points.slice(0, points.indexOf(","));
}

function hasValues(values: readonly (number | null)[] | undefined, { first, end }: PageFile) {
  for (let point = first; point < end; point += 1) if (values?.[point] != null) return true;
  return false;
}

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made as SVGElement;
}
