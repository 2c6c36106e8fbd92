import type { FileResult, RunEvent } from "../core/events.ts";
import { formatBytes } from "../core/format.ts";
import type { Ports } from "../core/ports.ts";
import { countTotals } from "../core/totals.ts";
import { millis } from "../core/units.ts";
import type { Outcome, Verdict } from "../core/verdict.ts";
import { Ahead } from "./ahead.ts";
import { cancelledBy, Gate } from "./gate.ts";
import type { Plan, PlannedFile } from "./plan.ts";
import { refusals } from "./preflight.ts";
import { runFile } from "./run-file.ts";

/** Reads of a GPU before the first file may take this long; a driver that hangs must not stop the run. */
const GPU_DEADLINE = millis(2_000);

/**
 * The whole run as a stream of events. An event is produced before what it announces begins, and the
 * run goes on only when it is asked for the next one: a consumer that syncs its journal before it
 * asks again has every event on disk in time. The last event is `run-finished`; where the platform
 * fails in the middle the generator throws, with nothing left alive, and the dispatcher closes the run.
 */
export async function* run(
  plan: Plan,
  ports: Ports,
  cancel: AbortSignal,
): AsyncGenerator<RunEvent> {
  const startedMs = ports.clock.monotonic();
  const results: FileResult[] = [];
  yield started(plan, ports);
  for (const warning of plan.warnings) yield { kind: "warning", ...warning };
  yield* plan.audit;
  for (const notice of plan.notices) yield { kind: "notice", ...notice };
  const end = yield* runAll(plan, ports, cancel, results);
  yield {
    kind: "run-finished",
    ...end,
    durationMs: millis(ports.clock.monotonic() - startedMs),
    totals: countTotals(results),
  };
}

type RunEnd = { readonly outcome: Outcome; readonly reason: string | null };

async function* runAll(
  plan: Plan,
  ports: Ports,
  cancel: AbortSignal,
  results: FileResult[],
): AsyncGenerator<RunEvent, RunEnd> {
  const memory = ports.memory.read();
  const vram = (await ports.gpu?.refresh(GPU_DEADLINE)) ?? [];
  const refused = refusals(plan.settings, memory, vram, ports.gpu);
  yield { kind: "preflight", memory, vram, refusals: refused };
  const gate = new Gate(plan, ports, cancel);
  if (refused.length > 0) gate.shut(`the preflight refused: ${refused.join("; ")}`);
  const ahead = new Ahead(plan, ports);
  try {
    for (const [index, planned] of plan.files.entries()) {
      const result = yield* runNext({ index, planned, plan, ports, cancel, gate, ahead });
      results.push(result);
      if (
        plan.settings.failFast &&
        result.verdict !== "passed" &&
        planned.command.kind !== "excluded"
      ) {
        gate.shut(`fail-fast, because ${planned.file} ended as ${result.verdict}`);
      }
    }
  } finally {
    await ahead.discard();
  }
  if (cancel.aborted) {
    const by = cancelledBy(cancel);
    yield { kind: "cancel", by };
    return { outcome: "cancelled", reason: `Cancelled by ${by}` };
  }
  if (refused.length > 0) return { outcome: "refused", reason: refused.join("; ") };
  const bad = results.some(({ verdict }, index) => {
    const command = plan.files[index]?.command;
    return command?.kind === "excluded" ? command.fails : verdict !== "passed";
  });
  return { outcome: bad ? "failed" : "passed", reason: null };
}

interface Next {
  readonly index: number;
  readonly planned: PlannedFile;
  readonly plan: Plan;
  readonly ports: Ports;
  readonly cancel: AbortSignal;
  readonly gate: Gate;
  readonly ahead: Ahead;
}

async function* runNext(next: Next): AsyncGenerator<RunEvent, FileResult> {
  const { index, planned, plan, ports, cancel, ahead } = next;
  for (const message of ports.news()) yield { kind: "warning", code: "platform", message };
  const closed = yield* next.gate.pass(index, planned);
  if (closed !== null) return yield* withoutRunning(index, planned, "not-run", closed);
  const { problem, argv, junit } = await runnable(planned, ports);
  if (problem !== null) return yield* withoutRunning(index, planned, "start-failed", problem);
  const prepared = await ahead.take(index, argv);
  const onStarted = () => ahead.prepareNext(index + 1);
  next.gate.before(ports.gpu?.read() ?? []);
  const result = yield* runFile({
    index,
    file: planned.file,
    argv,
    junit,
    prepared,
    plan,
    ports,
    cancel,
    onStarted,
  });
  yield* spillWarnings(ports, planned.file);
  return result;
}

/** Windows: VRAM was full, and the driver went on in RAM: slow, and RAM that nobody counted on. */
function* spillWarnings(ports: Ports, file: string): Generator<RunEvent> {
  for (const { index, pid, grownBytes } of ports.gpu?.spills() ?? []) {
    const message = `GPU ${index} was full while ${file} ran: ${formatBytes(grownBytes)} of process ${pid} spilled into shared memory, which is RAM; make the test need less VRAM`;
    yield { kind: "warning", code: "vram-spill", message };
  }
}

async function runnable(
  { file, command }: PlannedFile,
  ports: Ports,
): Promise<
  | { problem: string; argv: null; junit: undefined }
  | { problem: null; argv: readonly [string, ...string[]]; junit: string | undefined }
> {
  if (command.kind !== "run") return { problem: command.reason, argv: null, junit: undefined };
  if (await ports.files.exists(file))
    return { problem: null, argv: command.argv, junit: command.junit };
  const problem = `${file} was there when the run was planned and is gone now; look for a test that deletes or moves it`;
  return { problem, argv: null, junit: undefined };
}

function* withoutRunning(
  index: number,
  { file }: PlannedFile,
  verdict: Verdict,
  reason: string,
): Generator<RunEvent, FileResult> {
  const result: FileResult = {
    file,
    verdict,
    reason,
    exitCode: null,
    signal: null,
    durationMs: millis(0),
    startedAt: null,
    ramBeforePercent: null,
    ramAfterPercent: null,
    ramPeakPercent: null,
    vramBeforePercent: null,
    vramAfterPercent: null,
    vramPeakPercent: null,
    peakProcessBytes: null,
    peakTreeBytes: null,
    leftoverProcesses: 0,
  };
  yield { kind: "file-finished", index, result, outputTail: "", leftovers: [] };
  return result;
}

function started(plan: Plan, ports: Ports): RunEvent {
  return {
    kind: "run-started",
    schema: 1,
    version: plan.version,
    runId: plan.runId,
    pid: plan.pid,
    workingDirectory: plan.workingDirectory,
    machine: ports.machine,
    settings: plan.record,
    files: plan.files.map(({ file }) => file),
  };
}
