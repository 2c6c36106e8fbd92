import type { Readable } from "node:stream";
import type { OutputChunk } from "../core/ports.ts";

/** Above this much unread output the pipes are paused: the writer then waits, not our memory. */
const PAUSE_BYTES = 512 * 1024;
const RESUME_BYTES = 128 * 1024;
/** After `end`, how much is still taken from a writer that never stops. */
const LAST_WORDS_BYTES = 1024 * 1024;

export interface MergedOutput extends AsyncIterable<OutputChunk> {
  /** Takes what the pipes hold now and stops waiting for more. */
  end(): void;
  /** The first 4 KiB of stderr, whether read by the consumer or not. */
  readonly stderrHead: string;
  /** All bytes so far. */
  readonly stdoutBytes: number;
  /** Resolves when both streams have ended. */
  readonly ended: Promise<void>;
}

/**
 * Two pipes as one stream in order of arrival. A consumer that leaves early does not block the
 * writer: what comes after is dropped.
 */
export function mergeOutput(stdout: Readable, stderr: Readable): MergedOutput {
  const streams = [stdout, stderr];
  const queue: OutputChunk[] = [];
  let queuedBytes = 0;
  let open = streams.length;
  let isPaused = false;
  let isAbandoned = false;
  let lastWords = Number.POSITIVE_INFINITY;
  let stderrHead = "";
  let stdoutBytes = 0;
  let wake = () => {};
  let endAll = () => {};
  const ended = new Promise<void>((resolve) => {
    endAll = resolve;
  });

  function take(stream: OutputChunk["stream"], chunk: Buffer): void {
    if (stream === "stdout") stdoutBytes += chunk.length;
    else if (stderrHead.length < 4096) stderrHead += chunk.toString("utf8", 0, 4096);
    lastWords -= chunk.length;
    if (lastWords < 0) destroyAll();
    if (isAbandoned) return;
    queue.push({ stream, chunk });
    queuedBytes += chunk.length;
    if (queuedBytes > PAUSE_BYTES && lastWords === Number.POSITIVE_INFINITY) setPaused(true);
    wake();
  }

  function setPaused(paused: boolean): void {
    if (paused === isPaused) return;
    isPaused = paused;
    for (const stream of streams) paused ? stream.pause() : stream.resume();
  }

  function destroyAll(): void {
    for (const stream of streams) stream.destroy();
  }

  for (const [name, stream] of [["stdout", stdout] as const, ["stderr", stderr] as const]) {
    stream.on("data", (chunk: Buffer) => take(name, chunk));
    stream.on("error", () => {}); // ECONNRESET is an end like any other, and `close` follows
    stream.once("close", () => {
      open -= 1;
      if (open > 0) return;
      endAll();
      wake();
    });
  }

  function end(): void {
    if (lastWords !== Number.POSITIVE_INFINITY) return;
    lastWords = LAST_WORDS_BYTES;
    setPaused(false);
    // What was written before now is in the pipes; each turn reads at most 64 KiB of each.
    let before = -1;
    const turn = () => {
      if (lastWords === before) return destroyAll();
      before = lastWords;
      setImmediate(() => setImmediate(turn));
    };
    turn();
  }

  async function* iterate(): AsyncGenerator<OutputChunk> {
    try {
      for (;;) {
        const next = queue.shift();
        if (next !== undefined) {
          queuedBytes -= next.chunk.length;
          if (queuedBytes < RESUME_BYTES) setPaused(false);
          yield next;
        } else if (open === 0) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      isAbandoned = true;
      queue.length = 0;
      setPaused(false);
    }
  }

  const iterator = iterate();
  return {
    end,
    ended,
    get stderrHead() {
      return stderrHead;
    },
    get stdoutBytes() {
      return stdoutBytes;
    },
    [Symbol.asyncIterator]: () => iterator,
  };
}
