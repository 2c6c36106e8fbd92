import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { millis } from "../../src/core/units.ts";
import { median, ms, type Row, times } from "./row.ts";
import { environment, openBenchPlatform } from "./world.ts";

const REPETITIONS = 7;
const TREE = 300;
/** Says `up` when all are there; they stay in one process group, so that a group kill reaches them. */
const SCRIPT = `i=1; while [ $i -lt ${TREE} ]; do sleep 1000 & i=$((i+1)); done; echo up; wait`;

/** From the kill to a tree of 300 processes dead, against killing its process group. */
export async function run(): Promise<Row[]> {
  await using platform = await openBenchPlatform();
  const { containment } = platform.ports;
  const ours: number[] = [];
  const group: number[] = [];
  for (let index = 0; index < REPETITIONS; index += 1) {
    const prepared = await containment.prepare({
      index,
      argv: ["/bin/sh", "-c", SCRIPT],
      workingDirectory: "/",
      environment,
    });
    const contained = await prepared.start({
      treeBytes: null,
      treeIsAuto: false,
      processBytes: null,
    });
    for await (const { chunk } of contained.output) if (Buffer.from(chunk).includes("up")) break;
    const startedMs = performance.now();
    await contained.killAll(millis(10_000));
    ours.push(performance.now() - startedMs);
    contained.endOutput();
    await contained.release();

    const child = spawn("/bin/sh", ["-c", SCRIPT], {
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
      env: environment,
    });
    await once(child.stdout, "data");
    const pids = childrenOf(child.pid ?? 0);
    const groupMs = performance.now();
    process.kill(-(child.pid ?? 0), "SIGKILL");
    while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 1));
    group.push(performance.now() - groupMs);
  }
  const ratio = median(ours) / median(group);
  return [
    {
      group: "kill",
      what: `tree of ${TREE} processes, from the kill to all dead, median of ${REPETITIONS}`,
      ours: ms(median(ours)),
      against: `process group ${ms(median(group))}`,
      figure: times(ratio),
      target: "≤ 1.1×",
      met: ratio <= 1.1,
    },
  ];
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
