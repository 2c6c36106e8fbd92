import type { SettingsRecord } from "../../core/settings.ts";
import { CurveStore } from "../curves.ts";
import type { ReportFolder } from "../folder.ts";
import { recordCurves } from "../record-curves.ts";
import type { Reporter } from "../reporter.ts";

/** Some 5 characters a figure, so that all curves together take at most 2.4 MB of the page's 5. */
const FIGURES = 480_000;
const MOST_POINTS = 65_536;

/**
 * Writes `report.html` when the run has ended. `defaults` tells which settings were changed.
 *
 * The page's own script and style are a seventh of this program. They are loaded while the first
 * file runs: no test waits for them, and they are here before a test can fill the machine or remove
 * the program's files. Where that fails all the same, `replay` makes the page elsewhere.
 */
export function htmlReporter(folder: ReportFolder, defaults: SettingsRecord | null): Reporter {
  const store = new CurveStore();
  let figuresPerPoint = 4;
  let loading: ReturnType<typeof load> | null = null;
  return {
    name: "HTML",
    handle(event, state) {
      recordCurves(store, event);
      switch (event.kind) {
        case "run-started":
          figuresPerPoint = 4 + event.machine.gpus.length;
          return;
        case "process-started":
          loading ??= load();
          return;
        case "run-finished": {
          const budget = Math.min(MOST_POINTS, Math.floor(FIGURES / figuresPerPoint));
          return (loading ?? load()).then(({ reportHtml }) => {
            const page = reportHtml({ state, curves: store.read(budget), defaults });
            folder.replace("report.html", page);
          });
        }
        default:
          return;
      }
    },
    async close() {},
  };
}

function load(): Promise<typeof import("./document.ts")> {
  const page = import("./document.ts");
  // A failure is told when the page is to be written, not as a rejection that nobody awaits.
  page.catch(() => {});
  return page;
}
