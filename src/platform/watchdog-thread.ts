import { Worker } from "node:worker_threads";
import { toError } from "../core/errors.ts";
import type {
  TreeDescriptor,
  Watch,
  Watchdog,
  WatchEvent,
  WatchRequest,
  WatchSummary,
} from "../core/ports.ts";

/** From the main thread to the watchdog's. */
export type ToWatchdog =
  | { readonly kind: "watch"; readonly request: WatchRequest }
  | { readonly kind: "kill"; readonly cause: "cancel" }
  | { readonly kind: "stop" };

/** From the watchdog's thread to the main one. */
export type FromWatchdog =
  | { readonly kind: "watching" }
  | { readonly kind: "event"; readonly event: WatchEvent }
  | { readonly kind: "stopped"; readonly summary: WatchSummary }
  | { readonly kind: "broken"; readonly message: string };

/** Handed to the thread when it starts. `wake` changes whenever a message was sent to it. */
export interface WatchdogData {
  readonly wake: SharedArrayBuffer;
}

/** The watchdog's thread, before anything is known of the system that it will watch. */
export interface WatchdogThread {
  /** `endWait` ends the thread's wait where a change of shared memory alone does not. */
  attach(endWait?: (descriptor: TreeDescriptor) => void): Watchdog;
  close(): Promise<void>;
  /** Ends the thread, whatever became of the run: it would keep this program alive. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * The main thread's end of the watchdog. The thread itself (src/entry/watchdog.ts) looks, decides
 * and kills with handles of its own, so that a busy main thread never delays a kill. It needs some
 * 50 ms to start: to be called before everything else that a run needs.
 *
 * `script` is the thread's program: a bundle of its own, found by path. A watchdog that breaks
 * makes `watch` or `stop` reject: no test is run unwatched.
 */
export function startWatchdogThread(script: URL): WatchdogThread {
  const wake = new Int32Array(new SharedArrayBuffer(4));
  const data: WatchdogData = { wake: wake.buffer as SharedArrayBuffer };
  const worker = new Worker(script, {
    workerData: data,
    stdin: false,
    // A look leaves next to no garbage; by default the thread would keep megabytes of room for it.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.unref();
  const line = new Line(worker, wake);
  const close = async () => {
    await worker.terminate();
  };
  return {
    attach(endWait = () => {}) {
      return { watch: (request) => line.watch(request, endWait), close };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

const YOUNG_GENERATION_MB = 2;

class Line {
  readonly #worker: Worker;
  readonly #wake: Int32Array;
  #current: RemoteWatch | null = null;
  #broken: Error | null = null;

  constructor(worker: Worker, wake: Int32Array) {
    this.#worker = worker;
    this.#wake = wake;
    worker.on("message", (message: FromWatchdog) => this.#receive(message));
    worker.on("error", (error) => this.#break(error));
    worker.on("exit", () => this.#break(new Error("the watchdog's thread has ended")));
  }

  watch(request: WatchRequest, endWait: (descriptor: TreeDescriptor) => void): Promise<Watch> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const watch = new RemoteWatch((message) => {
      this.#send(message);
      endWait(request.descriptor);
    });
    this.#current = watch;
    this.#worker.ref();
    this.#send({ kind: "watch", request });
    return watch.ready;
  }

  #send(message: ToWatchdog): void {
    this.#worker.postMessage(message);
    Atomics.add(this.#wake, 0, 1);
    Atomics.notify(this.#wake, 0);
  }

  #receive(message: FromWatchdog): void {
    if (message.kind === "broken") this.#break(new Error(message.message));
    else this.#current?.receive(message);
    if (message.kind === "stopped") this.#worker.unref();
  }

  #break(thrown: unknown): void {
    this.#broken ??= toError(thrown);
    this.#current?.fail(this.#broken);
  }
}

class RemoteWatch implements Watch {
  readonly ready: Promise<Watch>;
  readonly #send: (message: ToWatchdog) => void;
  #stopped: Promise<WatchSummary>;
  #settleReady!: { resolve: (watch: Watch) => void; reject: (error: Error) => void };
  #settleStopped!: { resolve: (summary: WatchSummary) => void; reject: (error: Error) => void };
  #events: WatchEvent[] = [];
  #isOver = false;
  #wakeReader: (() => void) | null = null;

  constructor(send: (message: ToWatchdog) => void) {
    this.#send = send;
    this.ready = new Promise((resolve, reject) => {
      this.#settleReady = { resolve, reject };
    });
    this.#stopped = new Promise((resolve, reject) => {
      this.#settleStopped = { resolve, reject };
    });
    this.#stopped.catch(() => {}); // told to whoever awaits stop()
  }

  get events(): AsyncIterable<WatchEvent> {
    return this.#read();
  }

  kill(): void {
    if (!this.#isOver) this.#send({ kind: "kill", cause: "cancel" });
  }

  stop(): Promise<WatchSummary> {
    if (!this.#isOver) this.#send({ kind: "stop" });
    return this.#stopped;
  }

  receive(message: Exclude<FromWatchdog, { kind: "broken" }>): void {
    if (message.kind === "watching") this.#settleReady.resolve(this);
    else if (message.kind === "event") this.#events.push(message.event);
    else {
      this.#isOver = true;
      this.#settleStopped.resolve(message.summary);
    }
    this.#wakeReader?.();
  }

  fail(error: Error): void {
    this.#isOver = true;
    this.#settleReady.reject(error);
    this.#settleStopped.reject(error);
    this.#wakeReader?.();
  }

  async *#read(): AsyncGenerator<WatchEvent> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) yield event;
      else if (this.#isOver) return;
      else
        await new Promise<void>((wake) => {
          this.#wakeReader = wake;
        });
    }
  }
}
