import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { auditCase, labelledCases, patternSearch } from "./labelled-cases.ts";
import { scoreOf, scoreTable } from "./score.ts";

const cases = labelledCases();
const judged = cases.map((one) => ({ ...one, found: auditCase(one) }));

describe("labelled cases", () => {
  for (const { name, file, label, found } of judged) {
    test(`${name} (${file}) is ${label}`, () => {
      assert.equal(
        found.verdict,
        label,
        `${found.reason}\n${JSON.stringify(found.tests, null, 1)}`,
      );
    });
  }

  test("there are at least 150 of them, and the audit beats a pattern search on every score", (context) => {
    const ours = judged.map(({ label, found }) => ({ label, verdict: found.verdict }));
    const theirs = cases.map((one) => ({ label: one.label, verdict: patternSearch(one) }));
    for (const line of scoreTable(ours)) context.diagnostic(line);
    const pattern = scoreOf(theirs, "real");
    const percent = (value: number | null): string => `${((value ?? 0) * 100).toFixed(1)} %`;
    context.diagnostic(
      `pattern search, real: precision ${percent(pattern.precision)}, recall ${percent(pattern.recall)}`,
    );
    const real = scoreOf(ours, "real");
    assert.ok(cases.length >= 150, `${cases.length} cases`);
    assert.ok((real.precision ?? 0) > (pattern.precision ?? 1));
    assert.ok((real.recall ?? 0) > (pattern.recall ?? 1));
  });
});
