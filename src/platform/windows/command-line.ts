/**
 * From arguments to Windows' single command line. A program of the C runtime takes it apart again
 * by fixed rules; cmd.exe, which runs `.cmd` and `.bat`, by others that no quoting makes safe.
 */

/** CreateProcessW takes no longer one, its end included. */
export const MAX_COMMAND_LINE_CHARS = 32_767;

/** Pure outcome: the line, or why there can be none. */
export type CommandLine =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly reason: string };

/**
 * One argument by the rules of the Microsoft C runtime ("Parsing C command-line arguments"):
 * in quotes, a quote as `\"`, and backslashes doubled where a quote follows them.
 */
export function quoteArgument(argument: string): string {
  if (argument !== "" && !/[\s"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote === "" ? slashes + slashes : `${slashes}${slashes}\\"`,
  )}"`;
}

/** The command line of a program that is started directly. */
export function programCommandLine(argv: readonly string[]): CommandLine {
  const [program = "", ...rest] = argv;
  const broken = argv.find((argument) => argument.includes("\0"));
  if (broken !== undefined) return no(`the argument ${JSON.stringify(broken)} holds a NUL`);
  // The program's own name is parsed by a simpler rule: quotes group, backslashes are plain.
  if (program.includes('"')) return no(`the program's name ${program} holds a quote`);
  return ofLength([`"${program}"`, ...rest.map(quoteArgument)].join(" "));
}

/**
 * The command line of a batch file: `cmd.exe /d /s /v:off /c ""script" "argument" …"`.
 *
 * cmd.exe reads the line before the batch file does. Between quotes `& | < > ^ ( )` are plain, but
 * a quote ends that, `%NAME%` is expanded all the same, and a line break ends the command; the
 * batch file may hand its arguments on to a program with rules of its own. There is no spelling
 * that all of them read alike (the BatBadBut class, CVE-2024-24576), so what would need one is
 * refused. `/d`: no AutoRun command from the registry. `/v:off`: `!NAME!` is plain.
 */
export function batchCommandLine(
  cmdPath: string,
  script: string,
  args: readonly string[],
): CommandLine {
  for (const part of [script, ...args]) {
    const found = /["%\r\n\0]/.exec(part);
    if (found !== null) {
      return no(
        `${JSON.stringify(part)} holds ${JSON.stringify(found[0])}, which cmd.exe would act on: ` +
          "no quoting is safe there. Run the program behind the batch file " +
          `instead of ${script}, or rename the file`,
      );
    }
    if (part.endsWith("\\")) {
      return no(
        `${JSON.stringify(part)} ends in a backslash, which would swallow the quote behind it in ` +
          `the program that ${script} starts. Leave the backslash out`,
      );
    }
  }
  const inner = [script, ...args].map((part) => `"${part}"`).join(" ");
  return ofLength(`"${cmdPath}" /d /s /v:off /c "${inner}"`, MAX_CMD_LINE_CHARS);
}

/** cmd.exe cuts its own line off at 8,191 characters. */
const MAX_CMD_LINE_CHARS = 8_191;

function ofLength(line: string, most = MAX_COMMAND_LINE_CHARS - 1): CommandLine {
  if (line.length <= most) return { ok: true, line };
  return no(
    `the command line has ${line.length} characters, Windows takes ${most} here: ` +
      "hand long lists over in a file",
  );
}

function no(reason: string): CommandLine {
  return { ok: false, reason };
}
