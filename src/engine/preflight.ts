import { formatPercent } from "../core/format.ts";
import { fullestGpu } from "../core/gpu-levels.ts";
import type { GpuPort } from "../core/ports.ts";
import type { GpuReading, MemoryReading } from "../core/readings.ts";
import type { Settings } from "../core/settings.ts";
import { visibleIndices } from "./visible.ts";

/** Why the machine is too full to begin: a sentence for each limit that is passed. */
export function refusals(
  settings: Settings,
  memory: MemoryReading,
  vram: readonly GpuReading[],
  gpu: GpuPort | null,
): readonly string[] {
  const found: string[] = [];
  const { ramPreflightMax, vramPreflightMax, commitKillThreshold } = settings;
  if (ramPreflightMax !== null && memory.usedPercent > ramPreflightMax) {
    found.push(
      `${formatPercent(memory.usedPercent)} of RAM is in use before the first file, ${formatPercent(ramPreflightMax)} allowed (ram-preflight-max); close what fills it, or raise the setting`,
    );
  }
  const commit = memory.commit;
  if (commit !== null && commitKillThreshold !== null && commit.usedPercent > commitKillThreshold) {
    found.push(
      `The system commit charge is at ${formatPercent(commit.usedPercent)} of its limit, over commit-kill-threshold ${formatPercent(commitKillThreshold)}; close programs or enlarge the page file`,
    );
  }
  const fullest = gpu === null ? null : fullestGpu(vram, visibleIndices(gpu));
  if (fullest !== null && vramPreflightMax !== null && fullest.usedPercent > vramPreflightMax) {
    found.push(
      `${formatPercent(fullest.usedPercent)} of GPU ${fullest.index}'s VRAM is in use before the first file, ${formatPercent(vramPreflightMax)} allowed (vram-preflight-max); close what fills it, or raise the setting`,
    );
  }
  return found;
}
