import { win32 as path } from "node:path";

/** What a command's first word is on this machine. */
export type Executable =
  | { readonly kind: "program"; readonly path: string }
  | { readonly kind: "batch"; readonly path: string }
  | { readonly kind: "missing"; readonly reason: string };

const DEFAULT_PATHEXT = ".COM;.EXE;.BAT;.CMD";

/**
 * Finds the executable that `word` names: a path against `workingDirectory`, a bare name in PATH,
 * each as it stands and with the endings of PATHEXT. The current folder is never searched, unlike
 * in cmd.exe and CreateProcess: a checkout must not be able to bring its own `python.exe`. Entries
 * of PATH that are empty or relative would be the same hole and are skipped.
 */
export function findExecutable(
  word: string,
  at: {
    readonly workingDirectory: string;
    readonly path: string;
    readonly pathExt: string | undefined;
    /** Whether there is a file of that name; links of the Store (app execution aliases) count. */
    readonly isFile: (path: string) => boolean;
  },
): Executable {
  const endings = (at.pathExt?.trim() || DEFAULT_PATHEXT)
    .split(";")
    .map((ending) => ending.trim().toLowerCase())
    .filter((ending) => ending.startsWith("."));
  const bare = !/[\\/]|^[A-Za-z]:/.test(word);
  const folders = bare ? searchable(at.path) : [""];
  for (const folder of folders) {
    const base = bare ? path.join(folder, word) : path.resolve(at.workingDirectory, word);
    for (const candidate of candidates(base, endings)) {
      if (at.isFile(candidate)) return classify(candidate);
    }
  }
  const absent = bare
    ? `${word} was found in none of the ${folders.length} absolute folders of PATH`
    : `there is no ${path.resolve(at.workingDirectory, word)}`;
  return {
    kind: "missing",
    reason:
      `${absent} (endings tried: ${endings.join(" ")}). ` +
      "Install it, add its folder to PATH, or name it by its full path",
  };
}

function* candidates(base: string, endings: readonly string[]): Generator<string> {
  if (endings.includes(path.extname(base).toLowerCase())) yield base;
  for (const ending of endings) yield base + ending;
  // A name with another ending, such as `tool.bin`: it may still be a program.
  if (path.extname(base) !== "" && !endings.includes(path.extname(base).toLowerCase())) yield base;
}

function searchable(pathVariable: string): readonly string[] {
  return pathVariable
    .split(";")
    .map((folder) => folder.trim().replace(/^"(.*)"$/, "$1"))
    .filter((folder) => /^([A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(folder));
}

function classify(file: string): Executable {
  // CreateProcessW opens `run.bat. ` as `run.bat`: dots and blanks at the end are nothing to it.
  const ending = path.extname(file.replace(/[. ]+$/, "")).toLowerCase();
  if (ending === ".bat" || ending === ".cmd") return { kind: "batch", path: file };
  if (SCRIPTS.has(ending)) {
    return {
      kind: "missing",
      reason:
        `${file} is a script, which Windows does not start by itself. ` +
        "Put its interpreter in front of it in the `command` setting",
    };
  }
  return { kind: "program", path: file };
}

/** Endings that PATHEXT may list and that only the shell's associations can start. */
const SCRIPTS = new Set([
  ".py",
  ".pyw",
  ".js",
  ".jse",
  ".vbs",
  ".vbe",
  ".wsf",
  ".wsh",
  ".ps1",
  ".msc",
]);
