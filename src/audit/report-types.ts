/** What a test, a file or a call comes to; the most dangerous first. */
export const AUDIT_VERDICTS = ["real", "unknown", "tiny", "mocked", "gated", "none"] as const;
export type AuditVerdict = (typeof AUDIT_VERDICTS)[number];

export interface AuditReport {
  readonly schemaVersion: 1;
  readonly files: readonly AuditedFile[];
}

export interface AuditedFile {
  /** As given. */
  readonly file: string;
  readonly verdict: AuditVerdict;
  /** A sentence. */
  readonly reason: string;
  /** The line that decides, 1 where none does. */
  readonly line: number;
  readonly tests: readonly AuditedTest[];
  /** Loads that a comment in the code lets through. */
  readonly allowed: readonly AllowedLoad[];
  /** What stood in the way of reading the file. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

export interface AuditedTest {
  /** `test_x`, `TestClass::test_x`, or `<module>` for what importing the file does. */
  readonly name: string;
  readonly line: number;
  readonly verdict: AuditVerdict;
  readonly reason: string;
  readonly calls: readonly AuditedCall[];
}

export interface AuditedCall {
  /** In the audited file: the call itself, or what leads to it. Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The call as it is written, shortened to one line. */
  readonly call: string;
  /** The catalogue's pattern. */
  readonly loader: string;
  readonly kind: string;
  readonly verdict: AuditVerdict;
  readonly reason: string;
}

export interface AllowedLoad {
  readonly line: number;
  readonly call: string;
  readonly test: string;
  /** Which comment lets it through. */
  readonly by: "line" | "test" | "file";
}

/** The more dangerous of two verdicts. */
export function worse(a: AuditVerdict, b: AuditVerdict): AuditVerdict {
  return AUDIT_VERDICTS.indexOf(a) <= AUDIT_VERDICTS.indexOf(b) ? a : b;
}
