import type { FileResult } from "../core/events.ts";
import type { Ports } from "../core/ports.ts";
import type { Settings } from "../core/settings.ts";
import { bytes, GIB, MIB, millis } from "../core/units.ts";
import type { Plan } from "./plan.ts";
import { run } from "./run.ts";

/** What the proof's process may use; it tries to take eight times as much. */
export const PROOF_LIMIT = bytes(256 * MIB);
/** The process gives up by itself here, so that a containment that holds nothing does no harm. */
const GIVE_UP_BYTES = 2 * GIB;

export interface Proof {
  readonly held: boolean;
  readonly result: FileResult;
}

/**
 * A small real run: a process that fills memory, under a tree limit. Containment that works ends it
 * at the limit; one that does not lets it come to its own end.
 *
 * `node` is the path of a Node.js to run it with.
 */
export async function proveContainment(ports: Ports, base: Settings, node: string): Promise<Proof> {
  const fill = `const kept=[];let size=0;while(size<${GIVE_UP_BYTES}){kept.push(Buffer.alloc(8<<20,1));size+=8<<20}`;
  const plan: Plan = {
    version: "",
    runId: "doctor",
    pid: 0,
    workingDirectory: "/",
    settings: {
      ...base,
      ramPreflightMax: null,
      vramPreflightMax: null,
      treeMemoryLimit: PROOF_LIMIT,
      processMemoryLimit: null,
      fileTimeout: millis(30_000),
    },
    record: {},
    environment: {},
    warnings: [],
    notices: [],
    audit: [],
    files: [{ file: "doctor", command: { kind: "run", argv: [node, "-e", fill] } }],
  };
  const world = { ...ports, files: { ...ports.files, exists: async () => true } };
  for await (const event of run(plan, world, new AbortController().signal)) {
    if (event.kind !== "file-finished") continue;
    return { held: event.result.verdict === "memory-limit", result: event.result };
  }
  throw new Error("the proof came to no result");
}
