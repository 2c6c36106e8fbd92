import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { openNvml } from "../../../src/platform/gpu/nvml.ts";
import { openNvmlLibrary } from "../../../src/platform/gpu/nvml-bindings.ts";
import { nvmlCandidates } from "../../../src/platform/gpu/nvml-library.ts";
import { type GpuSession, SourceFault } from "../../../src/platform/gpu/source.ts";
import { type Koffi, loadKoffi } from "../../../src/platform/native.ts";
import {
  buildFakeNvml,
  type DriverAge,
  MIB,
  noFakeNvml,
  ONE_GPU,
  UUID,
  UUID2,
  writeScript,
} from "./fake-nvml.ts";

const folder = mkdtempSync(join(tmpdir(), "fake-nvml-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const script = join(folder, "script.txt");
process.env.FAKE_NVML_SCRIPT = script;

function koffi(): Koffi {
  const native = loadKoffi();
  assert.ok(native.koffi, native.reason ?? "");
  return native.koffi;
}

function open(lines: readonly string[], ...ages: readonly DriverAge[]): GpuSession {
  writeScript(script, lines);
  return openNvml(openNvmlLibrary(koffi(), [buildFakeNvml(...ages)]));
}

async function readings(session: GpuSession): Promise<readonly (readonly number[])[]> {
  const { readings } = await session.look();
  return readings.map((one) => [one.index, one.usedBytes / MIB, one.totalBytes / MIB]);
}

function refusal(lines: readonly string[]): SourceFault {
  try {
    open(lines).close();
  } catch (fault) {
    assert.ok(fault instanceof SourceFault, String(fault));
    return fault;
  }
  assert.fail("NVML opened");
}

describe("NVML through the real calls", { skip: noFakeNvml }, () => {
  test("lists name, UUID, PCI place and size, and counts the driver's reserve as used", async () => {
    const session = open(ONE_GPU);
    assert.deepEqual(session.devices, [
      {
        index: 0,
        name: "NVIDIA GeForce RTX 4090",
        uuid: UUID,
        pciBusId: "00000000:01:00.0",
        vendor: "nvidia",
        parentIndex: null,
        totalBytes: 24576 * MIB,
      },
    ]);
    assert.match(session.detail, /570\.86\.15/);
    assert.deepEqual(await readings(session), [[0, 1408, 24576]]);
    session.close();
  });

  test("follows memory over time", async () => {
    const session = open(ONE_GPU);
    for (const used of [2000, 20000, 0]) {
      writeScript(script, [...ONE_GPU, `memory 0 0 ${24576 * MIB} 0 ${used * MIB}`]);
      assert.deepEqual(await readings(session), [[0, used, 24576]]);
    }
    session.close();
  });

  test("a driver without the v2 call answers the same figures through v1", async () => {
    const session = open(ONE_GPU, "WITHOUT_MEMORY_V2");
    assert.deepEqual(await readings(session), [[0, 1408, 24576]]);
    session.close();
  });

  test("a driver that refuses the v2 version word is asked through v1", async () => {
    const session = open([...ONE_GPU, "fail nvmlDeviceGetMemoryInfo_v2 25"]);
    assert.deepEqual(await readings(session), [[0, 1408, 24576]]);
    session.close();
  });

  const processes = [
    ...ONE_GPU,
    `process 0 compute 4312 ${700 * MIB}`,
    `process 0 compute 77 ${5 * MIB}`,
    "process 0 graphics 99 na",
    `process 0 graphics 77 ${9 * MIB}`,
  ];
  const expected = [
    [4312, 700 * MIB],
    [77, 9 * MIB],
    [99, null],
  ];
  const layouts: readonly [string, readonly string[], readonly DriverAge[]][] = [
    ["v3", processes, []],
    ["v2", processes, ["WITHOUT_PROCESSES_V3"]],
    ["v1", processes, ["WITHOUT_PROCESSES_V3", "WITHOUT_PROCESSES_V2"]],
    ["the wider v3 entries of early R535", [...processes, "stride 32"], []],
  ];
  for (const [name, lines, ages] of layouts) {
    test(`lists processes by ${name}, each once, unknown shares as unknown`, async () => {
      const session = open(lines, ...ages);
      const holders = await session.holders();
      assert.deepEqual(
        holders.map((one) => [one.pid, one.vramBytes]),
        expected,
      );
      session.close();
    });
  }

  test("reads a process list that is longer than expected", async () => {
    const many = Array.from({ length: 700 }, (_, at) => `process 0 compute ${at + 1} ${MIB}`);
    const session = open([...ONE_GPU, ...many]);
    assert.equal((await session.holders()).length, 700);
    session.close();
  });

  test("a GPU in MIG mode is followed by its instances, with their own memory", async () => {
    const session = open([
      `gpu 0 ${UUID} 00000000:01:00.0 NVIDIA A100-SXM4-40GB`,
      `gpu 1 ${UUID2} 00000000:02:00.0 NVIDIA A100-SXM4-40GB`,
      "mig 0 0 MIG-aaaa NVIDIA A100-SXM4-40GB MIG 3g.20gb",
      "mig 0 2 MIG-bbbb NVIDIA A100-SXM4-40GB MIG 1g.5gb",
      `memory 0 0 ${40000 * MIB} 0 ${900 * MIB}`,
      `memory 1 0 ${40000 * MIB} 0 ${1 * MIB}`,
      `memory 100 0 ${20000 * MIB} 0 ${800 * MIB}`,
      `memory 102 0 ${5000 * MIB} 0 ${100 * MIB}`,
    ]);
    assert.deepEqual(
      session.devices.map((one) => [one.index, one.uuid, one.parentIndex]),
      [
        [0, UUID, null],
        [1, UUID2, null],
        [2, "MIG-aaaa", 0],
        [3, "MIG-bbbb", 0],
      ],
    );
    assert.deepEqual(await readings(session), [
      [0, 900, 40000],
      [1, 1, 40000],
      [2, 800, 20000],
      [3, 100, 5000],
    ]);
    session.close();
  });

  test("a GPU that is lost while running is left out, never shown as empty", async () => {
    const session = open([
      ...ONE_GPU,
      `gpu 1 ${UUID2} 00000000:02:00.0 NVIDIA T400`,
      `memory 1 0 ${4096 * MIB} 0 ${100 * MIB}`,
    ]);
    assert.equal((await readings(session)).length, 2);
    writeScript(script, [...ONE_GPU, `gpu 1 ${UUID2} 00000000:02:00.0 NVIDIA T400`]);
    assert.deepEqual(await readings(session), [[0, 1408, 24576]]);
    session.close();
  });

  test("says why it cannot be used, with the driver's code and what to do", () => {
    const init = refusal([...ONE_GPU, "fail nvmlInit_v2 18"]);
    assert.equal(init.message, "nvmlInit_v2: 18 NVML_ERROR_LIB_RM_VERSION_MISMATCH");
    assert.match(init.remedy, /restart the machine/);
    assert.match(refusal([...ONE_GPU, "fail nvmlInit_v2 9"]).remedy, /modprobe nvidia/);
    assert.match(refusal(["driver 1"]).message, /lists no GPU/);
    assert.match(
      refusal([...ONE_GPU, "fail nvmlDeviceGetHandleByIndex_v2 15"]).message,
      /GPU 0\): 15 NVML_ERROR_GPU_IS_LOST/,
    );
    const unsupported = ONE_GPU.filter((line) => !line.startsWith("memory"));
    assert.match(refusal(unsupported).message, /no GPU tells its memory.*NOT_SUPPORTED/);
    assert.match(refusal([...unsupported, "memory 0 0 0 0 0"]).message, /answers without figures/);
  });

  test("names that the driver does not tell are no reason to give up", () => {
    const session = open([
      ...ONE_GPU,
      "fail nvmlDeviceGetName 999",
      "fail nvmlDeviceGetUUID 3",
      "fail nvmlDeviceGetPciInfo_v3 3",
    ]);
    assert.equal(session.devices[0]?.name, "NVIDIA GPU");
    assert.equal(session.devices[0]?.uuid, null);
    assert.equal(session.devices[0]?.pciBusId, null);
    session.close();
  });
});

test("a library that is not there, or is none, is a fault with its path", () => {
  const missing = join(folder, "no", "libnvidia-ml.so.1");
  assert.throws(() => openNvmlLibrary(koffi(), [missing]), SourceFault);
  writeScript(join(folder, "text.so"), ["this is no library"]);
  assert.throws(
    () => openNvmlLibrary(koffi(), [join(folder, "text.so")]),
    (fault: unknown) => fault instanceof SourceFault && /text\.so/.test(fault.message),
  );
});

test("Windows loads nvml.dll by full path only", () => {
  const paths = nvmlCandidates("win32", {
    SystemRoot: "D:\\Windows",
    ProgramW6432: "D:\\Program Files",
  });
  assert.deepEqual(paths, [
    "D:\\Windows\\System32\\nvml.dll",
    "D:\\Program Files\\NVIDIA Corporation\\NVSMI\\nvml.dll",
  ]);
});
