import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8 from growing its young generation. The audit makes some 4 MB of short-lived garbage for
 * each file; with V8's own growth a run over 1,000 files peaked at 390 MB resident, with this at
 * 205 MB (Node 24.21, x64), in the same time. Holds for the whole process: for entry to call, once.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
