import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A /proc of plain files. */
export interface FakeProc {
  readonly root: string;
  /** Writes files below the root; folders are made. */
  write(files: Readonly<Record<string, string>>): void;
  addProcess(process: FakeProcess): void;
  readonly [Symbol.dispose]: () => void;
}

export interface FakeProcess {
  readonly pid: number;
  readonly name: string;
  readonly state?: string;
  readonly parentPid?: number;
  readonly session?: number;
  readonly threads?: number;
  readonly startTicks?: number;
  readonly residentKiB?: number;
  readonly sharedKiB?: number;
  readonly swapKiB?: number;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export function fakeProc(files: Readonly<Record<string, string>> = {}): FakeProc {
  const root = mkdtempSync(join(tmpdir(), "fake-proc-"));
  const write: FakeProc["write"] = (more) => {
    for (const [name, text] of Object.entries(more)) {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  write(files);
  return {
    root,
    write,
    addProcess: (process) => write(filesOf(process)),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

function filesOf(process: FakeProcess): Record<string, string> {
  const { pid, name, state = "S", parentPid = 1, session = pid } = process;
  const { residentKiB = 100, sharedKiB = 0, swapKiB = 0 } = process;
  const stat =
    `${pid} (${name}) ${state} ${parentPid} ${session} ${session} 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 ` +
    `${process.threads ?? 1} 0 ${process.startTicks ?? 1000} 123456 78 18446744073709551615 0\n`;
  const pages = Math.ceil((residentKiB + sharedKiB) / 4);
  const status = [
    `Name:\t${name.replaceAll("\n", "\\n")}`,
    "Uid:\t1000\t1000\t1000\t1000",
    `VmHWM:\t${residentKiB + sharedKiB + 500} kB`,
    `VmRSS:\t${residentKiB + sharedKiB} kB`,
    `RssAnon:\t${residentKiB} kB`,
    "RssFile:\t400 kB",
    `RssShmem:\t${sharedKiB} kB`,
    `VmData:\t${residentKiB + 50} kB`,
    `VmSwap:\t${swapKiB} kB`,
    "",
  ].join("\n");
  return {
    [`${pid}/stat`]: stat,
    [`${pid}/status`]: status,
    [`${pid}/statm`]: `${pages * 2} ${pages} 10 1 0 ${pages} 0\n`,
    [`${pid}/cmdline`]: (process.command ?? []).map((word) => `${word}\0`).join(""),
    [`${pid}/environ`]: Object.entries(process.environment ?? { HOME: "/" })
      .map(([key, value]) => `${key}=${value}\0`)
      .join(""),
  };
}
