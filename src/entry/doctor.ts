import type { Writable } from "node:stream";
import { testEnvironment } from "../core/environment.ts";
import { UserError } from "../core/errors.ts";
import type { Settings } from "../core/settings.ts";
import { EXIT_CODES } from "../core/verdict.ts";
import { proveContainment } from "../engine/proof.ts";
import { openPlatform, platformName } from "../platform/index.ts";
import { startWatchdogThread } from "../platform/watchdog-thread.ts";
import { attemptLines, machineLines, proofLines } from "../report/doctor.ts";
import { bundleBeside } from "./bundles.ts";
import { newRunId } from "./run-id.ts";

/** Says what this machine offers and proves it by a small real run that is killed by its limit. */
export async function doctor(settings: Settings, out: Writable): Promise<number> {
  const say = (lines: readonly string[]) => out.write(`${lines.join("\n")}\n\n`);
  try {
    await using platform = await openPlatform({
      runId: newRunId(),
      workingDirectory: process.cwd(),
      containment: "required",
      watchdog: startWatchdogThread(bundleBeside("watchdog")),
      gpu: {
        script: bundleBeside("gpu-probe"),
        environment: testEnvironment(process.env, { platform: platformName }),
        interval: settings.watchdogInterval,
        threshold: null,
        python: null,
      },
    });
    say(machineLines(platform.ports.machine, platform.ports.memory.read()));
    say(attemptLines("Containment", platform.attempts));
    say(attemptLines("GPU memory", platform.gpuAttempts));
    const proof = await proveContainment(platform.ports, settings, process.execPath);
    say(proofLines(proof));
    return proof.held ? EXIT_CODES.passed : EXIT_CODES["no-containment"];
  } catch (error) {
    if (error instanceof UserError && error.exitCode === EXIT_CODES["no-containment"]) {
      say([error.message, error.hint]);
      return error.exitCode;
    }
    throw error;
  }
}
