import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layoutSource } from "./rig/layout-source.ts";

const SOURCES = join(import.meta.dirname, "fixtures");
let built: string | undefined;

/**
 * The path of a small Windows program compiled from test/windows/fixtures/<name>.c (or of
 * `layouts`, whose source is made). The rig has compiled them all beforehand; a real Windows
 * compiles here, with the gcc of mingw-w64 that GitHub's windows-latest has in its PATH.
 */
export function fixtureProgram(name: string): string {
  const prebuilt = process.env.GPU_SAFE_TESTS_WINDOWS_FIXTURES;
  if (prebuilt !== undefined) return join(prebuilt, `${name}.exe`);
  built ??= mkdtempSync(join(tmpdir(), "gpu-safe-tests-fixtures-"));
  const program = join(built, `${name}.exe`);
  if (existsSync(program)) return program;
  const source = name === "layouts" ? join(built, "layouts.c") : join(SOURCES, `${name}.c`);
  if (name === "layouts") writeFileSync(source, layoutSource());
  execFileSync("gcc", ["-O1", "-static", "-s", "-municode", "-o", program, source]);
  return program;
}

/** Whether this is Wine, where some of Windows is accepted and not done. */
export const IS_WINE = process.env.GPU_SAFE_TESTS_WINE === "1";
