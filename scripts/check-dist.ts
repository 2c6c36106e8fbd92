import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { bundle, root } from "./bundle.ts";
import { ASSETS, assetsModule } from "./page.ts";

/** Builds again beside dist/ and compares byte by byte: what is committed is what the sources say. */
const fresh = mkdtempSync(join(tmpdir(), "check-dist-"));
try {
  await bundle(fresh);
  const committed = read(join(root, "dist"));
  const built = read(fresh);
  const names = [...new Set([...committed.keys(), ...built.keys()])].sort();
  const faults = names.flatMap((name) => {
    const [mine, theirs] = [committed.get(name), built.get(name)];
    if (mine === undefined) return [`missing in dist/: ${name}`];
    if (theirs === undefined) return [`no source builds dist/${name}`];
    return mine.equals(theirs) ? [] : [`differs from a fresh build: dist/${name}`];
  });
  if (readFileSync(ASSETS, "utf8") !== assetsModule()) {
    faults.push("differs from its sources: src/report/html/assets.ts (npm run generate)");
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error("dist/ is not in step with src/: run `npm run build` and commit dist/");
    process.exitCode = 1;
  } else console.log(`dist/ is in step with src/ (${names.length} files compared)`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function read(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll("\\", "/"), readFileSync(path));
  }
  return files;
}
