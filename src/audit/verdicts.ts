import type { Machine } from "./interpret/machine.ts";
import type { Module, RawCall } from "./interpret/values.ts";
import type { TestItem } from "./pytest/collect.ts";
import type { ParsedFile } from "./python/parse.ts";
import type {
  AllowedLoad,
  AuditedCall,
  AuditedFile,
  AuditedTest,
  AuditVerdict,
} from "./report-types.ts";
import { AUDIT_VERDICTS } from "./report-types.ts";

/** What the verdicts of one file are made from. */
export interface Verdicts {
  readonly module: Module;
  readonly parsed: ParsedFile;
  readonly file: string;
  readonly allowsFile: boolean;
  /** Loads that importing the file causes, and those of the conftest files above it. */
  readonly importCalls: readonly RawCall[];
  readonly conftestCalls: readonly RawCall[];
  readonly allowed: AllowedLoad[];
  /** Files of the project that are needed and cannot be read, with the reason. */
  readonly unread: ReadonlySet<string>;
  /** The file's own top level is longer than what is followed. */
  readonly cut: boolean;
}

/** At most this many calls are listed for one test. */
const MAX_CALLS = 50;

export function testVerdict(verdicts: Verdicts, machine: Machine, item: TestItem): AuditedTest {
  const line = lineOfTest(verdicts, item);
  const byTest = allowsTest(verdicts, item);
  const { calls, allowed } = sortCalls(verdicts, machine.calls, { name: item.id, line, byTest });
  const worst = worstOf(calls);
  if (worst !== null && worst.verdict !== "none") {
    return { name: item.id, line, verdict: worst.verdict, reason: explain(worst), calls };
  }
  if (machine.exhausted) {
    const reason = "there is more to follow than the audit does";
    return { name: item.id, line, verdict: "unknown", reason, calls };
  }
  const replaced = machine.replaced[0];
  if (replaced !== undefined) {
    const reason = `${replaced} is replaced by a mock`;
    return { name: item.id, line, verdict: "mocked", reason, calls };
  }
  const reason =
    allowed > 0 ? "its load is let through by a comment" : noneReason(worst, machine.gate);
  return { name: item.id, line, verdict: "none", reason, calls };
}

function noneReason(worst: AuditedCall | null, gate: string | null): string {
  if (worst) return explain(worst);
  return gate === null ? "nothing is loaded" : `nothing is loaded; not run by default: ${gate}`;
}

function explain(call: AuditedCall): string {
  return `${call.call}: ${call.reason}`;
}

function worstOf<T extends { readonly verdict: AuditVerdict }>(items: readonly T[]): T | null {
  let found: T | null = null;
  for (const item of items) {
    if (found === null || rank(item.verdict) < rank(found.verdict)) found = item;
  }
  return found;
}

function rank(verdict: AuditVerdict): number {
  return AUDIT_VERDICTS.indexOf(verdict);
}

/** A test that is inherited from another file is shown at the class that inherits it. */
function lineOfTest({ module }: Verdicts, { fn, cls }: TestItem): number {
  if (fn.fn.module.file === module.file) return module.lineOf(fn.fn.at);
  return cls && cls.module.file === module.file ? module.lineOf(cls.def.defAt) : 1;
}

/** The comment on the `def` or `class` line, on a decorator's, or alone on the line above. */
function allowsTest({ module }: Verdicts, { fn, cls }: TestItem): boolean {
  const spans: [number, number][] = [];
  if (fn.fn.module.file === module.file) spans.push([fn.fn.p, fn.fn.at]);
  if (cls && cls.module.file === module.file) spans.push([cls.def.p, cls.def.defAt]);
  return spans.some(([from, to]) => {
    const first = module.lineOf(from);
    for (let line = first; line <= module.lineOf(to); line += 1) {
      if (module.allowed.has(line)) return true;
    }
    return module.allowed.has(first - 1) && standsAlone(module, first - 1);
  });
}

function standsAlone(module: Module, line: number): boolean {
  return (module.text.split("\n", line)[line - 1] ?? "").trim().startsWith("#");
}

/** Shapes calls for the report and takes out what comments let through. */
function sortCalls(
  verdicts: Verdicts,
  raw: readonly RawCall[],
  test: { name: string; line: number; byTest: boolean },
): { calls: AuditedCall[]; allowed: number } {
  const calls: AuditedCall[] = [];
  const seen = new Set<string>();
  let allowed = 0;
  for (const found of raw) {
    const call = certain(found);
    const line = call.site?.line ?? test.line;
    const column = call.site?.column ?? 1;
    const key = `${line}:${column}:${call.text}:${call.verdict}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const by = allowedBy(verdicts, call, { line, byTest: test.byTest });
    if (by !== null && (call.verdict === "real" || call.verdict === "unknown")) {
      allowed += 1;
      const entry = { line, call: call.text, test: test.name, by };
      if (!verdicts.allowed.some((one) => one.line === line && one.call === call.text)) {
        verdicts.allowed.push(entry);
      }
      continue;
    }
    if (calls.length >= MAX_CALLS && call.verdict !== "real") continue;
    calls.push({
      line,
      column,
      call: call.text,
      loader: call.loader.pattern,
      kind: call.loader.kind,
      verdict: call.verdict,
      reason: withPlace(verdicts, call),
    });
  }
  calls.sort((a, b) => a.line - b.line || a.column - b.column);
  return { calls, allowed };
}

/** A load on a way of the code under test that may not be taken is not known to happen. */
function certain(call: RawCall): RawCall {
  if (call.verdict !== "real" || call.maybe === 0 || call.named) return call;
  return {
    ...call,
    verdict: "unknown",
    reason: `${call.reason}, on a way that may not be taken`,
  };
}

function allowedBy(
  verdicts: Verdicts,
  call: RawCall,
  { line, byTest }: { line: number; byTest: boolean },
): AllowedLoad["by"] | null {
  if (verdicts.allowsFile) return "file";
  if (call.allowed !== null || (call.site !== null && verdicts.module.allowed.has(line))) {
    return "line";
  }
  return byTest ? "test" : null;
}

/** Says where the call itself stands, when that is another file. */
function withPlace({ module }: Verdicts, call: RawCall): string {
  if (call.module.file === module.file) return call.reason;
  return `${call.reason} (${call.module.file}:${call.module.lineOf(call.at)})`;
}

export function fileVerdict(verdicts: Verdicts, tests: readonly AuditedTest[]): AuditedFile {
  const imported = importTest(verdicts);
  const all = imported ? [imported, ...tests] : [...tests];
  const worst = worstOf(all);
  const problems = problemsOf(verdicts);
  const { file } = verdicts;
  const common = { file, tests: all, allowed: verdicts.allowed, problems };
  const problem = problems[0];
  if (problem && worst?.verdict !== "real") {
    const reason = `line ${problem.line}: ${problem.message}; the rest was read around it`;
    return { ...common, verdict: "unknown", reason, line: problem.line };
  }
  if (!worst) return { ...common, verdict: "none", reason: "there is no test in it", line: 1 };
  if (worst.verdict === "none") {
    return { ...common, verdict: "none", reason: "no test loads a model", line: 1 };
  }
  const line = worst.calls.find((call) => call.verdict === worst.verdict)?.line ?? worst.line;
  return { ...common, verdict: worst.verdict, reason: `${worst.name}: ${worst.reason}`, line };
}

function problemsOf({ parsed, unread, cut }: Verdicts): { line: number; message: string }[] {
  const more = [...unread].map((one) => `${one}, and is needed`);
  if (cut) more.push("there is more to follow at the file's top level than the audit does");
  return [...parsed.problems, ...more.map((message) => ({ line: 1, message }))];
}

/** What importing the file loads, before any test runs; null where that is nothing. */
function importTest(verdicts: Verdicts): AuditedTest | null {
  const raw = [
    ...verdicts.conftestCalls.map((call) => ({ ...call, site: null })),
    ...verdicts.importCalls,
  ];
  const { calls } = sortCalls(verdicts, raw, { name: "<module>", line: 1, byTest: false });
  const worst = worstOf(calls);
  if (worst === null || worst.verdict === "none") return null;
  return {
    name: "<module>",
    line: worst.line,
    verdict: worst.verdict,
    reason: `on import, ${explain(worst)}`,
    calls,
  };
}
