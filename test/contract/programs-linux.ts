import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Argv, Programs } from "./programs.ts";

const folder = fileURLToPath(new URL("../fixtures/programs/", import.meta.url));
const node = (program: string, ...args: readonly (string | number)[]): Argv => [
  process.execPath,
  join(folder, program),
  ...args.map(String),
];
const shell = (program: string, ...args: readonly number[]): Argv => [
  "/bin/sh",
  join(folder, program),
  ...args.map(String),
];

export const linuxPrograms: Programs = {
  exit: (code) => ["/bin/sh", "-c", `exit ${code}`],
  talk: (lines) => node("talk.mjs", lines),
  flood: (mebibytes, progress) => node("flood.mjs", mebibytes, progress),
  tell: (names, ...args) => node("tell.mjs", names.join(","), ...args),
  touch: (file) => node("touch.mjs", file),
  stay: () => node("deaf.mjs"),
  leaveDaemon: (how) => node("leave-daemon.mjs", how),
  leaveStopped: () => node("leave-stopped.mjs"),
  tree: (processes) => shell("tree.sh", processes),
  comets: (processes) => shell("comets.sh", processes),
  hold: (mebibytes, processes = 1, then = "end") => node("hold.mjs", mebibytes, processes, then),
  die: (signal) => node("die.mjs", signal),
  unstartable: [
    {
      why: "is in no folder of PATH",
      argv: () => ["no-such-command"],
      says: /no-such-command.*ENOENT/,
    },
    {
      why: "does not exist",
      argv: (place) => [join(place, "absent")],
      says: /absent.*ENOENT/,
    },
    {
      why: "is not executable",
      argv: (place) => [written(place, "plain.sh", "#!/bin/sh\n", 0o644)],
      says: /plain\.sh.*EACCES.*chmod/,
    },
    {
      why: "names an interpreter that does not exist",
      argv: (place) => [written(place, "orphan.sh", "#!/no/such/interpreter -x\n", 0o755)],
      says: /orphan\.sh.*ENOENT.*\/no\/such\/interpreter/,
    },
    {
      why: "is a folder",
      argv: (place) => [place],
      says: /EACCES.*folder/,
    },
  ],
};

function written(place: string, name: string, text: string, mode: number): string {
  const file = join(place, name);
  writeFileSync(file, text, { mode });
  return file;
}
