import type { Argv, Programs } from "../contract/programs.ts";

const words = (...parts: readonly (string | number)[]): Argv => {
  const [first = "", ...rest] = parts.map(String);
  return [first, ...rest];
};

/** Command lines that the fake containment understands. */
export const fakePrograms: Programs = {
  exit: (code) => words("exit", code),
  talk: (lines) => words("talk", lines),
  flood: (mebibytes, progress) => words("flood", mebibytes, progress),
  tell: (names, ...args) => words("tell", names.join(","), ...args),
  touch: (file) => words("touch", file),
  stay: () => words("stay"),
  leaveDaemon: (how) => words("leave-daemon", how),
  leaveStopped: () => words("leave-stopped"),
  tree: (processes) => words("tree", processes),
  comets: null,
  hold: (mebibytes, processes = 1, then = "end") => words("hold", mebibytes, processes, then),
  die: (signal) => words("die", signal),
  unstartable: [{ why: "is unknown", argv: () => ["no-such-command"], says: /no-such-command/ }],
};
