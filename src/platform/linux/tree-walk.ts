import { monotonicMs } from "../monotonic.ts";
import type { Proc } from "./proc.ts";
import { isDead, type ProcStat } from "./proc-text.ts";

/** The variable by which a test's processes are known wherever they hide. */
export const MARKER_NAME = "GPU_SAFE_TESTS_ID";

/** All pids there are cannot be used up in this time, so none of a stranger's is a member's now. */
const FRESH_MS = 500;

/** How a file's processes are told from all others on the machine. */
export interface TreeIdentity {
  /** The shim, which leads a session of its own. */
  readonly rootPid: number;
  readonly rootStartTicks: number;
  /** Unique to the file, ends in a character that no number continues. */
  readonly marker: string;
  /** This program, to which orphans go where it is their subreaper. */
  readonly supervisorPid: number;
  readonly supervisorSession: number;
  readonly supervisorCommand: string;
}

export interface TreeWalk {
  /**
   * The living members of the tree. Those that were seen to be strangers a moment ago are skipped,
   * which saves nine tenths of the cost on a busy machine.
   */
  members(): readonly ProcStat[];
  /** Whether that pid was a member's when it was last seen; false for the shim, which Node collects. */
  hasSeen(pid: number): boolean;
  /** The process groups of members, dead ones included. A group lies within one session. */
  groups(): ReadonlySet<number>;
}

/**
 * Finds a tree without the kernel's help: by parents, by the shim's session, by the environment's
 * marker, by having been seen before, and by having come to us as an orphan of another session.
 */
export function walkTree(proc: Proc, identity: TreeIdentity): TreeWalk {
  const seen = new Map<number, number>();
  let strangers = new Map<number, number>();
  let walkedMs = Number.NEGATIVE_INFINITY;
  let dead: ProcStat[] = [];
  let living: readonly ProcStat[] = [];

  function members(): readonly ProcStat[] {
    const nowMs = monotonicMs();
    const isFresh = nowMs - walkedMs < FRESH_MS;
    walkedMs = nowMs;
    const others = new Map<number, ProcStat>();
    const tree = new Map<number, ProcStat>();
    const known = new Map<number, number>();
    dead = [];
    for (const pid of proc.pids()) {
      const strangerSince = strangers.get(pid);
      if (strangerSince !== undefined && isFresh) {
        known.set(pid, strangerSince);
        continue;
      }
      const stat = proc.stat(pid);
      if (stat === null) continue;
      if (isDead(stat)) dead.push(stat);
      else if (isSeed(stat)) tree.set(pid, stat);
      else others.set(pid, stat);
    }
    adopt(tree, others);
    for (const [pid, stat] of others) {
      if (strangerAlready(stat)) known.set(pid, stat.startTicks);
      else if (bearsOurMark(stat)) tree.set(pid, stat);
      else if (!isUndecided(stat)) known.set(pid, stat.startTicks);
    }
    for (const pid of tree.keys()) others.delete(pid);
    adopt(tree, others);
    for (const pid of tree.keys()) known.delete(pid);
    strangers = known;
    for (const stat of tree.values()) seen.set(stat.pid, stat.startTicks);
    for (const stat of dead) {
      if (tree.has(stat.parentPid)) seen.set(stat.pid, stat.startTicks);
    }
    living = [...tree.values()];
    return living;
  }

  function groups(): ReadonlySet<number> {
    const all = [...living, ...dead.filter((stat) => stat.session === identity.rootPid)];
    // The supervisor's own session holds no test, whoever else was found in it.
    const apart = all.filter((stat) => stat.session !== identity.supervisorSession);
    return new Set(apart.map((stat) => stat.processGroup).filter((group) => group > 1));
  }

  function isSeed(stat: ProcStat): boolean {
    if (stat.pid === identity.rootPid) return stat.startTicks === identity.rootStartTicks;
    return stat.session === identity.rootPid || seen.get(stat.pid) === stat.startTicks;
  }

  const strangerAlready = (stat: ProcStat) => strangers.get(stat.pid) === stat.startTicks;

  /** By its environment, or as an orphan that came to us and bears no other mark. */
  function bearsOurMark(stat: ProcStat): boolean {
    if (stat.startTicks < identity.rootStartTicks || stat.pid === identity.supervisorPid) {
      return false;
    }
    const environment = proc.environment(stat.pid);
    if (environment?.includes(identity.marker)) return true;
    const isOrphanOfOurs =
      stat.parentPid === identity.supervisorPid && stat.session !== identity.supervisorSession;
    if (!isOrphanOfOurs || environment?.includes(`${MARKER_NAME}=`)) return false;
    // A child that Node is just starting is still a copy of us.
    return proc.commandLine(stat.pid) !== identity.supervisorCommand;
  }

  /** In the middle of an exec there is no environment to read: ask again next time. */
  function isUndecided(stat: ProcStat): boolean {
    return stat.startTicks >= identity.rootStartTicks && !proc.environment(stat.pid)?.length;
  }

  return { members, groups, hasSeen: (pid) => pid !== identity.rootPid && seen.has(pid) };
}

/** Moves every descendant of the tree from `others` into it. */
function adopt(tree: Map<number, ProcStat>, others: Map<number, ProcStat>): void {
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, stat] of others) {
      if (!tree.has(stat.parentPid)) continue;
      tree.set(pid, stat);
      others.delete(pid);
      grown = true;
    }
  }
}
