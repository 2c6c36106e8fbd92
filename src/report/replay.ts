import { constants, createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { toError, UserError } from "../core/errors.ts";
import type { StampedEvent } from "../core/events.ts";
import { decodeJournalStream, type JournalFault } from "../core/journal.ts";
import { isInterrupted, missingEvents } from "../core/replay.ts";
import { RunRecorder } from "../core/run-state.ts";
import { type DispatchResult, dispatch } from "./dispatch.ts";
import { JOURNAL_FILE, openReportFolder, type ReportFolder } from "./folder.ts";
import type { IdentifyProcess } from "./lock.ts";
import type { Reporter } from "./reporter.ts";

export interface ReplayResult extends DispatchResult {
  /** The journal ends in the middle of the run. */
  readonly interrupted: boolean;
  /** Lines that are no events; the cut last line of a power loss among them. */
  readonly faults: readonly JournalFault[];
}

/**
 * Makes the reports of a report folder again, from its journal alone. A run that was cut off is
 * closed: the file that ran is marked, those after it are `not-run`, the outcome is `error`.
 *
 * `reportersFor` gets the folder and says what to make. Throws a UserError (exit code 2) where the
 * folder has no journal of a run, or is in use by a run that goes on.
 */
export async function replay(
  directory: string,
  options: {
    readonly identify: IdentifyProcess;
    readonly reportersFor: (folder: ReportFolder) => readonly Reporter[];
  },
): Promise<ReplayResult> {
  const journal = await openJournal(join(directory, JOURNAL_FILE));
  try {
    const folder = openReportFolder(directory, { purpose: "replay", identify: options.identify });
    try {
      return await replayInto(folder, journal, options.reportersFor(folder));
    } finally {
      folder.close();
    }
  } finally {
    journal.destroy();
  }
}

async function replayInto(
  folder: ReportFolder,
  journal: AsyncIterable<string>,
  reporters: readonly Reporter[],
): Promise<ReplayResult> {
  const faults: JournalFault[] = [];
  const recorder = new RunRecorder();
  let interrupted = false;

  async function* wholeRun(): AsyncGenerator<StampedEvent> {
    for await (const event of decodeJournalStream(journal, (fault) => faults.push(fault))) {
      // What comes before the run's beginning belongs to none: its files are not known.
      if (event.kind !== "run-started" && recorder.state.run === null) continue;
      yield event;
    }
    if (recorder.state.run === null) throw noJournal(folder.path, faults[0]?.message);
    interrupted = isInterrupted(recorder.state);
    const { time } = recorder.state;
    let { seq } = recorder.state;
    for (const event of missingEvents(recorder.state)) {
      seq += 1;
      yield { seq, time, ...event };
    }
  }

  const clock = { now: () => Date.parse(recorder.state.time) };
  const result = await dispatch(wholeRun(), reporters, { clock, recorder });
  return { ...result, interrupted, faults };
}

async function openJournal(path: string) {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return createReadStream("", { fd: file, encoding: "utf8", highWaterMark: 256 * 1024 });
  } catch (error) {
    throw noJournal(path, toError(error).message);
  }
}

function noJournal(path: string, why = "it is empty"): UserError {
  return new UserError({
    code: "no-journal",
    message: `${JSON.stringify(path)} holds no journal of a run (${why})`,
    hint: `name the report-dir of a run, the folder with ${JOURNAL_FILE} in it`,
    exitCode: 2,
  });
}
