import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytes, GIB, KIB, MIB, millis } from "../../src/core/units.ts";
import {
  formatBytes,
  formatDuration,
  type Parsed,
  parseBoolean,
  parseBytes,
  parseDuration,
  parsePercent,
  parseWholeNumber,
} from "../../src/settings/units.ts";

type Case = readonly [text: string, expected: unknown];

function checkTable(
  name: string,
  parse: (text: string) => Parsed<unknown>,
  good: readonly Case[],
  bad: readonly Case[],
): void {
  for (const [text, value] of good) {
    test(`${name} reads ${JSON.stringify(text)} as ${value}`, () => {
      assert.deepEqual(parse(text), { ok: true, value });
    });
  }
  for (const [text, fault] of bad) {
    test(`${name} refuses ${JSON.stringify(text)}: it ${fault}`, () => {
      assert.deepEqual(parse(text), { ok: false, fault });
    });
  }
}

checkTable(
  "parseBytes",
  parseBytes,
  [
    ["0", 0],
    ["1048576", MIB],
    ["512MB", 512 * MIB],
    ["512mib", 512 * MIB],
    ["8GB", 8 * GIB],
    ["8GiB", 8 * GIB],
    ["8g", 8 * GIB],
    ["1.5g", 1.5 * GIB],
    ["007k", 7 * KIB],
    ["2TB", 2048 * GIB],
    ["0.3GB", Math.floor(0.3 * GIB)],
  ],
  [
    ["", "is empty"],
    ["-8GB", "is negative"],
    ["+8GB", "is no size"],
    ["8 GB", "is no size"],
    [" 8GB", "is no size"],
    ["8GB ", "is no size"],
    ["8,5GB", "is no size"],
    [".5g", "is no size"],
    ["1.g", "is no size"],
    ["1.5", "is no whole number of bytes"],
    ["1e9", "is no size"],
    ["0x400", "is no size"],
    ["NaN", "is no size"],
    ["Infinity", "is no size"],
    ["8XB", "has an unknown unit"],
    ["8gbi", "has an unknown unit"],
    ["8i", "has an unknown unit"],
    ["8%", "has an unknown unit"],
    ["9999999TB", "is too large"],
    ["99999999999999999999", "is too large"],
    ["9".repeat(41), "is too long"],
    ["8GB\n", "is no size"],
    ["８GB", "is no size"],
  ],
);

checkTable(
  "parseDuration",
  parseDuration,
  [
    ["250ms", 250],
    ["2s", 2_000],
    ["1.5s", 1_500],
    ["30m", 1_800_000],
    ["1h", 3_600_000],
    ["1H", 3_600_000],
    ["0s", 0],
  ],
  [
    ["", "is empty"],
    ["60", "has no unit"],
    ["-1s", "is negative"],
    ["1d", "has an unknown unit"],
    ["1h30m", "is no duration"],
    ["1 s", "is no duration"],
    ["1constructor", "has an unknown unit"],
    ["9999999999999999h", "is too large"],
  ],
);

checkTable(
  "parsePercent",
  parsePercent,
  [
    ["70", 70],
    ["70%", 70],
    ["70.5", 70.5],
    ["0", 0],
    ["100", 100],
  ],
  [
    ["100.1", "is more than 100"],
    ["-1", "is negative"],
    ["7e1", "is no percentage"],
    ["70 %", "is no percentage"],
    ["70%%", "is no percentage"],
    ["70GB", "is no percentage"],
    ["", "is empty"],
  ],
);

checkTable(
  "parseBoolean",
  parseBoolean,
  [
    ["true", true],
    ["True", true],
    ["FALSE", false],
  ],
  [
    ["", "is empty"],
    ["yes", "is no boolean"],
    ["1", "is no boolean"],
    ["true ", "is no boolean"],
  ],
);

checkTable(
  "parseWholeNumber",
  parseWholeNumber,
  [["64", 64]],
  [
    ["64.0", "is no whole number"],
    ["64MB", "is no whole number"],
    ["-64", "is negative"],
    ["9".repeat(17), "is too large"],
  ],
);

for (const [size, text] of [
  [8 * GIB, "8GB"],
  [1.5 * GIB, "1.5GB"],
  [512 * MIB, "512MB"],
  [2048 * GIB, "2TB"],
  [1025, "1025"],
  [4096, "4KB"],
  [1_000_000, "1000000"],
  [1023, "1023"],
] as const) {
  test(`writes ${size} bytes as ${text}`, () => assert.equal(formatBytes(bytes(size)), text));
}

for (const [span, text] of [
  [0, "0s"],
  [250, "250ms"],
  [60_000, "60s"],
  [90_000, "90s"],
  [1_800_000, "30m"],
  [3_600_000, "1h"],
] as const) {
  test(`writes ${span} ms as ${text}`, () => assert.equal(formatDuration(millis(span)), text));
}

test("reads back every size that it writes", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (size) => {
      assert.deepEqual(parseBytes(formatBytes(bytes(size))), { ok: true, value: size });
    }),
  );
});

test("reads back every duration that it writes", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (span) => {
      assert.deepEqual(parseDuration(formatDuration(millis(span))), { ok: true, value: span });
    }),
  );
});
