import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, installFromApt, onPath, RigError } from "./command.ts";

/** From this version on Go fetches by itself the newer toolchain that a module asks for. */
const OLDEST_MINOR = 21;
const FOLDERS = ["/usr/local/go/bin", "/usr/lib/go/bin"];

/**
 * A Go that can build current modules: the machine's own, else (root on Debian) from apt, else
 * from the release's backports, where the release itself is too old. Throws a RigError otherwise.
 */
export async function findGo(): Promise<string> {
  const own = await newEnough();
  if (own !== null) return own;
  const remedy = `Put Go 1.${OLDEST_MINOR} or newer on PATH.`;
  await installFromApt("golang-go", remedy);
  const packaged = await newEnough();
  if (packaged !== null) return packaged;
  await installFromApt("golang-go", remedy, await backports());
  const backported = await newEnough();
  if (backported !== null) return backported;
  throw new RigError(`this system's packages bring no Go that is new enough. ${remedy}`);
}

async function newEnough(): Promise<string | null> {
  const go = onPath("go", FOLDERS);
  if (go === null) return null;
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(await command([go, "version"])) ?? [];
  return Number(major) > 1 || Number(minor) >= OLDEST_MINOR ? go : null;
}

/** Options that let apt see this release's backports as well, without changing the machine's lists. */
async function backports(): Promise<readonly string[]> {
  const format = "$(CODENAME) $(REPO_URI)";
  const targets = await command([
    "apt-get",
    "indextargets",
    "--format",
    format,
    "Created-By: Packages",
    "Component: main",
    "Label: Debian",
  ]);
  const [codename, mirror] = targets.split("\n")[0]?.split(" ") ?? [];
  if (!codename || !mirror) return [];
  const release = codename.replace(/-.*/, "");
  const list = join(await mkdtemp(join(tmpdir(), "gpu-safe-tests-apt-")), "sources.list");
  const own = await readFile("/etc/apt/sources.list", "utf8").catch(() => "");
  await writeFile(list, `${own}\ndeb ${mirror} ${release}-backports main\n`);
  return ["-o", `Dir::Etc::SourceList=${list}`, "-t", `${release}-backports`];
}
