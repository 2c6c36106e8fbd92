import { loadKoffi } from "../native.ts";

/** A Windows HANDLE. Values are sign-extended 32-bit numbers, valid in every thread of a process. */
export type Handle = number;

export const INVALID_HANDLE_VALUE: Handle = -1;

/**
 * The Windows functions that we call, under their own names and with their own results: a failure
 * is told by the return value and `GetLastError`. Everything above this border is testable against
 * a fake that fills the same buffers (test/platform/windows/fake-kernel32.ts).
 *
 * koffi keeps a thread's last error apart from what Node and V8 do between two of its calls, so
 * GetLastError right after a failed call is that call's.
 */
export interface Kernel32 {
  GetLastError(): number;
  FormatMessageW(
    flags: number,
    source: null,
    id: number,
    language: number,
    text: Buffer,
    chars: number,
    inserts: null,
  ): number;
  CloseHandle(handle: Handle): number;
  GetCurrentProcess(): Handle;
  DuplicateHandle(
    fromProcess: Handle,
    from: Handle,
    toProcess: Handle,
    to: Buffer,
    access: number,
    inherit: number,
    options: number,
  ): number;
  SetHandleInformation(handle: Handle, mask: number, flags: number): number;
  GetProcessHandleCount(process: Handle, count: Buffer): number;

  CreateJobObjectW(attributes: null, name: null): Handle;
  SetInformationJobObject(job: Handle, kind: number, info: Buffer, length: number): number;
  QueryInformationJobObject(
    job: Handle,
    kind: number,
    info: Buffer,
    length: number,
    returned: null,
  ): number;
  TerminateJobObject(job: Handle, exitCode: number): number;

  CreateIoCompletionPort(file: Handle, port: null, key: number, threads: number): Handle;
  GetQueuedCompletionStatus(
    port: Handle,
    bytes: Buffer,
    key: Buffer,
    overlapped: Buffer,
    milliseconds: number,
  ): number;
  PostQueuedCompletionStatus(port: Handle, bytes: number, key: number, overlapped: number): number;

  InitializeProcThreadAttributeList(
    list: Buffer | null,
    count: number,
    flags: number,
    size: Buffer,
  ): number;
  UpdateProcThreadAttribute(
    list: Buffer,
    flags: number,
    attribute: number,
    value: Buffer,
    size: number,
    previous: null,
    returned: null,
  ): number;
  DeleteProcThreadAttributeList(list: Buffer): void;
  CreateProcessW(
    application: string,
    commandLine: Buffer,
    processAttributes: null,
    threadAttributes: null,
    inheritHandles: number,
    flags: number,
    environment: Buffer,
    directory: string,
    startup: Buffer,
    created: Buffer,
  ): number;
  ResumeThread(thread: Handle): number;
  TerminateProcess(process: Handle, exitCode: number): number;
  OpenProcess(access: number, inherit: number, pid: number): Handle;
  /** `at` is an address in the other process. */
  ReadProcessMemory(process: Handle, at: bigint, into: Buffer, bytes: number, read: null): number;
  GetExitCodeProcess(process: Handle, exitCode: Buffer): number;
  GetProcessTimes(
    process: Handle,
    made: Buffer,
    ended: Buffer,
    inKernel: Buffer,
    inUser: Buffer,
  ): number;
  /** A pseudo-handle that needs no closing. */
  GetCurrentThread(): Handle;
  SetThreadPriority(thread: Handle, priority: number): number;
  CreateEventW(attributes: null, manualReset: number, initialState: number, name: null): Handle;
  SetEvent(event: Handle): number;
  WaitForSingleObject(handle: Handle, milliseconds: number): number;
  /** The same in a thread of libuv's pool (one of four), so that the event loop goes on. */
  WaitForSingleObjectAsync(handle: Handle, milliseconds: number): Promise<number>;
  /** `handles` are eight bytes each; resolves to the index of one that is signalled. */
  WaitForMultipleObjectsAsync(
    count: number,
    handles: Buffer,
    all: number,
    milliseconds: number,
  ): Promise<number>;

  K32GetProcessMemoryInfo(process: Handle, counters: Buffer, size: number): number;
  GlobalMemoryStatusEx(status: Buffer): number;
  K32GetPerformanceInfo(info: Buffer, size: number): number;
  NtQuerySystemInformation(kind: number, info: Buffer, length: number, returned: Buffer): number;
  NtQueryInformationProcess(
    process: Handle,
    kind: number,
    info: Buffer,
    length: number,
    returned: Buffer,
  ): number;

  CreateNamedPipeW(
    name: string,
    openMode: number,
    pipeMode: number,
    maxInstances: number,
    outBytes: number,
    inBytes: number,
    timeoutMs: number,
    security: null,
  ): Handle;
  CreateFileW(
    name: string,
    access: number,
    share: number,
    security: null,
    disposition: number,
    flags: number,
    template: number,
  ): Handle;
  GetShortPathNameW(long: string, short: Buffer | null, chars: number): number;
  GetSystemDirectoryW(path: Buffer, chars: number): number;

  /** libuv's, exported by node.exe: makes a C runtime file descriptor that owns the handle. */
  uv_open_osfhandle(handle: Handle): number;
  /** The address of memory made by `pinned`, for a field of a struct. */
  address(memory: Buffer): bigint;
}

let loaded: Kernel32 | undefined;

/** Binds the functions; once per thread. Throws where koffi or Windows is not there. */
export function loadKernel32(): Kernel32 {
  loaded ??= bind();
  return loaded;
}

type Bound = ((...values: unknown[]) => unknown) & {
  async(...values: unknown[]): void;
};

function bind(): Kernel32 {
  const { koffi, reason } = loadKoffi();
  if (koffi === null) throw new Error(reason);
  const from = (library: string | null, definitions: string): Record<string, Bound> => {
    const opened = koffi.load(library);
    const functions: Record<string, Bound> = {};
    for (const definition of definitions.split(";")) {
      const name = /(\w+)\(/.exec(definition)?.[1];
      if (name !== undefined) functions[name] = opened.func(definition.trim()) as Bound;
    }
    return functions;
  };
  const kernel32 = from("kernel32.dll", KERNEL32);
  const ntdll = from("ntdll.dll", NTDLL);
  const node = from(null, NODE);
  return {
    ...kernel32,
    NtQuerySystemInformation: (...args: unknown[]) =>
      ntdll.NtQuerySystemInformation?.(...args, null, null),
    NtQueryInformationProcess: (...args: unknown[]) =>
      ntdll.NtQueryInformationProcess?.(...args, null),
    ...node,
    WaitForSingleObjectAsync: inPool(kernel32.WaitForSingleObject),
    WaitForMultipleObjectsAsync: inPool(kernel32.WaitForMultipleObjects),
    address: (memory: Buffer) => BigInt(koffi.address(memory)),
  } as unknown as Kernel32;
}

/** The function in a thread of libuv's pool. */
function inPool(bound: Bound | undefined) {
  return (...values: unknown[]) =>
    new Promise<number>((resolve, reject) => {
      const settle = (error: unknown, result: number): void =>
        error === null || error === undefined ? resolve(result) : reject(error);
      bound?.async(...values, settle);
    });
}

const KERNEL32 = `
  uint32 GetLastError();
  uint32 FormatMessageW(uint32, void *, uint32, uint32, void *, uint32, void *);
  int CloseHandle(intptr);
  intptr GetCurrentProcess();
  int DuplicateHandle(intptr, intptr, intptr, void *, uint32, int, uint32);
  int SetHandleInformation(intptr, uint32, uint32);
  int GetProcessHandleCount(intptr, void *);
  intptr CreateJobObjectW(void *, str16);
  int SetInformationJobObject(intptr, int, void *, uint32);
  int QueryInformationJobObject(intptr, int, void *, uint32, void *);
  int TerminateJobObject(intptr, uint32);
  intptr CreateIoCompletionPort(intptr, void *, uintptr, uint32);
  int GetQueuedCompletionStatus(intptr, void *, void *, void *, uint32);
  int PostQueuedCompletionStatus(intptr, uint32, uintptr, uintptr);
  int InitializeProcThreadAttributeList(void *, uint32, uint32, void *);
  int UpdateProcThreadAttribute(void *, uint32, uintptr, void *, uintptr, void *, void *);
  void DeleteProcThreadAttributeList(void *);
  int CreateProcessW(str16, void *, void *, void *, int, uint32, void *, str16, void *, void *);
  uint32 ResumeThread(intptr);
  int TerminateProcess(intptr, uint32);
  intptr OpenProcess(uint32, int, uint32);
  int ReadProcessMemory(intptr, uintptr, void *, uintptr, void *);
  int GetExitCodeProcess(intptr, void *);
  int GetProcessTimes(intptr, void *, void *, void *, void *);
  intptr GetCurrentThread();
  int SetThreadPriority(intptr, int);
  intptr CreateEventW(void *, int, int, str16);
  int SetEvent(intptr);
  uint32 WaitForSingleObject(intptr, uint32);
  uint32 WaitForMultipleObjects(uint32, void *, int, uint32);
  int K32GetProcessMemoryInfo(intptr, void *, uint32);
  int GlobalMemoryStatusEx(void *);
  int K32GetPerformanceInfo(void *, uint32);
  intptr CreateNamedPipeW(str16, uint32, uint32, uint32, uint32, uint32, uint32, void *);
  intptr CreateFileW(str16, uint32, uint32, void *, uint32, uint32, intptr);
  uint32 GetShortPathNameW(str16, void *, uint32);
  uint32 GetSystemDirectoryW(void *, uint32)`;

// The last parameters do not exist. Under Wine 10 a call with the declared number hangs; two more
// make it work, and the calling conventions of x64 and arm64 let a callee ignore them.
const NTDLL = `
  int32 NtQuerySystemInformation(int, void *, uint32, void *, void *, void *);
  int32 NtQueryInformationProcess(intptr, int, void *, uint32, void *, void *)`;

const NODE = "int uv_open_osfhandle(intptr)";
