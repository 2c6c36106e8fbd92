import { workerData } from "node:worker_threads";
import { endWindowsWait } from "../../../src/platform/windows/tree-probe.ts";

/** A thread that ends the wait of another one's probe. */
endWindowsWait(workerData);
