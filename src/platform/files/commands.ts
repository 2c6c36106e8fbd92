import { resolve } from "node:path";
import { quoted } from "../../core/quote.ts";
import type { CommandTemplate } from "../../core/settings.ts";
import { canExecute, describeUnrunnable, findExecutable } from "./executable.ts";
import { nodeMajor } from "./node-version.ts";
import { type Programs, searchOptions } from "./programs.ts";
import { findPython, type Python } from "./python.ts";

export interface CommandOptions extends Programs {
  readonly template: CommandTemplate;
  /** This program's own Node, for machines without `node` on PATH. */
  readonly nodePath: string;
  /** Where a command may write the test cases of a file, for `{junit}`; each call names a new path. */
  readonly junitPath: () => string;
}

/** How one file is run, or why it cannot be: a sentence for the verdict `start-failed`. */
export type FileCommand =
  | {
      readonly ok: true;
      readonly argv: readonly [string, ...string[]];
      /** What `{junit}` became, where the template has one. */
      readonly junit?: string;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Makes the function that turns a test file, named as in the plan, into its command line. The
 * program in it is absolute. Python is looked for when the first `.py` file needs it, and once.
 */
export function createCommands(options: CommandOptions): (file: string) => Promise<FileCommand> {
  const { template } = options;
  if (template.kind === "template")
    return async (file) => fromTemplate(template.argv, file, options);
  const node = findExecutable("node", searchOptions(options)) ?? options.nodePath;
  let python: Promise<Python> | null = null;
  let major: Promise<number | null> | null = null;
  return async (file) => {
    const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? "";
    if (ending === ".py") {
      python ??= findPython(options);
      return fromPython(await python, file);
    }
    if (NODE_ENDINGS.has(ending)) {
      major ??= nodeMajor(node);
      return fromNode(file, { node, major: await major, folder: options.workingDirectory });
    }
    return fromFileItself(file, ending, options);
  };
}

/** What `auto` gives to Node, by the contract. */
const NODE_ENDINGS: ReadonlySet<string> = new Set([".js", ".mjs", ".cjs", ".ts", ".mts"]);

/** `--test-isolation` is stable in this line of Node. */
const ONE_PROCESS_SINCE = 24;

function fromTemplate(
  template: readonly string[],
  file: string,
  options: CommandOptions,
): FileCommand {
  const argument = asArgument(file);
  const namesFile = template.some((part) => part.includes("{file}"));
  const junit = template.some((part) => part.includes("{junit}")) ? options.junitPath() : undefined;
  // In one pass, because a file's name may hold `{junit}`; by a function, because it may hold `$&`.
  const filled = template.map((part) =>
    part.replace(/\{(?:file|junit)\}/g, (word) => (word === "{file}" ? argument : (junit ?? word))),
  );
  const [name = "", ...parameters] = filled;
  const program = findExecutable(name, searchOptions(options));
  if (program === null) return refused(`command: ${whyNotFound(name, options)}`);
  const problem = describeUnrunnable(program, options);
  if (problem !== null) return refused(`command: ${problem}`);
  const argv = [program, ...parameters, ...(namesFile ? [] : [argument])] as const;
  return junit === undefined ? accepted(argv) : { ok: true, argv, junit };
}

function whyNotFound(name: string, options: CommandOptions): string {
  if (!/[/\\]/.test(name)) {
    return `${quoted(name)} was not found on PATH: install it, or write its path`;
  }
  const path = resolve(options.workingDirectory, name);
  return describeUnrunnable(path, options) ?? `${quoted(path, 200)} is no program`;
}

function fromPython(python: Python, file: string): FileCommand {
  if (!python.ok) return refused(python.problem);
  if (python.hasPytest) {
    // pytest reads `a.py::name` and `a.py[1]` as parts of a file, with no way to quote them.
    if (/\[|::/.test(file)) {
      return refused(
        "pytest takes no file with `[` or `::` in its path: rename it, or set command",
      );
    }
    return accepted([...python.argv, "-m", "pytest", asArgument(file)]);
  }
  // unittest makes a module's name of the path, in which a dot parts packages.
  const isAbsolute = /^(?:[A-Za-z]:)?\//.test(file);
  if (/\./.test(file.slice(0, -".py".length)) || isAbsolute) {
    return refused(
      "pytest is not installed, and unittest takes only files below the working directory without dots in their names: install pytest, or set command",
    );
  }
  return accepted([...python.argv, "-m", "unittest", asArgument(file)]);
}

function fromNode(
  file: string,
  { node, major, folder }: { node: string; major: number | null; folder: string },
): FileCommand {
  // Since Node 21 `--test` reads its arguments as globs, passes by node_modules, and ends with 0
  // where a glob matches nothing: such a file would pass without having run. And it takes the `./`
  // from `./-x.js`, whose `-x.js` is then an option to the Node below it. On Windows it finds no
  // file of a network folder (`//server/share/x.js`). Run by itself, a file that uses node:test
  // reports and fails all the same.
  const isPlain = !/^-|[*?[\]{}()\\]|(?:^|\/)node_modules\//.test(file);
  const isOnNetwork = [file, folder].some((path) => /^[\\/]{2}/.test(path));
  if (!isPlain || isOnNetwork) return accepted([node, asArgument(file)]);
  // One file a command needs no second process, in which the signal of a crash would be lost.
  const flags =
    (major ?? 0) >= ONE_PROCESS_SINCE ? ["--test", "--test-isolation=none"] : ["--test"];
  return accepted([node, ...flags, asArgument(file)]);
}

function fromFileItself(file: string, ending: string, options: CommandOptions): FileCommand {
  const path = resolve(options.workingDirectory, file);
  if (options.platform === "win32") {
    if (WINDOWS_PROGRAMS.has(ending)) return accepted([path]);
    return refused(`${quoted(file)} is of no kind that \`auto\` can run: set command`);
  }
  const problem = describeUnrunnable(path, options);
  if (problem === null) return accepted([path]);
  if (canExecute(path, options.platform)) return refused(problem);
  return refused(
    `${quoted(file)} is of no kind that \`auto\` runs (Python, JavaScript or TypeScript, or an executable file): set command, such as \`bash {file}\``,
  );
}

/**
 * What Windows starts by itself. Batch files too: the containment runs them by cmd.exe and refuses
 * the arguments that cmd.exe would act on (src/platform/windows/command-line.ts).
 */
const WINDOWS_PROGRAMS: ReadonlySet<string> = new Set([".exe", ".com", ".bat", ".cmd"]);

/** pytest reads `@x` as a file of arguments, and everyone reads `-x` as an option. */
function asArgument(file: string): string {
  return /^[-@]/.test(file) ? `./${file}` : file;
}

function accepted(argv: readonly [string, ...string[]]): FileCommand {
  return { ok: true, argv };
}

function refused(problem: string): FileCommand {
  return { ok: false, problem: `${problem}.` };
}
