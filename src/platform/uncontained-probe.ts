import type { MemoryPort, TreeDescriptor, TreeProbe } from "../core/ports.ts";

export interface Uncontained extends TreeDescriptor {
  readonly kind: "none";
  /** Shared with the watchdog's thread, which opens its probe before the command is started. */
  readonly pid: SharedArrayBuffer;
}

/** The watchdog's probe of a command that nothing contains: it knows the machine and one pid. */
export function openUncontainedProbe(descriptor: TreeDescriptor, memory: MemoryPort): TreeProbe {
  const pid = new Int32Array((descriptor as Uncontained).pid);
  const current = () => Atomics.load(pid, 0);
  return {
    readMemory: () => memory.read(),
    readTree: () => ({
      treeBytes: null,
      peakTreeBytes: null,
      treeLimitHits: 0,
      processLimitHits: 0,
      alive: true,
    }),
    readProcesses: () => [],
    biggest: (count) => memory.biggest(count),
    pids: () => [current()].filter((each) => each > 0),
    describe: (each) => memory.biggest(1000).find((process) => process.pid === each) ?? null,
    kill: () => killGroup(current()),
    capProcess: () => {},
    wait: (span, wake, seen) => void Atomics.wait(wake, 0, seen, span),
    close: () => {},
  };
}

/** The process group where there is one, else the process. Whoever is gone already needs no kill. */
export function killGroup(pid: number): void {
  if (pid <= 0) return;
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // ESRCH
    }
  }
}
