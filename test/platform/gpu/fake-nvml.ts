import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../../fixtures/gpu/fake-nvml.c", import.meta.url));

export type DriverAge = "WITHOUT_MEMORY_V2" | "WITHOUT_PROCESSES_V3" | "WITHOUT_PROCESSES_V2";

/** Where the Windows rig puts what it builds with mingw-w64. */
const windowsFixtures = process.env.GPU_SAFE_TESTS_WINDOWS_FIXTURES;

/** Why the fake library cannot be had here; false where it can. Where CI runs on Linux, it must. */
export const noFakeNvml: string | false = (() => {
  if (process.platform === "win32") {
    return windowsFixtures === undefined && "needs the fake nvml.dll: npm run test:windows";
  }
  try {
    execFileSync("gcc", ["--version"], { stdio: "ignore" });
    return false;
  } catch {
    if (process.env.CI) throw new Error("CI has no gcc to build the fake NVML library with");
    return "needs gcc to build the fake NVML library: apt-get install gcc";
  }
})();

/** Builds the fake library once per source and age; the folder can stand in LD_LIBRARY_PATH. */
export function buildFakeNvml(...ages: readonly DriverAge[]): string {
  if (process.platform === "win32") {
    return join(windowsFixtures ?? "", `${["nvml", ...ages].join("-")}.dll`);
  }
  const key = createHash("sha256")
    .update(readFileSync(SOURCE))
    .update(ages.join())
    .digest("hex")
    .slice(0, 16);
  const folder = join(tmpdir(), `gpu-safe-tests-nvml-${process.getuid?.()}-${key}`);
  const library = join(folder, "libnvidia-ml.so.1");
  if (existsSync(library)) return library;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Built beside and moved into place: several test files may build at once.
  const draft = `${library}.${process.pid}`;
  const defines = ages.map((age) => `-D${age}`);
  execFileSync("gcc", ["-shared", "-fPIC", "-O1", ...defines, "-o", draft, SOURCE]);
  renameSync(draft, library);
  return library;
}

/** Writes the fake's script whole, so that the library never reads half of it. */
export function writeScript(path: string, lines: readonly string[]): void {
  writeFileSync(`${path}.new`, `${lines.join("\n")}\n`);
  for (const untilMs = Date.now() + 5000; ; ) {
    try {
      renameSync(`${path}.new`, path);
      return;
    } catch (thrown) {
      // Windows replaces no file that is being read.
      if ((thrown as NodeJS.ErrnoException).code !== "EPERM" || Date.now() > untilMs) throw thrown;
    }
  }
}

export const MIB = 1024 * 1024;
export const UUID = "GPU-11111111-2222-3333-4444-555555555555";
export const UUID2 = "GPU-99999999-2222-3333-4444-555555555555";

/** One GPU of 24 GiB: 384 MiB reserved by the driver, 1 GiB used. */
export const ONE_GPU = [
  "driver 570.86.15",
  `gpu 0 ${UUID} 00000000:01:00.0 NVIDIA GeForce RTX 4090`,
  `memory 0 0 ${24576 * MIB} ${384 * MIB} ${1024 * MIB}`,
] as const;
