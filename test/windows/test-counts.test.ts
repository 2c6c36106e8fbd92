import assert from "node:assert/strict";
import { test } from "node:test";
import { countTests } from "./rig/test-counts.ts";

const OUTPUT = `▶ suite
  ✔ works (1.2ms)
  ﹣ needs a kernel (3.5ms) # Wine does not enforce it
▶ suite (9ms)
﹣ alone (0.1ms) # SKIP
ℹ tests 3
ℹ suites 1
ℹ pass 1
ℹ fail 0
ℹ skipped 2
`;

test("reads the figures and the skipped tests with their reasons", () => {
  assert.deepEqual(countTests(OUTPUT), {
    total: 3,
    passed: 1,
    failed: 0,
    skipped: ["needs a kernel # Wine does not enforce it", "alone # SKIP"],
  });
  assert.deepEqual(countTests(OUTPUT.replaceAll("\n", "\r\n")), countTests(OUTPUT));
});

test("takes an output that broke off for no result", () => {
  assert.equal(countTests("✔ works (1.2ms)\n"), null);
});
