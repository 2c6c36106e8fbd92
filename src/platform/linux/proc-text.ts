import { maskCommand } from "../../core/secrets.ts";
import { type Bytes, bytes, KIB } from "../../core/units.ts";

/** What `/proc/PID/stat` tells, as far as it is needed here (proc(5)). */
export interface ProcStat {
  readonly pid: number;
  readonly name: string;
  /** `R`, `S`, `D`, `T`, `Z`, `X`, … */
  readonly state: string;
  readonly parentPid: number;
  readonly processGroup: number;
  readonly session: number;
  readonly threads: number;
  /** Clock ticks since boot. With the pid it names a process for good: pids are used again. */
  readonly startTicks: number;
}

/**
 * Parses `/proc/PID/stat`. The name stands in parentheses and may itself hold parentheses, blanks
 * and newlines, so fields are counted from the last `)`. Returns null for anything else.
 */
export function parseProcStat(text: string): ProcStat | null {
  const nameStart = text.indexOf("(");
  const nameEnd = text.lastIndexOf(")");
  if (nameStart < 0 || nameEnd < nameStart) return null;
  // Field 3 (state) is the first one after the name; field numbers below are those of proc(5).
  const fields = text.slice(nameEnd + 2).split(" ");
  const field = (number: number) => Number(fields[number - 3]);
  const stat: ProcStat = {
    pid: Number(text.slice(0, nameStart)),
    name: text.slice(nameStart + 1, nameEnd),
    state: fields[0] ?? "",
    parentPid: field(4),
    processGroup: field(5),
    session: field(6),
    threads: field(20),
    startTicks: field(22),
  };
  const { name, state, ...numbers } = stat;
  return state !== "" && Object.values(numbers).every(Number.isInteger) ? stat : null;
}

/**
 * A zombie or a process that is being torn down: it runs nothing and holds no memory. A process
 * whose first thread has ended shows as a zombie too, but others of its threads may still run.
 */
export function isDead(stat: ProcStat): boolean {
  if (stat.threads > 1) return false;
  return stat.state === "Z" || stat.state === "X" || stat.state === "x";
}

/**
 * Finds `Name:  123 kB` in `/proc/meminfo`, `status` or `smaps_rollup`; null where the kernel has
 * no such line. The name is matched at a line's start, so a hostile process name cannot fake one
 * (the kernel escapes newlines in `Name:`).
 */
export function parseKiBField(text: string, name: string): Bytes | null {
  const key = `${name}:`;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (at > 0 && text[at - 1] !== "\n") continue;
    const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
    return Number.isInteger(amount) && amount >= 0 ? bytes(amount * KIB) : null;
  }
  return null;
}

/** Finds `name 123` at a line's start, as cgroup files are written; null where it is absent. */
export function parseFlatField(text: string, name: string): number | null {
  const key = `${name} `;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (at > 0 && text[at - 1] !== "\n") continue;
    const amount = Number.parseInt(text.slice(at + key.length, at + key.length + 32), 10);
    return Number.isInteger(amount) ? amount : null;
  }
  return null;
}

/**
 * A command line as a report shows it, without its secrets; the name in brackets where there is none
 * (kernel threads).
 */
export function commandText(cmdline: string, name: string): string {
  const text = cmdline.replace(/\0+$/, "").replaceAll("\0", " ");
  return text === "" ? `[${name}]` : maskCommand(text);
}
