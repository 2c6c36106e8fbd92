import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workflowCommand } from "../core/workflow-command.ts";
import { CommandFiles } from "../github/command-files.ts";
import { commandFilesReporter } from "../github/command-files-reporter.ts";
import { actionContext, artifactsPage } from "../github/context.ts";
import { appendJobSummary } from "../github/job-summary.ts";
import { outputsReporter } from "../github/outputs-reporter.ts";
import { savePostState } from "../github/state.ts";
import { identifyProcess } from "../platform/index.ts";
import { startWatchdogThread } from "../platform/watchdog-thread.ts";
import { annotationsReporter } from "../report/annotations.ts";
import { chooseConsole } from "../report/choose-console.ts";
import { fileReports } from "../report/file-reports.ts";
import { JOURNAL_FILE } from "../report/folder.ts";
import { settingsFromInputs } from "../settings/inputs.ts";
import { defaultSettings } from "../settings/parse.ts";
import { bundleBeside } from "./bundles.ts";
import { cancelOnSignals } from "./cancel.ts";
import { describeFault, exitCodeOf } from "./exit.ts";
import { runSuite } from "./suite.ts";

const { env, stdout } = process;
const say = (command: string, text: string) =>
  stdout.write(`${workflowCommand(command, {}, text)}\n`);
const warn = (problem: string | null) => problem === null || say("warning", problem);

async function main(): Promise<number> {
  const parsed = settingsFromInputs(env);
  const { settings } = parsed;
  const { workspace, runnerTemp, runUrl } = actionContext(env);
  // A folder of its own for each use: a job may use this action twice.
  const reportDir =
    settings.reportDir || mkdtempSync(join(runnerTemp ?? tmpdir(), "gpu-safe-tests-"));
  const state = {
    ...settings,
    supervisorPid: process.pid,
    supervisorIdentity: identifyProcess(process.pid),
  };
  const commandFiles = new CommandFiles(env);
  const publish = async (markdown: string) => {
    if (settings.jobSummary) warn(await appendJobSummary(markdown, env));
  };
  let save = (_reported: boolean) => {};
  await using watchdog = startWatchdogThread(bundleBeside("watchdog"));
  const { outcome, journalLost, failures } = await runSuite({
    parsed,
    watchdog,
    environment: env,
    reportDir,
    cancel: cancelOnSignals(),
    onFolder: ({ path }, runId) => {
      save = (reported) => {
        const { artifactName, retentionDays, jobSummary, supervisorPid, supervisorIdentity } =
          state;
        const post = { artifactName, retentionDays, jobSummary, supervisorPid, supervisorIdentity };
        warn(
          savePostState({
            ...post,
            reportDir: path,
            journalPath: join(path, JOURNAL_FILE),
            runId,
            reported,
          }),
        );
      };
      save(false);
      commandFiles.remember();
    },
    reportersFor: (folder) => [
      // Before any other writes there: no test is alive when the run has ended.
      commandFilesReporter(commandFiles, warn),
      ...fileReports(folder, {
        publishSummary: publish,
        artifactsUrl: artifactsPage(runUrl),
        defaults: defaultSettings(),
      }),
      chooseConsole({ out: stdout, err: process.stderr, environment: env, inAction: true }),
      annotationsReporter({ out: stdout, workspace }),
      outputsReporter(folder.path, env, warn),
    ],
  });
  save(true);
  for (const failure of failures) warn(failure);
  const exitCode = exitCodeOf(outcome, journalLost);
  if (exitCode !== 0)
    say(
      "error",
      `gpu-safe-tests: the run ended as ${outcome}; the job summary and the artifact have the details`,
    );
  return exitCode;
}

try {
  process.exitCode = await main();
} catch (thrown) {
  const { text, exitCode } = describeFault(thrown);
  say("error", text);
  process.exitCode = exitCode;
}
