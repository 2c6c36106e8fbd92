import { parentPort, workerData } from "node:worker_threads";
import {
  clearGpuBoard,
  GPU_BOARD_CAPACITY,
  postGpuHolders,
  postToGpuBoard,
} from "../../core/gpu-board.ts";
import { nextGpuDelayMs, VRAM_MOVED_BYTES } from "../../core/gpu-levels.ts";
import type { FromProbe, GpuAttempt, ProbeSettings, ToProbe } from "./messages.ts";
import { openSource } from "./open-source.ts";
import type {
  GpuSource,
  GpuSourceName,
  SourceDevice,
  SourceLook,
  SourceReading,
} from "./source.ts";
import { SourceFault, toSourceFault } from "./source.ts";

/** A source that refuses so many looks in a row is given up; one that hangs, at once. */
const REFUSALS = 3;
const LONGEST_RETRY_MS = 10 * 60_000;
/** Listing the holders doubles the cost of a look; nobody needs them more often. */
const HOLDERS_EVERY_MS = 100;
/** Looks that stay close together after VRAM has changed: frameworks load in bursts. */
const LOOKS_AFTER_A_MOVE = 20;

/**
 * The life of the probe's thread: asks the sources in order, keeps to the first that answers,
 * posts its readings to the board, and goes on to the next one when it fails. It calls into no
 * driver itself, so it can be stopped at any time.
 */
export function runProbe(): void {
  const settings = workerData as ProbeSettings;
  const probe = new Probe(settings, (message) => parentPort?.postMessage(message));
  parentPort?.on("message", (message: ToProbe) => probe.hear(message));
  void probe.start();
}

class Probe {
  readonly #settings: ProbeSettings;
  readonly #say: (message: FromProbe) => void;
  #source: GpuSource | null = null;
  #devices: readonly SourceDevice[] = [];
  #visible: readonly number[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #refusals = 0;
  #retryMs: number;
  #closed = false;

  constructor(settings: ProbeSettings, say: (message: FromProbe) => void) {
    this.#settings = settings;
    this.#say = say;
    this.#retryMs = settings.retryMs;
  }

  async start(): Promise<void> {
    const source = await this.#openFirst(this.#settings.sources, (attempt) =>
      this.#say({ kind: "attempt", attempt }),
    );
    if (source === null) {
      this.#say({ kind: "none" });
      return;
    }
    this.#source = source;
    this.#devices = source.devices.slice(0, GPU_BOARD_CAPACITY);
    clearGpuBoard(this.#settings.board, this.#devices.length);
    await this.#look();
    const { name, filtered } = source;
    this.#say({ kind: "opened", source: name, filtered, devices: this.#devices });
    this.#plan();
  }

  hear(message: ToProbe): void {
    switch (message.kind) {
      case "visible":
        this.#visible = message.indices;
        return;
      case "refresh":
        void this.#look().then(() => this.#say({ kind: "refreshed", id: message.id }));
        return;
      case "holders":
        void this.#holders(message.id);
        return;
      case "close":
        void this.#close();
    }
  }

  async #openFirst(
    sources: readonly GpuSourceName[],
    tell: (attempt: GpuAttempt) => void,
  ): Promise<GpuSource | null> {
    let hanging = 0;
    for (const name of sources) {
      if (this.#closed) return null;
      try {
        // torch and systeminformation go through the same driver: not a third and a fourth wait.
        if (hanging >= 2 && (name === "torch" || name === "systeminformation")) {
          throw new SourceFault("not asked, because the driver hangs", "restart the machine");
        }
        const source = await openSource(name, this.#settings);
        tell({ source: name, ok: true, reason: source.detail, remedy: "" });
        return source;
      } catch (thrown) {
        const fault = toSourceFault(thrown);
        if (fault.hung) hanging += 1;
        tell({ source: name, ok: false, reason: fault.message, remedy: fault.remedy });
      }
    }
    return null;
  }

  #plan(): void {
    if (this.#closed || this.#source === null) return;
    clearTimeout(this.#timer);
    const delay = nextGpuDelayMs({
      intervalMs: this.#settings.intervalMs,
      fullestPercent: this.#fullest,
      threshold: this.#settings.threshold,
      isMoving: this.#looksSinceMove < LOOKS_AFTER_A_MOVE,
      spawns: this.#source.spawns,
    });
    this.#timer = setTimeout(() => void this.#look().then(() => this.#plan()), delay);
  }

  #fullest: number | null = null;
  #looksSinceMove = LOOKS_AFTER_A_MOVE;
  readonly #usedBytes = new Map<number, number>();
  /** Whether VRAM has changed since its holders were listed. */
  #holdersAreOld = true;
  #holdersMs = Number.NEGATIVE_INFINITY;

  /** One look at a time: who asks while one is under way waits for that one and starts his own. */
  #look(): Promise<void> {
    const before = this.#looking ?? Promise.resolve();
    const mine = before.then(() => this.#lookNow());
    this.#looking = mine;
    void mine.then(() => {
      if (this.#looking === mine) this.#looking = null;
    });
    return mine;
  }

  async #lookNow(): Promise<void> {
    const source = this.#source;
    if (source === null || this.#closed) return;
    try {
      this.#post(await source.look());
      this.#refusals = 0;
      await this.#postHolders(source);
    } catch (thrown) {
      if (this.#closed || this.#source !== source) return;
      const fault = toSourceFault(thrown);
      this.#refusals += 1;
      if (fault.hung || this.#refusals >= REFUSALS) await this.#replace(source, fault);
    }
  }

  #post({ readings, spills }: SourceLook): void {
    const readAtMs = Date.now();
    this.#fullest = null;
    this.#looksSinceMove += 1;
    for (const reading of readings) {
      this.#notice(reading);
      const slot = this.#devices.findIndex(({ index }) => index === reading.index);
      if (slot < 0) continue;
      postToGpuBoard(this.#settings.board, slot, { ...reading, readAtMs });
      if (this.#visible.length > 0 && !this.#visible.includes(reading.index)) continue;
      const share = (reading.usedBytes / reading.totalBytes) * 100;
      this.#fullest = Math.max(this.#fullest ?? 0, share);
    }
    if (spills.length > 0) this.#say({ kind: "spills", spills });
  }

  #notice({ index, usedBytes }: SourceReading): void {
    const was = this.#usedBytes.get(index);
    if (was !== undefined && Math.abs(usedBytes - was) < VRAM_MOVED_BYTES) return;
    this.#usedBytes.set(index, usedBytes);
    this.#holdersAreOld = true;
    if (was !== undefined) this.#looksSinceMove = 0;
  }

  /**
   * Who holds it, for the watchdog's thread: after the reading, because a kill must not wait for
   * it, and only when there is news. A source that starts a program for it is asked by reports only.
   */
  async #postHolders(source: GpuSource): Promise<void> {
    const nowMs = performance.now();
    if (!this.#holdersAreOld || source.spawns || nowMs - this.#holdersMs < HOLDERS_EVERY_MS) return;
    this.#holdersMs = nowMs;
    const holders = await source.holders();
    if (this.#source !== source) return;
    this.#holdersAreOld = false;
    postGpuHolders(this.#settings.board, holders);
  }

  /** The source in use fell over: the next that answers, else the same again much later. */
  async #replace(failed: GpuSource, fault: SourceFault): Promise<void> {
    this.#source = null;
    this.#refusals = 0;
    postGpuHolders(this.#settings.board, []);
    await failed.close();
    const attempts: GpuAttempt[] = [
      { source: failed.name, ok: false, reason: fault.message, remedy: fault.remedy },
    ];
    await this.#takeOver(this.#untroubling(failed.name), attempts);
    if (this.#source === null) this.#retryLater();
  }

  /** torch would put a context of its own onto a GPU that tests are using by now. */
  #untroubling(failed: GpuSourceName | null): readonly GpuSourceName[] {
    return this.#settings.sources.filter((one) => one !== failed && one !== "torch");
  }

  async #takeOver(names: readonly GpuSourceName[], attempts: GpuAttempt[]): Promise<void> {
    const next = await this.#openFirst(names, (attempt) => attempts.push(attempt));
    if (this.#closed) {
      await next?.close();
      return;
    }
    // Only one that counts the same GPUs can go on where the other stopped.
    const known = next?.devices.filter((one) => this.#devices.some((own) => isSame(own, one)));
    if (next !== null && known?.length !== 0) this.#source = next;
    else await next?.close();
    this.#say({ kind: "changed", source: this.#source?.name ?? null, attempts });
    this.#plan();
  }

  #retryLater(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      void this.#takeOver(this.#untroubling(null), []).then(() => {
        if (this.#source === null) this.#retryLater();
      });
    }, this.#retryMs);
    this.#retryMs = Math.min(LONGEST_RETRY_MS, this.#retryMs * 2);
  }

  async #holders(id: number): Promise<void> {
    const source = this.#source;
    const holders = source === null ? [] : await source.holders().catch(() => []);
    this.#say({ kind: "holders", id, holders });
  }

  async #close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#source?.close();
    this.#say({ kind: "closed" });
    parentPort?.close();
  }
}

function isSame(a: SourceDevice, b: SourceDevice): boolean {
  if (a.index !== b.index) return false;
  return a.uuid === null || b.uuid === null || a.uuid.toLowerCase() === b.uuid.toLowerCase();
}
