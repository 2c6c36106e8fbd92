import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A real folder with real files, gone at the end of the test. */
export interface Project extends Disposable {
  readonly root: string;
  path(name: string): string;
  write(name: string, content?: string, mode?: number): string;
}

export function createProject(files: readonly string[] = [], parent = tmpdir()): Project {
  // The temporary folder may itself be a link (macOS, Windows short names).
  const root = realpathSync.native(mkdtempSync(join(parent, "gst files [x] ")));
  const project: Project = {
    root,
    path: (name) => join(root, name),
    write: (name, content = "", mode = 0o644) => {
      const path = join(root, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { mode });
      return path;
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const file of files) project.write(file);
  return project;
}
