import { recogniseGpuCause } from "./causes.ts";
import { describeCrash } from "./crashes.ts";
import { assertNever } from "./errors.ts";
import type { KillEvidence, Limits } from "./events.ts";
import { formatBytes, formatDuration, formatPercent } from "./format.ts";
import { type MemorySignature, memorySignature } from "./memory-signature.ts";
import { commitExhaustionLine } from "./nt-status.ts";
import type { ExitStatus, TreeUsage } from "./ports.ts";
import type { ProcessSnapshot } from "./readings.ts";
import { oneLine, shorten } from "./text.ts";
import { type Bytes, bytes, millis, percent } from "./units.ts";
import type { Verdict } from "./verdict.ts";

/** What is known of a file when its tree is dead. */
export interface Evidence {
  /** null where the command could not be brought to an end in time (uninterruptible). */
  readonly status: ExitStatus | null;
  /** The first kill, whoever did it. */
  readonly kill: KillEvidence | null;
  /** A job object refuses the allocation that would cross a limit; a cgroup kills. */
  readonly kernelRefuses: boolean;
  /** Whose allocation was refused last, where the kernel says so. */
  readonly refused: ProcessSnapshot | null;
  readonly usage: TreeUsage;
  readonly limits: Limits;
  readonly peakProcessBytes: Bytes | null;
  /** Alive after the command's own end, and killed. */
  readonly leftovers: readonly ProcessSnapshot[];
  /** Alive even after the kill: stuck in the kernel. */
  readonly stuck: readonly ProcessSnapshot[];
  readonly outputTail: string;
}

export interface Classified {
  readonly verdict: Verdict;
  readonly reason: string;
}

/**
 * The verdict from evidence, in order of its strength: what was done to the file, what the kernel
 * counted, how high it came, and the exit code last. An exit code of 0 is never enough after a kill.
 */
export function classify(evidence: Evidence): Classified {
  const classified =
    fromStart(evidence) ??
    fromKill(evidence) ??
    fromLimitHits(evidence) ??
    fromRefusal(evidence) ??
    fromExit(evidence);
  const { verdict } = classified;
  const reason = classified.reason + causeSentence(verdict, evidence) + stuckSentence(evidence);
  return { verdict, reason };
}

function fromStart({ status }: Evidence): Classified | null {
  if (status?.kind !== "start-failed") return null;
  return { verdict: "start-failed", reason: status.message };
}

function fromKill(evidence: Evidence): Classified | null {
  const kill = evidence.kill;
  if (kill === null) return null;
  switch (kill.cause) {
    case "ram":
      return {
        verdict: "killed-ram",
        reason: `Killed because the machine's RAM reached ${formatPercent(percent(kill.measured))} of ${formatPercent(percent(kill.threshold))} allowed (ram-kill-threshold)${blame(kill)}`,
      };
    case "commit":
      return {
        verdict: "killed-commit",
        reason: `Killed because the system commit charge reached ${formatPercent(percent(kill.measured))} of its limit, ${formatPercent(percent(kill.threshold))} allowed (commit-kill-threshold); a larger page file gives more${blame(kill)}`,
      };
    case "vram":
      return {
        verdict: "killed-vram",
        reason: `Killed because VRAM of GPU ${kill.gpuIndex ?? 0} reached ${formatPercent(percent(kill.measured))} of ${formatPercent(percent(kill.threshold))} allowed (vram-kill-threshold)${vramBlame(kill)}; make the test load less onto the GPU`,
      };
    case "tree-limit":
      return { verdict: "memory-limit", reason: treeLimitReason(evidence, kill) };
    case "process-limit":
      return { verdict: "memory-limit", reason: processLimitReason(evidence, kill) };
    case "timeout":
      return {
        verdict: "timed-out",
        reason: `Still running after ${formatDuration(millis(kill.threshold))} (file-timeout), so ${plural(kill.sample?.processes || 1, "process was", "processes were")} killed; find what hangs, or raise file-timeout`,
      };
    case "cancel":
      return {
        verdict: "cancelled",
        reason: `Cancelled after ${formatDuration(millis(kill.measured))}, while the file was running`,
      };
    default:
      return assertNever(kill.cause);
  }
}

function treeLimitReason(evidence: Evidence, kill: KillEvidence): string {
  const { limits } = evidence;
  const limit = formatBytes(bytes(kill.threshold));
  const setting = limits.treeIsAuto
    ? `what was left to ram-kill-threshold, as tree-memory-limit is auto`
    : `tree-memory-limit`;
  return `Its processes together went over ${limit} (${setting}), so ${treeKill(evidence, kill)}; ${ADVICE}${biggestOf(kill)}`;
}

function treeKill({ kernelRefuses }: Evidence, kill: KillEvidence): string {
  if (kill.by === "watchdog") return "its processes were killed";
  if (!kernelRefuses) return "the kernel killed a process";
  return `the kernel refused ${processName(kill.culprit, "one of them")} more and all were killed`;
}

function processLimitReason({ limits, kernelRefuses }: Evidence, kill: KillEvidence): string {
  const limit = `${formatBytes(limits.processBytes ?? bytes(kill.threshold))} (process-memory-limit)`;
  const name = capitalised(processName(kill.culprit, "a process"));
  const what =
    kill.by === "kernel" && kernelRefuses
      ? `was refused memory beyond ${limit} and was killed`
      : `went over ${limit} and was killed`;
  return `${name} ${what}; ${ADVICE}`;
}

const ADVICE = "make the test use less memory, or raise the limit";

function processName(snapshot: ProcessSnapshot | null, unknown: string): string {
  return snapshot === null ? unknown : `process ${snapshot.pid} (${inline(snapshot.command)})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fromLimitHits(evidence: Evidence): Classified | null {
  const { usage, limits } = evidence;
  if (usage.treeLimitHits > 0 && limits.treeBytes !== null) {
    const what = limits.treeIsAuto ? "tree-memory-limit: auto" : "tree-memory-limit";
    return {
      verdict: "memory-limit",
      reason: `Its processes together went over ${formatBytes(limits.treeBytes)} (${what}) and the kernel ${kernelDid(evidence)}; ${ADVICE}`,
    };
  }
  return null;
}

function kernelDid({ usage, kernelRefuses, refused, outputTail }: Evidence): string {
  if (kernelRefuses) {
    return `refused ${processName(refused, "one of them")} more${said(memorySignature(outputTail))}`;
  }
  return `killed ${plural(usage.treeLimitHits, "process", "processes")} of them`;
}

/**
 * A process that the kernel refused memory ends by itself, with an error of its own. What it printed
 * counts only with a limit in force, a failed exit, and either a figure near the limit or the
 * traceback that only a real refusal leaves. A refusal that the kernel itself has told counts
 * whatever the exit code: a few seconds later the tree would have been killed for it.
 */
function fromRefusal(evidence: Evidence): Classified | null {
  const { status, limits, outputTail } = evidence;
  const limit = limits.processBytes;
  if (limit === null || status === null) return null;
  const isCounted = evidence.usage.processLimitHits > 0;
  if (succeeded(status) && !isCounted) return null;
  const signature = memorySignature(outputTail);
  const nearLimit = (evidence.peakProcessBytes ?? 0) >= limit * NEAR_LIMIT;
  const gaveUp = status.kind === "signaled" && GIVING_UP.has(status.signal);
  const isRefusal =
    isCounted || signature?.certain === true || (nearLimit && (signature !== null || gaveUp));
  if (!isRefusal) return null;
  return {
    verdict: "memory-limit",
    reason: `${capitalised(processName(evidence.refused, "a process"))} was refused memory beyond ${formatBytes(limit)} (process-memory-limit)${said(signature)}${peakSeen(evidence.peakProcessBytes)}${allTheSame(status)}; ${ADVICE}`,
  };
}

function allTheSame(status: ExitStatus): string {
  return succeeded(status) ? ", though the command ended with 0" : "";
}

/** The kernel refuses the allocation that would cross the limit, so the peak stays below it. */
const NEAR_LIMIT = 0.75;
/** How programs end themselves when an allocation fails; SIGSEGV where nobody checked it. */
const GIVING_UP: ReadonlySet<string> = new Set([
  "SIGABRT",
  "SIGTRAP",
  "SIGILL",
  "SIGSEGV",
  "SIGBUS",
]);

function said(signature: MemorySignature | null): string {
  return signature === null ? "" : ` and said "${signature.line}"`;
}

function peakSeen(peak: Bytes | null): string {
  return peak === null ? "" : `, at a peak of ${formatBytes(peak)} in use`;
}

function fromExit(evidence: Evidence): Classified {
  const { status, leftovers } = evidence;
  if (status === null) {
    return {
      verdict: "failed",
      reason: "The command did not end and could not be killed; restart the machine",
    };
  }
  switch (status.kind) {
    case "exited":
      if (status.code === 0) return leftovers.length === 0 ? passed() : leftRunning(leftovers);
      return failedExit(status.code, evidence);
    case "signaled":
      return {
        verdict: "crashed",
        reason: `Crashed: ${describeCrash({ signal: status.signal })}${leftoverSentence(leftovers)}`,
      };
    case "start-failed":
      return { verdict: "start-failed", reason: status.message };
    default:
      return assertNever(status);
  }
}

function passed(): Classified {
  return { verdict: "passed", reason: "Passed" };
}

function leftRunning(leftovers: readonly ProcessSnapshot[]): Classified {
  return {
    verdict: "failed",
    reason: `The test command ended with 0 but left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)}); make the test stop what it starts`,
  };
}

function failedExit(code: number, evidence: Evidence): Classified {
  const { outputTail, leftovers } = evidence;
  const crash = describeCrash({ code, outputTail });
  if (crash !== null)
    return { verdict: "crashed", reason: `Crashed: ${crash}${leftoverSentence(leftovers)}` };
  const exhausted = commitExhaustionLine(outputTail);
  if (exhausted !== null) {
    return {
      verdict: "failed",
      reason: `The test command ended with exit code ${code} and said "${shorten(oneLine(exhausted), 80)}": the machine's commit charge was used up; enlarge the page file, or make the test use less memory${leftoverSentence(leftovers)}`,
    };
  }
  return {
    verdict: "failed",
    reason: `The test command ended with exit code ${code}; its output says what failed${nearLimitSentence(evidence)}${leftoverSentence(leftovers)}`,
  };
}

function nearLimitSentence({ limits, peakProcessBytes }: Evidence): string {
  const limit = limits.processBytes;
  if (limit === null || peakProcessBytes === null || peakProcessBytes < limit * NEAR_LIMIT)
    return "";
  return `; its biggest process came to ${formatBytes(peakProcessBytes)} of ${formatBytes(limit)} (process-memory-limit)`;
}

function succeeded(status: ExitStatus): boolean {
  return status.kind === "exited" && status.code === 0;
}

function leftoverSentence(leftovers: readonly ProcessSnapshot[]): string {
  if (leftovers.length === 0) return "";
  return `; it left ${plural(leftovers.length, "process", "processes")} running, which had to be killed (${names(leftovers)})`;
}

/** What the output says of the GPU explains an end; it never decides one. */
function causeSentence(verdict: Verdict, { outputTail }: Evidence): string {
  if (verdict !== "failed" && verdict !== "crashed" && verdict !== "timed-out") return "";
  const cause = recogniseGpuCause(outputTail);
  return cause === null ? "" : `. ${cause.sentence}`;
}

function stuckSentence({ stuck }: Evidence): string {
  if (stuck.length === 0) return "";
  return `; ${plural(stuck.length, "process", "processes")} could not be killed and still hold memory (${names(stuck)})`;
}

function names(processes: readonly ProcessSnapshot[]): string {
  const shown = processes.slice(0, 3).map(({ pid, command }) => `${inline(command)}, pid ${pid}`);
  if (processes.length > shown.length) shown.push(`${processes.length - shown.length} more`);
  return shown.join("; ");
}

/** How much of the GPU's memory in use is the file's own. */
function vramBlame({ vramShare, sample, gpuIndex }: KillEvidence): string {
  if (vramShare === null || vramShare === undefined) return "";
  const own = formatBytes(vramShare.bytes);
  const used = sample?.vram.find(({ index }) => index === gpuIndex)?.usedBytes;
  const ofAll = used === undefined ? "" : ` of the ${formatBytes(used)} in use`;
  return vramShare.by === "driver"
    ? `, ${own}${ofAll} held by its own processes`
    : `, ${own}${ofAll} taken since before the file`;
}

/** Whether the file or another program filled the memory, as far as the biggest processes tell. */
function blame(kill: KillEvidence): string {
  const top = kill.biggest[0];
  if (top === undefined) return "";
  const who = top.ofThisFile ? "this file's own" : "another program, not this file's";
  return `; the biggest process was ${who}: ${inline(top.command)} (pid ${top.pid}) with ${formatBytes(top.bytes)}`;
}

function biggestOf(kill: KillEvidence): string {
  const top = kill.biggest.find((process) => process.ofThisFile);
  if (top === undefined || top.bytes === 0) return "";
  const own = kill.biggest.filter((process) => process.ofThisFile);
  const seen = own.reduce((sum, process) => sum + process.bytes, 0);
  // The kernel kills between two looks: figures of a look long before that would mislead.
  const size = seen < kill.measured * SEEN_ENOUGH ? "" : ` with ${formatBytes(top.bytes)}`;
  return `; its biggest process was ${inline(top.command)} (pid ${top.pid})${size}`;
}

/** How much of what was measured the processes must account for, to be told with their sizes. */
const SEEN_ENOUGH = 0.25;

/** A command line as part of a sentence. */
function inline(command: string): string {
  return shorten(oneLine(command), 80);
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
