/**
 * node write-reports.ts FOLDER: makes all reports of a folder again from its journal, and prints
 * what that cost as JSON. A process of its own, because peak memory is a process's.
 */
import { identifyProcess } from "../../../src/platform/index.ts";
import { fileReports } from "../../../src/report/file-reports.ts";
import { replay } from "../../../src/report/replay.ts";
import { defaultSettings } from "../../../src/settings/parse.ts";

const startMs = performance.now();
await replay(process.argv[2] ?? "", {
  identify: identifyProcess,
  reportersFor: (folder) => fileReports(folder, { defaults: defaultSettings() }),
});
const tookMs = performance.now() - startMs;
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    tookMs,
    cpuMs: (user + system) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
