import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AmdRoots } from "./amd-sysfs.ts";
import { findNvidiaSmi } from "./nvidia-smi.ts";
import { nvmlCandidates } from "./nvml-library.ts";
import type { GpuSourceName } from "./source.ts";

export interface HintQuestion {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `/` except in tests. */
  readonly root: string;
  readonly amdRoots: AmdRoots;
}

/** Where loaders find libnvidia-ml.so.1 without LD_LIBRARY_PATH. */
const LIBRARY_FOLDERS = [
  "usr/lib/x86_64-linux-gnu",
  "usr/lib/aarch64-linux-gnu",
  "usr/lib64",
  "usr/lib",
  "lib64",
  "usr/local/lib",
  "usr/local/nvidia/lib64",
  "usr/lib/wsl/lib",
  "run/opengl-driver/lib",
  "opt/nvidia/lib64",
];
const NVIDIA_DEVICES = ["dev/nvidiactl", "dev/nvidia0", "dev/dxg"];

/**
 * Which sources are worth asking on this machine, in order, by the names of files alone: well
 * under a millisecond. Empty = obviously no GPU, and nothing is started. Windows' counters know
 * GPUs of every vendor and are always asked there.
 */
export function sourcesWorthAsking(question: HintQuestion): readonly GpuSourceName[] {
  const { platform, environment } = question;
  const smi = findNvidiaSmi(platform, environment) !== null;
  if (platform === "win32") {
    const nvidia = smi || nvmlCandidates(platform, environment).some((path) => existsSync(path));
    return nvidia ? ["nvml", "pdh", "nvidia-smi", "torch", "systeminformation"] : ["pdh"];
  }
  if (platform !== "linux") return [];
  const nvidia = smi || hasNvidiaFiles(question);
  const amd = existsSync(join(question.root, "dev/kfd")) || hasAmdCard(question.amdRoots);
  return [
    ...(nvidia ? (["nvml", "nvidia-smi"] as const) : []),
    ...(amd ? (["amd-sysfs"] as const) : []),
    ...(nvidia || amd ? (["torch"] as const) : []),
    ...(nvidia ? (["systeminformation"] as const) : []),
  ];
}

function hasNvidiaFiles({ root, environment }: HintQuestion): boolean {
  const own = (environment.LD_LIBRARY_PATH ?? "").split(":").filter((one) => one !== "");
  const folders = [...own, ...LIBRARY_FOLDERS.map((folder) => join(root, folder))];
  return (
    NVIDIA_DEVICES.some((device) => existsSync(join(root, device))) ||
    folders.some((folder) => existsSync(join(folder, "libnvidia-ml.so.1")))
  );
}

function hasAmdCard({ sys }: AmdRoots): boolean {
  const drm = join(sys, "class/drm");
  try {
    return readdirSync(drm)
      .filter((name) => /^card\d+$/.test(name))
      .some((name) => readFileSync(join(drm, name, "device/vendor"), "utf8").trim() === "0x1002");
  } catch {
    return false;
  }
}
