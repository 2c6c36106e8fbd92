import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GpuPort } from "../../src/core/ports.ts";
import { millis } from "../../src/core/units.ts";
import { openNvml } from "../../src/platform/gpu/nvml.ts";
import { openNvmlLibrary } from "../../src/platform/gpu/nvml-bindings.ts";
import { openGpu } from "../../src/platform/gpu/open.ts";
import { runProgram } from "../../src/platform/gpu/run-program.ts";
import { loadKoffi } from "../../src/platform/native.ts";
import { buildFakeNvml, ONE_GPU, writeScript } from "../../test/platform/gpu/fake-nvml.ts";
import { median, ms, type Row, sleep, times } from "./row.ts";
import { environment, openBenchPlatform } from "./world.ts";

const PROBE_FILE = fileURLToPath(new URL("../../src/entry/gpu-probe.ts", import.meta.url));
const INTERVAL_MS = 250;
/** What nvidia-smi took on an H100 with persistence mode (docs/performance.md); without it, seconds. */
const NVIDIA_SMI_SECONDS = "0.025";

/** The cost of knowing VRAM, and what a driver that hangs costs the watchdog. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-gpu-"));
  const script = join(folder, "script.txt");
  process.env.FAKE_NVML_SCRIPT = script;
  try {
    writeScript(script, ONE_GPU);
    return [
      ...(await costPerSample(folder)),
      await costOfNoGpu(),
      await costAtDefaultInterval(script),
      await gapWhileHanging(script),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function costPerSample(folder: string): Promise<Row[]> {
  const { koffi, reason } = loadKoffi();
  if (koffi === null) throw new Error(reason);
  const nvml = openNvml(openNvmlLibrary(koffi, [buildFakeNvml()]));
  const smi = join(folder, "nvidia-smi");
  writeFileSync(smi, `#!/bin/sh\nsleep ${NVIDIA_SMI_SECONDS}\necho 0\n`, { mode: 0o755 });
  const { graphics } = await import("systeminformation");
  const looks = { nvml: [] as number[], smi: [] as number[], si: [] as number[] };
  for (let round = 0; round < 25; round += 1) {
    looks.nvml.push(await timed(() => nvml.look()));
    looks.smi.push(
      await timed(() =>
        runProgram({
          argv: [smi],
          environment,
          platform: process.platform,
          deadlineMs: 10_000,
          live: null,
        }),
      ),
    );
    looks.si.push(await timed(() => graphics()));
    await sleep(20);
  }
  nvml.close();
  const ours = median(looks.nvml);
  const group = "one look at VRAM";
  return [
    {
      group,
      what: "NVML through koffi (fake library that reads its script at every call)",
      ours: ms(ours),
      against: `spawning nvidia-smi ${ms(median(looks.smi))}`,
      figure: `${Math.round(median(looks.smi) / ours)} times cheaper`,
      target: "< 1 ms",
      met: ours < 1,
    },
    {
      group,
      what: "the same against the inventory package",
      ours: ms(ours),
      against: `systeminformation.graphics() ${ms(median(looks.si))}`,
      figure: `${Math.round(median(looks.si) / ours)} times cheaper`,
      target: "< 1 ms",
      met: ours < 1,
    },
  ];
}

async function costOfNoGpu(): Promise<Row> {
  const spans: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    spans.push(
      await timed(() =>
        openGpu({
          platform: "linux",
          environment: { PATH: environment.PATH },
          probeFile: PROBE_FILE,
          intervalMs: INTERVAL_MS,
          root: "/nonexistent",
          amdRoots: { sys: "/nonexistent", proc: "/nonexistent" },
        }),
      ),
    );
  }
  return {
    group: "a machine without a GPU",
    what: "finding that out, the first time and the median",
    ours: ms(spans[0] ?? Number.NaN),
    against: "",
    figure: ms(median(spans)),
    target: "≤ 5 ms",
    met: (spans[0] ?? Number.NaN) <= 5,
  };
}

function open(lookMs: number): Promise<GpuPort> {
  return openGpu({
    platform: process.platform,
    environment: process.env,
    probeFile: PROBE_FILE,
    intervalMs: INTERVAL_MS,
    sources: ["nvml"],
    nvmlCandidates: [buildFakeNvml()],
    deadlines: { nvml: { openMs: 20_000, lookMs } },
  }).then(({ port, attempts }) => {
    if (port === null) throw new Error(JSON.stringify(attempts));
    return port;
  });
}

async function costAtDefaultInterval(script: string): Promise<Row> {
  writeScript(script, ONE_GPU);
  const port = await open(10_000);
  await sleep(1000);
  const span = 8000;
  const before = cpuMs();
  await sleep(span);
  const share = ((cpuMs() - before) / span) * 100;
  await port.close();
  return {
    group: "VRAM while a file runs",
    what: `thread and driver process at ${INTERVAL_MS} ms, whole program idle otherwise`,
    ours: `${share.toFixed(2)} % of a core`,
    against: "",
    figure: `${share.toFixed(2)} %`,
    target: "≤ 1 % of a core",
    met: share <= 1,
  };
}

/** Processor time of this process, its threads included, and of the driver process behind it. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  const children = readdirSync("/proc/self/task").flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  return (user + system) / 1000 + children.reduce((sum, pid) => sum + childMs(pid), 0);
}

/** utime and stime, in ticks of 10 ms. */
function childMs(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function gapWhileHanging(script: string): Promise<Row> {
  writeScript(script, ONE_GPU);
  const port = await open(1500);
  await using platform = await openBenchPlatform();
  const { containment, watchdog } = platform.ports;
  const prepared = await containment.prepare({
    index: 0,
    argv: ["/bin/sleep", "5"],
    workingDirectory: "/",
    environment,
  });
  const limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
  const watch = await watchdog.watch({
    descriptor: prepared.descriptor,
    thresholds: { ram: null, commit: null, vram: null },
    limits,
    enforcement: { tree: "watchdog", process: "watchdog" },
    limitGrace: millis(0),
    interval: millis(INTERVAL_MS),
    timeout: null,
    gpuBoard: port.board,
    visibleGpus: [0],
  });
  const contained = await prepared.start(limits);
  const moments: number[] = [];
  const reading = (async () => {
    for await (const event of watch.events) {
      if (event.kind === "samples") moments.push(...event.samples.map(({ atMs }) => atMs));
    }
  })();
  writeScript(script, [...ONE_GPU, "hang nvmlDeviceGetMemoryInfo_v2"]);
  await contained.exited;
  await watch.stop();
  await reading;
  await contained.release();
  await port.close();
  const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? moment));
  const longest = Math.max(...gaps);
  return {
    group: "a GPU driver that hangs",
    what: `longest gap between two RAM samples of ${moments.length}, at ${INTERVAL_MS} ms`,
    ours: ms(longest),
    against: `interval ${INTERVAL_MS} ms`,
    figure: times(longest / INTERVAL_MS),
    target: "≤ 2×",
    met: moments.length > 5 && longest <= 2 * INTERVAL_MS,
  };
}

async function timed(task: () => unknown): Promise<number> {
  const begin = performance.now();
  await task();
  return performance.now() - begin;
}
