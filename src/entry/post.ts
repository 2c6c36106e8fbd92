import { UserError } from "../core/errors.ts";
import { workflowCommand } from "../core/workflow-command.ts";
import { uploadReports } from "../github/artifact.ts";
import { actionContext, artifactsPage } from "../github/context.ts";
import { appendJobSummary } from "../github/job-summary.ts";
import { writeOutputs } from "../github/outputs.ts";
import { outputsReporter } from "../github/outputs-reporter.ts";
import { loadPostState, type PostState } from "../github/state.ts";
import { endRun, identifyProcess } from "../platform/index.ts";
import { annotationsReporter } from "../report/annotations.ts";
import { fileReports } from "../report/file-reports.ts";
import { replay } from "../report/replay.ts";
import { defaultSettings } from "../settings/parse.ts";
import { describeFault } from "./exit.ts";

/**
 * The runner waits for post, and a job that hangs there helps nobody: it ends within two minutes of
 * its start, whatever the service, the disk or what is left of the run does.
 */
const UPLOAD_BY_MS = 105_000;
const END_BY_MS = 115_000;

const { env, stdout } = process;
const warn = (problem: string | null) => {
  if (problem !== null) stdout.write(`${workflowCommand("warning", {}, problem)}\n`);
};

/** Reads what main left, never the inputs: main may have died anywhere. */
async function post(): Promise<void> {
  const state = loadPostState();
  if (state === null) {
    stdout.write("No run was started, so there is nothing to report or to upload\n");
    return;
  }
  if (!state.reported) await completeReports(state);
  await upload(state);
}

/** Ends what is left of the run and makes from its journal the reports that main could not. */
async function completeReports(state: PostState): Promise<void> {
  const { supervisorPid, supervisorIdentity, runId } = state;
  await endRun({ pid: supervisorPid, identity: supervisorIdentity, runId });
  const { workspace, runUrl } = actionContext(env);
  const publish = async (markdown: string) => {
    if (state.jobSummary) warn(await appendJobSummary(markdown, env));
  };
  try {
    await replay(state.reportDir, {
      identify: identifyProcess,
      reportersFor: (folder) => [
        ...fileReports(folder, {
          publishSummary: publish,
          artifactsUrl: artifactsPage(runUrl),
          defaults: defaultSettings(),
        }),
        annotationsReporter({ out: stdout, workspace }),
        outputsReporter(folder.path, env, warn),
      ],
    });
    warn(
      "gpu-safe-tests was ended in the middle of its run; the reports were completed from its journal",
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`the reports could not be completed: ${error.message}`);
  }
}

async function upload(state: PostState): Promise<void> {
  const { runUrl } = actionContext(env);
  const { reportDir: directory, artifactName: name, retentionDays } = state;
  const uploaded = await uploadReports({
    directory,
    name,
    retentionDays,
    runUrl,
    environment: env,
    deadlineMs: Math.max(1_000, UPLOAD_BY_MS - performance.now()),
  });
  if (uploaded.kind === "failed") return warn(uploaded.message);
  for (const file of uploaded.leftOut) warn(`not in the artifact: ${file}`);
  stdout.write(`The reports were uploaded as the artifact ${uploaded.name}\n`);
  warn(
    writeOutputs({ "artifact-id": String(uploaded.id), "artifact-url": uploaded.url ?? "" }, env),
  );
}

setTimeout(() => {
  const folder = loadPostState()?.reportDir;
  warn(`post took too long and was given up; what was written is in ${folder} on the runner`);
  process.exit(0);
}, END_BY_MS).unref();

try {
  await post();
} catch (thrown) {
  // The tests have their result: nothing that goes wrong here may change it.
  warn(describeFault(thrown).text);
}
// The artifact client may still hold a connection to a service that hangs.
process.exit(0);
