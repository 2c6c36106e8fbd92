import { openLinuxContainment } from "../../src/platform/linux/containment.ts";
import { openLinuxTreeProbe } from "../../src/platform/linux/tree-probe.ts";
import { containmentContract } from "./containment-cases.ts";
import { offeredKinds } from "./linux-kinds.ts";
import { linuxPrograms } from "./programs-linux.ts";
import { linuxTraces } from "./traces-linux.ts";

const prefix = `contract${process.pid}x`;
let runs = 0;

for (const kind of await offeredKinds("containment")) {
  containmentContract({
    name: kind,
    programs: linuxPrograms,
    openProbe: openLinuxTreeProbe,
    environment: { PATH: process.env.PATH ?? "/usr/bin:/bin", HOME: "/" },
    kernel: {
      treeLimit: kind !== "process-tree",
      processLimit: true,
      countsUse: false, // RLIMIT_DATA counts what is mapped: the watchdog measures what is used
      peakTolerance: kind === "process-tree" ? null : 0.02,
    },
    manyProcesses: 300,
    traces: () => linuxTraces(prefix),
    async open() {
      runs += 1;
      const opened = await openLinuxContainment({ runId: `${prefix}${runs}`, only: kind });
      if (opened.containment === null) {
        throw new Error(`${kind} is gone: ${opened.attempts[0]?.reason}`);
      }
      return opened.containment;
    },
  });
}
