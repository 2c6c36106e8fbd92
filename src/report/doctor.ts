import type { Attempt } from "../core/attempts.ts";
import type { FileResult } from "../core/events.ts";
import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { MachineInfo, MemoryReading } from "../core/readings.ts";
import { oneLine } from "../core/text.ts";

/** What the machine is, for `doctor`. */
export function machineLines(machine: MachineInfo, memory: MemoryReading): readonly string[] {
  const commit =
    memory.commit === null
      ? "not limited by this system"
      : `${formatBytes(memory.commit.usedBytes)} of ${formatBytes(memory.commit.limitBytes)} (${formatPercent(memory.commit.usedPercent)})`;
  return [
    `Machine      ${oneLine(machine.os)}, ${machine.cpus} CPUs`,
    `RAM          ${formatBytes(memory.usedBytes)} of ${formatBytes(memory.totalBytes)} in use (${formatPercent(memory.usedPercent)})`,
    `Commit       ${commit}`,
    `Tree limit   held by the ${machine.enforcement.tree}`,
    `Process limit held by the ${machine.enforcement.process}`,
  ];
}

/** Each thing that was tried, why it is not there, and what would give it. */
export function attemptLines(title: string, attempts: readonly Attempt[]): readonly string[] {
  return [
    title,
    ...attempts.flatMap(({ what, ok, how, reason, remedy }) => [
      `  ${ok ? "yes" : "no "} ${what}: ${oneLine(how)}`,
      ...(reason === null ? [] : [`      ${ok ? "but" : "because"}: ${oneLine(reason)}`]),
      ...(remedy === null ? [] : [`      to have it: ${oneLine(remedy)}`]),
    ]),
  ];
}

export function proofLines({
  held,
  result,
}: {
  held: boolean;
  result: FileResult;
}): readonly string[] {
  const peak = result.peakTreeBytes === null ? "unknown" : formatBytes(result.peakTreeBytes);
  return [
    held ? "Proof: runs here are contained" : "Proof: runs here are NOT contained",
    `  a process that fills memory ended as ${result.verdict} after ${formatDuration(result.durationMs)}, at a peak of ${peak}`,
    `  ${oneLine(result.reason)}`,
  ];
}
