import { drawCurves } from "./curves.ts";
import { followLinks } from "./links.ts";
import { byId, readRun } from "./model.ts";
import { createTable } from "./table.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import { tellLocalTimes } from "./words.ts";

const run = readRun();
let timeline: Timeline | null = null;
const show = (index: number) => {
  timeline?.show(index);
  byId("timeline").scrollIntoView({ block: "start" });
  byId("chart").focus({ preventScroll: true });
};
const table = createTable(run, show);
tellLocalTimes();
followLinks({ show, reveal: (index) => table.reveal(index) });
drawCurves(run, table.rows);
// Last: the table can be used even where a browser cannot draw.
timeline = createTimeline(run, (index) => table.reveal(index));
document.documentElement.dataset.ready = "true";
