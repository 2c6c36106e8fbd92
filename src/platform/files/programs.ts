import type { FindOptions } from "./executable.ts";

/** Where programs are looked for and run. */
export interface Programs {
  /** Absolute. */
  readonly workingDirectory: string;
  readonly platform: NodeJS.Platform;
  /** The environment of the tests. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Windows spells the variable `Path`, and names there have no case. */
export function searchOptions(programs: Programs): FindOptions {
  const read = (name: string) => {
    const exact = programs.environment[name];
    if (exact !== undefined || programs.platform !== "win32") return exact;
    const entries = Object.entries(programs.environment);
    return entries.find(([other]) => other.toUpperCase() === name)?.[1];
  };
  return {
    path: read("PATH") ?? "",
    pathext: read("PATHEXT"),
    platform: programs.platform,
    workingDirectory: programs.workingDirectory,
  };
}
