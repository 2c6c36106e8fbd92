import { maskCommand } from "../../core/secrets.ts";
import type { Handle, Kernel32 } from "./kernel32.ts";
import { CONSTANTS, LAYOUTS } from "./layouts.ts";
import { pinned, struct } from "./record.ts";

const C = CONSTANTS;
const PROCESS_BASIC_INFORMATION = 0;
/** Since Windows 8.1; phnt and System Informer document it, Wine 10 does not know it. */
const PROCESS_COMMAND_LINE_INFORMATION = 60;
/** A UNICODE_STRING counts its bytes in 16 bits. */
const MAX_STRING_BYTES = 65536;

/**
 * The command line as a report shows it, without its secrets; null where the process is gone or may
 * not be asked.
 */
export function commandLineOf(kernel: Kernel32, pid: number): string | null {
  const line =
    opened(kernel, pid, C.PROCESS_QUERY_LIMITED_INFORMATION, (process) => asked(kernel, process)) ??
    opened(kernel, pid, C.PROCESS_QUERY_INFORMATION | C.PROCESS_VM_READ, (process) =>
      readFrom(kernel, process),
    );
  return line === null ? null : maskCommand(line);
}

function opened(
  kernel: Kernel32,
  pid: number,
  access: number,
  look: (process: Handle) => string | null,
): string | null {
  const process = kernel.OpenProcess(access, 0, pid);
  if (process === 0) return null;
  try {
    return look(process)?.trim() || null;
  } finally {
    kernel.CloseHandle(process);
  }
}

/** The kernel copies it out; needs the least rights. */
function asked(kernel: Kernel32, process: Handle): string | null {
  const info = pinned(LAYOUTS.UNICODE_STRING.size + MAX_STRING_BYTES);
  const kind = PROCESS_COMMAND_LINE_INFORMATION;
  const status = kernel.NtQueryInformationProcess(process, kind, info, info.length, pinned(4));
  if (status < 0) return null;
  const text = struct("UNICODE_STRING", info);
  const start = Number(BigInt(text.get("Buffer")) - kernel.address(info));
  if (start < 0 || start + text.get("Length") > info.length) return null;
  return info.toString("utf16le", start, start + text.get("Length"));
}

/** From the process's own memory: its PEB points to its parameters. */
function readFrom(kernel: Kernel32, process: Handle): string | null {
  const basic = struct("PROCESS_BASIC_INFORMATION");
  const kind = PROCESS_BASIC_INFORMATION;
  const { buffer } = basic;
  if (kernel.NtQueryInformationProcess(process, kind, buffer, buffer.length, pinned(4)) < 0) {
    return null;
  }
  const read = (at: number, into: Buffer): boolean =>
    at !== 0 && kernel.ReadProcessMemory(process, BigInt(at), into, into.length, null) !== 0;
  const peb = struct("PEB");
  if (!read(basic.get("PebBaseAddress"), peb.buffer)) return null;
  const parameters = struct("RTL_USER_PROCESS_PARAMETERS");
  if (!read(peb.get("ProcessParameters"), parameters.buffer)) return null;
  const text = pinned(parameters.get("CommandLine.Length"));
  if (text.length === 0 || !read(parameters.get("CommandLine.Buffer"), text)) return null;
  return text.toString("utf16le");
}
