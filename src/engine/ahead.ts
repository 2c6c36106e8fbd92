import type { Ports, Prepared } from "../core/ports.ts";
import type { Plan } from "./plan.ts";

/** Keeps the next file's containment ready while the current file runs. */
export class Ahead {
  readonly #plan: Plan;
  readonly #ports: Ports;
  #next: { index: number; prepared: Promise<Prepared> } | null = null;

  constructor(plan: Plan, ports: Ports) {
    this.#plan = plan;
    this.#ports = ports;
  }

  /** To be called as soon as the file before runs: making a process takes 2 ms of this thread. */
  prepareNext(index: number): void {
    const command = this.#plan.files[index]?.command;
    if (command?.kind !== "run") return;
    const prepared = this.#prepare(index, command.argv);
    prepared.catch(() => {}); // tried again when it is taken
    this.#next = { index, prepared };
  }

  async take(index: number, argv: readonly [string, ...string[]]): Promise<Prepared> {
    const next = this.#next;
    this.#next = null;
    if (next?.index === index) {
      // The file before may have left no memory for one process more; it is gone now.
      return await next.prepared.catch(() => this.#prepare(index, argv));
    }
    await this.#drop(next);
    return await this.#prepare(index, argv);
  }

  async discard(): Promise<void> {
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
