import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gpuEnvironment } from "../../src/core/gpu-environment.ts";

const both = ["PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_ALLOC_CONF"] as const;

test("sets both allocator names and the frameworks' growth where nothing is set, and says so", () => {
  const { environment, notes } = gpuEnvironment({ HOME: "/h" }, { maxSplitMb: 64 });
  assert.deepEqual(environment, {
    HOME: "/h",
    PYTORCH_CUDA_ALLOC_CONF: "max_split_size_mb:64",
    PYTORCH_ALLOC_CONF: "max_split_size_mb:64",
    XLA_PYTHON_CLIENT_PREALLOCATE: "false",
    TF_FORCE_GPU_ALLOW_GROWTH: "true",
  });
  assert.equal(notes.length, 4);
  assert.ok(notes.includes("XLA_PYTHON_CLIENT_PREALLOCATE=false"));
});

test("appends the key to a value that lacks it", () => {
  const { environment } = gpuEnvironment(
    { PYTORCH_CUDA_ALLOC_CONF: "garbage_collection_threshold:0.8," },
    { maxSplitMb: 128 },
  );
  const merged = "garbage_collection_threshold:0.8,max_split_size_mb:128";
  assert.equal(environment.PYTORCH_CUDA_ALLOC_CONF, merged);
  // Newer releases read only the second name: the user's value must not be lost behind it.
  assert.equal(environment.PYTORCH_ALLOC_CONF, merged);
});

test("never overrides a value that has the key, whichever name it stands under", () => {
  for (const name of both) {
    const value = "expandable_segments:True, max_split_size_mb : 512";
    const { environment } = gpuEnvironment({ [name]: value }, { maxSplitMb: 64 });
    for (const other of both) assert.equal(environment[other], value);
  }
});

test("a key that only contains the name is another key", () => {
  const { environment } = gpuEnvironment(
    { PYTORCH_ALLOC_CONF: "x_max_split_size_mb:1" },
    { maxSplitMb: 64 },
  );
  assert.equal(environment.PYTORCH_ALLOC_CONF, "x_max_split_size_mb:1,max_split_size_mb:64");
});

test("leaves what the user set for XLA and TensorFlow, an empty value too", () => {
  const own = { XLA_PYTHON_CLIENT_PREALLOCATE: "true", TF_FORCE_GPU_ALLOW_GROWTH: "" };
  const { environment, notes } = gpuEnvironment(own, { maxSplitMb: null });
  assert.deepEqual(environment, own);
  assert.deepEqual(notes, []);
});

test("off leaves PyTorch's allocator alone", () => {
  const { environment } = gpuEnvironment({}, { maxSplitMb: null });
  for (const name of both) assert.equal(name in environment, false);
});

test("merges into Windows' other spelling of the same name instead of adding a second one", () => {
  const { environment } = gpuEnvironment(
    { Pytorch_Cuda_Alloc_Conf: "expandable_segments:True" },
    { maxSplitMb: 64 },
  );
  assert.equal(
    environment.Pytorch_Cuda_Alloc_Conf,
    "expandable_segments:True,max_split_size_mb:64",
  );
  assert.equal("PYTORCH_CUDA_ALLOC_CONF" in environment, false);
});

test("a second pass changes nothing and every foreign variable survives", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (environment) => {
      const once = gpuEnvironment(environment, { maxSplitMb: 64 });
      const twice = gpuEnvironment(once.environment, { maxSplitMb: 64 });
      assert.deepEqual(twice.environment, once.environment);
      assert.deepEqual(twice.notes, []);
      for (const name of Object.keys(environment)) assert.ok(Object.hasOwn(once.environment, name));
    }),
  );
});
