/** Variables that no test process gets, by the beginning of their names, each with its reason. */
const WITHHELD_PREFIXES: readonly { readonly prefix: string; readonly why: string }[] = [
  {
    prefix: "ACTIONS_",
    why: "tokens and addresses of the runner's artifact, cache and OIDC services",
  },
  { prefix: "INPUT_", why: "this step's inputs; an action under test would read them as its own" },
  { prefix: "STATE_", why: "what this step's main hands to its post" },
];

/** The same, by whole name. */
const WITHHELD_NAMES: readonly { readonly name: string; readonly why: string }[] = [
  { name: "GITHUB_OUTPUT", why: "a test that writes here would forge this step's outputs" },
  { name: "GITHUB_STATE", why: "a test that writes here would command this step's post" },
  { name: "GITHUB_ENV", why: "a test that writes here would change every later step" },
  { name: "GITHUB_PATH", why: "a test that writes here would replace every later step's programs" },
  { name: "GITHUB_STEP_SUMMARY", why: "the summary is this program's report" },
  {
    name: "NODE_TEST_CONTEXT",
    why: "under it, a `node --test` prints serialised data for a parent runner, not text",
  },
];

/**
 * The environment of the test processes: everything of `environment` except what belongs to the
 * runner's step. On Windows, where names have no case, `actions_runtime_token` is withheld too.
 */
export function testEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly platform?: string } = {},
): Record<string, string> {
  const ignoresCase = options.platform === "win32";
  const kept: [string, string][] = [];
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) continue;
    if (!isWithheld(ignoresCase ? name.toUpperCase() : name)) kept.push([name, value]);
  }
  return Object.fromEntries(kept);
}

function isWithheld(name: string): boolean {
  return (
    WITHHELD_PREFIXES.some(({ prefix }) => name.startsWith(prefix)) ||
    WITHHELD_NAMES.some((withheld) => withheld.name === name)
  );
}
