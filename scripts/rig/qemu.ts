import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { lastLines, programFromApt } from "./command.ts";

export interface BootRequest {
  readonly kernel: string;
  readonly initramfs: string;
  /** Appended to what every boot here gets: console on the serial line, reset on a panic. */
  readonly kernelArguments: readonly string[];
  readonly memoryMib: number;
  /** The machine is torn down after this time, whatever it does. */
  readonly timeoutMs: number;
  /** Where the kernel's own console (ttyS0) is written. */
  readonly kernelLog: string;
  /** What the guest writes to its second serial line, ttyS1, where no kernel message cuts in. */
  readonly onLine: (line: string) => void;
}

export type BootEnd = "powered-off" | "panicked" | "timed-out" | "qemu-failed";

export interface Booted {
  readonly end: BootEnd;
  /** The lines of ttyS1. */
  readonly lines: readonly string[];
  /** The end of the kernel's console and of what QEMU itself said. */
  readonly lastWords: string;
}

/**
 * Boots a Linux guest and follows what it writes to ttyS1 until it powers off. Emulated by default
 * (TCG), because that is what any CI machine can do; GPU_SAFE_TESTS_KVM=1 asks for KVM.
 */
export async function boot(request: BootRequest): Promise<Booted> {
  const qemu = await programFromApt("qemu-system-x86_64", "qemu-system-x86");
  const accelerator =
    process.env.GPU_SAFE_TESTS_KVM === "1"
      ? ["-accel", "kvm", "-cpu", "host"]
      : // Emulated protection keys break V8's bookkeeping of its code pages now and then.
        ["-accel", "tcg,thread=multi", "-cpu", "max,pku=off"];
  // Nobody attacks this kernel, and what it does against attacks costs an emulator most.
  const cheaper = ["mitigations=off", "no5lvl"];
  const reporting = ["console=ttyS0", "panic=-1", "loglevel=6"];
  const kernelArguments = [...reporting, ...cheaper, ...request.kernelArguments];
  const child = spawn(
    qemu,
    [
      ...["-M", "q35", ...accelerator, "-smp", "2", "-m", String(request.memoryMib)],
      ...["-nodefaults", "-no-user-config", "-no-reboot", "-display", "none"],
      ...["-serial", `file:${request.kernelLog}`, "-serial", "stdio"],
      ...["-kernel", request.kernel, "-initrd", request.initramfs],
      ...["-append", kernelArguments.join(" ")],
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, request.timeoutMs);

  const lines: string[] = [];
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  createInterface({ input: child.stdout }).on("line", (raw) => {
    const line = raw.replace(/\r/g, "");
    lines.push(line);
    request.onLine(line);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      errors += error.message;
      resolve(-1);
    });
    child.on("close", resolve);
  });
  clearTimeout(timer);
  process.removeListener("exit", stop);

  const kernelLog = await readFile(request.kernelLog, "utf8").catch(() => "");
  const lastWords = lastLines(`${kernelLog.replace(/\r/g, "")}\n${errors}`, 25);
  if (timedOut) return { end: "timed-out", lines, lastWords };
  if (kernelLog.includes("Kernel panic")) return { end: "panicked", lines, lastWords };
  return { end: code === 0 ? "powered-off" : "qemu-failed", lines, lastWords };
}
