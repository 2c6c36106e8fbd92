import { existsSync } from "node:fs";
import type { Limits } from "../../src/core/events.ts";
import type { ExitStatus, LaunchRequest, OutputChunk, TreeUsage } from "../../src/core/ports.ts";
import type { ProcessSnapshot } from "../../src/core/readings.ts";
import { bytes, MIB } from "../../src/core/units.ts";
import { Queue } from "../../src/engine/queue.ts";
import { SCRIPTS } from "./scripts.ts";

/** What a fake process holds before it asks for more. */
export const BASE_MIB = 40;

interface FakeProcess extends ProcessSnapshot {
  readonly holdsOutput: boolean;
}

/** The processes, the output and the memory of one fake file; nothing of it exists. */
export class FakeTree {
  readonly processes = new Map<number, FakeProcess>();
  readonly exited: Promise<ExitStatus>;
  readonly output = new Queue<OutputChunk>();
  readonly pid: number;
  limits: Limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
  limitHits = 0;
  #peakBytes = 0;
  #nextPid: number;
  #resolveExit: (status: ExitStatus) => void = () => {};

  constructor(firstPid: number) {
    this.pid = firstPid;
    this.#nextPid = firstPid;
    this.exited = new Promise((resolve) => {
      this.#resolveExit = resolve;
    });
    this.add("shim", { mebibytes: 0 });
  }

  add(command: string, { mebibytes = BASE_MIB, holdsOutput = true } = {}): number {
    const pid = this.#nextPid;
    this.#nextPid += 1;
    this.become(pid, command, { mebibytes, holdsOutput });
    return pid;
  }

  /** What a process is and holds from now on. */
  become(pid: number, command: string, { mebibytes = BASE_MIB, holdsOutput = true } = {}): void {
    const [name = command] = command.split(" ");
    const parentPid = pid === this.pid ? 1 : this.pid;
    const size = bytes(mebibytes * MIB);
    this.processes.set(pid, { pid, parentPid, name, command, bytes: size, holdsOutput });
    this.#peakBytes = Math.max(this.#peakBytes, this.treeBytes());
  }

  treeBytes(): number {
    return [...this.processes.values()].reduce((sum, process) => sum + process.bytes, 0);
  }

  usage(): TreeUsage {
    return {
      peakTreeBytes: bytes(this.#peakBytes),
      peakProcessBytes: null,
      treeLimitHits: this.limitHits,
      processLimitHits: 0,
    };
  }

  /** Ends one process, the command itself with that status. */
  end(pid: number, status: ExitStatus): void {
    if (!this.processes.delete(pid)) return;
    if (pid === this.pid) this.#resolveExit(status);
    if (![...this.processes.values()].some(({ holdsOutput }) => holdsOutput)) this.output.close();
  }

  kill(): void {
    for (const pid of [...this.processes.keys()]) {
      this.end(pid, { kind: "signaled", signal: "SIGKILL" });
    }
  }

  /** Resolves when the reader has taken it. */
  write(stream: OutputChunk["stream"], data: string | Uint8Array): Promise<void> {
    const chunk = typeof data === "string" ? new TextEncoder().encode(data) : data;
    return this.output.push({ stream, chunk });
  }

  /** Becomes the command. */
  async run({ argv, workingDirectory, environment }: LaunchRequest): Promise<void> {
    const [program, ...args] = argv;
    const script = SCRIPTS[program];
    if (script === undefined || !existsSync(workingDirectory)) {
      const message = `${script === undefined ? program : workingDirectory}: there is no such thing`;
      return this.end(this.pid, { kind: "start-failed", message });
    }
    this.become(this.pid, argv.join(" "));
    const status = await script(this, args, { workingDirectory, environment });
    if (status !== null) this.end(this.pid, status);
  }
}
