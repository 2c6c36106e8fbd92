import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A module of webpack's, as far as it is asked for where it comes from. */
export interface BundledModule {
  readonly resource?: string;
  /** Of modules that became one. */
  readonly modules?: Iterable<BundledModule> | null;
}

/** The folders of the packages that these modules come from, below `node_modules`. */
export function packagesOf(modules: Iterable<BundledModule>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of modules) {
    const folder = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(
      module.resource ?? "",
    )?.[1];
    if (folder !== undefined) found.add(folder);
    if (module.modules) for (const each of packagesOf(module.modules)) found.add(each);
  }
  return found;
}

/** Every package with its licence; those with the same text share it. Sorted, the same every time. */
export function licensesText(folders: Iterable<string>): string {
  const byText = new Map<string, Set<string>>();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    ) as { name?: string; version?: string; license?: string };
    if (name === undefined) continue;
    const text = textIn(folder) ?? `(${name} has no file of its own that tells its licence)`;
    const title = `${name} ${version} (${license ?? "licence not named"})`;
    byText.set(text, (byText.get(text) ?? new Set()).add(title));
  }
  const parts = [...byText].map(
    ([text, titles]) => `${[...titles].sort().join("\n")}\n\n${text}\n`,
  );
  const head =
    "The packages that are built into the files of this folder, each with its licence.\n" +
    "Made by `npm run build` from what the bundler put in.\n";
  return [head, ...parts.sort()].join(`\n${"-".repeat(80)}\n`);
}

function textIn(folder: string): string | null {
  const name = readdirSync(folder)
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)(?:$|[.-])/i.test(each));
  if (name === undefined || !existsSync(join(folder, name))) return null;
  return readFileSync(join(folder, name), "utf8").replace(/\r\n?/g, "\n").trim();
}
