/** The closed set of the contract, in the order in which reports list them. */
export const VERDICTS = [
  "passed",
  "failed",
  "crashed",
  "memory-limit",
  "killed-ram",
  "killed-commit",
  "killed-vram",
  "timed-out",
  "cancelled",
  "start-failed",
  "not-run",
] as const;

export type Verdict = (typeof VERDICTS)[number];

export const OUTCOMES = ["passed", "failed", "refused", "cancelled", "error"] as const;
/** What a whole run came to. */
export type Outcome = (typeof OUTCOMES)[number];

/** The process exit codes that the contract promises. */
export const EXIT_CODES = {
  passed: 0,
  failed: 1,
  settings: 2,
  refused: 3,
  "no-containment": 4,
  internal: 70,
  cancelled: 130,
} as const;
