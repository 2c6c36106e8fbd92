import type { Containment } from "../../core/ports.ts";
import type { ContainmentKind } from "../../core/readings.ts";
import { millis } from "../../core/units.ts";
import { isBusy } from "./cgroup-files.ts";
import { tryCgroupV1 } from "./cgroup-v1-setup.ts";
import { tryCgroupV2 } from "./cgroup-v2-setup.ts";
import { Guardian } from "./guardian.ts";
import type { GuardItem } from "./guardian-script.ts";
import type { HoldKind } from "./hold.ts";
import { prepareFile } from "./prepare.ts";
import { openProc, type Proc } from "./proc.ts";
import { tryProcessTree } from "./process-tree.ts";
import { trySystemdScope } from "./systemd-scope.ts";

/** One way to contain tests that was tried, for `doctor`. */
export interface ContainmentAttempt {
  readonly kind: ContainmentKind;
  readonly ok: boolean;
  /** What was tried or set up, and what it lacks. */
  readonly how: string;
  /** Why it is not to be had; null where it is. */
  readonly reason: string | null;
  /** What would give it. */
  readonly remedy: string | null;
}

export interface LinuxContainmentOptions {
  /** Random, safe in a path. */
  readonly runId: string;
  /** Tries this kind alone. */
  readonly only?: ContainmentKind;
  /** Default: this program's own; systemd-run needs it to find the user's systemd. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Default `/proc`. The cgroup mounts are those of its `self/mountinfo`. */
  readonly procRoot?: string;
}

export interface LinuxContainment {
  /** The first that could be had; null where none could, or not the one that was asked for. */
  readonly containment: Containment | null;
  readonly attempts: readonly ContainmentAttempt[];
}

/** How long `close` waits for a tree to die. */
const CLOSE_KILL_MS = millis(10_000);

/** What an attempt came to. */
export type Tried =
  | { readonly ok: true; readonly kind: HoldKind }
  | {
      readonly ok: false;
      readonly how: string;
      readonly reason: string;
      readonly remedy: string;
    };

export interface TryRequest {
  readonly runId: string;
  readonly proc: Proc;
  readonly environment: Readonly<Record<string, string>>;
}

type Attempt = readonly [ContainmentKind, (request: TryRequest) => Promise<Tried>];

const ATTEMPTS: readonly Attempt[] = [
  ["cgroup-v2", tryCgroupV2],
  ["systemd-scope", trySystemdScope],
  ["cgroup-v1", tryCgroupV1],
  ["process-tree", tryProcessTree],
];

/** Tries the kinds of containment from the strongest to the weakest and opens the first to be had. */
export async function openLinuxContainment(
  options: LinuxContainmentOptions,
): Promise<LinuxContainment> {
  const proc = openProc(options.procRoot);
  const attempts: ContainmentAttempt[] = [];
  const environment = definedOnly(options.environment ?? process.env);
  for (const [kind, attempt] of ATTEMPTS) {
    if (options.only !== undefined && options.only !== kind) continue;
    const tried = await attempt({ runId: options.runId, proc, environment });
    if (!tried.ok) {
      attempts.push({
        kind,
        ok: false,
        how: tried.how,
        reason: tried.reason,
        remedy: tried.remedy,
      });
      continue;
    }
    attempts.push({ kind, ok: true, how: tried.kind.how, reason: null, remedy: null });
    return { containment: open(tried.kind, proc), attempts };
  }
  return { containment: null, attempts };
}

function definedOnly(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.entries(environment).filter((each): each is [string, string] => each[1] !== undefined),
  );
}

/** What still has to be ended when the containment is closed. */
type Ending = () => Promise<void>;

function open(kind: HoldKind, proc: Proc): Containment {
  const guardian = new Guardian(proc.root, kind.guard);
  const guarded = new Set<readonly GuardItem[]>();
  const endings = new Set<Ending>();
  const tell = () => guardian.guard([...kind.guard, ...[...guarded].flat()]);

  function guard(items: readonly GuardItem[]): () => void {
    if (items.length === 0) return () => {}; // a cgroup's file lies in the run's own cgroup
    guarded.add(items);
    tell();
    return () => {
      guarded.delete(items);
      tell();
    };
  }

  return {
    kind: kind.kind,
    enforcement: kind.enforcement,
    async prepare(request) {
      const prepared = await prepareFile({ kind, proc, guard }, request);
      const discard: Ending = () => prepared.discard().finally(() => endings.delete(discard));
      endings.add(discard);
      return {
        descriptor: prepared.descriptor,
        discard,
        async start(limits) {
          const contained = await prepared.start(limits);
          const release = () => contained.release().finally(() => endings.delete(endTree));
          const endTree: Ending = async () => {
            await contained.killAll(CLOSE_KILL_MS);
            contained.endOutput();
            await release();
          };
          endings.add(endTree);
          endings.delete(discard);
          return { ...contained, release };
        },
      };
    },
    async close() {
      const faults: unknown[] = [];
      for (const end of [...endings, kind.close]) {
        await end().catch((thrown: unknown) => faults.push(thrown));
      }
      if (faults.length === 0) return await guardian.close();
      // What does not die is left to the guardian, which outlives us, and then to the next run.
      guardian.abandon();
      const fault = faults.find((each) => !isBusy(each));
      if (fault !== undefined) throw fault;
    },
  };
}
