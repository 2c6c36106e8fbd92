/**
 * `npm run test:act`: the built action in a real workflow runner, act, in host mode with its own
 * artifact server. Needs git and, the first time, Go and the network.
 */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { actBinary } from "./rig/act-binary.ts";
import { failRig, programFromApt } from "./rig/command.ts";

async function main(): Promise<void> {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  await programFromApt("git", "git");
  const env = { ...process.env, GPU_SAFE_TESTS_ACT: await actBinary() };
  const files = globSync("test/act/*.test.ts", { cwd: root });
  const args = ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  process.exitCode = status ?? 1;
}

main().catch(failRig);
