import type { Worker } from "node:worker_threads";
import type { GpuHolder, GpuPort, GpuSpill } from "../../core/ports.ts";
import type { GpuInfo, GpuReading, ProcessSnapshot } from "../../core/readings.ts";
import { bytes, type Millis } from "../../core/units.ts";
import type { FromProbe, ToProbe } from "./messages.ts";
import type { SourceHolder, SourceSpill } from "./source.ts";

export interface PortParts {
  readonly worker: Worker;
  readonly source: string;
  readonly gpus: readonly GpuInfo[];
  readonly board: SharedArrayBuffer;
  read(): readonly GpuReading[];
  describe(pid: number): ProcessSnapshot | null;
  onChange(message: string): void;
  onClosed(): void;
}

/** Who holds a GPU is asked for reports: a driver that hangs must not hold those up. */
const HOLDERS_DEADLINE_MS = 2000;
const CLOSE_DEADLINE_MS = 1500;

/** The main thread's end of the probe. The thread never keeps the program alive. */
export function createPort(parts: PortParts): GpuPort {
  const { worker, gpus, board, read } = parts;
  const waiting = new Map<number, (message: FromProbe | null) => void>();
  const spills = new Map<string, SourceSpill>();
  let nextId = 0;
  let source = parts.source;
  let ended = false;

  const end = (): void => {
    ended = true;
    for (const resolve of [...waiting.values()]) resolve(null);
  };
  worker.on("message", (message: FromProbe) => {
    switch (message.kind) {
      case "refreshed":
      case "holders":
        waiting.get(message.id)?.(message);
        return;
      case "spills":
        for (const one of message.spills) {
          const key = `${one.index}/${one.pid}`;
          if (one.grownBytes > (spills.get(key)?.grownBytes ?? 0)) spills.set(key, one);
        }
        return;
      case "changed": {
        const why = message.attempts
          .filter(({ ok }) => !ok)
          .map((attempt) => `${attempt.source}: ${attempt.reason}`)
          .join("; ");
        if (message.source !== null) source = message.source;
        parts.onChange(
          message.source === null
            ? `No GPU source answers any more, so VRAM is not watched for now (${why})`
            : `VRAM is read by ${message.source} from now on (${why})`,
        );
        return;
      }
      case "closed":
        end();
    }
  });
  worker.on("error", (fault) => {
    end();
    parts.onChange(`The GPU probe failed, so VRAM is not watched any more (${fault.message})`);
  });
  worker.on("exit", end);
  worker.unref();

  const send = (message: ToProbe): void => worker.postMessage(message);
  const ask = (kind: "refresh" | "holders", deadlineMs: number): Promise<FromProbe | null> =>
    new Promise((resolve) => {
      const id = nextId++;
      const settle = (message: FromProbe | null): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(message);
      };
      const timer = setTimeout(() => settle(null), deadlineMs);
      waiting.set(id, settle);
      if (ended) settle(null);
      else send({ kind, id });
    });

  send({ kind: "visible", indices: gpus.filter((one) => one.visible).map((one) => one.index) });
  return {
    get source() {
      return source;
    },
    gpus,
    board,
    read,
    refresh: async (deadline: Millis) => {
      await ask("refresh", deadline);
      return read();
    },
    holders: async (index) => {
      const answer = await ask("holders", HOLDERS_DEADLINE_MS);
      if (answer?.kind !== "holders") return [];
      return answer.holders
        .filter((one) => one.index === index)
        .map((one) => named(one, parts.describe(one.pid)));
    },
    spills: () => {
      const seen: GpuSpill[] = [...spills.values()].map(({ index, pid, grownBytes }) => ({
        index,
        pid,
        grownBytes: bytes(grownBytes),
      }));
      spills.clear();
      return seen;
    },
    close: async () => {
      if (!ended) {
        send({ kind: "close" });
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, CLOSE_DEADLINE_MS);
          waiting.set(-1, () => {
            clearTimeout(timer);
            resolve();
          });
        });
      }
      await worker.terminate();
      parts.onClosed();
    },
  };
}

function named(holder: SourceHolder, known: ProcessSnapshot | null): GpuHolder {
  const vramBytes = holder.vramBytes === null ? null : bytes(holder.vramBytes);
  const sharedBytes = holder.sharedBytes === null ? null : bytes(holder.sharedBytes);
  // A driver tells process ids of the host: inside a container they name nobody, or a stranger.
  const unknown = {
    pid: holder.pid,
    parentPid: 0,
    name: holder.name ?? "unknown",
    command: holder.name ?? "[not visible from here]",
    bytes: bytes(0),
  };
  return { ...(known ?? unknown), vramBytes, sharedBytes };
}
