import { formatBytes, formatDuration, formatPercent } from "../core/format.ts";
import type { Ports } from "../core/ports.ts";
import type { MemoryReading } from "../core/readings.ts";
import type { Settings } from "../core/settings.ts";
import { type Millis, millis } from "../core/units.ts";

export interface Settling {
  readonly waitedMs: Millis;
  readonly memory: MemoryReading;
  /** What did not come back within the time, a sentence with what to do; null = all did. */
  readonly problem: string | null;
}

/** RAM comes back within tens of milliseconds of a kill, so the first looks are close together. */
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 250;

/** Waits until RAM in use is at `ram-target` or below, at most `timeout`. Costs one look when it is. */
export async function settle(
  ports: Ports,
  { ramTarget }: Settings,
  timeout: Millis,
  cancel: AbortSignal,
): Promise<Settling> {
  const startedMs = ports.clock.monotonic();
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const memory = ports.memory.read();
    const waitedMs = millis(ports.clock.monotonic() - startedMs);
    if (ramTarget === null || memory.usedPercent <= ramTarget) {
      return { waitedMs, memory, problem: null };
    }
    if (cancel.aborted || waitedMs >= timeout) {
      return { waitedMs, memory, problem: ramProblem(ports, memory, { ramTarget, waitedMs }) };
    }
    await ports.clock.sleep(millis(Math.min(waitMs, timeout - waitedMs)), cancel);
  }
}

function ramProblem(
  ports: Ports,
  memory: MemoryReading,
  wait: { ramTarget: Settings["ramTarget"]; waitedMs: Millis },
): string {
  const [top] = ports.memory.biggest(1);
  const holder =
    top === undefined
      ? ""
      : `; the biggest process is ${top.name} (pid ${top.pid}) with ${formatBytes(top.bytes)}`;
  const target = wait.ramTarget === null ? "" : ` (ram-target ${formatPercent(wait.ramTarget)})`;
  return `RAM did not settle: ${formatPercent(memory.usedPercent)} in use after waiting ${formatDuration(wait.waitedMs)}${target}${holder}; end what holds it, or raise ram-target or settle-timeout`;
}
