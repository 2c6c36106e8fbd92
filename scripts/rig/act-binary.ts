import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cachedFolder, cacheFolder } from "./cache.ts";
import { command, RigError } from "./command.ts";
import { findGo } from "./go.ts";

const VERSION = "v0.2.89";
/**
 * act's artifact server, as released, refuses what the current artifact client sends
 * (nektos/act issue 6114, open): a field that its protocol file does not know yet, and a signature
 * without its padding. Both changes only accept more than before.
 */
const PATCHED_FILE = "pkg/artifacts/artifacts_v4.go";
const PATCHES = [
  [
    "protojson.Unmarshal(body, req)",
    "protojson.UnmarshalOptions{DiscardUnknown: true}.Unmarshal(body, req)",
  ],
  [
    "base64.URLEncoding.DecodeString(sig)",
    'base64.RawURLEncoding.DecodeString(strings.TrimRight(sig, "="))',
  ],
] as const;

/** The path of an act that understands the current artifact client, built once and cached. */
export async function actBinary(): Promise<string> {
  const folder = await cachedFolder(cacheFolder("act", `${VERSION}-${PATCHES.length}`), build);
  return join(folder, "act");
}

async function build(folder: string): Promise<void> {
  const go = await findGo();
  console.log(`building act ${VERSION}, about a minute`);
  const env = { ...process.env, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "auto", CGO_ENABLED: "0" };
  const module = `github.com/nektos/act@${VERSION}`;
  const told = await command([go, "mod", "download", "-json", module], { cwd: folder, env });
  const source = (JSON.parse(told) as { Dir: string }).Dir;
  const work = join(folder, "source");
  await cp(source, work, { recursive: true });
  // The module cache is read-only, and so are copies of it.
  await command(["chmod", "-R", "u+w", work]);
  await writeFile(join(work, PATCHED_FILE), await patched(join(source, PATCHED_FILE)));
  await command([go, "build", "-o", join(folder, "act"), "."], { cwd: work, env });
  await command(["rm", "-rf", work]);
}

async function patched(file: string): Promise<string> {
  let text = await readFile(file, "utf8");
  for (const [from, to] of PATCHES) {
    if (text.split(from).length !== 2) throw new RigError(`${file} no longer holds: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}
