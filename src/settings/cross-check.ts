import type { Settings } from "../core/settings.ts";

export interface SettingsWarning {
  /** Stable, such as `watchdog-disabled`. */
  readonly code: string;
  readonly message: string;
}

/** What is allowed, setting by setting, and yet takes protection away or contradicts itself. */
export function crossCheck(settings: Settings): readonly SettingsWarning[] {
  const warnings: SettingsWarning[] = [];
  if (!settings.watchdog) {
    warnings.push({
      code: "watchdog-disabled",
      message:
        "watchdog: false is not recommended: nothing stops a file when the machine's memory runs out; ram-kill-threshold, commit-kill-threshold and vram-kill-threshold are not enforced.",
    });
  }
  if (settings.containment === "off") {
    warnings.push({
      code: "containment-disabled",
      message:
        "containment: off is not recommended: processes that a test leaves behind are not found, and no memory limit is enforced by the kernel.",
    });
  }
  if (settings.processMemoryLimit === null && settings.treeMemoryLimit === null) {
    warnings.push({
      code: "memory-limit-disabled",
      message:
        "process-memory-limit: off with tree-memory-limit: off is not recommended: no hard limit holds a test's memory.",
    });
  }
  return [...warnings, ...contradictions(settings)];
}

/** A run is admitted, or a file started, where the watchdog would kill at once. */
function contradictions(settings: Settings): readonly SettingsWarning[] {
  const kill = settings.ramKillThreshold;
  if (kill === null || !settings.watchdog) return [];
  const entries = [
    ["ram-preflight-max", settings.ramPreflightMax],
    ["ram-target", settings.ramTarget],
  ] as const;
  return entries.flatMap(([name, limit]) =>
    limit === null || limit < kill
      ? []
      : [
          {
            code: `${name}-above-kill-threshold`,
            message: `${name}: ${limit} is not below ram-kill-threshold: ${kill}: a file may start and be killed at once. Set ${name} lower.`,
          },
        ],
  );
}
