import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readGpuBoard } from "../../../src/core/gpu-board.ts";
import type { GpuPort } from "../../../src/core/ports.ts";
import { millis } from "../../../src/core/units.ts";
import { type GpuOptions, type OpenedGpu, openGpu } from "../../../src/platform/gpu/open.ts";
import { buildFakeNvml, MIB, noFakeNvml, ONE_GPU, UUID, UUID2, writeScript } from "./fake-nvml.ts";
import { eventually, isAlive } from "./waiting.ts";

const probeFile = fileURLToPath(new URL("../../../src/entry/gpu-probe.ts", import.meta.url));
const fixtures = fileURLToPath(new URL("../../fixtures/gpu/", import.meta.url));
const LONG = millis(60_000);
/** The deadline of what hangs anyway: a busy machine that is late changes nothing. */
const HANG_MS = 1000;
/** Of what is to answer: a busy machine must not make it a driver that hangs. */
const PATIENT = { openMs: 60_000, lookMs: 60_000 };
const PATIENCE = {
  nvml: PATIENT,
  "nvidia-smi": PATIENT,
  torch: PATIENT,
};

const folder = mkdtempSync(join(tmpdir(), "gpu-open-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let worlds = 0;

/** A machine of its own: an NVML script, a folder for PATH, nothing else. */
function world(script: readonly string[] = ONE_GPU) {
  const root = join(folder, String(worlds++));
  const bin = join(root, "bin");
  mkdirSync(bin, { recursive: true });
  const scriptFile = join(root, "script.txt");
  writeScript(scriptFile, script);
  const python = join(bin, "python-of-the-tests");
  const environment: Record<string, string | undefined> = {
    // Windows programs do not start without SystemRoot and its kin.
    ...(process.platform === "win32" ? process.env : {}),
    PATH: bin,
    FAKE_NVML_SCRIPT: scriptFile,
    FAKE_SMI: root,
    FAKE_TORCH: join(root, "torch.json"),
    PYTHONPATH: join(fixtures, "torch"),
  };
  return {
    root,
    environment,
    python,
    script: (lines: readonly string[]) => writeScript(scriptFile, lines),
    withSmi: (gpus: string) => {
      // The fake needs cat and sleep; everything else of the machine stays away.
      for (const tool of ["cat", "sleep"]) symlinkSync(`/bin/${tool}`, join(bin, tool));
      copyFileSync(join(fixtures, "nvidia-smi/fake-nvidia-smi.sh"), join(bin, "nvidia-smi"));
      chmodSync(join(bin, "nvidia-smi"), 0o755);
      writeFileSync(join(root, "gpus.txt"), gpus);
    },
    withTorch: (about: unknown) =>
      writeFileSync(environment.FAKE_TORCH ?? "", JSON.stringify(about)),
    open: (more: Partial<GpuOptions> = {}): Promise<OpenedGpu> =>
      openGpu({
        platform: process.platform,
        environment,
        probeFile,
        intervalMs: 50,
        sources: ["nvml", "nvidia-smi"],
        nvmlCandidates: [buildFakeNvml()],
        ...more,
        deadlines: { ...PATIENCE, ...more.deadlines },
      }),
  };
}

async function withPort(opened: OpenedGpu, use: (port: GpuPort) => Promise<void>): Promise<void> {
  assert.ok(opened.port, JSON.stringify(opened.attempts));
  try {
    await use(opened.port);
  } finally {
    await opened.port.close();
  }
}

/** The Python of this machine; null without one. */
const pythonHere = ((): string | null => {
  const asked = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], {
    encoding: "utf8",
  });
  return asked.status === 0 ? asked.stdout.trim() : null;
})();
const noShell = process.platform === "win32" && "needs a POSIX shell for the fake nvidia-smi";
const noPython = pythonHere === null && "needs python3 to run the fake torch";

/** What was posted last, however long ago: a busy machine may be late in asking. */
const used = (port: GpuPort): readonly (readonly number[])[] =>
  readGpuBoard(port.board, Date.now(), Number.POSITIVE_INFINITY).map((one) => [
    one.index,
    one.usedBytes / MIB,
  ]);
const SMI = `0, ${UUID}, 00000000:01:00.0, 24576, 20576, NVIDIA GeForce RTX 4090\n`;

test("starts nothing on a machine where no file speaks for a GPU", async () => {
  const opened = await openGpu({
    platform: "linux",
    environment: { PATH: "" },
    probeFile: "/nowhere/that/could/be/started.js",
    intervalMs: 250,
    root: join(folder, "empty"),
    amdRoots: { sys: join(folder, "empty/sys"), proc: join(folder, "empty/proc") },
  });
  assert.equal(opened.port, null);
  assert.equal(opened.attempts.length, 6);
  for (const attempt of opened.attempts) {
    assert.equal(attempt.ok, false);
    assert.match(attempt.reason, /not tried/);
  }
});

describe("the probe", { skip: noFakeNvml }, () => {
  test("reads NVML, follows it on the board, and names who holds the memory", async () => {
    const here = world([...ONE_GPU, `process 0 compute ${process.pid} ${700 * MIB}`]);
    const known = { parentPid: 1, name: "node", command: "node x", bytes: 5 as never };
    const opened = await here.open({
      describe: (pid) => (pid === process.pid ? { pid, ...known } : null),
    });
    await withPort(opened, async (port) => {
      assert.equal(port.source, "nvml");
      assert.deepEqual(
        opened.attempts.map((one) => [one.source, one.ok]),
        [["nvml", true]],
      );
      assert.equal(port.gpus[0]?.visible, true);
      assert.deepEqual(used(port), [[0, 1408]], "a reading is there from the start");
      here.script([...ONE_GPU, `memory 0 0 ${24576 * MIB} 0 ${9000 * MIB}`]);
      await eventually("the board follows", () => used(port)[0]?.[1] === 9000);
      here.script([...ONE_GPU, `process 0 compute ${process.pid} ${700 * MIB}`]);
      await port.refresh(LONG);
      assert.deepEqual(used(port), [[0, 1408]]);
      await eventually("the holder is named", async () => {
        const [holder] = await port.holders(0);
        return holder?.name === "node" && holder.vramBytes === 700 * MIB;
      });
      assert.deepEqual(await port.holders(1), []);
    });
  });

  test("lists all GPUs and marks those that the tests see", async () => {
    const here = world([
      ...ONE_GPU,
      `gpu 1 ${UUID2} 00000000:02:00.0 NVIDIA GeForce RTX 4090`,
      `memory 1 0 ${24576 * MIB} 0 0`,
    ]);
    here.environment.CUDA_VISIBLE_DEVICES = UUID2;
    await withPort(await here.open(), async (port) => {
      assert.deepEqual(
        port.gpus.map((one) => one.visible),
        [false, true],
      );
      assert.deepEqual(used(port), [
        [0, 1408],
        [1, 0],
      ]);
    });
  });

  test("goes on to nvidia-smi where NVML refuses, and keeps why", { skip: noShell }, async () => {
    const here = world([...ONE_GPU, "fail nvmlInit_v2 18"]);
    here.withSmi(SMI);
    const opened = await here.open();
    await withPort(opened, async (port) => {
      assert.equal(port.source, "nvidia-smi");
      assert.match(opened.attempts[0]?.reason ?? "", /LIB_RM_VERSION_MISMATCH/);
      assert.match(opened.attempts[0]?.remedy ?? "", /restart/);
      assert.deepEqual(used(port), [[0, 4000]]);
    });
  });

  test("goes on to nvidia-smi where NVML hangs at its start", { skip: noShell }, async () => {
    const here = world([...ONE_GPU, "hang nvmlInit_v2"]);
    here.withSmi(SMI);
    const deadlines = { nvml: { openMs: HANG_MS, lookMs: HANG_MS } };
    const opened = await here.open({ deadlines });
    await withPort(opened, async (port) => {
      assert.equal(port.source, "nvidia-smi");
      assert.match(opened.attempts[0]?.reason ?? "", /did not answer/);
    });
  });

  test("a crash in the driver's library is a refusal, not the end of the run", async () => {
    const here = world();
    const opened = await here.open({
      sources: ["nvml"],
      // No library: the process behind the source ends in another way.
      probeFile: join(fixtures, "crashing-probe.ts"),
    });
    assert.equal(opened.port, null);
    assert.match(opened.attempts[0]?.reason ?? "", /the process of nvml ended with/);
  });

  test("takes torch from the tests' own Python where nothing else answers", {
    skip: noPython,
  }, async () => {
    const here = world([...ONE_GPU, "fail nvmlInit_v2 9"]);
    here.withTorch({
      gpus: [
        { name: "Fake GPU", uuid: "11111111-2222", memory: [6 * MIB, 8 * MIB] },
        { name: "Broken GPU", memory: [1 * MIB, 4 * MIB] },
      ],
    });
    const opened = await here.open({
      sources: ["nvml", "nvidia-smi", "torch"],
      python: [pythonHere ?? ""],
    });
    await withPort(opened, async (port) => {
      assert.equal(port.source, "torch");
      assert.equal(port.gpus[0]?.uuid, "GPU-11111111-2222");
      assert.match(opened.attempts[1]?.reason ?? "", /not in PATH/);
      assert.deepEqual(used(port), [
        [0, 2],
        [1, 3],
      ]);
    });
  });

  test("says what is wrong with torch where it sees no GPU or is not installed", {
    skip: noPython,
  }, async () => {
    const here = world();
    here.withTorch({ gpus: [] });
    const python = [pythonHere ?? ""];
    const torch = (opened: OpenedGpu): string =>
      opened.attempts.find(({ source }) => source === "torch")?.reason ?? "";
    const blind = await here.open({ sources: ["torch"], python });
    assert.match(torch(blind), /torch 2\.9\.0\+fake sees no GPU/);
    delete here.environment.PYTHONPATH;
    const missing = await here.open({ sources: ["torch"], python: [...python, "-S", "-I"] });
    assert.match(torch(missing), /No module named 'torch'/);
    const none = await here.open({ sources: ["torch"], python: ["/nowhere/python"] });
    assert.match(torch(none), /cannot be started/);
  });

  test("a driver that begins to hang: no old figure, the next source, nothing left behind", {
    skip: noShell,
  }, async () => {
    const here = world();
    here.withSmi(SMI);
    const changes: string[] = [];
    const opened = await here.open({
      onChange: (message) => changes.push(message),
      deadlines: { nvml: { ...PATIENT, lookMs: HANG_MS } },
    });
    await withPort(opened, async (port) => {
      here.script([
        ...ONE_GPU,
        "hang nvmlDeviceGetMemoryInfo_v2",
        "hang nvmlDeviceGetComputeRunningProcesses_v3",
      ]);
      await eventually("nvidia-smi took over", () => port.source === "nvidia-smi");
      assert.match(changes[0] ?? "", /VRAM is read by nvidia-smi.*did not answer within 1000 ms/);
      await eventually("its reading is there", () => used(port)[0]?.[1] === 4000);
    });
  });

  test("with no other source the readings grow old, and the source is tried again later", async () => {
    const here = world();
    const changes: string[] = [];
    const opened = await here.open({
      sources: ["nvml"],
      onChange: (message) => changes.push(message),
      deadlines: { nvml: { ...PATIENT, lookMs: HANG_MS } },
      retryMs: 200,
    });
    await withPort(opened, async (port) => {
      here.script([...ONE_GPU, "hang nvmlDeviceGetMemoryInfo_v2"]);
      await eventually("it was given up", () => changes.length > 0);
      assert.match(changes[0] ?? "", /not watched for now/);
      here.script([...ONE_GPU, `memory 0 0 ${24576 * MIB} 0 ${77 * MIB}`]);
      await eventually("it is asked again", () => used(port)[0]?.[1] === 77);
    });
  });

  test("a refresh of a hanging driver answers at its deadline with what there is", async () => {
    const here = world();
    const opened = await here.open({
      sources: ["nvml"],
    });
    await withPort(opened, async (port) => {
      here.script([...ONE_GPU, "hang nvmlDeviceGetMemoryInfo_v2"]);
      assert.ok((await port.refresh(millis(300))).length <= 1);
      assert.deepEqual(await port.holders(0), []);
    });
  });

  test("a source that refuses for a moment keeps its place", async () => {
    const here = world();
    const changes: string[] = [];
    const opened = await here.open({ onChange: (message) => changes.push(message) });
    await withPort(opened, async (port) => {
      here.script(["driver 1"]);
      await port.refresh(LONG);
      assert.deepEqual(used(port), [[0, 1408]], "unknown is not empty: the last figure stays");
      here.script([...ONE_GPU, `memory 0 0 ${24576 * MIB} 0 ${5 * MIB}`]);
      await eventually("it is back", () => used(port)[0]?.[1] === 5);
      assert.deepEqual(changes, []);
      assert.equal(port.source, "nvml");
    });
  });
});

const noProc = process.platform === "win32" && "needs /proc to find the driver process";
describe("the end of the program", { skip: noFakeNvml || noProc }, () => {
  const HANGING = [...ONE_GPU, "hang nvmlInit_v2"];
  const start = async (
    way: string,
    script: readonly string[],
    deadline = 60_000,
  ): Promise<{ readonly program: ChildProcess; readonly pids: readonly number[] }> => {
    const { environment } = world(script);
    const file = join(fixtures, "open-and-end.ts");
    const args = [file, way, buildFakeNvml(), probeFile, String(deadline)];
    const program = spawn(process.execPath, args, {
      env: { ...process.env, ...environment, PATH: process.env.PATH },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface({ input: program.stdout }), "line");
    const pids: number[] = JSON.parse(line);
    assert.ok(pids.length > 0);
    return { program, pids };
  };
  const ended = async (program: ChildProcess): Promise<number | null> => {
    if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
    return program.exitCode;
  };

  test("process.exit is not held up by a hanging driver and leaves no process", async () => {
    const { program, pids } = await start("exit", HANGING);
    assert.equal(await ended(program), 7);
    await eventually("the driver process is gone", () => !pids.some(isAlive));
  });

  test("the natural end is not held up by an open port", async () => {
    const { program, pids } = await start("wait", ONE_GPU);
    assert.equal(await ended(program), 7);
    await eventually("the driver process is gone", () => !pids.some(isAlive));
  });

  test("a source that was given up holds nothing up", async () => {
    const { program, pids } = await start("wait", HANGING, HANG_MS);
    assert.equal(await ended(program), 7);
    await eventually("the driver process is gone", () => !pids.some(isAlive));
  });

  test("a hard kill of the program takes the hanging driver process along", async () => {
    const { program, pids } = await start("stay", HANGING);
    program.kill("SIGKILL");
    await ended(program);
    await eventually("the driver process is gone", () => !pids.some(isAlive));
  });
});
