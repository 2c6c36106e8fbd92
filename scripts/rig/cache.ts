import { mkdir, rename, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where rigs keep what they download or build: outside the tree, so that a clean clone stays clean. */
export function cacheFolder(...names: readonly string[]): string {
  const root = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(root, "gpu-safe-tests", ...names);
}

/**
 * The folder at `path`, made by `make` where it does not exist yet. It is built beside its place
 * and moved there when whole, so that an interrupted build leaves nothing that looks finished.
 */
export async function cachedFolder(
  path: string,
  make: (unfinished: string) => Promise<void>,
): Promise<string> {
  if (await exists(path)) return path;
  const unfinished = `${path}.unfinished-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, path);
  } catch (thrown) {
    await rm(unfinished, { recursive: true, force: true });
    // Two rigs may build the same thing at once; the one that came second uses the first one's.
    if (await exists(path)) return path;
    throw thrown;
  }
  return path;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
