import { setTimeout as delay } from "node:timers/promises";
import { toError } from "../core/errors.ts";
import { oneLine, shorten } from "../core/text.ts";
import { artifactFiles } from "./artifact-files.ts";

/** Altogether. The runner waits for post, and a job that hangs there helps nobody. */
const DEADLINE_MS = 120_000;
/** How long the client may see no progress of the blob upload; its own default is 5 minutes. */
const STALL_MS = "30000";
/** A matrix whose jobs all use the default name takes the suffixes one after another. */
const MAX_SUFFIX = 50;
const NETWORK_TRIES = 3;
const NETWORK_PAUSE_MS = 1_000;

export interface ArtifactRequest {
  /** Absolute: the folder of the reports. */
  readonly directory: string;
  readonly name: string;
  /** Days; null = the repository's default. */
  readonly retentionDays: number | null;
  /** The page of this workflow run, for the artifact's address. */
  readonly runUrl: string | null;
  /** `process.env` itself: the artifact client reads it, and gets its stall limit through it. */
  readonly environment: Record<string, string | undefined>;
  readonly deadlineMs?: number;
}

export type ArtifactResult =
  | {
      readonly kind: "uploaded";
      readonly id: number;
      /** With its suffix, where the name was taken. */
      readonly name: string;
      readonly url: string | null;
      readonly leftOut: readonly string[];
    }
  /** Why, and where the files are: sentences for a warning. */
  | { readonly kind: "failed"; readonly message: string };

/**
 * Uploads every report as one artifact. Never throws, and never takes longer than its deadline.
 * After a deadline the client still holds its connection: only ending the process lets go of it.
 */
export async function uploadReports(request: ArtifactRequest): Promise<ArtifactResult> {
  const timer = new AbortController();
  const deadlineMs = request.deadlineMs ?? DEADLINE_MS;
  const late = delay(deadlineMs, null, { signal: timer.signal }).then(() => {
    throw new Error(
      `the artifact service did not take it within ${Math.round(deadlineMs / 1000)} s`,
    );
  });
  const upload = tryNames(request, timer.signal);
  try {
    return await Promise.race([upload, late]);
  } catch (thrown) {
    return {
      kind: "failed",
      message: `the reports were not uploaded: ${explain(thrown)}. They are in ${request.directory} on the runner; the test result stands`,
    };
  } finally {
    timer.abort();
    // The loser of the race ends without a listener.
    late.catch(() => {});
    upload.catch(() => {});
  }
}

async function tryNames(request: ArtifactRequest, signal: AbortSignal): Promise<ArtifactResult> {
  const { directory, environment, retentionDays, runUrl } = request;
  for (const name of ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_RESULTS_URL"]) {
    if (!environment[name]) throw new Error(`the runner gave this step no ${name}`);
  }
  const { files, leftOut } = await artifactFiles(directory);
  if (files.length === 0) throw new Error("there are no reports");
  environment.ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS ??= STALL_MS;
  // Lazily: loading the client takes 80 ms, and a run that uploads nothing need not wait for it.
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  const options = retentionDays === null ? {} : { retentionDays };
  let networkTries = 0;
  for (let suffix = 1; !signal.aborted; ) {
    const name = suffix === 1 ? request.name : `${request.name}-${suffix}`;
    try {
      const { id } = await client.uploadArtifact(name, [...files], directory, options);
      if (id === undefined) throw new Error("the service gave the artifact no id");
      const url = runUrl === null ? null : `${runUrl}/artifacts/${id}`;
      return { kind: "uploaded", id, name, url, leftOut };
    } catch (thrown) {
      if (isTaken(thrown) && suffix < MAX_SUFFIX) {
        suffix += 1;
      } else if (isNetworkFault(thrown) && networkTries + 1 < NETWORK_TRIES) {
        networkTries += 1;
        await delay(NETWORK_PAUSE_MS * networkTries, null, { signal });
      } else {
        throw thrown;
      }
    }
  }
  throw new Error("given up");
}

/** The client wraps its own kinds of error, so their words are all that is left of them. */
function isNetworkFault(thrown: unknown): boolean {
  return toError(thrown).message.includes("Unable to make request");
}

function isTaken(thrown: unknown): boolean {
  return /\(409\)/.test(toError(thrown).message);
}

/** The client's error in a sentence that says what to do about it. */
function explain(thrown: unknown): string {
  const { name, message } = toError(thrown);
  const said = shorten(oneLine(message.split("\n")[0] ?? ""), 500).replace(/\.$/, "");
  if (name === "GHESNotSupportedError") {
    return "GitHub Enterprise Server has no service for artifacts of this version; add a step with an upload action that your server supports, with the output report-dir as its path";
  }
  if (message.includes("storage quota has been hit")) {
    return "the storage quota for artifacts is used up: delete old artifacts, or set retention-days";
  }
  if (/\(40[13]\)/.test(message)) {
    return `${said}: the service refuses this job's token (it ends with the job; check the permissions of self-hosted runners)`;
  }
  if (/\(429\)/.test(message))
    return `${said}: the service limits its rate; run the job again later`;
  if (isTaken(thrown)) return `${said}: set another artifact-name`;
  return said;
}
