import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { VRAM_SLACK_BYTES } from "../../src/core/gpu-levels.ts";
import { visibleGpus } from "../../src/core/gpu-visible.ts";
import type { GpuPort } from "../../src/core/ports.ts";
import type { GpuReading } from "../../src/core/readings.ts";
import { MIB } from "../../src/core/units.ts";
import {
  cudaCount,
  environment,
  firstVisible,
  holding,
  noTorch,
  openSource,
  python,
  REFRESH,
} from "./card.ts";

describe("the sources on a real GPU", { timeout: 300_000 }, () => {
  let nvml: GpuPort;
  before(async () => {
    nvml = await openSource("nvml");
  });
  after(() => nvml?.close());

  test("NVML and nvidia-smi agree on identity and size, and on occupancy within 64 MB", async () => {
    const smi = await openSource("nvidia-smi");
    try {
      const whole = nvml.gpus.filter(({ uuid }) => !uuid?.startsWith("MIG-"));
      assert.deepEqual(
        smi.gpus.map(({ index, uuid, name, pciBusId }) => [index, uuid, name, pciBusId]),
        whole.map(({ index, uuid, name, pciBusId }) => [index, uuid, name, pciBusId]),
      );
      await using _ = await holding(30);
      const theirs = await smi.refresh(REFRESH);
      const ours = await nvml.refresh(REFRESH);
      for (const one of theirs) {
        const own = ours.find(({ index }) => index === one.index);
        assert.ok(own, `NVML reads GPU ${one.index}`);
        assert.ok(Math.abs(own.totalBytes - one.totalBytes) <= 2 * MIB, "the same size");
        assert.ok(Math.abs(own.usedBytes - one.usedBytes) <= VRAM_SLACK_BYTES, "the same use");
      }
    } finally {
      await smi.close();
    }
  });

  test("NVML and torch agree while torch runs", { skip: noTorch }, async () => {
    const torch = await openSource("torch");
    try {
      const theirs = await torch.refresh(REFRESH);
      const ours = await nvml.refresh(REFRESH);
      for (const gpu of torch.gpus) {
        const same = nvml.gpus.find(({ uuid }) => uuid === gpu.uuid);
        const their = theirs.find(({ index }) => index === gpu.index);
        const our = ours.find(({ index }) => index === same?.index);
        assert.ok(their && our, `${gpu.uuid} is listed by both`);
        const free = (one: GpuReading): number => one.totalBytes - one.usedBytes;
        assert.ok(Math.abs(free(their) - free(our)) <= 2 * VRAM_SLACK_BYTES, "the same free VRAM");
      }
    } finally {
      await torch.close();
    }
  });

  test("NVML and nvidia-smi name a CUDA program with the same share", async () => {
    const smi = await openSource("nvidia-smi");
    await using program = await holding(30);
    try {
      const { index } = firstVisible(nvml);
      const shares = [];
      for (const port of [nvml, smi]) {
        await port.refresh(REFRESH);
        const own = (await port.holders(index)).find(({ pid }) => pid === program.pid);
        // A container: the driver tells process ids of the host, or none.
        if (own === undefined) return console.log(`${port.source} tells no processes here`);
        shares.push(own.vramBytes);
      }
      const [ours = null, theirs = null] = shares;
      assert.equal(ours === null, theirs === null);
      if (ours === null || theirs === null) return;
      assert.ok(Math.abs(ours - theirs) <= 2 * MIB, `${ours} and ${theirs}`);
      const reading = nvml.read().find((one) => one.index === index);
      assert.ok(ours > 0.8 * (reading?.usedBytes ?? 0), "most of what is in use is its own");
    } finally {
      await smi.close();
    }
  });

  test("what CUDA sees counts as visible, for every spelling of CUDA_VISIBLE_DEVICES", () => {
    const [first] = nvml.gpus;
    const uuid = first?.uuid ?? "";
    const spellings: readonly string[] = [
      ...["", " ", "-1", "0", " 0 ", "00", "7", "0,7", "7,0", "0,-1", "-1,0", ",0", "0,", "0;1"],
      ...["nonsense", "0,nonsense", "none", "all", "void", "GPU-", "GPU-00000000,0"],
      ...[uuid, uuid.slice(0, 12), uuid.slice(0, 5)],
      uuid.replace(/^GPU-(.*)$/, (_, digits: string) => `GPU-${digits.toUpperCase()}`),
      uuid.replace("GPU", "gpu"),
    ];
    const candidates = nvml.gpus.map((gpu) => ({
      ...gpu,
      vendor: "nvidia" as const,
      parentIndex: null,
    }));
    const differences: string[] = [];
    for (const value of spellings) {
      const world = {
        ...environment,
        CUDA_DEVICE_ORDER: "PCI_BUS_ID",
        NVIDIA_VISIBLE_DEVICES: undefined,
        CUDA_VISIBLE_DEVICES: value,
      };
      const { stdout, status } = spawnSync(python, [cudaCount], { env: world, encoding: "utf8" });
      assert.equal(status, 0);
      const theirs = stdout.split(/\r?\n/).filter((line) => line !== "");
      const { visible } = visibleGpus(candidates, world);
      const ours = nvml.gpus.flatMap((gpu) => (visible.includes(gpu.index) ? [gpu.uuid] : []));
      if (theirs.sort().join() !== ours.sort().join()) {
        differences.push(`${JSON.stringify(value)}: CUDA ${theirs.length}, ours ${ours.length}`);
      }
    }
    assert.deepEqual(differences, []);
  });
});
