import type { Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { pinned } from "./record.ts";

/**
 * A Windows call that failed: which one, on what, Windows' code, its name and its text, such as
 * `AssignProcessToJobObject(pid 4312): 5 ERROR_ACCESS_DENIED (Access is denied.)`.
 */
export class Win32Error extends Error {
  override readonly name = "Win32Error";
  readonly call: string;
  readonly code: number;

  constructor(fault: { call: string; target: string; code: number; text: string }) {
    const named = NAMES.get(fault.code);
    super(
      `${fault.call}(${fault.target}): ${fault.code}${named === undefined ? "" : ` ${named}`}` +
        (fault.text === "" ? "" : ` (${fault.text})`),
    );
    this.call = fault.call;
    this.code = fault.code;
  }
}

/** The error of the call that just failed. To be called at once: the next call overwrites it. */
export function lastError(kernel: Kernel32, call: string, target: string): Win32Error {
  const code = kernel.GetLastError();
  // Some texts leave a place for the target: "%1 is not a valid Win32 application."
  const text = textOf(kernel, code).replaceAll("%1", target);
  return new Win32Error({ call, target, code, text });
}

/** Passes a result that is not `bad` on; else throws the last error. */
export function checked(
  kernel: Kernel32,
  result: number,
  at: { readonly call: string; readonly target: string; readonly bad?: number },
): number {
  if (result === (at.bad ?? 0)) throw lastError(kernel, at.call, at.target);
  return result;
}

function textOf(kernel: Kernel32, code: number): string {
  const text = pinned(1024);
  const { FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS } = CONSTANTS;
  const chars = kernel.FormatMessageW(
    FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
    null,
    code,
    0,
    text,
    text.length / 2,
    null,
  );
  return text.toString("utf16le", 0, chars * 2).trim();
}

/** Names of winerror.h for what our calls may meet; another code stands with its number and text. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [2, "ERROR_FILE_NOT_FOUND"],
  [3, "ERROR_PATH_NOT_FOUND"],
  [5, "ERROR_ACCESS_DENIED"],
  [6, "ERROR_INVALID_HANDLE"],
  [8, "ERROR_NOT_ENOUGH_MEMORY"],
  [14, "ERROR_OUTOFMEMORY"],
  [32, "ERROR_SHARING_VIOLATION"],
  [50, "ERROR_NOT_SUPPORTED"],
  [87, "ERROR_INVALID_PARAMETER"],
  [122, "ERROR_INSUFFICIENT_BUFFER"],
  [123, "ERROR_INVALID_NAME"],
  [128, "ERROR_WAIT_NO_CHILDREN"],
  [193, "ERROR_BAD_EXE_FORMAT"],
  [206, "ERROR_FILENAME_EXCED_RANGE"],
  [216, "ERROR_EXE_MACHINE_TYPE_MISMATCH"],
  [225, "ERROR_VIRUS_INFECTED"],
  [226, "ERROR_VIRUS_DELETED"],
  [234, "ERROR_MORE_DATA"],
  [267, "ERROR_DIRECTORY"],
  [740, "ERROR_ELEVATION_REQUIRED"],
  [786, "ERROR_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY"],
  [1260, "ERROR_ACCESS_DISABLED_BY_POLICY"],
  [1450, "ERROR_NO_SYSTEM_RESOURCES"],
  [1455, "ERROR_COMMITMENT_LIMIT"],
  [1816, "ERROR_NOT_ENOUGH_QUOTA"],
  [4551, "ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION"],
]);

export const ERROR_ACCESS_DENIED = 5;
export const ERROR_MORE_DATA = 234;
