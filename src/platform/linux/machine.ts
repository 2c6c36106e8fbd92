import { availableParallelism, cpus, release, type } from "node:os";
import type { Bytes } from "../../core/units.ts";
import { openLinuxMemory } from "./memory.ts";

/** What reports say about the machine. */
export function linuxMachine(): {
  readonly os: string;
  readonly cpus: number;
  readonly totalRamBytes: Bytes;
} {
  const memory = openLinuxMemory();
  const { totalBytes } = memory.read();
  memory.close();
  return {
    os: `${type()} ${release()} ${process.arch}`,
    // CPUs we may use; cpus() counts all, and is empty where /proc/cpuinfo is hidden.
    cpus: availableParallelism() || cpus().length,
    totalRamBytes: totalBytes,
  };
}
