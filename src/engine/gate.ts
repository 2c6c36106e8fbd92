import type { RunEvent } from "../core/events.ts";
import type { Ports } from "../core/ports.ts";
import type { GpuReading } from "../core/readings.ts";
import { type Millis, millis } from "../core/units.ts";
import type { Plan, PlannedFile } from "./plan.ts";
import { settle } from "./settle.ts";

/** Decides before each file whether it may run; waits for memory to come back from the file before. */
export class Gate {
  readonly #plan: Plan;
  readonly #ports: Ports;
  readonly #cancel: AbortSignal;
  #shut: string | null = null;
  #isFirst = true;
  #settleTimeout: Millis;
  #vramBefore: readonly GpuReading[] = [];

  constructor(plan: Plan, ports: Ports, cancel: AbortSignal) {
    this.#plan = plan;
    this.#ports = ports;
    this.#cancel = cancel;
    this.#settleTimeout = plan.settings.settleTimeout;
  }

  /** No file runs any more. The first reason stays. */
  shut(reason: string): void {
    this.#shut ??= `Not run: ${reason}`;
  }

  /** VRAM before a file that runs now: what must be back before the next one. */
  before(vram: readonly GpuReading[]): void {
    this.#vramBefore = vram;
  }

  /** null = go; else why not, a sentence. */
  async *pass(index: number, { command }: PlannedFile): AsyncGenerator<RunEvent, string | null> {
    this.#noticeCancel();
    if (this.#shut !== null) return this.#shut;
    if (command.kind === "excluded") return command.reason;
    if (command.kind === "problem") return null;
    if (this.#isFirst) {
      this.#isFirst = false;
      return null;
    }
    const problem = yield* this.#settle(index);
    this.#noticeCancel();
    return this.#shut ?? (problem === null ? null : `Not run: ${problem}`);
  }

  async *#settle(index: number): AsyncGenerator<RunEvent, string | null> {
    const { plan, ports } = { plan: this.#plan, ports: this.#ports };
    const settling = await settle({
      ports,
      settings: plan.settings,
      timeout: this.#settleTimeout,
      vramBefore: this.#vramBefore,
      cancel: this.#cancel,
    });
    // The time was spent once: until memory is back, the files after it get one look each.
    this.#settleTimeout = settling.problem === null ? plan.settings.settleTimeout : millis(0);
    if (settling.waitedMs >= 1 || settling.problem !== null) {
      yield {
        kind: "settle",
        index,
        waitedMs: settling.waitedMs,
        ramPercent: settling.memory.usedPercent,
        vram: settling.vram,
        problem: settling.problem,
      };
    }
    return settling.problem;
  }

  #noticeCancel(): void {
    if (this.#cancel.aborted) this.shut(`the run was cancelled (${cancelledBy(this.#cancel)})`);
  }
}

/** What cancelled the run, such as `SIGINT`. */
export function cancelledBy(cancel: AbortSignal): string {
  return typeof cancel.reason === "string" ? cancel.reason : "a signal";
}
