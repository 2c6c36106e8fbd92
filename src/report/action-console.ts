import type { Writable } from "node:stream";
import pc from "picocolors";
import { oneLine } from "../core/text.ts";
import { workflowCommand } from "../core/workflow-command.ts";
import { ByteSink } from "./byte-sink.ts";
import { consoleReporter } from "./console.ts";
import { MaskRequests, requestedValue, SHORTEST_MASK, type Sieved } from "./mask-requests.ts";
import { randomHex } from "./random-hex.ts";
import type { Reporter } from "./reporter.ts";
import { RunLines } from "./run-lines.ts";

/**
 * The console of a step of GitHub Actions: a group for each file, in which the runner obeys no
 * command until it reads a token that the tests cannot guess. Everything goes to one stream, so
 * that the order of both streams of a test is kept and nothing passes by the token.
 */
export function actionConsole(options: {
  readonly out: Writable;
  readonly color: boolean;
  /** A fresh secret for each file; from the system's random numbers unless a test hands one in. */
  readonly token?: () => string;
}): Reporter {
  const out = new ByteSink(options.out);
  const newToken = options.token ?? (() => randomHex(16));
  const lines = new RunLines(pc.createColors(options.color), { safe: inertLine });
  const requests = new MaskRequests();
  let token: string | null = null;

  const line = async (text: string) => {
    await out.freshLine();
    await out.write(`${text}\n`);
  };
  const pauseCommands = () => {
    token = newToken();
    return line(`::stop-commands::${token}`);
  };
  const resumeCommands = async () => {
    if (token === null) return false;
    await line(`::${token}::`);
    token = null;
    return true;
  };
  /** What a test has masked, the runner masks from here on. */
  const pass = async (sieved: Sieved) => {
    for (const piece of sieved) {
      if (typeof piece !== "string") {
        await out.write(piece);
        continue;
      }
      if (requestedValue(piece).trim().length < SHORTEST_MASK) continue;
      const inFile = await resumeCommands();
      await line(`::add-mask::${piece}`);
      if (inFile) await pauseCommands();
    }
  };
  const closeFile = async () => {
    await pass(requests.flush());
    if (await resumeCommands()) await line("::endgroup::");
  };

  return consoleReporter(lines, {
    line,
    output: ({ chunk }) => pass(requests.sieve(chunk)),
    async openFile(title) {
      await line(workflowCommand("group", {}, title));
      await pauseCommands();
    },
    closeFile,
    async warning(message) {
      const inFile = await resumeCommands();
      await line(workflowCommand("warning", { title: "gpu-safe-tests" }, oneLine(message)));
      if (inFile) await pauseCommands();
    },
    seen: () => undefined,
    async close() {
      // A run that was cut off must not leave the runner deaf to every later command.
      if (!out.broken) await closeFile();
      out.release();
    },
  });
}

/** On one line, and without `##[`, which the runner obeys anywhere in a line. */
function inertLine(text: string): string {
  return oneLine(text).replaceAll("##[", "\\x23#[");
}
