import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { recogniseGpuCause } from "../../src/core/causes.ts";
import { gpuEnvironment } from "../../src/core/gpu-environment.ts";
import { MIB } from "../../src/core/units.ts";
import { environment, figure, noTorch, python } from "./card.ts";

const bare = Object.fromEntries(
  Object.entries(environment).filter(([name]) => !/ALLOC_CONF$|^XLA_|^TF_/.test(name)),
);
const run = (program: string, extra: Record<string, string> = {}) =>
  spawnSync(python, ["-c", program], {
    encoding: "utf8",
    env: gpuEnvironment({ ...bare, ...extra }, { maxSplitMb: 64 }).environment,
    timeout: 120_000,
  });

const SETTINGS = `
import json, torch
torch.zeros(1, device="cuda")
told = torch.cuda.memory._snapshot()["allocator_settings"]
print(json.dumps({"version": torch.__version__, "split": told["max_split_size"], "expand": told["expandable_segments"]}))
`;
/** More than any card has: the allocation is refused, nothing is taken. */
const TERABYTES = "4 << 40";

describe("the frameworks on a real GPU", { timeout: 300_000, skip: noTorch }, () => {
  test("PyTorch's allocator takes the split size, beside what the user set, without a warning", () => {
    for (const [extra, expand] of [
      [{}, false],
      [{ PYTORCH_CUDA_ALLOC_CONF: "expandable_segments:True" }, true],
      [{ PYTORCH_ALLOC_CONF: "expandable_segments:True" }, true],
    ] as const) {
      const { stdout, stderr } = run(SETTINGS, extra);
      const told = JSON.parse(stdout);
      assert.equal(told.split, 64 * MIB, stderr);
      assert.equal(told.expand, expand);
      assert.doesNotMatch(stderr, /ALLOC_CONF/);
      if (!expand) figure("PyTorch whose allocator took `max_split_size_mb`", told.version);
    }
  });

  test("PyTorch's allocator keeps a split size of the user's own", () => {
    for (const name of ["PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_ALLOC_CONF"]) {
      const { stdout, stderr } = run(SETTINGS, { [name]: "max_split_size_mb:128" });
      assert.equal(JSON.parse(stdout).split, 128 * MIB, `${name}\n${stderr}`);
    }
  });

  const failures = {
    "gpu-out-of-memory": {
      PyTorch: `import torch; torch.empty(${TERABYTES}, dtype=torch.uint8, device="cuda")`,
      JAX: `import jax.numpy; jax.numpy.zeros((1 << 38,), dtype="uint8").block_until_ready()`,
      CuPy: `import cupy; cupy.zeros(${TERABYTES}, dtype="uint8")`,
      Numba: `from numba import cuda; cuda.device_array(${TERABYTES}, dtype="uint8")`,
    },
    "gpu-device-assert": {
      PyTorch: `import torch; print(torch.arange(4, device="cuda")[torch.tensor([9], device="cuda")])`,
    },
  } as const;
  for (const [code, programs] of Object.entries(failures)) {
    for (const [framework, program] of Object.entries(programs)) {
      test(`${code} is recognised in what ${framework} prints`, (t) => {
        const { stdout, stderr, status } = run(program);
        if (/ModuleNotFoundError/.test(stderr)) return t.skip(`needs ${framework}`);
        assert.notEqual(status, 0);
        const tail = `${stdout}${stderr}`.slice(-8 * 1024);
        assert.equal(recogniseGpuCause(tail)?.code, code, tail);
      });
    }
  }
});
