import type { GpuPort } from "../core/ports.ts";

/** The GPUs that the tests can see: thresholds look at these; reports list all. */
export function visibleIndices(gpu: GpuPort | null): readonly number[] {
  return gpu?.gpus.filter((info) => info.visible).map((info) => info.index) ?? [];
}
