export const id = 557;
export const ids = [557];
export const modules = {

/***/ 2557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  windows: () => (/* binding */ windows)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./.build/src/core/errors.js
var errors = __webpack_require__(6512);
// EXTERNAL MODULE: ./.build/src/core/units.js
var units = __webpack_require__(5288);
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
const layouts_CONSTANTS = {
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

;// CONCATENATED MODULE: ./.build/src/platform/windows/record.js

/**
 * Zeroed memory that never moves: an ArrayBuffer of its own. V8 keeps small typed arrays inside
 * its heap, where the collector may move them while Windows still holds the address.
 */
function record_pinned(byteLength) {
    return Buffer.from(new ArrayBuffer(byteLength));
}
/** A new zeroed struct, or a view on `buffer` at `at`. */
function struct(name, buffer, at = 0) {
    const layout = LAYOUTS[name];
    const memory = buffer ?? record_pinned(layout.size);
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
function lastError(kernel, call, target) {
    const code = kernel.GetLastError();
    // Some texts leave a place for the target: "%1 is not a valid Win32 application."
    const text = textOf(kernel, code).replaceAll("%1", target);
    return new Win32Error({ call, target, code, text });
}
/** Passes a result that is not `bad` on; else throws the last error. */
function system_error_checked(kernel, result, at) {
    if (result === (at.bad ?? 0))
        throw lastError(kernel, at.call, at.target);
    return result;
}
function textOf(kernel, code) {
    const text = record_pinned(1024);
    const { FORMAT_MESSAGE_FROM_SYSTEM, FORMAT_MESSAGE_IGNORE_INSERTS } = layouts_CONSTANTS;
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

;// CONCATENATED MODULE: ./.build/src/platform/windows/job.js




/**
 * The exit code of every process that we end: a customer code (bit 29), "GST" in its low bytes,
 * so that no NTSTATUS of Windows and no code of a test means it.
 */
const KILL_EXIT_CODE = 0xe0475354;
const C = layouts_CONSTANTS;
/** Without a name: nobody else can open it, and a random name would add nothing. */
function createJob(kernel) {
    return system_error_checked(kernel, kernel.CreateJobObjectW(null, null), {
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
    info.set("BasicLimitInformation.PriorityClass", C.BELOW_NORMAL_PRIORITY_CLASS);
    info.set("ProcessMemoryLimit", limits.processBytes ?? 0);
    info.set("JobMemoryLimit", limits.jobBytes ?? 0);
    const done = kernel.SetInformationJobObject(job, C.JobObjectExtendedLimitInformation, info.buffer, info.buffer.length);
    system_error_checked(kernel, done, {
        call: "SetInformationJobObject",
        target: `job ${job}, extended limits`,
    });
}
function flagsFor(limits) {
    return (C.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
        C.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION |
        C.JOB_OBJECT_LIMIT_PRIORITY_CLASS |
        (limits.processBytes === null ? 0 : C.JOB_OBJECT_LIMIT_PROCESS_MEMORY) |
        (limits.jobBytes === null ? 0 : C.JOB_OBJECT_LIMIT_JOB_MEMORY));
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
        processAtLimit: atLimit(process, info.get("ProcessMemoryLimit"), C.JOB_OBJECT_LIMIT_PROCESS_MEMORY),
        jobAtLimit: atLimit(tree, info.get("JobMemoryLimit"), C.JOB_OBJECT_LIMIT_JOB_MEMORY),
    };
}
function queryLimits(kernel, job) {
    const info = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
    query(kernel, job, C.JobObjectExtendedLimitInformation, info.buffer);
    return info;
}
/** How many processes were ever in the job, and how many are. */
function jobCounts(kernel, job) {
    const info = struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION");
    query(kernel, job, C.JobObjectBasicAccountingInformation, info.buffer);
    return { total: info.get("TotalProcesses"), active: info.get("ActiveProcesses") };
}
/** The process ids in the job now: also of processes that are just ending. */
function job_jobPids(kernel, job) {
    for (let room = 64;; room *= 4) {
        const list = record_pinned(8 + room * 8);
        const kind = C.JobObjectBasicProcessIdList;
        if (kernel.QueryInformationJobObject(job, kind, list, list.length, null) === 0) {
            const error = lastError(kernel, "QueryInformationJobObject", `job ${job}, process list`);
            if (error.code === ERROR_MORE_DATA)
                continue;
            throw error;
        }
        const info = struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", list);
        const listed = info.get("NumberOfProcessIdsInList");
        // Fewer than assigned beside free room: some are just ending, and more room brings no more.
        if (listed < info.get("NumberOfAssignedProcesses") && listed === room)
            continue;
        return Array.from({ length: listed }, (_, at) => Number(list.readBigUInt64LE(8 + at * 8)));
    }
}
/** Ends every process of the job, without waiting; a job that is empty is no error. */
function job_terminateJob(kernel, job) {
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

// EXTERNAL MODULE: ./.build/src/platform/native.js
var platform_native = __webpack_require__(9656);
;// CONCATENATED MODULE: ./.build/src/platform/windows/kernel32.js

const INVALID_HANDLE_VALUE = -1;
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

// EXTERNAL MODULE: ./.build/src/platform/merged-output.js
var merged_output = __webpack_require__(9341);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./.build/src/platform/monotonic.js
var monotonic = __webpack_require__(5691);
;// CONCATENATED MODULE: ./.build/src/platform/windows/end-wait.js


const INFINITE = 0xffffffff;
const WAIT_FAILED = 0xffffffff;
/** What ends the waits that are under way when this program exits. */
const underWay = new Set();
let isHooked = false;
/**
 * Waits for the end of a process in a thread of libuv's pool, beside an event of its own. Node waits
 * for the threads of its pool when it exits: without the event `process.exit` (a second Ctrl+C)
 * would not return before the test ends (seen with Node 24).
 */
function waitForEnd(kernel, process) {
    const event = system_error_checked(kernel, kernel.CreateEventW(null, 1, 0, null), {
        call: "CreateEventW",
        target: "unnamed",
    });
    const handles = record_pinned(16);
    handles.writeBigInt64LE(BigInt(process), 0);
    handles.writeBigInt64LE(BigInt(event), 8);
    const giveUp = () => {
        if (underWay.has(giveUp))
            kernel.SetEvent(event);
    };
    endAllAtExit();
    underWay.add(giveUp);
    const over = kernel
        .WaitForMultipleObjectsAsync(2, handles, 0, INFINITE)
        .then((result) => {
        if (result === WAIT_FAILED)
            throw new Error(`WaitForMultipleObjects(process ${process})`);
    })
        .finally(() => {
        underWay.delete(giveUp);
        kernel.CloseHandle(event);
    });
    return { over, giveUp };
}
function endAllAtExit() {
    if (isHooked)
        return;
    isHooked = true;
    globalThis.process.once("exit", () => {
        for (const giveUp of underWay)
            giveUp();
    });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/job-port.js




const job_port_C = layouts_CONSTANTS;
/** `GetQueuedCompletionStatus` had nothing in the time given. */
const WAIT_TIMED_OUT = 258;
/** A completion port of the job's own, to which the kernel posts what happens in it. */
function createJobPort(kernel, job) {
    const port = system_error_checked(kernel, kernel.CreateIoCompletionPort(INVALID_HANDLE_VALUE, null, 0, 1), {
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
function job_port_noteKill(board) {
    Atomics.store(new Int32Array(board), SLOTS.killed, 1);
}
function job_port_openJobPort(options) {
    const { kernel, port, board, onLimit } = options;
    const cells = new Int32Array(board);
    // The message's number, the key of the association and, as a pointer, the process id.
    const message = record_pinned(4);
    const key = record_pinned(8);
    const overlapped = record_pinned(8);
    return {
        take(milliseconds) {
            if (kernel.GetQueuedCompletionStatus(port, message, key, overlapped, milliseconds) === 0) {
                const error = lastError(kernel, "GetQueuedCompletionStatus", `port ${port}`);
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

// EXTERNAL MODULE: ./.build/src/core/secrets.js
var secrets = __webpack_require__(2053);
;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line-of.js



const command_line_of_C = layouts_CONSTANTS;
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
    const line = opened(kernel, pid, command_line_of_C.PROCESS_QUERY_LIMITED_INFORMATION, (process) => asked(kernel, process)) ??
        opened(kernel, pid, command_line_of_C.PROCESS_QUERY_INFORMATION | command_line_of_C.PROCESS_VM_READ, (process) => readFrom(kernel, process));
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
    const info = record_pinned(LAYOUTS.UNICODE_STRING.size + MAX_STRING_BYTES);
    const kind = PROCESS_COMMAND_LINE_INFORMATION;
    const status = kernel.NtQueryInformationProcess(process, kind, info, info.length, record_pinned(4));
    if (status < 0)
        return null;
    const text = struct("UNICODE_STRING", info);
    const start = Number(BigInt(text.get("Buffer")) - kernel.address(info));
    if (start < 0 || start + text.get("Length") > info.length)
        return null;
    return info.toString("utf16le", start, start + text.get("Length"));
}
/** From the process's own memory: its PEB points to its parameters. */
function readFrom(kernel, process) {
    const basic = struct("PROCESS_BASIC_INFORMATION");
    const kind = PROCESS_BASIC_INFORMATION;
    const { buffer } = basic;
    if (kernel.NtQueryInformationProcess(process, kind, buffer, buffer.length, record_pinned(4)) < 0) {
        return null;
    }
    const read = (at, into) => at !== 0 && kernel.ReadProcessMemory(process, BigInt(at), into, into.length, null) !== 0;
    const peb = struct("PEB");
    if (!read(basic.get("PebBaseAddress"), peb.buffer))
        return null;
    const parameters = struct("RTL_USER_PROCESS_PARAMETERS");
    if (!read(peb.get("ProcessParameters"), parameters.buffer))
        return null;
    const text = record_pinned(parameters.get("CommandLine.Length"));
    if (text.length === 0 || !read(parameters.get("CommandLine.Buffer"), text))
        return null;
    return text.toString("utf16le");
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/processes.js





const processes_C = layouts_CONSTANTS;
const SYSTEM_PROCESS_INFORMATION = 5;
const STATUS_INFO_LENGTH_MISMATCH = 0xc0000004 | 0;
/**
 * Every process of the machine from one call that opens none of them, so that protected ones are
 * in it too: NtQuerySystemInformation, class SystemProcessInformation of winternl.h.
 */
function processes_listProcesses(kernel) {
    const list = systemProcessInformation(kernel);
    const base = kernel.address(list);
    const found = [];
    for (let at = 0;;) {
        const entry = struct("SYSTEM_PROCESS_INFORMATION", list, at);
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
    const needed = record_pinned(4);
    // 300 processes with their threads take about 400 KiB; the list may grow between two calls.
    for (let size = 512 * 1024;; size = Math.max(size * 2, needed.readUInt32LE() + 65536)) {
        const list = record_pinned(size);
        const status = kernel.NtQuerySystemInformation(SYSTEM_PROCESS_INFORMATION, list, size, needed);
        if (status === STATUS_INFO_LENGTH_MISMATCH)
            continue;
        if (status < 0)
            throw ntError("NtQuerySystemInformation(process list)", status);
        return list;
    }
}
/** The biggest processes by commit charge, biggest first, with their command lines. */
function processes_biggestProcesses(kernel, count) {
    return [...processes_listProcesses(kernel)]
        .sort((a, b) => b.commitBytes - a.commitBytes)
        .slice(0, count)
        .map((listed) => processes_snapshotOf(kernel, listed));
}
/** The processes with these ids, as far as they still exist. */
function processes_describeProcesses(kernel, pids) {
    if (pids.length === 0)
        return [];
    const wanted = new Set(pids);
    return processes_listProcesses(kernel)
        .filter((listed) => wanted.has(listed.pid))
        .map((listed) => processes_snapshotOf(kernel, listed));
}
/** A listed process with its command line, which is asked for now. */
function processes_snapshotOf(kernel, listed) {
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
    const counters = struct("PROCESS_MEMORY_COUNTERS_EX");
    counters.set("cb", counters.buffer.length);
    if (kernel.K32GetProcessMemoryInfo(process, counters.buffer, counters.buffer.length) === 0) {
        const error = lastError(kernel, "K32GetProcessMemoryInfo", `process ${process}`);
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
function tree_handle_duplicateHandle(kernel, handle, target) {
    const self = kernel.GetCurrentProcess();
    const to = pinned(8);
    const access = CONSTANTS.DUPLICATE_SAME_ACCESS;
    checked(kernel, kernel.DuplicateHandle(self, handle, self, to, 0, 0, access), {
        call: "DuplicateHandle",
        target,
    });
    return Number(to.readBigInt64LE());
}
function tree_handle_openJobMembers(kernel, job) {
    const handles = new Map();
    const forget = (pid, process) => {
        kernel.CloseHandle(process);
        handles.delete(pid);
    };
    return {
        running() {
            const listed = new Set(job_jobPids(kernel, job));
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
function tree_handle_lookAtTree(kernel, tree) {
    let sum = 0;
    for (const member of tree.members.running()) {
        sum += tree_handle_memberMemory(kernel, member)?.commitBytes ?? 0;
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
function tree_handle_memberMemory(kernel, { pid, process }) {
    if (process !== null)
        return processMemory(kernel, process);
    // The system's own list opens nothing.
    const listed = processes_listProcesses(kernel).find((each) => each.pid === pid);
    return listed === undefined
        ? null
        : { commitBytes: listed.commitBytes, peakBytes: listed.commitBytes };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/contained.js









/** Everything that can be known and done about the tree of a process that runs in its job. */
function contained(running) {
    const { kernel, descriptor, pid, process, output } = running;
    const { job, port, board } = descriptor;
    const members = tree_handle_openJobMembers(kernel, job);
    const messages = job_port_openJobPort({ kernel, port, board });
    let lastUsage = null;
    let isReleased = false;
    const wait = waitForEnd(kernel, process);
    const exited = wait.over.then(() => exitStatus(kernel, process, pid));
    function survivors() {
        // After the release the handle values may be another object's.
        if (isReleased)
            return [];
        const pids = members.running().map((member) => member.pid);
        return processes_describeProcesses(kernel, pids).filter((each) => !isConsoleHost(each));
    }
    function usage() {
        if (isReleased && lastUsage !== null)
            return lastUsage;
        // What the watchdog's thread has not taken, or all of it where nothing watches.
        while (messages.take(0))
            ;
        const look = tree_handle_lookAtTree(kernel, { job, board, members });
        lastUsage = {
            peakTreeBytes: look.peakTreeBytes,
            peakProcessBytes: look.peakProcessBytes ?? null,
            treeLimitHits: look.treeLimitHits,
            processLimitHits: look.processLimitHits,
        };
        return lastUsage;
    }
    return {
        pid,
        output,
        endOutput: output.end,
        exited,
        survivors: async () => survivors(),
        async killAll(deadline) {
            const end = (0,monotonic/* monotonicMs */.d)() + deadline;
            for (;;) {
                const [first] = isReleased ? [] : members.running();
                if (first === undefined)
                    return { alive: [] };
                const left = end - (0,monotonic/* monotonicMs */.d)();
                if (left <= 0)
                    return { alive: survivors() };
                job_terminateJob(kernel, job);
                await waitAMoment(kernel, first.process, left);
            }
        },
        usage,
        async release() {
            if (isReleased)
                return;
            usage();
            isReleased = true;
            output.end();
            members.close();
            running.closeJob();
            wait.giveUp();
            // The wait needs the handle until then.
            const close = () => kernel.CloseHandle(process);
            exited.then(close, close);
        },
    };
}
/** A command without a process, in the form of one that ran and ended so. */
function neverRan(exit, close) {
    return {
        pid: 0,
        output: { async *[Symbol.asyncIterator]() { } },
        endOutput() { },
        exited: Promise.resolve(exit),
        survivors: async () => [],
        killAll: async () => ({ alive: [] }),
        usage: () => ({
            peakTreeBytes: null,
            peakProcessBytes: null,
            treeLimitHits: 0,
            processLimitHits: 0,
        }),
        release: async () => close(),
    };
}
function exitStatus(kernel, process, pid) {
    const code = record_pinned(4);
    system_error_checked(kernel, kernel.GetExitCodeProcess(process, code), {
        call: "GetExitCodeProcess",
        target: `pid ${pid}`,
    });
    return { kind: "exited", code: code.readUInt32LE() };
}
/**
 * Waits for the end of a process that was told to end. In slices: another process of the tree may
 * have been made meanwhile, and needs the next kill.
 */
async function waitAMoment(kernel, process, left) {
    const slice = Math.ceil(Math.min(left, process === null ? 20 : 250));
    if (process === null)
        await (0,promises_.setTimeout)(slice);
    else
        await kernel.WaitForSingleObjectAsync(process, slice);
}
/** The console that Windows makes for a process without a window; it ends with its last client. */
function isConsoleHost(snapshot) {
    return /^(conhost|openconsole)\.exe$/i.test(snapshot.name);
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/create-process.js



const create_process_C = layouts_CONSTANTS;
/**
 * Makes a process that is in its job before its first instruction (PROC_THREAD_ATTRIBUTE_JOB_LIST)
 * and inherits three handles and nothing else (PROC_THREAD_ATTRIBUTE_HANDLE_LIST). Both need
 * Windows 10 or Server 2016. Throws a Win32Error that names the call and the program.
 *
 * The three handles are inheritable only during this call. A process that another thread starts in
 * that moment without a handle list (libuv does) would inherit them and keep the output open until
 * it ends: `Contained.endOutput` covers that.
 */
function createSuspended(kernel, request) {
    const attributes = attributeList(kernel, request);
    const streams = [request.stdin, request.stdout, request.stderr];
    const startup = struct("STARTUPINFOEXW");
    startup.set("StartupInfo.cb", startup.buffer.length);
    startup.set("StartupInfo.dwFlags", create_process_C.STARTF_USESTDHANDLES);
    startup.set("StartupInfo.hStdInput", request.stdin);
    startup.set("StartupInfo.hStdOutput", request.stdout);
    startup.set("StartupInfo.hStdError", request.stderr);
    startup.set("lpAttributeList", kernel.address(attributes.list));
    const created = struct("PROCESS_INFORMATION");
    try {
        for (const handle of streams)
            setInheritable(kernel, handle, true);
        const done = kernel.CreateProcessW(request.application, wide(`${request.commandLine}\0`), null, null, 1, create_process_C.CREATE_SUSPENDED |
            create_process_C.CREATE_UNICODE_ENVIRONMENT |
            create_process_C.CREATE_NO_WINDOW |
            create_process_C.EXTENDED_STARTUPINFO_PRESENT |
            create_process_C.BELOW_NORMAL_PRIORITY_CLASS, wide(request.environment), request.directory, startup.buffer, created.buffer);
        system_error_checked(kernel, done, { call: "CreateProcessW", target: request.application });
    }
    finally {
        attributes.close();
        for (const handle of streams)
            setInheritable(kernel, handle, false);
    }
    return {
        process: created.get("hProcess"),
        thread: created.get("hThread"),
        pid: created.get("dwProcessId"),
    };
}
function attributeList(kernel, request) {
    const count = request.job === null ? 1 : 2;
    const size = record_pinned(8);
    // Fails by design and tells the size.
    kernel.InitializeProcThreadAttributeList(null, count, 0, size);
    const list = record_pinned(Number(size.readBigUInt64LE()));
    system_error_checked(kernel, kernel.InitializeProcThreadAttributeList(list, count, 0, size), {
        call: "InitializeProcThreadAttributeList",
        target: `${count} attributes`,
    });
    // The list keeps pointers to these: they live as long as `close` can be called.
    const handles = handleArray([...new Set([request.stdin, request.stdout, request.stderr])]);
    const jobs = request.job === null ? null : handleArray([request.job]);
    const add = (attribute, value, target) => {
        const { length } = value;
        system_error_checked(kernel, kernel.UpdateProcThreadAttribute(list, 0, attribute, value, length, null, null), { call: "UpdateProcThreadAttribute", target });
    };
    const kept = [handles, jobs];
    const close = () => {
        kernel.DeleteProcThreadAttributeList(list);
        kept.length = 0;
    };
    try {
        add(create_process_C.PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, "handle list");
        if (jobs !== null)
            add(create_process_C.PROC_THREAD_ATTRIBUTE_JOB_LIST, jobs, "job list");
    }
    catch (thrown) {
        close();
        throw thrown;
    }
    return { list, close };
}
function handleArray(handles) {
    const array = record_pinned(handles.length * 8);
    handles.forEach((handle, at) => {
        array.writeBigInt64LE(BigInt(handle), at * 8);
    });
    return array;
}
function setInheritable(kernel, handle, inheritable) {
    const flag = create_process_C.HANDLE_FLAG_INHERIT;
    system_error_checked(kernel, kernel.SetHandleInformation(handle, flag, inheritable ? flag : 0), {
        call: "SetHandleInformation",
        target: `handle ${handle}`,
    });
}
function wide(text) {
    const buffer = record_pinned(text.length * 2);
    buffer.write(text, "utf16le");
    return buffer;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.build/src/platform/windows/output-pipe.js





const output_pipe_C = layouts_CONSTANTS;
const BUFFER_BYTES = 65536;
/**
 * A pipe with a name that nobody can guess, its only instance made by us (a name that was taken
 * fails), closed to other machines, and read by `net` without blocking a thread.
 *
 * Made by CreateNamedPipeW and handed to libuv, because libuv's own server neither limits the
 * instances to one nor rejects remote clients.
 */
function createOutputPipe(kernel) {
    const name = `\\\\.\\pipe\\gpu-safe-tests-${(0,external_node_crypto_.randomBytes)(16).toString("hex")}`;
    const reader = system_error_checked(kernel, kernel.CreateNamedPipeW(name, output_pipe_C.PIPE_ACCESS_INBOUND | output_pipe_C.FILE_FLAG_OVERLAPPED | output_pipe_C.FILE_FLAG_FIRST_PIPE_INSTANCE, output_pipe_C.PIPE_REJECT_REMOTE_CLIENTS, 1, 0, BUFFER_BYTES, 0, null), { call: "CreateNamedPipeW", target: name, bad: INVALID_HANDLE_VALUE });
    // libuv asks a pipe for its state, which takes FILE_READ_ATTRIBUTES: a Node child needs it.
    const writer = kernel.CreateFileW(name, output_pipe_C.GENERIC_WRITE | output_pipe_C.FILE_READ_ATTRIBUTES, 0, null, output_pipe_C.OPEN_EXISTING, 0, 0);
    if (writer === INVALID_HANDLE_VALUE) {
        const error = lastError(kernel, "CreateFileW", name);
        kernel.CloseHandle(reader);
        throw error;
    }
    const fd = kernel.uv_open_osfhandle(reader);
    if (fd < 0) {
        kernel.CloseHandle(reader);
        kernel.CloseHandle(writer);
        throw new Error(`uv_open_osfhandle(${name}): no file descriptor is left in this process`);
    }
    return { socket: new external_node_net_.Socket({ fd, readable: true, writable: false }), writer };
}
/** The child's standard input: it reads an end of file at once. */
function openNul(kernel) {
    return system_error_checked(kernel, kernel.CreateFileW("NUL", output_pipe_C.GENERIC_READ, output_pipe_C.FILE_SHARE_READ | output_pipe_C.FILE_SHARE_WRITE, null, output_pipe_C.OPEN_EXISTING, 0, 0), { call: "CreateFileW", target: "NUL", bad: INVALID_HANDLE_VALUE });
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/file-handles.js



/** Throws a Win32Error and leaves nothing open where one of them cannot be had. */
function openFileHandles(kernel) {
    const job = new Closers();
    const childEnds = new Closers();
    const ownEnds = new Closers();
    const discard = () => {
        childEnds.close();
        ownEnds.close();
        job.close();
    };
    const held = (handle, closers) => {
        closers.add(() => kernel.CloseHandle(handle));
        return handle;
    };
    const piped = () => {
        const pipe = createOutputPipe(kernel);
        held(pipe.writer, childEnds);
        ownEnds.add(() => pipe.socket.destroy());
        return pipe;
    };
    try {
        const jobHandle = held(createJob(kernel), job);
        const port = held(createJobPort(kernel, jobHandle), job);
        return {
            job: jobHandle,
            descriptor: { kind: "job-object", job: jobHandle, port, board: createJobBoard() },
            stdin: held(openNul(kernel), childEnds),
            stdout: piped(),
            stderr: piped(),
            closeChildEnds: () => childEnds.close(),
            closeJob: () => job.close(),
            discard,
        };
    }
    catch (thrown) {
        discard();
        throw thrown;
    }
}
/** Things to close, in reverse order and only once. */
class Closers {
    #steps = [];
    add(step) {
        this.#steps.push(step);
    }
    close() {
        for (const step of this.#steps.splice(0).reverse())
            step();
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/start-advice.js
/**
 * What to change when CreateProcessW refuses a program, by Windows' code (winerror.h): a sentence
 * without a full stop; null where the code and its text have to do.
 */
function startAdvice(code) {
    return ADVICE.get(code) ?? null;
}
const NOT_A_PROGRAM = "It is no program for this machine (another processor, a text, a damaged download): install one that is, or put its interpreter in front of it in the `command` setting";
const NO_ROOM = "Windows had no memory or quota left for another process: raise tree-memory-limit or process-memory-limit, enlarge the page file, or close programs";
const BLOCKED = "Allow it in the antivirus or the policy, or use another program";
const ADVICE = new Map([
    [2, "Build or install it, or correct its path"],
    [3, "A folder of its path is gone: build or install it, or correct the path"],
    [
        5,
        "Let the runner's account read and execute it (`icacls`), and look whether an antivirus or a policy blocks it",
    ],
    [8, NO_ROOM],
    [14, NO_ROOM],
    [32, "Another program holds it open, mostly a build or an antivirus: let that end first"],
    [193, NOT_A_PROGRAM],
    [206, "Check out nearer to the drive's root, or shorten the command"],
    [216, NOT_A_PROGRAM],
    [225, BLOCKED],
    [226, BLOCKED],
    [267, "The folder that it should start in is gone or is no folder: correct working-directory"],
    [740, "It wants administrator's rights: run the runner with them, or use a program without"],
    [786, BLOCKED],
    [1260, BLOCKED],
    [1450, NO_ROOM],
    [1455, NO_ROOM],
    [1816, NO_ROOM],
    [4551, BLOCKED],
]);

;// CONCATENATED MODULE: ./.build/src/platform/windows/prepare.js









/**
 * Everything but the process itself: its job, port and pipes. The process is made in `start`, not
 * here while another file runs: a suspended process keeps its program's file locked, holds its
 * folder, and would be hit by a test that ends programs by name. See docs/adr.
 */
function prepareFile(system, request) {
    const { kernel } = system;
    const open = openFileHandles(kernel);
    const early = system.startCommand(kernel, request);
    function start(limits) {
        const { job, descriptor } = open;
        // A file that was not there yet may be what the test before it has built.
        const command = early.ok ? early : system.startCommand(kernel, request);
        if (!command.ok)
            return failed(`${request.argv[0]} cannot be started: ${command.reason}.`);
        if (isKilled())
            return killed();
        let born;
        try {
            applyLimits(system, job, limits);
            born = createInJob(kernel, command, open);
            release(born);
        }
        catch (thrown) {
            // The watch begins before the process does, and may end it while it is being made.
            if (isKilled())
                return killed();
            if (thrown instanceof StartFault)
                return failed(thrown.message);
            open.discard();
            throw thrown;
        }
        const output = (0,merged_output/* mergeOutput */.c)(open.stdout.socket, open.stderr.socket);
        open.closeChildEnds();
        const { pid, process } = born;
        return contained({ kernel, descriptor, pid, process, output, closeJob: open.closeJob });
    }
    /** Lets it run. One that stays suspended goes with its job. */
    function release({ process, thread, pid }) {
        const resumed = kernel.ResumeThread(thread) !== NOT_RESUMED;
        const error = resumed ? null : lastError(kernel, "ResumeThread", `pid ${pid}`);
        kernel.CloseHandle(thread);
        if (error === null)
            return;
        kernel.CloseHandle(process);
        throw error;
    }
    const isKilled = () => readJobBoard(open.descriptor.board).isKilled;
    const killed = () => neverRan({ kind: "exited", code: KILL_EXIT_CODE }, open.discard);
    const failed = (message) => neverRan({ kind: "start-failed", message }, open.discard);
    return { descriptor: open.descriptor, start, discard: open.discard };
}
const NOT_RESUMED = 0xffffffff;
/** The command's own fault, not the containment's. */
class StartFault extends Error {
}
/** On Windows a job counts commit charge, so `auto`, which is about RAM, is the watchdog's. */
function applyLimits(system, job, limits) {
    const wanted = {
        processBytes: limits.processBytes,
        jobBytes: limits.treeIsAuto ? null : limits.treeBytes,
    };
    setJobLimits(system.kernel, job, wanted);
    if (system.enforcer === "watchdog" || limitsReadBack(system.kernel, job, wanted))
        return;
    throw new errors/* UserError */.yo({
        code: "limits-not-kept",
        message: "Windows took the memory limits of a job object and reads back others.",
        hint: "Another job around the runner sets lower ones: look at the limits of the service or container it runs in.",
        exitCode: 4,
    });
}
function createInJob(kernel, command, open) {
    const request = {
        ...command,
        job: open.job,
        stdin: open.stdin,
        stdout: open.stdout.writer,
        stderr: open.stderr.writer,
    };
    try {
        return createSuspended(kernel, request);
    }
    catch (thrown) {
        if (!(thrown instanceof Win32Error) || thrown.call !== "CreateProcessW")
            throw thrown;
        if (thrown.code === ERROR_ACCESS_DENIED && startsWithoutJob(kernel, request))
            throw thrown;
        const advice = startAdvice(thrown.code);
        throw new StartFault(`${command.application} cannot be started: ${thrown.message}.${advice === null ? "" : ` ${advice}.`}`);
    }
}
/** Tells "this program may not be started" from "it may not be started in our job". */
function startsWithoutJob(kernel, request) {
    try {
        const trial = createSuspended(kernel, { ...request, job: null });
        kernel.TerminateProcess(trial.process, KILL_EXIT_CODE);
        kernel.CloseHandle(trial.thread);
        kernel.CloseHandle(trial.process);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./.build/src/platform/windows/command-line.js
/**
 * From arguments to Windows' single command line. A program of the C runtime takes it apart again
 * by fixed rules; cmd.exe, which runs `.cmd` and `.bat`, by others that no quoting makes safe.
 */
/** CreateProcessW takes no longer one, its end included. */
const MAX_COMMAND_LINE_CHARS = 32_767;
/**
 * One argument by the rules of the Microsoft C runtime ("Parsing C command-line arguments"):
 * in quotes, a quote as `\"`, and backslashes doubled where a quote follows them.
 */
function quoteArgument(argument) {
    if (argument !== "" && !/[\s"]/.test(argument))
        return argument;
    return `"${argument.replace(/(\\*)("|$)/g, (_, slashes, quote) => quote === "" ? slashes + slashes : `${slashes}${slashes}\\"`)}"`;
}
/** The command line of a program that is started directly. */
function programCommandLine(argv) {
    const [program = "", ...rest] = argv;
    const broken = argv.find((argument) => argument.includes("\0"));
    if (broken !== undefined)
        return no(`the argument ${JSON.stringify(broken)} holds a NUL`);
    // The program's own name is parsed by a simpler rule: quotes group, backslashes are plain.
    if (program.includes('"'))
        return no(`the program's name ${program} holds a quote`);
    return ofLength([`"${program}"`, ...rest.map(quoteArgument)].join(" "));
}
/**
 * The command line of a batch file: `cmd.exe /d /s /v:off /c ""script" "argument" …"`.
 *
 * cmd.exe reads the line before the batch file does. Between quotes `& | < > ^ ( )` are plain, but
 * a quote ends that, `%NAME%` is expanded all the same, and a line break ends the command; the
 * batch file may hand its arguments on to a program with rules of its own. There is no spelling
 * that all of them read alike (the BatBadBut class, CVE-2024-24576), so what would need one is
 * refused. `/d`: no AutoRun command from the registry. `/v:off`: `!NAME!` is plain.
 */
function batchCommandLine(cmdPath, script, args) {
    for (const part of [script, ...args]) {
        const found = /["%\r\n\0]/.exec(part);
        if (found !== null) {
            return no(`${JSON.stringify(part)} holds ${JSON.stringify(found[0])}, which cmd.exe would act on: ` +
                "no quoting is safe there. Run the program behind the batch file " +
                `instead of ${script}, or rename the file`);
        }
        if (part.endsWith("\\")) {
            return no(`${JSON.stringify(part)} ends in a backslash, which would swallow the quote behind it in ` +
                `the program that ${script} starts. Leave the backslash out`);
        }
    }
    const inner = [script, ...args].map((part) => `"${part}"`).join(" ");
    return ofLength(`"${cmdPath}" /d /s /v:off /c "${inner}"`, MAX_CMD_LINE_CHARS);
}
/** cmd.exe cuts its own line off at 8,191 characters. */
const MAX_CMD_LINE_CHARS = 8_191;
function ofLength(line, most = MAX_COMMAND_LINE_CHARS - 1) {
    if (line.length <= most)
        return { ok: true, line };
    return no(`the command line has ${line.length} characters, Windows takes ${most} here: ` +
        "hand long lists over in a file");
}
function no(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/environment.js
/**
 * Without these no program gets far on Windows: sockets, the registry and Python's start need
 * SystemRoot. Added from our own environment where the request leaves them out.
 */
const INDISPENSABLE = ["SystemRoot", "SystemDrive", "windir"];
/**
 * The environment as CreateProcessW wants it (CREATE_UNICODE_ENVIRONMENT): `NAME=value` blocks in
 * UTF-16, each ended by a NUL and all by another, sorted by name without regard to case, as
 * Windows searches them. Of names that differ in case alone the last one counts.
 *
 * Throws a RangeError for a name or value that such a block cannot hold.
 */
function environmentBlock(environment, own) {
    const byName = new Map();
    for (const name of INDISPENSABLE) {
        const value = lookUp(own, name);
        if (value !== undefined)
            byName.set(upcase(name), `${name}=${value}`);
    }
    for (const [name, value] of Object.entries(environment)) {
        // A leading `=` is legal: cmd.exe keeps the current folder of drive C in `=C:`.
        if (name === "" || name.indexOf("=", 1) !== -1 || `${name}${value}`.includes("\0")) {
            throw new RangeError(`Windows cannot hold the environment variable ${JSON.stringify(name)}`);
        }
        byName.set(upcase(name), `${name}=${value}`);
    }
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    // An empty block still ends in two NULs.
    return `${sorted.map(([, entry]) => `${entry}\0`).join("")}${sorted.length === 0 ? "\0" : ""}\0`;
}
/** As Windows does it: unit by unit, so that no letter becomes two (`ß` stays one). */
function upcase(name) {
    return Array.from({ length: name.length }, (_, at) => {
        const upper = name.charAt(at).toUpperCase();
        return upper.length === 1 ? upper : name.charAt(at);
    }).join("");
}
/** A variable by its name, whatever its case. */
function lookUp(environment, name) {
    const wanted = name.toUpperCase();
    for (const [candidate, value] of Object.entries(environment)) {
        if (candidate.toUpperCase() === wanted)
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/executable.js

const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";
/**
 * Finds the executable that `word` names: a path against `workingDirectory`, a bare name in PATH,
 * each as it stands and with the endings of PATHEXT. The current folder is never searched, unlike
 * in cmd.exe and CreateProcess: a checkout must not be able to bring its own `python.exe`. Entries
 * of PATH that are empty or relative would be the same hole and are skipped.
 */
function findExecutable(word, at) {
    const endings = (at.pathExt?.trim() || DEFAULT_PATHEXT)
        .split(";")
        .map((ending) => ending.trim().toLowerCase())
        .filter((ending) => ending.startsWith("."));
    const bare = !/[\\/]|^[A-Za-z]:/.test(word);
    const folders = bare ? searchable(at.path) : [""];
    for (const folder of folders) {
        const base = bare ? external_node_path_.win32.join(folder, word) : external_node_path_.win32.resolve(at.workingDirectory, word);
        for (const candidate of candidates(base, endings)) {
            if (at.isFile(candidate))
                return classify(candidate);
        }
    }
    const absent = bare
        ? `${word} was found in none of the ${folders.length} absolute folders of PATH`
        : `there is no ${external_node_path_.win32.resolve(at.workingDirectory, word)}`;
    return {
        kind: "missing",
        reason: `${absent} (endings tried: ${endings.join(" ")}). ` +
            "Install it, add its folder to PATH, or name it by its full path",
    };
}
function* candidates(base, endings) {
    if (endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
    for (const ending of endings)
        yield base + ending;
    // A name with another ending, such as `tool.bin`: it may still be a program.
    if (external_node_path_.win32.extname(base) !== "" && !endings.includes(external_node_path_.win32.extname(base).toLowerCase()))
        yield base;
}
function searchable(pathVariable) {
    return pathVariable
        .split(";")
        .map((folder) => folder.trim().replace(/^"(.*)"$/, "$1"))
        .filter((folder) => /^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(folder));
}
function classify(file) {
    // CreateProcessW opens `run.bat. ` as `run.bat`: dots and blanks at the end are nothing to it.
    const ending = external_node_path_.win32.extname(file.replace(/[. ]+$/, "")).toLowerCase();
    if (ending === ".bat" || ending === ".cmd")
        return { kind: "batch", path: file };
    if (SCRIPTS.has(ending)) {
        return {
            kind: "missing",
            reason: `${file} is a script, which Windows does not start by itself. ` +
                "Put its interpreter in front of it in the `command` setting",
        };
    }
    return { kind: "program", path: file };
}
/** Endings that PATHEXT may list and that only the shell's associations can start. */
const SCRIPTS = new Set([
    ".py",
    ".pyw",
    ".js",
    ".jse",
    ".vbs",
    ".vbe",
    ".wsf",
    ".wsh",
    ".ps1",
    ".msc",
]);

;// CONCATENATED MODULE: ./.build/src/platform/windows/start-command.js







/** CreateProcessW takes no longer current directory, its final backslash and NUL included. */
const MAX_DIRECTORY_CHARS = 258;
/** From here on a path needs the `\\?\` form. */
const MAX_PATH = 260;
function startCommand(kernel, request) {
    const [word, ...args] = request.argv;
    const directory = startDirectory(kernel, external_node_path_.win32.normalize(request.workingDirectory));
    if (!directory.ok)
        return directory;
    const found = findExecutable(word, {
        workingDirectory: external_node_path_.win32.normalize(request.workingDirectory),
        path: lookUp(request.environment, "PATH") ?? "",
        pathExt: lookUp(request.environment, "PATHEXT"),
        isFile,
    });
    if (found.kind === "missing")
        return { ok: false, reason: found.reason };
    let environment;
    try {
        environment = environmentBlock(request.environment, process.env);
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            return { ok: false, reason: thrown.message };
        throw thrown;
    }
    if (found.kind === "program") {
        const made = programCommandLine([word, ...args]);
        if (!made.ok)
            return made;
        const application = applicationName(kernel, found.path);
        return {
            ok: true,
            application,
            commandLine: made.line,
            environment,
            directory: directory.path,
        };
    }
    if (directory.path.startsWith("\\\\")) {
        return {
            ok: false,
            reason: `cmd.exe, which runs ${found.path}, cannot work in the network folder ${directory.path}. ` +
                "Map it to a drive letter",
        };
    }
    const script = found.path.length < MAX_PATH ? found.path : shortPath(kernel, found.path);
    if (script === null || script.length >= MAX_PATH) {
        return {
            ok: false,
            reason: `cmd.exe runs no batch file whose path has more than ${MAX_PATH - 1} characters, and ` +
                `${found.path} has ${found.path.length} and no short (8.3) name. Lay it nearer to the drive's root`,
        };
    }
    const cmd = external_node_path_.win32.join(systemDirectory(kernel), "cmd.exe");
    const made = batchCommandLine(cmd, script, args);
    if (!made.ok)
        return made;
    return {
        ok: true,
        application: cmd,
        commandLine: made.line,
        environment,
        directory: directory.path,
    };
}
function startDirectory(kernel, directory) {
    if (!isDirectory(directory))
        return { ok: false, reason: `there is no folder ${directory}` };
    if (directory.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: directory };
    const short = shortPath(kernel, directory);
    if (short !== null && short.length < MAX_DIRECTORY_CHARS)
        return { ok: true, path: short };
    return {
        ok: false,
        reason: `Windows starts no program in a folder of more than ${MAX_DIRECTORY_CHARS} characters, and ` +
            `${directory} has ${directory.length} and no short (8.3) name. Check out nearer to the ` +
            "drive's root",
    };
}
/** The 8.3 name of a path, where the volume keeps them. */
function shortPath(kernel, long) {
    const buffer = record_pinned(65536);
    const chars = kernel.GetShortPathNameW(external_node_path_.win32.toNamespacedPath(long), buffer, buffer.length / 2);
    if (chars === 0)
        return null;
    return buffer
        .toString("utf16le", 0, chars * 2)
        .replace(/^\\\\\?\\UNC\\/, "\\\\")
        .replace(/^\\\\\?\\/, "");
}
/** A long path by its 8.3 name where there is one: many programs do not expect `\\?\` in theirs. */
function applicationName(kernel, file) {
    if (file.length < MAX_PATH)
        return file;
    const short = shortPath(kernel, file);
    return short !== null && short.length < MAX_PATH ? short : external_node_path_.win32.toNamespacedPath(file);
}
/** Where cmd.exe lies: from the system, not from COMSPEC, which a test could have set. */
function systemDirectory(kernel) {
    const buffer = record_pinned(1024);
    const chars = system_error_checked(kernel, kernel.GetSystemDirectoryW(buffer, buffer.length / 2), {
        call: "GetSystemDirectoryW",
        target: "system folder",
    });
    return buffer.toString("utf16le", 0, chars * 2);
}
function isDirectory(folder) {
    return (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}
function isFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        // The Store's app execution aliases are links that can be started but not followed.
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/containment.js







const HOW = "Made a job object, set its limits and read them back.";
/** How long `close` waits for a tree to die. */
const CLOSE_KILL_MS = (0,units/* millis */.ne)(10_000);
/**
 * Opens the containment by job objects. Whether the kernel enforces limits is found out by reading
 * back those of a trial job: Wine takes them and forgets them, and the watchdog then enforces the
 * same numbers by measuring.
 */
async function openWindowsContainment(options = {}) {
    const fail = (reason, remedy) => ({
        containment: null,
        attempts: [{ kind: "job-object", ok: false, how: HOW, reason, remedy }],
    });
    // JOB_LIST at creation exists since Windows 10 and Server 2016; os.release() is not shimmed.
    if (options.kernel === undefined && Number.parseInt((0,external_node_os_.release)(), 10) < 10) {
        return fail(`Windows ${(0,external_node_os_.release)()} cannot create a process inside a job.`, "Use Windows 10.");
    }
    let kernel;
    let enforcer;
    try {
        kernel = options.kernel ?? kernel32_loadKernel32();
        enforcer = tryLimits(kernel) ? "kernel" : "watchdog";
    }
    catch (thrown) {
        return fail(thrown.message, "Use the files of a release as they are, on x64 or arm64.");
    }
    const reason = enforcer === "kernel"
        ? null
        : "This system does not keep a job's memory limits (Wine does not): the watchdog enforces " +
            "them by measuring.";
    return {
        containment: containment_open({
            kernel,
            enforcer,
            startCommand: options.startCommand ?? startCommand,
        }),
        attempts: [{ kind: "job-object", ok: true, how: HOW, reason, remedy: null }],
    };
}
function tryLimits(kernel) {
    const job = createJob(kernel);
    try {
        const limits = { processBytes: (0,units/* bytes */.ee)(units/* GIB */.j9), jobBytes: (0,units/* bytes */.ee)(2 * units/* GIB */.j9) };
        setJobLimits(kernel, job, limits);
        return limitsReadBack(kernel, job, limits);
    }
    finally {
        kernel.CloseHandle(job);
    }
}
function containment_open(system) {
    const { enforcer } = system;
    const endings = new Set();
    async function prepare(request) {
        const prepared = notContained(() => prepareFile(system, request));
        const discard = async () => {
            endings.delete(discard);
            prepared.discard();
        };
        endings.add(discard);
        return {
            descriptor: prepared.descriptor,
            discard,
            async start(limits) {
                const contained = notContained(() => prepared.start(limits));
                const endTree = async () => {
                    await contained.killAll(CLOSE_KILL_MS);
                    contained.endOutput();
                    await release();
                };
                const release = () => contained.release().finally(() => endings.delete(endTree));
                endings.add(endTree);
                endings.delete(discard);
                return { ...contained, release };
            },
        };
    }
    return {
        kind: "job-object",
        enforcement: { tree: enforcer, process: enforcer },
        prepare,
        async close() {
            for (const end of [...endings])
                await end();
        },
    };
}
/** A job that cannot be had is a fault of the machine, told with Windows' own words. */
function notContained(run) {
    try {
        return run();
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.yo)
            throw thrown;
        throw new errors/* UserError */.yo({
            code: "containment-failed",
            message: `This test file could not be put into a job object: ${thrown.message}`,
            hint: "Run the runner as a service or in a plain session: a job around it that forbids nesting " +
                "(or limits its user interface) rules out a job of ours. `gpu-safe-tests doctor` tries it.",
            exitCode: 4,
        });
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/memory.js





/** The machine's memory as Windows counts it. Throws where koffi cannot be loaded. */
function openWindowsMemory(kernel = kernel32_loadKernel32()) {
    return {
        read: () => memory_readMemory(kernel),
        ownBytes: () => (0,units/* bytes */.ee)(process.memoryUsage.rss()),
        biggest: (count) => processes_biggestProcesses(kernel, count),
    };
}
/** RAM from GlobalMemoryStatusEx; the commit charge and its limit from GetPerformanceInfo. */
function memory_readMemory(kernel) {
    const status = struct("MEMORYSTATUSEX");
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
    const info = struct("PERFORMANCE_INFORMATION");
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

;// CONCATENATED MODULE: ./.build/src/platform/windows/process-identity.js



/**
 * A text that tells a running process from a later one with the same pid: the moment it was made,
 * in 100 ns since 1601 (GetProcessTimes). null = none runs, or one that we may not look at.
 */
function identifyWindowsProcess(pid, kernel = kernel32_loadKernel32()) {
    const process = openProcess(kernel, pid);
    if (process === null)
        return null;
    try {
        // A process that has ended can still be opened as long as somebody holds it.
        if (!isRunning(kernel, process))
            return null;
        const [made, ended, inKernel, inUser] = [record_pinned(8), record_pinned(8), record_pinned(8), record_pinned(8)];
        if (kernel.GetProcessTimes(process, made, ended, inKernel, inUser) === 0)
            return null;
        return made.readBigUInt64LE().toString();
    }
    finally {
        kernel.CloseHandle(process);
    }
}

;// CONCATENATED MODULE: ./.build/src/platform/windows/tree-probe.js







/**
 * Ends the wait of a probe in the watchdog's thread: it sleeps on the job's completion port, and
 * Windows has no wait for a port and for shared memory at once. Posts a message that means nothing.
 */
function endWindowsWait(descriptor, kernel = kernel32_loadKernel32()) {
    if (descriptor.kind !== "job-object")
        return;
    kernel.PostQueuedCompletionStatus(tree_handle_asJobDescriptor(descriptor).port, 0, 0, 0);
}
/** The watchdog thread's own handles on one job, its port, and the machine's memory. */
function openWindowsTreeProbe(descriptor, kernel = loadKernel32()) {
    const tree = asJobDescriptor(descriptor);
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
                    bytes: bytes(memory.commitBytes),
                    peakBytes: bytes(Math.max(memory.peakBytes, memory.commitBytes)),
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

;// CONCATENATED MODULE: ./.build/src/platform/windows/system.js







const windows = {
    async openContainment() {
        const { containment, attempts } = await openWindowsContainment();
        return {
            containment,
            attempts: attempts.map(({ kind, ...rest }) => ({ what: kind, ...rest })),
        };
    },
    endWait: (descriptor) => endWindowsWait(descriptor),
    openMemory: () => ({ ...openWindowsMemory(), close: () => { } }),
    machine: () => ({
        os: `Windows ${(0,external_node_os_.release)()} ${process.arch}`,
        cpus: (0,external_node_os_.availableParallelism)(),
        totalRamBytes: openWindowsMemory().read().totalBytes,
    }),
    identifyProcess: (pid) => identifyWindowsProcess(pid),
    describeProcess: (pid) => processes_describeProcesses(kernel32_loadKernel32(), [pid])[0] ?? null,
};


/***/ })

};
