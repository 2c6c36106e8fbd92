import type { Bytes, Millis, Percent } from "../core/units.ts";
import {
  accepted,
  formatBytes,
  formatDuration,
  type Parsed,
  parseBoolean,
  parseBytes,
  parseDuration,
  parsePercent,
  parseWholeNumber,
  refused,
} from "./units.ts";

/** How a setting shows in `results.json`. */
export type Recorded = string | number | boolean | readonly string[] | null;

/** What a setting's text may be and what it becomes. */
export interface Kind<Value> {
  /** What is allowed, as the end of a sentence: `a percentage from 0 to 100, …, or off`. */
  readonly allowed: string;
  /** The value's place in the help: `PERCENT|off`. */
  readonly placeholder: string;
  /** A switch may stand on the command line without a value and then means `true`. */
  readonly isSwitch: boolean;
  /** Longer text is refused unread, in code units. */
  readonly maxLength: number;
  parse(text: string): Parsed<Value>;
  record(value: Value): Recorded;
}

/** Enough for every figure and word. */
const SHORT = 256;

export function simpleKind<Value>(
  kind: Pick<Kind<Value>, "allowed" | "placeholder" | "parse" | "record"> & { maxLength?: number },
): Kind<Value> {
  return { isSwitch: false, maxLength: SHORT, ...kind };
}

/** Adds a word such as `off` or `auto` (any case) to what a kind allows. */
export function orWord<Value, Word>(
  kind: Kind<Value>,
  word: string,
  meaning: Word,
): Kind<Value | Word> {
  return {
    allowed: `${kind.allowed}, or ${word}`,
    placeholder: `${kind.placeholder}|${word}`,
    isSwitch: false,
    maxLength: kind.maxLength,
    parse: (text) => (text.toLowerCase() === word ? accepted(meaning) : kind.parse(text)),
    record: (value) => (value === meaning ? word : kind.record(value as Value)),
  };
}

export function orOff<Value>(kind: Kind<Value>): Kind<Value | null> {
  return orWord(kind, "off", null);
}

export const switchKind: Kind<boolean> = {
  allowed: "true or false",
  placeholder: "true|false",
  isSwitch: true,
  maxLength: SHORT,
  parse: parseBoolean,
  record: (value) => value,
};

/** A percentage from `atLeast` to 100. */
export function percentKind(atLeast: 0 | 1): Kind<Percent> {
  return simpleKind({
    allowed: `a percentage from ${atLeast} to 100 such as 70, 70% or 70.5`,
    placeholder: "PERCENT",
    parse: (text) => within(parsePercent(text), atLeast, 100, `${atLeast}`, "100"),
    record: (value) => value,
  });
}

export function sizeKind(least: Bytes, most: Bytes): Kind<Bytes> {
  const [from, to] = [formatBytes(least), formatBytes(most)];
  return simpleKind({
    allowed: `a size from ${from} to ${to} such as 512MB, 8GB or 1.5g`,
    placeholder: "SIZE",
    parse: (text) => within(parseBytes(text), least, most, from, to),
    record: formatBytes,
  });
}

export function durationKind(least: Millis, most: Millis): Kind<Millis> {
  const [from, to] = [formatDuration(least), formatDuration(most)];
  return simpleKind({
    allowed: `a duration from ${from} to ${to} such as 250ms, 2s, 30m or 1h`,
    placeholder: "DURATION",
    parse: (text) => within(parseDuration(text), least, most, from, to),
    record: formatDuration,
  });
}

export function wholeNumberKind(least: number, most: number): Kind<number> {
  return simpleKind({
    allowed: `a whole number from ${least} to ${most}`,
    placeholder: "NUMBER",
    parse: (text) => within(parseWholeNumber(text), least, most, `${least}`, `${most}`),
    record: (value) => value,
  });
}

/** One word of a closed set, in any case. */
export function choiceKind<const Word extends string>(words: readonly Word[]): Kind<Word> {
  return simpleKind({
    allowed: `one of ${words.join(", ")}`,
    placeholder: words.join("|"),
    parse: (text) => {
      const word = words.find((candidate) => candidate === text.toLowerCase());
      if (word !== undefined) return accepted(word);
      return refused(text === "" ? "is empty" : "is none of these words");
    },
    record: (value) => value,
  });
}

function within<Value extends number>(
  parsed: Parsed<Value>,
  least: number,
  most: number,
  from: string,
  to: string,
): Parsed<Value> {
  if (!parsed.ok) return parsed;
  if (parsed.value < least) return refused(`is less than ${from}`);
  if (parsed.value > most) return refused(`is more than ${to}`);
  return parsed;
}
