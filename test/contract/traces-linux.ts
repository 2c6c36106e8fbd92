import { cgroupsBelow } from "../../src/platform/linux/cgroup-files.ts";
import { findCgroupHierarchies } from "../../src/platform/linux/cgroup-mounts.ts";
import { openProc } from "../../src/platform/linux/proc.ts";
import { isDead } from "../../src/platform/linux/proc-text.ts";

/** cgroups and living processes whose names or environments hold `prefix`, and our zombies. */
export async function linuxTraces(prefix: string): Promise<readonly string[]> {
  const traces: string[] = [];
  for (const { mountPoint } of findCgroupHierarchies()) {
    traces.push(...cgroupsBelow(mountPoint).filter((folder) => folder.includes(prefix)));
  }
  const proc = openProc();
  for (const pid of proc.pids()) {
    const stat = proc.stat(pid);
    if (stat === null) continue;
    const isOurChild = stat.parentPid === process.pid;
    if (isDead(stat)) {
      if (isOurChild) traces.push(`zombie ${pid} ${stat.name}`);
    } else if (proc.environment(pid)?.includes(prefix) && pid !== process.pid) {
      traces.push(`process ${pid} ${proc.commandLine(pid)}`);
    } else if (isOurChild && /gpu-safe-tests/.test(proc.commandLine(pid) ?? "")) {
      traces.push(`child ${pid} ${stat.name}`);
    }
  }
  return traces;
}
