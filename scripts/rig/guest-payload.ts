import { copyFile, open, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "./cache.ts";
import { RigError } from "./command.ts";
import { CpioWriter } from "./cpio.ts";

/** What the suites need of the repository, and the packages they import with all theirs. */
const FOLDERS = ["src", "test", "examples"];
const FILES = ["package.json", "tsconfig.json"];
const PACKAGES = [
  "koffi",
  "systeminformation",
  "tinyglobby",
  "string-argv",
  "picocolors",
  "fast-check",
];

/**
 * The guest's system followed by a second archive with Node, the repository's files under /repo
 * and the rig's scripts under /rig; the kernel unpacks both, one over the other.
 */
export async function packGuest(request: {
  readonly rootfs: string;
  readonly repository: string;
  readonly initramfs: string;
  /** Test files to run in the guest, relative to the repository. */
  readonly files: readonly string[];
  /** Names of the suites to run; those of another boot are passed over there. */
  readonly suites: readonly string[];
}): Promise<void> {
  await requireNode24();
  await copyFile(request.rootfs, request.initramfs);
  await using out = await open(request.initramfs, "a");
  const cpio = new CpioWriter(out);
  await cpio.addFolder("usr/local/bin");
  await cpio.addFile("usr/local/bin/node", await realpath(process.execPath));
  const rig = join(request.repository, "test/rigs/cgroup2");
  await cpio.addTree(rig, "rig");
  await cpio.addText("rig/suites", `${request.suites.join("\n")}\n`);
  await cpio.addText("rig/patterns", `${request.files.join("\n")}\n`);
  await cpio.addFile("etc/systemd/system/rig-suites.service", join(rig, "rig-suites.service"));
  await cpio.addFolder("repo");
  for (const folder of FOLDERS) {
    const path = join(request.repository, folder);
    if (await exists(path)) await cpio.addTree(path, join("repo", folder));
  }
  for (const file of FILES) await cpio.addFile(join("repo", file), join(request.repository, file));
  await addPackages(cpio, await realpath(join(request.repository, "node_modules")));
  await cpio.end();
}

async function addPackages(cpio: CpioWriter, nodeModules: string): Promise<void> {
  await cpio.addFolder("repo/node_modules");
  const added = new Set<string>();
  const add = async (name: string): Promise<void> => {
    const folder = join(nodeModules, name);
    if (added.has(name) || !(await exists(folder))) return;
    added.add(name);
    const scope = name.includes("/") ? join("repo/node_modules", name, "..") : null;
    if (scope !== null) await cpio.addFolder(scope);
    await cpio.addTree(folder, join("repo/node_modules", name));
    for (const dependency of await dependenciesOf(folder)) await add(dependency);
  };
  for (const name of PACKAGES) await add(name);
}

async function dependenciesOf(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
}

async function requireNode24(): Promise<void> {
  if (Number(process.versions.node.split(".")[0]) >= 24) return;
  throw new RigError(
    `the guest runs the Node that runs this script, and that must be 24 (it is ${process.version}). ` +
      "Start it with: npm run test:cgroup2",
  );
}
