import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { release, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Tally } from "../test/hostile/soak.ts";

/**
 * `npm run test:hostile`: every row of docs/reliability.md, as often as it says, about an hour.
 * Words pick files of test/hostile/; `--tally FILE` adds to the counts of an earlier part, `--write`
 * puts what was counted into docs/reliability.md, `--only-write` runs nothing.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const DOCUMENT = join(root, "docs", "reliability.md");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tally: { type: "string" },
    write: { type: "boolean", default: false },
    "only-write": { type: "boolean", default: false },
  },
});
const file = values.tally ?? join(mkdtempSync(join(tmpdir(), "hostile-")), "tally.jsonl");

if (!values["only-write"]) {
  const tests = globSync("test/hostile/*.test.ts", { cwd: root })
    .filter((name) => positionals.length === 0 || positionals.some((word) => name.includes(word)))
    .sort();
  const seed = process.env.GPU_SAFE_TESTS_SEED ?? String(Date.now() % 2 ** 31);
  console.log(`GPU_SAFE_TESTS_SEED=${seed}\ncounted in ${file}`);
  const args = ["--test", "--test-reporter=spec", "--test-concurrency=1", ...tests];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      GPU_SAFE_TESTS_SOAK: "1",
      GPU_SAFE_TESTS_SEED: seed,
      GPU_SAFE_TESTS_TALLY: file,
    },
  });
  process.exitCode = status ?? 1;
}
if (values.write || values["only-write"]) write();

function write(): void {
  if (!existsSync(file)) throw new Error(`nothing was counted in ${file}`);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  // A row that was tried again stands there as it was the last time.
  const rows = new Map<string, Tally>();
  for (const line of lines) {
    const tally = JSON.parse(line) as Tally;
    rows.set(tally.row, tally);
  }
  const all = [...rows.values()];
  const text = readFileSync(DOCUMENT, "utf8");
  const parts = ["zoo", "ourselves", "artifact", "input", "load"] as const;
  const withTables = parts.reduce(
    (sum, part) => between(sum, part, table(all.filter((row) => row.part === part))),
    text,
  );
  writeFileSync(DOCUMENT, between(withTables, "figures", figures(all)));
}

function table(rows: readonly Tally[]): string {
  const body = rows.map(
    ({ row, tried, held, what }) => `| ${cell(row)} | ${tried} | ${held} | ${cell(what)} |`,
  );
  return ["| what was done | times | held | what held |", "|---|---:|---:|---|", ...body].join(
    "\n",
  );
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function figures(rows: readonly Tally[]): string {
  const sum = (list: readonly Tally[], of: "tried" | "held") =>
    list.reduce((total, row) => total + row[of], 0);
  const faults = rows.filter(
    ({ part }) => part === "zoo" || part === "ourselves" || part === "artifact",
  );
  const inputs = rows.filter(({ part }) => part === "input");
  const cancelMs = Math.max(...rows.map((row) => row.cancelMs ?? 0));
  const load = rows.find(({ part }) => part === "load");
  const seeds = [...new Set(rows.map((row) => row.seed))].join(", ");
  return [
    `- faults tried: ${sum(faults, "tried")}, held: ${sum(faults, "held")}, lost: ${sum(faults, "tried") - sum(faults, "held")}`,
    `- bad inputs tried: ${sum(inputs, "tried")}, held: ${sum(inputs, "held")}`,
    `- longest time from a signal to nothing alive: ${Math.round(cancelMs)} ms`,
    `- load: ${load?.what ?? "not run"}`,
    `- counted on Linux ${release()} ${process.arch}, Node ${process.version}, two processors that others used meanwhile; seeds ${seeds}`,
  ].join("\n");
}

function between(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no place for ${name}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}
