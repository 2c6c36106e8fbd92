import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classify, type Evidence } from "../../src/core/classify.ts";
import type { KillEvidence } from "../../src/core/events.ts";
import { bytes, GIB, MIB, percent } from "../../src/core/units.ts";

const healthy: Evidence = {
  status: { kind: "exited", code: 0 },
  kill: null,
  kernelRefuses: false,
  refused: null,
  usage: {
    peakTreeBytes: bytes(50 * MIB),
    peakProcessBytes: null,
    treeLimitHits: 0,
    processLimitHits: 0,
  },
  limits: { treeBytes: bytes(4 * GIB), treeIsAuto: false, processBytes: bytes(GIB) },
  peakProcessBytes: bytes(50 * MIB),
  leftovers: [],
  stuck: [],
  outputTail: "",
};

const kill = (cause: KillEvidence["cause"], by: KillEvidence["by"] = "watchdog"): KillEvidence => ({
  cause,
  by,
  atMs: 0,
  measured: 91,
  threshold: 90,
  unit: "percent",
  sample: null,
  biggest: [
    {
      pid: 9,
      parentPid: 1,
      name: "chrome",
      command: "chrome --gpu",
      bytes: bytes(9 * GIB),
      ofThisFile: false,
    },
  ],
  culprit: null,
  gpuIndex: null,
});

const vramKill = (by: "driver" | "difference"): KillEvidence => ({
  ...kill("vram"),
  gpuIndex: 1,
  vramShare: { index: 1, bytes: bytes(2 * GIB), by },
  sample: {
    atMs: 0,
    ramUsedBytes: bytes(GIB),
    ramPercent: percent(10),
    commitPercent: null,
    treeBytes: null,
    processes: null,
    largestProcessBytes: null,
    vram: [
      {
        index: 1,
        usedBytes: bytes(9 * GIB),
        totalBytes: bytes(10 * GIB),
        usedPercent: percent(90),
      },
    ],
  },
});

const daemon = { pid: 42, parentPid: 1, name: "sleep", command: "sleep 1000", bytes: bytes(MIB) };
const refused = { kernelRefuses: true, refused: daemon };
const exited = (code: number) => ({ kind: "exited", code }) as const;
const signaled = (signal: string) => ({ kind: "signaled", signal }) as const;
const TRACEBACK = 'Traceback (most recent call last):\n  File "x.py", line 2\nMemoryError\n';

describe("classify", () => {
  const rows: [string, Partial<Evidence>, string, RegExp][] = [
    ["exit 0", {}, "passed", /Passed/],
    ["exit 1", { status: exited(1) }, "failed", /exit code 1/],
    ["a segmentation fault", { status: signaled("SIGSEGV") }, "crashed", /SIGSEGV.*extension/],
    ["a SIGKILL that was not ours", { status: signaled("SIGKILL") }, "crashed", /from outside/],
    [
      "exit 0 after our kill",
      { kill: kill("ram") },
      "killed-ram",
      /ram-kill-threshold.*another program.*chrome/,
    ],
    [
      "a commit kill",
      { kill: kill("commit"), status: signaled("SIGKILL") },
      "killed-commit",
      /page file/,
    ],
    [
      "a VRAM kill",
      { kill: kill("vram"), status: signaled("SIGKILL") },
      "killed-vram",
      /\(vram-kill-threshold\); make/,
    ],
    [
      "a VRAM kill whose share the driver told",
      { kill: vramKill("driver"), status: signaled("SIGKILL") },
      "killed-vram",
      /\(vram-kill-threshold\), 2 GB of the 9 GB in use held by its own processes; make/,
    ],
    [
      "a VRAM kill of which only the rise is known",
      { kill: vramKill("difference"), status: signaled("SIGKILL") },
      "killed-vram",
      /, 2 GB of the 9 GB in use taken since before the file; make/,
    ],
    ["a timeout, though it exits with 0", { kill: kill("timeout") }, "timed-out", /file-timeout/],
    ["a cancel", { kill: kill("cancel"), status: signaled("SIGKILL") }, "cancelled", /Cancelled/],
    [
      "the kernel's OOM killer",
      { kill: kill("tree-limit", "kernel"), status: signaled("SIGKILL") },
      "memory-limit",
      /kernel killed/,
    ],
    [
      "OOM hits without a look in between",
      { usage: { ...healthy.usage, treeLimitHits: 1 }, status: exited(0) },
      "memory-limit",
      /kernel killed 1 process/,
    ],
    [
      "a job object's refusal to the tree, told by the test before anything was killed",
      {
        ...refused,
        usage: { ...healthy.usage, treeLimitHits: 3 },
        status: exited(1),
        outputTail: TRACEBACK,
      },
      "memory-limit",
      /over 4 GB \(tree-memory-limit\) and the kernel refused process 42 \(sleep 1000\) more and said "MemoryError"/,
    ],
    [
      "a job object's refusal to one process, though it printed nothing and was far from the limit",
      { ...refused, usage: { ...healthy.usage, processLimitHits: 1 }, status: exited(1) },
      "memory-limit",
      /^Process 42 \(sleep 1000\) was refused memory beyond 1 GB \(process-memory-limit\)/,
    ],
    [
      "a job object's refusal to one process that ended with 0 all the same",
      { ...refused, usage: { ...healthy.usage, processLimitHits: 1 } },
      "memory-limit",
      /^Process 42 .* was refused memory .*, though the command ended with 0;/,
    ],
    [
      "a kill when the grace after a job object's refusal to the tree was over",
      { ...refused, kill: { ...kill("tree-limit", "kernel"), culprit: daemon } },
      "memory-limit",
      /the kernel refused process 42 \(sleep 1000\) more and all were killed/,
    ],
    [
      "a kill when the grace after a job object's refusal to one process was over",
      { ...refused, kill: { ...kill("process-limit", "kernel"), culprit: daemon } },
      "memory-limit",
      /^Process 42 \(sleep 1000\) was refused memory beyond 1 GB \(process-memory-limit\) and was killed/,
    ],
    [
      "a MemoryError with its traceback",
      { status: exited(1), outputTail: TRACEBACK },
      "memory-limit",
      /process-memory-limit.*MemoryError/,
    ],
    [
      "pytest's MemoryError line",
      { status: exited(1), outputTail: "E   MemoryError\n" },
      "memory-limit",
      /MemoryError/,
    ],
    [
      "a bad_alloc near the limit",
      {
        status: signaled("SIGABRT"),
        outputTail: "what():  std::bad_alloc",
        peakProcessBytes: bytes(0.9 * GIB),
      },
      "memory-limit",
      /bad_alloc/,
    ],
    [
      "a bad_alloc far from the limit",
      { status: signaled("SIGABRT"), outputTail: "what():  std::bad_alloc" },
      "crashed",
      /SIGABRT/,
    ],
    [
      "pytest's summary line behind its MemoryError line",
      {
        status: exited(1),
        outputTail: "E   MemoryError\nx.py:2: MemoryError\nFAILED x.py::test_x - MemoryError\n",
      },
      "memory-limit",
      /MemoryError/,
    ],
    [
      "an abort near the limit, without a word",
      { status: signaled("SIGABRT"), peakProcessBytes: bytes(0.95 * GIB) },
      "memory-limit",
      /process-memory-limit/,
    ],
    [
      "exit 1 near the limit, without a word",
      { status: exited(1), peakProcessBytes: bytes(0.95 * GIB) },
      "failed",
      /came to 973 MB of 1 GB/,
    ],
    [
      "the word MemoryError alone",
      { status: exited(1), outputTail: "test_MemoryError_is_caught FAILED\n" },
      "failed",
      /exit code 1/,
    ],
    ["a MemoryError that was survived", { outputTail: TRACEBACK }, "passed", /Passed/],
    [
      "a MemoryError without a limit",
      {
        status: exited(1),
        outputTail: TRACEBACK,
        limits: { ...healthy.limits, processBytes: null },
      },
      "failed",
      /exit code 1/,
    ],
    [
      "exit 0 with a daemon",
      { leftovers: [daemon] },
      "failed",
      /left 1 process running.*sleep 1000, pid 42/,
    ],
    [
      "exit 1 with a daemon",
      { status: exited(1), leftovers: [daemon] },
      "failed",
      /exit code 1.*left 1 process/,
    ],
    [
      "a command that does not exist",
      { status: { kind: "start-failed", message: "no such file: x; set command" } },
      "start-failed",
      /no such file/,
    ],
    [
      "a command that cannot be killed",
      { status: null, stuck: [daemon] },
      "failed",
      /could not be killed/,
    ],
    [
      "a crash that node --test reports",
      {
        status: exited(1),
        outputTail: "  ---\n  exitCode: ~\n  signal: 'SIGABRT'\n  error: 'test failed'\n",
      },
      "crashed",
      /SIGABRT/,
    ],
  ];
  for (const [name, changes, verdict, reason] of rows) {
    it(`${name}: ${verdict}`, () => {
      const classified = classify({ ...healthy, ...changes });
      assert.equal(classified.verdict, verdict, classified.reason);
      assert.match(classified.reason, reason);
      assert.doesNotMatch(classified.reason, /\n/);
    });
  }

  it("lets the first kill win over what the kernel counted afterwards", () => {
    const usage = { ...healthy.usage, treeLimitHits: 2 };
    assert.equal(classify({ ...healthy, kill: kill("timeout"), usage }).verdict, "timed-out");
  });

  it("tells the biggest process's size only where it was seen near the kill", () => {
    const own = {
      pid: 7,
      parentPid: 1,
      name: "python",
      command: "python hog.py",
      ofThisFile: true,
    };
    const reasonAt = (seenMib: number) =>
      classify({
        ...healthy,
        status: signaled("SIGKILL"),
        kill: {
          ...kill("tree-limit", "kernel"),
          measured: bytes(512 * MIB),
          threshold: bytes(512 * MIB),
          unit: "bytes",
          biggest: [{ ...own, bytes: bytes(seenMib * MIB) }],
        },
      }).reason;
    assert.match(reasonAt(300), /python hog\.py \(pid 7\) with 300 MB$/);
    assert.match(reasonAt(1), /python hog\.py \(pid 7\)$/);
  });

  it("says it in percent", () => {
    assert.match(
      classify({ ...healthy, kill: { ...kill("ram"), measured: percent(91.25) } }).reason,
      /91\.3 % of 90\.0 %/,
    );
  });
});
