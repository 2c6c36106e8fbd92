import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Writable } from "node:stream";
import type { FileResult } from "../core/events.ts";
import { type RunState, resultsInOrder } from "../core/run-state.ts";
import { oneLine, shorten } from "../core/text.ts";
import { workflowCommand } from "../core/workflow-command.ts";
import { ByteSink } from "./byte-sink.ts";
import type { Reporter } from "./reporter.ts";
import { weightOf, worstFirst } from "./verdict-order.ts";

/**
 * GitHub shows ten errors and ten warnings of a step and drops the rest without a word. One line
 * says how many more there are, and one place is left for the step's own failure.
 */
const SHOWN_PER_KIND = 8;
/** Of the ten warnings that are shown, those of files that did not run come first to mind. */
const AUDIT_SHOWN = 4;
/** GitHub cuts longer messages. */
const MESSAGE_LIMIT = 4_000;
const TITLE_LIMIT = 250;

/** Prints an annotation for each file that did not pass, when the run has ended. */
export function annotationsReporter(options: {
  readonly out: Writable;
  /** GITHUB_WORKSPACE; null = annotations are not placed on files. */
  readonly workspace: string | null;
}): Reporter {
  const out = new ByteSink(options.out);
  return {
    name: "annotations",
    async handle(event, state) {
      if (event.kind !== "run-finished") return;
      for (const line of annotationsOf(state, options.workspace)) {
        await out.write(`${line}\n`);
      }
    },
    async close() {
      out.release();
    },
  };
}

/** The command lines: errors for files at fault, warnings for those that had no chance. */
export function annotationsOf(state: RunState, workspace: string | null): readonly string[] {
  const results = worstFirst(resultsInOrder(state));
  const lines: string[] = [...auditAnnotations(state, workspace)];
  for (const [command, weight] of [
    ["error", "bad"],
    ["warning", "idle"],
  ] as const) {
    const group = results.filter(({ verdict }) => weightOf(verdict) === weight);
    for (const result of group.slice(0, SHOWN_PER_KIND)) {
      lines.push(annotation(command, result, state, workspace));
    }
    const more = group.length - SHOWN_PER_KIND;
    if (more > 0) {
      const what = weight === "bad" ? "did not pass" : "did not run to their end";
      const text = `${more} more files ${what}: see the job summary, or results.json in the artifact`;
      lines.push(workflowCommand(command, { title: "gpu-safe-tests" }, text));
    }
  }
  return lines;
}

/** On the line that would load the model, for files that ran all the same. */
function auditAnnotations({ files, run }: RunState, workspace: string | null): readonly string[] {
  if (run === null) return [];
  const lines: string[] = [];
  for (const { file, audited } of files) {
    if (audited?.mode !== "warn" || audited.verdict !== "real") continue;
    const place = placeIn(workspace, run.workingDirectory, file);
    const properties = {
      file: place,
      line: String(audited.line),
      title: "would load a real model",
    };
    lines.push(workflowCommand("warning", properties, shorten(audited.reason, MESSAGE_LIMIT)));
  }
  return lines.slice(0, AUDIT_SHOWN);
}

function annotation(
  command: "error" | "warning",
  { file, verdict, reason }: FileResult,
  { run, files }: RunState,
  workspace: string | null,
): string {
  const place = run === null ? null : placeIn(workspace, run.workingDirectory, file);
  // Where the audit kept a file from running, the line that would load the model.
  const audited = files.find((each) => each.file === file)?.audited;
  const barred = audited?.verdict === "real" && audited.mode !== "warn" && verdict === "not-run";
  const line = barred && place !== null ? String(audited.line) : null;
  // The title stands last: the runner trims the end of the list, and a file's name may end in a blank.
  const title = shorten(`${verdict}: ${oneLine(file)}`, TITLE_LIMIT);
  return workflowCommand(command, { file: place, line, title }, shorten(reason, MESSAGE_LIMIT));
}

/** The file as GitHub names it: from the workspace, with `/`; null where it lies outside. */
function placeIn(workspace: string | null, directory: string, file: string): string | null {
  if (workspace === null) return null;
  const path = relative(workspace, resolve(directory, file));
  if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join("/");
}
