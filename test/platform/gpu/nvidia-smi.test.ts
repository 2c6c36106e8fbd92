import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createLiveProcesses } from "../../../src/platform/gpu/live-processes.ts";
import { findNvidiaSmi, openNvidiaSmi } from "../../../src/platform/gpu/nvidia-smi.ts";
import { parseGpus, parseProcesses } from "../../../src/platform/gpu/nvidia-smi-csv.ts";
import { type GpuSource, SourceFault } from "../../../src/platform/gpu/source.ts";
import { eventually } from "./waiting.ts";

const MIB = 1024 * 1024;
const fixtures = fileURLToPath(new URL("../../fixtures/gpu/nvidia-smi/", import.meta.url));
/** What nvidia-smi printed. Without `recorded` it is written by hand from reports of users. */
interface Printed {
  /** Card, driver and date. */
  readonly recorded?: string;
  readonly code: number;
  readonly output: string;
  readonly gpus?: readonly (readonly [number, number, number])[];
  readonly remedy?: string;
  /** What it printed to --query-compute-apps at the same time. */
  readonly processes?: string;
}
const outputs: Record<string, Printed> = JSON.parse(
  readFileSync(join(fixtures, "outputs.json"), "utf8"),
);

for (const [name, { output, gpus }] of Object.entries(outputs)) {
  if (gpus === undefined) continue;
  test(`reads what nvidia-smi prints: ${name}`, () => {
    const found = parseGpus(output).gpus.map(({ device, freeBytes }) => [
      device.index,
      (device.totalBytes - freeBytes) / MIB,
      device.totalBytes / MIB,
    ]);
    assert.deepEqual(found, gpus);
  });
}

test("reads the processes that a driver was seen to print", () => {
  const told = Object.values(outputs).flatMap(({ output, processes }) => {
    if (processes === undefined) return [];
    return [
      parseProcesses(
        processes,
        parseGpus(output).gpus.map(({ device }) => device),
      ),
    ];
  });
  assert.deepEqual(told, [
    [],
    [{ index: 0, pid: 490, name: "python3", vramBytes: 16390 * MIB, sharedBytes: null }],
  ]);
});

test("reads the processes, with unknown shares as unknown", () => {
  const { device } = parseGpus(outputs["570 on Windows, WDDM, CRLF"]?.output ?? "").gpus[0] ?? {};
  assert.ok(device);
  const lines = [
    `${device.uuid}, 4312, 812, /usr/bin/python3`,
    `${device.uuid}, 99, [N/A], C:\\Windows\\a,b.exe`,
    `${device.uuid}, [N/A], [N/A], [Insufficient Permissions]`,
    "GPU-other, 7, 1, x",
  ];
  const found = parseProcesses(lines.join("\r\n"), [device]);
  assert.deepEqual(
    found.map((one) => [one.pid, one.vramBytes, one.name]),
    [
      [4312, 812 * MIB, "/usr/bin/python3"],
      [99, null, "C:\\Windows\\a, b.exe"],
    ],
  );
});

const noShell = process.platform === "win32" && "needs a POSIX shell for the fake program";
describe("nvidia-smi as a program", { skip: noShell }, () => {
  let folder: string;
  let program: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "fake-smi-"));
    program = join(folder, "nvidia-smi");
    copyFileSync(join(fixtures, "fake-nvidia-smi.sh"), program);
    chmodSync(program, 0o755);
  });
  beforeEach(() => {
    for (const name of ["code", "hang", "hang.pids", "processes.txt"]) {
      rmSync(join(folder, name), { force: true });
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const open = (
    printed: Printed,
    deadlineMs = 60_000,
    live: SharedArrayBuffer | null = null,
  ): Promise<GpuSource> => {
    writeFileSync(join(folder, "gpus.txt"), printed.output);
    if (printed.code !== 0) writeFileSync(join(folder, "code"), String(printed.code));
    return openNvidiaSmi(program, {
      platform: "linux",
      environment: { ...process.env, FAKE_SMI: folder },
      deadlineMs,
      live,
    });
  };

  test("is found in PATH", () => {
    assert.equal(findNvidiaSmi("linux", { PATH: `/nowhere:${folder}` }), program);
    assert.equal(findNvidiaSmi("linux", { PATH: "/nowhere" }), null);
  });

  test("answers readings and processes", async () => {
    const printed = outputs["470 on Linux, two GPUs"] as Printed;
    const source = await open(printed);
    assert.equal(source.devices[1]?.name, "Tesla T4");
    const { readings } = await source.look();
    assert.deepEqual(
      readings.map((one) => [one.index, one.usedBytes / MIB, one.totalBytes / MIB]),
      printed.gpus,
    );
    const uuid = source.devices[1]?.uuid;
    writeFileSync(join(folder, "processes.txt"), `${uuid}, 12, 300, python\n`);
    assert.deepEqual(await source.holders(), [
      { index: 1, pid: 12, name: "python", vramBytes: 300 * MIB, sharedBytes: null },
    ]);
    assert.ok(source.spawns);
  });

  for (const [name, printed] of Object.entries(outputs)) {
    if ((printed.gpus?.length ?? 0) > 0) continue;
    test(`refuses with what it printed: ${name}`, async () => {
      await assert.rejects(open(printed), (fault: unknown) => {
        assert.ok(fault instanceof SourceFault);
        assert.ok(fault.message.includes(printed.output.split("\n")[0] ?? ""), fault.message);
        assert.match(fault.remedy, new RegExp(printed.remedy ?? "by hand"));
        return true;
      });
    });
  }

  test("one that hangs is killed with its children and told as hanging", async () => {
    writeFileSync(join(folder, "hang"), "");
    const printed = outputs["470 on Linux, two GPUs"] as Printed;
    const live = createLiveProcesses();
    const opening = open(printed, 1000, live);
    // It is the leader of a group of its own; its child is there soon, and killed in any case.
    const group = new Int32Array(live).find((pid) => pid > 0) ?? 0;
    assert.ok(isGroupAlive(group));
    const fault = await opening.then(
      () => assert.fail("it answered"),
      (thrown: unknown) => thrown,
    );
    assert.ok(fault instanceof SourceFault && fault.hung, String(fault));
    await eventually("nobody of the group is left", () => !isGroupAlive(group));
  });
});

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

test("a program that cannot be started is a fault", async () => {
  const question = { platform: "linux", environment: {}, deadlineMs: 5000, live: null } as const;
  await assert.rejects(openNvidiaSmi(null, question), /not in PATH/);
  await assert.rejects(openNvidiaSmi("/nowhere/nvidia-smi", question), /cannot be started/);
});
