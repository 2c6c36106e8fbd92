import { spawn } from "node:child_process";
import { toError } from "../../core/errors.ts";
import { type Millis, millis } from "../../core/units.ts";
import { findExecutable } from "./executable.ts";
import { type Programs, searchOptions } from "./programs.ts";

/** How test files in Python are run on this machine. */
export type Python =
  | {
      readonly ok: true;
      readonly argv: readonly [string, ...string[]];
      readonly hasPytest: boolean;
    }
  | { readonly ok: false; readonly problem: string };

/** Long enough for a cold start on a busy machine, short enough to wait for. */
const DEADLINE = millis(10_000);

/**
 * Exits with 0 where pytest can be imported, with 3 where it cannot; Python 2 fails with 1. A
 * folder that happens to be called `pytest` has no origin.
 */
const QUESTION =
  "import importlib.util, sys; s = importlib.util.find_spec('pytest'); sys.exit(0 if s and s.origin else 3)";

/**
 * Finds the Python of PATH and asks it whether pytest is there, from the folder in which the tests
 * will run. One that does not answer (Python 2, a version manager's stub without a version) is
 * passed by for the next: `python`, `python3`; on Windows `python`, `py -3`.
 */
export async function findPython(programs: Programs, deadline: Millis = DEADLINE): Promise<Python> {
  const failures: string[] = [];
  for (const argv of candidates(programs)) {
    const answer = await ask(argv, programs, deadline);
    if (answer === 0 || answer === 3) return { ok: true, argv, hasPytest: answer === 0 };
    const said = typeof answer === "number" ? `exited with ${answer}` : answer;
    failures.push(`\`${argv.join(" ")}\` ${said} when it was asked for pytest`);
  }
  const reason = failures.length > 0 ? failures.join("; ") : "no Python was found on PATH";
  return {
    ok: false,
    problem: `${reason}: install Python 3 or set command, such as \`/path/to/python -m pytest\``,
  };
}

function candidates(programs: Programs): readonly (readonly [string, ...string[]])[] {
  const options = searchOptions(programs);
  if (programs.platform !== "win32") {
    return ["python", "python3"].flatMap((name) => {
      const path = findExecutable(name, options);
      return path === null ? [] : [[path] as const];
    });
  }
  const path = withoutStoreAliases(options.path);
  // No batch files (pyenv's shims): only a shell could run them.
  const search = { ...options, path, pathext: ".EXE" };
  const python = findExecutable("python", search);
  const launcher = findExecutable("py", search);
  return [
    ...(python === null ? [] : [[python] as const]),
    ...(launcher === null ? [] : [[launcher, "-3"] as const]),
  ];
}

/** Windows lays a `python.exe` there that opens the Store instead of running anything. */
export function withoutStoreAliases(path: string): string {
  return path
    .split(";")
    .filter((folder) => !/[\\/]Microsoft[\\/]WindowsApps[\\/]?"?$/i.test(folder))
    .join(";");
}

/** The exit code, or why there is none. */
async function ask(
  argv: readonly [string, ...string[]],
  programs: Programs,
  deadline: Millis,
): Promise<number | string> {
  const [program, ...parameters] = argv;
  const { promise, settle } = firstAnswer();
  let timer: NodeJS.Timeout | undefined;
  try {
    const child = spawn(program, [...parameters, "-c", QUESTION], {
      cwd: programs.workingDirectory,
      env: programs.environment,
      // No pipes: a grandchild that holds one would make the answer wait for it.
      stdio: "ignore",
      windowsHide: true,
    });
    timer = setTimeout(() => {
      child.kill("SIGKILL");
      settle(`did not answer within ${deadline} ms`);
    }, deadline);
    child.once("error", (error) => settle(`could not be started (${error.message})`));
    child.once("exit", (code, signal) => settle(code ?? `was ended by ${signal}`));
    return await promise;
  } catch (error) {
    // Some failures, such as too long an environment, are thrown by spawn itself.
    return `could not be started (${toError(error).message})`;
  } finally {
    clearTimeout(timer);
  }
}

function firstAnswer() {
  let settle: (answer: number | string) => void = () => {};
  const promise = new Promise<number | string>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
