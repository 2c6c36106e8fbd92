import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Row } from "./bench/row.ts";

/**
 * npm run bench [-- [--json] [--write] [name…]]
 *
 * Every figure is a ratio or a difference measured side by side in this one run. `--write` puts the
 * table into docs/performance.md; `name` picks modules of scripts/bench.
 */
const here = dirname(fileURLToPath(import.meta.url));
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const asJson = process.argv.includes("--json");
const HELPERS = new Set(["row", "world"]);

const modules = readdirSync(join(here, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts"))
  .filter((name) => !HELPERS.has(name) && (names.length === 0 || names.includes(name)));

const rows: Row[] = [];
for (const name of modules) {
  if (!asJson) console.error(`measuring ${name} …`);
  const { run } = (await import(pathToFileURL(join(here, "bench", `${name}.ts`)).href)) as {
    run: () => Promise<Row[]>;
  };
  rows.push(...(await run()));
}

if (asJson) console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
else console.log(table(rows));
if (process.argv.includes("--write")) {
  const page = join(here, "..", "docs", "performance.md");
  // The figures of a real GPU are written by scripts/test-gpu.ts on another machine.
  const gpu = existsSync(page)
    ? readFileSync(page, "utf8").split("\n## On a real GPU")[1]
    : undefined;
  writeFileSync(
    page,
    `# Performance\n\nWritten by \`npm run bench -- --write\`; each figure was measured side by side with its rival in one run, interleaved.\n\n${machine()}\n\n${table(rows)}\n${gpu === undefined ? "" : `\n## On a real GPU${gpu}`}`,
  );
}

function table(all: readonly Row[]): string {
  const head =
    "| | what | ours | beside it | figure | target | met |\n|---|---|---|---|---|---|---|";
  const lines = all.map(
    ({ group, what, ours, against, figure, target, met }) =>
      `| ${group} | ${what} | ${ours} | ${against} | ${figure} | ${target} | ${met === null ? "—" : met ? "yes" : "**no**"} |`,
  );
  return [head, ...lines].join("\n");
}

function machine(): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: here,
    encoding: "utf8",
  }).trim();
  const model = cpus()[0]?.model ?? "unknown processor";
  return `Machine: ${availableParallelism()} cores of ${model}, ${Math.round(totalmem() / 2 ** 30)} GB of RAM, kernel ${release()}, Node ${process.version}; commit ${commit}.`;
}
