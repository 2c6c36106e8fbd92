import { UserError } from "../core/errors.ts";
import { quoted } from "../core/quote.ts";
import type { Settings, SettingsRecord } from "../core/settings.ts";
import { crossCheck, type SettingsWarning } from "./cross-check.ts";
import type { Recorded } from "./kinds.ts";
import { nearest } from "./nearest.ts";
import { type SettingRow, settingRows } from "./table.ts";
import { parsePatterns } from "./text-kinds.ts";
import { type Parsed, refused } from "./units.ts";

export interface ParsedSettings {
  readonly settings: Settings;
  /** For `results.json` and the journal. */
  readonly record: SettingsRecord;
  /** What is allowed but not recommended. */
  readonly warnings: readonly SettingsWarning[];
}

export interface RawSettings {
  /** Texts by the contract's names; what is missing gets its default. */
  readonly texts: ReadonlyMap<string, string>;
  /** Test patterns that are already apart (a name may hold a line break); they replace `tests`. */
  readonly patterns?: readonly string[];
}

/**
 * Turns the texts of all settings into typed values. Throws one UserError (exit code 2) that lists
 * every wrong setting, a line each: its name, the value, what is wrong and what is allowed.
 */
export function parseSettings(raw: ReadonlyMap<string, string>): ParsedSettings {
  const { parsed, faults } = readSettings({ texts: raw });
  if (faults.length > 0) throw wrongSettings(faults);
  return parsed;
}

/** As they stand in `results.json` when none is set. */
export function defaultSettings(): SettingsRecord {
  return parseSettings(new Map()).record;
}

/** `parseSettings` without throwing, for a front end that has faults of its own to add. */
export function readSettings(raw: RawSettings): {
  readonly parsed: ParsedSettings;
  readonly faults: readonly string[];
} {
  const faults: string[] = unknownNames(raw.texts);
  const values: Partial<Record<keyof Settings, unknown>> = {};
  const record: Record<string, Recorded> = {};
  for (const [key, row] of settingRows()) {
    const result = readOne(key, row, raw);
    if (result.ok) {
      values[key] = result.value;
      record[row.name] = row.kind.record(result.value);
    } else {
      faults.push(`${row.name}: ${result.fault}; allowed: ${row.kind.allowed}`);
    }
  }
  // All keys are there unless there are faults, and then nobody may use the values.
  const settings = values as Settings;
  const warnings = faults.length === 0 ? crossCheck(settings) : [];
  return { parsed: { settings, record, warnings }, faults };
}

function readOne(key: keyof Settings, row: SettingRow<unknown>, raw: RawSettings): Parsed<unknown> {
  if (key === "tests" && raw.patterns !== undefined) {
    const result = parsePatterns(raw.patterns);
    return result.ok ? result : refused(`${quoted(raw.patterns.join(" "))} ${result.fault}`);
  }
  const text = raw.texts.get(row.name) ?? row.defaultText;
  if (text.length > row.kind.maxLength) {
    return refused(`${quoted(text)} is longer than ${row.kind.maxLength} characters`);
  }
  const result = row.kind.parse(text);
  return result.ok ? result : refused(`${quoted(text)} ${result.fault}`);
}

function unknownNames(texts: ReadonlyMap<string, string>): string[] {
  const names = settingRows().map(([, row]) => row.name);
  return [...texts.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const close = nearest(name, names);
      return `${quoted(name)} is no setting${close === null ? "" : `; did you mean ${close}?`}`;
    });
}

/** One error for all faults. */
export function wrongSettings(faults: readonly string[]): UserError {
  const [only] = faults;
  return new UserError({
    code: "wrong-settings",
    message:
      faults.length === 1 && only !== undefined
        ? only
        : `${faults.length} settings are wrong:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    hint: "Change the value; `gpu-safe-tests --help` and the README list all settings.",
    exitCode: 2,
  });
}
