import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BundledModule, licensesText, packagesOf } from "./licenses.ts";
import { extractNativeBinaries } from "./native-binaries.ts";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Each entry becomes a bundle of its own; a worker thread is found by its path beside the others. */
export const ENTRIES = ["main", "post", "cli", "watchdog", "gpu-probe"] as const;

/** In dist/ without the bundler's doing: its binary, the report page's charts, the bundler's own helpers. */
const BESIDES = ["koffi", "uplot", "@vercel/ncc"] as const;

/** Bundles that hold next to nothing but our own code, and whose size counts before the first file. */
const OURS: ReadonlySet<string> = new Set(["cli", "watchdog"]);

type Ncc = (
  input: string,
  options: Record<string, unknown>,
) => Promise<{
  code: string;
  assets: Record<string, { source: string | Buffer; permissions: number }>;
  stats: { readonly compilation: { readonly modules: Iterable<BundledModule> } };
}>;

/**
 * Builds everything that `dist/` holds into `outDir`. The same sources give the same bytes: module
 * ids come from the paths under .build, so it always compiles into that folder.
 */
export async function bundle(outDir: string): Promise<void> {
  rmSync(join(root, ".build"), { recursive: true, force: true });
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], {
    stdio: "inherit",
  });
  const ncc = createRequire(import.meta.url)("@vercel/ncc") as Ncc;
  rmSync(outDir, { recursive: true, force: true });
  const packages = new Set(BESIDES.map((name) => join(root, "node_modules", name)));
  for (const entry of ENTRIES) {
    const { code, assets, stats } = await ncc(join(root, ".build", "src", "entry", `${entry}.js`), {
      cache: false,
      minify: false,
      sourceMap: false,
      quiet: true,
    });
    for (const folder of packagesOf(stats.compilation.modules)) packages.add(folder);
    const isOurs = OURS.has(entry);
    const folder = join(outDir, entry);
    writeBundle(folder, isOurs ? ascii(code) : code, assets, isOurs ? ascii : String);
    checkSyntax(folder);
  }
  await extractNativeBinaries(join(outDir, "native"));
  writeFileSync(join(outDir, "licenses.txt"), licensesText(packages));
}

function writeBundle(
  folder: string,
  code: string,
  assets: Record<string, { source: string | Buffer }>,
  edit: (code: string) => string,
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.js"), code);
  // The bundles are ES modules wherever they are copied to.
  writeFileSync(join(folder, "package.json"), '{\n  "type": "module"\n}\n');
  for (const [name, { source }] of Object.entries(assets)) {
    if (name === "package.json") continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, name.endsWith(".js") ? edit(String(source)) : source);
  }
}

/** A bundle that does not parse would be seen when it is loaded, which is at the end of a job for some. */
function checkSyntax(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
    execFileSync(process.execPath, ["--check", join(folder, name)], { stdio: "inherit" });
  }
}

/**
 * Characters beyond ASCII as escapes: V8 keeps a text with one such character in two bytes each, and
 * reads it slower. In strings, templates and regular expressions both mean the same; as the blanks
 * between words that some packages have, they would not: only for bundles of our own code.
 */
function ascii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string })
    .version;
}
