import { getState, saveState } from "@actions/core";
import { toError } from "../core/errors.ts";

/** What main leaves for post, which reads no inputs. */
export interface PostState {
  /** Absolute. */
  readonly reportDir: string;
  readonly journalPath: string;
  readonly artifactName: string;
  /** Days; null = the repository's default. */
  readonly retentionDays: number | null;
  readonly jobSummary: boolean;
  readonly runId: string;
  /** The process that runs the tests, and what tells it from a later one with the same pid. */
  readonly supervisorPid: number;
  readonly supervisorIdentity: string | null;
  /** Main has written the job summary, annotations and outputs itself. */
  readonly reported: boolean;
}

const STATE_NAME = "gpu-safe-tests";

/** Hands `state` to post; a later call replaces it. Returns why it could not be done, or null. */
export function savePostState(state: PostState): string | null {
  try {
    saveState(STATE_NAME, JSON.stringify(state));
    return null;
  } catch (error) {
    return `post will not find this run (GITHUB_STATE: ${toError(error).message})`;
  }
}

/** What main left; null where it left nothing, or nothing that can be read. */
export function loadPostState(): PostState | null {
  let state: Partial<Record<keyof PostState, unknown>> | null;
  try {
    state = JSON.parse(getState(STATE_NAME)) as typeof state;
  } catch {
    return null;
  }
  const { reportDir, journalPath, artifactName, runId, supervisorPid } = state ?? {};
  const { retentionDays, jobSummary, supervisorIdentity, reported } = state ?? {};
  if (
    typeof reportDir !== "string" ||
    typeof journalPath !== "string" ||
    typeof artifactName !== "string" ||
    typeof runId !== "string" ||
    typeof supervisorPid !== "number"
  ) {
    return null;
  }
  return {
    reportDir,
    journalPath,
    artifactName,
    retentionDays: typeof retentionDays === "number" ? retentionDays : null,
    jobSummary: jobSummary === true,
    runId,
    supervisorPid,
    supervisorIdentity: typeof supervisorIdentity === "string" ? supervisorIdentity : null,
    reported: reported === true,
  };
}
