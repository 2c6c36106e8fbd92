import {
  type Bytes,
  bytes,
  GIB,
  KIB,
  MIB,
  type Millis,
  millis,
  type Percent,
  percent,
} from "../core/units.ts";

/** What a parser makes of a text: a value, or what is wrong with it (`is no size`). */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

export function accepted<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function refused(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}

const TIB = 1024 * GIB;
/** By the unit's first letter: `8g`, `8GB` and `8GiB` are the same, in 1024s, as Windows shows them. */
const BYTES_PER: Readonly<Record<string, number>> = { k: KIB, m: MIB, g: GIB, t: TIB };
const MS_PER: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Digits, at most one decimal point with digits on both sides, then letters or `%`. */
const AMOUNT = /^(?<sign>-?)(?<figure>\d+(?:\.\d+)?)(?<unit>[a-z%]*)$/i;
const LONGEST_AMOUNT = 40;

/**
 * A size: `512MB`, `8GB`, `8GiB`, `1.5g`, or a whole number of bytes. Any case, units in 1024s;
 * a part of a byte is dropped. Refuses signs, exponents, hexadecimals, blanks and what a double
 * cannot count exactly (beyond 8 PiB).
 */
export function parseBytes(text: string): Parsed<Bytes> {
  const amount = splitAmount(text, "size");
  if (!amount.ok) return amount;
  const { figure, unit } = amount.value;
  if (unit === "") {
    if (figure.includes(".")) return refused("is no whole number of bytes");
    return countable(Number(figure));
  }
  const factor = /^[kmgt](?:i?b)?$/.test(unit) ? BYTES_PER[unit.charAt(0)] : undefined;
  if (factor === undefined) return refused("has an unknown unit");
  return countable(Math.floor(Number(figure) * factor));
}

function countable(count: number): Parsed<Bytes> {
  return Number.isSafeInteger(count) ? accepted(bytes(count)) : refused("is too large");
}

/**
 * A span of time with its unit: `250ms`, `2s`, `30m`, `1h`, `1.5s`; whole milliseconds, a rest is
 * dropped. A number without a unit is refused: nobody knows whether it meant seconds.
 */
export function parseDuration(text: string): Parsed<Millis> {
  const amount = splitAmount(text, "duration");
  if (!amount.ok) return amount;
  const { figure, unit } = amount.value;
  if (unit === "") return refused("has no unit");
  const factor = Object.hasOwn(MS_PER, unit) ? MS_PER[unit] : undefined;
  if (factor === undefined) return refused("has an unknown unit");
  const span = Math.floor(Number(figure) * factor);
  return Number.isSafeInteger(span) ? accepted(millis(span)) : refused("is too large");
}

/** A share from 0 to 100: `70`, `70%`, `70.5`. */
export function parsePercent(text: string): Parsed<Percent> {
  const amount = splitAmount(text, "percentage");
  if (!amount.ok) return amount;
  const { figure, unit } = amount.value;
  if (unit !== "" && unit !== "%") return refused("is no percentage");
  const share = Number(figure);
  return share <= 100 ? accepted(percent(share)) : refused("is more than 100");
}

/** `true` or `false` in any case, nothing else: a typo must not become a false. */
export function parseBoolean(text: string): Parsed<boolean> {
  const word = text.toLowerCase();
  if (word === "true") return accepted(true);
  if (word === "false") return accepted(false);
  return refused(text === "" ? "is empty" : "is no boolean");
}

/** A whole number of decimal digits. */
export function parseWholeNumber(text: string): Parsed<number> {
  const amount = splitAmount(text, "number");
  if (!amount.ok) return amount;
  const { figure, unit } = amount.value;
  if (unit !== "" || figure.includes(".")) return refused("is no whole number");
  const count = Number(figure);
  return Number.isSafeInteger(count) ? accepted(count) : refused("is too large");
}

function splitAmount(text: string, noun: string): Parsed<{ figure: string; unit: string }> {
  if (text === "") return refused("is empty");
  if (text.length > LONGEST_AMOUNT) return refused("is too long");
  const groups = AMOUNT.exec(text)?.groups;
  if (groups === undefined) return refused(`is no ${noun}`);
  if (groups.sign === "-") return refused("is negative");
  return accepted({ figure: groups.figure ?? "", unit: (groups.unit ?? "").toLowerCase() });
}

/** The shortest text that `parseBytes` turns into exactly this size: `8GB`, `1.5GB`, `1025`. */
export function formatBytes(size: Bytes): string {
  for (const [unit, factor] of [
    ["TB", TIB],
    ["GB", GIB],
    ["MB", MIB],
    ["KB", KIB],
  ] as const) {
    if (size < factor) continue;
    // A fraction of a KB reads worse than the bytes.
    const figure = String(Number((size / factor).toFixed(factor === KIB ? 0 : 3)));
    if (Math.floor(Number(figure) * factor) === size) return `${figure}${unit}`;
  }
  return String(size);
}

/** One text per span that `parseDuration` reads back: `250ms`, `60s`, `30m`, `1h`. */
export function formatDuration(span: Millis): string {
  const units = [
    ["h", 3_600_000],
    ["m", 60_000],
    ["s", 1_000],
  ] as const;
  if (span === 0) return "0s";
  // One minute stays `60s`, the usual spelling of a wait.
  const whole = units.find(
    ([unit, factor]) => span % factor === 0 && !(unit === "m" && span === factor),
  );
  return whole === undefined ? `${span}ms` : `${span / whole[1]}${whole[0]}`;
}
