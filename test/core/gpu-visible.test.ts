import assert from "node:assert/strict";
import { test } from "node:test";
import { type VisibleCandidate, visibleGpus } from "../../src/core/gpu-visible.ts";

const nvidia = (index: number, name = "NVIDIA A100"): VisibleCandidate => ({
  index,
  name,
  uuid: `GPU-${index}aaaaaaa-0000-0000-0000-000000000000`,
  vendor: "nvidia",
  parentIndex: null,
});
const mig = (index: number, parentIndex: number): VisibleCandidate => ({
  ...nvidia(index, "NVIDIA A100 MIG 1g.5gb"),
  uuid: `MIG-${index}bbbbbbb-0000-0000-0000-000000000000`,
  parentIndex,
});
const amd = (index: number): VisibleCandidate => ({
  ...nvidia(index, "AMD GPU"),
  uuid: `GPU-${index}ccccccccccccccc`,
  vendor: "amd",
});
const three = [nvidia(0), nvidia(1), nvidia(2)];

const CASES: readonly [string, readonly VisibleCandidate[], Record<string, string>, number[]][] = [
  ["nothing set shows all", three, {}, [0, 1, 2]],
  ["indices", three, { CUDA_VISIBLE_DEVICES: "2,0" }, [0, 2]],
  ["blanks around indices", three, { CUDA_VISIBLE_DEVICES: " 1 , 2" }, [1, 2]],
  ["empty means none", three, { CUDA_VISIBLE_DEVICES: "" }, []],
  ["-1 means none", three, { CUDA_VISIBLE_DEVICES: "-1" }, []],
  ["entries after an invalid one do not count", three, { CUDA_VISIBLE_DEVICES: "1,-1,2" }, [1]],
  ["an index that is not there ends the list", three, { CUDA_VISIBLE_DEVICES: "0,7,1" }, [0]],
  ["a UUID", three, { CUDA_VISIBLE_DEVICES: "GPU-1aaaaaaa-0000-0000-0000-000000000000" }, [1]],
  [
    "the beginning of a UUID, its digits in any case",
    three,
    { CUDA_VISIBLE_DEVICES: "GPU-2AAA" },
    [2],
  ],
  ["a UUID's prefix only in capitals", three, { CUDA_VISIBLE_DEVICES: "gpu-2aaa" }, []],
  ["an empty entry ends the list", three, { CUDA_VISIBLE_DEVICES: "1,,2" }, [1]],
  ["an empty first entry means none", three, { CUDA_VISIBLE_DEVICES: ",1" }, []],
  ["of a number its beginning counts", three, { CUDA_VISIBLE_DEVICES: "0;1" }, [0]],
  ["words that are neither end the list", three, { CUDA_VISIBLE_DEVICES: "1,all,2" }, [1]],
  ["a prefix alone names nobody", three, { CUDA_VISIBLE_DEVICES: "GPU-" }, []],
  [
    "a MIG UUID",
    [nvidia(0), mig(1, 0), mig(2, 0)],
    { CUDA_VISIBLE_DEVICES: "MIG-2bbbbbbb-0000-0000-0000-000000000000" },
    [2],
  ],
  [
    "the UUID of a GPU in MIG mode means its instances",
    [nvidia(0), nvidia(1), mig(2, 0), mig(3, 1)],
    { CUDA_VISIBLE_DEVICES: "GPU-0aaaaaaa-0000-0000-0000-000000000000" },
    [2],
  ],
  [
    "the same in NVIDIA_VISIBLE_DEVICES",
    [nvidia(0), nvidia(1), mig(2, 0), mig(3, 1)],
    { NVIDIA_VISIBLE_DEVICES: "GPU-1aaaaaaa-0000-0000-0000-000000000000" },
    [3],
  ],
  [
    "a GPU in MIG mode is seen through its instances",
    [nvidia(0), mig(1, 0), mig(2, 0)],
    {},
    [1, 2],
  ],
  [
    "an index names all MIG instances of that GPU",
    [nvidia(0), nvidia(1), mig(2, 0), mig(3, 0)],
    { CUDA_VISIBLE_DEVICES: "0", CUDA_DEVICE_ORDER: "PCI_BUS_ID" },
    [2, 3],
  ],
  [
    "the older MIG spelling names the GPU where instances are not listed",
    three,
    { CUDA_VISIBLE_DEVICES: "MIG-GPU-1aaaaaaa-0000-0000-0000-000000000000/1/0" },
    [1],
  ],
  [
    "the older MIG spelling means the instances of that GPU where newer UUIDs are listed",
    [nvidia(0), nvidia(1), mig(2, 0), mig(3, 1)],
    { CUDA_VISIBLE_DEVICES: "MIG-GPU-1aaaaaaa-0000-0000-0000-000000000000/1/0" },
    [3],
  ],
  ["NVIDIA_VISIBLE_DEVICES all", three, { NVIDIA_VISIBLE_DEVICES: "all" }, [0, 1, 2]],
  ["NVIDIA_VISIBLE_DEVICES none", three, { NVIDIA_VISIBLE_DEVICES: "none" }, []],
  [
    "NVIDIA_VISIBLE_DEVICES void says nothing",
    three,
    { NVIDIA_VISIBLE_DEVICES: "void" },
    [0, 1, 2],
  ],
  ["NVIDIA_VISIBLE_DEVICES indices", three, { NVIDIA_VISIBLE_DEVICES: "1,2" }, [1, 2]],
  [
    "NVIDIA_VISIBLE_DEVICES of the host, renumbered inside the container",
    [nvidia(0), nvidia(1)],
    { NVIDIA_VISIBLE_DEVICES: "4,5" },
    [0, 1],
  ],
  [
    "CUDA_VISIBLE_DEVICES works within NVIDIA_VISIBLE_DEVICES",
    three,
    {
      NVIDIA_VISIBLE_DEVICES: "GPU-1aaaaaaa-0000-0000-0000-000000000000",
      CUDA_VISIBLE_DEVICES: "1",
    },
    [1],
  ],
  ["HIP_VISIBLE_DEVICES", [amd(0), amd(1)], { HIP_VISIBLE_DEVICES: "1" }, [1]],
  [
    "HIP counts within ROCR",
    [amd(0), amd(1), amd(2)],
    { ROCR_VISIBLE_DEVICES: "1,2", HIP_VISIBLE_DEVICES: "1" },
    [2],
  ],
  ["HIP honours CUDA_VISIBLE_DEVICES", [amd(0), amd(1)], { CUDA_VISIBLE_DEVICES: "0" }, [0]],
  ["HIP_VISIBLE_DEVICES does not touch NVIDIA", three, { HIP_VISIBLE_DEVICES: "" }, [0, 1, 2]],
];

for (const [name, gpus, environment, expected] of CASES) {
  test(name, () => assert.deepEqual(visibleGpus(gpus, environment).visible, expected));
}

test("indices of unlike GPUs count from the fastest, so all are looked at and that is said", () => {
  const mixed = [nvidia(0, "NVIDIA T400"), nvidia(1, "NVIDIA RTX 6000")];
  const loose = visibleGpus(mixed, { CUDA_VISIBLE_DEVICES: "0" });
  assert.deepEqual(loose.visible, [0, 1]);
  assert.match(loose.notes[0] ?? "", /CUDA_DEVICE_ORDER=PCI_BUS_ID/);
  const strict = visibleGpus(mixed, { CUDA_VISIBLE_DEVICES: "0", CUDA_DEVICE_ORDER: "PCI_BUS_ID" });
  assert.deepEqual(strict.visible, [0]);
  assert.deepEqual(strict.notes, []);
});

test("a MIG UUID that the source does not list makes all visible, and that is said", () => {
  const { visible, notes } = visibleGpus(three, { CUDA_VISIBLE_DEVICES: "MIG-77777777" });
  assert.deepEqual(visible, [0, 1, 2]);
  assert.match(notes[0] ?? "", /MIG-77777777/);
});

test("GPUs that only NVIDIA_VISIBLE_DEVICES leaves out are told, because CUDA sees them", () => {
  for (const value of ["none", "1,2"]) {
    const { notes } = visibleGpus(three, { NVIDIA_VISIBLE_DEVICES: value });
    assert.match(notes[0] ?? "", /CUDA itself ignores this variable/);
  }
  assert.deepEqual(visibleGpus(three, { NVIDIA_VISIBLE_DEVICES: "all" }).notes, []);
});
