import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Project, repository, start } from "./dist.ts";

const MAIN = join(repository, "dist", "main", "index.js");
const POST = join(repository, "dist", "post", "index.js");

/** A step as GitHub's runner sets it up: inputs as variables, command files, folders. */
export function step(home: Project, inputs: Readonly<Record<string, string>>) {
  mkdirSync(join(home.folder, "runner-temp"), { recursive: true });
  const file = (name: string) => {
    const path = join(home.folder, "runner-temp", name);
    if (!existsSync(path)) writeFileSync(path, "");
    return path;
  };
  const files = {
    output: file("output"),
    state: file("state"),
    summary: file("summary"),
    env: file("env"),
    path: file("path"),
  };
  const environment: Record<string, string> = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: home.folder,
    GITHUB_REPOSITORY: "owner/repo",
    GITHUB_RUN_ID: "1",
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: join(home.folder, "runner-temp"),
    RUNNER_OS: "Linux",
  };
  for (const [name, value] of Object.entries(inputs))
    environment[`INPUT_${name.toUpperCase()}`] = value;
  return {
    files,
    environment,
    main: () => start(MAIN, [], { cwd: home.folder, env: environment }),
    /** The runner hands the saved state to post, and never the step's outputs. */
    post: (env: Readonly<Record<string, string>> = {}) =>
      start(POST, [], {
        cwd: home.folder,
        env: { ...environment, ...stateVariables(files.state), ...env },
      }),
    outputs: () => readCommandFile(files.output),
    summary: () => readFileSync(files.summary, "utf8"),
  };
}

function stateVariables(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readCommandFile(path)).map(([name, value]) => [`STATE_${name}`, value]),
  );
}

/** `name<<delimiter` … `delimiter`, as @actions/core writes and the runner reads. */
export function readCommandFile(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^([^<=]+)<<(.+)$/.exec(lines[at] ?? "");
    if (match === null) continue;
    const [, name = "", delimiter = ""] = match;
    const end = lines.indexOf(delimiter, at + 1);
    found[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return found;
}

/** Where the runs of a step write: from the state that its main saved. */
export function findReportDir(temp: string): string {
  const state = readCommandFile(join(temp, "state"));
  for (const value of Object.values(state)) {
    const found = /"reportDir":\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
    if (found !== undefined) return JSON.parse(`"${found}"`) as string;
  }
  throw new Error(`no report folder in the saved state: ${JSON.stringify(state)}`);
}
