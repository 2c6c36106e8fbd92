import { spawn } from "node:child_process";
import { killTree, noteLive } from "./live-processes.ts";

export interface ProgramRun {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly deadlineMs: number;
  readonly live: SharedArrayBuffer | null;
}

export type ProgramResult =
  | { readonly kind: "ended"; readonly code: number | null; readonly output: string }
  | { readonly kind: "not-started"; readonly message: string }
  | { readonly kind: "hung" };

const MAX_OUTPUT_BYTES = 1024 * 1024;

/**
 * Runs a short query program and collects what it prints (both streams). One that misses its
 * deadline is killed with its tree and not waited for. Never rejects.
 */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const { argv, environment, platform, deadlineMs, live } = run;
  return new Promise((resolve) => {
    const child = spawn(argv[0], argv.slice(1), {
      env: environment as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: so its whole tree can be killed, and Ctrl+C at a terminal is ours alone.
      detached: platform !== "win32",
      windowsHide: true,
    });
    noteLive(live, child);
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer): void => {
      if (size < MAX_OUTPUT_BYTES) chunks.push(chunk);
      size += chunk.length;
    };
    const end = (result: ProgramResult): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      resolve(result);
    };
    const timer = setTimeout(() => {
      killTree(child, platform);
      end({ kind: "hung" });
    }, deadlineMs);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (fault) => end({ kind: "not-started", message: fault.message }));
    child.once("close", (code) =>
      end({ kind: "ended", code, output: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}
