import { parseArgsStringToArgv } from "string-argv";
import type { CommandTemplate } from "../core/settings.ts";
import { type Kind, simpleKind } from "./kinds.ts";
import { accepted, type Parsed, refused } from "./units.ts";

/** Longest command line that Windows can start (CreateProcessW). */
const LONGEST_COMMAND = 32_767;
/** Longest path that Linux takes (PATH_MAX). */
const LONGEST_PATH = 4_096;
/** Room for some 20,000 named files. */
const LONGEST_PATTERNS = 1_048_576;
/** What the artifact service refuses in a name: Windows could not unpack it. */
const FORBIDDEN_IN_ARTIFACT_NAME = /["\\/:<>|*?\r\n]/;

/** Test patterns, one a line (LF or CRLF), blanks around them and empty lines dropped. */
export const patternsKind: Kind<readonly string[]> = simpleKind({
  allowed: "globs, files or folders, one a line, at least one that does not begin with !",
  placeholder: "PATTERN",
  maxLength: LONGEST_PATTERNS,
  parse: (text) => parsePatterns(splitPatternLines(text)),
  record: (value) => value,
});

export function splitPatternLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Checks patterns that are already apart, as the command line has them. */
export function parsePatterns(patterns: readonly string[]): Parsed<readonly string[]> {
  if (patterns.length === 0) return refused("is empty");
  if (patterns.some((pattern) => pattern === "" || pattern === "!")) {
    return refused("has an empty pattern");
  }
  if (patterns.some((pattern) => pattern.includes("\0"))) return refused("has a NUL character");
  if (patterns.every((pattern) => pattern.startsWith("!"))) return refused("only excludes");
  return accepted(patterns);
}

/**
 * The command's text becomes arguments without a shell: blanks part them, single or double quotes
 * hold them together, nothing else is special (a backslash is a character, as Windows paths need).
 */
export const commandKind: Kind<CommandTemplate> = simpleKind({
  allowed: "auto, or a program with its arguments such as python -m pytest -x {file}",
  placeholder: "COMMAND",
  maxLength: LONGEST_COMMAND,
  parse: parseCommand,
  record: (value) => (value.kind === "auto" ? "auto" : value.argv.map(quoteArgument).join(" ")),
});

function parseCommand(text: string): Parsed<CommandTemplate> {
  if (text.trim() === "") return refused("is empty");
  if (text.trim().toLowerCase() === "auto") return accepted({ kind: "auto" });
  if (text.includes("\0")) return refused("has a NUL character");
  const open = openQuote(text);
  if (open !== null) return refused(`has an opening ${open} that nothing closes`);
  const argv = parseArgsStringToArgv(text);
  if (argv[0] === undefined || argv[0] === "") return refused("names no program");
  return accepted({ kind: "template", argv });
}

/** The quote that is still open at the end; string-argv would close it silently. */
function openQuote(text: string): string | null {
  let open: string | null = null;
  for (const character of text) {
    if (open === character) open = null;
    else if (open === null && (character === '"' || character === "'")) open = character;
  }
  return open;
}

/** Spells an argument so that `parseCommand` reads it back. */
function quoteArgument(argument: string): string {
  if (argument !== "" && !/[\s"']/.test(argument)) return argument;
  return argument
    .split(/("+)/)
    .filter((part) => part !== "" || argument === "")
    .map((part) => (part.startsWith('"') ? `'${part}'` : `"${part}"`))
    .join("");
}

/** A folder as the user wrote it; looked at only when it is used. */
export function folderKind(options: { readonly mayBeEmpty: boolean }): Kind<string> {
  return simpleKind({
    allowed: "a folder",
    placeholder: "DIR",
    maxLength: LONGEST_PATH,
    parse: (text) => {
      if (text === "" && !options.mayBeEmpty) return refused("is empty");
      return text.includes("\0") ? refused("has a NUL character") : accepted(text);
    },
    record: (value) => value,
  });
}

/** A file as the user wrote it; empty and `off` are none. Looked at only when it is used. */
export const fileKind: Kind<string> = simpleKind({
  allowed: "a file, or off",
  placeholder: "FILE",
  maxLength: LONGEST_PATH,
  parse: (text) => {
    if (text.toLowerCase() === "off") return accepted("");
    return text.includes("\0") ? refused("has a NUL character") : accepted(text);
  },
  record: (value) => value,
});

export const artifactNameKind: Kind<string> = simpleKind({
  allowed: 'a name of at most 200 characters without " \\ / : < > | * ? and line breaks',
  placeholder: "NAME",
  maxLength: 200,
  parse: (text) => {
    if (text === "") return refused("is empty");
    if (FORBIDDEN_IN_ARTIFACT_NAME.test(text)) return refused("has a forbidden character");
    return /[\u0000-\u001f\u007f]/.test(text) ? refused("has a control character") : accepted(text);
  },
  record: (value) => value,
});
