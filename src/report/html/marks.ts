import { assertNever } from "../../core/errors.ts";
import type { Verdict } from "../../core/verdict.ts";

/** A shape beside every verdict's word and colour. */
export function markOf(verdict: Verdict): string {
  switch (verdict) {
    case "passed":
      return "✓";
    case "failed":
      return "✗";
    case "crashed":
      return "✹";
    case "memory-limit":
      return "▣";
    case "killed-ram":
    case "killed-commit":
    case "killed-vram":
      return "▼";
    case "timed-out":
      return "◷";
    case "cancelled":
      return "◼";
    case "start-failed":
      return "!";
    case "not-run":
      return "–";
    default:
      return assertNever(verdict);
  }
}
