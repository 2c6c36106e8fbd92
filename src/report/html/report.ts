import { RunRecorder } from "../../core/run-state.ts";
import type { SettingsRecord } from "../../core/settings.ts";
import { CurveStore } from "../curves.ts";
import type { ReportFolder } from "../folder.ts";
import { recordCurves } from "../record-curves.ts";
import type { Reporter } from "../reporter.ts";
import { reportHtml } from "./document.ts";

/** Some 5 characters a figure, so that all curves together take at most 2.4 MB of the page's 5. */
const FIGURES = 480_000;
const MOST_POINTS = 80_000;

/** Writes `report.html` when the run has ended. `defaults` tells which settings were changed. */
export function htmlReporter(folder: ReportFolder, defaults: SettingsRecord | null): Reporter {
  const recorder = new RunRecorder();
  const store = new CurveStore();
  let figuresPerPoint = 4;
  return {
    name: "HTML",
    handle(event) {
      recorder.add(event);
      recordCurves(store, event);
      if (event.kind === "run-started") figuresPerPoint = 4 + event.machine.gpus.length;
      if (event.kind !== "run-finished") return;
      const budget = Math.min(MOST_POINTS, Math.floor(FIGURES / figuresPerPoint));
      const curves = store.read(budget);
      folder.replace("report.html", reportHtml({ state: recorder.state, curves, defaults }));
    },
    async close() {},
  };
}
