import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileResult, Totals } from "../../src/core/events.ts";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const CLI = join(repository, "dist", "cli", "index.js");

/** A project of a user's in a temporary folder, removed at the end. */
export interface Project {
  readonly folder: string;
  write(file: string, text: string, options?: { executable?: boolean }): string;
  readonly [Symbol.dispose]: () => void;
}

export function project(files: Readonly<Record<string, string>> = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gst-e2e-")));
  const write: Project["write"] = (file, text, options) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (options?.executable) chmodSync(path, 0o755);
    return path;
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    folder,
    write,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the text has appeared on standard output; rejects when the program ends first. */
  printed(text: string | RegExp): Promise<void>;
}

/** Starts a bundle of dist/ as a user or the runner would. The environment is this one's plus `env`. */
export function start(
  script: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string | undefined>> },
): Started {
  const env = { ...cleanEnvironment(), ...options.env };
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  const waiting: (() => void)[] = [];
  const check = () => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
    check();
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const printed = (text: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (typeof text === "string" ? stdout.includes(text) : text.test(stdout)) resolve();
      };
      waiting.push(look);
      look();
      void ended.then(() =>
        reject(new Error(`it ended without printing ${text}:\n${stdout}\n${stderr}`)),
      );
    });
  return { child, ended, printed };
}

/** The environment without what this test runner and a surrounding workflow have put into it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(INPUT_|STATE_|GITHUB_|ACTIONS_|RUNNER_|NODE_TEST_CONTEXT$|NODE_OPTIONS$|FORCE_COLOR$)/.test(
          name,
        ),
    ),
  );
}

export interface Results {
  readonly schemaVersion: number;
  readonly outcome: string;
  readonly machine: {
    readonly os: string;
    readonly containment: string;
    readonly totalRamBytes: number;
  };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly totals: Totals;
  readonly files: readonly FileResult[];
}

export function readResults(folder: string): Results {
  return JSON.parse(readFileSync(join(folder, "results.json"), "utf8")) as Results;
}

export function readJournal(folder: string): Record<string, unknown>[] {
  return readFileSync(join(folder, "memory-profile.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Runs the command line in a project and reads the results it left in `memory-profile`. */
export async function cli(
  folder: string,
  args: readonly string[],
  env?: Record<string, string | undefined>,
) {
  const ended = await start(CLI, args, { cwd: folder, ...(env === undefined ? {} : { env }) })
    .ended;
  return { ...ended, results: () => readResults(join(folder, "memory-profile")) };
}

/** The command lines of living processes that hold `mark`; zombies are dead. Linux. */
export function livingWith(mark: string): string[] {
  return readProcesses().filter((command) => command.includes(mark));
}

function readProcesses(): string[] {
  const found: string[] = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const state = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "")[0];
      if (state === "Z" || state === "X") continue;
      found.push(readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim());
    } catch {
      // gone in the meantime
    }
  }
  return found;
}

/** Polls until `condition` holds. Rejects after `deadlineMs`. */
export async function until(
  condition: () => boolean,
  what: string,
  deadlineMs = 20_000,
): Promise<void> {
  const untilMs = Date.now() + deadlineMs;
  while (!condition()) {
    if (Date.now() > untilMs) throw new Error(`not within ${deadlineMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
