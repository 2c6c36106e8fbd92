import type { Handle, Kernel32 } from "./kernel32.ts";
import { CONSTANTS } from "./layouts.ts";
import { pinned, struct } from "./record.ts";
import { checked } from "./system-error.ts";

const C = CONSTANTS;

export interface ProcessRequest {
  /** The file that is started: absolute, never searched for. */
  readonly application: string;
  readonly commandLine: string;
  /** As `environmentBlock` makes it. */
  readonly environment: string;
  readonly directory: string;
  /** null = outside of any job of ours, to find out why a start inside one failed. */
  readonly job: Handle | null;
  readonly stdin: Handle;
  readonly stdout: Handle;
  readonly stderr: Handle;
}

/** A process that has not run an instruction yet. */
export interface SuspendedProcess {
  readonly process: Handle;
  readonly thread: Handle;
  readonly pid: number;
}

/**
 * Makes a process that is in its job before its first instruction (PROC_THREAD_ATTRIBUTE_JOB_LIST)
 * and inherits three handles and nothing else (PROC_THREAD_ATTRIBUTE_HANDLE_LIST). Both need
 * Windows 10 or Server 2016. Throws a Win32Error that names the call and the program.
 *
 * The three handles are inheritable only during this call. A process that another thread starts in
 * that moment without a handle list (libuv does) would inherit them and keep the output open until
 * it ends: `Contained.endOutput` covers that.
 */
export function createSuspended(kernel: Kernel32, request: ProcessRequest): SuspendedProcess {
  const attributes = attributeList(kernel, request);
  const streams = [request.stdin, request.stdout, request.stderr];
  const startup = struct("STARTUPINFOEXW");
  startup.set("StartupInfo.cb", startup.buffer.length);
  startup.set("StartupInfo.dwFlags", C.STARTF_USESTDHANDLES);
  startup.set("StartupInfo.hStdInput", request.stdin);
  startup.set("StartupInfo.hStdOutput", request.stdout);
  startup.set("StartupInfo.hStdError", request.stderr);
  startup.set("lpAttributeList", kernel.address(attributes.list));
  const created = struct("PROCESS_INFORMATION");
  try {
    for (const handle of streams) setInheritable(kernel, handle, true);
    const done = kernel.CreateProcessW(
      request.application,
      wide(`${request.commandLine}\0`),
      null,
      null,
      1,
      C.CREATE_SUSPENDED |
        C.CREATE_UNICODE_ENVIRONMENT |
        C.CREATE_NO_WINDOW |
        C.EXTENDED_STARTUPINFO_PRESENT |
        C.BELOW_NORMAL_PRIORITY_CLASS,
      wide(request.environment),
      request.directory,
      startup.buffer,
      created.buffer,
    );
    checked(kernel, done, { call: "CreateProcessW", target: request.application });
  } finally {
    attributes.close();
    for (const handle of streams) setInheritable(kernel, handle, false);
  }
  return {
    process: created.get("hProcess"),
    thread: created.get("hThread"),
    pid: created.get("dwProcessId"),
  };
}

function attributeList(
  kernel: Kernel32,
  request: ProcessRequest,
): { readonly list: Buffer; close(): void } {
  const count = request.job === null ? 1 : 2;
  const size = pinned(8);
  // Fails by design and tells the size.
  kernel.InitializeProcThreadAttributeList(null, count, 0, size);
  const list = pinned(Number(size.readBigUInt64LE()));
  checked(kernel, kernel.InitializeProcThreadAttributeList(list, count, 0, size), {
    call: "InitializeProcThreadAttributeList",
    target: `${count} attributes`,
  });
  // The list keeps pointers to these: they live as long as `close` can be called.
  const handles = handleArray([...new Set([request.stdin, request.stdout, request.stderr])]);
  const jobs = request.job === null ? null : handleArray([request.job]);
  const add = (attribute: number, value: Buffer, target: string): void => {
    const { length } = value;
    checked(
      kernel,
      kernel.UpdateProcThreadAttribute(list, 0, attribute, value, length, null, null),
      { call: "UpdateProcThreadAttribute", target },
    );
  };
  const kept = [handles, jobs];
  const close = (): void => {
    kernel.DeleteProcThreadAttributeList(list);
    kept.length = 0;
  };
  try {
    add(C.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, "handle list");
    if (jobs !== null) add(C.PROC_THREAD_ATTRIBUTE_JOB_LIST, jobs, "job list");
  } catch (thrown) {
    close();
    throw thrown;
  }
  return { list, close };
}

function handleArray(handles: readonly Handle[]): Buffer {
  const array = pinned(handles.length * 8);
  handles.forEach((handle, at) => {
    array.writeBigInt64LE(BigInt(handle), at * 8);
  });
  return array;
}

function setInheritable(kernel: Kernel32, handle: Handle, inheritable: boolean): void {
  const flag = C.HANDLE_FLAG_INHERIT;
  checked(kernel, kernel.SetHandleInformation(handle, flag, inheritable ? flag : 0), {
    call: "SetHandleInformation",
    target: `handle ${handle}`,
  });
}

function wide(text: string): Buffer {
  const buffer = pinned(text.length * 2);
  buffer.write(text, "utf16le");
  return buffer;
}
