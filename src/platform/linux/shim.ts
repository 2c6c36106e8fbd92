import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import type { LaunchRequest } from "../../core/ports.ts";
import type { Bytes } from "../../core/units.ts";
import { KIB } from "../../core/units.ts";
import { UNTOUCHED_ALLOWANCE } from "./data-limit.ts";
import { quoted } from "./shell-words.ts";

/** The shim's `$0`. Shells begin their own messages with it: so ours are told from the command's. */
export const SHIM_NAME = "gpu-safe-tests:start";
/** The shim's exit code where it could not enter its containment or was not let go. */
const NOT_LET_GO = 125;
/** systemd-run may wait 25 s for a bus that does not answer. */
const READY_DEADLINE_MS = 30_000;

/**
 * Node tells a child that a real-time signal has ended as one that exited with 0 (libuv hands it the
 * number, and it has no name for it): a test that died would have passed. So the command begins with
 * these ignored, as under nohup; what handles or blocks them does so as ever.
 */
const REAL_TIME_SIGNALS = Array.from({ length: 31 }, (_, index) => 34 + index);

/** A shell that stands in its containment and waits to become the command. */
export interface Shim {
  readonly child: ChildProcess;
  readonly pid: number;
  /**
   * Becomes the command. Where a limit is given, RLIMIT_DATA is set with room for what is mapped and
   * never touched; the watchdog draws it closer when the process comes near its limit.
   */
  go(processBytes: Bytes | null): void;
  /** Ends without running the command. */
  dismiss(): void;
}

export interface ShimRequest extends LaunchRequest {
  readonly entry: string;
  readonly launcher: readonly string[];
}

/**
 * Starts the shim and resolves when it stands in its containment. Descriptor 3 is a private line to us: the shim says `ready` on it and reads
 * `go <KiB>` from it; where we die before, the read fails and nothing is run. oom_score_adj makes
 * the kernel choose a test before the runner's agent. stdin of the command is /dev/null.
 *
 * The shim leads a session of its own: Ctrl+C in the terminal reaches us, and we end the tests.
 */
export async function startShim(request: ShimRequest): Promise<Shim> {
  const line = [
    `{ ${request.entry}; }`,
    "echo 1000 2>/dev/null >/proc/self/oom_score_adj",
    `command trap '' ${REAL_TIME_SIGNALS.join(" ")} 2>/dev/null`,
    "echo ready >&3",
    `read -r go kib <&3 && [ "$go" = go ] || exit ${NOT_LET_GO}`,
    // Where a stricter hard limit is in force already, ours is refused and that one holds.
    '[ -z "$kib" ] || ulimit -d "$kib" 2>/dev/null || :',
    `exec ${restoredNames(request.environment)}"$@" 3>&-`,
  ].join("\n");
  const [file = "/bin/sh", ...launcherArguments] = [...request.launcher, "/bin/sh"];
  const child = spawn(file, [...launcherArguments, "-c", line, SHIM_NAME, ...request.argv], {
    cwd: request.workingDirectory,
    env: request.environment,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw await new Promise<Error>((resolve) => child.once("error", resolve));
  const control = child.stdio[3] as Duplex;
  control.on("error", () => {}); // EPIPE: the shim is gone, which its exit tells
  await waitUntilReady(child, control);
  control.resume(); // so that it closes by itself when the command has closed its end
  return {
    child,
    pid,
    go(processBytes) {
      const limit = processBytes === null ? null : processBytes + UNTOUCHED_ALLOWANCE;
      const kib = limit === null ? "" : ` ${Math.floor(limit / KIB)}`;
      control.end(`go${kib}\n`);
    },
    dismiss() {
      control.end();
    },
  };
}

/**
 * dash drops variables whose names no shell could use (`my-var`, `A.B`); env(1) brings them back.
 * It is only run where there are such names: one more exec costs 0.7 ms.
 */
function restoredNames(environment: Readonly<Record<string, string>>): string {
  const dropped = Object.entries(environment).filter(([name]) => !/^[A-Za-z_]\w*$/.test(name));
  if (dropped.length === 0) return "";
  return `env ${dropped.map(([name, value]) => quoted(`${name}=${value}`)).join(" ")} `;
}

/** Rejects with what the shell said where it could not enter. */
async function waitUntilReady(child: ChildProcess, control: Duplex): Promise<void> {
  const ready = once(control, "data", { signal: AbortSignal.timeout(READY_DEADLINE_MS) });
  const ended = once(child, "close");
  const first = await Promise.race([ready.then(() => "ready"), ended.then(() => "ended")]).catch(
    (fault: Error) => fault.message,
  );
  if (first === "ready") return;
  child.kill("SIGKILL");
  const said = child.stderr?.read()?.toString().trim();
  control.destroy();
  throw new Error(
    said || `the shim ended with ${child.signalCode ?? `exit code ${child.exitCode}`}`,
  );
}
