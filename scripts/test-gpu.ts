import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNvidiaSmi } from "../src/platform/gpu/nvidia-smi.ts";

/**
 * npm run test:gpu [-- --write] [-- --required]
 *
 * The suite that needs an NVIDIA GPU. Without one it says so and ends well, unless `--required`
 * (a GPU runner's CI) makes that a failure. `--write` puts its figures into docs/performance.md.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const flags = process.argv.slice(2);
const smi = findNvidiaSmi(process.platform, process.env);
const card = smi === null ? null : describeCard(smi);

if (card === null) {
  console.log("test:gpu not run: needs a machine with an NVIDIA GPU, its driver and nvidia-smi");
  process.exitCode = flags.includes("--required") ? 1 : 0;
} else {
  process.exitCode = runSuite(card);
}

function describeCard(program: string): string | null {
  const { status, stdout } = spawnSync(
    program,
    ["--query-gpu=name,driver_version", "--format=csv,noheader"],
    { encoding: "utf8", timeout: 30_000 },
  );
  return status === 0 && stdout.trim() !== "" ? (stdout.trim().split("\n")[0] ?? null) : null;
}

function runSuite(name: string): number {
  const folder = mkdtempSync(join(tmpdir(), "test-gpu-"));
  const figures = join(folder, "figures.md");
  writeFileSync(figures, "");
  const files = globSync("test/gpu/*.test.ts", { cwd: root }).sort();
  const { status } = spawnSync(
    process.execPath,
    ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files],
    { cwd: root, stdio: "inherit", env: { ...process.env, GPU_FIGURES: figures } },
  );
  const rows = readFileSync(figures, "utf8");
  rmSync(folder, { recursive: true });
  if (status === 0 && flags.includes("--write")) writeFigures(name, rows);
  return status ?? 1;
}

/** A section of its own, which `npm run bench -- --write` keeps. */
function writeFigures(name: string, rows: string): void {
  const page = join(root, "docs", "performance.md");
  const kept = existsSync(page)
    ? readFileSync(page, "utf8").split("\n## On a real GPU")[0]
    : "# Performance\n";
  const date = new Date().toISOString().slice(0, 10);
  const section = `## On a real GPU\n\nWritten by \`npm run test:gpu -- --write\`, ${date}, ${name}.\n\n| what | figure |\n|---|---|\n${rows}`;
  writeFileSync(page, `${kept?.trimEnd()}\n\n${section}`);
}
