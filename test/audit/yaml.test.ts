import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parseYaml } from "../../src/audit/project/yaml.ts";

describe("settings in YAML", () => {
  test("mappings, lists, scalars, comments, anchors and flow collections", () => {
    const text = [
      "%YAML 1.2",
      "---",
      "base: &base",
      "  name: 'owl: large'   # a comment",
      '  note: "a # that is none"',
      "model:",
      "  <<: *base",
      "  size: 1_000",
      "  rate: 1e-4",
      "  on: true",
      "  off: ~",
      "steps:",
      "- one",
      "- name: two",
      "  sizes: [1, {a: b, 'c d': [2.5]},",
      "    -3]",
      "-",
      "  - deep",
      "text: |",
      "  line one",
      "  line two",
      "folded: plain text",
      "  goes on",
      `link: \${model.name}`,
      "tagged: !tag",
      "  inner: 1",
      "last: end",
      "---",
      "other: document",
    ].join("\n");
    const expected = new Map<string, unknown>([
      [
        "base",
        new Map([
          ["name", "owl: large"],
          ["note", "a # that is none"],
        ]),
      ],
      [
        "model",
        new Map<string, unknown>([
          ["name", "owl: large"],
          ["note", "a # that is none"],
          ["size", 1000],
          ["rate", 0.0001],
          ["on", true],
          ["off", null],
        ]),
      ],
      [
        "steps",
        [
          "one",
          new Map<string, unknown>([
            ["name", "two"],
            [
              "sizes",
              [
                1,
                new Map<string, unknown>([
                  ["a", "b"],
                  ["c d", [2.5]],
                ]),
                -3,
              ],
            ],
          ]),
          ["deep"],
        ],
      ],
      ["text", "line one\nline two\n"],
      ["folded", "plain text goes on"],
      ["link", undefined],
      ["tagged", undefined],
      ["last", "end"],
    ]);
    assert.deepEqual(parseYaml(text), expected);
  });

  test("aliases of aliases do not grow without end", () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `k${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`,
    );
    assert.ok(parseYaml(["k0: &a0 [x]", ...lines.slice(1)].join("\n")) instanceof Map);
  });

  test("what PyYAML reads by YAML 1.1 is read so", () => {
    assert.deepEqual(
      parseYaml("a: yes\nb: 0o10\nc: 2024-01-02\nd: !!str 5\ne: *none\n"),
      new Map<string, unknown>([
        ["a", true],
        ["b", "0o10"],
        ["c", "2024-01-02"],
        ["d", "5"],
        ["e", undefined],
      ]),
    );
  });

  test("an empty file says nothing", () => {
    assert.equal(parseYaml(""), null);
    assert.equal(parseYaml("# only a comment\n"), null);
  });

  test("any text is read to an end, and soon", () => {
    const piece = fc.constantFrom(
      ..."- ,: ,[,],{,},',\",#,\n,  ,&a ,*a ,| ,> ,!x ,<<: ,word,1.5,key: v".split(","),
      ",",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        parseYaml(pieces.join(""));
      }),
      { numRuns: 500 },
    );
    parseYaml(`a: ${"[".repeat(50_000)}`);
    const nested = Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}k${at}:`).join("\n");
    assert.ok(parseYaml(nested) instanceof Map);
  });
});
