import { UserError } from "../../core/errors.ts";
import type { Limits } from "../../core/events.ts";
import type { Contained, LaunchRequest } from "../../core/ports.ts";
import type { Enforcer } from "../../core/readings.ts";
import { mergeOutput } from "../merged-output.ts";
import { contained, neverRan } from "./contained.ts";
import { createSuspended, type ProcessRequest, type SuspendedProcess } from "./create-process.ts";
import { type FileHandles, openFileHandles } from "./file-handles.ts";
import { KILL_EXIT_CODE, limitsReadBack, setJobLimits } from "./job.ts";
import { readJobBoard } from "./job-port.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { startAdvice } from "./start-advice.ts";
import type { StartCommand } from "./start-command.ts";
import { ERROR_ACCESS_DENIED, lastError, Win32Error } from "./system-error.ts";
import type { JobDescriptor } from "./tree-handle.ts";

export interface PreparedFile {
  readonly descriptor: JobDescriptor;
  start(limits: Limits): Contained;
  discard(): void;
}

export interface PreparingSystem {
  readonly kernel: Kernel32;
  readonly enforcer: Enforcer;
  readonly startCommand: (kernel: Kernel32, request: LaunchRequest) => StartCommand;
}

/**
 * Everything but the process itself: its job, port and pipes. The process is made in `start`, not
 * here while another file runs: a suspended process keeps its program's file locked, holds its
 * folder, and would be hit by a test that ends programs by name. See docs/adr.
 */
export function prepareFile(system: PreparingSystem, request: LaunchRequest): PreparedFile {
  const { kernel } = system;
  const open = openFileHandles(kernel);
  const early = system.startCommand(kernel, request);

  function start(limits: Limits): Contained {
    const { job, descriptor } = open;
    // A file that was not there yet may be what the test before it has built.
    const command = early.ok ? early : system.startCommand(kernel, request);
    if (!command.ok) return failed(`${request.argv[0]} cannot be started: ${command.reason}.`);
    if (isKilled()) return killed();
    let born: SuspendedProcess;
    try {
      applyLimits(system, job, limits);
      born = createInJob(kernel, command, open);
      release(born);
    } catch (thrown) {
      // The watch begins before the process does, and may end it while it is being made.
      if (isKilled()) return killed();
      if (thrown instanceof StartFault) return failed(thrown.message);
      open.discard();
      throw thrown;
    }
    const output = mergeOutput(open.stdout.socket, open.stderr.socket);
    open.closeChildEnds();
    const { pid, process } = born;
    return contained({ kernel, descriptor, pid, process, output, closeJob: open.closeJob });
  }

  /** Lets it run. One that stays suspended goes with its job. */
  function release({ process, thread, pid }: SuspendedProcess): void {
    const resumed = kernel.ResumeThread(thread) !== NOT_RESUMED;
    const error = resumed ? null : lastError(kernel, "ResumeThread", `pid ${pid}`);
    kernel.CloseHandle(thread);
    if (error === null) return;
    kernel.CloseHandle(process);
    throw error;
  }

  const isKilled = (): boolean => readJobBoard(open.descriptor.board).isKilled;
  const killed = (): Contained => neverRan({ kind: "exited", code: KILL_EXIT_CODE }, open.discard);
  const failed = (message: string): Contained =>
    neverRan({ kind: "start-failed", message }, open.discard);

  return { descriptor: open.descriptor, start, discard: open.discard };
}

const NOT_RESUMED = 0xffffffff;

/** The command's own fault, not the containment's. */
class StartFault extends Error {}

/** On Windows a job counts commit charge, so `auto`, which is about RAM, is the watchdog's. */
function applyLimits(
  system: { readonly kernel: Kernel32; readonly enforcer: Enforcer },
  job: Handle,
  limits: Limits,
): void {
  const wanted = {
    processBytes: limits.processBytes,
    jobBytes: limits.treeIsAuto ? null : limits.treeBytes,
  };
  setJobLimits(system.kernel, job, wanted);
  if (system.enforcer === "watchdog" || limitsReadBack(system.kernel, job, wanted)) return;
  throw new UserError({
    code: "limits-not-kept",
    message: "Windows took the memory limits of a job object and reads back others.",
    hint: "Another job around the runner sets lower ones: look at the limits of the service or container it runs in.",
    exitCode: 4,
  });
}

function createInJob(
  kernel: Kernel32,
  command: StartCommand & { readonly ok: true },
  open: FileHandles,
): SuspendedProcess {
  const request: ProcessRequest = {
    ...command,
    job: open.job,
    stdin: open.stdin,
    stdout: open.stdout.writer,
    stderr: open.stderr.writer,
  };
  try {
    return createSuspended(kernel, request);
  } catch (thrown) {
    if (!(thrown instanceof Win32Error) || thrown.call !== "CreateProcessW") throw thrown;
    if (thrown.code === ERROR_ACCESS_DENIED && startsWithoutJob(kernel, request)) throw thrown;
    const advice = startAdvice(thrown.code);
    throw new StartFault(
      `${command.application} cannot be started: ${thrown.message}.${advice === null ? "" : ` ${advice}.`}`,
    );
  }
}

/** Tells "this program may not be started" from "it may not be started in our job". */
function startsWithoutJob(kernel: Kernel32, request: ProcessRequest): boolean {
  try {
    const trial = createSuspended(kernel, { ...request, job: null });
    kernel.TerminateProcess(trial.process, KILL_EXIT_CODE);
    kernel.CloseHandle(trial.thread);
    kernel.CloseHandle(trial.process);
    return true;
  } catch {
    return false;
  }
}
