import assert from "node:assert/strict";
import { test } from "node:test";
import { SourceFault } from "../../../src/platform/gpu/source.ts";
import { openSysteminformation } from "../../../src/platform/gpu/systeminformation.ts";

const MIB = 1024 * 1024;

test("takes the GPUs whose occupancy the package knows", async () => {
  const session = await openSysteminformation(async () => ({
    controllers: [
      { vendor: "Intel", model: "UHD", memoryTotal: 128 },
      {
        vendor: "NVIDIA",
        name: "RTX 4090",
        busAddress: "01:00.0",
        memoryTotal: 24564,
        memoryFree: 20000,
      },
      // A full GPU: the package leaves out what is 0.
      { vendor: "NVIDIA", model: "T4", memoryTotal: 15109, memoryUsed: 15109 },
    ],
  }));
  assert.deepEqual(
    session.devices.map((one) => [one.index, one.name, one.vendor, one.pciBusId]),
    [
      [0, "RTX 4090", "nvidia", "01:00.0"],
      [1, "T4", "nvidia", null],
    ],
  );
  const { readings } = await session.look();
  assert.deepEqual(
    readings.map((one) => one.usedBytes / MIB),
    [4564, 15109],
  );
});

test("a size without an occupancy is no source", async () => {
  await assert.rejects(
    openSysteminformation(async () => ({ controllers: [{ vendor: "AMD", memoryTotal: 8192 }] })),
    SourceFault,
  );
});

test("the package itself answers on this machine or says that it cannot", async () => {
  try {
    const session = await openSysteminformation();
    assert.ok(session.devices.length > 0);
  } catch (fault) {
    assert.ok(fault instanceof SourceFault, String(fault));
  }
});
