import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where test commands write their JUnit files: a folder of this run's own, made when it is needed. */
export interface CasesFolder {
  /** A path that no other file of this run gets; nothing is there yet. */
  newPath(): string;
  readonly [Symbol.dispose]: () => void;
}

export function casesFolder(temporary: string): CasesFolder {
  let folder: string | null = null;
  let count = 0;
  return {
    newPath() {
      folder ??= mkdtempSync(join(temporary, "gpu-safe-tests-cases-"));
      count += 1;
      return join(folder, `${count}.xml`);
    },
    [Symbol.dispose]() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
