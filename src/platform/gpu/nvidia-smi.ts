import { existsSync } from "node:fs";
import { delimiter, join, win32 } from "node:path";
import {
  GPU_FIELDS,
  PROCESS_FIELDS,
  parseGpus,
  parseProcesses,
  type SmiGpus,
} from "./nvidia-smi-csv.ts";
import { type ProgramRun, runProgram } from "./run-program.ts";
import { type GpuSource, SourceFault } from "./source.ts";

type Question = Omit<ProgramRun, "argv">;

/** Where nvidia-smi lies, or null. Windows: System32, then the folder of drivers before R400. */
export function findNvidiaSmi(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const path = environment.PATH ?? environment.Path ?? "";
  const folders = path.split(platform === "win32" ? ";" : delimiter).filter((one) => one !== "");
  if (platform !== "win32") {
    const places = [...folders, "/usr/lib/wsl/lib"].map((folder) => join(folder, "nvidia-smi"));
    return places.find((place) => existsSync(place)) ?? null;
  }
  const root = environment.SystemRoot ?? environment.SYSTEMROOT ?? "C:\\Windows";
  const programs = environment.ProgramW6432 ?? environment.ProgramFiles ?? "C:\\Program Files";
  const own = [
    win32.join(root, "System32"),
    win32.join(programs, "NVIDIA Corporation", "NVSMI"),
    ...folders,
  ];
  return own.map((one) => win32.join(one, "nvidia-smi.exe")).find((one) => existsSync(one)) ?? null;
}

/** Starts nvidia-smi once per look. Throws a SourceFault with what it printed. */
export async function openNvidiaSmi(
  program: string | null,
  question: Question,
): Promise<GpuSource> {
  if (program === null) {
    throw new SourceFault(
      "nvidia-smi is not in PATH",
      "install the NVIDIA driver's tools (nvidia-utils), or add their folder to PATH",
    );
  }
  const look = async (): Promise<SmiGpus> => {
    const output = await ask(program, ["--query-gpu", GPU_FIELDS], question);
    const found = parseGpus(output);
    if (found.gpus.length === 0) throw noFigures(found.refusals, output);
    return found;
  };
  const devices = (await look()).gpus.map(({ device }) => device);
  return {
    name: "nvidia-smi",
    spawns: true,
    devices,
    detail: program,
    filtered: false,
    look: async () => ({
      readings: (await look()).gpus.map(({ device, freeBytes }) => ({
        index: device.index,
        totalBytes: device.totalBytes,
        usedBytes: device.totalBytes - freeBytes,
      })),
      spills: [],
    }),
    holders: async () =>
      parseProcesses(
        await ask(program, ["--query-compute-apps", PROCESS_FIELDS], question),
        devices,
      ),
    close: async () => {},
  };
}

async function ask(
  program: string,
  [query, fields]: readonly [string, readonly string[]],
  question: Question,
): Promise<string> {
  const argv = [program, `${query}=${fields.join(",")}`, "--format=csv,noheader,nounits"] as const;
  const result = await runProgram({ ...question, argv: [...argv] });
  switch (result.kind) {
    case "ended":
      if (result.code === 0) return result.output;
      throw refused(result.code, result.output);
    case "not-started":
      throw new SourceFault(
        `nvidia-smi cannot be started: ${result.message}`,
        "install the NVIDIA driver's tools again",
      );
    case "hung":
      throw new SourceFault(
        `nvidia-smi did not answer within ${question.deadlineMs} ms and was killed`,
        "restart the machine: the NVIDIA driver hangs",
        true,
      );
  }
}

/** The exit codes of nvidia-smi's manual page that have a remedy of their own. */
const REMEDIES: Readonly<Record<number, string>> = {
  2: "update the NVIDIA driver: its nvidia-smi does not know what is asked for",
  4: "give this user access to /dev/nvidia*",
  6: "check that the GPU is handed into this container",
  8: "attach the GPU's power cables",
  9: "load the NVIDIA kernel driver: sudo modprobe nvidia",
  12: "install the NVIDIA driver's library libnvidia-ml (nvidia-utils)",
  15: "restart the machine: the GPU fell off the bus",
  18: "restart the machine: the driver was updated while its old kernel module is loaded",
};

function refused(code: number | null, output: string): SourceFault {
  return new SourceFault(
    `nvidia-smi ended with ${code ?? "a signal"}: ${firstLine(output)}`,
    REMEDIES[code ?? -1] ?? "run nvidia-smi by hand and mend what it says",
  );
}

function noFigures(refusals: readonly string[], output: string): SourceFault {
  return new SourceFault(
    `nvidia-smi lists no GPU with figures: ${firstLine(refusals[0] ?? output)}`,
    "run nvidia-smi by hand and mend what it says",
  );
}

function firstLine(output: string): string {
  const line = output.split(/\r?\n/).find((one) => one.trim() !== "") ?? "it printed nothing";
  return line.trim().slice(0, 300);
}
