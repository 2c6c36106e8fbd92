import { writeSync } from "node:fs";
import { openWindowsContainment } from "../../../src/platform/windows/containment.ts";
import { openWindowsTreeProbe } from "../../../src/platform/windows/tree-probe.ts";

/** Holds a tree of 20 in a job, says its pids, and stays until it is killed, or ends with `exit CODE`. */
const { containment } = await openWindowsContainment();
if (containment === null) throw new Error("no job objects");
const prepared = await containment.prepare({
  index: 0,
  argv: [process.argv[2] ?? "", "20"],
  workingDirectory: process.cwd(),
  environment: {},
});
const probe = openWindowsTreeProbe(prepared.descriptor);
const contained = await prepared.start({ treeBytes: null, treeIsAuto: false, processBytes: null });
for await (const { chunk } of contained.output) {
  if (!Buffer.from(chunk).includes("ready")) continue;
  writeSync(1, `pids ${probe.pids().join()};\n`);
  // The wait for the tree's end sleeps in a thread meanwhile: it must not hold the program up.
  if (process.argv[3] === "exit") process.exit(Number(process.argv[4]));
}
