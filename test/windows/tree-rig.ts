import assert from "node:assert/strict";
import type { Limits } from "../../src/core/events.ts";
import type { Contained, Containment, ExitStatus, TreeProbe } from "../../src/core/ports.ts";
import { type Millis, millis } from "../../src/core/units.ts";
import { openWindowsContainment } from "../../src/platform/windows/containment.ts";
import { openWindowsTreeProbe } from "../../src/platform/windows/tree-probe.ts";
import { until } from "../support/until.ts";
import { IS_WINE } from "./fixture-program.ts";

export const NO_LIMITS: Limits = { treeBytes: null, treeIsAuto: false, processBytes: null };
export const DEADLINE: Millis = millis(10_000);
const isWindows = process.platform === "win32";

/** For tests that need Windows or Wine. */
export const onWindows = isWindows
  ? {}
  : { skip: "needs Windows, or `npm run test:windows` for Windows Node under Wine" };

/** For what Wine accepts and does not do. On Windows itself these never skip. */
export const onRealWindows =
  isWindows && !IS_WINE
    ? {}
    : { skip: "needs Windows itself: Wine does not enforce it; CI runs it on windows-latest" };

export interface Running {
  readonly contained: Contained;
  readonly probe: TreeProbe;
  /** stdout so far, when it holds that text. */
  printed(text: string | RegExp): Promise<string>;
  /** Both streams, when they have ended. */
  text(): Promise<{ readonly stdout: string; readonly stderr: string }>;
  readonly exited: Promise<ExitStatus>;
}

export interface TreeRig {
  readonly containment: Containment;
  run(
    argv: readonly [string, ...string[]],
    options?: { limits?: Limits; folder?: string; environment?: Record<string, string> },
  ): Promise<Running>;
}

/** Opens job objects, hands out what runs in them, and ends all of it. */
export async function inTreeRig(body: (rig: TreeRig) => Promise<void>): Promise<void> {
  const { containment, attempts } = await openWindowsContainment();
  assert.ok(containment !== null, attempts[0]?.reason ?? "");
  const probes: TreeProbe[] = [];
  let index = 0;
  try {
    await body({
      containment,
      async run(argv, options = {}) {
        const prepared = await containment.prepare({
          index: index++,
          argv,
          workingDirectory: options.folder ?? process.cwd(),
          environment: options.environment ?? ownEnvironment(),
        });
        const probe = openWindowsTreeProbe(prepared.descriptor);
        probes.push(probe);
        return follow(await prepared.start(options.limits ?? NO_LIMITS), probe);
      },
    });
  } finally {
    for (const probe of probes) probe.close();
    await containment.close();
  }
}

export function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).map(([name, value]) => [name, value ?? ""]),
  );
}

function follow(contained: Contained, probe: TreeProbe): Running {
  const texts = { stdout: "", stderr: "" };
  const ended = (async () => {
    for await (const { stream, chunk } of contained.output) {
      texts[stream] += Buffer.from(chunk).toString();
    }
  })();
  return {
    contained,
    probe,
    exited: contained.exited,
    printed: (text) =>
      until(`the output ${text}`, () => {
        const found =
          typeof text === "string" ? texts.stdout.includes(text) : text.test(texts.stdout);
        return found ? texts.stdout : null;
      }),
    text: async () => {
      await ended;
      return texts;
    },
  };
}

/** Whether a process of that id runs, as Node sees it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
