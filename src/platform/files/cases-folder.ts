import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where test commands write their JUnit files: a hidden folder of this run's own. */
export interface CasesFolder {
  /** A path that no other file of this run gets; nothing is there before the command wrote it. */
  newPath(): string;
  /** Makes the folder, where a path in it was asked for. */
  create(): void;
  readonly [Symbol.dispose]: () => void;
}

/**
 * In the report folder and not among the machine's temporary files: what a run leaves that was
 * ended by force is then found and removed by the next one there, by `replay` and by post.
 *
 * `newName` gives what nobody can guess; most runs never ask for a path, and then not for a name.
 */
export function casesFolder(reportDir: string, newName: () => string): CasesFolder {
  let path: string | null = null;
  const folder = () => {
    path ??= join(reportDir, `.cases.${newName()}`);
    return path;
  };
  let count = 0;
  return {
    newPath() {
      count += 1;
      return join(folder(), `${count}.xml`);
    },
    create() {
      if (path !== null) mkdirSync(path, { mode: 0o700 });
    },
    [Symbol.dispose]() {
      if (path !== null) rmSync(path, { recursive: true, force: true });
    },
  };
}
