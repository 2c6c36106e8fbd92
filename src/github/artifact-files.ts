import { constants } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Characters that the artifact service refuses in paths. */
const REFUSED = /["<>|*?:\r\n]/;

export interface ArtifactFiles {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  /** Relative paths of what stays behind, each with its reason. */
  readonly leftOut: readonly string[];
}

/**
 * The files of a report folder that can be uploaded: regular ones that open. Links are left out
 * (what they point to is none of our reports), and so are hidden files, which are the folder's lock
 * and drafts. One bad file in the list would make the client throw where nobody can catch it.
 */
export async function artifactFiles(directory: string): Promise<ArtifactFiles> {
  const files: string[] = [];
  const leftOut: string[] = [];
  // By hand: readdir's `recursive` is younger than Node 20.0.
  const folders = [directory];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        folders.push(path);
        continue;
      }
      const name = relative(directory, path).split(sep).join("/");
      const problem = entry.isFile() ? await problemOf(path, name) : "no regular file";
      if (problem === null) files.push(path);
      else leftOut.push(`${name} (${problem})`);
    }
  }
  return { files: files.sort(), leftOut: leftOut.sort() };
}

async function problemOf(path: string, name: string): Promise<string | null> {
  if (REFUSED.test(name)) return "a character that artifacts may not have in names";
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    await file.close();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}
