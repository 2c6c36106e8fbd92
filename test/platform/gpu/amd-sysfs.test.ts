import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { openAmdSysfs } from "../../../src/platform/gpu/amd-sysfs.ts";
import { SourceFault } from "../../../src/platform/gpu/source.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amd-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const GIB = 1024 ** 3;

function files(contents: Record<string, string>): { sys: string; proc: string } {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { sys: join(root, "sys"), proc: join(root, "proc") };
}

/** As amdgpu on Linux 6.8 shows a card. */
const card = (
  number: number,
  slot: string,
  total: number,
  used: number,
): Record<string, string> => {
  const device = `sys/class/drm/card${number}/device`;
  return {
    [`${device}/vendor`]: "0x1002\n",
    [`${device}/device`]: "0x744c\n",
    [`${device}/product_name`]: "\n",
    [`${device}/unique_id`]: `${number}123456789abcdef\n`,
    [`${device}/uevent`]: `DRIVER=amdgpu\nPCI_CLASS=30000\nPCI_SLOT_NAME=${slot}\n`,
    [`${device}/mem_info_vram_total`]: `${total}\n`,
    [`${device}/mem_info_vram_used`]: `${used}\n`,
  };
};

test("lists AMD cards by number, past connectors and cards of other vendors", async () => {
  const session = openAmdSysfs(
    files({
      "sys/class/drm/card0/device/vendor": "0x8086\n",
      "sys/class/drm/card1-DP-1/status": "connected\n",
      "sys/class/drm/version": "drm 1.1.0\n",
      ...card(10, "0000:0b:00.0", 8 * GIB, GIB),
      ...card(2, "0000:03:00.0", 24 * GIB, 6 * GIB),
    }),
  );
  assert.deepEqual(
    session.devices.map((one) => [one.index, one.pciBusId, one.uuid, one.vendor]),
    [
      [0, "0000:03:00.0", "GPU-2123456789abcdef", "amd"],
      [1, "0000:0b:00.0", "GPU-10123456789abcdef", "amd"],
    ],
  );
  assert.equal(session.devices[0]?.name, "AMD GPU (device 0x744c)");
  assert.deepEqual((await session.look()).readings, [
    { index: 0, usedBytes: 6 * GIB, totalBytes: 24 * GIB },
    { index: 1, usedBytes: GIB, totalBytes: 8 * GIB },
  ]);
});

test("a card that stops telling is left out, never shown as empty", async () => {
  const roots = files(card(0, "0000:03:00.0", 8 * GIB, GIB));
  const session = openAmdSysfs(roots);
  writeFileSync(join(roots.sys, "class/drm/card0/device/mem_info_vram_used"), "");
  assert.deepEqual((await session.look()).readings, []);
});

test("says why there is none", () => {
  assert.throws(() => openAmdSysfs(files({})), SourceFault);
  const vendorOnly = files({ "sys/class/drm/card0/device/vendor": "0x1002\n" });
  assert.throws(
    () => openAmdSysfs(vendorOnly),
    (fault: unknown) => fault instanceof SourceFault && /amdgpu/.test(fault.remedy),
  );
});

test("tells who holds VRAM: compute processes by kfd, others by their open files", async () => {
  const fdinfo = (client: number, kib: number, slot = "0000:03:00.0"): string =>
    `pos:\t0\nflags:\t02100002\ndrm-driver:\tamdgpu\ndrm-client-id:\t${client}\ndrm-pdev:\t${slot}\ndrm-memory-vram:\t${kib} KiB\n`;
  const session = openAmdSysfs(
    files({
      ...card(0, "0000:03:00.0", 8 * GIB, GIB),
      "sys/class/kfd/kfd/topology/nodes/0/gpu_id": "0\n",
      "sys/class/kfd/kfd/topology/nodes/0/properties": "cpu_cores_count 8\n",
      "sys/class/kfd/kfd/topology/nodes/1/gpu_id": "51234\n",
      "sys/class/kfd/kfd/topology/nodes/1/properties": "simd_count 64\nlocation_id 768\ndomain 0\n",
      "sys/class/kfd/kfd/proc/4312/vram_51234": `${3 * GIB}\n`,
      "sys/class/kfd/kfd/proc/4400/vram_51234": "0\n",
      // The compute process has the render node open as well: the same memory once more.
      "proc/4312/fdinfo/7": fdinfo(3, 1024),
      "proc/99/fdinfo/5": fdinfo(4, 2048),
      "proc/99/fdinfo/6": fdinfo(4, 2048),
      "proc/99/fdinfo/8": fdinfo(5, 1024),
      "proc/99/fdinfo/9": fdinfo(6, 4096, "0000:99:00.0"),
      "proc/100/fdinfo/1": "pos:\t0\nflags:\t0\n",
      "proc/self/fdinfo/1": fdinfo(9, 1),
    }),
  );
  const holders = await session.holders();
  assert.deepEqual(
    holders.map((one) => [one.index, one.pid, one.vramBytes]),
    [
      [0, 4312, 3 * GIB],
      [0, 99, 3 * 1024 * 1024],
    ],
  );
});
