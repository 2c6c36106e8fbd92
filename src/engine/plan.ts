import type { Audited } from "../core/events.ts";
import type { Settings, SettingsRecord } from "../core/settings.ts";

/** Everything that a run needs to know beforehand. Nothing in it changes while it runs. */
export interface Plan {
  readonly version: string;
  readonly runId: string;
  readonly pid: number;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly settings: Settings;
  readonly record: SettingsRecord;
  /** What the test processes get, already cleaned of the runner's own variables. */
  readonly environment: Readonly<Record<string, string>>;
  readonly files: readonly PlannedFile[];
  /** What the audit says, per file. */
  readonly audit: readonly Audited[];
  /** Said once, right after the start. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

export interface PlannedFile {
  /** As reports show it: relative to the working directory, with `/`. */
  readonly file: string;
  readonly command:
    | {
        readonly kind: "run";
        readonly argv: readonly [string, ...string[]];
        /** Where the command was told to write its test cases; absent = nowhere. */
        readonly junit?: string;
      }
    /** It cannot be started: why, a sentence with what to change. */
    | { readonly kind: "problem"; readonly reason: string }
    /** It is not to be started (the audit's word): why, and whether that fails the run. */
    | { readonly kind: "excluded"; readonly reason: string; readonly fails: boolean };
}
