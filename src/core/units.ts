/**
 * Units that live in the type. A value gets its unit once, at the edge (src/settings/units.ts
 * parses text, src/platform converts raw readings), through the functions below.
 */
declare const unit: unique symbol;

/** A count of bytes: a finite number, zero or more. KB, MB and GB count in 1024s. */
export type Bytes = number & { readonly [unit]: "bytes" };
/** A share of a whole from 0 to 100; readings may exceed 100 where a limit was overcommitted. */
export type Percent = number & { readonly [unit]: "percent" };
/** A span of time in milliseconds, zero or more. */
export type Millis = number & { readonly [unit]: "millis" };

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;

/** Gives a raw count its unit. Throws a RangeError for NaN, infinities and negative numbers. */
export function bytes(count: number): Bytes {
  return counted(count, "bytes") as Bytes;
}

/** Gives a raw share its unit. Throws a RangeError for NaN, infinities and negative numbers. */
export function percent(share: number): Percent {
  return counted(share, "percent") as Percent;
}

/** Gives a raw span its unit. Throws a RangeError for NaN, infinities and negative numbers. */
export function millis(span: number): Millis {
  return counted(span, "milliseconds") as Millis;
}

/** `part` as a share of `whole`; 0 where the whole is 0. */
export function percentOf(part: Bytes, whole: Bytes): Percent {
  return percent(whole === 0 ? 0 : (part / whole) * 100);
}

function counted(value: number, name: string): number {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is no count of ${name}`);
  return value;
}
