import { resolve } from "node:path";
import { identifyProcess } from "../platform/index.ts";
import { fileReports } from "../report/file-reports.ts";
import { replay } from "../report/replay.ts";
import { defaultSettings } from "../settings/parse.ts";

/** `replay DIR`: the exit code. */
export async function replayCommand(directory: string): Promise<number> {
  const { faults } = await replay(directory, {
    identify: identifyProcess,
    reportersFor: (folder) => fileReports(folder, { defaults: defaultSettings() }),
  });
  for (const fault of faults) process.stderr.write(`${fault.message}\n`);
  process.stdout.write(`The reports in ${resolve(directory)} were made again from its journal\n`);
  return 0;
}
