import type { WatchRequest } from "../../src/core/ports.ts";
import { bytes, MIB, millis } from "../../src/core/units.ts";
import { median, mib, type Row } from "./row.ts";
import { environment, openBenchPlatform } from "./world.ts";

const REPETITIONS = 15;
const LIMIT = 1000 * MIB;
/** The hog gives up here by itself, for the rivals that come late. */
const GIVE_UP = 4000 * MIB;
const HOG = `const k=[];let n=0;while(n<${GIVE_UP}){k.push(Buffer.alloc(1<<20,1));n+=1<<20}`;

type Guard = "kernel" | "adaptive" | "adaptive, main thread blocked" | number;

/** How far a hog at full speed comes beyond its tree limit, by who stops it. */
export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  const guards: readonly Guard[] = [
    "kernel",
    "adaptive",
    "adaptive, main thread blocked",
    250,
    2000,
  ];
  const seen = new Map<Guard, number[]>(guards.map((guard) => [guard, []]));
  for (let round = 0; round < REPETITIONS; round += 1) {
    for (const guard of guards) {
      // The slow rivals overshoot by gigabytes: three times are enough to see it.
      if (typeof guard === "number" && round >= 5) continue;
      seen.get(guard)?.push(await overshoot(guard));
    }
  }
  for (const guard of guards) {
    const values = seen.get(guard) ?? [];
    const [middle, worst] = [median(values), Math.max(...values)];
    const name =
      typeof guard === "number"
        ? `polling every ${guard} ms`
        : guard === "kernel"
          ? "the kernel's limit"
          : `watchdog alone, ${guard}`;
    const target =
      guard === "kernel" ? "0" : typeof guard === "number" ? "—" : "≤ 2 MB median, ≤ 40 MB worst";
    const met =
      guard === "kernel"
        ? worst <= 0
        : typeof guard === "number"
          ? null
          : middle <= 2 * MIB && worst <= 40 * MIB;
    rows.push({
      group: "overshoot beyond 1,000 MB",
      what: `${name}, ${values.length} times`,
      ours: `median ${mib(middle)}`,
      against: "",
      figure: `worst ${mib(worst)}`,
      target,
      met,
    });
  }
  return rows;
}

async function overshoot(guard: Guard): Promise<number> {
  await using platform = await openBenchPlatform();
  const { containment, watchdog } = platform.ports;
  const argv = [process.execPath, "-e", HOG] as const;
  const prepared = await containment.prepare({
    index: 0,
    argv,
    workingDirectory: "/",
    environment,
  });
  const limits = { treeBytes: bytes(LIMIT), treeIsAuto: false, processBytes: null };
  const byKernel = guard === "kernel";
  const request: WatchRequest = {
    descriptor: prepared.descriptor,
    thresholds: { ram: null, commit: null, vram: null },
    limits,
    enforcement: { tree: byKernel ? "kernel" : "watchdog", process: "watchdog" },
    limitGrace: millis(0),
    interval: millis(250),
    timeout: null,
    gpuBoard: null,
    visibleGpus: [],
  };
  const watch = typeof guard === "number" ? null : await watchdog.watch(request);
  const contained = await prepared.start(byKernel ? limits : { ...limits, treeBytes: null });
  const poll =
    typeof guard === "number"
      ? pollFrom(contained.usage, guard, () => contained.killAll(millis(5000)))
      : null;
  const busy =
    guard === "adaptive, main thread blocked" ? setInterval(() => block(300), 310) : null;
  await contained.exited;
  clearInterval(busy ?? undefined);
  clearInterval(poll ?? undefined);
  await contained.killAll(millis(5000));
  contained.endOutput();
  await watch?.stop();
  const peak = contained.usage().peakTreeBytes ?? 0;
  await contained.release();
  return peak - LIMIT;
}

/** What most tools do: a timer that reads the usage. */
function pollFrom(
  usage: () => { peakTreeBytes: number | null },
  everyMs: number,
  kill: () => void,
) {
  return setInterval(() => {
    if ((usage().peakTreeBytes ?? 0) > LIMIT) kill();
  }, everyMs);
}

function block(span: number): void {
  const untilMs = performance.now() + span;
  while (performance.now() < untilMs);
}
