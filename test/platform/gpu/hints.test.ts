import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { sourcesWorthAsking } from "../../../src/platform/gpu/hints.ts";
import type { GpuSourceName } from "../../../src/platform/gpu/source.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hints-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function machine(
  files: Record<string, string>,
  environment: Record<string, string> = {},
): readonly GpuSourceName[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const amdRoots = { sys: join(root, "sys"), proc: join(root, "proc") };
  return sourcesWorthAsking({ platform: "linux", environment, root, amdRoots });
}

const NVIDIA = ["nvml", "nvidia-smi", "torch", "systeminformation"];

test("an empty machine has nothing to ask", () => {
  assert.deepEqual(machine({}), []);
});

test("a display adapter of another vendor is no reason to start anything", () => {
  const files = { "dev/dri/card0": "", "sys/class/drm/card0/device/vendor": "0x8086\n" };
  assert.deepEqual(machine(files), []);
});

test("NVIDIA is asked for a device, a library or its tool", () => {
  assert.deepEqual(machine({ "dev/nvidiactl": "" }), NVIDIA);
});

test("NVIDIA is asked under WSL", () => {
  assert.deepEqual(machine({ "dev/dxg": "" }), NVIDIA);
});

const posix = { skip: process.platform === "win32" && "needs paths without a drive's colon" };
test("NVIDIA is asked for a library that only LD_LIBRARY_PATH knows", posix, () => {
  const library = { "opt/driver/libnvidia-ml.so.1": "" };
  assert.deepEqual(machine(library), []);
  assert.deepEqual(machine({}, { LD_LIBRARY_PATH: `:${join(root, "opt/driver")}` }), NVIDIA);
});

test("NVIDIA is asked for nvidia-smi in PATH", () => {
  assert.deepEqual(machine({ "tools/nvidia-smi": "" }, { PATH: join(root, "tools") }), NVIDIA);
});

test("AMD is asked for its card or its compute device", () => {
  const files = { "sys/class/drm/card1/device/vendor": "0x1002\n" };
  assert.deepEqual(machine(files), ["amd-sysfs", "torch"]);
  assert.deepEqual(machine({ "dev/kfd": "" }), ["amd-sysfs", "torch"]);
});

test("Windows always asks its counters, and NVIDIA's parts where they lie", () => {
  const nowhere = { SystemRoot: "Z:\\none", ProgramFiles: "Z:\\none", ProgramW6432: "Z:\\none" };
  const question = { environment: nowhere, root: "/", amdRoots: { sys: "", proc: "" } };
  assert.deepEqual(sourcesWorthAsking({ ...question, platform: "win32" }), ["pdh"]);
});
