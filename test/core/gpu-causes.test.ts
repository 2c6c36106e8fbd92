import assert from "node:assert/strict";
import { test } from "node:test";
import { type GpuCause, recogniseGpuCause } from "../../src/core/causes.ts";

/** As seen on an H100 with driver 580 and CUDA 13: PyTorch 2.11, JAX 0.11, CuPy 14, Numba. */
const RECORDED: readonly [GpuCause["code"], string][] = [
  [
    "gpu-out-of-memory",
    "E       torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 200.00 GiB. GPU 0 has a total capacity of 79.18 GiB of which 66.65 GiB is free. Process 2329 has 12.01 GiB memory in use. Including non-PyTorch memory, this process has 518.00 MiB memory in use. Of the allocated memory 0 bytes is allocated by PyTorch, and 0 bytes is reserved by PyTorch but unallocated. If reserved but unallocated memory is large try setting PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True to avoid fragmentation.  See documentation for Memory Management",
  ],
  [
    "gpu-out-of-memory",
    "torch.AcceleratorError: CUDA error: out of memory\nSearch for `cudaErrorMemoryAllocation' in https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__TYPES.html for more information.\nCUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.",
  ],
  [
    "gpu-out-of-memory",
    "jax.errors.JaxRuntimeError: RESOURCE_EXHAUSTED: Out of memory while trying to allocate 200.00GiB with allocator GPU_0_bfc on device 0. [executable_name='jit_broadcast_in_dim'] [tf-allocator-allocation-error='']",
  ],
  [
    "gpu-out-of-memory",
    "cuda_executor.cc:1365] [0] Failed to allocate device memory of 23.01GiB (24703436800 bytes): RESOURCE_EXHAUSTED: : CUDA_ERROR_OUT_OF_MEMORY: out of memory",
  ],
  [
    "gpu-out-of-memory",
    "cupy.cuda.memory.OutOfMemoryError: Out of memory allocating 214,748,364,800 bytes (allocated so far: 0 bytes).",
  ],
  [
    "gpu-out-of-memory",
    "numba.cuda.cudadrv.driver.CudaAPIError: [<CUresult.CUDA_ERROR_OUT_OF_MEMORY: 2>] Call to cuMemAlloc results in CUDA_ERROR_OUT_OF_MEMORY",
  ],
  ["gpu-out-of-memory", "(<cudaError_t.cudaErrorMemoryAllocation: 2>, None)"],
  [
    "gpu-out-of-memory",
    "RuntimeError: CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
  ],
  ["gpu-library-failed", "RuntimeError: cuDNN error: CUDNN_STATUS_INTERNAL_ERROR"],
  ["gpu-library-failed", "RuntimeError: cuFFT error: CUFFT_INTERNAL_ERROR"],
  [
    "gpu-library-failed",
    "RuntimeError: cusolver error: CUSOLVER_STATUS_INTERNAL_ERROR, when calling `cusolverDnCreate(handle)`. If you keep seeing this error, you may use `torch.backends.cuda.preferred_linalg_library()`",
  ],
  [
    "gpu-device-assert",
    '/pytorch/aten/src/ATen/native/cuda/IndexKernel.cu:111: operator(): block: [0,0,0], thread: [0,0,0] Assertion `-sizes[i] <= index && index < sizes[i] && "index out of bounds"` failed.\nTraceback (most recent call last):\ntorch.AcceleratorError: CUDA error: device-side assert triggered',
  ],
];

/** As the frameworks and drivers print them by their sources and by reports of users. */
const OUTPUTS: readonly [GpuCause["code"], string][] = [
  [
    "gpu-out-of-memory",
    "E   torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 23.64 GiB of which 1.12 GiB is free.",
  ],
  [
    "gpu-out-of-memory",
    "RuntimeError: CUDA out of memory. Tried to allocate 20.00 MiB (GPU 0; 8.00 GiB total capacity; 7.10 GiB already allocated)",
  ],
  [
    "gpu-out-of-memory",
    "RuntimeError: CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported",
  ],
  [
    "gpu-out-of-memory",
    "torch.cuda.OutOfMemoryError: HIP out of memory. Tried to allocate 1.50 GiB",
  ],
  [
    "gpu-out-of-memory",
    "tensorflow.python.framework.errors_impl.ResourceExhaustedError: {{function_node __wrapped__}} OOM when allocating tensor with shape[1024,1024]",
  ],
  [
    "gpu-out-of-memory",
    "failed to allocate 4.00GiB (4294967296 bytes) from device: CUDA_ERROR_OUT_OF_MEMORY: out of memory",
  ],
  [
    "gpu-out-of-memory",
    "jaxlib.xla_extension.XlaRuntimeError: RESOURCE_EXHAUSTED: Out of memory while trying to allocate 8589934592 bytes.",
  ],
  ["gpu-out-of-memory", "CUDA driver error: out of memory"],
  ["gpu-out-of-memory", "CUDA error 2 at ggml-cuda.cu:1234: out of memory"],
  [
    "gpu-device-assert",
    "RuntimeError: CUDA error: device-side assert triggered\nCUDA kernel errors might be asynchronously reported at some other API call",
  ],
  ["gpu-timeout", "RuntimeError: CUDA error: the launch timed out and was terminated"],
  ["gpu-timeout", "DXGI_ERROR_DEVICE_HUNG (0x887A0006)"],
  ["gpu-lost", "NVRM: Xid (PCI:0000:01:00): 79, pid=1234, GPU has fallen off the bus."],
  [
    "gpu-lost",
    "Unable to determine the device handle for GPU0000:0B:00.0: GPU is lost.  Reboot the system to recover this GPU",
  ],
  ["gpu-lost", "RuntimeError: CUDA error: uncorrectable ECC error encountered"],
  ["gpu-driver-mismatch", "Failed to initialize NVML: Driver/library version mismatch"],
  [
    "gpu-driver-mismatch",
    "Error 803: system has unsupported display driver / cuda driver combination",
  ],
];

for (const [code, output] of [...RECORDED, ...OUTPUTS]) {
  test(`recognises ${code} in: ${output.split("\n")[0]?.slice(0, 60)}`, () => {
    const cause = recogniseGpuCause(`collected 1 item\n\n${output}\n1 failed in 2.10s\n`);
    assert.equal(cause?.code, code);
    assert.match(cause?.sentence ?? "", /\.$/);
  });
}

test("says how much was asked for where the framework tells", () => {
  const asked = [...RECORDED, ...OUTPUTS].flatMap(
    ([, output]) =>
      /when (.*) were asked for/.exec(recogniseGpuCause(output)?.sentence ?? "")?.[1] ?? [],
  );
  for (const amount of [
    "200.00 GiB",
    "200.00GiB",
    "214,748,364,800 bytes",
    "2.00 GiB",
    "4.00GiB",
  ]) {
    assert.ok(asked.includes(amount), `${amount} among ${asked.join(" | ")}`);
  }
});

test("a lost GPU explains the out-of-memory errors that it drags along", () => {
  const output = "CUDA out of memory. Tried to allocate 1.00 GiB\nGPU has fallen off the bus\n";
  assert.equal(recogniseGpuCause(output)?.code, "gpu-lost");
});

test("finds nothing in output that has nothing to do with a GPU", () => {
  for (const output of [
    "",
    "MemoryError: Unable to allocate 8.00 GiB for an array",
    "AssertionError: assert 1 == 2",
    "tests/test_cuda_oom.py::test_out_of_memory_is_handled FAILED",
    "requests.exceptions.Timeout: the request timed out",
    "grpc: RESOURCE_EXHAUSTED: quota exceeded",
  ]) {
    assert.equal(recogniseGpuCause(output), null, output);
  }
});
