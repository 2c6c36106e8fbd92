import type { Settings } from "../../src/core/settings.ts";
import { bytes, GIB, millis, percent } from "../../src/core/units.ts";
import { openPlatform, type Platform } from "../../src/platform/index.ts";
import { startWatchdogThread } from "../../src/platform/watchdog-thread.ts";

/** The defaults of the contract, for runs that go around the command line. */
export const defaults: Settings = {
  tests: [],
  command: { kind: "auto" },
  workingDirectory: ".",
  ramPreflightMax: percent(70),
  vramPreflightMax: percent(80),
  ramTarget: percent(70),
  settleTimeout: millis(60_000),
  ramKillThreshold: percent(90),
  commitKillThreshold: percent(95),
  vramKillThreshold: null,
  processMemoryLimit: bytes(8 * GIB),
  treeMemoryLimit: "auto",
  limitGrace: millis(3000),
  watchdog: true,
  watchdogInterval: millis(250),
  fileTimeout: millis(1_800_000),
  gpuMaxSplitMb: 64,
  memoryProfile: true,
  audit: "off",
  auditLoaders: "",
  containment: "required",
  failFast: false,
  reportDir: "",
  artifactName: "memory-profile",
  retentionDays: null,
  jobSummary: false,
};

/** The platform as the command line opens it, with the watchdog's thread from its source. */
export function openBenchPlatform(): Promise<Platform> {
  return openPlatform({
    runId: `bench${process.pid}`,
    workingDirectory: "/",
    containment: "required",
    gpu: null,
    watchdog: startWatchdogThread(new URL("../../src/entry/watchdog.ts", import.meta.url)),
  });
}

export const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
