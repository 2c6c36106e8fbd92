export const id = 453;
export const ids = [453];
export const modules = {

/***/ 453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  windowsWatchdog: () => (/* binding */ windowsWatchdog)
});

// EXTERNAL MODULE: ./.build/src/platform/native.js + 2 modules
var platform_native = __webpack_require__(187);
;// CONCATENATED MODULE: ./.build/src/platform/windows/kernel32.js

const kernel32_INVALID_HANDLE_VALUE = (/* unused pure expression or super */ null && (-1));
let loaded;
/** Binds the functions; once per thread. Throws where koffi or Windows is not there. */
function kernel32_loadKernel32() {
    loaded ??= bind();
    return loaded;
}
function bind() {
    const { koffi, reason } = (0,platform_native/* loadKoffi */.s)();
    if (koffi === null)
        throw new Error(reason);
    const from = (library, definitions) => {
        const opened = koffi.load(library);
        const functions = {};
        for (const definition of definitions.split(";")) {
            const name = /(\w+)\(/.exec(definition)?.[1];
            if (name !== undefined)
                functions[name] = opened.func(definition.trim());
        }
        return functions;
    };
    const kernel32 = from("kernel32.dll", KERNEL32);
    const ntdll = from("ntdll.dll", NTDLL);
    const node = from(null, NODE);
    return {
        ...kernel32,
        NtQuerySystemInformation: (...args) => ntdll.NtQuerySystemInformation?.(...args, null, null),
        NtQueryInformationProcess: (...args) => ntdll.NtQueryInformationProcess?.(...args, null),
        ...node,
        WaitForSingleObjectAsync: inPool(kernel32.WaitForSingleObject),
        WaitForMultipleObjectsAsync: inPool(kernel32.WaitForMultipleObjects),
        address: (memory) => BigInt(koffi.address(memory)),
    };
}
/** The function in a thread of libuv's pool. */
function inPool(bound) {
    return (...values) => new Promise((resolve, reject) => {
        const settle = (error, result) => error === null || error === undefined ? resolve(result) : reject(error);
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

;// CONCATENATED MODULE: ./.build/src/platform/windows/layouts.js
/**
 * The Windows structs that we touch, each field as [offset, size] in bytes, for 64-bit Windows:
 * x64 and arm64 lay them out alike (LLP64, natural alignment). test/platform/windows/layouts.test.ts
 * holds this table against the headers, compiled by mingw-w64 for x64 and by clang for arm64.
 *
 * Offsets instead of koffi's struct types: reading a number out of a reused buffer allocates
 * nothing, and a fake kernel in a test can fill the same buffers.
 */
const LAYOUTS = {
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
};
/** Values of the headers' macros and enumerations; checked by the same test. */
const CONSTANTS = {
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
};

// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(288);
// EXTERNAL MODULE: ./.build/src/core/secrets.js + 1 modules
var secrets = __webpack_require__(677);
;// CONCATENATED MODULE: ./.build/src/platform/windows/record.js

/**
 * Zeroed memory that never moves: an ArrayBuffer of its own. V8 keeps small typed arrays inside
 * its heap, where the collector may move them while Windows still holds the address.
 */
function pinned(byteLength) {
    return Buffer.from(new ArrayBuffer(byteLength));
}
/** A new zeroed struct, or a view on `buffer` at `at`. */
function record_struct(name, buffer, at = 0) {
    const layout = LAYOUTS[name];
    const memory = buffer ?? pinned(layout.size);
    const fields = layout.fields;
    const place = (field) => {
        const found = fields[field];
        if (found === undefined)
            throw new Error(`${name} has no field ${field} in LAYOUTS`);
        return [at + found[0], found[1]];
    };
    return {
        buffer: memory,
        get(field) {
            const [offset, size] = place(field);
            return readInteger(memory, offset, size, `${name}.${field}`);
        },
        set(field, value) {
            const [offset, size] = place(field);
            if (size === 8)
                memory.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), offset);
            else
                memory.writeUIntLE(Number(value), offset, size);
        },
    };
}
function readInteger(memory, offset, size, what) {
    if (size !== 8)
        return memory.readUIntLE(offset, size);
    const value = memory.readBigUInt64LE(offset);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
        // HANDLE values are sign-extended 32-bit numbers; nothing else that we read is that large.
        const signed = BigInt.asIntN(64, value);
        if (signed < 0n && signed >= BigInt(Number.MIN_SAFE_INTEGER))
            return Number(signed);
        throw new RangeError(`${what} is ${value}, more than a number can hold`);
    }
    return Number(value);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line-of.js



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
function commandLineOf(kernel, pid) {
    const line = opened(kernel, pid, C.PROCESS_QUERY_LIMITED_INFORMATION, (process) => asked(kernel, process)) ??
        opened(kernel, pid, C.PROCESS_QUERY_INFORMATION | C.PROCESS_VM_READ, (process) => readFrom(kernel, process));
    return line === null ? null : (0,secrets/* maskCommand */.Iq)(line);
}
function opened(kernel, pid, access, look) {
    const process = kernel.OpenProcess(access, 0, pid);
    if (process === 0)
        return null;
    try {
        return look(process)?.trim() || null;
    }
    finally {
        kernel.CloseHandle(process);
    }
}
/** The kernel copies it out; needs the least rights. */
function asked(kernel, process) {
    const info = pinned(LAYOUTS.UNICODE_STRING.size + MAX_STRING_BYTES);
    const kind = PROCESS_COMMAND_LINE_INFORMATION;
    const status = kernel.NtQueryInformationProcess(process, kind, info, info.length, pinned(4));
    if (status < 0)
        return null;
    const text = record_struct("UNICODE_STRING", info);
    const start = Number(BigInt(text.get("Buffer")) - kernel.address(info));
    if (start < 0 || start + text.get("Length") > info.length)
        return null;
    return info.toString("utf16le", start, start + text.get("Length"));
}
/** From the process's own memory: its PEB points to its parameters. */
function readFrom(kernel, process) {
    const basic = record_struct("PROCESS_BASIC_INFORMATION");
    const kind = PROCESS_BASIC_INFORMATION;
    const { buffer } = basic;
    if (kernel.NtQueryInformationProcess(process, kind, buffer, buffer.length, pinned(4)) < 0) {
        return null;
    }
    const read = (at, into) => at !== 0 && kernel.ReadProcessMemory(process, BigInt(at), into, into.length, null) !== 0;
    const peb = record_struct("PEB");
    if (!read(basic.get("PebBaseAddress"), peb.buffer))
        return null;
    const parameters = record_struct("RTL_USER_PROCESS_PARAMETERS");
    if (!read(peb.get("ProcessParameters"), parameters.buffer))
        return null;
    const text = pinned(parameters.get("CommandLine.Length"));
    if (text.length === 0 || !read(parameters.get("CommandLine.Buffer"), text))
        return null;
    return text.toString("utf16le");
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/system-error.js


/**
 * A Windows call that failed: which one, on what, Windows' code, its name and its text, such as
 * `AssignProcessToJobObject(pid 4312): 5 ERROR_ACCESS_DENIED (Access is denied.)`.
 */
class Win32Error extends Error {
    name = "Win32Error";
    call;
    code;
    constructor(fault) {
        const named = NAMES.get(fault.code);
        super(`${fault.call}(${fault.target}): ${fault.code}${named === undefined ? "" : ` ${named}`}` +
            (fault.text === "" ? "" : ` (${fault.text})`));
        this.call = fault.call;
        this.code = fault.code;
    }
}
/** The error of the call that just failed. To be called at once: the next call overwrites it. */
function system_error_lastError(kernel, call, target) {
    const code = kernel.GetLastError();
    // Some texts leave a place for the target: "%1 is not a valid Win32 application."
    const text = textOf(kernel, code).replaceAll("%1", target);
    return new Win32Error({ call, target, code, text });
}
/** Passes a result that is not `bad` on; else throws the last error. */
function system_error_checked(kernel, result, at) {
    if (result === (at.bad ?? 0))
        throw system_error_lastError(kernel, at.call, at.target);
    return result;
}
function textOf(kernel, code) {
    const text = pinned(1024);
    const { FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS } = CONSTANTS;
    const chars = kernel.FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, null, code, 0, text, text.length / 2, null);
    return text.toString("utf16le", 0, chars * 2).trim();
}
/** Names of winerror.h for what our calls may meet; another code stands with its number and text. */
const NAMES = new Map([
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
const ERROR_ACCESS_DENIED = 5;
const ERROR_MORE_DATA = 234;

;// CONCATENATED MODULE: ./.build/src/platform/windows/processes.js





const processes_C = CONSTANTS;
const SYSTEM_PROCESS_INFORMATION = 5;
const STATUS_INFO_LENGTH_MISMATCH = 0xc0000004 | 0;
/**
 * Every process of the machine from one call that opens none of them, so that protected ones are
 * in it too: NtQuerySystemInformation, class SystemProcessInformation of winternl.h.
 */
function listProcesses(kernel) {
    const list = systemProcessInformation(kernel);
    const base = kernel.address(list);
    const found = [];
    for (let at = 0;;) {
        const entry = record_struct("SYSTEM_PROCESS_INFORMATION", list, at);
        const chars = entry.get("ImageName.Length");
        const nameAt = chars === 0 ? 0 : Number(BigInt(entry.get("ImageName.Buffer")) - base);
        found.push({
            pid: entry.get("UniqueProcessId"),
            parentPid: entry.get("InheritedFromUniqueProcessId"),
            name: chars === 0
                ? nameless(entry.get("UniqueProcessId"))
                : list.toString("utf16le", nameAt, nameAt + chars),
            // Wine keeps no private count: the larger of the two is right on both.
            commitBytes: Math.max(entry.get("PrivatePageCount"), entry.get("VirtualMemoryCounters.PagefileUsage")),
        });
        const next = entry.get("NextEntryOffset");
        if (next === 0)
            return found;
        at += next;
    }
}
/** Process 0 has no name, and under Wine one that has not begun to run. */
function nameless(pid) {
    return pid === 0 ? "System Idle Process" : "starting";
}
function systemProcessInformation(kernel) {
    const needed = pinned(4);
    // 300 processes with their threads take about 400 KiB; the list may grow between two calls.
    for (let size = 512 * 1024;; size = Math.max(size * 2, needed.readUInt32LE() + 65536)) {
        const list = pinned(size);
        const status = kernel.NtQuerySystemInformation(SYSTEM_PROCESS_INFORMATION, list, size, needed);
        if (status === STATUS_INFO_LENGTH_MISMATCH)
            continue;
        if (status < 0)
            throw ntError("NtQuerySystemInformation(process list)", status);
        return list;
    }
}
/** The biggest processes by commit charge, biggest first, with their command lines. */
function biggestProcesses(kernel, count) {
    return [...listProcesses(kernel)]
        .sort((a, b) => b.commitBytes - a.commitBytes)
        .slice(0, count)
        .map((listed) => snapshotOf(kernel, listed));
}
/** The processes with these ids, as far as they still exist. */
function describeProcesses(kernel, pids) {
    if (pids.length === 0)
        return [];
    const wanted = new Set(pids);
    return listProcesses(kernel)
        .filter((listed) => wanted.has(listed.pid))
        .map((listed) => snapshotOf(kernel, listed));
}
/** A listed process with its command line, which is asked for now. */
function snapshotOf(kernel, listed) {
    return {
        pid: listed.pid,
        parentPid: listed.parentPid,
        name: listed.name,
        command: commandLineOf(kernel, listed.pid) ?? `[${listed.name}]`,
        bytes: (0,units/* bytes */.ee)(listed.commitBytes),
    };
}
/** Opens a process to look at it and to wait for it; null where it is gone or protected. */
function openProcess(kernel, pid) {
    const access = processes_C.PROCESS_QUERY_LIMITED_INFORMATION | processes_C.SYNCHRONIZE;
    const handle = kernel.OpenProcess(access, 0, pid);
    return handle === 0 ? null : handle;
}
/** Whether the process behind the handle has not ended yet. */
function isRunning(kernel, process) {
    return kernel.WaitForSingleObject(process, 0) === processes_C.WAIT_TIMEOUT;
}
/** Memory of one process in bytes of commit charge; null where it cannot be read any more. */
function processMemory(kernel, process) {
    const counters = record_struct("PROCESS_MEMORY_COUNTERS_EX");
    counters.set("cb", counters.buffer.length);
    if (kernel.K32GetProcessMemoryInfo(process, counters.buffer, counters.buffer.length) === 0) {
        const error = system_error_lastError(kernel, "K32GetProcessMemoryInfo", `process ${process}`);
        if (error.code === ERROR_ACCESS_DENIED)
            return null;
        throw error;
    }
    return {
        commitBytes: Math.max(counters.get("PrivateUsage"), counters.get("PagefileUsage")),
        peakBytes: counters.get("PeakPagefileUsage"),
    };
}
function ntError(call, status) {
    return new Error(`${call}: NTSTATUS 0x${(status >>> 0).toString(16)}`);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/memory.js





/** The machine's memory as Windows counts it. Throws where koffi cannot be loaded. */
function openWindowsMemory(kernel = kernel32_loadKernel32()) {
    return {
        read: () => readMemory(kernel),
        ownBytes: () => (0,units/* bytes */.ee)(process.memoryUsage.rss()),
        biggest: (count) => biggestProcesses(kernel, count),
    };
}
/** RAM from GlobalMemoryStatusEx; the commit charge and its limit from GetPerformanceInfo. */
function readMemory(kernel) {
    const status = record_struct("MEMORYSTATUSEX");
    status.set("dwLength", status.buffer.length);
    system_error_checked(kernel, kernel.GlobalMemoryStatusEx(status.buffer), {
        call: "GlobalMemoryStatusEx",
        target: "machine",
    });
    const totalBytes = (0,units/* bytes */.ee)(status.get("ullTotalPhys"));
    const usedBytes = (0,units/* bytes */.ee)(Math.max(0, totalBytes - status.get("ullAvailPhys")));
    return {
        totalBytes,
        usedBytes,
        usedPercent: (0,units/* percentOf */.pR)(usedBytes, totalBytes),
        commit: readCommit(kernel),
    };
}
/**
 * The system's commit charge: what all processes may yet touch, against RAM and page files
 * together. Not from GlobalMemoryStatusEx, whose page file figures are cut to what this process
 * may still commit.
 */
function readCommit(kernel) {
    const info = record_struct("PERFORMANCE_INFORMATION");
    info.set("cb", info.buffer.length);
    system_error_checked(kernel, kernel.K32GetPerformanceInfo(info.buffer, info.buffer.length), {
        call: "K32GetPerformanceInfo",
        target: "machine",
    });
    const page = info.get("PageSize");
    const usedBytes = (0,units/* bytes */.ee)(info.get("CommitTotal") * page);
    const limitBytes = (0,units/* bytes */.ee)(info.get("CommitLimit") * page);
    return { usedBytes, limitBytes, usedPercent: (0,units/* percentOf */.pR)(usedBytes, limitBytes) };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/job.js




/**
 * The exit code of every process that we end: a customer code (bit 29), "GST" in its low bytes,
 * so that no NTSTATUS of Windows and no code of a test means it.
 */
const KILL_EXIT_CODE = 0xe0475354;
const job_C = CONSTANTS;
/** Without a name: nobody else can open it, and a random name would add nothing. */
function createJob(kernel) {
    return checked(kernel, kernel.CreateJobObjectW(null, null), {
        call: "CreateJobObjectW",
        target: "unnamed",
    });
}
/**
 * Sets what holds in every job of ours, and the limits. KILL_ON_JOB_CLOSE: when our program dies,
 * however, the last handle closes and the tree goes with it. DIE_ON_UNHANDLED_EXCEPTION: no dialog
 * of Windows Error Reporting holds a crashed test. Below normal: the runner's agent keeps breathing
 * while tests take every core. No breakaway flag: what the tree starts stays in the job.
 */
function setJobLimits(kernel, job, limits) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    info.set("BasicLimitInformation.LimitFlags", flagsFor(limits));
    info.set("BasicLimitInformation.PriorityClass", job_C.BELOW_NORMAL_PRIORITY_CLASS);
    info.set("ProcessMemoryLimit", limits.processBytes ?? 0);
    info.set("JobMemoryLimit", limits.jobBytes ?? 0);
    const done = kernel.SetInformationJobObject(job, job_C.JobObjectExtendedLimitInformation, info.buffer, info.buffer.length);
    checked(kernel, done, {
        call: "SetInformationJobObject",
        target: `job ${job}, extended limits`,
    });
}
function flagsFor(limits) {
    return (job_C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
        job_C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
        job_C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
        (limits.processBytes === null ? 0 : job_C.JOB_OBJECT_LIMIT_PROCESS_MEMORY) |
        (limits.jobBytes === null ? 0 : job_C.JOB_OBJECT_LIMIT_JOB_MEMORY));
}
/**
 * Whether the limits that the job reports are those that were asked for. Windows rounds a limit
 * down to whole pages; Wine accepts everything, enforces nothing and reads back zeros.
 */
function limitsReadBack(kernel, job, limits) {
    const info = queryLimits(kernel, job);
    const wanted = flagsFor(limits);
    if ((info.get("BasicLimitInformation.LimitFlags") & wanted) !== wanted)
        return false;
    return (isSame(info.get("ProcessMemoryLimit"), limits.processBytes) &&
        isSame(info.get("JobMemoryLimit"), limits.jobBytes));
}
const LARGEST_PAGE_BYTES = 65536;
function isSame(found, wanted) {
    return wanted === null || (found <= wanted && wanted - found < LARGEST_PAGE_BYTES);
}
/** The kernel's own peaks of commit charge, also of processes that are gone. */
function jobPeaks(kernel, job) {
    const info = queryLimits(kernel, job);
    const flags = info.get("BasicLimitInformation.LimitFlags");
    const process = info.get("PeakProcessMemoryUsed");
    const tree = info.get("PeakJobMemoryUsed");
    const atLimit = (peak, limit, flag) => (flags & flag) !== 0 && limit > 0 && peak >= limit;
    return {
        peakProcessBytes: process === 0 ? null : (0,units/* bytes */.ee)(process),
        peakJobBytes: tree === 0 ? null : (0,units/* bytes */.ee)(tree),
        processAtLimit: atLimit(process, info.get("ProcessMemoryLimit"), job_C.JOB_OBJECT_LIMIT_PROCESS_MEMORY),
        jobAtLimit: atLimit(tree, info.get("JobMemoryLimit"), job_C.JOB_OBJECT_LIMIT_JOB_MEMORY),
    };
}
function queryLimits(kernel, job) {
    const info = record_struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    query(kernel, job, job_C.JobObjectExtendedLimitInformation, info.buffer);
    return info;
}
/** How many processes were ever in the job, and how many are. */
function jobCounts(kernel, job) {
    const info = record_struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION");
    query(kernel, job, job_C.JobObjectBasicAccountingInformation, info.buffer);
    return { total: info.get("TotalProcesses"), active: info.get("ActiveProcesses") };
}
/** The process ids in the job now: also of processes that are just ending. */
function jobPids(kernel, job) {
    for (let room = 64;; room *= 4) {
        const list = pinned(8 + room * 8);
        const kind = job_C.JobObjectBasicProcessIdList;
        if (kernel.QueryInformationJobObject(job, kind, list, list.length, null) === 0) {
            const error = system_error_lastError(kernel, "QueryInformationJobObject", `job ${job}, process list`);
            if (error.code === ERROR_MORE_DATA)
                continue;
            throw error;
        }
        const info = record_struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", list);
        const listed = info.get("NumberOfProcessIdsInList");
        // Fewer than assigned beside free room: some are just ending, and more room brings no more.
        if (listed < info.get("NumberOfAssignedProcesses") && listed === room)
            continue;
        return Array.from({ length: listed }, (_, at) => Number(list.readBigUInt64LE(8 + at * 8)));
    }
}
/** Ends every process of the job, without waiting; a job that is empty is no error. */
function terminateJob(kernel, job) {
    system_error_checked(kernel, kernel.TerminateJobObject(job, KILL_EXIT_CODE), {
        call: "TerminateJobObject",
        target: `job ${job}`,
    });
}
function query(kernel, job, kind, buffer) {
    system_error_checked(kernel, kernel.QueryInformationJobObject(job, kind, buffer, buffer.length, null), {
        call: "QueryInformationJobObject",
        target: `job ${job}, class ${kind}`,
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/job-port.js




const job_port_C = CONSTANTS;
/** `GetQueuedCompletionStatus` had nothing in the time given. */
const WAIT_TIMED_OUT = 258;
/** A completion port of the job's own, to which the kernel posts what happens in it. */
function createJobPort(kernel, job) {
    const port = checked(kernel, kernel.CreateIoCompletionPort(INVALID_HANDLE_VALUE, null, 0, 1), {
        call: "CreateIoCompletionPort",
        target: `job ${job}`,
    });
    const info = struct("JOBOBJECT_ASSOCIATE_COMPLETION_PORT");
    info.set("CompletionPort", port);
    const kind = job_port_C.JobObjectAssociateCompletionPortInformation;
    if (kernel.SetInformationJobObject(job, kind, info.buffer, info.buffer.length) === 0) {
        const error = lastError(kernel, "SetInformationJobObject", `job ${job}, completion port`);
        kernel.CloseHandle(port);
        throw error;
    }
    return port;
}
const SLOTS = { treeHits: 0, processHits: 1, lastPid: 2, killed: 3 };
function createJobBoard() {
    return new SharedArrayBuffer(Object.keys(SLOTS).length * Int32Array.BYTES_PER_ELEMENT);
}
function readJobBoard(board) {
    const cells = new Int32Array(board);
    return {
        treeHits: Atomics.load(cells, SLOTS.treeHits),
        processHits: Atomics.load(cells, SLOTS.processHits),
        lastPid: Atomics.load(cells, SLOTS.lastPid) >>> 0,
        isKilled: Atomics.load(cells, SLOTS.killed) !== 0,
    };
}
/** To be called before the kill: who creates a process meanwhile then knows why that failed. */
function noteKill(board) {
    Atomics.store(new Int32Array(board), SLOTS.killed, 1);
}
function openJobPort(options) {
    const { kernel, port, board, onLimit } = options;
    const cells = new Int32Array(board);
    // The message's number, the key of the association and, as a pointer, the process id.
    const message = pinned(4);
    const key = pinned(8);
    const overlapped = pinned(8);
    return {
        take(milliseconds) {
            if (kernel.GetQueuedCompletionStatus(port, message, key, overlapped, milliseconds) === 0) {
                const error = system_error_lastError(kernel, "GetQueuedCompletionStatus", `port ${port}`);
                if (error.code === WAIT_TIMED_OUT)
                    return false;
                throw error;
            }
            const kind = message.readUInt32LE();
            const slot = slotOf(kind);
            if (slot !== null) {
                const pid = overlapped.readUInt32LE();
                Atomics.add(cells, slot, 1);
                Atomics.store(cells, SLOTS.lastPid, pid | 0);
                onLimit?.(pid);
            }
            return true;
        },
    };
}
function slotOf(message) {
    if (message === job_port_C.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT)
        return SLOTS.treeHits;
    if (message === job_port_C.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT)
        return SLOTS.processHits;
    return null;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-handle.js







function tree_handle_asJobDescriptor(descriptor) {
    const { kind, job, port, board } = descriptor;
    if (kind !== "job-object" ||
        typeof job !== "number" ||
        typeof port !== "number" ||
        !(board instanceof SharedArrayBuffer)) {
        throw new TypeError(`this is no descriptor of a job object: kind ${kind}`);
    }
    return { kind, job, port, board };
}
/** A second handle on the same object, to be closed by whoever asked for it. */
function duplicateHandle(kernel, handle, target) {
    const self = kernel.GetCurrentProcess();
    const to = pinned(8);
    const access = CONSTANTS.DUPLICATE_SAME_ACCESS;
    system_error_checked(kernel, kernel.DuplicateHandle(self, handle, self, to, 0, 0, access), {
        call: "DuplicateHandle",
        target,
    });
    return Number(to.readBigInt64LE());
}
function openJobMembers(kernel, job) {
    const handles = new Map();
    const forget = (pid, process) => {
        kernel.CloseHandle(process);
        handles.delete(pid);
    };
    return {
        running() {
            const listed = new Set(jobPids(kernel, job));
            const closed = [];
            for (const [pid, process] of handles) {
                if (!listed.has(pid) || !isRunning(kernel, process))
                    forget(pid, process);
            }
            for (const pid of listed) {
                if (handles.has(pid))
                    continue;
                const process = openProcess(kernel, pid);
                if (process === null) {
                    if (kernel.GetLastError() === ERROR_ACCESS_DENIED)
                        closed.push({ pid, process });
                    continue;
                }
                if (isRunning(kernel, process))
                    handles.set(pid, process);
                else
                    kernel.CloseHandle(process);
            }
            return [...[...handles].map(([pid, process]) => ({ pid, process })), ...closed];
        },
        close() {
            for (const [pid, process] of handles)
                forget(pid, process);
        },
    };
}
/** One look at the tree: the sum over its processes, the job's own peaks, what the port said. */
function lookAtTree(kernel, tree) {
    let sum = 0;
    for (const member of tree.members.running()) {
        sum += memberMemory(kernel, member)?.commitBytes ?? 0;
    }
    const peaks = jobPeaks(kernel, tree.job);
    const hits = readJobBoard(tree.board);
    const counts = jobCounts(kernel, tree.job);
    return {
        treeBytes: (0,units/* bytes */.ee)(sum),
        peakTreeBytes: peaks.peakJobBytes,
        peakProcessBytes: peaks.peakProcessBytes,
        culpritPid: hits.lastPid === 0 ? null : hits.lastPid,
        treeLimitHits: Math.max(hits.treeHits, Number(peaks.jobAtLimit)),
        processLimitHits: Math.max(hits.processHits, Number(peaks.processAtLimit)),
        // A watch may begin before the first process does.
        alive: counts.active > 0 || counts.total === 0,
    };
}
/** Commit charge of one member; null where it is gone. */
function memberMemory(kernel, { pid, process }) {
    if (process !== null)
        return processMemory(kernel, process);
    // The system's own list opens nothing.
    const listed = listProcesses(kernel).find((each) => each.pid === pid);
    return listed === undefined
        ? null
        : { commitBytes: listed.commitBytes, peakBytes: listed.commitBytes };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-probe.js







/**
 * Ends the wait of a probe in the watchdog's thread: it sleeps on the job's completion port, and
 * Windows has no wait for a port and for shared memory at once. Posts a message that means nothing.
 */
function endWindowsWait(descriptor, kernel = loadKernel32()) {
    if (descriptor.kind !== "job-object")
        return;
    kernel.PostQueuedCompletionStatus(asJobDescriptor(descriptor).port, 0, 0, 0);
}
/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
function openWindowsTreeProbe(descriptor, kernel = kernel32_loadKernel32()) {
    const tree = tree_handle_asJobDescriptor(descriptor);
    const job = duplicateHandle(kernel, tree.job, `job ${tree.job}`);
    const portHandle = duplicatePort(kernel, tree, job);
    const members = openJobMembers(kernel, job);
    // Whoever was refused memory may be gone when the report is written.
    const culprits = new Map();
    const port = openJobPort({
        kernel,
        port: portHandle,
        board: tree.board,
        onLimit(pid) {
            const [snapshot] = describeProcesses(kernel, [pid]);
            if (snapshot !== undefined)
                culprits.set(pid, snapshot);
        },
    });
    const drain = () => {
        while (port.take(0))
            ;
    };
    // The machine's processes as of this look: listing them takes milliseconds on a busy machine.
    let listed = null;
    const describe = (pid) => {
        listed ??= listProcesses(kernel);
        const found = listed.find((each) => each.pid === pid);
        return found === undefined ? null : snapshotOf(kernel, found);
    };
    let killed = [];
    let isOpen = true;
    return {
        readMemory: () => readMemory(kernel),
        readTree() {
            listed = null;
            drain();
            return lookAtTree(kernel, { job, board: tree.board, members });
        },
        readProcesses: () => members.running().flatMap((member) => {
            const { pid } = member;
            const memory = memberMemory(kernel, member);
            if (memory === null)
                return [];
            return [
                {
                    pid,
                    bytes: (0,units/* bytes */.ee)(memory.commitBytes),
                    peakBytes: (0,units/* bytes */.ee)(Math.max(memory.peakBytes, memory.commitBytes)),
                    dataBytes: null,
                },
            ];
        }),
        biggest: (count) => biggestProcesses(kernel, count),
        // The killed too: what dies slowly must not be taken for another program in the kill's report.
        pids: () => [...new Set([...members.running().map(({ pid }) => pid), ...killed])],
        // Windows gives the number of a dead process away within seconds: what was seen at the message
        // comes first.
        describe: (pid) => culprits.get(pid) ?? describe(pid),
        kill() {
            noteKill(tree.board);
            try {
                if (killed.length === 0)
                    killed = jobPids(kernel, job);
            }
            finally {
                terminateJob(kernel, job);
            }
        },
        capProcess() { }, // a job object refuses it itself
        wait(span, wake, seen) {
            // Whoever changes the word posts a message after it, so that no change is slept through.
            if (Atomics.load(wake, 0) === seen && port.take(Math.ceil(span)))
                drain();
        },
        close() {
            if (!isOpen)
                return;
            isOpen = false;
            members.close();
            kernel.CloseHandle(portHandle);
            kernel.CloseHandle(job);
        },
    };
}
function duplicatePort(kernel, tree, job) {
    try {
        return duplicateHandle(kernel, tree.port, `port ${tree.port}`);
    }
    catch (thrown) {
        kernel.CloseHandle(job);
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/watchdog-system.js




const windowsWatchdog = {
    openTreeProbe: (descriptor) => openWindowsTreeProbe(descriptor),
    openMemory: () => openWindowsMemory(),
    raiseThreadPriority() {
        const kernel = kernel32_loadKernel32();
        // Tests run below normal; a refusal costs nothing but the head start.
        kernel.SetThreadPriority(kernel.GetCurrentThread(), CONSTANTS.THREAD_PRIORITY_HIGHEST);
    },
};


/***/ })

};
