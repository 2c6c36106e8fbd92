/**
 * One command line for the runner of GitHub Actions, without its newline. Properties that are
 * null are left out. Escaping as in actions/runner, ActionCommand.cs: data `%`, CR, LF; properties
 * `:` and `,` as well.
 */
export function workflowCommand(
  command: string,
  properties: Readonly<Record<string, string | null>>,
  data: string,
): string {
  const list = Object.entries(properties)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeProperty(value)}`]))
    .join(",");
  return `::${command}${list === "" ? "" : ` ${list}`}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
