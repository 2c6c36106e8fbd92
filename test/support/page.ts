import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { StampedEvent } from "../../src/core/events.ts";
import { RunRecorder } from "../../src/core/run-state.ts";
import { CurveStore } from "../../src/report/curves.ts";
import { reportHtml } from "../../src/report/html/document.ts";
import { recordCurves } from "../../src/report/record-curves.ts";
import { defaultSettings } from "../../src/settings/parse.ts";
import { temporaryFolder } from "./temp.ts";

/** report.html of these events, as the reporter would write it. */
export function pageOf(events: Iterable<StampedEvent>, budget = 80_000): string {
  const recorder = new RunRecorder();
  const store = new CurveStore();
  for (const event of events) {
    recorder.add(event);
    recordCurves(store, event);
  }
  const curves = store.read(budget);
  return reportHtml({ state: recorder.state, curves, defaults: defaultSettings() });
}

/** Its address, in a folder that lives as long as the test. */
export function pageAddress(t: TestContext, html: string): string {
  const path = join(temporaryFolder(t), "report.html");
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}
