import { win32 } from "node:path";

/**
 * Where NVIDIA's management library may lie. On Windows only by full path: a DLL of that name in
 * the working directory must never be loaded. On Linux the loader's own search comes first.
 */
export function nvmlCandidates(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === "win32") {
    const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
    const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
    return [
      win32.join(root, "System32", "nvml.dll"),
      win32.join(programs, "NVIDIA Corporation", "NVSMI", "nvml.dll"),
    ];
  }
  return [
    "libnvidia-ml.so.1",
    "/usr/lib/wsl/lib/libnvidia-ml.so.1",
    "/run/opengl-driver/lib/libnvidia-ml.so.1",
    "/usr/local/nvidia/lib64/libnvidia-ml.so.1",
  ];
}
