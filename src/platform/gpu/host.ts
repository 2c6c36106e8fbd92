import { createInterface } from "node:readline";
import { type Koffi, loadKoffi } from "../native.ts";
import { type AmdRoots, openAmdSysfs } from "./amd-sysfs.ts";
import { ANSWER_MARK } from "./conversation.ts";
import { openNvml } from "./nvml.ts";
import { openNvmlLibrary } from "./nvml-bindings.ts";
import { openPdh, withWindowsCounters } from "./pdh.ts";
import { bindPdh } from "./pdh-bindings.ts";
import { type GpuSession, SourceFault, toSourceFault } from "./source.ts";
import { openSysteminformation } from "./systeminformation.ts";
import { listWindowsAdapters } from "./windows-adapters.ts";

export interface HostOptions {
  readonly source: "nvml" | "pdh" | "amd-sysfs" | "systeminformation";
  readonly platform: NodeJS.Platform;
  readonly nvmlCandidates: readonly string[];
  readonly amdRoots: AmdRoots;
  /** The process that must not be outlived. */
  readonly parentPid: number;
}

/**
 * The life of the process that calls into drivers: it answers the questions of standard input and
 * ends with it. See conversation.ts for why this is no thread.
 */
export function hostSource(): void {
  let session: GpuSession | null = null;
  const answerOne = async (op: string, options: HostOptions): Promise<unknown> => {
    if (op === "open") {
      dieWithParent(options);
      session = await openSession(options);
      return { devices: session.devices, detail: session.detail };
    }
    if (session === null) throw new SourceFault("the source is not open", "open it first");
    return op === "look" ? session.look() : session.holders();
  };
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const { id, op, options } = JSON.parse(line);
    answerOne(op, options).then(
      (value) => say({ id, value }),
      (thrown) => {
        const { message, remedy } = toSourceFault(thrown);
        say({ id, fault: message, remedy });
      },
    );
  });
  lines.on("close", () => {
    session?.close();
    process.exit(0);
  });
}

function say(answer: unknown): void {
  process.stdout.write(`${ANSWER_MARK}${JSON.stringify(answer)}\n`);
}

async function openSession(options: HostOptions): Promise<GpuSession> {
  switch (options.source) {
    case "nvml": {
      const koffi = needKoffi();
      const nvml = openNvml(openNvmlLibrary(koffi, options.nvmlCandidates));
      return options.platform === "win32" ? joinCounters(koffi, nvml) : nvml;
    }
    case "pdh": {
      const koffi = needKoffi();
      return openPdh(bindPdh(koffi), listWindowsAdapters(koffi));
    }
    case "amd-sysfs":
      return openAmdSysfs(options.amdRoots);
    case "systeminformation":
      return openSysteminformation();
  }
}

function joinCounters(koffi: Koffi, nvml: GpuSession): GpuSession {
  try {
    return withWindowsCounters(nvml, openPdh(bindPdh(koffi), listWindowsAdapters(koffi)));
  } catch {
    // Occupancy is what matters; who holds it stays unknown.
    return nvml;
  }
}

function needKoffi(): Koffi {
  const native = loadKoffi();
  if (native.koffi !== null) return native.koffi;
  throw new SourceFault(native.reason, "use one of the platforms that dist/native has");
}

const PR_SET_PDEATHSIG = 1;
const SIGKILL = 9;

/**
 * Linux: the kernel kills this process with the thread that started it, also while it hangs in a
 * driver and cannot see its standard input end. Windows: libuv's job object does the same.
 */
function dieWithParent({ platform, parentPid }: HostOptions): void {
  const { koffi } = platform === "linux" ? loadKoffi() : { koffi: null };
  if (koffi === null) return;
  const prctl = koffi.load(null).func("int prctl(int, ulong, ulong, ulong, ulong)");
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  // It may have gone before the call.
  if (process.ppid !== parentPid) process.exit(1);
}
