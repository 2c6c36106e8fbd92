import { createRequire } from "node:module";

/**
 * `bytes` random bytes in hex digits, which nobody can guess. node:crypto takes some 8 ms to load, which the first file
 * would wait for; a run on the command line needs it at its end alone.
 */
export function randomHex(bytes: number): string {
  const require = createRequire(import.meta.url);
  const { randomBytes } = require("node:crypto") as typeof import("node:crypto");
  return randomBytes(bytes).toString("hex");
}
