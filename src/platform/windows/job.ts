import type { Bytes } from "../../core/units.ts";
import { bytes } from "../../core/units.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { pinned, struct } from "./record.ts";
import { checked, ERROR_MORE_DATA, lastError } from "./system-error.ts";

/**
 * The exit code of every process that we end: a customer code (bit 29), "GST" in its low bytes,
 * so that no NTSTATUS of Windows and no code of a test means it.
 */
export const KILL_EXIT_CODE = 0xe0475354;

/** Limits of commit charge in bytes; null = off. */
export interface JobLimits {
  readonly processBytes: Bytes | null;
  readonly jobBytes: Bytes | null;
}

export interface JobPeaks {
  /** null where the system keeps none (Wine). */
  readonly peakProcessBytes: Bytes | null;
  readonly peakJobBytes: Bytes | null;
  /** Evidence of a limit that was hit, where the port's message was lost: delivery is not promised. */
  readonly processAtLimit: boolean;
  readonly jobAtLimit: boolean;
}

const C = CONSTANTS;

/** Without a name: nobody else can open it, and a random name would add nothing. */
export function createJob(kernel: Kernel32): Handle {
  return checked(kernel, kernel.CreateJobObjectW(null, null), {
    call: "CreateJobObjectW",
    target: "unnamed",
  });
}

/**
 * Sets what holds in every job of ours, and the limits. KILL_ON_JOB_CLOSE: when our program dies,
 * however, the last handle closes and the tree goes with it. DIE_ON_UNHANDLED_EXCEPTION: no dialog
 * of Windows Error Reporting holds a crashed test. Below normal: the runner's agent keeps breathing
 * while tests take every core. No breakaway flag: what the tree starts stays in the job.
 */
export function setJobLimits(kernel: Kernel32, job: Handle, limits: JobLimits): void {
  const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
  info.set("BasicLimitInformation.LimitFlags", flagsFor(limits));
  info.set("BasicLimitInformation.PriorityClass", C.BELOW_NORMAL_PRIORITY_CLASS);
  info.set("ProcessMemoryLimit", limits.processBytes ?? 0);
  info.set("JobMemoryLimit", limits.jobBytes ?? 0);
  const done = kernel.SetInformationJobObject(
    job,
    C.JobObjectExtendedLimitInformation,
    info.buffer,
    info.buffer.length,
  );
  checked(kernel, done, {
    call: "SetInformationJobObject",
    target: `job ${job}, extended limits`,
  });
}

function flagsFor(limits: JobLimits): number {
  return (
    C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
    C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
    C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
    (limits.processBytes === null ? 0 : C.JOB_OBJECT_LIMIT_PROCESS_MEMORY) |
    (limits.jobBytes === null ? 0 : C.JOB_OBJECT_LIMIT_JOB_MEMORY)
  );
}

/**
 * Whether the limits that the job reports are those that were asked for. Windows rounds a limit
 * down to whole pages; Wine accepts everything, enforces nothing and reads back zeros.
 */
export function limitsReadBack(kernel: Kernel32, job: Handle, limits: JobLimits): boolean {
  const info = queryLimits(kernel, job);
  const wanted = flagsFor(limits);
  if ((info.get("BasicLimitInformation.LimitFlags") & wanted) !== wanted) return false;
  return (
    isSame(info.get("ProcessMemoryLimit"), limits.processBytes) &&
    isSame(info.get("JobMemoryLimit"), limits.jobBytes)
  );
}

const LARGEST_PAGE_BYTES = 65536;

function isSame(found: number, wanted: Bytes | null): boolean {
  return wanted === null || (found <= wanted && wanted - found < LARGEST_PAGE_BYTES);
}

/** The kernel's own peaks of commit charge, also of processes that are gone. */
export function jobPeaks(kernel: Kernel32, job: Handle): JobPeaks {
  const info = queryLimits(kernel, job);
  const flags = info.get("BasicLimitInformation.LimitFlags");
  const process = info.get("PeakProcessMemoryUsed");
  const tree = info.get("PeakJobMemoryUsed");
  const atLimit = (peak: number, limit: number, flag: number): boolean =>
    (flags & flag) !== 0 && limit > 0 && peak >= limit;
  return {
    peakProcessBytes: process === 0 ? null : bytes(process),
    peakJobBytes: tree === 0 ? null : bytes(tree),
    processAtLimit: atLimit(
      process,
      info.get("ProcessMemoryLimit"),
      C.JOB_OBJECT_LIMIT_PROCESS_MEMORY,
    ),
    jobAtLimit: atLimit(tree, info.get("JobMemoryLimit"), C.JOB_OBJECT_LIMIT_JOB_MEMORY),
  };
}

function queryLimits(kernel: Kernel32, job: Handle) {
  const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
  query(kernel, job, C.JobObjectExtendedLimitInformation, info.buffer);
  return info;
}

/** How many processes were ever in the job, and how many are. */
export function jobCounts(
  kernel: Kernel32,
  job: Handle,
): { readonly total: number; readonly active: number } {
  const info = struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION");
  query(kernel, job, C.JobObjectBasicAccountingInformation, info.buffer);
  return { total: info.get("TotalProcesses"), active: info.get("ActiveProcesses") };
}

/** The process ids in the job now: also of processes that are just ending. */
export function jobPids(kernel: Kernel32, job: Handle): readonly number[] {
  for (let room = 64; ; room *= 4) {
    const list = pinned(8 + room * 8);
    const kind = C.JobObjectBasicProcessIdList;
    if (kernel.QueryInformationJobObject(job, kind, list, list.length, null) === 0) {
      const error = lastError(kernel, "QueryInformationJobObject", `job ${job}, process list`);
      if (error.code === ERROR_MORE_DATA) continue;
      throw error;
    }
    const info = struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", list);
    const listed = info.get("NumberOfProcessIdsInList");
    // Fewer than assigned beside free room: some are just ending, and more room brings no more.
    if (listed < info.get("NumberOfAssignedProcesses") && listed === room) continue;
    return Array.from({ length: listed }, (_, at) => Number(list.readBigUInt64LE(8 + at * 8)));
  }
}

/** Ends every process of the job, without waiting; a job that is empty is no error. */
export function terminateJob(kernel: Kernel32, job: Handle): void {
  checked(kernel, kernel.TerminateJobObject(job, KILL_EXIT_CODE), {
    call: "TerminateJobObject",
    target: `job ${job}`,
  });
}

function query(kernel: Kernel32, job: Handle, kind: number, buffer: Buffer): void {
  checked(kernel, kernel.QueryInformationJobObject(job, kind, buffer, buffer.length, null), {
    call: "QueryInformationJobObject",
    target: `job ${job}, class ${kind}`,
  });
}
