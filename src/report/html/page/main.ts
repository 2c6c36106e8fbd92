import { drawCurves } from "./curves.ts";
import { byId, readRun } from "./model.ts";
import { createTable } from "./table.ts";
import { createTimeline, type Timeline } from "./timeline.ts";

const run = readRun();
let timeline: Timeline | null = null;
const table = createTable(run, (index) => {
  timeline?.show(index);
  byId("timeline").scrollIntoView({ block: "start" });
  byId("chart").focus({ preventScroll: true });
});
drawCurves(run, table.rows);
// Last: the table can be used even where a browser cannot draw.
timeline = createTimeline(run, (index) => table.reveal(index));
document.documentElement.dataset.ready = "true";
