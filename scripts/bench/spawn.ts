import { spawn } from "node:child_process";
import { once } from "node:events";
import { median, ms, quantile, type Row, sleep, times } from "./row.ts";
import { environment, openBenchPlatform } from "./world.ts";

const REPETITIONS = 60;
/** A write to cgroup.procs after idle sleeps 7–12 ms and is invisible in a tight loop. */
const IDLE_MS = 60;
const COMMAND = ["/bin/true"] as const;

/** From "start it" to its exit, contained against bare, interleaved. */
export async function run(): Promise<Row[]> {
  await using platform = await openBenchPlatform();
  const { containment } = platform.ports;
  const limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < REPETITIONS; index += 1) {
    const prepared = await containment.prepare({
      index,
      argv: COMMAND,
      workingDirectory: "/",
      environment,
    });
    await sleep(IDLE_MS);
    const startedMs = performance.now();
    const contained = await prepared.start(limits);
    await contained.exited;
    ours.push(performance.now() - startedMs);
    for await (const _chunk of contained.output) break;
    await contained.release();
    await sleep(IDLE_MS);
    const bareMs = performance.now();
    const child = spawn(COMMAND[0], [], {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: "/",
      env: environment,
    });
    await once(child, "exit");
    bare.push(performance.now() - bareMs);
  }
  const ratio = median(ours) / median(bare);
  const tail = quantile(ours, 0.9) / quantile(bare, 0.9);
  const group = `contained start (${containment.kind})`;
  return [
    {
      group,
      what: "trivial command, start to exit, median",
      ours: ms(median(ours)),
      against: `bare spawn ${ms(median(bare))}`,
      figure: times(ratio),
      target: "≤ 1.0×",
      met: ratio <= 1,
    },
    {
      group,
      what: "the same, 90th percentile",
      ours: ms(quantile(ours, 0.9)),
      against: `bare spawn ${ms(quantile(bare, 0.9))}`,
      figure: times(tail),
      target: "≤ 1.2×",
      met: tail <= 1.2,
    },
  ];
}
