/**
 * Whether to write colours: NO_COLOR (no-color.org) forbids them where it is not empty,
 * FORCE_COLOR asks for them (`0` and `false` forbid), else a terminal that can gets them.
 */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = environment;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal && term !== "dumb";
}
