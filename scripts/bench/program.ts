import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileResult } from "../../src/core/events.ts";
import { median, mib, ms, type Row, sleep, times } from "./row.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const CLI = join(root, "dist", "cli", "index.js");

/** The built program as a whole: many trivial files, a quiet file, its start and its memory. */
export async function run(): Promise<Row[]> {
  return [
    ...(await manyFiles(100)),
    ...(await manyFiles(1000)),
    ...(await quiet()),
    ...(await start()),
  ];
}

async function manyFiles(count: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    for (let index = 0; index < count; index += 1)
      writeFileSync(join(folder, `f${String(index).padStart(5, "0")}.txt`), "");
    const rounds = count > 500 ? 3 : 5;
    const added: number[] = [];
    const drifts: number[] = [];
    const growths: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bareMs = await bareSpawns(count);
      const run = await program(folder, ["--command", "/bin/true", "*.txt"]);
      const results = JSON.parse(
        readFileSync(join(folder, "memory-profile", "results.json"), "utf8"),
      ) as { files: FileResult[] };
      const firstMs = Date.parse(results.files[0]?.startedAt ?? "");
      added.push((run.endedMs - firstMs - bareMs) / count);
      const gaps = startGaps(results.files);
      const tenth = Math.max(10, Math.floor(count / 10));
      drifts.push(median(gaps.slice(-tenth)) / median(gaps.slice(0, tenth)));
      growths.push(run.growthBytes);
    }
    const group = `${count} trivial files, everything on`;
    const rows: Row[] = [
      {
        group,
        what: "added per file over bare spawns, from the first file's start to the program's end",
        ours: ms(median(added)),
        against: "",
        figure: ms(median(added)),
        target: "≤ 4 ms",
        met: median(added) <= 4,
      },
    ];
    if (count < 500) return rows;
    const drift = median(drifts);
    const growth = median(growths);
    return [
      ...rows,
      {
        group,
        what: "the last tenth against the first",
        ours: times(drift),
        against: "",
        figure: times(drift),
        target: "≈ 1",
        met: drift < 1.15,
      },
      {
        group,
        what: "growth of resident memory from file 200 on",
        ours: mib(growth),
        against: "",
        figure: mib(growth),
        target: "none",
        met: growth < 8 * 1024 * 1024,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startGaps(files: readonly FileResult[]): number[] {
  const starts = files.map(({ startedAt }) => Date.parse(startedAt ?? ""));
  return starts.slice(1).map((at, index) => at - (starts[index] ?? at));
}

/** One after the other, each awaited, as the simplest runner would. */
async function bareSpawns(count: number): Promise<number> {
  const startedMs = performance.now();
  for (let index = 0; index < count; index += 1) {
    await new Promise<void>((resolve) => {
      spawn("/bin/true", [], { stdio: ["ignore", "pipe", "pipe"] }).on("close", () => resolve());
    });
  }
  return performance.now() - startedMs;
}

/** The whole program; its resident memory is read while it runs. */
async function program(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let done = 0;
  let residentBytes = 0;
  let lastBytes = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    done += text.split("\n").filter((line) => /^\[\d+\/\d+\]/.test(line)).length;
    lastBytes = residentOf(child.pid ?? 0) || lastBytes;
    if (done >= 200 && residentBytes === 0) residentBytes = lastBytes;
  });
  await new Promise((resolve) => child.on("close", resolve));
  return {
    endedMs: Date.now(),
    growthBytes: residentBytes === 0 ? 0 : lastBytes - residentBytes,
  };
}

function residentOf(pid: number): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024
    );
  } catch {
    return 0;
  }
}

/**
 * Both programs run from copies of their own of the Node binary: pages that are shared with other
 * Nodes of the machine would be divided among them and make the figure a matter of who else runs.
 */
async function quiet(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    writeFileSync(join(folder, "a.txt"), "");
    const [ownNode, idleNode] = ["node-a", "node-b"].map((name) => join(folder, name));
    for (const copy of [ownNode, idleNode]) copyFileSync(process.execPath, copy as string);
    const child = spawn(
      ownNode as string,
      [CLI, "--command", "/bin/sh -c 'exec sleep 34' {file}", "a.txt"],
      { cwd: folder, stdio: "ignore" },
    );
    const idle = spawn(idleNode as string, ["-e", "setInterval(()=>{},1e6)"], { stdio: "ignore" });
    await sleep(2000);
    const pid = child.pid ?? 0;
    const [cpuBefore, atMs] = [cpuNanoseconds(pid), performance.now()];
    await sleep(30_000);
    const share = ((cpuNanoseconds(pid) - cpuBefore) / 1e6 / (performance.now() - atMs)) * 100;
    const [pss, idlePss] = [proportional(pid), proportional(idle.pid ?? 0)];
    const ratio = pss / idlePss;
    idle.kill("SIGKILL");
    child.kill("SIGTERM");
    await new Promise((resolve) => child.on("close", resolve));
    return [
      {
        group: "while a quiet file runs",
        what: "CPU at the default interval, over 30 s",
        ours: `${share.toFixed(2)} % of a core`,
        against: "",
        figure: `${share.toFixed(2)} %`,
        target: "< 0.15 %",
        met: share < 0.15,
      },
      {
        group: "while a quiet file runs",
        what: "proportional memory of the supervisor",
        ours: mib(pss),
        against: `idle Node ${mib(idlePss)}`,
        figure: times(ratio),
        target: "≤ 1.6×",
        met: ratio <= 1.6,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of all threads, to the nanosecond (proc(5), schedstat): ticks are too coarse for this. */
function cpuNanoseconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads
    .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8"))
    .reduce((sum, text) => sum + Number(text.split(" ")[0]), 0);
}

function proportional(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) * 1024;
}

async function start(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    mkdirSync(join(folder, "t"));
    const script = join(folder, "t", "first.sh");
    writeFileSync(script, "#!/bin/sh\ndate +%s%N\n", { mode: 0o755 });
    const spans: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const startedMs = performance.timeOrigin + performance.now();
      const { stdout } = spawnSync(process.execPath, [CLI, "t/first.sh"], {
        cwd: folder,
        encoding: "utf8",
      });
      const firstMs = Number(/^(\d{19})$/m.exec(stdout)?.[1] ?? Number.NaN) / 1e6;
      spans.push(firstMs - startedMs);
    }
    const middle = median(spans);
    return [
      {
        group: "start",
        what: "of the program to the first file's process, median of 11",
        ours: ms(middle),
        against: "",
        figure: ms(middle),
        target: "< 150 ms",
        met: middle < 150,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
