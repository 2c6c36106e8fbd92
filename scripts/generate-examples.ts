import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Puts the real output of examples/healthy and examples/trouble into the README, between its markers.
 * Only this machine's paths are replaced.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const readme = join(root, "README.md");
let text = readFileSync(readme, "utf8");
for (const [name, args] of [
  ["healthy", []],
  ["trouble", ["--file-timeout", "3s", "--tree-memory-limit", "512MB"]],
] as const) {
  const command = ["node", "dist/cli/index.js", ...args, `examples/${name}`];
  const { stdout } = spawnSync(process.execPath, command.slice(1), { cwd: root, encoding: "utf8" });
  const block = `\`\`\`console\n$ ${command.join(" ")}\n${withoutPaths(stdout)}\`\`\``;
  text = replaceBetween(text, name, name === "trouble" ? folded(block, stdout) : block);
}
writeFileSync(readme, text);

/** The overview in the open, everything above it behind a click. */
function folded(block: string, stdout: string): string {
  const overview = withoutPaths(stdout).split("\n\n").at(-1) ?? "";
  return `\`\`\`\n${overview}\`\`\`\n\n<details><summary>The whole output</summary>\n\n${block}\n\n</details>`;
}

function withoutPaths(output: string): string {
  return output
    .replaceAll(realpathSync(process.execPath), "node")
    .replaceAll(process.execPath, "node")
    .replaceAll(pathToFileURL(root).href, "file:///project")
    .replaceAll(root, "/project");
}

function replaceBetween(whole: string, name: string, block: string): string {
  const marks = new RegExp(`(<!-- ${name}:begin -->\n)[^]*?(<!-- ${name}:end -->)`);
  if (!marks.test(whole)) throw new Error(`README.md has no marks for ${name}`);
  return whole.replace(marks, (_all, begin, end) => `${begin}\n${block}\n\n${end}`);
}
