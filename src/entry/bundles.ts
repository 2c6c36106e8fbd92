import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * A bundle beside the one that runs: dist/<name>/index.js. Written without `new URL(…,
 * import.meta.url)`, which the bundler would take for a file to copy.
 */
export function bundleBeside(name: string): URL {
  return pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), "..", name, "index.js"));
}
