import { type ParsedSettings, parseSettings } from "./parse.ts";
import { settingRows } from "./table.ts";

/**
 * The settings of the action, from the variables that the runner makes of a step's inputs:
 * `ram-target` is `INPUT_RAM-TARGET` (upper case, blanks become `_`, hyphens stay).
 *
 * An empty input is one that was not given: a workflow's `${{ inputs.x }}` is empty where nobody
 * set it. Values are trimmed, as YAML block texts end in a line break. Other INPUT_ variables
 * belong to somebody else; the runner itself warns about inputs that action.yml does not have.
 */
export function rawFromInputs(
  environment: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const raw = new Map<string, string>();
  for (const [, { name }] of settingRows()) {
    const text = environment[inputVariable(name)]?.trim() ?? "";
    if (text !== "") raw.set(name, text);
  }
  return raw;
}

/** Throws a UserError (exit code 2) that lists all wrong inputs. */
export function settingsFromInputs(
  environment: Readonly<Record<string, string | undefined>>,
): ParsedSettings {
  return parseSettings(rawFromInputs(environment));
}

export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
