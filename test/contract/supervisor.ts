import type { ContainmentKind } from "../../src/core/readings.ts";
import { openLinuxContainment } from "../../src/platform/linux/containment.ts";
import { NO_LIMITS } from "./containment-cases.ts";
import { linuxPrograms } from "./programs-linux.ts";

// A program that supervises tests until somebody kills it: starts what resists, prints `running`.
const [kind, runId = ""] = process.argv.slice(2);
const { containment } = await openLinuxContainment({ runId, only: kind as ContainmentKind });
if (containment === null) throw new Error(`no ${kind} here`);
const files = [linuxPrograms.stay(), linuxPrograms.leaveDaemon("quiet"), linuxPrograms.tree(50)];
for (const [index, argv] of files.entries()) {
  const environment = { PATH: process.env.PATH ?? "/usr/bin:/bin" };
  const prepared = await containment.prepare({ index, argv, workingDirectory: "/", environment });
  const { output } = await prepared.start(NO_LIMITS);
  for await (const { chunk } of output) {
    if (/ready|daemon/.test(Buffer.from(chunk).toString())) break;
  }
}
await containment.prepare({
  index: files.length,
  argv: linuxPrograms.stay(),
  workingDirectory: "/",
  environment: { PATH: process.env.PATH ?? "/usr/bin:/bin" },
});
console.log("running");
setInterval(() => {}, 1000);
