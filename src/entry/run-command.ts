import type { WatchdogThread } from "../platform/watchdog-thread.ts";
import { chooseConsole } from "../report/choose-console.ts";
import { fileReports } from "../report/file-reports.ts";
import { defaultSettings, type ParsedSettings } from "../settings/parse.ts";
import { cancelOnSignals } from "./cancel.ts";
import { exitCodeOf } from "./exit.ts";
import { runSuite } from "./suite.ts";

/** Where a run on the command line leaves its reports, unless told otherwise. */
const DEFAULT_REPORT_DIR = "memory-profile";

/** `run [pattern…]`: the exit code. */
export async function runCommand(
  parsed: ParsedSettings,
  watchdog: WatchdogThread,
): Promise<number> {
  const { stdout: out, stderr: err, env: environment } = process;
  const { outcome, journalLost } = await runSuite({
    parsed,
    watchdog,
    environment,
    reportDir: parsed.settings.reportDir || DEFAULT_REPORT_DIR,
    cancel: cancelOnSignals(),
    reportersFor: (folder) => [
      ...fileReports(folder, { defaults: defaultSettings() }),
      chooseConsole({ out, err, environment, inAction: false }),
    ],
  });
  return exitCodeOf(outcome, journalLost);
}
