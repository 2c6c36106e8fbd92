import { test } from "node:test";
import { openLinuxContainment } from "../../src/platform/linux/containment.ts";
import { openLinuxTreeProbe } from "../../src/platform/linux/tree-probe.ts";
import { containmentContract } from "./containment-cases.ts";
import { linuxPrograms } from "./programs-linux.ts";
import { linuxTraces } from "./traces-linux.ts";

/** Kinds that must be there, comma-separated: where CI should have had one, a skip is a failure. */
const required = (process.env.GPU_SAFE_TESTS_REQUIRE ?? "")
  .split(",")
  .filter((each) => each !== "");
const KINDS = ["cgroup-v2", "systemd-scope", "cgroup-v1", "process-tree"] as const;
let runs = 0;

for (const kind of process.platform === "linux" ? KINDS : []) {
  const { containment, attempts } = await openLinuxContainment({ runId: newRunId(), only: kind });
  if (containment === null) {
    const [attempt] = attempts;
    const why = `${attempt?.reason}; what would make it run: ${attempt?.remedy}`;
    test(`containment: ${kind}`, required.includes(kind) ? {} : { skip: why }, () => {
      throw new Error(`${kind} was required: ${why}`);
    });
    continue;
  }
  await containment.close();
  const prefix = `contract${process.pid}x`;
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
      if (opened.containment === null)
        throw new Error(`${kind} is gone: ${opened.attempts[0]?.reason}`);
      return opened.containment;
    },
  });
}

function newRunId(): string {
  runs += 1;
  return `contract${process.pid}x${runs}`;
}
