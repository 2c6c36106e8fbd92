import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The platforms that GitHub's runner exists for and that koffi has binaries for. */
export const NATIVE_TARGETS = ["linux-x64", "linux-arm64", "win32-x64", "win32-arm64"] as const;

/**
 * Fetches koffi's binary for every target, checks the package against the sha512 in the lockfile,
 * and puts it at `<folder>/<target>/koffi.node`. npm installs the host's own target only.
 */
export async function extractNativeBinaries(folder: string): Promise<void> {
  for (const target of NATIVE_TARGETS) {
    const work = mkdtempSync(join(tmpdir(), "koffi-"));
    try {
      const { version, integrity } = locked(`@koromix/koffi-${target}`);
      const tarball = pack(`@koromix/koffi-${target}@${version}`, work);
      verify(tarball, integrity);
      // By its bare name: GNU's tar on Windows takes the colon of a drive for a remote machine.
      execFileSync("tar", ["-xzf", basename(tarball)], { cwd: work });
      mkdirSync(join(folder, target), { recursive: true });
      const binary = join(work, "package", target.replace("-", "_"), "koffi.node");
      copyFileSync(binary, join(folder, target, "koffi.node"));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

function locked(name: string): { version: string; integrity: string } {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  const found = lock.packages[`node_modules/${name}`];
  if (found === undefined) throw new Error(`${name} is not in package-lock.json; run npm install`);
  return found;
}

function pack(spec: string, folder: string): string {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: folder, encoding: "utf8", shell: process.platform === "win32" } as const;
  const printed = execFileSync(npm, ["pack", spec, "--json", "--silent"], options);
  const packed = JSON.parse(printed) as unknown;
  const [first] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as {
    filename: string;
  }[];
  if (first === undefined) throw new Error(`npm pack ${spec} packed nothing`);
  return join(folder, first.filename.replace(/^@/, "").replace("/", "-"));
}

function verify(tarball: string, integrity: string): void {
  const [algorithm = "", expected] = integrity.split("-", 2);
  const actual = createHash(algorithm).update(readFileSync(tarball)).digest("base64");
  // base64 may hold "-" nowhere, so the split above is safe.
  if (actual !== expected) throw new Error(`${tarball} does not match the lockfile's ${algorithm}`);
}
