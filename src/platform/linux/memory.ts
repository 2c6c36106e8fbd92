import type { MemoryPort } from "../../core/ports.ts";
import type { CommitReading, MemoryReading } from "../../core/readings.ts";
import { type Bytes, bytes, percentOf } from "../../core/units.ts";
import { type ContainerLimit, openContainerLimits } from "./container-limit.ts";
import { openProc } from "./proc.ts";
import { parseKiBField } from "./proc-text.ts";
import { openReused, ReusedFile } from "./reused-file.ts";
import { slowFigure } from "./slow-figure.ts";

export interface LinuxMemory extends MemoryPort {
  close(): void;
}

/**
 * Memory of the machine from `/proc/meminfo`, files kept open (7 µs a read). Where a cgroup with a
 * smaller limit holds us, that limit is the RAM.
 *
 * `usedBytes` is MemTotal less MemAvailable: what cannot be had back. Kernels before 3.14 have no
 * MemAvailable; there MemFree + Cached is used. `commit` is read only where vm.overcommit_memory
 * is 2: elsewhere CommitLimit limits nothing.
 *
 * Throws where `/proc` is not mounted.
 */
export function openLinuxMemory(options: { readonly procRoot?: string } = {}): LinuxMemory {
  const procRoot = options.procRoot ?? "/proc";
  const proc = openProc(procRoot);
  const meminfo = new ReusedFile(`${procRoot}/meminfo`);
  const overcommit = openReused(`${procRoot}/sys/vm/overcommit_memory`, 16);
  const isStrict = slowFigure(() => overcommit?.number() === 2);
  const status = new ReusedFile(`${procRoot}/self/status`);
  const limits = openContainerLimits(procRoot);

  function read(): MemoryReading {
    const text = meminfo.text();
    const field = (name: string) => parseKiBField(text, name);
    const machineTotal = field("MemTotal") ?? bytes(0);
    const machineAvailable =
      field("MemAvailable") ?? bytes((field("MemFree") ?? 0) + (field("Cached") ?? 0));
    const { totalBytes, availableBytes } = tightest(
      { totalBytes: machineTotal, availableBytes: machineAvailable },
      limits.read(machineTotal),
    );
    const usedBytes = bytes(Math.max(0, totalBytes - availableBytes));
    return {
      totalBytes,
      usedBytes,
      usedPercent: percentOf(usedBytes, totalBytes),
      commit: isStrict() ? commitOf(field("Committed_AS"), field("CommitLimit")) : null,
    };
  }

  return {
    read,
    ownBytes: () => parseKiBField(status.text(), "VmRSS") ?? bytes(0),
    biggest: proc.biggest,
    close() {
      meminfo.close();
      overcommit?.close();
      status.close();
      limits.close();
    },
  };
}

/** The smallest limit is the RAM; what is available is so under every limit and on the machine. */
function tightest(machine: ContainerLimit, limits: readonly ContainerLimit[]): ContainerLimit {
  const all = [machine, ...limits];
  return {
    totalBytes: bytes(Math.min(...all.map((each) => each.totalBytes))),
    availableBytes: bytes(Math.min(...all.map((each) => each.availableBytes))),
  };
}

function commitOf(usedBytes: Bytes | null, limitBytes: Bytes | null): CommitReading | null {
  if (usedBytes === null || limitBytes === null) return null;
  return { usedBytes, limitBytes, usedPercent: percentOf(usedBytes, limitBytes) };
}
