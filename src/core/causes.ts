export interface GpuCause {
  /** Stable, for machines. */
  readonly code:
    | "gpu-lost"
    | "gpu-timeout"
    | "gpu-driver-mismatch"
    | "gpu-device-assert"
    | "gpu-out-of-memory"
    | "gpu-library-failed";
  /** What happened and what to do, ready to stand in a reason. */
  readonly sentence: string;
}

interface Spelling extends GpuCause {
  readonly patterns: readonly RegExp[];
}

/**
 * In order of depth: a lost driver also prints out-of-memory errors on its way down, and an assert
 * on the device makes every later CUDA call fail, so the deeper cause is looked for first.
 */
const SPELLINGS: readonly Spelling[] = [
  {
    code: "gpu-timeout",
    sentence:
      "The GPU driver stopped the computation because it took too long (TDR): make the single step smaller, or raise TdrDelay on Windows; the display's GPU is hit first.",
    patterns: [
      /\bcudaErrorLaunchTimeout\b/,
      /\bCUDA_ERROR_LAUNCH_TIMEOUT\b/,
      /the launch timed out and was terminated/i,
      /\bDXGI_ERROR_DEVICE_HUNG\b|\b0x887A0006\b/i,
      /\bLiveKernelEvent\b.*\b(141|117)\b/,
      /\bVIDEO_TDR_(FAILURE|TIMEOUT_DETECTED)\b/,
      /display driver .{0,40}stopped responding/i,
    ],
  },
  {
    code: "gpu-lost",
    sentence:
      "The GPU or its driver was lost while the test ran: restart the machine (or reset the GPU with nvidia-smi --gpu-reset), and check power, cooling and the system log for Xid errors.",
    patterns: [
      /GPU (has|is) (fallen off the bus|lost)/i,
      /\bNVML_ERROR_GPU_IS_LOST\b/,
      /unable to determine the device handle for gpu/i,
      /\bXid\b.{0,80}\b(79|119|120)\b/,
      /\bDXGI_ERROR_DEVICE_(REMOVED|RESET)\b|\b0x887A000[57]\b/i,
      /\bVK_ERROR_DEVICE_LOST\b/,
      /\bcudaErrorDeviceUnavailable\b|\bCUDA_ERROR_DEVICE_UNAVAILABLE\b/,
      /\bcudaErrorSystemDriverMissing\b|\bcudaErrorSystemNotReady\b|\bCUDA_ERROR_SYSTEM_NOT_READY\b/,
      /\b(cudaErrorECCUncorrectable|CUDA_ERROR_ECC_UNCORRECTABLE)\b|uncorrectable ECC error encountered/i,
      /\bhipErrorDeinitialized\b|HW Exception by GPU node/,
    ],
  },
  {
    code: "gpu-driver-mismatch",
    sentence:
      "The NVIDIA driver and its libraries do not fit together: restart the machine after the driver update, or install the driver that this CUDA release needs.",
    patterns: [
      /driver\/library version mismatch/i,
      /CUDA driver version is insufficient for CUDA runtime version/i,
      /\bcudaErrorInsufficientDriver\b/,
      /unsupported display driver ?\/ ?cuda driver combination/i,
      /\bCUDA_ERROR_SYSTEM_DRIVER_MISMATCH\b/,
    ],
  },
  {
    code: "gpu-device-assert",
    sentence:
      "An assert failed on the GPU, mostly an index or a label out of range: run the test with CUDA_LAUNCH_BLOCKING=1, or on the CPU, to see the line.",
    patterns: [
      /device-side assert triggered/i,
      /\bcudaErrorAssert\b|\bCUDA_ERROR_ASSERT\b/,
      /Assertion `.*` failed\..*\n.*CUDA error/,
    ],
  },
  {
    code: "gpu-out-of-memory",
    sentence:
      "The GPU's memory was exhausted: make the model or the batch of this test smaller, or free VRAM that other programs hold.",
    patterns: [
      /\b(CUDA|HIP|XPU|MPS) out of memory\b/i,
      /\btorch\.(cuda\.)?OutOfMemoryError\b/,
      /\b(CUDA|HIP)( driver)? error:? (\d+ )?out of memory/i,
      /\bCUDA error 2\b.{0,80}out of memory/i,
      /\bcudaErrorMemoryAllocation\b|\bCUDA_ERROR_OUT_OF_MEMORY\b|\bhipErrorOutOfMemory\b/,
      /\b(CUBLAS|CUDNN|CUSOLVER|CUSPARSE|CUFFT)_(STATUS_)?ALLOC_FAILED\b/,
      /\bResourceExhaustedError\b/,
      /\bOOM when allocating tensor\b/,
      /\bRESOURCE_EXHAUSTED: (Out of memory|Failed to allocate)/i,
      /\bcupy\S*OutOfMemoryError\b/,
      /\bcudaMalloc(Async|Managed)?\b.{0,40}(failed|returned).{0,20}out of memory/i,
    ],
  },
  {
    code: "gpu-library-failed",
    sentence:
      "A CUDA library failed without saying why, which is what most of them do when the GPU's memory is full: look at this file's VRAM peak; if that is low, run the test with CUDA_LAUNCH_BLOCKING=1.",
    // As told on a full H100 where only cuBLAS said ALLOC_FAILED.
    patterns: [
      /\bCUDNN_STATUS_INTERNAL_ERROR\b/,
      /\bCUFFT_INTERNAL_ERROR\b/,
      /\bCUSOLVER_STATUS_INTERNAL_ERROR\b/,
      /\bCUSPARSE_STATUS_INTERNAL_ERROR\b/,
      /\bCU(BLAS|DNN|SOLVER)_STATUS_NOT_INITIALIZED\b/,
    ],
  },
];

/** Asked-for amounts as PyTorch, TensorFlow, JAX and CuPy print them. */
const ASKED_FOR =
  /(?:(?:tried|trying|failed) to allocate|device memory of|out of memory allocating) (\d[\d.]*\s?[KMGT]i?B|[\d,]+ ?bytes)/i;

/**
 * Finds a GPU cause in the last part of a test's output. Evidence for a reason only, never for a
 * verdict: a test that prints such a message on purpose may well have passed.
 */
export function recogniseGpuCause(outputTail: string): GpuCause | null {
  const found = SPELLINGS.find(({ patterns }) => patterns.some((one) => one.test(outputTail)));
  if (found === undefined) return null;
  const asked = found.code === "gpu-out-of-memory" ? ASKED_FOR.exec(outputTail)?.[1] : undefined;
  const sentence =
    asked === undefined
      ? found.sentence
      : found.sentence.replace("exhausted:", `exhausted when ${asked} were asked for:`);
  return { code: found.code, sentence };
}
