import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import { type VramLevel, vramLeft } from "../core/gpu-levels.ts";
import type { GpuPort, Ports } from "../core/ports.ts";
import type { GpuReading, MemoryReading } from "../core/readings.ts";
import type { Settings } from "../core/settings.ts";
import { oneLine, shorten } from "../core/text.ts";
import { type Millis, millis } from "../core/units.ts";
import { visibleIndices } from "./visible.ts";

export interface SettleRequest {
  readonly ports: Ports;
  readonly settings: Settings;
  /** At most this long; 0 = one look. */
  readonly timeout: Millis;
  /** VRAM before the file that ran last. */
  readonly vramBefore: readonly GpuReading[];
  readonly cancel: AbortSignal;
}

export interface Settling {
  readonly waitedMs: Millis;
  readonly memory: MemoryReading;
  readonly vram: readonly GpuReading[];
  /** What did not come back within the time, a sentence with what to do; null = all did. */
  readonly problem: string | null;
}

/** RAM comes back within tens of milliseconds of a kill, so the first looks are close together. */
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 250;
/** A GPU that does not answer in this time is read from the board as it stood last. */
const GPU_LOOK = millis(1_000);

/**
 * Waits until RAM in use is at `ram-target` or below and the VRAM of each visible GPU is back where
 * it was before the last file (64 MB more are bookkeeping). Costs one look when they are.
 */
export async function settle(request: SettleRequest): Promise<Settling> {
  const { ports, settings, timeout, cancel } = request;
  const startedMs = ports.clock.monotonic();
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const memory = ports.memory.read();
    const vram = (await ports.gpu?.refresh(GPU_LOOK)) ?? [];
    const level = vramLeft({
      before: request.vramBefore,
      now: vram,
      visible: visibleIndices(ports.gpu),
    });
    const waitedMs = millis(ports.clock.monotonic() - startedMs);
    const isRamBack = settings.ramTarget === null || memory.usedPercent <= settings.ramTarget;
    if (isRamBack && level.left.length === 0) return { waitedMs, memory, vram, problem: null };
    if (cancel.aborted || waitedMs >= timeout) {
      const problems = [
        ...(isRamBack ? [] : [ramProblem(ports, memory, settings)]),
        ...(await vramProblems(ports.gpu, level)),
      ];
      const raise = isRamBack ? "settle-timeout" : "ram-target or settle-timeout";
      const problem = `${problems.join("; ")}, after waiting ${formatDuration(waitedMs)}; end what holds it, or raise ${raise}`;
      return { waitedMs, memory, vram, problem };
    }
    await ports.clock.sleep(millis(Math.min(waitMs, timeout - waitedMs)), cancel);
  }
}

function ramProblem(ports: Ports, memory: MemoryReading, { ramTarget }: Settings): string {
  const [top] = ports.memory.biggest(1);
  const holder =
    top === undefined
      ? ""
      : `, the biggest process is ${oneLine(top.name)} (pid ${top.pid}) with ${formatBytes(top.bytes)}`;
  const target = ramTarget === null ? "" : ` (ram-target ${formatPercent(ramTarget)})`;
  return `RAM did not settle: ${formatPercent(memory.usedPercent)} in use${target}${holder}`;
}

/** How much is left on which GPU, and who holds it as far as the driver tells. */
async function vramProblems(gpu: GpuPort | null, { left }: VramLevel): Promise<string[]> {
  const problems: string[] = [];
  for (const { index, leftBytes } of left) {
    const holders = (await gpu?.holders(index)) ?? [];
    const named = holders.slice(0, 3).map(({ command, pid, vramBytes }) => {
      const share = vramBytes === null ? "" : `, ${formatBytes(vramBytes)}`;
      return `${shorten(oneLine(command), 80)} (pid ${pid}${share})`;
    });
    const by = named.length === 0 ? "no process that the driver names" : named.join(", ");
    problems.push(
      `VRAM did not settle: GPU ${index} has ${formatBytes(leftBytes)} more in use than before the file, held by ${by}`,
    );
  }
  return problems;
}
