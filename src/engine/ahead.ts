import type { Ports, Prepared } from "../core/ports.ts";
import { millis } from "../core/units.ts";
import type { Plan } from "./plan.ts";

/** The next file is prepared a moment after this one began, or at once when it is already over. */
const PREPARE_AFTER = millis(30);

/** Keeps the next file's containment ready while the current file runs. */
export class Ahead {
  readonly #plan: Plan;
  readonly #ports: Ports;
  #next: { index: number; prepared: Promise<Prepared> } | null = null;
  #scheduled: Promise<void> = Promise.resolve();

  constructor(plan: Plan, ports: Ports) {
    this.#plan = plan;
    this.#ports = ports;
  }

  prepareNext(index: number, ended: Promise<unknown>): void {
    const command = this.#plan.files[index]?.command;
    if (command?.kind !== "run") return;
    const over = new AbortController();
    const isOver = ended.catch(() => {}).then(() => over.abort("over"));
    const soon = Promise.race([this.#ports.clock.sleep(PREPARE_AFTER, over.signal), isOver]);
    this.#scheduled = soon.then(() => {
      const prepared = this.#prepare(index, command.argv);
      prepared.catch(() => {}); // told when it is taken
      this.#next = { index, prepared };
    });
  }

  async take(index: number, argv: readonly [string, ...string[]]): Promise<Prepared> {
    await this.#scheduled;
    const next = this.#next;
    this.#next = null;
    if (next?.index === index) return await next.prepared;
    await this.#drop(next);
    return await this.#prepare(index, argv);
  }

  async discard(): Promise<void> {
    await this.#scheduled;
    await this.#drop(this.#next);
    this.#next = null;
  }

  async #drop(next: { prepared: Promise<Prepared> } | null): Promise<void> {
    const prepared = await next?.prepared.catch(() => null);
    await prepared?.discard();
  }

  #prepare(index: number, argv: readonly [string, ...string[]]): Promise<Prepared> {
    const { workingDirectory, environment } = this.#plan;
    return this.#ports.containment.prepare({ index, argv, workingDirectory, environment });
  }
}
