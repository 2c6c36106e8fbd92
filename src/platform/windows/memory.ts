import type { MemoryPort } from "../../core/ports.ts";
import type { CommitReading, MemoryReading } from "../../core/readings.ts";
import { bytes, percentOf } from "../../core/units.ts";
import { type Kernel32, loadKernel32 } from "./kernel32.ts";
import { biggestProcesses } from "./processes.ts";
import { struct } from "./record.ts";
import { checked } from "./system-error.ts";

/** The machine's memory as Windows counts it. Throws where koffi cannot be loaded. */
export function openWindowsMemory(kernel: Kernel32 = loadKernel32()): MemoryPort {
  return {
    read: () => readMemory(kernel),
    ownBytes: () => bytes(process.memoryUsage.rss()),
    biggest: (count) => biggestProcesses(kernel, count),
  };
}

/** RAM from GlobalMemoryStatusEx; the commit charge and its limit from GetPerformanceInfo. */
export function readMemory(kernel: Kernel32): MemoryReading {
  const status = struct("MEMORYSTATUSEX");
  status.set("dwLength", status.buffer.length);
  checked(kernel, kernel.GlobalMemoryStatusEx(status.buffer), {
    call: "GlobalMemoryStatusEx",
    target: "machine",
  });
  const totalBytes = bytes(status.get("ullTotalPhys"));
  const usedBytes = bytes(Math.max(0, totalBytes - status.get("ullAvailPhys")));
  return {
    totalBytes,
    usedBytes,
    usedPercent: percentOf(usedBytes, totalBytes),
    commit: readCommit(kernel),
  };
}

/**
 * The system's commit charge: what all processes may yet touch, against RAM and page files
 * together. Not from GlobalMemoryStatusEx, whose page file figures are cut to what this process
 * may still commit.
 */
function readCommit(kernel: Kernel32): CommitReading {
  const info = struct("PERFORMANCE_INFORMATION");
  info.set("cb", info.buffer.length);
  checked(kernel, kernel.K32GetPerformanceInfo(info.buffer, info.buffer.length), {
    call: "K32GetPerformanceInfo",
    target: "machine",
  });
  const page = info.get("PageSize");
  const usedBytes = bytes(info.get("CommitTotal") * page);
  const limitBytes = bytes(info.get("CommitLimit") * page);
  return { usedBytes, limitBytes, usedPercent: percentOf(usedBytes, limitBytes) };
}
