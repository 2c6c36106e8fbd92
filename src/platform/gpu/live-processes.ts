import { type ChildProcess, spawn } from "node:child_process";
import { win32 } from "node:path";

/** How many programs of the probe can run at once. */
const PLACES = 8;

/** The process ids of the probe's programs, where the main thread can see them too. */
export function createLiveProcesses(): SharedArrayBuffer {
  return new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT);
}

/** Notes a program until it has ended. */
export function noteLive(places: SharedArrayBuffer | null, child: ChildProcess): void {
  const { pid } = child;
  if (places === null || pid === undefined) return;
  const pids = new Int32Array(places);
  const place = pids.findIndex((_, at) => Atomics.compareExchange(pids, at, 0, pid) === 0);
  child.once("exit", () => {
    if (place >= 0) Atomics.compareExchange(pids, place, pid, 0);
  });
}

/**
 * Kills what is noted, from an `exit` handler of the main thread: at `process.exit` the probe's
 * thread is stopped where it stands and can end nothing itself.
 */
export function killNoted(places: SharedArrayBuffer, platform: NodeJS.Platform): void {
  for (const pid of new Int32Array(places)) if (pid > 0) killGroup(pid, platform);
}

/**
 * Kills a program that was started with `detached` and everything it started. Never waits: one
 * that hangs in its driver dies when the driver lets go of it.
 */
export function killTree(child: ChildProcess, platform: NodeJS.Platform): void {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (platform !== "win32") {
    killGroup(pid, platform);
    return;
  }
  const root = process.env.SystemRoot ?? "C:\\Windows";
  const taskkill = spawn(
    win32.join(root, "System32", "taskkill.exe"),
    ["/PID", String(pid), "/T", "/F"],
    { stdio: "ignore", windowsHide: true },
  );
  taskkill.once("error", () => child.kill("SIGKILL"));
  taskkill.once("exit", () => child.kill("SIGKILL"));
  taskkill.unref();
}

function killGroup(pid: number, platform: NodeJS.Platform): void {
  try {
    // POSIX: `detached` made it the leader of a group of its own.
    process.kill(platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has just ended.
  }
}
