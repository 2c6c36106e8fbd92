import type { Call } from "./specials.ts";
import type { Value } from "./values.ts";
import { unknown } from "./values.ts";

export const first = ({ args }: Call): Value => args.pos[0] ?? unknown("nothing");

export function textOf(value: Value | undefined): string | null {
  return value?.k === "const" && typeof value.v === "string" ? value.v : null;
}
