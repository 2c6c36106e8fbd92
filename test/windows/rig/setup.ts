import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { enter } from "./namespace.ts";
import { type PackedPackage, packedPackages, RECIPE, rigFolder } from "./recipe.ts";

/**
 * Makes the rig where it is not there yet, about a minute, and returns its root file system.
 * It is built under another name and renamed at the end: a rig that exists is whole.
 */
export function setUpRig(project: string, say: (line: string) => void): string {
  const folder = rigFolder(project);
  const rootfs = join(folder, "rootfs");
  if (existsSync(folder)) return rootfs;
  refuseWhereImpossible();
  const building = `${folder}.building-${process.pid}`;
  try {
    mkdirSync(building, { recursive: true });
    buildInto(join(building, "rootfs"), project, say);
    try {
      renameSync(building, folder);
    } catch (thrown) {
      // Another run was faster; its rig is as good as this one.
      if (!existsSync(folder)) throw thrown;
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return rootfs;
}

function refuseWhereImpossible(): void {
  const target = `${process.platform}-${process.arch}`;
  if (target !== "linux-x64") throw new Error(`the Wine rig needs linux-x64, this is ${target}`);
  if (process.getuid?.() !== 0) {
    throw new Error("the Wine rig needs root for its mounts: run `sudo npm run test:windows`");
  }
}

function buildInto(rootfs: string, project: string, say: (line: string) => void): void {
  const step = (what: string, run: () => void): void => {
    const begin = performance.now();
    run();
    say(`rig: ${what}, ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  };
  if (!hasCommand("debootstrap")) {
    step("debootstrap installed", () =>
      quietly("apt-get", [
        "install",
        "-y",
        "--no-install-recommends",
        "debootstrap",
        "debian-archive-keyring",
      ]),
    );
  }
  step(`Debian ${RECIPE.suite}`, () =>
    quietly("debootstrap", ["--variant=minbase", RECIPE.suite, rootfs]),
  );
  step(`${RECIPE.packages.join(", ")} installed`, () =>
    inside(
      rootfs,
      `export DEBIAN_FRONTEND=noninteractive
       apt-get install -y --no-install-recommends ${RECIPE.packages.join(" ")}
       apt-get clean`,
    ),
  );
  for (const wanted of packedPackages(project)) {
    step(`${wanted.name} ${wanted.version}`, () => unpack(wanted, rootfs));
  }
  mkdirSync(join(rootfs, "project"));
  mkdirSync(join(rootfs, "out"));
  step("Wine's prefix", () =>
    inside(
      rootfs,
      // The two overrides keep Wine from asking for Mono and Gecko.
      `export HOME=/root WINEPREFIX=/prefix WINEDEBUG=-all XDG_RUNTIME_DIR=/tmp
       WINEDLLOVERRIDES="mscoree,mshtml=" timeout 120 wineboot -i && timeout 60 wineserver -w`,
    ),
  );
}

/** Packs one npm package through the ordinary client and unpacks it if its hash is the pinned one. */
function unpack(wanted: PackedPackage, rootfs: string): void {
  const into = join(rootfs, wanted.into);
  mkdirSync(into, { recursive: true });
  const spool = mkdtempSync(join(rootfs, "tmp", "pack-"));
  const packed = execFileSync(
    "npm",
    ["pack", `${wanted.name}@${wanted.version}`, "--json", "--pack-destination", spool],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], cwd: spool },
  );
  const tarball = join(spool, String(JSON.parse(packed)[0].filename));
  const found = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  if (found !== wanted.integrity) {
    throw new Error(`${wanted.name}@${wanted.version} is ${found}, pinned is ${wanted.integrity}`);
  }
  quietly("tar", ["-xzf", tarball, "-C", into, "--strip-components=1"]);
  rmSync(spool, { recursive: true });
}

function inside(rootfs: string, script: string): void {
  const log = join(rootfs, "..", "setup.log");
  const { status, output } = enter({ root: rootfs, script });
  writeFileSync(log, output, { flag: "a" });
  if (status !== 0)
    throw new Error(`setting up the rig failed (${status}):\n${output.slice(-4000)}`);
}

function quietly(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 << 20 });
  } catch (thrown) {
    const { stdout = "", stderr = "" } = thrown as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`.slice(0, 6000));
  }
}

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, name)));
}
