/** An argument template's result: what a containment is asked to run. */
export type Argv = readonly [string, ...string[]];

/** The hostile programs of the contract as command lines of one platform, or of the fake. */
export interface Programs {
  exit(code: number): Argv;
  /** `out 1`, `out 2`, … on stdout and `err 1`, … on stderr, turn by turn. */
  talk(lines: number): Argv;
  /** Writes that many MiB to stdout, and to the file `progress` how many were taken. */
  flood(mebibytes: number, progress: string): Argv;
  /** Prints, as JSON: `arguments`, `folder`, and `environment` with the variables `names`. */
  tell(names: readonly string[], ...args: readonly string[]): Argv;
  /** Makes the file. */
  touch(file: string): Argv;
  /** Prints `ready` and stays; ignores polite requests to end. */
  stay(): Argv;
  /** Leaves a process behind that broke away as far as the platform lets it. */
  leaveDaemon(how: "quiet" | "pipe" | "bare"): Argv;
  /** Leaves a stopped process behind; null where there is no such state. */
  leaveStopped: (() => Argv) | null;
  /** Prints `ready` when so many processes run, and stays. */
  tree(processes: number): Argv;
  /** Prints `ready` while so many processes replace themselves for ever; null where it cannot. */
  comets: ((processes: number) => Argv) | null;
  /** Touches that many MiB in each of so many processes, prints `held`, and ends or stays. */
  hold(mebibytes: number, processes?: number, then?: "end" | "stay"): Argv;
  /** Ends by the signal of that name; null where there are none. */
  die: ((signal: string) => Argv) | null;
  /** Command lines that cannot be executed, each with what its message must hold. */
  readonly unstartable: readonly {
    readonly why: string;
    argv(folder: string): Argv;
    readonly says: RegExp;
  }[];
}
