import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Runs every test that this machine can run, and says at the end what was skipped and what would
 * make it run. Names of folders or files below test/ pick some: `npm test -- engine`.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = process.argv.slice(2);

/** Suites with a rig of their own. */
const RIGS = [
  {
    folder: "windows",
    command: "npm run test:windows",
    needs: "Windows Node under Wine: Debian, root",
  },
  {
    folder: "rigs",
    command: "npm run test:cgroup2",
    needs: "QEMU, debootstrap: Debian, root",
  },
  { folder: "act", command: "npm run test:act", needs: "dist/, git, Go" },
  { folder: "gpu", command: "npm run test:gpu", needs: "an NVIDIA GPU" },
  ...(process.platform === "linux"
    ? []
    : [{ folder: "platform/linux", command: "npm test", needs: "Linux" }]),
];

const files = globSync("test/**/*.test.ts", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !RIGS.some(({ folder }) => file.startsWith(`test/${folder}/`)))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort();

if (files.length === 0) {
  console.error(`no test file matches ${wanted.join(" ")}`);
  process.exit(1);
}

const args = ["--test", "--test-reporter=spec", "--test-concurrency=2", ...files];
const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
const skipped = new Map<string, number>();
let partial = "";
child.stdout.setEncoding("utf8").on("data", (text: string) => {
  process.stdout.write(text);
  const lines = (partial + text).split("\n");
  partial = lines.pop() ?? "";
  for (const line of lines) {
    const reason = /^\s*﹣ .* # (.+)$/.exec(line)?.[1];
    if (reason !== undefined) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  }
});
child.on("close", (code) => {
  console.log("\nNot run here:");
  for (const [reason, count] of skipped) console.log(`  ${count} skipped: ${reason}`);
  for (const { command, needs } of RIGS) console.log(`  ${command} (needs ${needs})`);
  process.exitCode = code ?? 1;
});
