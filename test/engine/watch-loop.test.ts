import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KillEvidence } from "../../src/core/events.ts";
import { createGpuBoard, postGpuHolders, postToGpuBoard } from "../../src/core/gpu-board.ts";
import type { TreeLook, TreeProbe, WatchEvent, WatchRequest } from "../../src/core/ports.ts";
import { bytes, GIB, MIB, millis, percent } from "../../src/core/units.ts";
import { type WatchCommand, watchLoop } from "../../src/engine/watch-loop.ts";

interface Moment {
  readonly ram?: number;
  readonly tree?: Partial<TreeLook>;
  readonly processes?: { pid: number; mib: number }[];
  /** What a walk takes. */
  readonly walkMs?: number;
  /** VRAM in use of one GPU of 10,000 MB, as the board shows it. */
  readonly vramMib?: number;
  /** Who holds it: pid and megabytes. */
  readonly holders?: readonly (readonly [number, number])[];
}

const request: WatchRequest = {
  descriptor: { kind: "cgroup-v2" },
  thresholds: { ram: percent(90), commit: null, vram: null },
  limits: { treeBytes: bytes(GIB), treeIsAuto: false, processBytes: null },
  enforcement: { tree: "kernel", process: "kernel" },
  limitGrace: millis(3000),
  interval: millis(250),
  timeout: null,
  gpuBoard: null,
  visibleGpus: [],
};

/** The first looks at a file come close together; after these seven they are an interval apart. */
const warm: readonly Moment[] = Array.from({ length: 7 }, () => ({}));

const usedOf = (mib: number) => ({ usedBytes: mib * MIB, totalBytes: 10_000 * MIB });

/** A watch with a GPU, and perhaps a threshold for it. */
function withGpu(threshold: number | null): Partial<WatchRequest> {
  return {
    gpuBoard: createGpuBoard(1),
    visibleGpus: [0],
    thresholds: { ...request.thresholds, vram: threshold === null ? null : percent(threshold) },
  };
}

/** Plays the moments one look after the other, then says stop. */
function play(
  moments: readonly Moment[],
  changes: Partial<WatchRequest> = {},
  commands: [number, WatchCommand][] = [],
) {
  const log: string[] = [];
  const events: WatchEvent[] = [];
  const board = changes.gpuBoard ?? null;
  let nowMs = 1000;
  let looks = 0;
  const moment = () => moments[Math.min(Math.max(looks - 1, 0), moments.length - 1)] ?? {};
  const probe: TreeProbe = {
    readTree: () => {
      looks += 1;
      const { vramMib, holders } = moment();
      if (board !== null && vramMib !== undefined) {
        postToGpuBoard(board, 0, { index: 0, ...usedOf(vramMib), readAtMs: nowMs });
      }
      if (board !== null && holders !== undefined) {
        postGpuHolders(
          board,
          holders.map(([pid, mib]) => ({ index: 0, pid, vramBytes: mib * MIB })),
        );
      }
      return {
        treeBytes: bytes(100 * MIB),
        peakTreeBytes: bytes(120 * MIB),
        treeLimitHits: 0,
        processLimitHits: 0,
        alive: true,
        ...moment().tree,
      };
    },
    readMemory: () => ({
      totalBytes: bytes(16 * GIB),
      usedBytes: bytes((16 * GIB * (moment().ram ?? 20)) / 100),
      usedPercent: percent(moment().ram ?? 20),
      commit: null,
    }),
    readProcesses: () => {
      nowMs += moment().walkMs ?? 0;
      return (moment().processes ?? [{ pid: 10, mib: 90 }]).map(({ pid, mib }) => ({
        pid,
        bytes: bytes(mib * MIB),
        peakBytes: bytes(mib * MIB),
        dataBytes: null,
      }));
    },
    biggest: () => [
      { pid: 1, parentPid: 0, name: "stranger", command: "stranger", bytes: bytes(7 * GIB) },
      { pid: 10, parentPid: 1, name: "test", command: "test", bytes: bytes(MIB) },
    ],
    pids: () => [10],
    describe: (pid) => ({
      pid,
      parentPid: 1,
      name: `p${pid}`,
      command: `run p${pid}`,
      bytes: bytes(MIB),
    }),
    kill: () => {
      log.push(`kill at ${nowMs}`);
    },
    capProcess: ({ pid }, limit) => {
      log.push(`cap ${pid} at ${limit / MIB} MB`);
    },
    wait: (span) => {
      log.push(`wait ${Math.round(span)}`);
      nowMs += span;
    },
    close: () => {},
  };
  const pending = [...commands];
  const summary = watchLoop(
    probe,
    { ...request, ...changes },
    {
      poll: () => {
        if (looks >= (pending[0]?.[0] ?? Number.POSITIVE_INFINITY))
          return pending.shift()?.[1] ?? null;
        return looks >= moments.length ? { kind: "stop" } : null;
      },
      send: (event) => {
        log.push(event.kind);
        events.push(event);
      },
      wake: new Int32Array(new SharedArrayBuffer(4)),
      now: () => nowMs,
      monotonic: () => nowMs,
    },
  );
  const killed = events.find((event) => event.kind === "killed");
  const evidence: KillEvidence | null = killed?.kind === "killed" ? killed.evidence : null;
  return { summary, log, events, evidence };
}

describe("watchLoop", () => {
  it("looks often at first, then once an interval, and kills nothing while all is well", () => {
    const { log, summary } = play(Array.from({ length: 10 }, () => ({})));
    assert.deepEqual(
      log.filter((line) => line !== "samples").map((line) => Number(line.split(" ")[1])),
      [10, 10, 20, 40, 80, 160, 250, 250, 250],
    );
    assert.equal(summary.kill, null);
    assert.equal(summary.peakTreeBytes, 120 * MIB);
  });

  it("acts first and tells afterwards", () => {
    const { log } = play([{}, { ram: 95 }, { ram: 95 }]);
    const told = log.indexOf("killed");
    const acted = log.findIndex((line) => line.startsWith("kill at"));
    assert.ok(acted >= 0 && acted < told, log.join(", "));
  });

  it("names the strangers that filled the memory beside the file's own processes", () => {
    const { evidence } = play([{}, { ram: 95 }, { ram: 95 }]);
    assert.equal(evidence?.cause, "ram");
    assert.equal(evidence?.measured, 95);
    assert.equal(evidence?.threshold, 90);
    assert.deepEqual(
      evidence?.biggest.map(({ pid, ofThisFile }) => [pid, ofThisFile]),
      [
        [1, false],
        [10, true],
      ],
    );
  });

  it("reads memory again before it kills, and lets a passing spike pass", () => {
    const { evidence, log } = play([{}, { ram: 95 }, { ram: 40 }, {}, {}]);
    assert.equal(evidence, null);
    assert.ok(!log.some((line) => line.startsWith("kill")));
  });

  it("kills again until nothing is alive", () => {
    const { log } = play([
      { ram: 95 },
      { ram: 95 },
      { ram: 95 },
      { ram: 95 },
      { tree: { alive: false } },
    ]);
    assert.ok(log.filter((line) => line.startsWith("kill at")).length >= 2);
  });

  it("kills the rest of the tree when the kernel has killed one of it", () => {
    const { evidence, log } = play([{}, { tree: { treeLimitHits: 1 } }, {}]);
    assert.equal(evidence?.cause, "tree-limit");
    assert.equal(evidence?.by, "kernel");
    assert.ok(log.some((line) => line.startsWith("kill at")));
  });

  it("still gives the evidence when the file ended before the look after the kernel's kill", () => {
    const { evidence, summary } = play([
      { processes: [{ pid: 10, mib: 900 }] },
      { tree: { treeLimitHits: 1, alive: false }, processes: [] },
    ]);
    assert.equal(evidence?.cause, "tree-limit");
    assert.equal(summary.kill?.by, "kernel");
    assert.ok(
      evidence?.biggest.some(({ pid, ofThisFile }) => pid === 10 && ofThisFile),
      "the dead one is named",
    );
  });

  it("lets a process in a job object report for limit-grace before its tree is killed", () => {
    const hit = { tree: { processLimitHits: 1 } };
    const changes = {
      descriptor: { kind: "job-object" },
      limits: { treeBytes: null, treeIsAuto: false, processBytes: bytes(GIB) },
      limitGrace: millis(600),
    } as const;
    const { log } = play([...warm, hit, hit, hit, hit, hit], changes);
    const waits = log
      .slice(
        0,
        log.findIndex((line) => line.startsWith("kill at")),
      )
      .filter((line) => line.startsWith("wait"))
      .map((line) => Number(line.slice("wait ".length)));
    const grace = waits.slice(warm.length).reduce((sum, wait) => sum + wait, 0);
    assert.ok(Math.abs(grace - 600) <= 3, `${grace} ms of grace`);
  });

  it("tells whose allocation was refused where the file ended within its grace", () => {
    const hit = { tree: { processLimitHits: 1, culpritPid: 10 } };
    const over = { tree: { processLimitHits: 1, culpritPid: 10, alive: false }, processes: [] };
    const limits = { treeBytes: null, treeIsAuto: false, processBytes: bytes(GIB) };
    const { summary } = play([{}, hit, over], { descriptor: { kind: "job-object" }, limits });
    assert.equal(summary.kill, null);
    assert.equal(summary.refused?.pid, 10);
    assert.equal(play([{}, {}]).summary.refused, null);
  });

  it("still holds the machine's thresholds while a file has its grace", () => {
    const hit = { tree: { processLimitHits: 1 } };
    const changes = {
      descriptor: { kind: "job-object" },
      limits: { treeBytes: null, treeIsAuto: false, processBytes: bytes(GIB) },
      limitGrace: millis(60_000),
    } as const;
    const { evidence } = play([{}, hit, { ...hit, ram: 95 }, { ...hit, ram: 95 }, hit], changes);
    assert.equal(evidence?.cause, "ram");
    assert.equal(play([{}, hit, { ...hit, ram: 95 }, hit, hit], changes).evidence, null);
  });

  it("ends a hanging file at its timeout, to the millisecond", () => {
    const { log, evidence } = play([...warm, {}, {}, {}], { timeout: millis(600) });
    assert.ok(log.includes("kill at 1600"), log.join(", "));
    assert.equal(evidence?.cause, "timeout");
  });

  it("kills when the main thread asks, once", () => {
    const { evidence, events } = play([{}, {}, {}, {}], {}, [
      [2, { kind: "kill", cause: "cancel" }],
      [3, { kind: "kill", cause: "cancel" }],
    ]);
    assert.equal(evidence?.cause, "cancel");
    assert.equal(events.filter((event) => event.kind === "killed").length, 1);
  });

  it("asks the kernel to refuse a process that has used half of its limit", () => {
    const processes = (mib: number) => ({
      tree: { treeBytes: bytes(mib * MIB) },
      processes: [{ pid: 10, mib }],
    });
    const limits = { treeBytes: null, treeIsAuto: false, processBytes: bytes(1000 * MIB) };
    assert.ok(
      !play([processes(100), processes(499)], { limits }).log.some((line) =>
        line.startsWith("cap"),
      ),
    );
    const { log, evidence } = play([processes(100), processes(600)], { limits });
    assert.ok(log.includes("cap 10 at 1000 MB"), log.join(", "));
    assert.equal(evidence, null);
  });

  it("walks again at once when the first process comes after the watch has begun", () => {
    const none = { processes: [], tree: { treeBytes: bytes(0) }, walkMs: 5 };
    const { summary } = play([none, none, { walkMs: 5 }, {}]);
    assert.equal(summary.mostProcesses, 1);
    assert.equal(summary.peakProcessBytes, 90 * MIB);
  });

  it("sends samples in batches, and the last ones at the end", () => {
    const { events } = play([...warm, ...Array.from({ length: 10 }, () => ({}))]);
    const batches = events.filter((event) => event.kind === "samples");
    assert.ok(batches.length <= 4, `${batches.length} messages for 17 looks`);
    const samples = batches.flatMap((event) => (event.kind === "samples" ? event.samples : []));
    assert.ok(samples.length >= 11);
  });

  it("tells a quiet file's samples rarely, and each of them", () => {
    const { events } = play([...warm, ...Array.from({ length: 60 }, () => ({}))]);
    const batches = events.flatMap((event) => (event.kind === "samples" ? [event.samples] : []));
    const sizes = batches.slice(1, -1).map(({ length }) => length);
    assert.ok(sizes.length >= 3 && sizes.every((size) => size >= 16), sizes.join(" "));
    assert.ok(batches.flat().length >= 60);
  });

  it("tells within a second what moves", () => {
    const moments = Array.from({ length: 60 }, (_, look) => ({
      tree: { treeBytes: bytes((100 + look * 5) * MIB) },
    }));
    const { events } = play([...warm, ...moments]);
    const batches = events.flatMap((event) => (event.kind === "samples" ? [event.samples] : []));
    assert.ok(batches.slice(1, -1).every(({ length }) => length <= 5));
  });
});

describe("watchLoop with a GPU", () => {
  const waits = (log: readonly string[]) =>
    log.filter((line) => line.startsWith("wait")).map((line) => Number(line.split(" ")[1]));

  it("kills for the threshold and tells what the file's own processes held of it", () => {
    const holders = [
      [10, 6000],
      [99, 1000],
    ] as const;
    const hog = { vramMib: 8000, holders };
    const { evidence } = play([{ vramMib: 1000 }, hog, hog, hog], withGpu(80));
    assert.equal(evidence?.cause, "vram");
    assert.equal(evidence?.measured, 80);
    assert.deepEqual(evidence?.vramShare, { index: 0, bytes: 6000 * MIB, by: "driver" });
  });

  it("tells the rise since before the file where the driver names none of its processes", () => {
    const hog = { vramMib: 8000, holders: [[99, 8000]] as const };
    const { evidence } = play([{ vramMib: 1000 }, hog, hog, hog], withGpu(80));
    assert.deepEqual(evidence?.vramShare, { index: 0, bytes: 7000 * MIB, by: "difference" });
  });

  it("keeps the most that the file held, by the driver's word where it was given", () => {
    const { summary } = play(
      [
        { vramMib: 1000 },
        { vramMib: 5000 },
        { vramMib: 6000, holders: [[10, 2000]] },
        { vramMib: 4000, holders: [[10, 500]] },
        { vramMib: 9000, holders: [] },
      ],
      withGpu(null),
    );
    assert.deepEqual(summary.vramShares, [{ index: 0, bytes: 2000 * MIB, by: "driver" }]);
    assert.equal(summary.vramPeak[0]?.usedBytes, 9000 * MIB);
  });

  it("knows no share without a GPU, nor of one that the tests cannot see", () => {
    assert.deepEqual(play([{}, {}]).summary.vramShares, []);
    const moments = [{ vramMib: 1000 }, { vramMib: 5000, holders: [[10, 4000]] as const }];
    const { vramShares, vramPeak } = play(moments, { ...withGpu(null), visibleGpus: [] }).summary;
    assert.deepEqual(vramShares, []);
    assert.equal(vramPeak[0]?.usedBytes, 5000 * MIB);
  });

  it("looks closer together while VRAM moves, and only where it has one", () => {
    const quiet = Array.from({ length: 9 }, () => ({ vramMib: 1000 }));
    const moving = Array.from({ length: 9 }, (_, at) => ({ vramMib: 1000 + 100 * at }));
    const longest = (moments: readonly Moment[], threshold: number | null) =>
      Math.max(...waits(play(moments, withGpu(threshold)).log));
    assert.equal(longest(moving, null), 250);
    assert.equal(longest(moving, 80), 25);
    assert.ok(longest(quiet, 80) < 100);
  });
});
