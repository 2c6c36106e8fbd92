import { quoted } from "../core/quote.ts";
import { type FlagReader, readFlags } from "./flag-reader.ts";
import { type ParsedSettings, readSettings, wrongSettings } from "./parse.ts";

/** What a command line asks for, with every setting parsed. */
export type CommandLine =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | { readonly command: "run"; readonly parsed: ParsedSettings }
  | { readonly command: "doctor"; readonly parsed: ParsedSettings }
  | {
      readonly command: "audit";
      readonly parsed: ParsedSettings;
      readonly format: "text" | "json";
    }
  | { readonly command: "replay"; readonly directory: string };

/**
 * Reads the command line: `[run|doctor|audit|replay] [flags] [pattern…]`. The first word that is
 * no flag names the command; a file of such a name is written `./run`, or stands behind `--`.
 *
 * `args` is without node and script. `--help` and `--version` win over everything that is wrong.
 * Throws one UserError (exit code 2) that lists all faults, a line each.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const flags = readFlags(args);
  if (flags.wantsHelp) return { command: "help" };
  if (flags.wantsVersion) return { command: "version" };
  if (flags.command === "replay") return replay(flags);

  const faults = [...flags.faults];
  const patterns = [...flags.tests, ...flags.words];
  if (flags.command === "doctor" && patterns.length > 0) {
    faults.push(`doctor takes no test files, but got ${quoted(patterns.join(" "))}`);
  }
  const format = flags.format ?? "text";
  if (flags.format !== null && flags.command !== "audit") {
    faults.push("--format belongs to audit: write gpu-safe-tests audit --format json");
  } else if (format !== "text" && format !== "json") {
    faults.push(`--format: ${quoted(format)} is unknown; allowed: text or json`);
  }
  const { parsed, faults: wrong } = readSettings({
    texts: flags.texts,
    ...(patterns.length > 0 ? { patterns } : {}),
  });
  faults.push(...wrong);
  if (faults.length > 0) throw wrongSettings(faults);
  if (flags.command === "audit") {
    return { command: "audit", parsed, format: format === "json" ? "json" : "text" };
  }
  return { command: flags.command, parsed };
}

function replay(flags: FlagReader): CommandLine {
  const faults = [...flags.faults];
  const [directory, ...others] = flags.words;
  if (directory === undefined || directory === "") {
    faults.push("replay needs the folder that holds memory-profile.jsonl: write replay DIR");
  }
  if (others.length > 0) {
    faults.push(`replay takes one folder, but also got ${quoted(others.join(" "))}`);
  }
  if (flags.format !== null || flags.tests.length > 0 || flags.texts.size > 0) {
    faults.push("replay takes no settings: it reads those of the recorded run");
  }
  if (directory === undefined || faults.length > 0) throw wrongSettings(faults);
  return { command: "replay", directory };
}
