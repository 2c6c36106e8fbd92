import { UserError } from "../../core/errors.ts";
import { quoted } from "../../core/quote.ts";
import { collect } from "./collect.ts";
import { exclude } from "./exclude.ts";
import { type Pattern, readPatterns } from "./patterns.ts";
import { createPlace, placeOf } from "./place.ts";

export interface DiscoverOptions {
  /** Globs, files or folders; `!` in front excludes, wherever it stands in the list. */
  readonly patterns: readonly string[];
  /** Absolute. */
  readonly workingDirectory: string;
  readonly platform: NodeJS.Platform;
}

export interface Discovered {
  /** Relative to the working directory, with `/`, sorted by code units, each once. */
  readonly files: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Finds the test files that the patterns name. Throws a UserError (exit code 2) where a named file
 * or folder does not exist, a glob cannot be used, or nothing is left to run; a pattern that
 * matches nothing beside others that do is a warning.
 */
export function discoverTestFiles(options: DiscoverOptions): Discovered {
  const { workingDirectory } = options;
  const found = placeOf(workingDirectory);
  if (found.kind !== "folder") {
    const why = found.kind === "file" ? "is a file, not a folder" : found.why;
    throw new UserError({
      code: "no-working-directory",
      message: `working-directory: ${quoted(workingDirectory, 200)} ${why}`,
      hint: "Set working-directory to the folder that the test files belong to.",
      exitCode: 2,
    });
  }
  const place = createPlace(workingDirectory, options.platform);
  const patterns = readPatterns(options.patterns, place);
  refuseMissing(patterns, workingDirectory);
  const warnings: { code: string; message: string }[] = [];
  const candidates = collect(patterns, place, (path, code) => {
    const message = `${quoted(path)} cannot be read (${code}): test files in it are not run.`;
    warnings.push({ code: "unreadable-folder", message });
  });
  const { kept, idle } = exclude(candidates.paths, patterns, place);
  for (const text of [...candidates.idle, ...idle]) {
    warnings.push({
      code: "pattern-without-match",
      message: `tests: ${quoted(text)} matches no file.`,
    });
  }
  if (kept.length === 0) throw nothingFound(options, candidates.paths.length);
  return { files: kept.map(place.show).sort(byCodeUnits), warnings };
}

/** The default order of strings, which no locale and no platform changes. */
function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function refuseMissing(patterns: readonly Pattern[], workingDirectory: string): void {
  const missing = patterns
    .filter((pattern) => pattern.kind === "missing")
    .filter((pattern) => !pattern.excludes);
  if (missing.length === 0) return;
  throw new UserError({
    code: "missing-test-file",
    message: [
      ...missing
        .slice(0, 20)
        .map((pattern) => `tests: ${quoted(pattern.text, 200)} ${pattern.why}`),
      ...(missing.length > 20 ? [`and ${missing.length - 20} more`] : []),
    ].join("\n"),
    hint: `Names are looked for in ${quoted(workingDirectory, 200)}: correct the name, or set working-directory.`,
    exitCode: 2,
  });
}

function nothingFound(options: DiscoverOptions, excluded: number): UserError {
  const shown = options.patterns.slice(0, 10).map((pattern) => quoted(pattern));
  const more = options.patterns.length - shown.length;
  const list = shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
  const where = quoted(options.workingDirectory, 200);
  return new UserError({
    code: "no-test-files",
    message:
      excluded > 0
        ? `tests: ${list} in ${where} leave no file to run: all ${excluded} that were found are excluded`
        : `tests: ${list} match no file in ${where}`,
    hint:
      excluded > 0
        ? "Take back one of the patterns that begin with !."
        : "Set tests to globs, files or folders that exist there, or set working-directory.",
    exitCode: 2,
  });
}
