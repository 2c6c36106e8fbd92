/**
 * The Windows structs that we touch, each field as [offset, size] in bytes, for 64-bit Windows:
 * x64 and arm64 lay them out alike (LLP64, natural alignment). test/platform/windows/layouts.test.ts
 * holds this table against the headers, compiled by mingw-w64 for x64 and by clang for arm64.
 *
 * Offsets instead of koffi's struct types: reading a number out of a reused buffer allocates
 * nothing, and a fake kernel in a test can fill the same buffers.
 */
export const LAYOUTS = {
  STARTUPINFOEXW: {
    size: 112,
    fields: {
      "StartupInfo.cb": [0, 4],
      "StartupInfo.dwFlags": [60, 4],
      "StartupInfo.hStdInput": [80, 8],
      "StartupInfo.hStdOutput": [88, 8],
      "StartupInfo.hStdError": [96, 8],
      lpAttributeList: [104, 8],
    },
  },
  PROCESS_INFORMATION: {
    size: 24,
    fields: {
      hProcess: [0, 8],
      hThread: [8, 8],
      dwProcessId: [16, 4],
    },
  },
  JOBOBJECT_BASIC_ACCOUNTING_INFORMATION: {
    size: 48,
    fields: { TotalProcesses: [36, 4], ActiveProcesses: [40, 4] },
  },
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION: {
    size: 144,
    fields: {
      "BasicLimitInformation.LimitFlags": [16, 4],
      "BasicLimitInformation.PriorityClass": [56, 4],
      ProcessMemoryLimit: [112, 8],
      JobMemoryLimit: [120, 8],
      PeakProcessMemoryUsed: [128, 8],
      PeakJobMemoryUsed: [136, 8],
    },
  },
  JOBOBJECT_ASSOCIATE_COMPLETION_PORT: {
    size: 16,
    fields: { CompletionKey: [0, 8], CompletionPort: [8, 8] },
  },
  /** Followed by further process ids, eight bytes each; the size holds room for one. */
  JOBOBJECT_BASIC_PROCESS_ID_LIST: {
    size: 16,
    fields: {
      NumberOfAssignedProcesses: [0, 4],
      NumberOfProcessIdsInList: [4, 4],
      ProcessIdList: [8, 8],
    },
  },
  PROCESS_MEMORY_COUNTERS_EX: {
    size: 80,
    fields: {
      cb: [0, 4],
      PeakWorkingSetSize: [8, 8],
      WorkingSetSize: [16, 8],
      PagefileUsage: [56, 8],
      PeakPagefileUsage: [64, 8],
      PrivateUsage: [72, 8],
    },
  },
  MEMORYSTATUSEX: {
    size: 64,
    fields: {
      dwLength: [0, 4],
      ullTotalPhys: [8, 8],
      ullAvailPhys: [16, 8],
      ullTotalPageFile: [24, 8],
      ullAvailPageFile: [32, 8],
    },
  },
  PERFORMANCE_INFORMATION: {
    size: 104,
    fields: { cb: [0, 4], CommitTotal: [8, 8], CommitLimit: [16, 8], PageSize: [80, 8] },
  },
  UNICODE_STRING: {
    size: 16,
    fields: { Length: [0, 2], Buffer: [8, 8] },
  },
  PROCESS_BASIC_INFORMATION: { size: 48, fields: { PebBaseAddress: [8, 8] } },
  /** The documented head of it. */
  PEB: { size: 712, fields: { ProcessParameters: [32, 8] } },
  RTL_USER_PROCESS_PARAMETERS: {
    size: 128,
    fields: { "CommandLine.Length": [112, 2], "CommandLine.Buffer": [120, 8] },
  },
  /** As winternl.h has it; on Windows 7 and later the threads of the process follow it. */
  SYSTEM_PROCESS_INFORMATION: {
    size: 256,
    fields: {
      NextEntryOffset: [0, 4],
      "ImageName.Length": [56, 2],
      "ImageName.Buffer": [64, 8],
      UniqueProcessId: [80, 8],
      InheritedFromUniqueProcessId: [88, 8],
      "VirtualMemoryCounters.PagefileUsage": [184, 8],
      "VirtualMemoryCounters.PeakPagefileUsage": [192, 8],
      PrivatePageCount: [200, 8],
    },
  },
} as const satisfies Record<
  string,
  { readonly size: number; readonly fields: Readonly<Record<string, readonly [number, number]>> }
>;

export type StructName = keyof typeof LAYOUTS;

/** Values of the headers' macros and enumerations; checked by the same test. */
export const CONSTANTS = {
  CREATE_SUSPENDED: 0x4,
  CREATE_UNICODE_ENVIRONMENT: 0x400,
  CREATE_NO_WINDOW: 0x8000000,
  EXTENDED_STARTUPINFO_PRESENT: 0x80000,
  BELOW_NORMAL_PRIORITY_CLASS: 0x4000,
  STARTF_USESTDHANDLES: 0x100,
  PROC_THREAD_ATTRIBUTE_HANDLE_LIST: 0x20002,
  PROC_THREAD_ATTRIBUTE_JOB_LIST: 0x2000d,

  JobObjectBasicAccountingInformation: 1,
  JobObjectBasicProcessIdList: 3,
  JobObjectAssociateCompletionPortInformation: 7,
  JobObjectExtendedLimitInformation: 9,
  JOB_OBJECT_LIMIT_PRIORITY_CLASS: 0x20,
  JOB_OBJECT_LIMIT_PROCESS_MEMORY: 0x100,
  JOB_OBJECT_LIMIT_JOB_MEMORY: 0x200,
  JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION: 0x400,
  JOB_OBJECT_LIMIT_BREAKAWAY_OK: 0x800,
  JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK: 0x1000,
  JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE: 0x2000,
  JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO: 4,
  JOB_OBJECT_MSG_NEW_PROCESS: 6,
  JOB_OBJECT_MSG_EXIT_PROCESS: 7,
  JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS: 8,
  JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT: 9,
  JOB_OBJECT_MSG_JOB_MEMORY_LIMIT: 10,

  PROCESS_VM_READ: 0x10,
  PROCESS_QUERY_INFORMATION: 0x400,
  PROCESS_QUERY_LIMITED_INFORMATION: 0x1000,
  SYNCHRONIZE: 0x100000,
  DUPLICATE_SAME_ACCESS: 2,
  THREAD_PRIORITY_HIGHEST: 2,
  WAIT_OBJECT_0: 0,
  WAIT_TIMEOUT: 0x102,

  PIPE_ACCESS_INBOUND: 1,
  FILE_FLAG_FIRST_PIPE_INSTANCE: 0x80000,
  FILE_FLAG_OVERLAPPED: 0x40000000,
  PIPE_REJECT_REMOTE_CLIENTS: 8,
  GENERIC_READ: 0x80000000,
  GENERIC_WRITE: 0x40000000,
  FILE_READ_ATTRIBUTES: 0x80,
  FILE_SHARE_READ: 1,
  FILE_SHARE_WRITE: 2,
  OPEN_EXISTING: 3,
  HANDLE_FLAG_INHERIT: 1,

  FORMAT_MESSAGE_FROM_SYSTEM: 0x1000,
  FORMAT_MESSAGE_IGNORE_INSERTS: 0x200,
} as const;
