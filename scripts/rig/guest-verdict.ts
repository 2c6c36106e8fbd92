import type { Booted } from "./qemu.ts";

/** What was wrong with one boot, a sentence each; empty when every suite ran there and passed. */
export function judgeBoot(
  name: string,
  suites: readonly string[],
  booted: Booted,
): readonly string[] {
  const faults = suites.flatMap((suite) => judgeSuite(`${name}/${suite}`, suite, booted.lines));
  if (booted.end !== "powered-off" || !booted.lines.includes("@@rig done")) {
    faults.push(`${name}: the guest ${booted.end} before it was done:\n${booted.lastWords}`);
  }
  return faults;
}

function judgeSuite(label: string, suite: string, output: readonly string[]): readonly string[] {
  const start = output.findIndex((line) => line.startsWith(`@@rig start ${suite} `));
  const end = output.findIndex((line) => line.startsWith(`@@rig exit ${suite} `));
  if (start < 0 || end < start) return [`${label}: the suite did not run to its end`];
  const lines = output.slice(start, end);
  const checked = lines.indexOf(`@@rig checked ${suite}`);
  if (checked < 0) return [`${label}: the guest is not what the suite needs, see its own check`];
  const code = output[end]?.split(" ").at(-1);
  if (code !== "0") return [`${label}: the suite failed (exit code ${code})`];
  const passed = lines.slice(checked).findLast((line) => /^ℹ pass \d+$/.test(line));
  if (Number(passed?.split(" ").at(-1) ?? 0) === 0)
    return [`${label}: no test ran; was this kind of containment offered at all?`];
  return [];
}
