import { SourceFault } from "./source.ts";

interface NvmlError {
  readonly name: string;
  readonly remedy: string;
}

const RESTART = "restart the machine, or reset the GPU with nvidia-smi --gpu-reset";

/** NVML's return codes (nvml.h of CUDA 13.3), with what a user can do about each. */
const ERRORS: Readonly<Record<number, NvmlError>> = {
  1: { name: "UNINITIALIZED", remedy: RESTART },
  2: { name: "INVALID_ARGUMENT", remedy: "update the NVIDIA driver" },
  3: { name: "NOT_SUPPORTED", remedy: "this GPU does not tell its memory; nothing can be set" },
  4: {
    name: "NO_PERMISSION",
    remedy: "give this user access to /dev/nvidia*, or run as administrator",
  },
  6: { name: "NOT_FOUND", remedy: "check that the GPU is handed into this container" },
  7: { name: "INSUFFICIENT_SIZE", remedy: "update the NVIDIA driver" },
  8: { name: "INSUFFICIENT_POWER", remedy: "attach the GPU's power cables" },
  9: { name: "DRIVER_NOT_LOADED", remedy: "load the NVIDIA kernel driver: sudo modprobe nvidia" },
  10: { name: "TIMEOUT", remedy: RESTART },
  11: { name: "IRQ_ISSUE", remedy: RESTART },
  12: { name: "LIBRARY_NOT_FOUND", remedy: "install the NVIDIA driver" },
  13: { name: "FUNCTION_NOT_FOUND", remedy: "update the NVIDIA driver" },
  14: { name: "CORRUPTED_INFOROM", remedy: "the GPU needs repair" },
  15: { name: "GPU_IS_LOST", remedy: RESTART },
  16: { name: "RESET_REQUIRED", remedy: RESTART },
  17: { name: "OPERATING_SYSTEM", remedy: "allow /dev/nvidia* in this container's device cgroup" },
  18: {
    name: "LIB_RM_VERSION_MISMATCH",
    remedy: "restart the machine: the driver was updated while its old kernel module is loaded",
  },
  19: { name: "IN_USE", remedy: "end the program that holds the GPU" },
  20: { name: "MEMORY", remedy: "free memory of the machine" },
  21: { name: "NO_DATA", remedy: RESTART },
  23: { name: "INSUFFICIENT_RESOURCES", remedy: RESTART },
  25: { name: "ARGUMENT_VERSION_MISMATCH", remedy: "update the NVIDIA driver" },
  27: { name: "NOT_READY", remedy: "wait until the GPU's start is complete" },
  28: { name: "GPU_NOT_FOUND", remedy: "check that the GPU is handed into this container" },
  999: { name: "UNKNOWN", remedy: RESTART },
};

/** Call, target and code, in the driver's own name for it. */
export function nvmlFault(call: string, code: number): SourceFault {
  const known = ERRORS[code];
  return new SourceFault(
    `${call}: ${code} NVML_ERROR_${known?.name ?? "unlisted"}`,
    known?.remedy ?? "update the NVIDIA driver",
  );
}
