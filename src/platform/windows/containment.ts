import { release } from "node:os";
import { UserError } from "../../core/errors.ts";
import type { Containment, LaunchRequest, Prepared } from "../../core/ports.ts";
import type { ContainmentKind, Enforcer } from "../../core/readings.ts";
import { bytes, GIB, millis } from "../../core/units.ts";
import { createJob, limitsReadBack, setJobLimits } from "./job.ts";
import { type Kernel32, loadKernel32 } from "./kernel32.ts";
import { type PreparingSystem, prepareFile } from "./prepare.ts";
import { startCommand } from "./start-command.ts";

/** One way to contain tests that was tried, for `doctor`. */
export interface ContainmentAttempt {
  readonly kind: ContainmentKind;
  readonly ok: boolean;
  /** What was tried, a sentence. */
  readonly how: string;
  /** Why it is not to be had, or what it lacks. */
  readonly reason: string | null;
  /** What would give it. */
  readonly remedy: string | null;
}

export interface WindowsContainmentOptions {
  /** For tests; default the real ones. */
  readonly kernel?: Kernel32;
  readonly startCommand?: PreparingSystem["startCommand"];
}

export interface WindowsContainment {
  /** null where there can be none: `attempts` says why. */
  readonly containment: Containment | null;
  readonly attempts: readonly ContainmentAttempt[];
}

const HOW = "Made a job object, set its limits and read them back.";

/** How long `close` waits for a tree to die. */
const CLOSE_KILL_MS = millis(10_000);

/**
 * Opens the containment by job objects. Whether the kernel enforces limits is found out by reading
 * back those of a trial job: Wine takes them and forgets them, and the watchdog then enforces the
 * same numbers by measuring.
 */
export async function openWindowsContainment(
  options: WindowsContainmentOptions = {},
): Promise<WindowsContainment> {
  const fail = (reason: string, remedy: string): WindowsContainment => ({
    containment: null,
    attempts: [{ kind: "job-object", ok: false, how: HOW, reason, remedy }],
  });
  // JOB_LIST at creation exists since Windows 10 and Server 2016; os.release() is not shimmed.
  if (options.kernel === undefined && Number.parseInt(release(), 10) < 10) {
    return fail(`Windows ${release()} cannot create a process inside a job.`, "Use Windows 10.");
  }
  let kernel: Kernel32;
  let enforcer: Enforcer;
  try {
    kernel = options.kernel ?? loadKernel32();
    enforcer = tryLimits(kernel) ? "kernel" : "watchdog";
  } catch (thrown) {
    return fail(
      (thrown as Error).message,
      "Use the files of a release as they are, on x64 or arm64.",
    );
  }
  const reason =
    enforcer === "kernel"
      ? null
      : "This system does not keep a job's memory limits (Wine does not): the watchdog enforces " +
        "them by measuring.";
  return {
    containment: open({
      kernel,
      enforcer,
      startCommand: options.startCommand ?? startCommand,
    }),
    attempts: [{ kind: "job-object", ok: true, how: HOW, reason, remedy: null }],
  };
}

function tryLimits(kernel: Kernel32): boolean {
  const job = createJob(kernel);
  try {
    const limits = { processBytes: bytes(GIB), jobBytes: bytes(2 * GIB) };
    setJobLimits(kernel, job, limits);
    return limitsReadBack(kernel, job, limits);
  } finally {
    kernel.CloseHandle(job);
  }
}

/** What still has to be ended when the containment is closed. */
type Ending = () => Promise<void>;

function open(system: PreparingSystem): Containment {
  const { enforcer } = system;
  const endings = new Set<Ending>();

  async function prepare(request: LaunchRequest): Promise<Prepared> {
    const prepared = notContained(() => prepareFile(system, request));
    const discard: Ending = async () => {
      endings.delete(discard);
      prepared.discard();
    };
    endings.add(discard);
    return {
      descriptor: prepared.descriptor,
      discard,
      async start(limits) {
        const contained = notContained(() => prepared.start(limits));
        const endTree: Ending = async () => {
          await contained.killAll(CLOSE_KILL_MS);
          contained.endOutput();
          await release();
        };
        const release: Ending = () => contained.release().finally(() => endings.delete(endTree));
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
      for (const end of [...endings]) await end();
    },
  };
}

/** A job that cannot be had is a fault of the machine, told with Windows' own words. */
function notContained<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown;
    throw new UserError({
      code: "containment-failed",
      message: `This test file could not be put into a job object: ${(thrown as Error).message}`,
      hint:
        "Run the runner as a service or in a plain session: a job around it that forbids nesting " +
        "(or limits its user interface) rules out a job of ours. `gpu-safe-tests doctor` tries it.",
      exitCode: 4,
    });
  }
}
