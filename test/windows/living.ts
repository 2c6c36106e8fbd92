import { commandLineOf } from "../../src/platform/windows/command-line-of.ts";
import { loadKernel32 } from "../../src/platform/windows/kernel32.ts";
import { listProcesses } from "../../src/platform/windows/processes.ts";

/** The command lines of running processes that hold `mark`. */
export function livingWith(mark: string): string[] {
  const kernel = loadKernel32();
  return listProcesses(kernel)
    .filter(({ pid }) => pid !== process.pid)
    .map(({ pid }) => commandLineOf(kernel, pid) ?? "")
    .filter((command) => command.includes(mark));
}
