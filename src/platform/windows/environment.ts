/**
 * Without these no program gets far on Windows: sockets, the registry and Python's start need
 * SystemRoot. Added from our own environment where the request leaves them out.
 */
const INDISPENSABLE = ["SystemRoot", "SystemDrive", "windir"];

/**
 * The environment as CreateProcessW wants it (CREATE_UNICODE_ENVIRONMENT): `NAME=value` blocks in
 * UTF-16, each ended by a NUL and all by another, sorted by name without regard to case, as
 * Windows searches them. Of names that differ in case alone the last one counts.
 *
 * Throws a RangeError for a name or value that such a block cannot hold.
 */
export function environmentBlock(
  environment: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string | undefined>>,
): string {
  const byName = new Map<string, string>();
  for (const name of INDISPENSABLE) {
    const value = lookUp(own, name);
    if (value !== undefined) byName.set(upcase(name), `${name}=${value}`);
  }
  for (const [name, value] of Object.entries(environment)) {
    // A leading `=` is legal: cmd.exe keeps the current folder of drive C in `=C:`.
    if (name === "" || name.indexOf("=", 1) !== -1 || `${name}${value}`.includes("\0")) {
      throw new RangeError(`Windows cannot hold the environment variable ${JSON.stringify(name)}`);
    }
    byName.set(upcase(name), `${name}=${value}`);
  }
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // An empty block still ends in two NULs.
  return `${sorted.map(([, entry]) => `${entry}\0`).join("")}${sorted.length === 0 ? "\0" : ""}\0`;
}

/** As Windows does it: unit by unit, so that no letter becomes two (`ß` stays one). */
function upcase(name: string): string {
  return Array.from({ length: name.length }, (_, at) => {
    const upper = name.charAt(at).toUpperCase();
    return upper.length === 1 ? upper : name.charAt(at);
  }).join("");
}

/** A variable by its name, whatever its case. */
export function lookUp(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const wanted = name.toUpperCase();
  for (const [candidate, value] of Object.entries(environment)) {
    if (candidate.toUpperCase() === wanted) return value;
  }
  return undefined;
}
