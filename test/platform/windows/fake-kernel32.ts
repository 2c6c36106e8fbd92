import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Handle,
  type Kernel32,
  loadKernel32,
} from "../../../src/platform/windows/kernel32.ts";
import { CONSTANTS, LAYOUTS } from "../../../src/platform/windows/layouts.ts";
import { struct } from "../../../src/platform/windows/record.ts";

const C = CONSTANTS;
const WAIT_TIMED_OUT = 258;

interface FakeProcess {
  readonly pid: number;
  readonly name: string;
  commitBytes: number;
  exitCode: number | null;
}

interface FakeJob {
  /** As they were set; nothing before. */
  limits: Buffer | null;
  peakProcess: number;
  peakJob: number;
  readonly members: FakeProcess[];
  port: FakePort | null;
}

interface FakePort {
  readonly queue: { message: number; pid: number }[];
}

type FakeObject =
  | { readonly kind: "job"; readonly job: FakeJob }
  | { readonly kind: "port"; readonly port: FakePort }
  | { readonly kind: "process"; readonly process: FakeProcess }
  | { readonly kind: "other" };

/** A kernel32 in memory: what Wine cannot do, and what goes wrong rarely, at the press of a key. */
export interface FakeKernel {
  readonly kernel: Kernel32;
  /** Handles that are open now. */
  readonly open: ReadonlySet<Handle>;
  /** The calls so far, by name. */
  readonly calls: string[];
  /** The job made last. */
  readonly job: () => FakeJob;
  /** The kernel refuses an allocation of the newest process and says so, as Windows does. */
  refuse(kind: "process" | "job"): void;
  /** Ends the newest process by itself. */
  exit(code: number): void;
}

export interface FakeOptions {
  /** False = limits are taken and forgotten, as Wine does. */
  readonly keepsLimits?: boolean;
  /** Windows error codes by function: that call fails with it. */
  readonly failing?: Readonly<Record<string, number>>;
  /** No process may be opened, as one of another user's may not. */
  readonly deniesOpening?: boolean;
  /** CreateProcessW fails with this code when a job list is given. */
  readonly refusesJobs?: number;
}

export function fakeKernel32(options: FakeOptions = {}): FakeKernel {
  const objects = new Map<Handle, FakeObject>();
  const processes: FakeProcess[] = [];
  const calls: string[] = [];
  const waits: { process: FakeProcess; resolve: (result: number) => void }[] = [];
  const events = new Map<Handle, () => void>();
  const addresses = new Map<Buffer, bigint>();
  let nextHandle = 4;
  let nextPid = 1000;
  let lastError = 0;
  let newestJob: FakeJob | null = null;
  let attributeCount = 0;

  const add = (object: FakeObject): Handle => {
    const handle = nextHandle;
    nextHandle += 4;
    objects.set(handle, object);
    return handle;
  };
  const failWith = (code: number): 0 => {
    lastError = code;
    return 0;
  };
  const jobOf = (handle: Handle): FakeJob | null => {
    const object = objects.get(handle);
    return object?.kind === "job" ? object.job : null;
  };
  const portOf = (handle: Handle): FakePort | null => {
    const object = objects.get(handle);
    return object?.kind === "port" ? object.port : null;
  };
  const processOf = (handle: Handle): FakeProcess | null => {
    const object = objects.get(handle);
    return object?.kind === "process" ? object.process : null;
  };
  const end = (process: FakeProcess, code: number): void => {
    process.exitCode ??= code;
    for (const wait of waits.splice(0)) {
      if (wait.process === process) wait.resolve(C.WAIT_OBJECT_0);
      else waits.push(wait);
    }
  };
  const alive = (job: FakeJob): FakeProcess[] =>
    job.members.filter((member) => member.exitCode === null);

  const functions: Partial<Kernel32> = {
    GetLastError: () => lastError,
    FormatMessageW: (_flags, _source, id, _language, text) =>
      text.write(`text of ${id}\r\n`, "utf16le") / 2,
    CloseHandle: (handle) => (objects.delete(handle) ? 1 : failWith(6)),
    GetCurrentProcess: () => -1,
    DuplicateHandle(_from, handle, _to, into) {
      const object = objects.get(handle);
      if (object === undefined) return failWith(6);
      into.writeBigInt64LE(BigInt(add(object)));
      return 1;
    },
    SetHandleInformation: (handle) => (objects.has(handle) ? 1 : failWith(6)),
    CreateJobObjectW() {
      newestJob = { limits: null, peakProcess: 0, peakJob: 0, members: [], port: null };
      return add({ kind: "job", job: newestJob });
    },
    SetInformationJobObject(handle, kind, info) {
      const job = jobOf(handle);
      if (job === null) return failWith(6);
      if (kind === C.JobObjectExtendedLimitInformation) job.limits = Buffer.from(info);
      else
        job.port = portOf(
          struct("JOBOBJECT_ASSOCIATE_COMPLETION_PORT", info).get("CompletionPort"),
        );
      return 1;
    },
    QueryInformationJobObject(handle, kind, info) {
      const job = jobOf(handle);
      if (job === null) return failWith(6);
      if (kind === C.JobObjectExtendedLimitInformation) {
        info.fill(0);
        if (options.keepsLimits !== false) job.limits?.copy(info);
        const limits = struct("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", info);
        limits.set("PeakProcessMemoryUsed", job.peakProcess);
        limits.set("PeakJobMemoryUsed", job.peakJob);
      } else if (kind === C.JobObjectBasicAccountingInformation) {
        const counts = struct("JOBOBJECT_BASIC_ACCOUNTING_INFORMATION", info);
        counts.set("TotalProcesses", job.members.length);
        counts.set("ActiveProcesses", alive(job).length);
      } else {
        const members = alive(job);
        const list = struct("JOBOBJECT_BASIC_PROCESS_ID_LIST", info);
        const room = Math.min(members.length, (info.length - 8) / 8);
        list.set("NumberOfAssignedProcesses", members.length);
        list.set("NumberOfProcessIdsInList", room);
        members.slice(0, room).forEach(({ pid }, at) => {
          info.writeBigUInt64LE(BigInt(pid), 8 + at * 8);
        });
        if (room < members.length) return failWith(234);
      }
      return 1;
    },
    TerminateJobObject(handle, code) {
      const job = jobOf(handle);
      if (job === null) return failWith(6);
      for (const member of alive(job)) end(member, code);
      return 1;
    },
    CreateIoCompletionPort: () => add({ kind: "port", port: { queue: [] } }),
    GetQueuedCompletionStatus(handle, bytes, _key, overlapped, milliseconds) {
      const next = portOf(handle)?.queue.shift();
      if (next === undefined && milliseconds > 0) throw new Error("nothing would end this wait");
      if (next === undefined) return failWith(WAIT_TIMED_OUT);
      bytes.writeUInt32LE(next.message);
      overlapped.writeBigUInt64LE(BigInt(next.pid));
      return 1;
    },
    PostQueuedCompletionStatus(handle, message, _key, pid) {
      portOf(handle)?.queue.push({ message, pid });
      return portOf(handle) === null ? failWith(6) : 1;
    },
    InitializeProcThreadAttributeList(list, count, _flags, size) {
      size.writeBigUInt64LE(64n);
      attributeCount = count;
      return list === null ? failWith(122) : 1;
    },
    UpdateProcThreadAttribute: () => 1,
    DeleteProcThreadAttributeList: () => {},
    CreateProcessW(application, _line, _p, _t, _inherit, _flags, _env, _dir, _startup, created) {
      const inJob = attributeCount === 2;
      if (inJob && options.refusesJobs !== undefined) return failWith(options.refusesJobs);
      const name = application.split("\\").at(-1) ?? application;
      const process = { pid: nextPid, name, commitBytes: 1 << 20, exitCode: null };
      nextPid += 4;
      processes.push(process);
      if (inJob) newestJob?.members.push(process);
      const info = struct("PROCESS_INFORMATION", created);
      info.set("hProcess", add({ kind: "process", process }));
      info.set("hThread", add({ kind: "other" }));
      info.set("dwProcessId", process.pid);
      return 1;
    },
    ResumeThread: () => 1,
    TerminateProcess(handle, code) {
      const process = processOf(handle);
      if (process === null) return failWith(6);
      end(process, code);
      return 1;
    },
    OpenProcess(_access, _inherit, pid) {
      const process = processes.find((each) => each.pid === pid);
      if (process === undefined) return failWith(87);
      return options.deniesOpening === true ? failWith(5) : add({ kind: "process", process });
    },
    GetExitCodeProcess(handle, code) {
      const process = processOf(handle);
      if (process === null) return failWith(6);
      code.writeUInt32LE(process.exitCode ?? 259);
      return 1;
    },
    WaitForSingleObject: (handle) =>
      processOf(handle)?.exitCode === null ? C.WAIT_TIMEOUT : C.WAIT_OBJECT_0,
    WaitForSingleObjectAsync(handle, milliseconds) {
      const process = processOf(handle);
      if (process === null || process.exitCode !== null) return Promise.resolve(C.WAIT_OBJECT_0);
      return new Promise((resolve) => {
        waits.push({ process, resolve });
        if (milliseconds !== 0xffffffff) setImmediate(() => resolve(C.WAIT_TIMEOUT));
      });
    },
    WaitForMultipleObjectsAsync(_count, handles) {
      const process = processOf(Number(handles.readBigInt64LE(0)));
      if (process === null || process.exitCode !== null) return Promise.resolve(C.WAIT_OBJECT_0);
      return new Promise((resolve) => {
        waits.push({ process, resolve });
        events.set(Number(handles.readBigInt64LE(8)), () => resolve(1));
      });
    },
    CreateEventW: () => add({ kind: "other" }),
    SetEvent(event) {
      events.get(event)?.();
      return 1;
    },
    K32GetProcessMemoryInfo(handle, buffer) {
      const process = processOf(handle);
      if (process === null) return failWith(6);
      struct("PROCESS_MEMORY_COUNTERS_EX", buffer).set("PagefileUsage", process.commitBytes);
      return 1;
    },
    NtQuerySystemInformation(_kind, list) {
      list.fill(0);
      const size = LAYOUTS.SYSTEM_PROCESS_INFORMATION.size + 256;
      const running = processes.filter((each) => each.exitCode === null);
      running.forEach((process, index) => {
        const at = index * size;
        const entry = struct("SYSTEM_PROCESS_INFORMATION", list, at);
        const nameAt = at + LAYOUTS.SYSTEM_PROCESS_INFORMATION.size;
        entry.set("NextEntryOffset", index === running.length - 1 ? 0 : size);
        entry.set("ImageName.Length", list.write(process.name, nameAt, "utf16le"));
        entry.set("ImageName.Buffer", functions.address?.(list) ?? 0n);
        entry.set("ImageName.Buffer", (functions.address?.(list) ?? 0n) + BigInt(nameAt));
        entry.set("UniqueProcessId", process.pid);
        entry.set("PrivatePageCount", process.commitBytes);
      });
      return 0;
    },
    NtQueryInformationProcess: () => 0xc0000003 | 0,
    CreateNamedPipeW: () => add({ kind: "other" }),
    CreateFileW: () => add({ kind: "other" }),
    GetSystemDirectoryW: (path) => path.write("C:\\Windows\\system32", "utf16le") / 2,
    uv_open_osfhandle(handle) {
      // The descriptor owns the handle from here on.
      objects.delete(handle);
      return openFifo();
    },
    address(memory) {
      const known = addresses.get(memory);
      if (known !== undefined) return known;
      const fresh = BigInt(addresses.size + 1) << 32n;
      addresses.set(memory, fresh);
      return fresh;
    },
  };

  const kernel = new Proxy(functions as Kernel32, {
    get(target, name: keyof Kernel32) {
      const real = target[name] as ((...args: unknown[]) => unknown) | undefined;
      return (...args: unknown[]) => {
        calls.push(name);
        const code = options.failing?.[name];
        if (code !== undefined) {
          lastError = code;
          return name.startsWith("Create") && /NamedPipe|File/.test(name) ? -1 : 0;
        }
        if (real === undefined) throw new Error(`the fake has no ${name}`);
        return real(...args);
      };
    },
  });
  const newest = (): FakeProcess => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error("no process was made");
    return process;
  };
  return {
    kernel,
    calls,
    get open() {
      return new Set(objects.keys());
    },
    job() {
      if (newestJob === null) throw new Error("no job was made");
      return newestJob;
    },
    refuse(kind) {
      const message =
        kind === "job" ? C.JOB_OBJECT_MSG_JOB_MEMORY_LIMIT : C.JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT;
      newestJob?.port?.queue.push({ message, pid: newest().pid });
    },
    exit: (code) => end(newest(), code),
  };
}

/** A real descriptor that `net` accepts: a pipe that nobody writes to. */
function openFifo(): number {
  if (process.platform === "win32") {
    const real = loadKernel32();
    const name = `\\\\.\\pipe\\gpu-safe-tests-fake-${randomUUID()}`;
    const access = C.PIPE_ACCESS_INBOUND | C.FILE_FLAG_OVERLAPPED;
    return real.uv_open_osfhandle(real.CreateNamedPipeW(name, access, 0, 1, 0, 4096, 0, null));
  }
  const folder = mkdtempSync(join(tmpdir(), "fake-kernel32-"));
  try {
    execFileSync("mkfifo", [join(folder, "fifo")]);
    return openSync(join(folder, "fifo"), constants.O_RDWR | constants.O_NONBLOCK);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
