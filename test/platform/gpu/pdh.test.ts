import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openPdh, parseInstance, withWindowsCounters } from "../../../src/platform/gpu/pdh.ts";
import {
  bindPdh,
  type OpenPdhQuery,
  type PdhItem,
} from "../../../src/platform/gpu/pdh-bindings.ts";
import { type GpuSession, SourceFault } from "../../../src/platform/gpu/source.ts";
import {
  listWindowsAdapters,
  luidText,
  type WindowsAdapter,
} from "../../../src/platform/gpu/windows-adapters.ts";
import { type Koffi, loadKoffi } from "../../../src/platform/native.ts";

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const big: WindowsAdapter = {
  luid: luidText(0, 0xd3c1),
  name: "NVIDIA GeForce RTX 4090",
  vendor: "nvidia",
  dedicatedBytes: 24 * GIB,
  sharedBytes: 16 * GIB,
  pci: { bus: 1, device: 0 },
};
const builtIn: WindowsAdapter = {
  luid: luidText(1, 0xbeef),
  name: "Intel(R) UHD Graphics 770",
  vendor: "other",
  dedicatedBytes: 128 * MIB,
  sharedBytes: 8 * GIB,
  pci: { bus: 0, device: 2 },
};

/** What the counters hold; a test changes it between two looks. */
class Counters {
  adapters: Record<string, readonly [number, number]> = {};
  processes: Record<string, readonly [number, number]> = {};
  opened = 0;
  readonly open: OpenPdhQuery = (paths) => {
    this.opened += 1;
    let now: readonly (readonly PdhItem[])[] = [];
    return {
      collect: () => {
        const source = paths[0]?.includes("Process") ? this.processes : this.adapters;
        now = [0, 1].map((counter) =>
          Object.entries(source).map(([instance, values]) => ({
            instance,
            value: values[counter] ?? 0,
          })),
        );
      },
      // Nothing before the first collection, as the real library.
      items: (counter) => now[counter] ?? [],
      close: () => {
        this.opened -= 1;
      },
    };
  };
}

const of = (adapter: WindowsAdapter, pid?: number): string =>
  `${pid === undefined ? "" : `pid_${pid}_`}${adapter.luid.toUpperCase().replaceAll("0X", "0x").replace(/^/, "luid_")}_phys_0`;

test("reads the names of counter instances", () => {
  assert.deepEqual(parseInstance("pid_4312_luid_0x00000000_0x0000D3C1_phys_0"), {
    luid: big.luid,
    pid: 4312,
  });
  assert.deepEqual(parseInstance("luid_0x00000001_0x0000BEEF_phys_0"), {
    luid: builtIn.luid,
    pid: null,
  });
  for (const name of ["_Total", "", "pid_1_luid_0xZZ_0x1_phys_0", "luid_0x0_0x1_phys_0"]) {
    assert.equal(parseInstance(name), null, name);
  }
});

describe("Windows' counters", () => {
  test("a GPU with its own memory counts dedicated, one that works in RAM counts both", async () => {
    const counters = new Counters();
    counters.adapters = {
      [of(big)]: [6 * GIB, 2 * GIB],
      [of(builtIn)]: [128 * MIB, GIB],
      luid_0x00000000_0x00001234_phys_0: [1, 1],
    };
    const session = openPdh(counters.open, [big, builtIn]);
    assert.deepEqual((await session.look()).readings, [
      { index: 0, usedBytes: 6 * GIB, totalBytes: 24 * GIB },
      { index: 1, usedBytes: 128 * MIB + GIB, totalBytes: 128 * MIB + 8 * GIB },
    ]);
    assert.equal(session.devices[0]?.pciBusId, "00000000:01:00.0");
    session.close();
    assert.equal(counters.opened, 0);
  });

  test("linked chips of one GPU are added up", async () => {
    const counters = new Counters();
    counters.adapters = {
      [of(big)]: [GIB, 0],
      [of(big).replace("phys_0", "phys_1")]: [2 * GIB, 0],
    };
    const { readings } = await openPdh(counters.open, [big]).look();
    assert.equal(readings[0]?.usedBytes, 3 * GIB);
  });

  test("an adapter whose instance vanishes is unknown, not empty", async () => {
    const counters = new Counters();
    counters.adapters = { [of(big)]: [GIB, 0] };
    const session = openPdh(counters.open, [big]);
    counters.adapters = {};
    assert.deepEqual((await session.look()).readings, []);
  });

  test("tells who holds how much of both kinds", async () => {
    const counters = new Counters();
    counters.adapters = { [of(big)]: [GIB, 0] };
    counters.processes = {
      [of(big, 7)]: [700 * MIB, 100 * MIB],
      [of(big, 8)]: [0, 0],
      [of(builtIn, 7)]: [1, 1],
    };
    const session = openPdh(counters.open, [big]);
    assert.deepEqual(await session.holders(), [
      { index: 0, pid: 7, name: null, vramBytes: 700 * MIB, sharedBytes: 100 * MIB },
    ]);
  });

  test("detects a spill: VRAM full and the process's shared memory growing", async () => {
    const counters = new Counters();
    counters.adapters = { [of(big)]: [10 * GIB, 0] };
    counters.processes = { [of(big, 7)]: [9 * GIB, 200 * MIB], [of(big, 8)]: [GIB, 300 * MIB] };
    const session = openPdh(counters.open, [big]);
    assert.deepEqual((await session.look()).spills, []);
    // Shared memory that grows while there is room is what a program asked for.
    counters.processes = { [of(big, 7)]: [9 * GIB, 900 * MIB], [of(big, 8)]: [GIB, 300 * MIB] };
    for (let look = 0; look < 4; look += 1) {
      assert.deepEqual((await session.look()).spills, []);
    }
    counters.adapters = { [of(big)]: [23.5 * GIB, 0] };
    counters.processes = { [of(big, 7)]: [22 * GIB, 3 * GIB], [of(big, 8)]: [GIB, 310 * MIB] };
    assert.deepEqual((await session.look()).spills, [
      { index: 0, pid: 7, grownBytes: 3 * GIB - 900 * MIB },
    ]);
  });

  test("says why it cannot be used, and closes what it opened", () => {
    const counters = new Counters();
    assert.throws(() => openPdh(counters.open, []), SourceFault);
    assert.throws(
      () => openPdh(counters.open, [big]),
      (fault: unknown) => fault instanceof SourceFault && /empty/.test(fault.message),
    );
    assert.equal(counters.opened, 0);
  });

  test("joins NVML's GPUs by their PCI place and tells the processes that NVML cannot", async () => {
    const nvml: GpuSession = {
      devices: [0, 1].map((index) => ({
        index,
        name: "NVIDIA",
        uuid: null,
        pciBusId: `00000000:0${2 - index}:00.0`,
        vendor: "nvidia",
        parentIndex: null,
        totalBytes: GIB,
      })),
      detail: "driver 570",
      look: () => ({ readings: [{ index: 1, usedBytes: 5, totalBytes: GIB }], spills: [] }),
      holders: () =>
        [0, 1].map((index) => ({ index, pid: 7, name: null, vramBytes: null, sharedBytes: null })),
      close: () => {},
    };
    const counters = new Counters();
    counters.adapters = { [of(builtIn)]: [1, 1], [of(big)]: [10 * GIB, 0] };
    counters.processes = { [of(big, 7)]: [9 * GIB, MIB], [of(builtIn, 7)]: [1, 1] };
    const joined = withWindowsCounters(nvml, openPdh(counters.open, [builtIn, big]));
    assert.deepEqual((await joined.look()).readings, [{ index: 1, usedBytes: 5, totalBytes: GIB }]);
    assert.deepEqual(await joined.holders(), [
      // GPU 0 has no counterpart: what NVML says stays.
      { index: 0, pid: 7, name: null, vramBytes: null, sharedBytes: null },
      { index: 1, pid: 7, name: null, vramBytes: 9 * GIB, sharedBytes: MIB },
    ]);
    joined.close();
    assert.equal(counters.opened, 0);
  });
});

const notWindows = process.platform !== "win32" && "needs Windows: npm run test:windows";
describe("the real libraries of Windows", { skip: notWindows }, () => {
  const koffi = (): Koffi => {
    const native = loadKoffi();
    assert.ok(native.koffi, native.reason ?? "");
    return native.koffi;
  };

  test("list adapters with their sizes, or none", () => {
    for (const adapter of listWindowsAdapters(koffi())) {
      assert.match(adapter.luid, /^0x[0-9a-f]{8}_0x[0-9a-f]{8}$/);
      assert.ok(adapter.dedicatedBytes + adapter.sharedBytes > 0);
    }
  });

  const wine = { skip: process.env.GPU_SAFE_TESTS_WINE === "1" && "Wine has no such counters" };
  test("read a counter that every Windows has, instance by instance", wine, () => {
    const query = bindPdh(koffi())(["\\Processor(*)\\% Processor Time"]);
    query.collect();
    query.collect();
    for (const { instance, value } of query.items(0)) {
      assert.match(instance, /^(\d+|_Total)$/);
      assert.ok(value >= 0);
    }
    query.close();
  });

  test("refuse counters that this Windows does not have", () => {
    const open = bindPdh(koffi());
    assert.throws(() => open(["\\No Such Object(*)\\No Counter"]), SourceFault);
  });
});
