import type { AuditVerdict } from "../../src/audit/report-types.ts";
import { AUDIT_VERDICTS } from "../../src/audit/report-types.ts";

export interface Judgement {
  readonly label: AuditVerdict;
  readonly verdict: AuditVerdict;
}

export interface Score {
  readonly cases: number;
  /** Shares from 0 to 1; null where there is nothing to divide by. */
  readonly precision: number | null;
  readonly recall: number | null;
}

export function scoreOf(judgements: readonly Judgement[], verdict: AuditVerdict): Score {
  const labelled = judgements.filter((one) => one.label === verdict);
  const said = judgements.filter((one) => one.verdict === verdict);
  const right = labelled.filter((one) => one.verdict === verdict).length;
  return {
    cases: labelled.length,
    precision: said.length === 0 ? null : right / said.length,
    recall: labelled.length === 0 ? null : right / labelled.length,
  };
}

export function scoreTable(judgements: readonly Judgement[]): string[] {
  const share = (value: number | null): string =>
    (value === null ? "-" : `${(value * 100).toFixed(1)} %`).padStart(9);
  const rows = AUDIT_VERDICTS.map((verdict) => {
    const { cases, precision, recall } = scoreOf(judgements, verdict);
    return `${verdict.padEnd(8)} ${String(cases).padStart(5)} ${share(precision)} ${share(recall)}`;
  });
  return [`${"verdict".padEnd(8)} cases precision    recall`, ...rows];
}
