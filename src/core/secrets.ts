import { shorten } from "./text.ts";

/** What stands in a secret's place, as in GitHub's own logs. */
export const MASK = "***";

/**
 * Names of options and variables that hold secrets, also as the end of a longer word (`hftoken`), but
 * not as its beginning: `--tokenizer`, `--max-tokens` and `--author` hold none.
 */
const NAME =
  "(?:(?:token|secrets?|passw(?:or)?d|passphrase|credentials?|(?:api|access|private|account)[-_]?key)(?![a-z])" +
  "|(?<![a-z])(?:auth|sig|signature)(?![a-z])|(?<=[-_])pwd(?![a-z]))";

/** Tokens that are known by their shape alone, with the service that gives them. */
const SHAPES: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g, // GitHub
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g, // GitLab
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS
  /\bhf_[A-Za-z0-9]{20,}/g, // Hugging Face
  /\bsk-[A-Za-z0-9_-]{20,}/g, // OpenAI, Anthropic
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g, // Stripe
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[A-Za-z0-9_-]{30,}/g,
  /\bAIza[A-Za-z0-9_-]{35}/g, // Google
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g, // JSON Web Tokens
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,20}PRIVATE KEY-----|$)/g,
];

/** `scheme://user:password@host` and `scheme://token@host`. */
const URL_CREDENTIALS = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@'"]{1,500}@/gi;

/** A value as a command line has it: quoted, or up to the next blank. */
const VALUE = `(?:"[^"]*"|'[^']*'|[^\\s"'&;]+)`;
const ARGUMENTS: readonly (readonly [pattern: RegExp, kept: string])[] = [
  // --token=x, --hf-token x, /p:Password=x, TOKEN=x, ?sig=x&
  [new RegExp(`([\\w.-]{0,60}${NAME}[\\w.-]{0,60}=)${VALUE}`, "gi"), "$1"],
  [new RegExp(`(--?[\\w.-]{0,60}${NAME}[\\w.-]{0,60}\\s+)(?!-)${VALUE}`, "gi"), "$1"],
  [
    /\b((?:authorization|x-api-key|private-token)\s*:\s*)(?:(?:bearer|basic|token)\s+)?[^\s"']+/gi,
    "$1",
  ],
  [/\b((?:bearer|basic)\s+)[A-Za-z0-9+/=._~-]{8,}/gi, "$1"],
  // Programs whose option for a password is one letter; elsewhere -p is a port, a plugin, a path.
  [/\b((?:mysql|mariadb)\w*\b[^\n]{0,2000}?\s-p)[^\s=]\S*/gi, "$1"],
  [
    /\b((?:sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|smbclient|htpasswd)\b[^\n]{0,2000}?\s-p\s*)\S+/gi,
    "$1",
  ],
  [/\b(redis-cli\b[^\n]{0,2000}?\s-a\s+)\S+/gi, "$1"],
  [/\b((?:curl|wget|http)\b[^\n]{0,2000}?\s(?:-u|--user)[\s=]+[^\s:]{0,200}:)\S+/gi, "$1"],
];

/** Longer command lines are cut: nobody reads them, and each of these patterns takes its time. */
const LONGEST = 32_768;

/** Text without what is a secret by its shape: tokens of known services, credentials in addresses. */
export function maskShapes(text: string): string {
  // Nearly all texts hold none of it; one pass tells.
  if (!LIKELY.test(text)) return text;
  let masked = text.replace(URL_CREDENTIALS, `$1${MASK}@`);
  for (const shape of SHAPES) masked = masked.replace(shape, MASK);
  return masked;
}

const LIKELY =
  /:\/\/|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|hf_|sk-|[sr]k_|xox|npm_|pypi-|AIza|eyJ|-----BEGIN /;

/**
 * A command line as a report may show it: with the values of options and variables masked that are
 * named like secrets. It errs to the side of masking.
 */
export function maskCommand(command: string): string {
  let masked = maskShapes(shorten(command, LONGEST));
  for (const [pattern, kept] of ARGUMENTS) masked = masked.replace(pattern, `${kept}${MASK}`);
  return masked;
}

const SECRET_NAME = new RegExp(`${NAME}|_key$`, "i");
/** Shorter values are words that stand everywhere, such as `true` or a user's name. */
const SHORTEST = 6;

/** The values in an environment that are secrets by their names, longest first. */
export function secretValues(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || !SECRET_NAME.test(name)) continue;
    for (const part of [value, ...value.split(/\r?\n/)]) {
      const secret = part.trim();
      // Paths are no secrets, though files at them may be (SSH_AUTH_SOCK, …_CREDENTIALS).
      if (secret.length >= SHORTEST && !/^(?:[A-Za-z]:)?[/\\]|^\d+$/.test(secret))
        found.add(secret);
    }
  }
  return [...found].sort((a, b) => b.length - a.length);
}
