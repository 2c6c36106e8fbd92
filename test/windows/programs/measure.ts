import { spawn } from "node:child_process";
import { once } from "node:events";
import { median, ms, quantile, type Row, sleep, times } from "../../../scripts/bench/row.ts";
import { defaults, openBenchPlatform } from "../../../scripts/bench/world.ts";
import { millis } from "../../../src/core/units.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import { run } from "../../../src/engine/run.ts";
import type { Platform } from "../../../src/platform/index.ts";
import { openWatchdogSide } from "../../../src/platform/watchdog-side.ts";
import { fixtureProgram, IS_WINE } from "../fixture-program.ts";
import { isAlive, NO_LIMITS, ownEnvironment } from "../tree-rig.ts";

/** The figures of Windows, as rows of docs/performance.md, in JSON on standard output. */
const STARTS = 40;
/** In a run a start follows a pause, not the end of another process. */
const IDLE_MS = 60;
const KILLS = 9;
const TREE = 20;
const QUIET_MS = 15_000;
/** Processor time is counted in ticks of 10 ms under Wine. */
const TICK_MS = 10;
const group = `job objects (${IS_WINE ? "Windows Node under Wine" : "Windows"})`;

await using platform = await openBenchPlatform();
const rows = [...(await starts(platform)), ...(await kills(platform)), ...(await quiet(platform))];
console.log(JSON.stringify(rows));

/** From start to exit of the same program, ours and libuv's own in turns. */
async function starts({ ports }: Platform): Promise<Row[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  const program = fixtureProgram("exit");
  for (let index = 0; index < STARTS; index += 1) {
    const prepared = await prepare(ports, index, [program, "0"]);
    await sleep(IDLE_MS);
    const oursMs = performance.now();
    const contained = await prepared.start(NO_LIMITS);
    await contained.exited;
    ours.push(performance.now() - oursMs);
    for await (const chunk of contained.output) void chunk;
    await contained.release();

    await sleep(IDLE_MS);
    const bareMs = performance.now();
    // The same console as ours: none that anybody sees.
    const child = spawn(program, ["0"], { windowsHide: true, stdio: ["ignore", "pipe", "pipe"] });
    const closed = once(child, "close");
    await once(child, "exit");
    bare.push(performance.now() - bareMs);
    await closed;
  }
  const added = median(ours) - median(bare);
  const ratio = median(ours) / median(bare);
  return [
    {
      group,
      what: "trivial program, start to exit, median",
      ours: ms(median(ours)),
      against: `libuv's spawn ${ms(median(bare))}`,
      figure: `${times(ratio)} (${added < 0 ? "−" : "+"}${ms(Math.abs(added))})`,
      target: "≤ 1.1×",
      met: ratio <= 1.1,
    },
    {
      group,
      what: "the same, 90th percentile",
      ours: ms(quantile(ours, 0.9)),
      against: `libuv's spawn ${ms(quantile(bare, 0.9))}`,
      figure: times(quantile(ours, 0.9) / quantile(bare, 0.9)),
      target: "≤ 1.2×",
      met: quantile(ours, 0.9) / quantile(bare, 0.9) <= 1.2,
    },
  ];
}

/** From TerminateJobObject to nothing alive, against ending one process after the other. */
async function kills({ ports }: Platform): Promise<Row[]> {
  const { openTreeProbe } = await openWatchdogSide();
  const ours: number[] = [];
  const singly: number[] = [];
  for (let index = 0; index < 2 * KILLS; index += 1) {
    const prepared = await prepare(ports, index, [fixtureProgram("tree"), String(TREE)]);
    const probe = openTreeProbe(prepared.descriptor);
    const contained = await prepared.start(NO_LIMITS);
    for await (const { chunk } of contained.output) if (Buffer.from(chunk).includes("ready")) break;
    const pids = probe.pids();
    const begin = performance.now();
    if (index % 2 === 0) {
      await contained.killAll(millis(10_000));
      ours.push(performance.now() - begin);
    } else {
      for (const pid of pids.filter(isAlive)) process.kill(pid, "SIGKILL");
      while (probe.pids().length > 0) await new Promise(setImmediate);
      singly.push(performance.now() - begin);
    }
    probe.close();
    await contained.killAll(millis(10_000));
    contained.endOutput();
    await contained.release();
  }
  const ratio = median(ours) / median(singly);
  return [
    {
      group,
      what: `tree of ${TREE} processes, from TerminateJobObject to all gone, median of ${KILLS}`,
      ours: ms(median(ours)),
      against: `one after the other ${ms(median(singly))}`,
      figure: times(ratio),
      target: "≤ 1.1×",
      met: ratio <= 1.1,
    },
  ];
}

/** Processor time of this whole program while a file that does nothing runs, watched as by default. */
async function quiet({ ports }: Platform): Promise<Row[]> {
  const argv = [process.execPath, "-e", `setTimeout(() => {}, ${QUIET_MS})`] as const;
  const plan: Plan = {
    version: "",
    runId: "measure",
    pid: process.pid,
    workingDirectory: process.cwd(),
    settings: defaults,
    record: {},
    environment: ownEnvironment(),
    audit: [],
    warnings: [],
    notices: [],
    files: [{ file: "quiet", command: { kind: "run", argv } }],
  };
  const world = { ...ports, files: { ...ports.files, exists: async () => true } };
  let before = process.cpuUsage();
  let sinceMs = 0;
  for await (const event of run(plan, world, new AbortController().signal)) {
    if (event.kind === "process-started") {
      before = process.cpuUsage();
      sinceMs = performance.now();
    }
    if (event.kind === "file-finished") break;
  }
  const spent = process.cpuUsage(before);
  const elapsedMs = performance.now() - sinceMs;
  const spentMs = (spent.user + spent.system) / 1000;
  const share = (Math.max(spentMs, TICK_MS) / elapsedMs) * 100;
  const figure = `${spentMs < TICK_MS ? "< " : ""}${share.toFixed(2)} %`;
  return [
    {
      group,
      what: `processor time while a quiet file runs, ${QUIET_MS / 1000} s`,
      ours: `${figure} of a core`,
      against: "",
      figure,
      target: "≤ 1 %",
      met: share <= 1,
    },
  ];
}

function prepare(ports: Platform["ports"], index: number, argv: readonly [string, ...string[]]) {
  return ports.containment.prepare({
    index,
    argv,
    workingDirectory: process.cwd(),
    environment: ownEnvironment(),
  });
}
