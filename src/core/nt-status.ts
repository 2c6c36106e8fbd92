/** An exit code by which Windows (or a C runtime on it) says how a process ended. */
export interface NtStatus {
  /** As ntstatus.h or the runtime names it. */
  readonly name: string;
  /** What it is, and what it usually means on a GPU machine. */
  readonly meaning: string;
}

/**
 * The name and meaning of an exit code of Windows, which is an NTSTATUS as an unsigned number for a
 * process that was ended by an exception; null for a code of the program's own.
 *
 * Values: ntstatus.h of the Windows SDK; 134 is how Node.js and some runtimes end an abort there.
 */
export function ntStatus(exitCode: number): NtStatus | null {
  const code = exitCode >>> 0;
  const known = STATUSES.get(code);
  if (known !== undefined) return { name: `${known.name} (${hex(code)})`, meaning: known.meaning };
  // Severity "error", set by Windows itself: no program chooses such a code for a failed test.
  if (code >>> 28 !== 0xc) return null;
  return {
    name: hex(code),
    meaning: "an exception of Windows that nobody handled; look the code up as an NTSTATUS",
  };
}

function hex(code: number): string {
  return code < 0x10000 ? `exit code ${code}` : `0x${code.toString(16).toUpperCase()}`;
}

const STATUSES: ReadonlyMap<number, NtStatus> = new Map([
  [
    0xc0000005,
    {
      name: "access violation",
      meaning:
        "it touched memory that is not its own; on a GPU machine mostly a native extension or a driver that does not fit the framework, or a failed allocation that nobody checked",
    },
  ],
  [
    0xc0000006,
    {
      name: "in-page error",
      meaning:
        "a mapped file could not be read; look at the disk or network share that weights lie on",
    },
  ],
  [
    0xc0000017,
    {
      name: "no memory",
      meaning: "Windows had no memory for it; make the test use less, or raise its limit",
    },
  ],
  [
    0xc000001d,
    {
      name: "illegal instruction",
      meaning:
        "it ran an instruction that this processor lacks; look for binaries built for another",
    },
  ],
  [
    0xc0000025,
    { name: "noncontinuable exception", meaning: "it went on after a fault that allows none" },
  ],
  [0xc0000094, { name: "integer division by zero", meaning: "an arithmetic fault in native code" }],
  [
    0xc00000fd,
    {
      name: "stack overflow",
      meaning: "it recursed too deeply, or native code put too much on the stack",
    },
  ],
  [
    0xc000012d,
    {
      name: "commitment limit",
      meaning:
        "the commit charge reached its limit (CUDA's libraries and mapped weights count in full); enlarge the page file, or make the test use less",
    },
  ],
  [
    0xc0000135,
    {
      name: "missing DLL",
      meaning:
        "a library that it needs was not found; look at PATH, the CUDA and cuDNN installation and the Visual C++ runtime",
    },
  ],
  [
    0xc0000138,
    { name: "missing ordinal", meaning: "a library was found in another version than it needs" },
  ],
  [
    0xc0000139,
    {
      name: "missing entry point",
      meaning:
        "a library was found in another version than it needs; look for a second copy of CUDA's or the runtime's libraries in PATH",
    },
  ],
  [
    0xc000013a,
    {
      name: "Ctrl+C",
      meaning: "it was interrupted from outside and not by this program, or its console was closed",
    },
  ],
  [
    0xc0000142,
    {
      name: "DLL initialisation failed",
      meaning:
        "a library could not start, often because the commit charge is used up (CUDA's take gigabytes when they load); enlarge the page file, or run as a user with a desktop",
    },
  ],
  [
    0xc0000374,
    {
      name: "heap corruption",
      meaning:
        "native code wrote outside of its memory; look at native extensions and their versions",
    },
  ],
  [
    0xc0000409,
    {
      name: "fail-fast",
      meaning:
        "it gave up by itself (abort, a smashed stack or a failed check in native code), often after an allocation that failed",
    },
  ],
  [0xc0000420, { name: "assertion failure", meaning: "a failed assertion in native code" }],
  [
    0xc06d007e,
    {
      name: "missing DLL at first use",
      meaning: "a library that is loaded late was not found; look at PATH",
    },
  ],
  [
    0xe06d7363,
    {
      name: "unhandled C++ exception",
      meaning: "native code threw and nobody caught it, often std::bad_alloc",
    },
  ],
  [
    0x80000003,
    { name: "breakpoint", meaning: "it hit a breakpoint, as runtimes do when they give up" },
  ],
  [
    0x40010004,
    { name: "debugger ended it", meaning: "it was ended from outside and not by this program" },
  ],
  [
    134,
    {
      name: "abort",
      meaning: "it gave up by itself: a failed assertion, or V8 out of memory (see its last lines)",
    },
  ],
]);

/**
 * The line by which a program says that the machine had no commit charge left: Windows' error 1455
 * (ERROR_COMMITMENT_LIMIT), as Python, PyTorch, Rust and Windows itself word it. null = none.
 */
export function commitExhaustionLine(outputTail: string): string | null {
  const line = outputTail.split(/\r?\n/).find((each) => COMMIT_EXHAUSTED.test(each));
  return line === undefined ? null : line.trim().slice(0, 200);
}

const COMMIT_EXHAUSTED =
  /\[WinError 1455\]|\b(?:os |win32 |system |last )?error:?(?: code)?:? 1455\b|paging file is too small|ERROR_COMMITMENT_LIMIT|STATUS_COMMITMENT_LIMIT/i;
