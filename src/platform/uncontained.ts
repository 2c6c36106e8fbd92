import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { toError } from "../core/errors.ts";
import type { Contained, Containment, ExitStatus, LaunchRequest } from "../core/ports.ts";
import { mergeOutput } from "./merged-output.ts";
import { killGroup, type Uncontained } from "./uncontained-probe.ts";

/**
 * `containment: off`: plain child processes. No hard limit is set, nothing is measured, and what
 * leaves the process group is not found; the thresholds of the machine are still watched.
 */
export function openUncontained(): Containment {
  return {
    kind: "none",
    enforcement: { tree: "watchdog", process: "watchdog" },
    prepare: async (request) => {
      const descriptor: Uncontained = { kind: "none", pid: new SharedArrayBuffer(4) };
      return {
        descriptor,
        start: async () => start(request, descriptor),
        discard: async () => {},
      };
    },
    close: async () => {},
  };
}

function start(request: LaunchRequest, descriptor: Uncontained): Contained {
  try {
    return follow(spawnChild(request), descriptor);
  } catch (thrown) {
    // What cannot even be tried: a batch file without a shell, too long an environment.
    const [command] = request.argv;
    const why = /\.(?:bat|cmd)$/i.test(command)
      ? "a batch file runs only with containment, which hands it its arguments safely"
      : toError(thrown).message;
    return neverStarted(`${command} cannot be started: ${why}.`);
  }
}

function spawnChild({ argv: [command, ...rest], workingDirectory, environment }: LaunchRequest) {
  return spawn(command, rest, {
    cwd: workingDirectory,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32", // a process group of its own, to be killed as one
    windowsHide: true,
  });
}

const NO_FIGURES = {
  peakTreeBytes: null,
  peakProcessBytes: null,
  treeLimitHits: 0,
  processLimitHits: 0,
} as const;

function neverStarted(message: string): Contained {
  return {
    pid: 0,
    output: { async *[Symbol.asyncIterator]() {} },
    endOutput() {},
    exited: Promise.resolve({ kind: "start-failed", message }),
    survivors: async () => [],
    killAll: async () => ({ alive: [] }),
    usage: () => NO_FIGURES,
    release: async () => {},
  };
}

function follow(child: ReturnType<typeof spawnChild>, descriptor: Uncontained): Contained {
  Atomics.store(new Int32Array(descriptor.pid), 0, child.pid ?? 0);
  const output = mergeOutput(child.stdout, child.stderr);
  let isOver = false;
  const exited = new Promise<ExitStatus>((resolve) => {
    child.once("error", (error) =>
      resolve({ kind: "start-failed", message: toError(error).message }),
    );
    child.once("exit", (code, signal) => {
      resolve(signal === null ? { kind: "exited", code: code ?? 0 } : { kind: "signaled", signal });
    });
  }).finally(() => {
    isOver = true;
  });
  return {
    pid: child.pid ?? 0,
    output,
    endOutput: output.end,
    exited,
    survivors: async () => [],
    async killAll(deadline) {
      killGroup(child.pid ?? 0);
      await Promise.race([exited, sleep(deadline, null, { ref: false })]);
      return { alive: [] };
    },
    usage: () => NO_FIGURES,
    release: async () => {
      if (!isOver) child.unref();
    },
  };
}
