import type { Settings } from "../core/settings.ts";
import { bytes, GIB, MIB, millis } from "../core/units.ts";
import {
  choiceKind,
  durationKind,
  type Kind,
  orOff,
  orWord,
  percentKind,
  sizeKind,
  switchKind,
  wholeNumberKind,
} from "./kinds.ts";
import { artifactNameKind, commandKind, fileKind, folderKind, patternsKind } from "./text-kinds.ts";

/** One setting: its name in `action.yml` and on the command line, and everything said about it. */
export interface SettingRow<Value> {
  readonly name: string;
  /** The text that stands for a setting which is not given; parsed like any other. */
  readonly defaultText: string;
  /** How documents show the default where its text does not say it. */
  readonly defaultShown?: string;
  /** One or two sentences; names in backticks. */
  readonly meaning: string;
  readonly kind: Kind<Value>;
  readonly frontEnds: "both" | "action";
}

/** By the name of the setting in code. A setting that `Settings` has and this lacks does not compile. */
export type SettingsTable = { readonly [Key in keyof Settings]: SettingRow<Settings[Key]> };

const HOUR_MS = 3_600_000;
/** Under 1 MB no program starts; beyond 1024 TB no machine is built. */
const limitSize = sizeKind(bytes(MIB), bytes(1024 * 1024 * GIB));
/** A threshold of 0 would kill every file at once: it is refused, who means `off` writes it. */
const killThreshold = orOff(percentKind(1));
const share = orOff(percentKind(0));

/**
 * Every setting, in the order of the contract. `action.yml`, the flags with their help and the
 * README's table are made from this.
 */
export const SETTINGS_TABLE: SettingsTable = {
  tests: {
    name: "tests",
    defaultText: "tests/**/test_*.py\ntests/**/*_test.py",
    meaning:
      "Globs, files or folders, one a line; `!` in front excludes. A folder means the test files in it at any depth (`test_*.py`, `*_test.py`, and `*.test.*` and `*.spec.*` of JavaScript and TypeScript). Sorted by path, each file once. On the command line also as plain arguments.",
    kind: patternsKind,
    frontEnds: "both",
  },
  command: {
    name: "command",
    defaultText: "auto",
    meaning:
      "Program and arguments, run once per file without a shell; `{file}` is replaced, or the file is appended; `{junit}` is replaced by a path at which the command may write JUnit XML (pytest: `--junitxml={junit}`), whose test cases then stand in junit.xml. `auto` runs `.py` by pytest (unittest where pytest is absent), `.js`, `.mjs`, `.cjs`, `.ts` and `.mts` by `node --test`, and an executable file by itself.",
    kind: commandKind,
    frontEnds: "both",
  },
  workingDirectory: {
    name: "working-directory",
    defaultText: ".",
    meaning: "Where files are looked for and commands run.",
    kind: folderKind({ mayBeEmpty: false }),
    frontEnds: "both",
  },
  ramPreflightMax: {
    name: "ram-preflight-max",
    defaultText: "70",
    meaning: "Percent of RAM in use above which the run is refused before the first file.",
    kind: share,
    frontEnds: "both",
  },
  vramPreflightMax: {
    name: "vram-preflight-max",
    defaultText: "80",
    meaning:
      "Percent of VRAM in use, of the fullest visible GPU, above which the run is refused before the first file.",
    kind: share,
    frontEnds: "both",
  },
  ramTarget: {
    name: "ram-target",
    defaultText: "70",
    meaning: "Percent of RAM in use that must be reached again before the next file starts.",
    kind: share,
    frontEnds: "both",
  },
  settleTimeout: {
    name: "settle-timeout",
    defaultText: "60s",
    meaning: "How long to wait between files for RAM and VRAM to come back.",
    kind: durationKind(millis(0), millis(24 * HOUR_MS)),
    frontEnds: "both",
  },
  ramKillThreshold: {
    name: "ram-kill-threshold",
    defaultText: "90",
    meaning: "Percent of RAM in use at which the watchdog kills the running file's process tree.",
    kind: killThreshold,
    frontEnds: "both",
  },
  commitKillThreshold: {
    name: "commit-kill-threshold",
    defaultText: "95",
    meaning:
      "Percent of the system commit limit in use at which the watchdog kills the running file's process tree (Windows; Linux where overcommit is strict).",
    kind: killThreshold,
    frontEnds: "both",
  },
  vramKillThreshold: {
    name: "vram-kill-threshold",
    defaultText: "off",
    meaning:
      "Percent of VRAM in use, of the fullest visible GPU, at which the watchdog kills the running file's process tree.",
    kind: killThreshold,
    frontEnds: "both",
  },
  processMemoryLimit: {
    name: "process-memory-limit",
    defaultText: "8GB",
    meaning: "Hard memory limit of each test process (on Windows it counts commit charge).",
    kind: orOff(limitSize),
    frontEnds: "both",
  },
  treeMemoryLimit: {
    name: "tree-memory-limit",
    defaultText: "auto",
    meaning:
      "Hard memory limit for all processes of one file together. `auto` is what is left to `ram-kill-threshold` when the file starts, where the kernel counts resident memory (Linux).",
    kind: orWord(orWord(limitSize, "auto", "auto" as const), "off", null),
    frontEnds: "both",
  },
  limitGrace: {
    name: "limit-grace",
    defaultText: "3s",
    meaning:
      "After a hard limit was hit and the allocation refused, how long the process may still report before its tree is killed.",
    kind: durationKind(millis(0), millis(600_000)),
    frontEnds: "both",
  },
  watchdog: {
    name: "watchdog",
    defaultText: "true",
    meaning:
      "Watches the machine's memory while a file runs and kills the file before the machine dies. `false` is not recommended and warns.",
    kind: switchKind,
    frontEnds: "both",
  },
  watchdogInterval: {
    name: "watchdog-interval",
    defaultText: "250ms",
    meaning: "Longest time between two looks; shortened by itself as headroom shrinks.",
    kind: durationKind(millis(1), millis(60_000)),
    frontEnds: "both",
  },
  fileTimeout: {
    name: "file-timeout",
    defaultText: "30m",
    meaning: "How long one file may run.",
    kind: orOff(durationKind(millis(1), millis(168 * HOUR_MS))),
    frontEnds: "both",
  },
  gpuMaxSplitMb: {
    name: "gpu-max-split-mb",
    defaultText: "64",
    meaning:
      "`max_split_size_mb` handed to PyTorch's CUDA allocator, unless your environment sets one.",
    // PyTorch before 2.10 refuses 20 and less (c10 CachingAllocatorConfig, kLargeBuffer).
    kind: orOff(wholeNumberKind(21, 1_048_576)),
    frontEnds: "both",
  },
  memoryProfile: {
    name: "memory-profile",
    defaultText: "true",
    meaning: "`false` leaves the memory log and the samples out; lifecycle events stay.",
    kind: switchKind,
    frontEnds: "both",
  },
  audit: {
    name: "audit",
    defaultText: "warn",
    meaning:
      "Static audit of the test files: `exclude` does not run files that load real models, `fail` fails the run for them.",
    kind: choiceKind(["off", "warn", "exclude", "fail"]),
    frontEnds: "both",
  },
  auditLoaders: {
    name: "audit-loaders",
    defaultText: "",
    defaultShown: "none",
    meaning:
      "A file that adds your own model loaders to the audit's catalogue, in the format of docs/audit.md.",
    kind: fileKind,
    frontEnds: "both",
  },
  containment: {
    name: "containment",
    defaultText: "required",
    meaning: "`required`: without containment nothing runs. `off` is not recommended and warns.",
    kind: choiceKind(["required", "off"]),
    frontEnds: "both",
  },
  failFast: {
    name: "fail-fast",
    defaultText: "false",
    meaning: "Stop after the first file that did not pass.",
    kind: switchKind,
    frontEnds: "both",
  },
  reportDir: {
    name: "report-dir",
    defaultText: "",
    defaultShown: "action: a folder under `RUNNER_TEMP`; command line: `memory-profile`",
    meaning: "Where the reports go.",
    kind: folderKind({ mayBeEmpty: true }),
    frontEnds: "both",
  },
  artifactName: {
    name: "artifact-name",
    defaultText: "memory-profile",
    meaning:
      "Name of the uploaded artifact; a name that is taken gets a suffix, nothing is overwritten.",
    kind: artifactNameKind,
    frontEnds: "action",
  },
  retentionDays: {
    name: "retention-days",
    defaultText: "",
    defaultShown: "the repository's default",
    meaning: "Days for which the artifact is kept.",
    kind: {
      ...orWord(wholeNumberKind(1, 400), "", null),
      allowed: "a whole number from 1 to 400, or empty",
      placeholder: "NUMBER",
      record: (value) => value,
    },
    frontEnds: "action",
  },
  jobSummary: {
    name: "job-summary",
    defaultText: "true",
    meaning: "Write the summary of the job.",
    kind: switchKind,
    frontEnds: "action",
  },
};

/** Setting names as the contract has them, by their names in code. */
export const settingNames: { readonly [Key in keyof Settings]: string } = Object.fromEntries(
  settingRows().map(([key, row]) => [key, row.name]),
) as { readonly [Key in keyof Settings]: string };

/** The table as a list, in its order, for everything that treats all settings alike. */
export function settingRows(): readonly (readonly [keyof Settings, SettingRow<unknown>])[] {
  return Object.entries(SETTINGS_TABLE) as [keyof Settings, SettingRow<unknown>][];
}
