import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { killTree, noteLive } from "./live-processes.ts";
import type { GpuSourceName, SourceDevice, SourceHolder, SourceLook } from "./source.ts";
import { type GpuSource, SourceFault } from "./source.ts";

/**
 * Marks an answer, so that a driver which prints to standard output cannot be mistaken for one.
 */
export const ANSWER_MARK = "\u001eGST ";

export interface ConversationStart {
  readonly name: GpuSourceName;
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly live: SharedArrayBuffer | null;
  /** What the first question carries. */
  readonly options: unknown;
  readonly openDeadlineMs: number;
  readonly lookDeadlineMs: number;
  readonly filtered: boolean;
  /** Asked at full rate where a look is cheap for the process behind it. */
  readonly spawns: boolean;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: SourceFault): void;
}

const CLOSING_MS = 300;

/**
 * A source in a process of its own that answers lines with lines. A call into a driver that never
 * returns cannot be interrupted in a thread, and the process that holds such a thread cannot end
 * either; a process can be killed and left behind. It ends with its standard input.
 */
export async function converse(start: ConversationStart): Promise<GpuSource> {
  const { name, environment, platform, live, openDeadlineMs, lookDeadlineMs } = start;
  const [program, ...rest] = start.argv;
  const child = spawn(program, rest, {
    env: environment as NodeJS.ProcessEnv,
    stdio: ["pipe", "pipe", "pipe"],
    detached: platform !== "win32",
    windowsHide: true,
  });
  noteLive(live, child);
  const waiting = new Map<number, Waiting>();
  const lastWords = followEnd(child, name, waiting);
  let nextId = 0;

  const ask = (op: string, deadlineMs: number, options?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      const timer = setTimeout(() => {
        waiting.delete(id);
        killTree(child, platform);
        reject(hungFault(name, deadlineMs));
      }, deadlineMs);
      const settle = (): void => {
        clearTimeout(timer);
        waiting.delete(id);
      };
      waiting.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (fault) => {
          settle();
          reject(fault);
        },
      });
      if (child.exitCode !== null || child.signalCode !== null)
        waiting.get(id)?.reject(lastWords());
      else child.stdin.write(`${JSON.stringify({ id, op, options })}\n`);
    });

  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => answer(line, waiting));
  const close = async (): Promise<void> => {
    child.stdin.end();
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          killTree(child, platform);
          resolve();
        }, CLOSING_MS);
        child.once("exit", () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    lines.close();
    child.stdout.destroy();
    child.stderr.destroy();
    child.unref();
  };

  try {
    const opened = (await ask("open", openDeadlineMs, start.options)) as {
      readonly devices: readonly SourceDevice[];
      readonly detail: string;
    };
    return {
      name,
      spawns: start.spawns,
      filtered: start.filtered,
      devices: opened.devices,
      detail: opened.detail,
      look: () => ask("look", lookDeadlineMs) as Promise<SourceLook>,
      holders: () => ask("holders", lookDeadlineMs) as Promise<readonly SourceHolder[]>,
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function hungFault(name: GpuSourceName, deadlineMs: number): SourceFault {
  return new SourceFault(
    `${name} did not answer within ${deadlineMs} ms and was given up`,
    "restart the machine: the GPU's driver hangs",
    true,
  );
}

function answer(line: string, waiting: ReadonlyMap<number, Waiting>): void {
  const at = line.indexOf(ANSWER_MARK);
  if (at < 0) return;
  let said: { id: number; value?: unknown; fault?: string; remedy?: string };
  try {
    said = JSON.parse(line.slice(at + ANSWER_MARK.length));
  } catch {
    return;
  }
  if (said.fault === undefined) waiting.get(said.id)?.resolve(said.value);
  else waiting.get(said.id)?.reject(new SourceFault(said.fault, said.remedy ?? ""));
}

/** Rejects all that wait when the process ends. Answers what to say to those who come later. */
function followEnd(
  child: ChildProcess,
  name: GpuSourceName,
  waiting: ReadonlyMap<number, Waiting>,
): () => SourceFault {
  let complaint = "";
  let end = `the process of ${name} is not running`;
  let remedy = "a driver or library that crashes needs to be installed again";
  const fault = (): SourceFault =>
    new SourceFault(complaint === "" ? end : `${end}: ${complaint}`, remedy);
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString("utf8")}`.trim().slice(-300);
  });
  // A write to a process that has just ended: its end tells more.
  child.stdin?.on("error", () => {});
  child.once("error", (thrown) => {
    end = `the process of ${name} cannot be started: ${thrown.message}`;
    remedy =
      name === "torch" ? "install Python, or add it to PATH" : "free memory or process slots";
    for (const one of [...waiting.values()]) one.reject(fault());
  });
  child.once("close", (code, signal) => {
    end = `the process of ${name} ended with ${signal ?? `exit code ${code}`}`;
    for (const one of [...waiting.values()]) one.reject(fault());
  });
  return fault;
}
