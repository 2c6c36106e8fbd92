import { test } from "node:test";
import { openWindowsContainment } from "../../src/platform/windows/containment.ts";
import { loadKernel32 } from "../../src/platform/windows/kernel32.ts";
import { listProcesses } from "../../src/platform/windows/processes.ts";
import { openWindowsTreeProbe } from "../../src/platform/windows/tree-probe.ts";
import { IS_WINE } from "../windows/fixture-program.ts";
import { containmentContract, type Subject } from "./containment-cases.ts";
import { windowsPrograms } from "./programs-windows.ts";

if (process.platform === "win32") containmentContract(jobObject());
else {
  test("containment: job-object", {
    skip: "needs Windows, or `npm run test:windows` for Windows Node under Wine",
  }, () => {});
}

function jobObject(): Subject {
  return {
    name: "job-object",
    programs: windowsPrograms,
    openProbe: (descriptor) => openWindowsTreeProbe(descriptor),
    environment: Object.fromEntries(
      Object.entries(process.env).map(([name, value]) => [name, value ?? ""]),
    ),
    kernel: {
      treeLimit: !IS_WINE,
      processLimit: !IS_WINE,
      countsUse: true,
      peakTolerance: IS_WINE ? null : 0.05,
    },
    manyProcesses: 100,
    traces: async () => descendants(),
    async open() {
      const { containment, attempts } = await openWindowsContainment();
      if (containment === null) throw new Error(`no job objects: ${attempts[0]?.reason}`);
      return containment;
    },
  };
}

/** Processes that come from this one, by their parents. */
function descendants(): readonly string[] {
  const all = listProcesses(loadKernel32());
  const ours = new Set([process.pid]);
  for (let before = 0; before !== ours.size; ) {
    before = ours.size;
    for (const { pid, parentPid } of all) if (ours.has(parentPid)) ours.add(pid);
  }
  ours.delete(process.pid);
  return all
    .filter(({ pid, name }) => ours.has(pid) && !/^conhost\.exe$/i.test(name))
    .map(({ pid, name }) => `process ${pid} ${name}`);
}
