import { stripVTControlCharacters } from "node:util";

export interface TestCounts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  /** Name and reason of each. */
  readonly skipped: readonly string[];
}

/** What the spec reporter of `node --test` says at its end; null where it never came so far. */
export function countTests(output: string): TestCounts | null {
  const lines = stripVTControlCharacters(output).split(/\r?\n/);
  const figure = (name: string): number | null => {
    const line = lines.findLast((each) => each.startsWith(`ℹ ${name} `));
    return line === undefined ? null : Number(line.split(" ")[2]);
  };
  const [total, passed, failed] = [figure("tests"), figure("pass"), figure("fail")];
  if (total === null || passed === null || failed === null) return null;
  const skipped = lines
    .map((line) => /^\s*﹣ (.*?)(?: \([\d.]+ms\))?( # .*)?$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => `${match[1]}${match[2] ?? ""}`);
  return { total, passed, failed, skipped };
}
