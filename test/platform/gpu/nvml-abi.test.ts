import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  decodeMemoryV2,
  decodePciBusId,
  decodeProcesses,
  LIST_FILL,
  NVML_MEMORY_V2_VERSION,
  NVML_SIZES,
} from "../../../src/platform/gpu/nvml-abi.ts";
import { nvmlFault } from "../../../src/platform/gpu/nvml-errors.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/gpu/", import.meta.url));
/** What nvml-abi.c printed when it was compiled with NVIDIA's header of CUDA 13.3. */
const header: Record<string, number> = JSON.parse(
  readFileSync(join(fixtures, "nvml-abi.json"), "utf8"),
);

test("sizes and version words are those of NVIDIA's header as compiled", () => {
  assert.equal(NVML_SIZES.memory, header["sizeof nvmlMemory_t"]);
  assert.equal(NVML_SIZES.memoryV2, header["sizeof nvmlMemory_v2_t"]);
  assert.equal(NVML_SIZES.pciInfo, header["sizeof nvmlPciInfo_t"]);
  assert.equal(NVML_SIZES.processV1, header["sizeof nvmlProcessInfo_v1_t"]);
  assert.equal(NVML_SIZES.processV2, header["sizeof nvmlProcessInfo_v2_t"]);
  assert.equal(NVML_SIZES.processWide, header["sizeof nvmlProcessDetail_v1_t"]);
  assert.equal(NVML_SIZES.name, header.NVML_DEVICE_NAME_V2_BUFFER_SIZE);
  assert.equal(NVML_SIZES.uuid, header.NVML_DEVICE_UUID_V2_BUFFER_SIZE);
  assert.equal(NVML_SIZES.driverVersion, header.NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE);
  assert.equal(NVML_MEMORY_V2_VERSION, header.nvmlMemory_v2);
});

test("fields are read where NVIDIA's header puts them", () => {
  const at = (name: string): number => header[`offsetof ${name}`] ?? Number.NaN;
  const memory = Buffer.alloc(NVML_SIZES.memoryV2);
  memory.writeBigUInt64LE(1000n, at("nvmlMemory_v2_t.total"));
  memory.writeBigUInt64LE(300n, at("nvmlMemory_v2_t.reserved"));
  memory.writeBigUInt64LE(600n, at("nvmlMemory_v2_t.free"));
  memory.writeBigUInt64LE(100n, at("nvmlMemory_v2_t.used"));
  assert.deepEqual(decodeMemoryV2(memory), { totalBytes: 1000, freeBytes: 600 });

  const pci = Buffer.alloc(NVML_SIZES.pciInfo);
  pci.write("00000000:0B:00.0", at("nvmlPciInfo_t.busId"));
  assert.equal(decodePciBusId(pci), "00000000:0B:00.0");

  const list = Buffer.alloc(2 * NVML_SIZES.processWide, LIST_FILL);
  for (const [entry, pid] of [11, 22].entries()) {
    const start = entry * NVML_SIZES.processV2;
    list.writeUInt32LE(pid, start);
    list.writeBigUInt64LE(BigInt(pid * 100), start + at("nvmlProcessInfo_v2_t.usedGpuMemory"));
    list.fill(0xff, start + at("nvmlProcessInfo_v2_t.gpuInstanceId"), start + NVML_SIZES.processV2);
  }
  assert.deepEqual(decodeProcesses(list, 2, NVML_SIZES.processV2), [
    { pid: 11, usedBytes: 1100 },
    { pid: 22, usedBytes: 2200 },
  ]);
});

test("every error of NVIDIA's header has its name and a remedy", () => {
  for (const [name, code] of Object.entries(header)) {
    if (!name.startsWith("NVML_ERROR_")) continue;
    const fault = nvmlFault("nvmlInit_v2", code);
    assert.equal(fault.message, `nvmlInit_v2: ${code} ${name}`);
    assert.notEqual(fault.remedy, "");
  }
  assert.match(nvmlFault("nvmlInit_v2", 4711).message, /4711/);
});

const headers = [process.env.NVML_HEADER, "/usr/local/cuda/include/nvml.h", "/usr/include/nvml.h"];
const found = headers.find((path) => path !== undefined && existsSync(path));
test("the recorded figures are those of the header on this machine", {
  skip: found === undefined && "needs NVIDIA's nvml.h: install CUDA, or name it in NVML_HEADER",
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "nvml-abi-"));
  try {
    const program = join(folder, "abi");
    const source = join(fixtures, "nvml-abi.c");
    execFileSync("gcc", ["-I", dirname(found ?? ""), "-o", program, source]);
    assert.deepEqual(JSON.parse(execFileSync(program, { encoding: "utf8" })), header);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
