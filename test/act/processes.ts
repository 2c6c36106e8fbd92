import { readdirSync, readFileSync } from "node:fs";

export interface LivingProcess {
  readonly pid: number;
  readonly command: string;
}

/** The living processes whose environment holds `text`; zombies are dead. Linux. */
export function livingWithEnvironment(text: string): readonly LivingProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const state = readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "")[0];
        if (state === "Z" || state === "X") return [];
        if (!readFileSync(`/proc/${name}/environ`, "utf8").includes(text)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        return [{ pid: Number(name), command }];
      } catch {
        // Gone in the meantime.
        return [];
      }
    });
}
