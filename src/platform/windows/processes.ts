import type { ProcessSnapshot } from "../../core/readings.ts";
import { bytes } from "../../core/units.ts";
import { commandLineOf } from "./command-line-of.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { pinned, struct } from "./record.ts";
import { ERROR_ACCESS_DENIED, lastError } from "./system-error.ts";

const C = CONSTANTS;
const SYSTEM_PROCESS_INFORMATION = 5;
const STATUS_INFO_LENGTH_MISMATCH = 0xc0000004 | 0;

/** A process as the system's own list has it; commit charge in bytes. */
export interface ListedProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly name: string;
  readonly commitBytes: number;
}

/**
 * Every process of the machine from one call that opens none of them, so that protected ones are
 * in it too: NtQuerySystemInformation, class SystemProcessInformation of winternl.h.
 */
export function listProcesses(kernel: Kernel32): readonly ListedProcess[] {
  const list = systemProcessInformation(kernel);
  const base = kernel.address(list);
  const found: ListedProcess[] = [];
  for (let at = 0; ; ) {
    const entry = struct("SYSTEM_PROCESS_INFORMATION", list, at);
    const chars = entry.get("ImageName.Length");
    const nameAt = chars === 0 ? 0 : Number(BigInt(entry.get("ImageName.Buffer")) - base);
    found.push({
      pid: entry.get("UniqueProcessId"),
      parentPid: entry.get("InheritedFromUniqueProcessId"),
      name:
        chars === 0
          ? nameless(entry.get("UniqueProcessId"))
          : list.toString("utf16le", nameAt, nameAt + chars),
      // Wine keeps no private count: the larger of the two is right on both.
      commitBytes: Math.max(
        entry.get("PrivatePageCount"),
        entry.get("VirtualMemoryCounters.PagefileUsage"),
      ),
    });
    const next = entry.get("NextEntryOffset");
    if (next === 0) return found;
    at += next;
  }
}

/** Process 0 has no name, and under Wine one that has not begun to run. */
function nameless(pid: number): string {
  return pid === 0 ? "System Idle Process" : "starting";
}

function systemProcessInformation(kernel: Kernel32): Buffer {
  const needed = pinned(4);
  // 300 processes with their threads take about 400 KiB; the list may grow between two calls.
  for (let size = 512 * 1024; ; size = Math.max(size * 2, needed.readUInt32LE() + 65536)) {
    const list = pinned(size);
    const status = kernel.NtQuerySystemInformation(SYSTEM_PROCESS_INFORMATION, list, size, needed);
    if (status === STATUS_INFO_LENGTH_MISMATCH) continue;
    if (status < 0) throw ntError("NtQuerySystemInformation(process list)", status);
    return list;
  }
}

/** The biggest processes by commit charge, biggest first, with their command lines. */
export function biggestProcesses(kernel: Kernel32, count: number): readonly ProcessSnapshot[] {
  return [...listProcesses(kernel)]
    .sort((a, b) => b.commitBytes - a.commitBytes)
    .slice(0, count)
    .map((listed) => snapshotOf(kernel, listed));
}

/** The processes with these ids, as far as they still exist. */
export function describeProcesses(
  kernel: Kernel32,
  pids: readonly number[],
): readonly ProcessSnapshot[] {
  if (pids.length === 0) return [];
  const wanted = new Set(pids);
  return listProcesses(kernel)
    .filter((listed) => wanted.has(listed.pid))
    .map((listed) => snapshotOf(kernel, listed));
}

/** A listed process with its command line, which is asked for now. */
export function snapshotOf(kernel: Kernel32, listed: ListedProcess): ProcessSnapshot {
  return {
    pid: listed.pid,
    parentPid: listed.parentPid,
    name: listed.name,
    command: commandLineOf(kernel, listed.pid) ?? `[${listed.name}]`,
    bytes: bytes(listed.commitBytes),
  };
}

/** Opens a process to look at it and to wait for it; null where it is gone or protected. */
export function openProcess(kernel: Kernel32, pid: number): Handle | null {
  const access = C.PROCESS_QUERY_LIMITED_INFORMATION | C.SYNCHRONIZE;
  const handle = kernel.OpenProcess(access, 0, pid);
  return handle === 0 ? null : handle;
}

/** Whether the process behind the handle has not ended yet. */
export function isRunning(kernel: Kernel32, process: Handle): boolean {
  return kernel.WaitForSingleObject(process, 0) === C.WAIT_TIMEOUT;
}

/** Memory of one process in bytes of commit charge; null where it cannot be read any more. */
export function processMemory(
  kernel: Kernel32,
  process: Handle,
): { readonly commitBytes: number; readonly peakBytes: number } | null {
  const counters = struct("PROCESS_MEMORY_COUNTERS_EX");
  counters.set("cb", counters.buffer.length);
  if (kernel.K32GetProcessMemoryInfo(process, counters.buffer, counters.buffer.length) === 0) {
    const error = lastError(kernel, "K32GetProcessMemoryInfo", `process ${process}`);
    if (error.code === ERROR_ACCESS_DENIED) return null;
    throw error;
  }
  return {
    commitBytes: Math.max(counters.get("PrivateUsage"), counters.get("PagefileUsage")),
    peakBytes: counters.get("PeakPagefileUsage"),
  };
}

function ntError(call: string, status: number): Error {
  return new Error(`${call}: NTSTATUS 0x${(status >>> 0).toString(16)}`);
}
