import { parseArgs } from "node:util";
import { quoted } from "../core/quote.ts";
import { nearest } from "./nearest.ts";
import { type SettingRow, settingRows } from "./table.ts";
import { splitPatternLines } from "./text-kinds.ts";

const COMMANDS = ["run", "doctor", "audit", "replay"] as const;
type Command = (typeof COMMANDS)[number];

/** Flags that stand for settings: name and what they set. */
const SHORTHANDS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "disable-watchdog": [["watchdog", "false"]],
  "disable-memory-limit": [
    ["process-memory-limit", "off"],
    ["tree-memory-limit", "off"],
  ],
};

/** What stands on a command line, before any value is looked at. */
export interface FlagReader {
  readonly command: Command;
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
  readonly format: string | null;
  /** Texts of settings by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Patterns from `--tests`; repeated ones add up, so that a shell may expand a glob behind it. */
  readonly tests: readonly string[];
  /** Plain arguments without the command. */
  readonly words: readonly string[];
  readonly faults: readonly string[];
}

type Token = NonNullable<ReturnType<typeof tokenize>>[number];

function tokenize(args: readonly string[]) {
  // Without declared options parseArgs only cuts: which flag takes the next word is decided below,
  // so that one wrong flag does not hide the others.
  return parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {},
  }).tokens;
}

/** Cuts a command line into flags and words; never throws, what is wrong is in `faults`. */
export function readFlags(args: readonly string[]): FlagReader {
  const state = new Reading(args);
  for (const token of tokenize(args)) state.take(token);
  return state;
}

class Reading implements FlagReader {
  command: Command = "run";
  wantsHelp = false;
  wantsVersion = false;
  format: string | null = null;
  readonly texts = new Map<string, string>();
  readonly tests: string[] = [];
  readonly words: string[] = [];
  readonly faults: string[] = [];
  readonly #args: readonly string[];
  readonly #rows: ReadonlyMap<string, SettingRow<unknown>>;
  #taken = -1;
  #terminated = false;
  #sawWord = false;

  constructor(args: readonly string[]) {
    this.#args = args;
    this.#rows = new Map(settingRows().map(([, row]) => [row.name, row]));
  }

  take(token: Token): void {
    // parseArgs makes several tokens of `-5x`, and one of a word that was a flag's value.
    if (token.index <= this.#taken) return;
    this.#taken = token.index;
    if (token.kind === "option-terminator") this.#terminated = true;
    else if (token.kind === "positional") this.#takeWord(token.value);
    else this.#takeFlag(token);
  }

  #takeWord(word: string): void {
    const command = COMMANDS.find((name) => name === word);
    const isFirst = !this.#sawWord;
    this.#sawWord = true;
    if (command !== undefined && isFirst && !this.#terminated) this.command = command;
    else this.words.push(word);
  }

  #takeFlag(token: Token & { kind: "option" }): void {
    const written = this.#args[token.index] ?? "";
    if (written === "-h" || written === "--help") this.wantsHelp = true;
    else if (written === "--version") this.wantsVersion = true;
    else if (!written.startsWith("--")) this.faults.push(`${quoted(written)} is no flag`);
    else if (Object.hasOwn(SHORTHANDS, token.name)) this.#takeShorthand(token);
    else if (token.name === "format") {
      const text = this.#valueOf(token);
      if (this.format !== null) this.faults.push("--format is given twice");
      this.format = text ?? this.format;
    } else this.#takeSetting(token);
  }

  #takeShorthand(token: Token & { kind: "option" }): void {
    if (token.value !== undefined) this.faults.push(`--${token.name} takes no value`);
    for (const [name, text] of SHORTHANDS[token.name] ?? []) {
      this.#set(name, text, `--${token.name}`);
    }
  }

  #takeSetting(token: Token & { kind: "option" }): void {
    const row = this.#rows.get(token.name);
    if (row === undefined) {
      this.faults.push(`${quoted(`--${token.name}`)} is no flag${this.#suggestion(token.name)}`);
      return;
    }
    if (row.frontEnds === "action") {
      this.faults.push(`--${row.name} exists in the GitHub Action only: leave it out here`);
    }
    // Also for a flag that is refused: its value must not become a test pattern.
    const text = row.kind.isSwitch ? this.#switchValueOf(token) : this.#valueOf(token);
    if (text === null || row.frontEnds === "action") return;
    if (row.name === "tests") this.#addTests(splitPatternLines(text));
    else this.#set(row.name, text, `--${row.name}`);
  }

  #addTests(patterns: readonly string[]): void {
    // An empty pattern is refused later; none at all would silently mean the default.
    this.tests.push(...(patterns.length > 0 ? patterns : [""]));
  }

  #set(name: string, text: string, flag: string): void {
    if (this.texts.has(name)) this.faults.push(`${flag}: ${name} is given twice`);
    this.texts.set(name, text);
  }

  /** `--flag=text` or `--flag text`; null (with a fault) where neither is there. */
  #valueOf(token: Token & { kind: "option" }): string | null {
    if (token.value !== undefined) return token.value;
    const next = this.#args[token.index + 1];
    // A negative figure is a wrong value, everything else with a dash is the next flag.
    if (next === undefined || (/^-./.test(next) && !/^-\d/.test(next))) {
      this.faults.push(`--${token.name} needs a value: write --${token.name}=VALUE`);
      return null;
    }
    this.#taken = token.index + 1;
    return next;
  }

  /** A switch alone means true; it takes the next word only if that is `true` or `false`. */
  #switchValueOf(token: Token & { kind: "option" }): string {
    if (token.value !== undefined) return token.value;
    const next = this.#args[token.index + 1];
    if (next === undefined || !/^(?:true|false)$/i.test(next)) return "true";
    this.#taken = token.index + 1;
    return next;
  }

  #suggestion(name: string): string {
    const positive = name.startsWith("no-") ? this.#rows.get(name.slice(3)) : undefined;
    if (positive?.kind.isSwitch) return `; did you mean --${positive.name} false?`;
    const flags = [...this.#rows.values()]
      .filter((row) => row.frontEnds === "both")
      .map((row) => row.name);
    const close = nearest(name, [
      ...flags,
      ...Object.keys(SHORTHANDS),
      "format",
      "help",
      "version",
    ]);
    return close === null ? "" : `; did you mean --${close}?`;
  }
}
