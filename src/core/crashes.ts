import { ntStatus } from "./nt-status.ts";

/**
 * What a signal means to the author of a test, by its POSIX name (signal(7)). On GPU machines a
 * crash in native code is mostly a driver or extension that does not fit the framework.
 */
const SIGNALS: Readonly<Record<string, string>> = {
  SIGSEGV:
    "it touched memory that is not its own (segmentation fault); look at native extensions and their versions",
  SIGBUS:
    "it touched memory that could not be delivered (bus error), often a truncated mapped file or a full /dev/shm",
  SIGABRT:
    "it gave up by itself (abort): a failed assertion in native code, or an allocation that failed",
  SIGILL:
    "it ran an instruction that this processor does not have; look for binaries built for another processor",
  SIGFPE: "an arithmetic fault, such as an integer division by zero in native code",
  SIGTRAP: "it hit a trap, as runtimes do when they give up (V8 when it is out of memory)",
  SIGSYS: "it made a system call that is forbidden here; look at seccomp and container settings",
  SIGKILL:
    "it was killed from outside and not by this program: the kernel's OOM killer, a container's limit or a person",
  SIGTERM: "it was asked to end from outside and not by this program",
  SIGINT: "it was interrupted from outside and not by this program",
  SIGHUP: "its terminal or session went away",
  SIGPIPE: "it wrote to a pipe that nobody reads",
  SIGXCPU: "it used up a CPU time limit (ulimit -t)",
  SIGXFSZ: "it wrote a file over the size limit (ulimit -f)",
};

/** A sentence that names the crash, or null where the ending is an ordinary exit. */
export function describeCrash(
  ending: { readonly signal: string } | { readonly code: number; readonly outputTail: string },
): string | null {
  if ("signal" in ending) {
    return `${ending.signal}, ${SIGNALS[ending.signal] ?? "a signal that ends a program"}`;
  }
  const status = ntStatus(ending.code);
  if (status !== null) return `${status.name}, ${status.meaning}`;
  const reported = NODE_TEST_SIGNAL.exec(ending.outputTail)?.[1];
  return reported === undefined
    ? null
    : `${reported}, ${SIGNALS[reported]} (reported by node --test)`;
}

/**
 * Before Node 24, `node --test` always runs a file in a child of its own, and ends with 1 when that child crashes.
 * Its TAP report holds the signal; only fatal ones count, as they come from nowhere else.
 */
const NODE_TEST_SIGNAL =
  /^ {2,}exitCode: ~\r?\n {2,}signal: '(SIG(?:SEGV|BUS|ABRT|ILL|FPE|TRAP))'$/m;
