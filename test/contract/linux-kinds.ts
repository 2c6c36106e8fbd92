import { test } from "node:test";
import { openLinuxContainment } from "../../src/platform/linux/containment.ts";

export const LINUX_KINDS = ["cgroup-v2", "systemd-scope", "cgroup-v1", "process-tree"] as const;
export type LinuxKind = (typeof LINUX_KINDS)[number];

/** Kinds that must be there, comma-separated: where CI should have had one, a skip is a failure. */
const required = (process.env.GPU_SAFE_TESTS_REQUIRE ?? "").split(",");

/**
 * The kinds of containment that this machine offers to this user. Each of the others is told as a
 * skipped test with what would make it run, or as a failed one where it was required.
 */
export async function offeredKinds(suite: string): Promise<readonly LinuxKind[]> {
  const offered: LinuxKind[] = [];
  for (const kind of process.platform === "linux" ? LINUX_KINDS : []) {
    const runId = `offer${process.pid}`;
    const { containment, attempts } = await openLinuxContainment({ runId, only: kind });
    if (containment !== null) {
      await containment.close();
      offered.push(kind);
      continue;
    }
    const why = `${attempts[0]?.reason}; what would make it run: ${attempts[0]?.remedy}`;
    test(`${suite}: ${kind}`, required.includes(kind) ? {} : { skip: why }, () => {
      throw new Error(`${kind} was required: ${why}`);
    });
  }
  return offered;
}
