import type { GpuSession, SourceDevice, SourceLook } from "./source.ts";
import { SourceFault } from "./source.ts";

const MIB = 1024 * 1024;

interface Controller {
  readonly vendor?: string;
  readonly model?: string;
  readonly name?: string;
  readonly busAddress?: string;
  readonly memoryTotal?: number;
  readonly memoryUsed?: number;
  readonly memoryFree?: number;
}

/**
 * The inventory package as the last source. It tells occupancy only where it finds an NVIDIA tool
 * of its own; a GPU with a size alone is no source, since an unknown occupancy is not a zero.
 */
export async function openSysteminformation(
  graphics: () => Promise<{ readonly controllers: readonly Controller[] }> = loadGraphics,
): Promise<GpuSession> {
  const read = async (): Promise<readonly Controller[]> =>
    (await graphics()).controllers.filter(
      (one) => (one.memoryTotal ?? 0) > 0 && usedMiB(one) !== null,
    );
  const first = await read();
  if (first.length === 0) {
    throw new SourceFault(
      "systeminformation finds no GPU whose occupancy it knows",
      "install the GPU's driver with its tools",
    );
  }
  const look = async (): Promise<SourceLook> => ({
    readings: (await read()).map((one, index) => ({
      index,
      totalBytes: (one.memoryTotal ?? 0) * MIB,
      usedBytes: (usedMiB(one) ?? 0) * MIB,
    })),
    spills: [],
  });
  return {
    devices: first.map(describe),
    detail: "systeminformation.graphics()",
    look,
    holders: () => [],
    close: () => {},
  };
}

/** The package leaves a figure out where it is 0, so one of the two has to be there. */
function usedMiB({ memoryTotal = 0, memoryUsed, memoryFree }: Controller): number | null {
  if (typeof memoryFree === "number") return Math.max(0, memoryTotal - memoryFree);
  return typeof memoryUsed === "number" ? memoryUsed : null;
}

function describe(controller: Controller, index: number): SourceDevice {
  const words = `${controller.vendor ?? ""} ${controller.name ?? ""} ${controller.model ?? ""}`;
  return {
    index,
    name: controller.name || controller.model || "GPU",
    uuid: null,
    pciBusId: controller.busAddress || null,
    vendor: /nvidia/i.test(words)
      ? "nvidia"
      : /\bamd\b|radeon|advanced micro/i.test(words)
        ? "amd"
        : "other",
    parentIndex: null,
    totalBytes: (controller.memoryTotal ?? 0) * MIB,
  };
}

/** Loaded only when it is asked: the package takes 20 ms to load. */
async function loadGraphics(): Promise<{ readonly controllers: readonly Controller[] }> {
  const { graphics } = await import("systeminformation");
  return graphics();
}
