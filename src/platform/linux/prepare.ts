import { once } from "node:events";
import { UserError } from "../../core/errors.ts";
import type { LaunchRequest, Prepared } from "../../core/ports.ts";
import { contain } from "./contained.ts";
import type { GuardItem } from "./guardian-script.ts";
import type { Hold, HoldKind } from "./hold.ts";
import type { Proc } from "./proc.ts";
import { type Shim, startShim } from "./shim.ts";
import { findStartFault } from "./start-fault.ts";

export interface PrepareContext {
  readonly kind: HoldKind;
  readonly proc: Proc;
  /** Tells the guardian what lives from now on; the returned function takes it back. */
  readonly guard: (items: readonly GuardItem[]) => () => void;
}

/**
 * Makes one file's containment and puts a shim into it that waits to become the command.
 * Rejects with a UserError where the shim cannot enter: the command is then never run uncontained.
 */
export async function prepareFile(
  context: PrepareContext,
  request: LaunchRequest,
): Promise<Prepared> {
  const hold = await context.kind.hold(request.index);
  let shim: Shim;
  let spawnFault: string | null;
  try {
    ({ shim, spawnFault } = await enter(hold, request));
  } catch (thrown) {
    await hold.remove();
    throw cannotEnter(context.kind, thrown);
  }
  const unguard = context.guard(hold.guard());
  let state: "waiting" | "started" | "discarded" = "waiting";

  async function discard(): Promise<void> {
    if (state !== "waiting") return;
    state = "discarded";
    await endShim(shim);
    await hold.remove();
    unguard();
  }

  return {
    descriptor: hold.describe(),
    async start(limits) {
      if (state !== "waiting") throw new Error(`file ${request.index} was ${state} before`);
      // A test of the file before may have killed it, or the kernel for want of memory.
      if (shim.child.exitCode !== null || shim.child.signalCode !== null) {
        ({ shim, spawnFault } = await enter(hold, request));
      }
      hold.limit(limits);
      const fault = spawnFault ?? findStartFault(request);
      const { proc } = context;
      const contained = contain({ hold, shim, limits, proc, fault, onRelease: unguard });
      state = "started";
      return contained;
    },
    discard,
  };
}

/**
 * A shell that cannot even be spawned with the command's folder, arguments or environment waits in
 * its place with none of them, so that the fault is told as the command's own.
 */
async function enter(
  hold: Hold,
  request: LaunchRequest,
): Promise<{ shim: Shim; spawnFault: string | null }> {
  const environment = { ...request.environment, ...hold.environment(request.environment) };
  const { entry, launcher } = hold;
  let spawnFault: string | null = null;
  let shim: Shim;
  try {
    shim = await startShim({ ...request, environment, entry, launcher });
  } catch (thrown) {
    const { code, syscall } = thrown as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw thrown;
    spawnFault = findStartFault(request) ?? `${syscall}: ${code}`;
    shim = await startShim({
      index: request.index,
      argv: [":"],
      workingDirectory: "/",
      environment: hold.environment({}),
      entry,
      launcher,
    });
  }
  try {
    await hold.entered(shim.pid);
  } catch (thrown) {
    await endShim(shim);
    throw thrown;
  }
  return { shim, spawnFault };
}

async function endShim(shim: Shim): Promise<void> {
  const { child } = shim;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  shim.dismiss();
  child.kill("SIGKILL");
  await gone;
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function cannotEnter(kind: HoldKind, thrown: unknown): UserError {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return new UserError({
    code: "containment-lost",
    message: `a process could not enter its containment (${kind.how}): ${why}`,
    hint: "Run `gpu-safe-tests doctor` to see what this machine offers.",
    exitCode: 4,
  });
}
