import type { Bytes, Millis, Percent } from "./units.ts";

/** A limit that the user may turn off is `null` when it is off. */
export type Off = null;

/** How a test file becomes a command line: by its kind, or by the user's own template. */
export type CommandTemplate =
  | { readonly kind: "auto" }
  /** `{file}` in an argument is replaced; where no argument holds it, the file is appended. */
  | { readonly kind: "template"; readonly argv: readonly string[] };

export type AuditMode = "off" | "warn" | "exclude" | "fail";

/**
 * Every setting, parsed once at the edge (src/settings) and never again. The names are those of
 * the contract in camel case; `settingNames` in src/settings/table.ts maps them.
 */
export interface Settings {
  /** Globs, files or folders in the user's words, `!` in front excludes. */
  readonly tests: readonly string[];
  readonly command: CommandTemplate;
  /** As the user wrote it; entry resolves it to an absolute path. */
  readonly workingDirectory: string;
  readonly ramPreflightMax: Percent | Off;
  readonly vramPreflightMax: Percent | Off;
  readonly ramTarget: Percent | Off;
  readonly settleTimeout: Millis;
  readonly ramKillThreshold: Percent | Off;
  readonly commitKillThreshold: Percent | Off;
  readonly vramKillThreshold: Percent | Off;
  readonly processMemoryLimit: Bytes | Off;
  readonly treeMemoryLimit: Bytes | "auto" | Off;
  readonly limitGrace: Millis;
  readonly watchdog: boolean;
  readonly watchdogInterval: Millis;
  readonly fileTimeout: Millis | Off;
  /** Mebibytes for `max_split_size_mb`, a whole number. */
  readonly gpuMaxSplitMb: number | Off;
  readonly memoryProfile: boolean;
  readonly audit: AuditMode;
  /** A file with loaders of the user's own; empty = none. */
  readonly auditLoaders: string;
  readonly containment: "required" | "off";
  readonly failFast: boolean;
  /** Empty = the default of the front end: action under RUNNER_TEMP, CLI `memory-profile`. */
  readonly reportDir: string;
  readonly artifactName: string;
  /** Days; `null` = the repository's default. */
  readonly retentionDays: number | null;
  readonly jobSummary: boolean;
}

/** How settings stand in `results.json` and in the journal: the contract's names, canonical values. */
export type SettingsRecord = Readonly<
  Record<string, string | number | boolean | readonly string[] | null>
>;
