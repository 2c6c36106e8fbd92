import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** koffi's whole API as its binary exports it; the JS around it only searches for the binary. */
export type Koffi = Pick<
  typeof import("koffi"),
  | "load"
  | "struct"
  | "pack"
  | "union"
  | "opaque"
  | "pointer"
  | "array"
  | "proto"
  | "alias"
  | "sizeof"
  | "offsetof"
  | "alloc"
  | "free"
  | "as"
  | "address"
  | "decode"
  | "encode"
  | "view"
  | "register"
  | "unregister"
  | "errno"
  | "config"
  | "version"
>;

export type Native =
  | { readonly koffi: Koffi; readonly from: string; readonly reason: null }
  | { readonly koffi: null; readonly from: null; readonly reason: string };

let loaded: Native | undefined;

/**
 * Loads koffi's binary by its exact path: `dist/native/<platform>-<arch>/koffi.node` beside the
 * bundle, else the package `@koromix/koffi-<platform>-<arch>` of a checkout with node_modules.
 * koffi's own search does not survive bundling. Takes 1.5 ms on Linux; loaded once per thread.
 *
 * Where there is none (another architecture, musl), `reason` is a sentence that says what was tried.
 */
export function loadKoffi(): Native {
  loaded ??= load();
  return loaded;
}

function load(): Native {
  const here = fileURLToPath(import.meta.url);
  const faults: string[] = [];
  for (const path of candidates(here)) {
    if (!existsSync(path)) continue;
    try {
      const koffi = createRequire(import.meta.url)(path) as Koffi;
      return { koffi, from: path, reason: null };
    } catch (thrown) {
      // musl's dlopen refuses the glibc binary here, with the missing symbol in the message.
      faults.push(`${path}: ${thrown instanceof Error ? thrown.message.trim() : String(thrown)}`);
    }
  }
  const target = `${process.platform}-${process.arch}`;
  const why = faults.length > 0 ? faults.join("; ") : "no binary is shipped for this platform";
  return { koffi: null, from: null, reason: `koffi cannot be loaded on ${target}: ${why}` };
}

function* candidates(here: string): Generator<string> {
  const target = `${process.platform}-${process.arch}`;
  const inPackage = join(
    "@koromix",
    `koffi-${target}`,
    `${process.platform}_${process.arch}`,
    "koffi.node",
  );
  // A bundle lies in dist/<entry>/index.js, or its chunk beside it.
  yield join(dirname(here), "..", "native", target, "koffi.node");
  for (let folder = dirname(here); ; folder = dirname(folder)) {
    yield join(folder, "node_modules", inPackage);
    if (dirname(folder) === folder) return;
  }
}
