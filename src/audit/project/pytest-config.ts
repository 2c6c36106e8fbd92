import { readIni, readToml } from "./config-files.ts";
import { ancestors, joinPath, normalize } from "./paths.ts";

/** What the project's own pytest configuration says about which tests run. */
export interface PytestConfig {
  /** The file it stands in, null where there is none. */
  readonly file: string | null;
  /** `-m`, null where every mark runs. */
  readonly markExpression: string | null;
  /** `-k`. */
  readonly keywordExpression: string | null;
  /** `--deselect`, relative to the working directory. `--ignore` leaves out no file that is named. */
  readonly deselected: readonly string[];
  /** Other options in addopts, such as `--runslow`. */
  readonly options: readonly string[];
  readonly pythonPath: readonly string[];
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  /** `usefixtures`: what every test uses. */
  readonly fixtures: readonly string[];
  /** `env =` of pytest-env. */
  readonly environ: ReadonlyMap<string, string>;
}

/** In pytest's order; the first two are new in pytest 9. */
const CONFIG_FILES = [
  "pytest.toml",
  ".pytest.toml",
  "pytest.ini",
  ".pytest.ini",
  "pyproject.toml",
  "tox.ini",
  "setup.cfg",
];

/** The folder's own configuration or the nearest above it, in pytest's order of files. */
export function readPytestConfig(
  folder: string,
  text: (path: string) => string | null,
): PytestConfig {
  for (const each of ancestors(folder)) {
    for (const name of CONFIG_FILES) {
      const path = joinPath(each, name);
      const found = text(path);
      const values = found === null ? null : readSection(name, found);
      if (values !== null) return toConfig(path, each, values);
    }
  }
  return toConfig(null, "", new Map());
}

function readSection(name: string, text: string): ReadonlyMap<string, readonly string[]> | null {
  if (name === "pyproject.toml") {
    return readToml(text, ["tool.pytest.ini_options", "tool.pytest"]);
  }
  if (name.endsWith("pytest.toml")) return readToml(text, ["pytest"]) ?? new Map();
  // An empty pytest.ini still ends the search.
  if (name === "pytest.ini" || name === ".pytest.ini") return readIni(text, "pytest") ?? new Map();
  return readIni(text, name === "setup.cfg" ? "tool:pytest" : "pytest");
}

function toConfig(
  file: string | null,
  folder: string,
  values: ReadonlyMap<string, readonly string[]>,
): PytestConfig {
  const words = (name: string): string[] => (values.get(name) ?? []).flatMap(splitWords);
  const options = words("addopts");
  const pick = (short: string, long: string): string[] => {
    const found: string[] = [];
    for (const [at, word] of options.entries()) {
      if (word === short || (long !== "" && word === long)) found.push(options[at + 1] ?? "");
      else if (long !== "" && word.startsWith(`${long}=`)) found.push(word.slice(long.length + 1));
      else if (word.startsWith(short) && short.length === 2 && word.length > 2) {
        found.push(word.slice(2).replace(/^=/, ""));
      }
    }
    return found;
  };
  const inFolder = (path: string): string => normalize(joinPath(folder, path));
  const environ = new Map<string, string>();
  for (const line of values.get("env") ?? []) {
    const hit = /^(?:[DRU]:)*([\w]+)\s*=\s*(.*)$/.exec(line.trim());
    if (hit) environ.set(hit[1] ?? "", hit[2] ?? "");
  }
  return {
    file,
    markExpression: pick("-m", "").at(-1) ?? null,
    keywordExpression: pick("-k", "").at(-1) ?? null,
    deselected: pick("--deselect", "--deselect").map(inFolder),
    options: options.filter((word) => word.startsWith("--")),
    pythonPath: words("pythonpath").map(inFolder),
    functions: words("python_functions"),
    classes: words("python_classes"),
    fixtures: words("usefixtures"),
    environ,
  };
}

/** Splits as a shell would: quotes hold words together. */
function splitWords(line: string): string[] {
  const words: string[] = [];
  for (const hit of line.matchAll(/(?:"((?:\\.|[^"\\])*)"|'([^']*)'|[^\s"'])+/g)) {
    words.push(hit[0].replace(/"((?:\\.|[^"\\])*)"|'([^']*)'/g, (_, a, b) => a ?? b ?? ""));
  }
  return words;
}
