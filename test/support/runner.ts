/**
 * The runner's reading of a step's output, by its rules (actions/runner, ActionCommand.cs and
 * ActionCommandManager.cs): enough to see what a line would have done.
 */
export interface RunnerCommand {
  readonly command: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

const unescapeData = (text: string) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text: string) =>
  unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

/** `::name key=value,key=value::data`, blanks before it ignored, at the start of a line. */
export function parseCommand(line: string): RunnerCommand | null {
  const text = line.trimStart();
  if (!text.startsWith("::")) return null;
  const end = text.indexOf("::", 2);
  if (end < 0) return null;
  const head = text.slice(2, end);
  const blank = head.indexOf(" ");
  const command = blank < 0 ? head : head.slice(0, blank);
  const properties = new Map<string, string>();
  const list = blank < 0 ? "" : head.slice(blank + 1).trim();
  for (const pair of list.split(",").filter((part) => part !== "")) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties.set(pair.slice(0, equals), unescapeProperty(pair.slice(equals + 1)));
  }
  return { command, properties, data: unescapeData(text.slice(end + 2)) };
}

/** `##[name …]data`, anywhere in a line. */
export function parseOldCommand(line: string): string | null {
  return /##\[([^\]]+)\]/.exec(line)?.[1] ?? null;
}

/** The commands that the runner obeys in this output, in order; `stop-commands` is obeyed too. */
export function obeyed(output: string): readonly RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let stopToken: string | null = null;
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parseCommand(line);
    const name = command?.command ?? parseOldCommand(line);
    if (name === null) continue;
    if (stopToken !== null) {
      if (name.toLowerCase() === stopToken.toLowerCase()) stopToken = null;
      continue;
    }
    commands.push(command ?? { command: name, properties: new Map(), data: line });
    if (command?.command === "stop-commands") stopToken = command.data;
  }
  return commands;
}
