import type { RunEvent } from "../core/events.ts";
import { MASK, maskCommand, maskShapes, secretValues } from "../core/secrets.ts";
import { MaskRequests, requestedValue, SHORTEST_MASK, type Sieved } from "./mask-requests.ts";

/** A secret that a text cuts off is still known by this many of its first characters. */
const SHORTEST_BEGINNING = 6;

/**
 * Takes secrets out of what is written down: the values of this program's environment that are named
 * like secrets, what a test registers by `::add-mask::`, and what is a token by its shape. Output as
 * it streams by is left as it is: no file has it, and GitHub's runner masks what it shows.
 */
export class Redactor {
  #secrets: readonly string[];
  readonly #requests = new MaskRequests();

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#secrets = secretValues(environment);
  }

  readonly event = (event: RunEvent): RunEvent => {
    switch (event.kind) {
      case "output":
        this.#take(this.#requests.sieve(event.chunk));
        return event;
      case "run-started":
        return { ...event, settings: this.#deep(event.settings) };
      case "file-started":
        return { ...event, argv: this.#argv(event.argv) };
      case "file-finished":
        this.#take(this.#requests.flush());
        return this.#deep(event);
      case "kill":
      case "test-cases":
      case "warning":
      case "notice":
      case "run-finished":
        return this.#deep(event);
      default:
        return event;
    }
  };

  #take(sieved: Sieved): void {
    const values = sieved
      .filter((piece) => typeof piece === "string")
      .map((text) => requestedValue(text).trim())
      .filter((text) => text.length >= SHORTEST_MASK);
    if (values.length === 0) return;
    const all = new Set([...this.#secrets, ...values]);
    this.#secrets = [...all].sort((a, b) => b.length - a.length);
  }

  /** An option and its value may be two arguments. */
  #argv(argv: readonly string[]): readonly string[] {
    const masked = argv.map((argument) => this.#text(maskCommand(argument)));
    return masked.map((argument, index) => {
      const before = argv[index - 1];
      if (before === undefined || !before.startsWith("-") || before.includes("=")) return argument;
      return maskCommand(`${before} ${argument}`) === `${before} ${MASK}` ? MASK : argument;
    });
  }

  #text(text: string): string {
    let masked = maskShapes(text);
    for (const secret of this.#secrets) {
      if (masked.includes(secret)) masked = masked.replaceAll(secret, MASK);
    }
    return masked.includes("…") ? this.#withoutBeginnings(masked) : masked;
  }

  /** What a sentence that was cut off in the middle of a secret still shows of it. */
  #withoutBeginnings(text: string): string {
    return text.replace(/(\S+)…/g, (whole, word: string) => {
      const shown = Math.max(...this.#secrets.map((secret) => beginningAtEnd(word, secret)));
      return shown >= SHORTEST_BEGINNING ? `${word.slice(0, -shown)}${MASK}…` : whole;
    });
  }

  /** The same value with every text in it masked; the names of files are what they are. */
  #deep<Value>(value: Value, key = ""): Value {
    if (typeof value === "string") {
      if (PLAIN.has(key)) return value;
      return this.#text(key === "command" ? maskCommand(value) : value) as Value;
    }
    if (Array.isArray(value)) return value.map((each: unknown) => this.#deep(each, key)) as Value;
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, each]) => [name, this.#deep(each, name)]);
    return Object.fromEntries(entries) as Value;
  }
}

/** How many of the secret's first characters stand at the end of the word. */
function beginningAtEnd(word: string, secret: string): number {
  let length = Math.min(secret.length, word.length);
  while (length > 0 && !word.endsWith(secret.slice(0, length))) length -= 1;
  return length;
}

/** Words of ours, times and names by which files are found again. */
const PLAIN: ReadonlySet<string> = new Set([
  "kind",
  "verdict",
  "outcome",
  "status",
  "file",
  "signal",
  "startedAt",
  "cause",
  "by",
  "unit",
  "code",
]);
