/**
 * What to change when CreateProcessW refuses a program, by Windows' code (winerror.h): a sentence
 * without a full stop; null where the code and its text have to do.
 */
export function startAdvice(code: number): string | null {
  return ADVICE.get(code) ?? null;
}

const NOT_A_PROGRAM =
  "It is no program for this machine (another processor, a text, a damaged download): install one that is, or put its interpreter in front of it in the `command` setting";
const NO_ROOM =
  "Windows had no memory or quota left for another process: raise tree-memory-limit or process-memory-limit, enlarge the page file, or close programs";
const BLOCKED = "Allow it in the antivirus or the policy, or use another program";

const ADVICE: ReadonlyMap<number, string> = new Map([
  [2, "Build or install it, or correct its path"],
  [3, "A folder of its path is gone: build or install it, or correct the path"],
  [
    5,
    "Let the runner's account read and execute it (`icacls`), and look whether an antivirus or a policy blocks it",
  ],
  [8, NO_ROOM],
  [14, NO_ROOM],
  [32, "Another program holds it open, mostly a build or an antivirus: let that end first"],
  [193, NOT_A_PROGRAM],
  [206, "Check out nearer to the drive's root, or shorten the command"],
  [216, NOT_A_PROGRAM],
  [225, BLOCKED],
  [226, BLOCKED],
  [267, "The folder that it should start in is gone or is no folder: correct working-directory"],
  [740, "It wants administrator's rights: run the runner with them, or use a program without"],
  [786, BLOCKED],
  [1260, BLOCKED],
  [1450, NO_ROOM],
  [1455, NO_ROOM],
  [1816, NO_ROOM],
  [4551, BLOCKED],
]);
