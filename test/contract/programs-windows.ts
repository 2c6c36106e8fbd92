import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fixtureProgram } from "../windows/fixture-program.ts";
import type { Argv, Programs } from "./programs.ts";

const folder = fileURLToPath(new URL("../fixtures/programs/", import.meta.url));
const node = (program: string, ...args: readonly (string | number)[]): Argv => [
  process.execPath,
  join(folder, program),
  ...args.map(String),
];

export const windowsPrograms: Programs = {
  exit: (code) => [fixtureProgram("exit"), String(code)],
  talk: (lines) => node("talk.mjs", lines),
  flood: (mebibytes, progress) => node("flood.mjs", mebibytes, progress),
  tell: (names, ...args) => node("tell.mjs", names.join(","), ...args),
  touch: (file) => node("touch.mjs", file),
  stay: () => node("deaf.mjs"),
  leaveDaemon: (how) => node("leave-daemon.mjs", how),
  // Windows has no such state, no signals, and no cheap way to replace a process.
  leaveStopped: null,
  die: null,
  comets: null,
  tree: (processes) => [fixtureProgram("tree"), String(processes)],
  hold: (mebibytes, processes = 1, then = "end") => node("hold.mjs", mebibytes, processes, then),
  unstartable: [
    {
      why: "is in no folder of PATH",
      argv: () => ["no-such-command"],
      says: /no-such-command was found in none of the \d+ absolute folders of PATH/,
    },
    {
      why: "does not exist",
      argv: (place) => [join(place, "absent")],
      says: /there is no .*absent/,
    },
    {
      why: "lies in the working directory only",
      argv: (place) => {
        writeFileSync(join(place, "local.cmd"), "@exit /b 0\r\n");
        return ["local"];
      },
      says: /local was found in none of/,
    },
    {
      why: "is no program",
      argv: (place) => {
        writeFileSync(join(place, "text.exe"), "not a program");
        return [join(place, "text.exe")];
      },
      says: /CreateProcessW\(.*text\.exe\): 193 ERROR_BAD_EXE_FORMAT/,
    },
    {
      why: "is a script of PATHEXT without a program",
      argv: (place) => {
        writeFileSync(join(place, "script.js"), "");
        return [join(place, "script.js")];
      },
      says: /is a script.*interpreter/,
    },
    {
      why: "is a folder",
      argv: (place) => {
        mkdirSync(join(place, "folder.exe"));
        return [join(place, "folder.exe")];
      },
      says: /there is no .*folder\.exe/,
    },
  ],
};
