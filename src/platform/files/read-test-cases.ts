import { SaxesParser } from "saxes";
import { toError } from "../../core/errors.ts";
import type { TestCase, TestCases } from "../../core/events.ts";
import { shorten } from "../../core/text.ts";
import { millis } from "../../core/units.ts";

export type Told = Omit<TestCases, "kind" | "index">;

/** Limits on what a test may make us keep: all of it goes into one line of the journal. */
const MAX_CASES = 5_000;
const MAX_TEXT = 2_000_000;
const MAX_NAME = 500;
const MAX_MESSAGE = 1_000;
const MAX_DETAILS = 4_000;

/** The cases in a JUnit document; suites within suites come out flat. */
export function readTestCases(xml: string): Told {
  const cases: TestCase[] = [];
  let leftOut = 0;
  let room = MAX_TEXT;
  let open: OpenCase | null = null;

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "testcase") open = openCase(attributes);
    else if (open !== null) openResult(open, name, attributes);
  });
  const addText = (text: string) => {
    if (open?.into === true && open.details.length < MAX_DETAILS) {
      open.details += text.slice(0, MAX_DETAILS);
    }
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => {
    if (open === null) return;
    if (name === "failure" || name === "error" || name === "skipped") open.into = false;
    if (name !== "testcase") return;
    const found = closeCase(open);
    open = null;
    room -= found.name.length + found.className.length + found.message.length;
    if (cases.length >= MAX_CASES || room <= 0) leftOut += 1;
    else cases.push({ ...found, details: found.details.slice(0, Math.max(0, room)) });
    room -= found.details.length;
  });
  let problem: string | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
  } catch (thrown) {
    problem = `the test command's JUnit file is no well-formed XML: ${shorten(toError(thrown).message, 200)}`;
  }
  return { cases, leftOut, problem };
}

interface OpenCase {
  readonly name: string;
  readonly className: string;
  readonly durationMs: number | null;
  status: TestCase["status"];
  message: string;
  details: string;
  into: boolean;
}

type Attributes = Readonly<Record<string, string>>;

function openCase({ name = "", classname = "", time = "" }: Attributes): OpenCase {
  // Some writers put commas between thousands.
  const seconds = Number.parseFloat(time.replaceAll(",", ""));
  return {
    name: shorten(name, MAX_NAME),
    className: shorten(classname, MAX_NAME),
    durationMs: Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null,
    status: "passed",
    message: "",
    details: "",
    into: false,
  };
}

/** The worst of a case's results counts; among equals the first. */
const RANK = { passed: 0, skipped: 1, failure: 2, failed: 2, error: 3 } as const;

function openResult(open: OpenCase, name: string, attributes: Attributes): void {
  if (name !== "failure" && name !== "error" && name !== "skipped") return;
  const status = name === "failure" ? "failed" : name;
  if (RANK[status] <= RANK[open.status]) return;
  open.status = status;
  open.message = shorten(attributes.message ?? attributes.type ?? "", MAX_MESSAGE);
  open.details = "";
  open.into = true;
}

function closeCase({ into: _, durationMs, details, ...rest }: OpenCase): TestCase {
  return {
    ...rest,
    durationMs: durationMs === null ? null : millis(durationMs),
    details: shorten(details.trim(), MAX_DETAILS),
  };
}
