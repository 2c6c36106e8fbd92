import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "../support/dist.ts";
import { unzip } from "./zip.ts";

/** One line of `act --json`. */
export interface ActEvent {
  readonly msg?: string;
  readonly stage?: "Main" | "Post";
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly jobResult?: string;
}

/** A workflow run by act in host mode, in a repository of its own with this one's action in it. */
export interface ActRun {
  readonly act: ChildProcess;
  /** A folder that the workflow's steps and test files know as $RIG_MARK. */
  readonly mark: string;
  readonly events: readonly ActEvent[];
  readonly ended: Promise<number | null>;
  /** The files of an uploaded artifact, as act's artifact server keeps them. */
  artifact(name: string): ReadonlyMap<string, Buffer>;
  /** How a step ended in its main or post stage; undefined when it did not run. */
  result(step: string, stage: "Main" | "Post"): string | undefined;
  log(): string;
  readonly [Symbol.dispose]: () => void;
}

const COPIED = ["action.yml", "package.json", "dist", "test/act"];

export async function runWorkflow(workflow: string): Promise<ActRun> {
  const binary = process.env.GPU_SAFE_TESTS_ACT;
  if (binary === undefined) throw new Error("start these tests by `npm run test:act`");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gpu-safe-tests-act-")));
  const at = (name: string) => join(folder, name);
  for (const name of ["mark", "home", "artifacts"]) mkdirSync(at(name));
  for (const name of COPIED) {
    cpSync(join(repository, name), join(at("repository"), name), { recursive: true });
  }
  commitAll(at("repository"));
  const act = spawn(
    binary,
    [
      ...["workflow_dispatch", "--json", "--no-cache-server", "--env", `RIG_MARK=${at("mark")}`],
      ...["--workflows", `test/act/${workflow}`, "--platform", "ubuntu-latest=-self-hosted"],
      ...["--artifact-server-path", at("artifacts"), "--artifact-server-addr", "127.0.0.1"],
      ...["--artifact-server-port", String(await freePort())],
    ],
    {
      cwd: at("repository"),
      // Nothing of a workflow that may surround this run; this Node first, for the action.
      env: {
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: at("home"),
        XDG_CACHE_HOME: at("home/cache"),
        XDG_CONFIG_HOME: at("home/config"),
        LANG: "C.UTF-8",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const events: ActEvent[] = [];
  for (const stream of [act.stdout, act.stderr]) {
    createInterface({ input: stream }).on("line", (line) => events.push(parseEvent(line)));
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    act.on("error", reject);
    act.on("close", resolve);
  });
  const log = () => events.map((event) => event.msg?.trimEnd() ?? "").join("\n");
  return {
    act,
    mark: at("mark"),
    events,
    ended,
    artifact(name) {
      const [archive] = globSync(`*/${name}/${name}.zip`, { cwd: at("artifacts") });
      if (archive === undefined) throw new Error(`no artifact ${name}\n${log()}`);
      return unzip(readFileSync(join(at("artifacts"), archive)));
    },
    result: (step, stage) =>
      events.findLast((event) => event.stepResult && event.step === step && event.stage === stage)
        ?.stepResult,
    log,
    [Symbol.dispose]() {
      act.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function parseEvent(line: string): ActEvent {
  try {
    return JSON.parse(line) as ActEvent;
  } catch {
    return { msg: line };
  }
}

function commitAll(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=rig", "-c", "user.email=rig@localhost", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all", "--force");
  git("commit", "--quiet", "--no-verify", "--no-gpg-sign", "--message=rig");
}

/** A port that was free a moment ago: act cannot tell which one it took. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
