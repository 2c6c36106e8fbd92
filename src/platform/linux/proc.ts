import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import type { ProcessLook } from "../../core/ports.ts";
import type { ProcessSnapshot } from "../../core/readings.ts";
import { type Bytes, bytes } from "../../core/units.ts";
import { commandText, type ProcStat, parseKiBField, parseProcStat } from "./proc-text.ts";

/** Longest part of a command line that is kept. */
const COMMAND_BYTES = 4096;
/** Enough for `stat`, `statm` and `status`, the last with some thousand group ids. */
const scratch = Buffer.allocUnsafe(16 * 1024);

export interface ProcessMemory {
  /** RssAnon + RssShmem + VmSwap: what the process holds that cannot be dropped and read again. */
  readonly bytes: Bytes;
  /** VmData: private writable address space, which RLIMIT_DATA limits. */
  readonly dataBytes: Bytes;
  /** VmHWM less the file pages mapped now: an estimate, VmHWM counts file pages too. */
  readonly peakBytes: Bytes;
  readonly uid: number | null;
}

/** Reads processes of one /proc; whatever vanishes while it is read, or is not ours to read, is null. */
export interface Proc {
  readonly root: string;
  pids(): number[];
  stat(pid: number): ProcStat | null;
  memory(pid: number): ProcessMemory | null;
  /** Memory with shared pages split among those who share them; null where not ours to read. */
  proportionalBytes(pid: number): Bytes | null;
  environment(pid: number): Buffer | null;
  commandLine(pid: number): string | null;
  /** The text of `/proc/PID/cgroup`. */
  cgroup(pid: number): string | null;
  snapshot(pid: number, known?: ProcStat): ProcessSnapshot | null;
  look(pid: number): ProcessLook | null;
  biggest(count: number): readonly ProcessSnapshot[];
}

export function openProc(root = "/proc"): Proc {
  const text = (pid: number, file: string) => readSome(`${root}/${pid}/${file}`);

  function pids(): number[] {
    const found: number[] = [];
    for (const name of readdirSync(root)) {
      const pid = Number(name);
      if (Number.isInteger(pid) && pid > 0) found.push(pid);
    }
    return found;
  }

  function stat(pid: number): ProcStat | null {
    const line = text(pid, "stat");
    return line === null ? null : parseProcStat(line);
  }

  function memory(pid: number): ProcessMemory | null {
    const status = text(pid, "status");
    if (status === null) return null;
    const field = (name: string) => parseKiBField(status, name) ?? bytes(0);
    const held = bytes(field("RssAnon") + field("RssShmem") + field("VmSwap"));
    const peak = Math.max(held, field("VmHWM") - field("RssFile"));
    const uid = /^Uid:\s+(\d+)/m.exec(status)?.[1];
    return {
      bytes: held,
      dataBytes: field("VmData"),
      peakBytes: bytes(peak),
      uid: uid === undefined ? null : Number(uid),
    };
  }

  function proportionalBytes(pid: number): Bytes | null {
    const rollup = text(pid, "smaps_rollup");
    if (rollup === null) return null;
    const anonymous = parseKiBField(rollup, "Pss_Anon");
    // Kernels before 5.4 do not split Pss by kind: then file pages count too.
    if (anonymous === null) return parseKiBField(rollup, "Pss");
    const shared = parseKiBField(rollup, "Pss_Shmem") ?? 0;
    return bytes(anonymous + shared + (parseKiBField(rollup, "SwapPss") ?? 0));
  }

  function environment(pid: number): Buffer | null {
    try {
      return readFileSync(`${root}/${pid}/environ`);
    } catch {
      return null;
    }
  }

  const commandLine = (pid: number) => readSome(`${root}/${pid}/cmdline`, COMMAND_BYTES);

  function snapshot(pid: number, known?: ProcStat): ProcessSnapshot | null {
    const now = known ?? stat(pid);
    if (now === null) return null;
    return {
      pid,
      parentPid: now.parentPid,
      name: now.name,
      command: commandText(commandLine(pid) ?? "", now.name),
      bytes: memory(pid)?.bytes ?? bytes(0),
    };
  }

  function look(pid: number): ProcessLook | null {
    const held = memory(pid);
    if (held === null) return null;
    return { pid, bytes: held.bytes, peakBytes: held.peakBytes, dataBytes: held.dataBytes };
  }

  function biggest(count: number): readonly ProcessSnapshot[] {
    // statm costs a third of status. Its resident figure counts file pages as well, so more are
    // read than asked. A process that is swapped out almost whole is missed.
    const candidates: { pid: number; residentPages: number }[] = [];
    for (const pid of pids()) {
      const residentPages = Number(text(pid, "statm")?.split(" ")[1] ?? 0);
      if (residentPages > 0) candidates.push({ pid, residentPages });
    }
    candidates.sort((a, b) => b.residentPages - a.residentPages);
    const found: ProcessSnapshot[] = [];
    for (const { pid } of candidates.slice(0, count * 2 + 10)) {
      const shot = snapshot(pid);
      if (shot !== null) found.push(shot);
    }
    return found.sort((a, b) => b.bytes - a.bytes).slice(0, count);
  }

  return {
    root,
    pids,
    stat,
    memory,
    proportionalBytes,
    environment,
    commandLine,
    cgroup: (pid) => text(pid, "cgroup"),
    snapshot,
    look,
    biggest,
  };
}

/** The beginning of a file; null where it is gone or not ours. */
function readSome(path: string, length = scratch.length): string | null {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch {
    return null;
  }
  try {
    return scratch.toString("utf8", 0, readSync(fd, scratch, 0, length, 0));
  } catch {
    return null; // ESRCH: the process ended between open and read
  } finally {
    closeSync(fd);
  }
}
