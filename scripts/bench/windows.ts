import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Row } from "./row.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * The figures of Windows: measured by Windows Node, under Wine where this is Linux
 * (scripts/windows-rig.ts), so that both systems stand in one table.
 */
export async function run(): Promise<Row[]> {
  const rig = join(root, "scripts", "windows-rig.ts");
  const program = "test/windows/programs/measure.ts";
  const ran = spawnSync(process.execPath, [rig, "--timeout", "300", "--exec", program], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 16 << 20,
  });
  const line = ran.stdout.split(/\r?\n/).findLast((each) => each.startsWith("["));
  if (ran.status === 0 && line !== undefined) return JSON.parse(line) as Row[];
  return [
    {
      group: "job objects",
      what: "not measured here",
      ours: "",
      against: "",
      figure: (ran.stderr || ran.stdout).trim().split("\n").at(-1) ?? "",
      target: "",
      met: null,
    },
  ];
}
