import type { StampedEvent } from "../core/events.ts";
import type { CurveStore } from "./curves.ts";

/** Puts what an event says about memory into the store: samples, and a file's first and last look. */
export function recordCurves(store: CurveStore, event: StampedEvent): void {
  const nothing = { commitPercent: null, treeBytes: null, vram: [] };
  switch (event.kind) {
    case "run-started":
      store.begin(event.machine);
      return;
    case "file-started": {
      const { index, ramPercent, vram } = event;
      store.add({ ...nothing, index, atMs: Date.parse(event.time), ramPercent, vram });
      return;
    }
    case "sample":
      store.add({ index: event.index, ...event.sample });
      return;
    case "kill":
      // What was seen when it was killed may be higher than any sample before it.
      if (event.evidence.sample !== null) {
        store.add({ index: event.index, ...event.evidence.sample });
      }
      return;
    case "file-finished": {
      const { startedAt, ramAfterPercent: ramPercent } = event.result;
      if (startedAt === null || ramPercent === null) return;
      const atMs = Date.parse(event.time);
      store.add({ ...nothing, index: event.index, atMs, ramPercent });
      return;
    }
    default:
      return;
  }
}
