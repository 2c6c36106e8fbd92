import type { StampedEvent } from "./events.ts";
import { type JournalEvent, shapeFault } from "./journal-shape.ts";

export type { JournalEvent } from "./journal-shape.ts";

/** A journal line that is no event: which (from 1) and why. */
export interface JournalFault {
  readonly line: number;
  readonly message: string;
}

/** No honest line comes near this; a longer one is a file that is no journal. */
const MAX_LINE_LENGTH = 16 * 1024 * 1024;

/** JSON leaves these raw, and a terminal that shows the journal would obey or wrap at them. */
const RAW_IN_JSON = /[\u007f-\u009f\u2028\u2029]/g;

/** Test output never enters the journal: it may be gigabytes, and it may hold secrets. */
export function isJournaled(event: StampedEvent): event is JournalEvent {
  return event.kind !== "output";
}

/**
 * One event as one line of JSON, with its newline. Control characters and lone surrogates come out
 * as escapes, so the line is valid UTF-8 and has no newline but its last character.
 */
export function encodeEvent(event: JournalEvent): string {
  const json = JSON.stringify(event);
  return `${json.replace(RAW_IN_JSON, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** One line back into its event, or the reason why it is none. */
export function decodeLine(line: string): JournalEvent | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: "not a whole line of JSON" };
  }
  const fault = shapeFault(value);
  return fault === null ? (value as JournalEvent) : { fault };
}

/**
 * The events of a journal, line by line, so that a journal of any size needs little memory.
 * Lines that are no events (cut by a power loss, or garbage) are told to `onFault` and left out.
 */
export async function* decodeJournalStream(
  chunks: AsyncIterable<string>,
  onFault: (fault: JournalFault) => void,
): AsyncGenerator<JournalEvent> {
  let number = 0;
  for await (const lines of splitLines(chunks)) {
    for (const line of lines) {
      number += 1;
      const event = decodeNumbered(line, number, onFault);
      if (event !== null) yield event;
    }
  }
}

/** A whole journal at once. */
export function decodeJournal(text: string): {
  readonly events: readonly JournalEvent[];
  readonly faults: readonly JournalFault[];
} {
  const events: JournalEvent[] = [];
  const faults: JournalFault[] = [];
  text.split("\n").forEach((line, index) => {
    const event = decodeNumbered(line, index + 1, (fault) => faults.push(fault));
    if (event !== null) events.push(event);
  });
  return { events, faults };
}

function decodeNumbered(
  line: string,
  number: number,
  onFault: (fault: JournalFault) => void,
): JournalEvent | null {
  if (line === "" || line === "\r") return null;
  const decoded = decodeLine(line);
  if (!("fault" in decoded)) return decoded;
  onFault({ line: number, message: decoded.fault });
  return null;
}

/** Splits at `\n` alone; the last line comes even without one. Yields the lines of each chunk together. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let pending: string[] = [];
  let pendingLength = 0;
  for await (const chunk of chunks) {
    const lines = chunk.split("\n");
    const rest = lines.pop() ?? "";
    if (lines.length > 0) {
      lines[0] = pending.join("") + lines[0];
      pending = [];
      pendingLength = 0;
      yield lines;
    }
    // Beyond the limit the line's text is dropped; what is kept of it is no JSON, so it is reported.
    if (pendingLength + rest.length <= MAX_LINE_LENGTH) {
      pending.push(rest);
      pendingLength += rest.length;
    }
  }
  if (pendingLength > 0) yield [pending.join("")];
}
